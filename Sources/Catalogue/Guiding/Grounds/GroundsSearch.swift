/// Looks for the other answers with which a condition would turn: single ones first, then of two facts together, then of three.
struct GroundsSearch {
    /// More cases than that are not tried: an answer to "why" takes no longer than any other.
    private static let workLimit = 3_000
    private static let mostFacts = 3

    private let situation: Situation
    private let condition: ConditionID
    private let holds: Bool
    private let stops: [ConditionID]
    /// What the condition hangs on, also by what is asked of whom, in the author's order.
    private let facts: [Int]
    /// By the place of the fact in ``facts``.
    private let options: [OtherAnswers]
    private var left = Self.workLimit

    init(_ situation: Situation, _ condition: ConditionID, _ holds: Bool) {
        (self.situation, self.condition, self.holds) = (situation, condition, holds)
        let edition = situation.edition
        stops = edition.outcomes.filter(\.stops).map(\.when)
        var found: Set<Int> = []
        var open = edition.conditions[condition].facts
        while let fact = open.popLast() {
            if found.insert(fact).inserted { open += edition.conditions[edition.facts[fact].when].facts }
        }
        facts = found.sorted()
        let answers = OtherAnswers.Maker(situation, named: [condition] + found.map { edition.facts[$0].when })
        options = facts.map(answers.other)
    }

    mutating func grounds() -> Grounds {
        for size in 1...max(1, min(Self.mostFacts, facts.count)) {
            let turning = turningSets(of: size)
            guard !turning.isEmpty else { continue }
            let named = Set(turning.flatMap(\.places))
            let answers = named.sorted().map { facts[$0] }.filter { fact in
                situation.values[fact].map { $0 != .unknown } ?? false
            }
            let changes = turning.flatMap { words($0.places[...], $0.rows.map { $0[...] }) }
            let isComplete = size > 1 && isAll(changes)
            return Grounds(
                holds: holds, answers: answers, changes: changes, isJoint: size > 1, isComplete: isComplete)
        }
        return Grounds(holds: holds, answers: [], changes: [], isJoint: false, isComplete: isAll([]))
    }

    // MARK: Trying

    /// Whether the condition has turned, and no outcome ends the walk.
    private mutating func turns(_ values: [FactValue?]) -> Bool {
        left -= 1
        return situation.edition.program.evaluate(values: values, today: situation.today) { truths, _ in
            truths[condition].value == (holds ? .no : .yes) && !stops.contains { truths[$0].value == .yes }
        }
    }

    /// The places of so many facts whose other answers together turn the condition, each with all the answers that do.
    private mutating func turningSets(of size: Int) -> [(places: [Int], rows: [[Int]])] {
        var found: [(places: [Int], rows: [[Int]])] = []
        var places = Array(0..<size)
        guard size <= facts.count else { return [] }
        while true {
            var rows: [[Int]] = []
            attempt(places, from: 0, situation.values, [], &rows)
            if !rows.isEmpty { found.append((places, rows)) }
            // The next choice of places, in ascending order.
            guard left > 0, let last = places.indices.last(where: { places[$0] < facts.count - size + $0 }) else {
                return found
            }
            places[last] += 1
            for next in places.indices where next > last { places[next] = places[next - 1] + 1 }
        }
    }

    private mutating func attempt(
        _ places: [Int], from index: Int, _ values: [FactValue?], _ row: [Int], _ rows: inout [[Int]]
    ) {
        guard left > 0 else { return }
        guard index < places.count else {
            if turns(values) { rows.append(row) }
            return
        }
        let place = places[index]
        var values = values
        for (number, value) in options[place].values.enumerated() {
            values[facts[place]] = value
            attempt(places, from: index + 1, values, row + [number], &rows)
        }
    }

    /// Whether the condition turns for no answers to its facts but these, of whomever they are.
    private mutating func isAll(_ changes: [Condition]) -> Bool {
        let all = options.map(\.all)
        let count = all.reduce(1) { $0 > left ? $0 : $0 * $1.count }
        guard left > 0, count <= left else { return false }
        var values = [FactValue?](repeating: nil, count: situation.values.count)
        for number in 0..<count {
            var rest = number
            var answers: [Int: FactValue] = [:]
            for (fact, options) in zip(facts, all) {
                values[fact] = options[rest % options.count]
                answers[fact] = values[fact]
                rest /= options.count
            }
            if turns(values), !changes.contains(where: { $0.holds(for: answers, today: situation.today) }) {
                return false
            }
        }
        return true
    }

    // MARK: Words

    /// The answers in the rows as conditions, the rows of the same rest together.
    private func words(_ places: ArraySlice<Int>, _ rows: [ArraySlice<Int>]) -> [Condition] {
        guard let place = places.first else { return [] }
        if places.count == 1 { return options[place].conditions(on: Set(rows.compactMap(\.first))) }
        var firsts: [Int] = []
        var rests: [[ArraySlice<Int>]] = []
        for number in options[place].values.indices {
            let rest = rows.filter { $0.first == number }.map { $0.dropFirst() }
            if !rest.isEmpty {
                firsts.append(number)
                rests.append(rest)
            }
        }
        var words: [Condition] = []
        for (index, rest) in rests.enumerated() where rests.firstIndex(of: rest) == index {
            let alike = Set(rests.indices.filter { rests[$0] == rest }.map { firsts[$0] })
            for first in options[place].conditions(on: alike) {
                words += self.words(places.dropFirst(), rest).map { Self.both(first, $0) }
            }
        }
        return words
    }

    private static func both(_ first: Condition, _ second: Condition) -> Condition {
        if case .all(let parts) = second { .all([first] + parts) } else { .all([first, second]) }
    }
}
