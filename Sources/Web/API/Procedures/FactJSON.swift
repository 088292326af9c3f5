import Catalogue
import JSON
import Vietnamese

/// Facts and their answers as JSON.
enum FactJSON {
    /// An answer: the name of a choice, a list of them, `true` or `false`, a number, a day, or `"unknown"` where that is allowed.
    static func value(_ place: BodyPlace, of fact: Fact, on day: Day) throws(Problem) -> FactValue {
        guard let name = try name(place, fact), let value = fact.value(named: name, today: day) else {
            throw place.problem("bad-value", "\(expectation(fact, on: day)) is expected")
        }
        return value
    }

    /// What the value is called in the catalogue; nil where it cannot be one of this fact.
    private static func name(_ place: BodyPlace, _ fact: Fact) throws(Problem) -> String? {
        switch place.node.value {
        case .string: return try place.text(upTo: 256)
        case .bool(let yes): if case .yesNo = fact.kind { return yes ? "yes" : "no" }
        case .integer(let number): if case .number = fact.kind { return String(number) }
        case .array:
            guard case .choices = fact.kind else { break }
            var names: [String] = []
            for element in try place.elements(1...ChoiceSet.capacity) { names.append(try element.text(upTo: 128)) }
            // A comma would make two of one.
            return names.contains { $0.contains(",") } ? nil : names.joined(separator: ",")
        case .null, .number, .object: break
        }
        throw place.problem("wrong-type", "\(expectation(fact, on: nil)) is expected")
    }

    private static func expectation(_ fact: Fact, on day: Day?) -> String {
        let names = fact.choices.map { "`\($0.id)`" }.joined(separator: ", ")
        let unknown = fact.unknownAdvice == nil ? "" : ", or `unknown`,"
        return switch fact.kind {
        case .choice: "one of \(names)\(unknown)"
        case .choices: "a list of \(names)\(unknown)"
        case .yesNo: "true or false\(unknown)"
        case .number(let domain): "a whole number from \(domain.minimum) to \(domain.maximum)\(unknown)"
        case .day(let domain):
            if let day {
                "a day from \(domain.earliest.day(on: day)) to \(domain.latest.day(on: day))\(unknown)"
            } else {
                "a day such as 2026-07-01\(unknown)"
            }
        }
    }

    /// What has to be known, and how it is asked.
    static func write(_ fact: Fact, on day: Day, _ language: Language, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", fact.id)
        writer.member("label", fact.label, language)
        writer.member("question", fact.question, language)
        writer.member("why", fact.why, language)
        writer.member("may_be_unknown", fact.unknownAdvice != nil)
        switch fact.kind {
        case .choice(let choices): write("choice", choices, language, &writer)
        case .choices(let choices): write("choices", choices, language, &writer)
        case .yesNo: writer.member("kind", "yes_no")
        case .number(let domain):
            writer.member("kind", "number")
            writer.member("minimum", domain.minimum)
            writer.member("maximum", domain.maximum)
            if let unit = domain.unit { writer.member("unit", unit, language) }
        case .day(let domain):
            writer.member("kind", "day")
            writer.member("earliest", domain.earliest.day(on: day).description)
            writer.member("latest", domain.latest.day(on: day).description)
        }
        writer.endObject()
    }

    private static func write(
        _ kind: String, _ choices: [Fact.Choice], _ language: Language, _ writer: inout JSONWriter
    ) {
        writer.member("kind", kind)
        writer.key("choices")
        writer.beginArray()
        for choice in choices {
            writer.beginObject()
            writer.member("id", choice.id)
            if let label = choice.label {
                // As in replies.
                writer.member("label", label, language, languageKey: "language", partsKey: "foreign")
            } else {
                writer.member("label", choice.id)
            }
            if let note = choice.note { writer.member("note", note, language) }
            writer.endObject()
        }
        writer.endArray()
    }
}
