import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

/// A reload may change the order of questions while people are answering them.
@Suite("An order of questions that takes the place of another")
struct OrderMoveTests {
    private static let day = Day.iso("2026-11-30")
    private static let orders = [Catalogues.real, Catalogues.fewest]
    /// The procedures that ask in another order where fewest questions are wanted.
    private static let codes = zip(Catalogues.real.procedures, Catalogues.fewest.procedures)
        .filter { one, other in other.editions.contains { $0.questionOrder != nil } && one.code == other.code }
        .map(\.0.code.text)

    @Test("There are procedures whose order changes")
    func present() { #expect(Self.codes.count > 5) }

    @Test(
        "An answer typed to the question shown counts for it, whatever order the catalogue has by then, and the case comes to the same guide",
        arguments: codes)
    func answers(code: String) throws {
        let procedure = try #require(Catalogues.real.procedure(.code(code)))
        for walk in WalkCover(procedure, atMost: 60).walks {
            let edition = procedure.editions[walk.edition]
            var wanted: [String: FactValue] = [:]
            for (fact, value) in walk.answers { wanted[edition.facts[fact].id] = value }
            for pattern in 0..<4 {
                var talk = Talk(in: Self.orders[pattern & 1], on: walk.day)
                talk.choose("start:\(code)")
                var turn = 0
                while let asked = talk.asks, turn < 20 {
                    turn += 1
                    let fact = try #require(edition.facts.first { $0.id == asked })
                    // What a walk in the author's order never came to is answered somehow.
                    guard let value = wanted[asked] ?? Self.any(fact, on: walk.day) else { break }
                    // Every turn, or every second one, finds another order than the one before.
                    if pattern < 2 || turn % 2 == 0 { talk.move(to: Self.orders[(turn + pattern) % 2]) }
                    if turn % 3 == 0 {
                        talk.say("tại sao")
                        #expect(talk.asks == asked, "what is asked about is what was shown")
                    }
                    if value == .unknown { talk.choose("unknown") } else { talk.say(fact.typed(value)) }
                    #expect(talk.facts[asked] == fact.name(of: value), "\(code): \(asked): \(talk.standing)")
                    #expect(Set(talk.phrases).isDisjoint(with: Self.surprises))
                }
                // The same as without any move.
                let given = talk.facts
                var plain = Talk(in: Catalogues.real, on: walk.day)
                plain.choose("start:\(code)")
                while let asked = plain.asks, let fact = edition.facts.first(where: { $0.id == asked }) {
                    guard let name = given[asked], let value = fact.value(named: name, today: walk.day) else { break }
                    if value == .unknown { plain.choose("unknown") } else { plain.say(fact.typed(value)) }
                }
                // In another order a conclusion may come before a question that the author's asks first.
                if plain.asks == nil {
                    #expect(plain.stage == talk.stage, "\(code): \(talk.standing) \(plain.standing)")
                }
            }
        }
    }

    @Test(
        "Turns taken back after a move, and a chosen option of the question shown, count for what was shown",
        arguments: codes)
    func undone(code: String) throws {
        var talk = Talk(in: Catalogues.real, on: Self.day)
        talk.choose("start:\(code)")
        var shown: [String] = []
        while let asked = talk.asks, shown.count < 4,
            let option = talk.options.first(where: { !$0.contains(":") }),
            let fact = talk.dialogue.guiding?.edition.facts.first(where: { $0.id == asked }), !fact.choices.isEmpty
        {
            shown.append(asked)
            talk.move(to: Self.orders[shown.count % 2])
            talk.choose(option)
            #expect(talk.facts[asked] != nil, "\(code): \(asked): \(talk.standing)")
        }
        for asked in shown.reversed() {
            talk.move(to: Self.orders[shown.count % 2])
            talk.say("quay lại")
            #expect(talk.facts[asked] == nil)
        }
    }

    @Test("After a move no more questions are asked than it was said there would be at most", arguments: codes)
    func bound(code: String) throws {
        let procedure = try #require(Catalogues.real.procedure(.code(code)))
        for walk in WalkCover(procedure, atMost: 60).walks {
            let edition = procedure.editions[walk.edition]
            var wanted: [String: FactValue] = [:]
            for (fact, value) in walk.answers { wanted[edition.facts[fact].id] = value }
            for (first, turnOfMove, isOnce) in [
                (0, 1, true), (1, 1, true), (0, 2, true), (1, 2, false), (0, 3, false), (1, 3, false), (1, 4, false),
            ] {
                var talk = Talk(in: Self.orders[first], on: walk.day)
                talk.choose("start:\(code)")
                // What was said before the last move was said of another order.
                var said: [Int] = []
                while let asked = talk.asks, said.count < 20 {
                    let fact = try #require(edition.facts.first { $0.id == asked })
                    guard let value = wanted[asked] ?? Self.any(fact, on: walk.day) else { break }
                    said.append(said.count < turnOfMove ? 20 : try #require(talk.reply.questionsLeft))
                    if isOnce ? said.count == turnOfMove : said.count <= turnOfMove {
                        talk.move(to: Self.orders[(first + said.count) % 2])
                    }
                    if value == .unknown { talk.choose("unknown") } else { talk.say(fact.typed(value)) }
                }
                for (turn, left) in said.enumerated() {
                    #expect(said.count - turn <= left, "\(code): move at \(turnOfMove), \(said)")
                }
            }
        }
    }

    private static func any(_ fact: Fact, on day: Day) -> FactValue? {
        switch fact.kind {
        case .choice: .choice(0)
        case .choices: .choices(ChoiceSet([0]))
        case .yesNo: .yesNo(false)
        case .number(let domain): .number(domain.minimum)
        case .day: .day(day)
        }
    }

    /// Nothing of the rules has changed: nothing is to be told, and nothing said is left unheard.
    private static let surprises: Set<Phrase> = [
        .rulesChanged, .rulesChangedAllKept, .rulesChangedSomeKept, .rulesChangedUnheard, .notUnderstood,
        .notUnderstoodHere, .noSuchOption,
    ]
}
