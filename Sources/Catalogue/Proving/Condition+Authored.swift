extension Condition {
    /// The condition as an author writes it.
    public func authored(in edition: Edition) -> String {
        func name(_ fact: Int) -> String { edition.facts[fact].id }
        func choice(_ fact: Int, _ choice: Int) -> String { "'\(edition.facts[fact].choices[choice].id)'" }
        func nested(_ part: Condition, in outer: Condition) -> String {
            switch (part, outer) {
            case (.any, _), (.all, .not): "(\(part.authored(in: edition)))"
            default: part.authored(in: edition)
            }
        }
        switch self {
        case .always: return "true"
        case .never: return "false"
        case .holds(let fact): return name(fact)
        case .isAny(let fact, let set):
            let made = edition.facts[fact].choices.indices.filter { set.contains($0) }.map { choice(fact, $0) }
            return made.count == 1
                ? "\(name(fact)) == \(made[0])" : "\(name(fact)) in [\(made.joined(separator: ", "))]"
        case .has(let fact, let made): return "\(name(fact)) has \(choice(fact, made))"
        case .number(let fact, let comparison, let bound): return "\(name(fact)) \(comparison.rawValue) \(bound)"
        case .day(let fact, let comparison, .day(let day)): return "\(name(fact)) \(comparison.rawValue) \(day)"
        case .day(let fact, let comparison, .today): return "\(name(fact)) \(comparison.rawValue) today"
        case .today(let comparison, let day): return "today \(comparison.rawValue) \(day)"
        case .elapsed(let span, let fact, let comparison, let bound):
            return "\(span.rawValue)(\(name(fact))) \(comparison.rawValue) \(bound)"
        case .not(let inner): return "not \(nested(inner, in: self))"
        case .all(let parts): return parts.map { nested($0, in: self) }.joined(separator: " and ")
        case .any(let parts): return parts.map { nested($0, in: self) }.joined(separator: " or ")
        }
    }
}
