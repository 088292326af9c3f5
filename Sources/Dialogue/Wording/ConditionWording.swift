import Catalogue
import Vietnamese

extension Wording {
    /// A condition on the facts of an edition, in words that stand inside a sentence.
    public func condition(_ condition: Condition, of edition: Edition) -> String {
        ConditionWording(wording: self, edition: edition).text(condition)
    }
}

/// Says a condition in words, inside a sentence: "nơi sinh là “Ở nhà” và không có người làm chứng".
struct ConditionWording {
    let wording: Wording
    let edition: Edition

    func text(_ condition: Condition) -> String {
        let pack = wording.pack
        switch condition {
        case .always: return pack.text(.yes)
        case .never: return pack.text(.no)
        case .holds(let fact): return answer(.yesNo(true), to: edition.facts[fact])
        case .not(.holds(let fact)): return answer(.yesNo(false), to: edition.facts[fact])
        case .isAny(let fact, let set): return pack.text(.answerIs, [label(fact), choices(fact, set, .or)])
        case .not(.isAny(let fact, let set)): return pack.text(.answerIsNot, [label(fact), choices(fact, set, .or)])
        case .has(let fact, let choice):
            return pack.text(.answerHas, [label(fact), choices(fact, ChoiceSet([choice]), .or)])
        case .not(.has(let fact, let choice)):
            return pack.text(.answerHasNot, [label(fact), choices(fact, ChoiceSet([choice]), .or)])
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
        case .all(let parts): return parts.flatMap(flattened).map(nested).joined(separator: " \(pack.text(.and)) ")
        case .any(let parts): return parts.map(nested).joined(separator: " \(pack.text(.or)) ")
        }
    }

    /// "A and (B and C)" as "A and B and C".
    private func flattened(_ condition: Condition) -> [Condition] {
        if case .all(let parts) = condition { parts.flatMap(flattened) } else { [condition] }
    }

    private func nested(_ condition: Condition) -> String {
        switch condition {
        case .all, .any: "(\(text(condition)))"
        default: text(condition)
        }
    }

    /// An answer as part of a sentence.
    func answer(_ value: FactValue, to fact: Fact) -> String {
        let pack = wording.pack
        let label = SentenceCase.inside(fact.label[wording.language])
        switch value {
        case .yesNo(let isYes):
            let said = wording.value(value, of: fact)
            if fact.choices[isYes ? 0 : 1].label != nil { return pack.text(.answerIs, [label, quoted(said)]) }
            let clause =
                wording.language == .vi ? YesNoClause.vietnamese(fact.label.vi, isYes: isYes) : nil
            return clause ?? pack.text(.answerTo, [fact.label[wording.language], said])
        case .choice: return pack.text(.answerIs, [label, quoted(wording.value(value, of: fact))])
        case .choices(let made):
            let names = fact.choices.indices.filter { made.contains($0) }.map { index in
                quoted(wording.value(.choices(ChoiceSet([index])), of: fact))
            }
            return pack.text(.answerHas, [label, listed(names, .and)])
        case .number, .day, .unknown: return pack.text(.answerIs, [label, wording.value(value, of: fact)])
        }
    }

    private func choices(_ fact: Int, _ set: ChoiceSet, _ joint: Phrase) -> String {
        let fact = edition.facts[fact]
        return listed(
            fact.choices.indices.filter { set.contains($0) }.map { quoted(wording.value(.choice($0), of: fact)) }, joint
        )
    }

    private func quoted(_ text: String) -> String { "“\(text)”" }

    /// "A, B hoặc C".
    private func listed(_ texts: [String], _ joint: Phrase) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " \(wording.pack.text(joint)) " + last
    }

    private func label(_ fact: Int) -> String { SentenceCase.inside(edition.facts[fact].label[wording.language]) }

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
