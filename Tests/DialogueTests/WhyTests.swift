import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Why a paper is needed, and when it would not be")
struct WhyTests {
    private static let day = Day.iso("2026-11-30")

    private struct Explained {
        let id: String
        let grounds: WhyGrounds
        let paragraphs: [Wording.Paragraph]
    }

    private static func explained(_ talk: Talk, _ language: Language = .vi) -> [Explained] {
        talk.reply.blocks.compactMap { block in
            guard case .why(let why) = block.content else { return nil }
            let words = Wording(language).paragraphs(block)
            switch why {
            case .question(let fact, let grounds): return Explained(id: fact.id, grounds: grounds, paragraphs: words)
            case .paper(let paper, let grounds, _):
                return Explained(id: paper.id, grounds: grounds, paragraphs: words)
            case .fee(let fee, let grounds): return Explained(id: fee.id, grounds: grounds, paragraphs: words)
            }
        }
    }

    /// A conversation led to its guide by answers given by id.
    private static func guided(_ code: String, _ answers: [String: String]) -> Talk {
        var talk = Talk(in: Catalogues.real, on: day)
        talk.choose("start:\(code)")
        while true {
            switch talk.stage {
            case .asking:
                guard let open = talk.asks, let answer = answers[open] else { return talk }
                talk.choose(answer)
                if talk.asks == open { return talk }
            case .checking: talk.choose("confirm")
            default: return talk
            }
        }
    }

