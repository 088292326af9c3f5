import Vietnamese

@testable import Catalogue

/// Walks through the questions of an edition on a day.
struct Walks {
    let edition: Edition
    let today: Day
    let oracle: Oracle
    private let options: [[FactValue]]

    init(_ edition: Edition, today: Day) {
        (self.edition, self.today, oracle) = (edition, today, Oracle(edition, today: today))
        let oracle = oracle
        options = edition.facts.indices.map { fact in
            oracle.answers(to: fact) + (edition.facts[fact].unknownAdvice == nil ? [] : [.unknown])
        }
    }

    /// The answers to try for a fact: one for each way in which the conditions can tell answers apart.
    func answers(to fact: Int) -> [FactValue] { options[fact] }

    /// The end of a walk.
    struct End {
        let situation: Situation
        let stop: Int?
        /// The facts asked, in order, with the answers.
        let asked: [(fact: Int, value: FactValue)]
    }

    /// Asks what the survey asks, answering from `values`.
    func walk(
        from start: Situation, _ values: [FactValue], _ check: (Situation.Survey, Situation) -> Void = { _, _ in }
    )
        -> End
    {
        var situation = start
        var asked: [(fact: Int, value: FactValue)] = []
        while true {
            let survey = situation.survey()
            check(survey, situation)
            guard let next = survey.next else {
                return End(situation: situation, stop: survey.stop, asked: asked)
            }
            // A question asked twice would be asked for ever.
            precondition(situation.values[next] == nil, "an answered fact is asked again")
            situation.answer(next, values[next])
            asked.append((next, values[next]))
        }
    }

    /// Follows every walk until `budget` questions were asked; calls `step` at each question and `end` at each end.
    ///
    /// - Returns: true if no walk is left out.
    func followAll(
        budget: Int, step: (_ before: Situation.Survey, _ after: Situation.Survey) -> Void = { _, _ in },
        end: (End) -> Void
    ) -> Bool {
        var left = budget
        func follow(_ situation: Situation, _ survey: Situation.Survey, _ asked: [(fact: Int, value: FactValue)]) {
            guard let next = survey.next else {
                return end(End(situation: situation, stop: survey.stop, asked: asked))
            }
            for value in options[next] {
                left -= 1
                guard left >= 0 else { return }
                let after = situation.answering(next, value)
                let surveyAfter = after.survey()
                step(survey, surveyAfter)
                follow(after, surveyAfter, asked + [(next, value)])
            }
        }
        let start = Situation(edition: edition, today: today)
        follow(start, start.survey(), [])
        return left >= 0
    }

    /// As an author would retell the walk: `noi_sinh=tai_nha, bo_roi=no`.
    func retell(_ asked: [(fact: Int, value: FactValue)]) -> String {
        asked.map { "\(edition.facts[$0.fact].id)=\(edition.facts[$0.fact].name(of: $0.value))" }
            .joined(separator: ", ")
    }
}

extension Guide {
    /// Every entry as `list id`, uncertain ones with a question mark; the stop alone where there is one.
    var summary: [String] {
        if let stop { return ["stop \(stop.id)"] }
        func names<Item: GuideItem>(_ list: String, _ entries: [Entry<Item>]) -> [String] {
            entries.map { "\(list) \($0.item.id)\($0.isCertain ? "" : "?")" }
        }
        return names("remark", remarks) + names("paper", requirements) + names("fee", fees)
            + names("deadline", deadlines) + names("place", places) + names("step", steps)
            + names("result", results) + names("notice", notices)
    }

    var isCertain: Bool { !summary.contains { $0.hasSuffix("?") } }
}
