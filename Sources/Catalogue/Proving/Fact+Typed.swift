extension Fact {
    /// How a person may type an answer: the numbers of choices, có, không, digits.
    public func typed(_ value: FactValue) -> String {
        switch value {
        case .choice(let choice): String(choice + 1)
        case .choices(let set):
            choices.indices.filter { set.contains($0) }.map { String($0 + 1) }.joined(separator: ", ")
        case .yesNo(let isYes): isYes ? "có" : "không"
        case .number(let number): String(number)
        case .day(let day): day.vietnamese
        case .unknown: "không biết"
        }
    }
}
