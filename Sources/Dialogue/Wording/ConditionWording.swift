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
        case .number(let fact, let comparison, let bound):
            return pack.text(Self.amount(comparison), [label(fact), String(bound)])
        case .day(let fact, let comparison, .day(let day)):
            return pack.text(Self.time(comparison), [label(fact), day.vietnamese])
        case .day(let fact, let comparison, .today):
            return pack.text(Self.time(comparison), [label(fact), pack.text(.today)])
        case .today(let comparison, let day):
            return pack.text(Self.time(comparison), [pack.text(.today), day.vietnamese])
        case .elapsed(let span, let fact, let comparison, let bound):
            let length = pack.text(Self.unit(span), [String(bound)])
            return pack.text(Self.elapsed(comparison), [length, label(fact)])
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

    private static func amount(_ comparison: Condition.Comparison) -> Phrase {
        switch comparison {
        case .equal: .amountIs
        case .notEqual: .amountIsNot
        case .less: .amountBelow
        case .lessOrEqual: .amountAtMost
        case .greater: .amountAbove
        case .greaterOrEqual: .amountAtLeast
        }
    }

    private static func time(_ comparison: Condition.Comparison) -> Phrase {
        switch comparison {
        case .equal: .amountIs
        case .notEqual: .amountIsNot
        case .less: .timeBefore
        case .lessOrEqual: .timeUntil
        case .greater: .timeAfter
        case .greaterOrEqual: .timeFrom
        }
    }

    private static func elapsed(_ comparison: Condition.Comparison) -> Phrase {
        switch comparison {
        case .equal: .elapsedExactly
        case .notEqual: .elapsedNot
        case .less: .elapsedLess
        case .lessOrEqual: .elapsedAtMost
        case .greater: .elapsedMore
        case .greaterOrEqual: .elapsedAtLeast
        }
    }

    private static func unit(_ span: Condition.Span) -> Phrase {
        switch span {
        case .days: .days
        case .months: .months
        case .years: .years
        }
    }
}
