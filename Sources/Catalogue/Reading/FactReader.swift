import JSON
import Vietnamese

/// A fact as declared in a file, before its condition is read among the facts of an edition.
struct FactDeclaration: Sendable {
    let id: String
    var label: LocalizedText
    var question: LocalizedText
    var why: LocalizedText
    let kind: Fact.Kind
    /// The text of its condition and where it stands.
    var when: (text: String, node: JSONNode, path: String)?
    var isAlwaysAsked: Bool
    var unknownAdvice: LocalizedText?
    let unreadable: LocalizedText?
    var isShared: Bool
    let position: JSONPosition
    let path: String

    /// What conditions need to know of it.
    var declared: ConditionParser.DeclaredFact {
        let kind: ConditionParser.DeclaredFact.Kind =
            switch kind {
            case .choice(let choices): .choice(choices.map(\.id))
            case .choices(let choices): .choices(choices.map(\.id))
            case .yesNo: .yesNo
            case .number: .number
            case .day: .day
            }
        return ConditionParser.DeclaredFact(id: id, kind: kind)
    }

    func fact(when: ConditionID) -> Fact {
        Fact(
            id: id, label: label, question: question, why: why, kind: kind, when: when, isAlwaysAsked: isAlwaysAsked,
            unknownAdvice: unknownAdvice, unreadable: unreadable, isShared: isShared)
    }
}

/// Reads fact declarations.
struct FactReader {
    let log: IssueLog
    /// The facts of the shared file, by id.
    let shared: [String: FactDeclaration]

    private enum Kind: String, CaseIterable {
        case choice, choices, number, date
        case yesNo = "yes_no"
    }

    /// A declaration, or `{use: …}` of a shared one; nil, with issues, where it cannot be read.
    func read(_ node: JSONNode, path: String) -> FactDeclaration? {
        guard let reader = ObjectReader(node, path: path, log: log) else { return nil }
        defer { reader.close() }
        if reader.optional("use") != nil { return use(reader, node) }
        let id = reader.identifier()
        if let id, ConditionParser.reservedWords.contains(id) { reader.note(.reservedIdentifier(id), key: "id") }
        let label = reader.text("label")
        let question = reader.text("question")
        let why = reader.text("why")
        let kind = kind(reader)
        let when = condition(reader)
        let isAlwaysAsked = reader.optionalBool("always") ?? false
        let unknown = reader.optionalText("unknown")
        let unreadable = reader.optionalText("unreadable")
        guard let id, let label, let question, let why, let kind else { return nil }
        return FactDeclaration(
            id: id, label: label, question: question, why: why, kind: kind, when: when, isAlwaysAsked: isAlwaysAsked,
            unknownAdvice: unknown, unreadable: unreadable, isShared: false, position: reader.position, path: path)
    }

    private func use(_ reader: ObjectReader, _ node: JSONNode) -> FactDeclaration? {
        let id = reader.identifier("use")
        let label = reader.optionalText("label")
        let question = reader.optionalText("question")
        let why = reader.optionalText("why")
        let when = condition(reader)
        let always = reader.optionalBool("always")
        let unknown = reader.optionalText("unknown")
        guard let id else { return nil }
        guard var fact = shared[id] else {
            reader.note(.unknownSharedFact(id, known: shared.keys.sorted()), key: "use")
            return nil
        }
        if let label { fact.label = label }
        if let question { fact.question = question }
        if let why { fact.why = why }
        if let when { fact.when = when }
        if let always { fact.isAlwaysAsked = always }
        if let unknown { fact.unknownAdvice = unknown }
        // A condition inherited from the shared file is reported where it is used.
        if when == nil, let inherited = fact.when { fact.when = (inherited.text, node, reader.path) }
        return fact
    }

    private func condition(_ reader: ObjectReader) -> (text: String, node: JSONNode, path: String)? {
        guard let text = reader.optionalString("when"), let node = reader.optional("when") else { return nil }
        return (text, node, reader.path(of: "when"))
    }

    private func kind(_ reader: ObjectReader) -> Fact.Kind? {
        switch reader.choice("kind", Kind.self) {
        case .choice: return choices(reader).map { .choice($0) }
        case .choices: return choices(reader).map { .choices($0) }
        case .yesNo: return yesNo(reader)
        case .number: return number(reader)
        case .date: return day(reader)
        case nil:
            reader.allow("choices", "yes", "no", "min", "max", "unit", "earliest", "latest", "cues")
            return nil
        }
    }

