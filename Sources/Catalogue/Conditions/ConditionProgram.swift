import Vietnamese

/// The conditions of an edition, flattened for evaluation: each a run of instructions in postfix order.
///
/// A transition evaluates all of them, so no reference is counted and nothing is allocated while they run.
struct ConditionProgram: Sendable {
    enum Instruction: Sendable {
        case constant(Bool)
        case holds(Int)
        case isAny(Int, ChoiceSet)
        case has(Int, Int)
        case number(Int, Condition.Comparison, Int)
        case day(Int, Condition.Comparison, Int)
        case dayAndToday(Int, Condition.Comparison)
        case today(Condition.Comparison, Int)
        case elapsed(Condition.Span, Int, Condition.Comparison, Int)
        case not
        case all(Int)
        case any(Int)
    }

    let instructions: [Instruction]
    /// Where each condition's instructions lie.
    let ranges: [Range<Int>]
    /// The condition under which each fact is asked.
    let factConditions: [ConditionID]
    /// Facts asked even when nothing hangs on them.
    let alwaysAsked: UInt64
    /// For each condition: an item of the guide hangs on it.
    let isInItems: [Bool]
    /// The deepest the evaluation stack grows.
    let stackDepth: Int

    init(conditions: [Condition], facts: [Fact], inItems: Set<ConditionID>) {
        var instructions: [Instruction] = []
        var ranges: [Range<Int>] = []
        for condition in conditions {
            let start = instructions.count
            Self.emit(condition, into: &instructions)
            ranges.append(start..<instructions.count)
        }
        self.instructions = instructions
        self.ranges = ranges
        factConditions = facts.map(\.when)
        alwaysAsked = facts.enumerated().reduce(0) { $1.element.isAlwaysAsked ? $0 | 1 << UInt64($1.offset) : $0 }
        isInItems = conditions.indices.map(inItems.contains)
        // No run can hold more values than it has instructions.
        stackDepth = ranges.map(\.count).max() ?? 1
    }

    private init(
        instructions: [Instruction], ranges: [Range<Int>], of program: ConditionProgram, isInItems: [Bool]
    ) {
        (self.instructions, self.ranges, self.isInItems) = (instructions, ranges, isInItems)
        (factConditions, alwaysAsked) = (program.factConditions, program.alwaysAsked)
        stackDepth = ranges[program.ranges.count...].reduce(program.stackDepth) { max($0, $1.count) }
    }

    /// The same with more conditions behind its own; only these are taken for those of items.
    func extended(by conditions: [Condition]) -> ConditionProgram {
        var (instructions, ranges) = (instructions, ranges)
        for condition in conditions {
            let start = instructions.count
            Self.emit(condition, into: &instructions)
            ranges.append(start..<instructions.count)
        }
        let own = [Bool](repeating: false, count: self.ranges.count)
        return ConditionProgram(
            instructions: instructions, ranges: ranges, of: self, isInItems: own + conditions.map { _ in true })
    }

    private static func emit(_ condition: Condition, into code: inout [Instruction]) {
        switch condition {
        case .always: code.append(.constant(true))
        case .never: code.append(.constant(false))
        case .holds(let fact): code.append(.holds(fact))
        case .isAny(let fact, let set): code.append(.isAny(fact, set))
        case .has(let fact, let choice): code.append(.has(fact, choice))
        case .number(let fact, let comparison, let bound): code.append(.number(fact, comparison, bound))
        case .day(let fact, let comparison, .day(let day)): code.append(.day(fact, comparison, day.number))
        case .day(let fact, let comparison, .today): code.append(.dayAndToday(fact, comparison))
        case .today(let comparison, let day): code.append(.today(comparison, day.number))
        case .elapsed(let span, let fact, let comparison, let bound):
            code.append(.elapsed(span, fact, comparison, bound))
        case .not(let inner):
            emit(inner, into: &code)
            code.append(.not)
        case .all(let parts):
            for part in parts { emit(part, into: &code) }
            code.append(.all(parts.count))
        case .any(let parts):
            for part in parts { emit(part, into: &code) }
            code.append(.any(parts.count))
        }
    }