    @Test(
        "An answer without which it would be needed all the same is no reason", arguments: ["ban_sao_bang", "bang_cu"])
    func falseReason(paper: String) throws {
        let procedure = try #require(Catalogues.real.procedure(ProcedureCode.code("3.000347")))
        let edition = procedure.editions[try #require(procedure.editionIndex(on: Self.day))]
        let hang = try #require(edition.factIndex("hang"))
        let requirement = try #require(edition.requirements.first { $0.id == paper })
        let oto = try #require(edition.facts[hang].choices.firstIndex { $0.id == "o_to" })
        let grounds = WhyGrounds(
            requirement.when, in: Situation(edition: edition, today: Self.day).answering(hang, .choice(oto)))
        #expect(grounds.holds == true && grounds.isJoint && grounds.isComplete)
        #expect(Set(grounds.changes.flatMap(\.facts).map { edition.facts[$0].id }) == ["hang", "bi_tuoc"])
    }

    @Test(
        "Answers told to make a paper fall away are those that do, and no others", arguments: Catalogues.real.procedures
    )
    func flips(procedure: Procedure) throws {
        guard let index = procedure.editionIndex(on: Self.day), !procedure.isReference else { return }
        let edition = procedure.editions[index]
        var random = Chance(procedure.code.text)
        for _ in 0..<3 {
            var situation = Situation(edition: edition, today: Self.day)
            while let next = situation.standing().next {
                let answers = Self.answers(to: edition.facts[next])
                guard let pick = answers.randomElement(using: &random) else { return }
                situation.answer(next, pick)
            }
            if situation.standing().stop != nil { continue }
            for paper in edition.requirements where situation.verdict(paper.when) == true {
                let grounds = situation.grounds(of: paper.when)
                for fact in edition.facts.indices where situation.values[fact] != nil {
                    guard Self.isListed(edition.facts[fact]) else { continue }
                    for other in Self.answers(to: edition.facts[fact]) where other != situation.values[fact] {
                        let flipped = situation.answering(fact, other)
                        let falls =
                            flipped.verdict(paper.when) == false && flipped.standing().stop == nil
                            && !edition.outcomes.contains { $0.stops && flipped.verdict($0.when) == true }
                        let isTold =
                            !grounds.isJoint && grounds.changes.contains { $0.facts == [fact] && Self.meets(other, $0) }
                        #expect(falls == isTold, "\(procedure.code) \(paper.id) \(edition.facts[fact].id) \(other)")
                    }
                }
            }
        }
    }

    private static func isListed(_ fact: Fact) -> Bool {
        switch fact.kind {
        case .choice, .yesNo: true
        case .choices, .number, .day: false
        }
    }

    private static func answers(to fact: Fact) -> [FactValue] {
        switch fact.kind {
        case .choice(let choices): choices.indices.map { .choice($0) }
        case .choices(let choices): choices.indices.map { .choices(ChoiceSet([$0])) }
        case .yesNo: [.yesNo(true), .yesNo(false)]
        case .number(let domain):
            [domain.minimum, domain.maximum, (domain.minimum + domain.maximum) / 2].map { .number($0) }
        case .day: [.day(day), .day(Day(number: day.number - 100)), .day(Day(number: day.number - 4_000))]
        }
    }

    /// Told of one choice or yes and no.
    private static func meets(_ value: FactValue, _ condition: Condition) -> Bool {
        switch (condition, value) {
        case (.not(let inner), _): !meets(value, inner)
        case (.isAny(_, let set), .choice(let made)): set.contains(made)
        case (.holds, .yesNo(let isYes)): isYes
        default: false
        }
    }

    @Test("A paper is found by its name, in Vietnamese and in English, however it is asked")
    func named() {
        let talk = Self.guided(
            "1.004194",
            [
                "tinh_huong": "moi", "doi_tuong": "nguoi_lon", "cho_o": "thue_muon", "dia_diem_cam": "no",
                "mien_le_phi": "no",
            ])
        #expect(talk.stage == .guided, "\(talk.standing)")
        for (text, paper) in [
            ("vì sao cần hợp đồng thuê", "van_ban_thue"), ("hợp đồng cho thuê để làm gì", "van_ban_thue"),
            ("khi nào thì khỏi cần hợp đồng thuê", "van_ban_thue"), ("sao lại bắt nộp tờ khai", "ct01"),
            ("không có hợp đồng cho thuê có được không", "van_ban_thue"), ("to khai de lam gi vay", "ct01"),
            ("why do I need the declaration of change?", "ct01"), ("why is the declaration needed?", "ct01"),
            ("what is the declaration for", "ct01"), ("what is the change of residence declaration for?", "ct01"),
        ] {
            var asked = talk
            asked.say(text)
            #expect(Self.explained(asked).map(\.id) == [paper], "\(text)")
        }
        for text in ["tại sao phải nộp lệ phí", "why do I have to pay the fee"] {
            var asked = talk
            asked.say(text)
            #expect(!Self.explained(asked).isEmpty && Set(Self.explained(asked).map(\.id)).isSubset(of: asked.feeIDs))
        }
    }

    @Test("Of several choices made, only the one at stake is named as the reason")
    func atStake() throws {
        let procedure = try #require(Catalogues.real.procedure(ProcedureCode.code("2.001199")))
        let edition = procedure.editions[try #require(procedure.editionIndex(on: Self.day))]
        let members = try #require(edition.factIndex("thanh_vien"))
        let choices = edition.facts[members].choices.map(\.id)
        let made = ["doanh_nghiep_vn", "doanh_nghiep_fdi"].compactMap { choices.firstIndex(of: $0) }
        let paper = try #require(edition.requirements.first { $0.id == "ho_chieu" })
        let situation = Situation(edition: edition, today: Self.day).answering(members, .choices(ChoiceSet(made)))
        let grounds = WhyGrounds(paper.when, in: situation)
        #expect(grounds.changes == [.not(.has(members, made[1]))])
        let words = Wording(.vi).why(.paper(paper, grounds, carried: nil)).map(\.text).joined()
        let labels = made.compactMap { edition.facts[members].choices[$0].label?.vi }
        #expect(words.contains(labels[1]) && !words.contains(labels[0]))
    }

    @Test(
        "The whole name of a paper finds it before any other, in either language", arguments: Catalogues.real.procedures
    )
    func wholeNames(procedure: Procedure) throws {
        guard let index = procedure.editionIndex(on: Self.day), !procedure.isReference else { return }
        let papers = procedure.editions[index].requirements
        // A few of each: names are cut into words each time.
        for paper in papers.prefix(3) {
            for (text, language) in [
                ("vì sao cần \(paper.name.vi)", Language.vi), ("why do I need the \(paper.name[.en])", .en),
            ] {
                guard let utterance = try? Utterance(text), let inquiry = WhyInquiry(utterance) else {
                    Issue.record("\(text)")
                    continue
                }
                let best = papers.map(inquiry.score).max() ?? 0
                #expect(
                    inquiry.score(paper) == best && best >= 0.6,
                    "\(language) \(text): \(inquiry.score(paper)) of \(best)")
            }
        }
    }
}

extension Talk {
    /// The fees that the guide in hand holds.
    fileprivate var feeIDs: Set<String> {
        guard let guiding = dialogue.guiding else { return [] }
        return Set(Guide(guiding.situation).fees.map(\.item.id))
    }
}

/// Numbers by chance that are the same in each run: splitmix64.
private struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ text: String) { state = text.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) } }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
