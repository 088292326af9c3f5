import Foundation
import Testing
import Vietnamese

@testable import Catalogue

@Suite("The prover on life events")
struct EventProverTests {
    /// Every file of `fixtures/unproved/life-events`, and the faults found in it, each with the answers that show it.
    private static let faults: [String: [String]] = [
        "00-sound": [],
        "01-no-step": ["nothingToDo: co_con=no noi_o=thuyen"],
        "02-nothing-never-said": ["nothingNeverSaid"],
        "03-step-never-comes": ["stepNeverComes ngan_hang"],
        "04-question-never-asked": ["questionNeverAsked noi_o", "stepNeverComes dinh", "stepNeverComes ngan_hang"],
        "05-many-questions": ["tooManyQuestions 2 1: co_con=yes noi_o=lang"],
        "06-untimed": ["untimed ngan_hang: co_con=yes noi_o=pho"],
        "07-ends-elsewhere": ["endsElsewhere 1.000001 thu_tuc_khac: co_con=yes noi_o=lang"],
        "08-answers-disagree": ["answersDisagree 1.000001 noi_sinh: co_con=yes noi_o=pho"],
        "09-answer-never-given": ["answerNeverGiven 1.000001 so_con"],
        "10-paper-not-asked": ["paperNotAsked mau uy_quyen: co_con=yes noi_o=lang"],
        "11-waits-for-later": ["waitsForLater khac ve_sau: co_con=yes noi_o=lang"],
        "12-joined-never-offered": ["joinedNeverOffered 1.000002"],
        "13-joined-twice": [
            "joinedTwice khac 1.000002 1.000001: co_con=yes noi_o=lang",
            "joinedTwice mau 1.000002 1.000001: co_con=yes noi_o=lang",
        ],
        "14-joined-around": ["joinedAround 1.000002 ngan_hang: co_con=yes noi_o=pho"],
        "15-threshold-outside-range": ["idleComparison so_nguoi"],
    ]
    private static let folder = Repository.unproved.appendingPathComponent("life-events")

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("\(name).json5"), encoding: .utf8)
    }

    /// The event of a text over the base catalogue, and its proof.
    private static func prove(
        _ text: String, isKnown: @escaping (ProcedureCode) -> Bool = { _ in true },
        change: (CatalogueCopy) throws -> Void = { _ in }
    ) throws -> EventProof {
        let copy = try CatalogueCopy()
        try FileManager.default.createDirectory(atPath: copy.path("life-events"), withIntermediateDirectories: false)
        try copy.write(text, to: "life-events/thu.json5")
        try change(copy)
        let result = copy.read()
        #expect(result.issues.map { $0.message(in: .en) } == [])
        let event = try #require(result.lifeEvents.first)
        return EventProver(
            event, procedure: { code in result.procedures.first { $0.code == code } }, isKnown: isKnown
        ).proof()
    }

    private static func told(_ proof: EventProof) -> [String] {
        proof.issues.map { issue in
            let answers = issue.conversation?.answers.map { "\($0.fact)=\($0.value)" } ?? []
            return issue.summary + (answers.isEmpty ? "" : ": \(answers.joined(separator: " "))")
        }.sorted()
    }

    @Test("Each fault is found, by name, with the shortest conversation that shows it", arguments: faults.keys.sorted())
    func found(name: String) throws {
        let proof = try Self.prove(Self.text(name))
        #expect(Self.told(proof) == Self.faults[name])
        #expect(proof.isProved == (name == "00-sound"))
        for issue in proof.issues {
            for language in Language.allCases { #expect(issue.message(in: language).contains("thu (")) }
            #expect((issue.dialogue() == nil) == (issue.conversation == nil))
        }
    }

    @Test("Every file is in the table")
    func table() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(names.map { String($0.dropLast(6)) }.sorted() == Self.faults.keys.sorted())
    }

    @Test("A word for those who have nothing to do is enough where there is no step")
    func nothing() throws {
        let text = try Self.text("01-no-step").replacing(
            "  facts: [", with: "  nothing: 'Không phải làm gì.',\n  facts: [")
        #expect(try Self.prove(text).isProved)
    }

    @Test("A step whose procedure has ended is told, on a day after its end; one that has not begun is not")
    func ended() throws {
        let proof = try Self.prove(
            Self.text("00-sound"),
            change: { copy in
                let text = try String(contentsOfFile: copy.path("ho-tich/khac.json5"), encoding: .utf8)
                try copy.write(
                    text.replacing("from: '2025-07-01',", with: "from: '2026-01-01', until: '2026-06-30',"),
                    to: "ho-tich/khac.json5")
            })
        #expect(Self.told(proof) == ["procedureEnded khac 1.000002: co_con=yes noi_o=lang"])
        #expect(proof.issues.first?.conversation?.day.description == "2026-07-01")
    }

    @Test("A result that its procedure does not give in the case is told; of an edition without it nothing is taken")
    func results() throws {
        func change(_ edition: String) throws -> [String] {
            let gives = "gives: [{when: 'co_con', fact: 'noi_sinh', value: 'benh_vien'}]"
            let text = try Self.text("00-sound").replacing(gives, with: "gives: [{fact: 'uy_quyen', value: 'no'}]")
            let proof = try Self.prove(
                text,
                change: { copy in
                    let file = try String(contentsOfFile: copy.path("ho-tich/mau.json5"), encoding: .utf8)
                    try copy.write(
                        file.replacing("results: [{id: 'giay', name: 'Giấy mẫu'}]", with: edition),
                        to: "ho-tich/mau.json5")
                })
            return Self.told(proof)
        }
        #expect(
            try change("results: [{id: 'giay', name: 'Giấy mẫu', when: 'uy_quyen'}]")
                == ["resultNotGiven khac mau giay: co_con=yes noi_o=lang"])
        #expect(try change("results: [{id: 'giay', name: 'Giấy mẫu', when: 'not uy_quyen'}]") == [])
    }

    @Test("A step that is neither written by hand nor a record that is known is told")
    func unknown() throws {
        let proof = try Self.prove(Self.text("00-sound"), isKnown: { $0.text.hasPrefix("1.") })
        #expect(Self.told(proof) == ["unknownProcedure ve_sau 9.999999: co_con=yes noi_o=lang"])
    }

    @Test("Steps that wait for each other are told, also where no file was read")
    func circle() throws {
        let sound = try Self.prove(Self.text("00-sound")).event
        let steps = sound.steps.map { step in
            PlanStep(
                id: step.id, when: step.when, work: step.work, name: step.name, importance: step.importance,
                why: step.why, by: step.by, time: step.time, after: step.id == "mau" ? ["khac"] : step.after,
                needs: step.needs, gives: step.gives, note: step.note, citations: step.citations)
        }
        let event = LifeEvent(
            id: sound.id, name: sound.name, summary: sound.summary, aliases: [], phrasings: [], edition: sound.edition,
            maximumQuestions: 3, nothing: nil, steps: steps, joined: [])
        let proof = EventProver(event, procedure: { _ in nil }, isKnown: { _ in true }).proof()
        #expect(proof.issues.map(\.problem) == [.circle(["mau", "khac"])])
    }

    @Test("More situations than can be followed are told as too large, in bounded time")
    func large() throws {
        let choices = (0..<16).map { "{id: 'c\($0)', label: 'Chọn \($0)'}" }.joined(separator: ", ")
        let facts = (0..<12).map { fact in
            "{id: 'f\(fact)', kind: 'choice', label: 'Điều \(fact)', question: 'Sao?', why: 'Vì.', choices: [\(choices)]},"
        }
        // Each answer matters to a step of its own.
        let steps = (0..<12).map { fact in
            "{id: 'viec\(fact)', name: 'Việc', need: 'may', why: 'Vì.', time: 'lâu', when: \"f\(fact) == 'c0'\"},"
        }
        let text = try Self.text("00-sound").replacing(
            "  facts: [", with: "  max_questions: 20,\n  facts: [" + facts.joined()
        )
        .replacing("  steps: [", with: "  steps: [" + steps.joined())
        #expect(Self.told(try Self.prove(text)) == ["tooLarge"])
    }

    @Test("A digest hangs on meaning, not on wording")
    func digest() throws {
        let sound = try Self.text("00-sound")
        let before = try Self.prove(sound).digest
        #expect(before.count == 64)
        #expect(try Self.prove(sound.replacing("Bạn có con không?", with: "Nhà có trẻ không?")).digest == before)
        for (old, new) in [
            ("need: 'must'", "need: 'should', why: 'Vì.'"), ("value: 'benh_vien'", "value: 'tai_nha'"),
            ("when: \"noi_o == 'pho'\"", "when: \"noi_o != 'lang'\""), ("after: ['khac']", "after: ['mau']"),
            (", paper: 'to_khai'", ""), ("article: '15'", "article: '16'"),
            ("steps: ['mau', 'khac']", "steps: ['khac', 'mau']"),
        ] {
            try #require(sound.contains(old))
            #expect(try Self.prove(sound.replacing(old, with: new)).digest != before, "\(new)")
        }
    }
}

