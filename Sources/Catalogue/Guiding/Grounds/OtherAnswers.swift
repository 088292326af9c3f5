import Vietnamese

/// The answers to one fact other than the one given, those that nothing in question can tell apart as one.
struct OtherAnswers {
    /// One of each class but the one of the answer given.
    let values: [FactValue]
    /// One of each class; the answer given stands for its own.
    let all: [FactValue]
    fileprivate let words: (Set<Int>) -> [Condition]

    /// Some of ``values``, by their places, as conditions on the fact; each is met by answers of these classes alone, but of several
    /// choices, where it says which are added or taken.
    func conditions(on values: Set<Int>) -> [Condition] { words(values) }

    /// Finds the other answers to the facts of a case.
    struct Maker {
        /// So many choices of several are tried in every combination.
        private static let mostCombined = 5
        /// So many answers are named one by one.
        private static let mostNamed = 5
        private static let mostExcepted = 3

        private let situation: Situation
        private let comparisons: [Int: [Condition]]
        /// The choices of several that the condition itself names.
        private let named: [Int: Set<Int>]
        private let classes: AnswerClasses?

        init(_ situation: Situation, named conditions: [ConditionID]) {
            self.situation = situation
            let edition = situation.edition
            var named: [Int: Set<Int>] = [:]
            var comparisons: [Int: [Condition]] = [:]
            for condition in conditions {
                edition.conditions[condition].forEachComparison { comparison, fact in
                    if case .has(_, let choice) = comparison { named[fact, default: []].insert(choice) }
                }
            }
            let asked = edition.facts.map(\.when)
            for condition in conditions + asked + edition.outcomes.filter(\.stops).map(\.when) {
                edition.conditions[condition].forEachComparison { comparisons[$1, default: []].append($0) }
            }
            (self.named, self.comparisons) = (named, comparisons)
            let needsClasses = conditions.contains { condition in
                edition.conditions[condition].facts.contains { fact in
                    switch edition.facts[fact].kind {
                    case .number, .day: true
                    case .choice, .choices, .yesNo: false
                    }
                }
            }
            // What is too large to be cut into classes was never served.
            classes = needsClasses ? try? AnswerClasses(edition, today: situation.today) : nil
        }

        func other(_ fact: Int) -> OtherAnswers {
            switch situation.edition.facts[fact].kind {
            case .yesNo: yesNo(fact)
            case .choice(let choices): choice(fact, choices.count)
            case .choices(let choices): several(fact, choices.count)
            case .number, .day: measured(fact)
            }
        }

        private func yesNo(_ fact: Int) -> OtherAnswers {
            let all: [FactValue] = [.yesNo(true), .yesNo(false)]
            let others = all.filter { $0 != situation.values[fact] }
            return OtherAnswers(values: others, all: all) { chosen in
                if chosen.count == all.count { return [.always] }
                return chosen.map { others[$0] == .yesNo(true) ? .holds(fact) : .not(.holds(fact)) }
            }
        }

        private func choice(_ fact: Int, _ count: Int) -> OtherAnswers {
            var seen: [[Bool]: Int] = [:]
            var classes: [[Int]] = []
            for index in 0..<count {
                let row = row(of: .choice(index), fact)
                if let place = seen[row] {
                    classes[place].append(index)
                } else {
                    seen[row] = classes.count
                    classes.append([index])
                }
            }
            var own: Int?
            if case .choice(let made) = situation.values[fact] { own = made }
            let others = classes.filter { members in own.map { !members.contains($0) } ?? true }
            let all = classes.map { members in
                FactValue.choice(own.flatMap { members.contains($0) ? $0 : nil } ?? members[0])
            }
            return OtherAnswers(values: others.map { .choice($0[0]) }, all: all) { chosen in
                let members = chosen.flatMap { others[$0] }
                let rest = (0..<count).filter { !members.contains($0) }
                if rest.isEmpty { return [.always] }
                let isLong = members.count > Self.mostNamed && rest.count <= Self.mostExcepted
                let isAllButOwn = members.count > Self.mostExcepted && rest == [own]
                return isLong || isAllButOwn
                    ? [.not(.isAny(fact, ChoiceSet(rest)))] : [.isAny(fact, ChoiceSet(members.sorted()))]
            }
        }

        /// Of several choices, those that the condition names are made and left; the rest stays.
        private func several(_ fact: Int, _ count: Int) -> OtherAnswers {
            let named = (self.named[fact] ?? []).sorted()
            var own: [Int]?
            if case .choices(let made) = situation.values[fact] { own = (0..<count).filter { made.contains($0) } }
            let rest = (own ?? []).filter { !named.contains($0) }
            let ownNamed = Set((own ?? []).filter { named.contains($0) })
            var patterns: [Set<Int>] = []
            if named.count <= Self.mostCombined {
                for bits in 0..<(1 << named.count) {
                    patterns.append(Set(named.indices.filter { bits >> $0 & 1 == 1 }.map { named[$0] }))
                }
            } else {
                patterns = [[], ownNamed] + named.map { ownNamed.symmetricDifference([$0]) } + named.map { [$0] }
            }
            let made = patterns.compactMap { pattern -> (Set<Int>, FactValue)? in
                let chosen = pattern.union(rest)
                if !chosen.isEmpty { return (pattern, .choices(ChoiceSet(chosen.sorted()))) }
                return filler(fact, count, besides: named).map { (pattern, .choices(ChoiceSet([$0]))) }
            }
            let others = made.filter { own == nil || $0.0 != ownNamed }
            return OtherAnswers(values: others.map(\.1), all: made.map(\.1)) { chosen in
                let changes = chosen.map { others[$0].0.symmetricDifference(ownNamed) }
                // The least changes: what is changed besides says nothing more.
                let least = changes.filter { change in !changes.contains { $0.isStrictSubset(of: change) } }
                return least.map { $0.sorted() }.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }.map { change in
                    let literals = (own == nil ? named : change).map { choice -> Condition in
                        change.contains(choice) != ownNamed.contains(choice)
                            ? .has(fact, choice) : .not(.has(fact, choice))
                    }
                    return literals.count == 1 ? literals[0] : .all(literals)
                }
            }
        }

        /// A choice that the condition does not name, with which no outcome ends the walk.
        private func filler(_ fact: Int, _ count: Int, besides named: [Int]) -> Int? {
            let free = (0..<count).filter { !named.contains($0) }
            return free.first { situation.answering(fact, .choices(ChoiceSet([$0]))).standing().stop == nil }
        }

        private func measured(_ fact: Int) -> OtherAnswers {
            let all = classes?.answers(to: fact) ?? []
            let own = situation.values[fact].map { row(of: $0, fact) }
            let others = all.filter { row(of: $0, fact) != own }
            return OtherAnswers(values: others, all: all) { chosen in
                classes?.comparisons(on: fact, met: Set(chosen.map { others[$0] })) ?? []
            }
        }

        private func row(of value: FactValue, _ fact: Int) -> [Bool] {
            (comparisons[fact] ?? []).map { $0.holds(of: value, today: situation.today) }
        }
    }
}
