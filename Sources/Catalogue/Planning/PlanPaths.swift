/// How long the steps of a plan take one after another. Steps that need not be done count for nothing.
struct PlanPaths {
    /// Steps that each wait for the one before, if only through one that need not be done.
    struct Path {
        var steps: [String] = []
        var least = 0
        var most = 0
        var isConverted = false
    }

    /// Of those that take equally long the first, so that the same answers give the same path.
    let longest: Path
    /// The longest path by the least that each step takes, of what is certain.
    let least: Int

    /// nil where there is nothing that has to be done.
    ///
    /// - Parameter order: each step after those it waits for.
    init?(_ order: [Plan.Entry]) {
        var paths: [String: Path] = [:]
        var leasts: [String: Int] = [:]
        var best: Path?
        for entry in order {
            var own = Path()
            for before in entry.after.compactMap({ paths[$0] }) where before.most > own.most || own.steps.isEmpty {
                own = before
            }
            var least = entry.after.compactMap { leasts[$0] }.max() ?? 0
            if entry.step.importance != .may {
                own.steps.append(entry.step.id)
                own.least += entry.time.least
                own.most += entry.time.most ?? entry.time.least
                own.isConverted = own.isConverted || entry.time.isConverted
                if entry.isCertain { least += entry.time.least }
                if best.map({ own.most > $0.most }) ?? true { best = own }
            }
            paths[entry.step.id] = own
            leasts[entry.step.id] = least
        }
        guard let best else { return nil }
        longest = best
        self.least = leasts.values.max() ?? 0
    }
}

extension Situation {
    /// The cases that answers to what is open would make of it: every choice, yes and no. What has more answers than these stays open.
    ///
    /// Never empty; with more than a few hundred, the questions that come last stay open.
    func cases() -> [Situation] {
        var cases = [self]
        for (index, fact) in edition.facts.enumerated() where values[index] == nil || values[index] == .unknown {
            let answers: [FactValue]
            switch fact.kind {
            case .choice(let choices): answers = choices.indices.map { .choice($0) }
            case .yesNo: answers = [.yesNo(true), .yesNo(false)]
            case .choices, .number, .day: continue
            }
            guard cases.count * answers.count <= Self.caseLimit else { break }
            cases = cases.flatMap { known in answers.map { known.answering(index, $0) } }
        }
        return cases
    }

    /// An event asks at most a few questions: this bounds the work for one plan, and no honest event comes near it.
    private static let caseLimit = 300
}
