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

    /// The sample procedure, and what a text of its file in place of another changes.
    private static func change(_ old: String, _ new: String) throws -> EditionChange {
        func edition(_ change: (String) -> String) throws -> Edition {
            let copy = try CatalogueCopy()
            let text = try String(contentsOfFile: copy.path("ho-tich/mau.json5"), encoding: .utf8)
            try copy.write(change(text), to: "ho-tich/mau.json5")
            return try #require(copy.read().procedures.first?.editions.first)
        }
        let after = try edition { $0.replacing(old, with: new) }
        return try #require(EditionChange(from: edition { $0 }, to: after, on: TestFacts.day("2026-11-30")))
    }

    @Test("When a change shows is told by the answers that decide, as wide as they may be, and by a conversation")
    func occasions() throws {
        let term = try Self.change("days_since(ngay_sinh) > 60", "days_since(ngay_sinh) > 90")
        #expect(term.items.map(\.id) == ["qua_han"])
        let occasion = try #require(term.items.first?.goesWhen)
        let day = try #require(term.joint.factIndex("ngay_sinh"))
        #expect(
            occasion.conditions == [
                .all([.elapsed(.days, day, .greater, 60), .elapsed(.days, day, .lessOrEqual, 90)])
            ] && occasion.isExact)
        #expect(occasion.example.contains { $0.fact == "ngay_sinh" } && occasion.example.first?.fact == "noi_sinh")
        // Between the two there is no fee at all any more.
        #expect(term.emptied.map(\.list) == [.fees] && term.emptied.first?.occasion?.conditions == occasion.conditions)
        let paper = try Self.change("when: 'not nguoi_chung'", "when: \"not nguoi_chung and noi_sinh == 'tai_nha'\"")
        let gone = try #require(paper.items.first { $0.id == "cam_doan" }?.goesWhen)
        #expect(gone.conditions == [.isAny(try #require(paper.joint.factIndex("noi_sinh")), ChoiceSet([0]))])
    }

    @Test("A changed citation is told, of an item and of the legal basis")
    func citations() throws {
        let item = try Self.change("article: '16', clause: '1'", "article: '18', clause: '1'")
        #expect(item.items.isEmpty && !item.isNothing && item.citations.map(\.id) == ["to_khai"])
        let article = { (text: String) in
            Citation.law(.init(document: "60/2014/QH13", article: text, clause: "1"))
        }
        #expect(item.citations.first?.goes == [article("16")] && item.citations.first?.comes == [article("18")])
        let basis = try Self.change("articles: ['11', '16']", "articles: ['11']")
        #expect(basis.citations.map(\.id) == ["60/2014/QH13"] && basis.citations.first?.list == .legalBasis)
    }

    @Test("What comes and goes only with an outcome is told apart from what changes itself")
    func followers() throws {
        let change = try Self.change("years_since(ngay_sinh) >= 14", "years_since(ngay_sinh) >= 16")
        let own = change.items.filter { !$0.followsOutcome }.map(\.id)
        #expect(own == ["thu_tuc_khac"])
        #expect(change.items.count { $0.followsOutcome } > 5)
        #expect(change.items.filter(\.followsOutcome).allSatisfy { $0.comesWhen == nil && $0.comes > 0 })
        #expect(change.emptied.isEmpty)
    }

    @Test("A sum, a threshold, a question and a wording are told apart")
    func kinds() throws {
        let change = Self.change
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
