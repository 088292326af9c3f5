import Vietnamese

/// Something in a national record that is not as it should be, but does not keep it from being used.
public struct NationalRemark: Hashable, Sendable {
    public let kind: Kind
    /// The member of the record, such as `name` or `fees.amount`.
    public let member: String
    /// What stands there, shortened.
    public let detail: String

    /// What can be remarked.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A member is not of its type; it is read as missing.
        case wrongType = "wrong type"
        /// A member that is needed to show the procedure is missing or empty.
        case missing
        /// The text has control, bidirectional or zero-width characters; they are left out when it is shown.
        case hiddenCharacters = "hidden characters"
        /// The name runs over several lines.
        case brokenName = "line breaks in the name"
        /// A time limit has a number and no unit.
        case unitlessDeadline = "deadline without a unit"
        /// A time limit has a unit that is none.
        case unknownUnit = "deadline in an unknown unit"
        /// A way of handing in that is not known.
        case unknownChannel = "unknown channel"
        /// The database prints a stored zero as "Miễn phí"; it is not taken for a fact.
        case zeroFee = "zero printed as free"
        /// A sum in đồng that is too small to be one: thousands, most likely.
        case wrongUnitFee = "fee in a wrong unit"
        /// A sum whose columns ran into each other.
        case fusedFee = "fused fee"
        /// A row of papers with no original and no copy: a heading or a remark.
        case emptyRow = "row without a count"
        /// The record says of itself that it is not whole.
        case partial = "partial record"
    }

    init(_ kind: Kind, member: String, detail: String = "") {
        self.kind = kind
        self.member = member
        self.detail = String(VietnameseText.cleaned(String(detail.prefix(200))).text.prefix(80))
    }
}

extension NationalRemark {
    /// Everything to remark about a record, at most once for each kind and member.
    static func all(about record: NationalRecord) -> [NationalRemark] {
        var remarks: [NationalRemark] = []
        var seen: Set<String> = []
        func note(_ kind: Kind, _ member: String, _ detail: String = "") {
            guard seen.insert("\(kind.rawValue) \(member)").inserted else { return }
            remarks.append(NationalRemark(kind, member: member, detail: detail))
        }
        for (member, text) in texts(of: record) where VietnameseText.cleaned(text).hadHidden {
            note(.hiddenCharacters, member, text)
        }
        if record.name.contains(where: \.isNewline) { note(.brokenName, "name", record.name) }
        for (member, isMissing) in [
            ("field", record.field.isEmpty), ("level", record.level.isEmpty), ("steps", record.steps.isEmpty),
            ("documents", record.documents.isEmpty), ("deadline", record.deadlines.isEmpty),
            ("fees", record.fees.isEmpty && record.methods.allSatisfy(\.fees.isEmpty)),
            ("result", record.result.isEmpty),
            ("legal_basis", record.legalBasis.isEmpty), ("url", record.url.isEmpty),
            ("crawled", record.crawled.isEmpty),
        ] where isMissing {
            note(.missing, member)
        }
        for limit in record.deadlines {
            if RecordChannel.read(limit.channel) == nil { note(.unknownChannel, "deadline.channel", limit.channel) }
            if limit.value.isEmpty { continue }
            if limit.unit.isEmpty {
                note(.unitlessDeadline, "deadline.unit", limit.value)
            } else if RecordTime.unit(limit.unit) == nil {
                note(.unknownUnit, "deadline.unit", limit.unit)
            }
        }
        for charge in record.fees {
            if RecordChannel.read(charge.channel) == nil { note(.unknownChannel, "fees.channel", charge.channel) }
            switch RecordAmount(charge) {
            case .zero: note(.zeroFee, "fees.amount", charge.note)
            case .tooSmall: note(.wrongUnitFee, "fees.amount", charge.amount)
            case .fused: note(.fusedFee, "fees.fused", charge.fused)
            case .absent, .stated: break
            }
        }
        for document in record.documents where document.originals == 0 && document.copies == 0 {
            note(.emptyRow, "documents", document.name)
        }
        if record.isPartial || record.isStub {
            note(.partial, record.isPartial ? "partial" : "stub", record.partialNote)
        }
        return remarks
    }

    private static func texts(of record: NationalRecord) -> [(String, String)] {
        [
            ("name", record.name), ("field", record.field), ("agency", record.agency), ("steps", record.steps),
            ("result", record.result), ("conditions", record.conditions), ("receive_address", record.receiveAddress),
        ] + record.documents.flatMap { [("documents.name", $0.name), ("documents.case", $0.heading)] }
            + record.fees.map { ("fees.note", $0.note) } + record.methods.map { ("methods.note", $0.note) }
    }
}