    private func choices(_ reader: ObjectReader) -> [Fact.Choice]? {
        let elements = reader.list("choices")
        if elements.count == 1 { reader.note(.tooFew(count: 1, minimum: 2), key: "choices") }
        if elements.count > ChoiceSet.capacity {
            reader.note(.tooMany(count: elements.count, limit: ChoiceSet.capacity), key: "choices")
            return nil
        }
        var choices: [Fact.Choice] = []
        for element in elements {
            guard let choice = ObjectReader(element.node, path: element.path, log: log) else { continue }
            let id = choice.identifier()
            // "I don't know" answers to this name already.
            if id == "unknown" { choice.note(.reservedIdentifier("unknown"), key: "id") }
            let label = choice.text("label")
            let note = choice.optionalText("note")
            let phrases = choice.strings(choice.optionalList("say"))
            let replies = choice.strings(choice.optionalList("replies"))
            choice.close()
            guard let id, let label else { continue }
            if choices.contains(where: { $0.id == id }) { choice.note(.duplicateID(id), key: "id") }
            choices.append(Fact.Choice(id: id, label: label, note: note, phrases: phrases, replies: replies))
        }
        guard choices.count == elements.count, choices.count >= 2 else { return nil }
        checkPhrases(choices, reader, key: "choices")
        return choices
    }

    private func yesNo(_ reader: ObjectReader) -> Fact.Kind {
        func side(_ key: String) -> Fact.Choice {
            guard let node = reader.optional(key),
                let side = ObjectReader(node, path: reader.path(of: key), log: log)
            else { return Fact.Choice(id: key, label: nil, note: nil, phrases: []) }
            let label = side.optionalText("label")
            let phrases = side.strings(side.optionalList("say"))
            let replies = side.strings(side.optionalList("replies"))
            side.close()
            return Fact.Choice(id: key, label: label, note: nil, phrases: phrases, replies: replies)
        }
        let (yes, no) = (side("yes"), side("no"))
        checkPhrases([yes, no], reader, key: "no")
        return .yesNo(yes: yes, no: no)
    }

    /// The same words cannot mean two answers, nor those that are the same without their marks.
    private func checkPhrases(_ choices: [Fact.Choice], _ reader: ObjectReader, key: String) {
        var owners: [String: (phrase: String, choice: String)] = [:]
        for choice in choices {
            for phrase in [choice.label?.vi].compactMap({ $0 }) + choice.phrases + choice.replies {
                let words = VietnameseText.fold(VietnameseText.lowercased(phrase))
                if let owner = owners[words], owner.choice != choice.id {
                    let isSame = VietnameseText.lowercased(owner.phrase) == VietnameseText.lowercased(phrase)
                    reader.note(
                        isSame
                            ? .samePhrase(phrase, other: owner.choice)
                            : .alikePhrase(phrase, phrase: owner.phrase, other: owner.choice), key: key)
                }
                owners[words] = (phrase, choice.id)
            }
        }
    }

    private func number(_ reader: ObjectReader) -> Fact.Kind? {
        let minimum = reader.optionalInteger("min", in: -1_000_000_000...1_000_000_000_000) ?? 0
        let maximum = reader.optionalInteger("max", in: -1_000_000_000...1_000_000_000_000) ?? 1_000_000_000_000
        let unit = reader.optionalText("unit")
        let cues = reader.strings(reader.optionalList("cues"))
        guard minimum <= maximum else {
            reader.note(.emptyRange, key: "max")
            return nil
        }
        return .number(Fact.NumberDomain(minimum: minimum, maximum: maximum, unit: unit, cues: cues))
    }

    private func day(_ reader: ObjectReader) -> Fact.Kind? {
        func bound(_ key: String, otherwise: Condition.DayBound) -> Condition.DayBound? {
            guard let text = reader.optionalString(key) else { return reader.optional(key) == nil ? otherwise : nil }
            if text == "today" { return .today }
            guard let day = Day(iso: text) else {
                reader.note(.badDay(text), key: key)
                return nil
            }
            return .day(day)
        }
        let earliest = bound("earliest", otherwise: .day(Day(number: -25567)))  // 1900-01-01
        let latest = bound("latest", otherwise: .day(Day(number: 2_932_896)))  // 9999-12-31
        let cues = reader.strings(reader.optionalList("cues"))
        guard let earliest, let latest else { return nil }
        if case .day(let first) = earliest, case .day(let last) = latest, last < first {
            reader.note(.emptyRange, key: "latest")
            return nil
        }
        return .day(Fact.DayDomain(earliest: earliest, latest: latest, cues: cues))
    }
}
