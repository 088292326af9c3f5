import Vietnamese

extension Edition {
    /// Whether somebody may be shown an item of this condition on a day: nothing but the day rules it out.
    func mayHold(_ condition: ConditionID, on day: Day) -> Bool {
        program.evaluate(values: Array(repeating: nil, count: facts.count), today: day) { truths, _ in
            truths[condition].value != .no
        }
    }
}
