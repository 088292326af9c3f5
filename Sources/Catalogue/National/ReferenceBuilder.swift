import Vietnamese

/// Makes a procedure of a national record, as honestly as its data allows: texts are quoted, and what is silent is said to be.
struct ReferenceBuilder {
    let code: ProcedureCode
    let record: NationalRecord

    /// Before every day that can be asked about: the record does not tell since when it holds.
    static let from = Day(year: 1900, month: 1, day: 1)

    /// Paragraphs of the running texts shown one by one; more are joined.
    static let paragraphLimit = 40

    func procedure() -> Procedure? {
        guard let from = Self.from else { return nil }
        let papers = ReferencePapers(record)
        let money = ReferenceMoney(record)
        let time = ReferenceTime(record)
        let edition = Edition(
            from: from, until: nil, summary: summary, facts: papers.facts, conditions: papers.conditions, outcomes: [],
            requirements: papers.requirements, fees: money.fees, deadlines: time.deadlines,
            places: places,
            steps: steps, results: results, notices: papers.notices + money.notices + time.notices + notices,
            legalBasis: legalBasis,
            terms: [])
        return Procedure(
            code: code, name: LocalizedText(vi: RecordText.clean(record.name)), field: RecordText.clean(record.field),
            audience: record.audience, level: level, lifeEvents: lifeEvents, aliases: [], phrasings: [], record: source,
            maximumQuestions: 1, editions: [edition], isReference: true)
    }

    private var source: RecordSource {
        let url = RecordText.clean(record.url)
        let crawled = RecordText.clean(record.crawled)
        let decision = RecordText.clean(record.decision)
        return RecordSource(
            // Without an address of its own, the portal's.
            url: url.hasPrefix("https://") ? url : "https://dichvucong.gov.vn",
            crawled: crawled.isEmpty ? "không rõ" : crawled, decision: decision.isEmpty ? nil : decision)
    }

