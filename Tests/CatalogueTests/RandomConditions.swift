import Vietnamese

@testable import Catalogue

/// Well-typed conditions by chance, and how an author might write them.
enum RandomConditions {
    static let today = TestFacts.day("2026-03-01")

    /// A comparison on the fact at `index` that is true for some of its values and false for others.
    static func atom(on index: Int, of facts: [Fact], _ random: inout Repeatable) -> Condition {
        switch facts[index].kind {
        case .choice(let choices):
            var chosen = choices.indices.filter { _ in random.chance(50) }
            if chosen.isEmpty { chosen = [Int.random(in: choices.indices, using: &random)] }
            if chosen.count == choices.count { chosen.removeLast() }
            return .isAny(index, ChoiceSet(chosen))
        case .choices(let choices): return .has(index, Int.random(in: choices.indices, using: &random))
        case .yesNo: return .holds(index)
        case .number(let domain):
            let comparison = random.pick(Condition.Comparison.allCases)
            let range =
                switch comparison {
                case .equal, .notEqual: domain.minimum...domain.maximum
                case .less, .greaterOrEqual: domain.minimum + 1...domain.maximum
                case .lessOrEqual, .greater: domain.minimum...domain.maximum - 1
                }
            return .number(index, comparison, Int.random(in: range, using: &random))
        case .day:
            let comparison = random.pick(Condition.Comparison.allCases)
            if random.chance(30) { return .day(index, comparison, .today) }
            if random.chance(50) {
                let day = today.adding(days: Int.random(in: -800...800, using: &random))
                return .day(index, comparison, .day(day))
            }
            let span = random.pick(Condition.Span.allCases)
            return .elapsed(span, index, comparison, Int.random(in: -3...30, using: &random))
        }
    }

    static func condition(on facts: [Fact], depth: Int, _ random: inout Repeatable) -> Condition {
        guard depth > 0, random.chance(75) else {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: return .today(random.pick(Condition.Comparison.allCases), today.adding(days: 30))
            case 1: return random.chance(50) ? .always : .never
            default: return atom(on: Int.random(in: facts.indices, using: &random), of: facts, &random)
            }
        }
        if random.chance(25) { return .not(condition(on: facts, depth: depth - 1, &random)) }
        let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in
            condition(on: facts, depth: depth - 1, &random)
        }
        return random.chance(50) ? .all(parts) : .any(parts)
    }

    /// A condition in which each of `indices` is named once.
    static func readOnce(_ indices: [Int], of facts: [Fact], _ random: inout Repeatable) -> Condition {
        let inner: Condition
        if indices.count == 1 {
            inner = atom(on: indices[0], of: facts, &random)
        } else {
            let cut = Int.random(in: 1..<indices.count, using: &random)
            let parts = [
                readOnce(Array(indices[..<cut]), of: facts, &random),
                readOnce(Array(indices[cut...]), of: facts, &random),
            ]
            inner = random.chance(50) ? .all(parts) : .any(parts)
        }
        return random.chance(25) ? .not(inner) : inner
    }

    // MARK: Printing

    /// The condition as text, with parentheses where they are needed and, by chance, where they are not.
    static func print(_ condition: Condition, facts: [Fact], _ random: inout Repeatable) -> String {
        let text = bare(condition, facts: facts, &random)
        return random.chance(10) ? "(\(text))" : text
    }

    private static func bare(_ condition: Condition, facts: [Fact], _ random: inout Repeatable) -> String {
        switch condition {
        case .always: return "true"
        case .never: return "false"
        case .holds(let fact): return random.chance(80) ? facts[fact].id : "\(facts[fact].id) == true"
        case .isAny(let fact, let set): return choice(facts[fact], set, &random)
        case .has(let fact, let index): return "\(facts[fact].id) has \(quoted(facts[fact].choices[index].id, &random))"
        case .number(let fact, let comparison, let bound):
            return "\(facts[fact].id)\(sign(comparison, &random))\(bound)"
        case .day(let fact, let comparison, .day(let day)):
            return "\(facts[fact].id)\(sign(comparison, &random))\(day)"
        case .day(let fact, let comparison, .today):
            guard random.chance(50) else { return "\(facts[fact].id)\(sign(comparison, &random))today" }
            let mirror: [Condition.Comparison: Condition.Comparison] = [
                .less: .greater, .greater: .less, .lessOrEqual: .greaterOrEqual, .greaterOrEqual: .lessOrEqual,
            ]
            return "today\(sign(mirror[comparison] ?? comparison, &random))\(facts[fact].id)"
        case .today(let comparison, let day): return "today\(sign(comparison, &random))\(day)"
        case .elapsed(let span, let fact, let comparison, let bound):
            return "\(span.rawValue)(\(facts[fact].id))\(sign(comparison, &random))\(bound)"
        case .not(let inner):
            let text = bare(inner, facts: facts, &random)
            switch inner {
            case .not, .all, .any: return "not (\(text))"
            default: return random.chance(70) ? "not \(text)" : "not(\(text))"
            }
        case .all(let parts):
            return parts.map { part in
                switch part {
                case .all, .any: "(\(bare(part, facts: facts, &random)))"
                default: print(part, facts: facts, &random)
                }
            }.joined(separator: random.chance(80) ? " and " : "\n  and ")
        case .any(let parts):
            return parts.map { part in
                switch part {
                case .any: "(\(bare(part, facts: facts, &random)))"
                default: print(part, facts: facts, &random)
                }
            }.joined(separator: " or ")
        }
    }

    private static func choice(_ fact: Fact, _ set: ChoiceSet, _ random: inout Repeatable) -> String {
        let chosen = fact.choices.indices.filter { set.contains($0) }
        let others = fact.choices.indices.filter { !set.contains($0) }
        if chosen.count == 1, random.chance(60) {
            return "\(fact.id)\(sign(.equal, &random))\(quoted(fact.choices[chosen[0]].id, &random))"
        }
        if others.count == 1, random.chance(60) {
            return "\(fact.id)\(sign(.notEqual, &random))\(quoted(fact.choices[others[0]].id, &random))"
        }
        let list = chosen.shuffled(using: &random).map { quoted(fact.choices[$0].id, &random) }
        return "\(fact.id) in [\(list.joined(separator: ", "))]"
    }

    private static func quoted(_ text: String, _ random: inout Repeatable) -> String {
        random.chance(70) ? "'\(text)'" : "\"\(text)\""
    }

    private static func sign(_ comparison: Condition.Comparison, _ random: inout Repeatable) -> String {
        random.chance(80) ? " \(comparison.rawValue) " : comparison.rawValue
    }
}
