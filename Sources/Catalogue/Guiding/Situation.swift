import Vietnamese

/// What is known of one case under one edition, on a day: the answers given so far.
public struct Situation: Sendable {
    public let edition: Edition
    /// The day asked about.
    public let today: Day
    /// By the index of the fact; nil where it was not answered.
    public private(set) var values: [FactValue?]

    public init(edition: Edition, today: Day) {
        self.edition = edition
        self.today = today
        values = Array(repeating: nil, count: edition.facts.count)
    }

    /// The same case with this answer too, in place of an earlier one to the same fact.
    public func answering(_ fact: Int, _ value: FactValue?) -> Situation {
        var copy = self
        copy.values[fact] = value
        return copy
    }

    /// Takes an answer, in place of an earlier one to the same fact; nil takes it back.
    public mutating func answer(_ fact: Int, _ value: FactValue?) { values[fact] = value }

    /// What the answers settle and leave open.
    public struct Survey: Sendable {
        /// The next question: the first fact, in the edition's order of questions, whose answer can still change the guide.
        public let next: Int?
        /// The outcome that ends the walk.
        public let stop: Int?
        /// No walk from here asks more questions than this.
        public let mostQuestionsLeft: Int
    }

    /// The next question and the outcome that ends the walk, without counting what may follow.
    public func standing() -> (next: Int?, stop: Int?) {
        let here = glance()
        return (here.next, here.stop)
    }

    /// Looks one question ahead, so that branches which exclude each other are not added up.
    public func survey() -> Survey {
        let here = glance()
        guard let next = here.next else { return Survey(next: nil, stop: here.stop, mostQuestionsLeft: 0) }
        let loose = here.possible.nonzeroBitCount
        guard loose > 1 else { return Survey(next: next, stop: nil, mostQuestionsLeft: 1) }
        var options: [FactValue] = []
        switch edition.facts[next].kind {
        case .choice(let choices): options = choices.indices.map { .choice($0) }
        case .yesNo: options = [.yesNo(true), .yesNo(false)]
        // Their answers are too many to try: the loose count stands.
        case .choices, .number, .day: return Survey(next: next, stop: nil, mostQuestionsLeft: loose)
        }
        if edition.facts[next].unknownAdvice != nil { options.append(.unknown) }
        var trial = self
        var most = 0
        for option in options {
            trial.values[next] = option
            most = max(most, trial.glance().possible.nonzeroBitCount)
            if most >= loose - 1 { break }
        }
        return Survey(next: next, stop: nil, mostQuestionsLeft: min(most + 1, loose))
    }

    private struct Glance {
        var next: Int?
        var stop: Int?
        var possible: UInt64
    }

    private func glance() -> Glance {
        edition.program.evaluate(values: values, today: today, itemsOnly: true) { truths, applicable in
            var needs: UInt64 = 0
            var possible: UInt64 = 0
            // The first outcome that stops decides; it is reached only when none before it is still open,
            // so that the order of answers never changes the conclusion.
            for (index, outcome) in edition.outcomes.enumerated() where outcome.stops {
                let truth = truths[outcome.when]
                if truth.value == .yes {
                    let next = edition.firstAsked(of: needs)
                    return Glance(next: next, stop: next == nil ? index : nil, possible: possible)
                }
                needs |= truth.needs
                possible |= truth.possible
            }
            for (condition, isInItems) in edition.program.isInItems.enumerated() where isInItems {
                needs |= truths[condition].needs
                possible |= truths[condition].possible
            }
            var always = edition.program.alwaysAsked
            while always != 0 {
                let fact = always.trailingZeroBitCount
                always &= always - 1
                let bit = UInt64(1) << UInt64(fact)
                switch applicable[fact].value {
                case .yes where values[fact] == nil:
                    needs |= bit
                    possible |= bit
                case .unknown:
                    needs |= applicable[fact].needs
                    possible |= applicable[fact].possible | bit
                case .yes, .no: break
                }
            }
            return Glance(next: edition.firstAsked(of: needs), stop: nil, possible: possible)
        }
    }

    /// How a condition of the edition stands: true, false, or nil while unknown.
    public func verdict(_ condition: ConditionID) -> Bool? {
        edition.program.evaluate(values: values, today: today) { truths, _ in
            switch truths[condition].value {
            case .yes: true
            case .no: false
            case .unknown: nil
            }
        }
    }

    /// For each fact: true if it applies to this case, false if not, nil while that is open.
    public func applicability() -> [Bool?] {
        edition.program.evaluate(values: values, today: today) { _, applicable in
            applicable.map { $0.value == .yes ? true : $0.value == .no ? false : nil }
        }
    }

    /// The verdicts of all the edition's conditions, by their place; nil while unknown.
    public func verdicts() -> [Bool?] {
        edition.program.evaluate(values: values, today: today) { truths, _ in
            truths.map { $0.value == .yes ? true : $0.value == .no ? false : nil }
        }
    }
}
