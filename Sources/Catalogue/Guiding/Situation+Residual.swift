/// What of a condition is still undecided.
extension Situation {
    /// The condition without the parts that the answers settle: of "A and B", once A is true, only B.
    ///
    /// Meant for a condition whose verdict is open; one that is settled gives ``Condition/always`` or ``Condition/never``.
    public func residual(_ condition: Condition) -> Condition { residuals([condition])[0] }

    /// The same for several, which are evaluated at once.
    func residuals(_ conditions: [Condition]) -> [Condition] {
        guard !conditions.isEmpty else { return [] }
        var parts: [Condition] = []
        for condition in conditions { Self.collect(condition, into: &parts) }
        // The parts are evaluated by the same program as the rules themselves, and only they.
        let program = edition.program.extended(by: parts)
        let offset = edition.conditions.count
        let verdicts: [Bool?] = program.evaluate(values: values, today: today, itemsOnly: true) { truths, _ in
            truths[offset...].map { $0.value == .yes ? true : $0.value == .no ? false : nil }
        }
        var next = 0
        return conditions.map { Self.rebuild($0, verdicts, &next) }
    }

    /// A condition and all its parts, each before its own parts.
    private static func collect(_ condition: Condition, into parts: inout [Condition]) {
        parts.append(condition)
        switch condition {
        case .not(let inner): collect(inner, into: &parts)
        case .all(let inner), .any(let inner): for part in inner { collect(part, into: &parts) }
        case .always, .never, .holds, .isAny, .has, .number, .day, .today, .elapsed: break
        }
    }

    /// Walks in the order of ``collect(_:into:)``.
    private static func rebuild(_ condition: Condition, _ verdicts: [Bool?], _ next: inout Int) -> Condition {
        let verdict = verdicts[next]
        next += 1
        let rebuilt: Condition
        switch condition {
        case .not(let inner): rebuilt = .not(rebuild(inner, verdicts, &next))
        case .all(let inner):
            let open = inner.map { rebuild($0, verdicts, &next) }.filter { $0 != .always }
            rebuilt = open.count == 1 ? open[0] : .all(open)
        case .any(let inner):
            let open = inner.map { rebuild($0, verdicts, &next) }.filter { $0 != .never }
            rebuilt = open.count == 1 ? open[0] : .any(open)
        case .always, .never, .holds, .isAny, .has, .number, .day, .today, .elapsed: rebuilt = condition
        }
        switch verdict {
        case true?: return .always
        case false?: return .never
        case nil: return rebuilt
        }
    }
}
