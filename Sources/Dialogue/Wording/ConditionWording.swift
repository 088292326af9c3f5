import Catalogue
import Vietnamese

/// Says a condition in words: "Nơi sinh: Ở nhà và Có người làm chứng: Không".
struct ConditionWording {
    let wording: Wording
    let edition: Edition

    func text(_ condition: Condition) -> String {
        let pack = wording.pack
        switch condition {
        case .always: return pack.text(.yes)
        case .never: return pack.text(.no)
        case .holds(let fact): return "\(label(fact)): \(wording.value(.yesNo(true), of: edition.facts[fact]))"
        case .not(.holds(let fact)): return "\(label(fact)): \(wording.value(.yesNo(false), of: edition.facts[fact]))"
        case .isAny(let fact, let set):
            let choices = edition.facts[fact].choices.indices.filter { set.contains($0) }
            return "\(label(fact)): "
                + choices.map { wording.value(.choice($0), of: edition.facts[fact]) }.joined(
                    separator: " \(pack.text(.or)) ")
        case .has(let fact, let choice):
            return "\(label(fact)): \(wording.value(.choices(ChoiceSet([choice])), of: edition.facts[fact]))"
        case .number(let fact, let comparison, let bound): return "\(label(fact)) \(sign(comparison)) \(bound)"
        case .day(let fact, let comparison, let bound):
            let day =
                switch bound {
                case .today: pack.text(.today)
                case .day(let day): day.vietnamese
                }
            return "\(label(fact)) \(sign(comparison)) \(day)"
        case .today(let comparison, let day): return "\(pack.text(.today)) \(sign(comparison)) \(day.vietnamese)"
        case .elapsed(let span, let fact, let comparison, let bound):
            let phrase: Phrase =
                switch span {
                case .days: .conditionDaysSince
                case .months: .conditionMonthsSince
                case .years: .conditionYearsSince
                }
            return "\(pack.text(phrase, [label(fact)])) \(sign(comparison)) \(bound)"
        case .not(let inner): return pack.text(.not, [text(inner)])
        case .all(let parts): return parts.map(nested).joined(separator: " \(pack.text(.and)) ")
        case .any(let parts): return parts.map(nested).joined(separator: " \(pack.text(.or)) ")
        }
    }

    private func nested(_ condition: Condition) -> String {
        switch condition {
        case .all, .any: "(\(text(condition)))"
        default: text(condition)
        }
    }

    private func label(_ fact: Int) -> String { edition.facts[fact].label[wording.language] }

    private func sign(_ comparison: Condition.Comparison) -> String {
        switch comparison {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }
}
