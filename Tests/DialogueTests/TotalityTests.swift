import Catalogue
import TestSupport
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Totality")
struct TotalityTests {
    /// What is wrong with the effects of one turn; empty where all holds.
    private static func problems(_ effects: [Effect]) -> [String] {
        var replies: [Reply] = []
        var awaited = 0
        var recorded: [Abstention] = []
        for effect in effects {
            switch effect {
            case .reply(let reply): replies.append(reply)
            case .lookUpDossiers, .searchLaw: awaited += 1
            case .record(let abstention): recorded.append(abstention)
            case .handOff: break
            }
        }
        guard replies.count + awaited == 1 else { return ["\(replies.count) replies, \(awaited) awaited results"] }
        guard let reply = replies.first else { return [] }
        var problems: [String] = []
        func hold(_ condition: Bool, _ problem: String) { if !condition { problems.append(problem) } }
        if case .reply? = effects.last {} else { problems.append("the reply is not the last effect") }
        hold(
            reply.abstention == recorded.last, "abstained \(String(describing: reply.abstention)), recorded \(recorded)"
        )
        hold((reply.openQuestion == nil) == (reply.questionsLeft == nil), "an open question without its number left")
        hold((reply.questionsLeft ?? 1) >= 1, "\(reply.questionsLeft ?? 1) questions left with one open")
        hold(Set(reply.facts.map(\.id)).count == reply.facts.count, "a fact twice")
        hold(!reply.blocks.isEmpty || reply.stage == .tracking, "nothing is said")
        let isAsking = reply.stage == .asking
        let isClosed = reply.stage == .closed
        hold(
            isAsking == (reply.openQuestion != nil) || isClosed,
            "\(reply.stage), but open question \(reply.openQuestion ?? "-")")
        hold(
            isClosed || reply.questions == [reply.openQuestion].compactMap(\.self),
            "asks \(reply.questions), open \(reply.openQuestion ?? "-")")
        switch reply.stage {
        case .listening, .choosing, .tracking, .locating:
            hold(
                reply.procedure == nil && reply.lifeEvent == nil && reply.facts.isEmpty,
                "\(reply.stage) with a procedure or facts")
        case .asking, .checking, .guided, .stopped:
            hold((reply.procedure != nil) != (reply.lifeEvent != nil), "\(reply.stage) without a procedure or event")
        case .closed: break
        }
        return problems
    }

    private static let seeds: [(catalogue: String, seed: UInt64)] =
        (1...8).map { ("small", UInt64($0)) } + (1...8).map { ("real", UInt64($0)) }

