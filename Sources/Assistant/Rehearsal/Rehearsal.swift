import Catalogue
import Dialogue
import Vietnamese

/// Plays conversations generated from the walks of a procedure, and holds each against what the rules say.
///
/// The walks are those of ``Catalogue/WalkCover``. Each answer is given in every form at the first question where it is due, and each walk
/// is gone from end to end in every form; besides, with digressions, with answers taken back, and with answers mended.
public struct Rehearsal {
    let procedure: Procedure
    let catalogue: Catalogue
    let law: LawDesk
    var errors: TypingErrors
    /// How often each text is typed with a slip, another one each time.
    let slips: Int
    var report = RehearsalReport()
    /// The answers already given by themselves.
    private var given: Set<Given> = []

    private struct Given: Hashable {
        let edition: Int
        let fact: Int
        let value: FactValue
    }

    /// A walk, with how the conversation stands on it when every answer is chosen by its id.
    struct Course {
        /// Its place among the walks, by which texts are varied.
        let number: Int
        let day: Day
        let edition: Edition
        let answers: [(fact: Int, value: FactValue)]
        /// Before each answer, and at the end.
        var talks: [RehearsedTalk] = []
        let items: GuideItems

        /// The name of the answer to a question, and what can be said for it.
        func answer(to question: String) -> (fact: Fact, value: FactValue)? {
            answers.first { edition.facts[$0.fact].id == question }.map { (edition.facts[$0.fact], $0.value) }
        }

