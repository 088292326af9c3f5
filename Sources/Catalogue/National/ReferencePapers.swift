import Vietnamese

/// The papers of a record: requirements, remarks, and the question which case it is where the record has real cases.
struct ReferencePapers {
    private(set) var facts: [Fact] = []
    private(set) var conditions: [Condition] = [.always]
    private(set) var requirements: [Requirement] = []
    private(set) var notices: [Notice] = []

    private let procedureName: String
    /// The condition of each case.
    private var cases: [String: ConditionID] = [:]

    init(_ record: NationalRecord) {
        let procedureName = Self.plain(record.name)
        self.procedureName = procedureName
        var headings: [String: CaseHeading] = [:]
        let rows = record.documents.map { row in
            let heading = headings[row.heading] ?? CaseHeading(row.heading, procedure: procedureName)
            headings[row.heading] = heading
            return (heading: heading, row: row)
        }
        let hasCommonRows = rows.contains {
            $0.heading.kind == .other || ($0.heading.kind != .remark && isOverEverything($0.heading))
        }
        declareCases(rows.map(\.heading), hasCommonRows: hasCommonRows)
        var saidHeadings: Set<CaseHeading> = []
        for (heading, row) in rows {
            let name = RecordText.withoutBullet(RecordText.clean(row.name))
            if heading.kind == .remark || (row.originals == 0 && row.copies == 0) {
                // A heading of its own row: said once.
                if heading.kind == .remark && heading.text.utf8.count > 40 && saidHeadings.insert(heading).inserted {
                    remark(heading.text, under: heading)
                }
                remark(name, under: heading)
            } else {
                require(name, row, heading)
            }
        }
        if requirements.isEmpty { requireNothing(id: "giay_khong_neu", when: 0) }
        fillEmptyCases()
        if !facts.isEmpty { warn() }
    }

    /// A case, unless it is only the name of the procedure over what everybody needs.
    private func isCase(_ heading: CaseHeading) -> Bool {
        guard case .realCase = heading.kind else { return false }
        return !isOverEverything(heading)
    }

    private func isOverEverything(_ heading: CaseHeading) -> Bool { Self.plain(heading.label) == procedureName }

    private static func plain(_ text: String) -> String {
        let words = Tokenizer.tokens(text).map(\.folded)
        return (words.starts(with: ["thu", "tuc"]) ? words.dropFirst(2) : words[...]).joined(separator: " ")
    }

    /// Asks which case it is if there are at least two, and no more than a question can hold.
    private mutating func declareCases(_ headings: [CaseHeading], hasCommonRows: Bool) {
        // The same case may stand under two spellings of its heading.
        var seen: Set<String> = []
        let real = headings.filter { isCase($0) && seen.insert(Self.plain($0.label)).inserted }
        let count = real.count + (hasCommonRows ? 1 : 0)
        guard real.count >= 2, count <= ChoiceSet.capacity else { return }
        var choices = real.enumerated().map { position, heading in
            Fact.Choice(
                id: "truong_hop_\(position + 1)", label: LocalizedText(vi: heading.label), note: nil,
                phrases: Self.phrases(heading.label))
        }
        if hasCommonRows {
            choices.append(
                Fact.Choice(
                    id: "khac",
                    label: LocalizedText(vi: "Không thuộc các trường hợp trên", en: "None of these"), note: nil,
                    phrases: ["không thuộc trường hợp nào", "không trường hợp nào"]))
        }
        for (position, heading) in real.enumerated() {
            cases[Self.plain(heading.label)] = conditions.count
            conditions.append(.isAny(0, ChoiceSet([position])))
        }
        facts = [Self.question(choices)]
    }

    private static func question(_ choices: [Fact.Choice]) -> Fact {
        Fact(
            id: "truong_hop", label: LocalizedText(vi: "Trường hợp", en: "Case"),
            question: LocalizedText(vi: "Bạn thuộc trường hợp nào?", en: "Which of these cases is yours?"),
            why: LocalizedText(
                vi: "Bản ghi quốc gia chia giấy tờ theo từng trường hợp.",
                en: "The national record lists the papers case by case."),
            kind: .choice(choices), when: 0, isAlwaysAsked: false,
            unknownAdvice: LocalizedText(
                vi: "Nếu chưa rõ, bạn xem giấy tờ của tất cả các trường hợp và hỏi nơi nộp.",
                en: "If you are not sure, see the papers of all cases and ask the office."),
            unreadable: nil, isShared: false)
    }