@Suite("The prover on the life events of this repository")
struct ProvedEventTests {
    private static let read = CatalogueReader.read(folder: Repository.procedures)
    private static let catalogue = Catalogue(
        procedures: read.procedures, fields: read.fields, terms: [], lifeEvents: read.lifeEvents)

    @Test("Every event is proved, and asks no more than it says")
    func proved() {
        let proofs = Self.catalogue.lifeEvents.map { Self.catalogue.proof(of: $0) }
        #expect(proofs.count == 10)
        #expect(proofs.flatMap(\.issues).map { $0.message(in: .en) } == [])
        for proof in proofs { #expect((1...3).contains(proof.largest?.figures.mostQuestions ?? 0)) }
    }

    @Test("The cases looked at one by one are as many as the diagram counts, and each is answered whole")
    func counted() throws {
        for event in Self.catalogue.lifeEvents {
            let proof = Self.catalogue.proof(of: event)
            for day in proof.days {
                var cases = EventCases()
                var count: UInt64 = 0
                try cases.each(of: event.edition, on: day.day) { each in
                    count += 1
                    #expect(each.situation.survey().next == nil)
                }
                #expect(Natural(count) == day.figures.situations)
            }
        }
    }
}

extension EventIssue {
    /// A stable name of the problem with what it is about, for tables.
    var summary: String {
        switch problem {
        case .tooLarge: "tooLarge"
        case .tooManyQuestions(let most, let limit): "tooManyQuestions \(most) \(limit)"
        case .questionNeverAsked(let fact): "questionNeverAsked \(fact)"
        case .idleComparison(let fact, _): "idleComparison \(fact)"
        case .stepNeverComes(let step, _): "stepNeverComes \(step)"
        case .joinedNeverOffered(let code): "joinedNeverOffered \(code)"
        case .answerNeverGiven(let code, let fact, _): "answerNeverGiven \(code) \(fact)"
        case .nothingToDo: "nothingToDo"
        case .nothingNeverSaid: "nothingNeverSaid"
        case .circle(let steps): "circle \(steps.joined(separator: " "))"
        case .waitsForLater(let step, let other): "waitsForLater \(step) \(other)"
        case .unknownProcedure(let step, let code): "unknownProcedure \(step) \(code)"
        case .procedureEnded(let step, let code): "procedureEnded \(step) \(code)"
        case .untimed(let step): "untimed \(step)"
        case .endsElsewhere(let code, let outcome): "endsElsewhere \(code) \(outcome)"
        case .answersDisagree(let code, let fact, _, _): "answersDisagree \(code) \(fact)"
        case .resultNotGiven(let step, let from, let result): "resultNotGiven \(step) \(from) \(result)"
        case .paperNotAsked(let step, let paper): "paperNotAsked \(step) \(paper)"
        case .joinedTwice(let step, let one, let other): "joinedTwice \(step) \(one) \(other)"
        case .joinedAround(let code, let step): "joinedAround \(code) \(step)"
        }
    }
}