    /// Evaluates the conditions for these answers, those of items or all, and hands `body` their truths by condition and the applicability of facts.
    func evaluate<Result>(
        values: [FactValue?], today: Day, itemsOnly: Bool = false,
        _ body: (_ truths: UnsafeBufferPointer<Truth>, _ applicable: UnsafeBufferPointer<Truth>) -> Result
    ) -> Result {
        precondition(values.count == factConditions.count, "one value, or nil, for each fact")
        let facts = factConditions.count
        let conditions = ranges.count
        return withUnsafeTemporaryAllocation(of: Truth.self, capacity: facts + conditions + stackDepth + 1) { memory in
            memory.initialize(repeating: .yes)
            let applicable = UnsafeMutableBufferPointer(rebasing: memory[..<facts])
            let truths = UnsafeMutableBufferPointer(rebasing: memory[facts..<facts + conditions])
            let stack = UnsafeMutableBufferPointer(rebasing: memory[(facts + conditions)...])
            return values.withUnsafeBufferPointer { values in
                instructions.withUnsafeBufferPointer { code in
                    let state = State(values: values, applicable: UnsafeBufferPointer(applicable), today: today)
                    // A fact's own condition names only earlier facts (checked on reading): one pass in order settles all.
                    for fact in 0..<facts {
                        applicable[fact] = Self.run(code, ranges[factConditions[fact]], state, stack)
                    }
                    for condition in 0..<conditions where !itemsOnly || isInItems[condition] {
                        truths[condition] = Self.run(code, ranges[condition], state, stack)
                    }
                    return body(UnsafeBufferPointer(truths), UnsafeBufferPointer(applicable))
                }
            }
        }
    }

    private struct State {
        let values: UnsafeBufferPointer<FactValue?>
        let applicable: UnsafeBufferPointer<Truth>
        let today: Day

        /// Decides a comparison on one fact: `test` sees the value, where there is one.
        @inline(__always)
        func truth(of fact: Int, _ test: (FactValue) -> Bool) -> Truth {
            let own = UInt64(1) << UInt64(fact)
            switch applicable[fact].value {
            case .no: return .no
            case .unknown:
                // A comparison that fails for the value given fails whether or not the fact applies.
                if let value = values[fact], value != .unknown, !test(value) { return .no }
                return Truth(
                    value: .unknown, needs: applicable[fact].needs,
                    possible: applicable[fact].needs == 0 ? 0 : applicable[fact].possible | own)
            case .yes:
                switch values[fact] {
                case nil: return Truth(value: .unknown, needs: own, possible: own)
                case .unknown?: return Truth(value: .unknown, needs: 0, possible: 0)
                case let value?: return .of(test(value))
                }
            }
        }
    }

    private static func run(
        _ code: UnsafeBufferPointer<Instruction>, _ range: Range<Int>, _ state: State,
        _ stack: UnsafeMutableBufferPointer<Truth>
    ) -> Truth {
        var top = 0
        for index in range {
            let instruction = code[index]
            switch instruction {
            case .not: stack[top - 1] = !stack[top - 1]
            case .all(let count):
                var result = Truth.yes
                for part in top - count..<top { result.and(stack[part]) }
                top -= count
                stack[top] = result
                top += 1
            case .any(let count):
                var result = Truth.no
                for part in top - count..<top { result.or(stack[part]) }
                top -= count
                stack[top] = result
                top += 1
            case .constant(let value):
                stack[top] = .of(value)
                top += 1
            default:
                stack[top] = test(instruction, state)
                top += 1
            }
        }
        return stack[0]
    }

    @inline(__always)
    private static func test(_ instruction: Instruction, _ state: State) -> Truth {
        switch instruction {
        case .holds(let fact): state.truth(of: fact) { $0 == .yesNo(true) }
        case .isAny(let fact, let set):
            state.truth(of: fact) { if case .choice(let made) = $0 { set.contains(made) } else { false } }
        case .has(let fact, let choice):
            state.truth(of: fact) { if case .choices(let made) = $0 { made.contains(choice) } else { false } }
        case .number(let fact, let comparison, let bound):
            state.truth(of: fact) {
                if case .number(let number) = $0 { comparison.compare(number, bound) } else { false }
            }
        case .day(let fact, let comparison, let bound):
            state.truth(of: fact) {
                if case .day(let day) = $0 { comparison.compare(day.number, bound) } else { false }
            }
        case .dayAndToday(let fact, let comparison):
            state.truth(of: fact) {
                if case .day(let day) = $0 { comparison.compare(day.number, state.today.number) } else { false }
            }
        case .today(let comparison, let bound): .of(comparison.compare(state.today.number, bound))
        case .elapsed(let span, let fact, let comparison, let bound):
            state.truth(of: fact) {
                if case .day(let day) = $0 {
                    comparison.compare(span.count(from: day, to: state.today), bound)
                } else {
                    false
                }
            }
        // Handled where the stack is.
        case .constant, .not, .all, .any: .no
        }
    }
}