    /// The words of a short label without "Trường hợp", "Đối với": what people would say of themselves.
    private static func phrases(_ label: String) -> [String] {
        let lower = VietnameseText.lowercased(label)
        let openings = ["trong trường hợp ", "đối với trường hợp ", "trường hợp ", "đối với "]
        let words = openings.first { lower.hasPrefix($0) }.map { lower.dropFirst($0.count) } ?? lower[...]
        let count = words.split(separator: " ").count
        return (2...10).contains(count) ? [String(words)] : []
    }

    /// Where a row belongs: to its case, or to everybody.
    private func condition(_ heading: CaseHeading) -> ConditionID {
        isCase(heading) ? cases[Self.plain(heading.label)] ?? 0 : 0
    }

    /// The heading, where it is not the answer to the question already.
    private func headingNote(_ heading: CaseHeading) -> LocalizedText? {
        heading.text.isEmpty || heading.saysNothing || condition(heading) != 0 ? nil : LocalizedText(vi: heading.text)
    }

    private mutating func require(_ name: String, _ row: NationalRecord.Document, _ heading: CaseHeading) {
        let template = RecordText.clean(RecordText.fileNames(row.template))
        let isUncounted = row.originals == nil && row.copies == nil
        let uncounted = LocalizedText(vi: "Bản ghi không nêu số lượng.", en: "The record does not tell how many.")
        requirements.append(
            Requirement(
                id: "giay_\(requirements.count + 1)", when: condition(heading),
                name: LocalizedText(vi: name.isEmpty ? heading.text : name),
                mode: heading.kind == .present ? .present : .submit, originals: row.originals ?? 0,
                copies: row.copies ?? 0,
                copyKind: nil, form: template.isEmpty ? nil : Requirement.Form(name: template, document: nil),
                anyOf: [],
                digital: nil, obtain: nil, note: headingNote(heading) ?? (isUncounted ? uncounted : nil),
                citations: [.record(.documents)]))
    }

    private mutating func remark(_ text: String, under heading: CaseHeading) {
        guard !text.isEmpty else { return }
        let isOwn = heading.kind == .remark || text == heading.text
        notices.append(
            Notice(
                id: "ghi_chu_\(notices.count + 1)", when: condition(heading), kind: .info,
                text: LocalizedText(vi: text),
                note: isOwn ? nil : headingNote(heading), citations: [.record(.documents)]))
    }

    /// A list is never empty: that the record has none is what there is to say.
    private mutating func requireNothing(id: String, when: ConditionID) {
        requirements.append(
            Requirement(
                id: id, when: when,
                name: LocalizedText(
                    vi: "Bản ghi không nêu riêng giấy tờ nào; bạn xem các bước thực hiện.",
                    en: "The record lists no papers; please see the steps."),
                mode: .submit, originals: 0, copies: 0, copyKind: nil, form: nil, anyOf: [], digital: nil, obtain: nil,
                note: nil, citations: [.record(.documents)]))
    }

    /// A case under whose heading there are only remarks has no paper of its own; that is said too.
    private mutating func fillEmptyCases() {
        guard let question = facts.first, !requirements.contains(where: { $0.when == 0 }) else { return }
        for choice in question.choices.indices {
            let condition = Condition.isAny(0, ChoiceSet([choice]))
            let place = conditions.firstIndex(of: condition) ?? conditions.count
            guard !requirements.contains(where: { $0.when == place }) else { continue }
            if place == conditions.count { conditions.append(condition) }
            requireNothing(id: "giay_khong_neu_\(choice + 1)", when: place)
        }
    }

    private mutating func warn() {
        notices.append(
            Notice(
                id: "chia_truong_hop", when: 0, kind: .unclear,
                text: LocalizedText(
                    vi:
                        "Giấy tờ được chia đúng như bản ghi quốc gia. Có bản ghi chỉ kê giấy dùng chung ở một trường hợp, "
                        + "nên bạn hỏi lại nơi nộp xem có thiếu tờ khai nào không.",
                    en:
                        "The papers are divided as in the national record. Some records list papers that everybody needs in "
                        + "one case only, so please ask the office whether a form is missing."),
                note: nil, citations: [.record(.documents)]))
    }
}