    private var summary: LocalizedText {
        let field = RecordText.clean(record.field)
        let level = RecordText.clean(record.level)
        let agency = RecordText.withoutRepeats(record.agency)
        let vi = [("Lĩnh vực", field), ("Cấp thực hiện", level), ("Cơ quan thực hiện", agency)]
        let en = [("Field", field), ("Level", level), ("Agency", agency)]
        func text(_ parts: [(String, String)]) -> String {
            parts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: " · ")
        }
        return field.isEmpty && level.isEmpty && agency.isEmpty
            ? LocalizedText(vi: "Bản ghi quốc gia không nêu lĩnh vực.", en: "The national record names no field.")
            : LocalizedText(vi: text(vi), en: text(en), quoting: en.map(\.1).filter { !$0.isEmpty })
    }

    /// The lowest it names: that is where people go first.
    private var level: Procedure.Level {
        let folded = VietnameseText.fold(record.level)
        if folded.contains("xa") { return .commune }
        return folded.contains("tinh") ? .province : .ministry
    }

    /// Only what the national portal itself says; the other groups in the data are guesses.
    private var lifeEvents: [String] {
        record.lifeEvents.filter(\.isOfficial).compactMap { Self.lifeEvents[$0.group] }
    }

    private static let lifeEvents = [
        "co_con_nho": "sinh-con", "hon_nhan_gia_dinh": "ket-hon", "nguoi_than_qua_doi": "nguoi-than-qua-doi",
        "hoc_tap": "hoc-tap", "phuong_tien_nguoi_lai": "di-lai", "cu_tru_giay_to": "lam-giay-to",
    ]

    private var channels: [Channel] {
        let named = Set(
            (record.methods.map(\.channel) + record.deadlines.map(\.channel)).compactMap(RecordChannel.read))
        return Channel.allCases.filter(named.contains)
    }

    private var places: [Place] {
        var names = [RecordText.clean(record.receiveAddress), RecordText.withoutRepeats(record.agency)].filter {
            !$0.isEmpty
        }
        if names.isEmpty { names = [RecordText.withoutRepeats(record.issuer)].filter { !$0.isEmpty } }
        guard !names.isEmpty else {
            let silent = LocalizedText(vi: "Bản ghi không nêu nơi nộp.", en: "The record names no place.")
            return [place(1, silent)]
        }
        return names.enumerated().map { place($0 + 1, LocalizedText(vi: $1)) }
    }

    private func place(_ number: Int, _ name: LocalizedText) -> Place {
        Place(
            id: "noi_\(number)", when: 0, name: name, channels: channels, url: nil, localOffice: nil, note: nil,
            citations: [.record(.methods)])
    }

    private var steps: [Step] {
        let texts = RecordText.paragraphs(record.steps, limit: Self.paragraphLimit).map {
            LocalizedText(vi: RecordText.withoutBullet($0))
        }
        let silent = LocalizedText(vi: "Bản ghi không nêu trình tự thực hiện.", en: "The record names no steps.")
        return (texts.isEmpty ? [silent] : texts).enumerated().map {
            Step(id: "buoc_\($0 + 1)", when: 0, text: $1, channels: [], note: nil, citations: [.record(.steps)])
        }
    }

    private var results: [ProcedureResult] {
        let names = RecordText.results(record.result).map { LocalizedText(vi: $0) }
        let silent = LocalizedText(vi: "Bản ghi không nêu kết quả.", en: "The record names no result.")
        return (names.isEmpty ? [silent] : names).enumerated().map {
            ProcedureResult(id: "ket_qua_\($0 + 1)", when: 0, name: $1, note: nil, citations: [.record(.result)])
        }
    }

    private var notices: [Notice] {
        var notices = RecordText.paragraphs(record.conditions, limit: Self.paragraphLimit).enumerated().map {
            Notice(
                id: "dieu_kien_\($0 + 1)", when: 0, kind: .info, text: LocalizedText(vi: RecordText.withoutBullet($1)),
                note: nil,
                citations: [.record(.conditions)])
        }
        if record.isStub || record.isPartial {
            notices.append(
                Notice(
                    id: "ban_ghi_thieu", when: 0, kind: .unclear,
                    text: LocalizedText(
                        vi: "Bản ghi này chưa đầy đủ; bạn xem lại trên Cổng Dịch vụ công quốc gia.",
                        en: "This record is not complete; please see the national public service portal."),
                    note: nil, citations: []))
        }
        return notices
    }

    private var legalBasis: [LegalBasis] {
        var seen: Set<NationalRecord.Basis> = []
        return ReferenceBasis.mended(record.legalBasis).filter { seen.insert($0).inserted }.map {
            LegalBasis(document: $0.document, title: $0.title.isEmpty ? "Văn bản" : $0.title)
        }
    }
}

/// Mends references to documents that were cut in two: `92/2015/TT-BTC92` and `2015/TT-BTC` are `92/2015/TT-BTC` twice.
enum ReferenceBasis {
    static func mended(_ entries: [NationalRecord.Basis]) -> [NationalRecord.Basis] {
        var mended: [NationalRecord.Basis] = []
        var isSecondHalf = false
        for (position, entry) in entries.enumerated() {
            if isSecondHalf {
                isSecondHalf = false
                continue
            }
            let title = RecordText.clean(entry.title)
            let document = RecordText.clean(entry.document)
            let next = position + 1 < entries.count ? RecordText.clean(entries[position + 1].document) : ""
            if let whole = whole(document, next) {
                isSecondHalf = true
                mended.append(NationalRecord.Basis(document: whole, title: title))
            } else if !document.isEmpty || !title.isEmpty {
                mended.append(NationalRecord.Basis(document: document.isEmpty ? "không rõ số" : document, title: title))
            }
        }
        return mended
    }

    /// `n/REST` of `n/RESTn` and `REST`; words may stand before it.
    private static func whole(_ first: String, _ second: String) -> String? {
        guard !second.isEmpty, let slash = first.firstIndex(of: "/") else { return nil }
        var number = Substring(first[..<slash])
        if let space = number.lastIndex(of: " ") { number = number[number.index(after: space)...] }
        guard !number.isEmpty, number.allSatisfy(\.isNumber), first.hasSuffix("\(number)/\(second)\(number)") else {
            return nil
        }
        return "\(number)/\(second)"
    }
}
