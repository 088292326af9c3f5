import Catalogue
import JSON
import Vietnamese

/// The kinds of facts: an answer is kept only where its fact still is of its kind.
enum AnswerKind: String, Hashable, Sendable {
    case choice, choices, number, day
    case yesNo = "yes_no"

    init(_ fact: Fact) {
        self =
            switch fact.kind {
            case .choice: .choice
            case .choices: .choices
            case .yesNo: .yesNo
            case .number: .number
            case .day: .day
            }
    }

    func isKind(of fact: Fact) -> Bool { self == AnswerKind(fact) }
}

/// What a reply leaves open for an answer.
enum OpenMatter: Hashable, Sendable {
    case nothing
    /// A question of the guide under way.
    case question(String, AnswerKind)
    /// The answers are to be checked.
    case check

    /// `!`, or the kind and the id of the fact.
    var text: String {
        switch self {
        case .nothing: ""
        case .question(let fact, let kind): "\(kind.rawValue) \(fact)"
        case .check: "!"
        }
    }

    /// What is none of these leaves nothing open.
    init(text: String) {
        let parts = text.split(separator: " ").map(String.init)
        if parts.count == 2, let kind = AnswerKind(rawValue: parts[0]) {
            self = .question(parts[1], kind)
        } else {
            self = text == "!" ? .check : .nothing
        }
    }
}

extension DialogueMemento {
    /// Writes an answer by its fact. Its JSON tells of what kind it is: choices are a list, yes is true.
    func write(_ answer: Answer, _ writer: inout JSONWriter) {
        switch answer.kind {
        case .yesNo where answer.value == "yes" || answer.value == "no":
            writer.member(answer.fact, answer.value == "yes")
        case .number: writer.member(answer.fact, Int(answer.value) ?? 0)
        case .choices: writer.member(answer.fact, answer.value.split(separator: ",").map(String.init))
        case .choice, .day, .yesNo, nil: writer.member(answer.fact, answer.value)
        }
    }

    /// Reads an answer; nil where it is none.
    static func answer(_ node: JSONNode) -> (value: String, kind: AnswerKind?)? {
        switch node.value {
        case .bool(let yes): return (yes ? "yes" : "no", .yesNo)
        case .integer(let number): return (String(number), .number)
        case .array(let elements):
            let names = elements.compactMap(\.string)
            return names.count == elements.count ? (names.joined(separator: ","), .choices) : nil
        case .string(let text):
            if Day(iso: text) != nil { return (text, .day) }
            // Older versions wrote every answer as a text.
            let isUntold = ["unknown", "yes", "no"].contains(text) || text.contains(",") || Int(text) != nil
            return (text, isUntold ? nil : .choice)
        case .null, .number, .object: return nil
        }
    }
}
