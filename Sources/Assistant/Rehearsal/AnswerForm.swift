import Catalogue
import Vietnamese

/// A way in which people give the answer to a question.
public enum AnswerForm: String, CaseIterable, Sendable {
    /// By the number of the choice, or in digits.
    case number
    /// In the words of the label offered.
    case label
    /// In words that the procedure's file lists for the answer.
    case phrase
    /// A label or phrase without any marks.
    case unmarked
    /// A label or phrase with each mark as a letter of its own (NFD).
    case decomposed
    /// A label or phrase with one slip of the fingers.
    case slip

    /// Whether the question may be put again. Another answer than the one meant is wrong in every form.
    public var mayBeAskedAgain: Bool { self == .slip }
}

/// What can be said for an answer to a fact, in every form.
struct AnswerTexts {
    let number: String
    let label: String
    let phrases: [String]

    init(_ fact: Fact, _ value: FactValue) {
        switch value {
        case .choice(let index): (label, phrases) = Self.said(fact.choices[index])
        case .yesNo(let isYes):
            let choice = fact.choices[isYes ? 0 : 1]
            label = choice.label?.vi ?? (isYes ? "Có" : "Không")
            phrases = choice.phrases + choice.replies
        case .choices(let set):
            let made = fact.choices.indices.filter { set.contains($0) }.map { fact.choices[$0] }
            // Nobody types several labels that are lists themselves.
            let labels = made.compactMap { $0.label?.vi }
            let areLists = labels.count > 1 && labels.contains { $0.contains(",") }
            label = areLists ? "" : labels.joined(separator: ", ")
            // One phrase of each, as far as each has another.
            let most = made.map { $0.phrases.count }.max() ?? 0
            let least = made.map { $0.phrases.count }.min() ?? 0
            phrases = (0..<(least == 0 ? 0 : most)).map { place in
                made.map { $0.phrases[place % $0.phrases.count] }.joined(separator: ", ")
            }
        case .number(let number):
            if case .number(let domain) = fact.kind, let unit = domain.unit {
                label = "\(number) \(unit.vi)"
            } else {
                label = String(number)
            }
            phrases = []
        case .day(let day):
            label = "ngày \(day.day) tháng \(day.month) năm \(day.year)"
            phrases = ["\(day.day)-\(day.month)-\(day.year)"]
        case .unknown:
            label = "Không biết"
            phrases = ["em không rõ"]
        }
        number = value == .unknown && !fact.choices.isEmpty ? String(fact.choices.count + 1) : fact.typed(value)
    }

    private static func said(_ choice: Fact.Choice) -> (String, [String]) {
        (choice.label?.vi ?? "", choice.phrases + choice.replies)
    }

    /// Everything said in a form, with what it was before; nothing where the form changes nothing.
    ///
    /// - Parameter slips: how often each is typed with a slip.
    func all(_ form: AnswerForm, _ errors: inout TypingErrors, slips: Int = 1) -> [(text: String, meant: String)] {
        let words = ([label] + phrases).filter { !$0.isEmpty }
        switch form {
        case .number: return [(number, number)]
        case .label: return label.isEmpty ? [] : [(label, label)]
        case .phrase: return phrases.map { ($0, $0) }
        case .unmarked: return words.compactMap { Self.changed($0, VietnameseText.fold($0)) }
        case .decomposed: return words.compactMap { Self.changed($0, VietnameseText.nfd($0)) }
        case .slip:
            return (0..<slips).flatMap { _ in
                words.compactMap { Self.changed($0, errors.applied(to: $0, count: 1)) }
            }
        }
    }

    /// Compared scalar by scalar: to Swift, composed and decomposed letters are equal.
    private static func changed(_ before: String, _ after: String) -> (text: String, meant: String)? {
        before.unicodeScalars.elementsEqual(after.unicodeScalars) ? nil : (after, before)
    }
}
