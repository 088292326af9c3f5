import Catalogue
import Vietnamese

extension Wording {
    /// A condition on the facts of an edition, in words that stand inside a sentence.
    public func condition(_ condition: Condition, of edition: Edition) -> String {
        ForeignWords.plain(ConditionWording(wording: self, edition: edition).text(condition))
    }
}

/// Says a condition in words, inside a sentence: "nơi sinh là “Ở nhà” và không có người làm chứng".
struct ConditionWording {
    let wording: Wording
    let edition: Edition

    func text(_ condition: Condition) -> String {
        var text = ""
        // As long as many are.
        text.reserveCapacity(127)
        append(condition, to: &text)
        return text
    }

    private func append(_ condition: Condition, to text: inout String) {
        let pack = wording.pack
        switch condition {
        case .always: text += pack.text(.yes)
        case .never: text += pack.text(.no)
        case .holds(let fact): text += answer(.yesNo(true), to: edition.facts[fact])
        case .not(.holds(let fact)): text += answer(.yesNo(false), to: edition.facts[fact])
        case .isAny(let fact, let set): append(.answerIs, fact, choices: set, to: &text)
        case .not(.isAny(let fact, let set)): append(.answerIsNot, fact, choices: set, to: &text)
        case .has(let fact, let choice): append(.answerHas, fact, choices: ChoiceSet([choice]), to: &text)
        case .not(.has(let fact, let choice)): append(.answerHasNot, fact, choices: ChoiceSet([choice]), to: &text)
        case .number(let fact, let comparison, let bound):
            text += pack.text(Self.amount(comparison), [label(fact), String(bound)])
        case .day(let fact, let comparison, .day(let day)):
            text += pack.text(Self.time(comparison), [label(fact), day.vietnamese])
        case .day(let fact, let comparison, .today):
            text += pack.text(Self.time(comparison), [label(fact), pack.text(.today)])
        case .today(let comparison, let day):
            text += pack.text(Self.time(comparison), [pack.text(.today), day.vietnamese])
        case .elapsed(let span, let fact, let comparison, let bound):
            let length = pack.text(Self.unit(span), [String(bound)])
            text += pack.text(Self.elapsed(comparison), [length, label(fact)])
        case .not(let inner): pack.append(.not, to: &text) { _, text in append(inner, to: &text) }
        case .all(let parts): append(parts.flatMap(flattened), .and, to: &text)
        case .any(let parts): append(parts, .or, to: &text)
        }
    }

    /// "A and B", with what is itself joined in brackets.
    private func append(_ parts: [Condition], _ joint: Phrase, to text: inout String) {
        for (index, part) in parts.enumerated() {
            if index > 0 {
                text += " "
                text += wording.pack.text(joint)
                text += " "
            }
            switch part {
            case .all, .any:
                text += "("
                append(part, to: &text)
                text += ")"
            default: append(part, to: &text)
            }
        }
    }

    /// A phrase on a fact and some of its choices.
    private func append(_ phrase: Phrase, _ fact: Int, choices set: ChoiceSet, to text: inout String) {
        wording.pack.append(phrase, to: &text) { place, text in
            if place == 0 { text += label(fact) } else { append(set, of: fact, to: &text) }
        }
    }

    /// “A”, “B” hoặc “C”.
    private func append(_ set: ChoiceSet, of fact: Int, to text: inout String) {
        let choices = edition.facts[fact].choices
        var left = choices.indices.count { set.contains($0) }
        var isFirst = true
        for index in choices.indices where set.contains(index) {
            left -= 1
            if !isFirst {
                if left > 0 {
                    text += ", "
                } else {
                    text += " "
                    text += wording.pack.text(.or)
                    text += " "
                }
            }
            isFirst = false
            text += "“"
            text += wording.choice(choices[index])
            text += "”"
        }
    }

    /// "A and (B and C)" as "A and B and C".
    private func flattened(_ condition: Condition) -> [Condition] {
        if case .all(let parts) = condition { parts.flatMap(flattened) } else { [condition] }
    }

    /// An answer as part of a sentence.
    func answer(_ value: FactValue, to fact: Fact) -> String {
        let pack = wording.pack
        let label = wording.inside(fact.label)
        switch value {
        case .yesNo(let isYes):
            let said = wording.marked(value, of: fact)
            if fact.choices[isYes ? 0 : 1].label != nil { return pack.text(.answerIs, [label, quoted(said)]) }
            let clause =
                wording.language == .vi ? YesNoClause.vietnamese(fact.label.vi, isYes: isYes) : nil
            return clause ?? pack.text(.answerTo, [wording.text(fact.label), said])
        case .choice: return pack.text(.answerIs, [label, quoted(wording.marked(value, of: fact))])
        case .choices(let made):
            let names = fact.choices.indices.filter { made.contains($0) }.map { index in
                quoted(wording.marked(.choices(ChoiceSet([index])), of: fact))
            }
            return pack.text(.answerHas, [label, listed(names)])
        case .number, .day, .unknown: return pack.text(.answerIs, [label, wording.marked(value, of: fact)])
        }
    }

    private func quoted(_ text: String) -> String { "“\(text)”" }

    /// "A, B và C".
    private func listed(_ texts: [String]) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " \(wording.pack.text(.and)) " + last
    }

    private func label(_ fact: Int) -> String { wording.inside(edition.facts[fact].label) }

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