        var facts: [String: String] {
            Dictionary(
                answers.map { (edition.facts[$0.fact].id, edition.facts[$0.fact].name(of: $0.value)) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// - Parameters:
    ///   - limit: no more walks than this.
    ///   - slips: how often each text is typed with a slip, another one each time.
    public static func report(
        of procedure: Procedure, in catalogue: Catalogue, law: LawDesk = .notConnected, atMost limit: Int = 10_000,
        slips: Int = 1
    ) async -> RehearsalReport {
        var rehearsal = Rehearsal(procedure, catalogue, law, slips)
        await rehearsal.play(WalkCover(procedure, atMost: limit))
        return rehearsal.report
    }

    private init(_ procedure: Procedure, _ catalogue: Catalogue, _ law: LawDesk, _ slips: Int) {
        (self.procedure, self.catalogue, self.law, self.slips) = (procedure, catalogue, law, slips)
        // The same slips for the same procedure.
        errors = TypingErrors(seed: procedure.code.text.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    }

    private mutating func play(_ cover: WalkCover) async {
        report.procedures = 1
        report.paths = cover.walks.count
        report.shortPaths = cover.walks.count { $0.answers.count <= 6 }
        (report.ways, report.taken) = (cover.ways, cover.taken)
        for (number, walk) in cover.walks.enumerated() {
            guard let course = await course(walk, number) else { continue }
            for step in course.answers.indices {
                let (fact, value) = course.answers[step]
                if given.insert(Given(edition: walk.edition, fact: fact, value: value)).inserted {
                    await giveInAllForms(step, course)
                }
            }
            guard !course.answers.isEmpty else { continue }
            for form in AnswerForm.allCases { await go(course, form) }
            await digress(course)
            await takeBack(course)
            await mend(course)
            await sayTogether(course)
        }
    }

    /// Goes the walk by ids: the conversation must ask what the rules ask, and end with their guide.
    private mutating func course(_ walk: WalkCover.Walk, _ number: Int) async -> Course? {
        let edition = procedure.editions[walk.edition]
        var situation = Situation(edition: edition, today: walk.day)
        var talk = await RehearsedTalk(procedure, in: catalogue, law: law, on: walk.day)
        var talks: [RehearsedTalk] = []
        for (fact, value) in walk.answers {
            let question = edition.facts[fact].id
            guard situation.survey().next == fact, talk.reply.openQuestion == question else {
                fail(
                    "id", "asks \(talk.reply.openQuestion ?? "nothing") instead of \(question)", talk,
                    ["< asks \(question)"])
                return nil
            }
            talks.append(talk)
            situation.answer(fact, value)
            await talk.choose(edition.facts[fact].name(of: value))
        }
        talks.append(talk)
        let course = Course(
            number: number, day: walk.day, edition: edition, answers: walk.answers, talks: talks,
            items: GuideItems(Guide(situation)))
        return await end(talk, course.items, "id") ? course : nil
    }

    /// Whether the conversation ends with this guide or conclusion; told if not.
    mutating func end(_ talk: RehearsedTalk, _ items: GuideItems, _ kind: String) async -> Bool {
        var talk = talk
        await talk.confirm()
        if talk.items == items {
            report.walks[kind, default: .init()].right += 1
            return true
        }
        report.walks[kind, default: .init()].wrong += 1
        fail(
            kind, "another guide: \(talk.items.difference(from: items))", talk, items.expectations)
        return false
    }

    mutating func fail(_ kind: String, _ problem: String, _ talk: RehearsedTalk, _ expectations: [String]) {
        report.failures.append(
            .init(
                procedure: procedure.code, kind: kind, problem: problem,
                dialogue: talk.dialogue("\(kind): \(problem)", expecting: expectations)))
    }

    // MARK: Forms

    /// Gives one answer in everything that can be said for it.
    private mutating func giveInAllForms(_ step: Int, _ course: Course) async {
        let before = course.talks[step]
        let expected = course.talks[step + 1].standing
        let (fact, value) = (course.edition.facts[course.answers[step].fact], course.answers[step].value)
        let texts = AnswerTexts(fact, value)
        for form in AnswerForm.allCases {
            var tally = RehearsalReport.Tally()
            for (text, meant) in texts.all(form, &errors, slips: slips) {
                var talk = before
                await talk.say(text)
                var verdict = AnswerVerdict(talk, before: before.standing, expected: expected, question: fact.id)
                if case .wrong = verdict, form == .slip {
                    // What is stated besides was meant, if it is in the words before the slip.
                    var untouched = before
                    await untouched.say(meant)
                    verdict = AnswerVerdict(
                        talk, before: before.standing, expected: expected, question: fact.id,
                        stated: untouched.shown.merging(untouched.standing.facts) { first, _ in first })
                }
                switch verdict {
                case .right: tally.right += 1
                case .besides where form != .label && form != .number:
                    tally.right += 1
                    report.saidBesides += 1
                case .askedAgain where form.mayBeAskedAgain:
                    tally.askedAgain += 1
                    report.notUnderstood.append("\(procedure.code) \(fact.id) = \(fact.name(of: value)), “\(text)”")
                case .wrong where form == .slip && isLegal(text, talk, fact):
                    tally.other += 1
                case .askedAgain, .besides, .wrong:
                    if case .askedAgain = verdict { tally.askedAgain += 1 } else { tally.wrong += 1 }
                    fail(
                        form.rawValue, "\(fact.id) = \(fact.name(of: value)), “\(text)”: \(verdict)", talk,
                        expected.expectations)
                }
            }
            report.answers[form.rawValue, default: .init()] += tally
        }
    }

    /// Whether the slip made exactly the words of another answer, and that was taken, or of a command.
    private func isLegal(_ text: String, _ talk: RehearsedTalk, _ fact: Fact) -> Bool {
        fact.isNamed(talk.standing.facts[fact.id], exactlyBy: text) || Dialogue.isCommand(text)
    }

    /// Goes the walk in one form from end to end.
    private mutating func go(_ course: Course, _ form: AnswerForm) async {
        var talk = course.talks[0]
        let facts = course.facts
        for step in 0...course.answers.count {
            guard let question = talk.reply.openQuestion, let (fact, value) = course.answer(to: question) else { break }
            let texts = AnswerTexts(fact, value).all(form, &errors)
            let before = talk
            if !texts.isEmpty { await talk.say(texts[(course.number + step) % texts.count].text) }
            // What was not understood, or meant something besides that is otherwise on this walk, is chosen instead.
            let noted = talk.shown.merging(talk.standing.facts) { first, _ in first }
            if talk.standing.facts[question] != facts[question] || noted.contains(where: { facts[$0.key] != $0.value })
            {
                talk = before
                await talk.choose(fact.name(of: value))
            }
        }
        _ = await end(talk, course.items, form.rawValue)
    }
}
