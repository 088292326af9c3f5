import Testing
import Vietnamese

@testable import Catalogue

@Suite("What a change of rules means")
struct EditionChangeTests {
    private static let today = RandomConditions.today

    /// The items that a guide shows, certain or not; the stop alone where there is one.
    private static func shown(_ edition: Edition, _ values: [FactValue]) -> Set<String> {
        var situation = Situation(edition: edition, today: today)
        for (fact, value) in values.enumerated() { situation.answer(fact, value) }
        let guide = Guide(situation)
        if let stop = guide.stop { return ["outcomes/\(stop.id)"] }
        return Set(
            guide.requirements.map { "requirements/\($0.item.id)" }
                + guide.remarks.filter { !$0.item.stops }.map { "outcomes/\($0.item.id)" })
    }

    @Test("Each item comes and goes in as many situations as following every walk finds", arguments: 0..<200)
    func counts(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let old = RandomEditions.edition(&random)
        // The same facts under the same conditions, with the items on other ones.
        let changed = Edition(
            facts: old.facts, conditions: Array(old.conditions.dropFirst()),
            outcomes: old.outcomes.map {
                Outcome($0.id, when: old.conditions.indices.randomElement(using: &random) ?? 0, kind: $0.kind)
            },
            requirements: old.requirements.map {
                Requirement($0.id, when: old.conditions.indices.randomElement(using: &random) ?? 0)
            })
        guard old.facts.allSatisfy({ $0.unknownAdvice == nil }) else { return }
        let change = try #require(EditionChange(from: old, to: changed, on: Self.today))
        let joint = try #require(JointEdition(old, changed))
        guard try BruteForce(joint.edition, today: Self.today) != nil else { return }
        var comes: [String: Int] = [:]
        var goes: [String: Int] = [:]
        var situations = 0
        follow(Situation(edition: joint.edition, today: Self.today)) { values in
            situations += 1
            // What was not asked changes nothing: any answer will do.
            let full = values.indices.map { values[$0] ?? Walks(old, today: Self.today).answers(to: $0)[0] }
            let (before, after) = (Self.shown(old, full), Self.shown(changed, full))
            for name in after.subtracting(before) { comes[name, default: 0] += 1 }
            for name in before.subtracting(after) { goes[name, default: 0] += 1 }
        }
        #expect(change.situations == Natural(UInt64(situations)))
        for item in change.items {
            let name = "\(item.list.rawValue)/\(item.id)"
            #expect(item.comes == Natural(UInt64(comes.removeValue(forKey: name) ?? 0)), "\(name)")
            #expect(item.goes == Natural(UInt64(goes.removeValue(forKey: name) ?? 0)), "\(name)")
        }
        #expect(comes.isEmpty && goes.isEmpty)
    }

    private func follow(_ situation: Situation, _ end: ([FactValue?]) -> Void) {
        guard let fact = situation.standing().next else { return end(situation.values) }
        var answers = (try? AnswerClasses(situation.edition, today: Self.today).answers(to: fact)) ?? []
        if case .choices(let choices) = situation.edition.facts[fact].kind {
            answers = (1..<(1 << choices.count)).map { bits in
                .choices(ChoiceSet(choices.indices.filter { bits & (1 << $0) != 0 }))
            }
        }
        for value in answers { follow(situation.answering(fact, value), end) }
    }

    @Test("A sum, a threshold, a question and a wording are told apart")
    func kinds() throws {
        func edition(_ change: (String) -> String) throws -> Edition {
            let copy = try CatalogueCopy()
            let text = try String(contentsOfFile: copy.path("ho-tich/mau.json5"), encoding: .utf8)
            try copy.write(change(text), to: "ho-tich/mau.json5")
            return try #require(copy.read().procedures.first?.editions.first)
        }
        let day = TestFacts.day("2026-11-30")
        func change(_ old: String, _ new: String) throws -> EditionChange {
            let after = try edition { $0.replacing(old, with: new) }
            return try #require(EditionChange(from: edition { $0 }, to: after, on: day))
        }
        #expect(try change("x", "x").isNothing)
        let sum = try change("amount: 8000", "amount: 9000")
        #expect(sum.items.map(\.id) == ["qua_han"] && sum.items[0].otherwise?.old == "8000 VND")
        #expect(sum.items[0].comes == 0 && sum.items[0].goes == 0 && sum.items[0].otherwise?.new == "9000 VND")
        let words = try change("Bé sinh ở đâu?", "Em bé sinh ở đâu?")
        #expect(words.items.isEmpty && words.rewordings == 1 && !words.isNothing)
        let term = try change("days_since(ngay_sinh) <= 60", "days_since(ngay_sinh) <= 90")
        #expect(term.items.map(\.id) == ["dung_han"])
        #expect(term.items[0].comes > 0 && term.items[0].goes == 0 && term.situations > term.items[0].comes)
        let question = try change("when: 'so_con > 2'", "when: 'so_con > 2 and uy_quyen or so_con > 9'")
        #expect(question.items.map(\.id) == ["xac_minh"] && question.items[0].comes == 0 && question.items[0].goes > 0)
    }
}