    @Test(
        "Every event in every state ends in one reply or awaits one result, and stage, question and blocks agree",
        arguments: seeds)
    func total(catalogue: String, seed: UInt64) throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        var events = RandomEvents(seed: seed, catalogue)
        var dialogue = Dialogue(catalogue: catalogue, today: .testDay)
        var reply = Reply()
        var stages: Set<Reply.Stage> = []
        for step in 0..<500 {
            let event = events.next(after: reply)
            let effects = dialogue.handle(event)
            let problems = Self.problems(effects)
            try #require(problems.isEmpty, "step \(step), \(event): \(problems)")
            var awaited: Event?
            for effect in effects {
                switch effect {
                case .reply(let latest): reply = latest
                case .lookUpDossiers(let codes, let check):
                    awaited = .dossiersLookedUp(codes, Dossiers.answers(codes, check))
                case .searchLaw(let request): awaited = .lawSearched(Laws.answers(request))
                case .handOff, .record: break
                }
            }
            // Most results come at once; some never do.
            if let awaited, !events.chance(of: 4) {
                let effects = dialogue.handle(awaited)
                let problems = Self.problems(effects)
                try #require(problems.isEmpty, "step \(step), result of \(event): \(problems)")
                if case .reply(let latest)? = effects.last { reply = latest }
            }
            stages.insert(reply.stage)
        }
        #expect(stages.count >= 4, "the walk saw too little: \(stages)")
    }

    @Test("Every reply has words in both languages", arguments: ["small", "real"])
    func worded(catalogue: String) throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        var events = RandomEvents(seed: 77, catalogue)
        var talk = Talk(in: catalogue)
        for _ in 0..<150 {
            talk.send(events.next(after: talk.reply))
            for language in Language.allCases {
                let wording = Wording(language)
                for block in talk.reply.blocks {
                    let paragraphs = wording.paragraphs(block)
                    let isWorded =
                        !paragraphs.isEmpty
                        && paragraphs.allSatisfy { paragraph in paragraph.text.contains { !$0.isWhitespace } }
                    // A national source may leave answers without a word; our own blocks may not.
                    #expect(isWorded, "\(block.content)")
                }
            }
        }
    }

    @Test("Every option offered can be chosen", arguments: seeds.filter { $0.seed <= 4 })
    func options(catalogue: String, seed: UInt64) throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        var events = RandomEvents(seed: 100 + seed, catalogue)
        var talk = Talk(in: catalogue)
        for step in 0..<100 {
            let event = events.next(after: talk.reply)
            talk.send(event)
            guard talk.stage != .closed else { continue }
            for id in talk.options {
                var copy = talk
                copy.choose(id)
                #expect(!copy.phrases.contains(.notAnOption), "step \(step), after \(event): \(id) at \(talk.standing)")
            }
        }
    }

    @Test("A guide for facts promises fewer questions with each that is answered", arguments: ["small", "real"])
    func questionsLeftOfCases(catalogue: String) throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        var random = SplitMix(seed: 6)
        for procedure in catalogue.procedures {
            let edition = try #require(procedure.editions.last)
            for _ in 0..<6 {
                var answers: [(fact: Int, value: FactValue)] = []
                var left: Int?
                while let reply = CaseGuide.reply(
                    procedure, in: catalogue, on: max(edition.from, .testDay), language: .vi, answers: answers),
                    let now = reply.questionsLeft, let question = reply.openQuestion
                {
                    if let left { #expect(now < left, "\(procedure.code) at \(question): \(now) left after \(left)") }
                    left = now
                    let fact = try #require(edition.factIndex(question))
                    let value: FactValue =
                        switch edition.facts[fact].kind {
                        case .choice(let choices): .choice(Int.random(in: choices.indices, using: &random))
                        case .choices: .choices(ChoiceSet([0]))
                        case .yesNo: .yesNo(Bool.random(using: &random))
                        case .number(let domain): .number(domain.minimum)
                        case .day(let domain): .day(domain.latest.day(on: .testDay))
                        }
                    // In any order: they come as an object.
                    answers.insert((fact, value), at: Int.random(in: 0...answers.count, using: &random))
                }
            }
        }
    }

    @Test("The promise of how many questions are left at most is kept on every walk", arguments: ["small", "real"])
    func questionsLeft(catalogue: String) throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        var random = SplitMix(seed: 5)
        for procedure in catalogue.procedures {
            for _ in 0..<6 {
                var talk = Talk(in: catalogue)
                talk.choose("start:\(procedure.code)")
                var left: Int?
                var asked = 0
                while talk.stage == .asking, let now = talk.reply.questionsLeft, let question = talk.asks {
                    if let left { #expect(now < left, "\(procedure.code) at \(question): \(now) left after \(left)") }
                    left = now
                    asked += 1
                    try #require(asked <= procedure.maximumQuestions, "\(procedure.code) asks more than it may")
                    let options = talk.options
                    if options.isEmpty {
                        talk.say(
                            ["1", "3", "25", "hôm qua", "1/2/2020", "không biết"].randomElement(using: &random) ?? "1")
                        if talk.asks == question { talk.say("5") }
                        if talk.asks == question { talk.say("10/8/2026") }
                    } else {
                        talk.choose(options[Int.random(in: 0..<options.count, using: &random)])
                    }
                    try #require(
                        talk.asks != question || talk.stage != .asking,
                        "\(procedure.code) does not take an answer to \(question)")
                }
            }
        }
    }
}
