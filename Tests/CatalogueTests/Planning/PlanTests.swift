import Testing
import Vietnamese

@testable import Catalogue

@Suite("Plans of life events")
struct PlanTests {
    private static let read = CatalogueReader.read(folder: Repository.procedures)
    private static let catalogue = Catalogue(
        procedures: read.procedures, fields: read.fields, terms: read.terms, lifeEvents: read.lifeEvents)
    private static let events = catalogue.lifeEvents.map(\.id)
    private static let day = Day(iso: "2026-11-30") ?? Day(number: 0)

    /// Every way to answer, or leave open, the questions of an event.
    private static func situations(_ event: LifeEvent) -> [Situation] {
        var all = [Situation(edition: event.edition, today: day)]
        for (index, fact) in event.edition.facts.enumerated() {
            let values: [FactValue?] =
                switch fact.kind {
                case .choice(let choices): [nil] + choices.indices.map { .choice($0) }
                case .yesNo: [nil, .yesNo(true), .yesNo(false)]
                case .choices, .number, .day: [nil]
                }
            all = all.flatMap { situation in values.map { situation.answering(index, $0) } }
        }
        return all
    }

    @Test("There are the ten events")
    func present() {
        let ten = [
            "chuyen-noi-o", "di-lam", "hoc-tap", "ket-hon", "lap-cong-ty", "mo-ho-kinh-doanh", "mua-nha", "nghi-huu",
            "nguoi-than-qua-doi", "sinh-con",
        ]
        #expect(Self.events == ten)
    }

    @Test(
        "In every situation each step stands after all it waits for, once, and takes only from steps before",
        arguments: events)
    func order(id: String) throws {
        let event = try #require(Self.catalogue.lifeEvent(id))
        for situation in Self.situations(event) {
            let plan = Self.catalogue.plan(event, situation)
            var before: Set<String> = []
            for wave in plan.waves {
                #expect(!wave.isEmpty)
                for entry in wave {
                    #expect(
                        entry.after.allSatisfy(before.contains) && entry.needs.map(\.step).allSatisfy(before.contains))
                }
                let ids = wave.map(\.step.id)
                #expect(before.isDisjoint(with: ids) && Set(ids).count == ids.count)
                before.formUnion(ids)
            }
            #expect(plan.joined.allSatisfy { $0.steps.count > 1 && $0.steps.allSatisfy(before.contains) })
            let path = plan.longest
            for (earlier, next) in zip(path?.steps ?? [], path?.steps.dropFirst() ?? []) {
                // Each waits for the one before it, if only through a step that need not be done.
                #expect(Self.waits(next, for: earlier, in: plan))
            }
            guard let path else { continue }
            // The range is that of the steps named.
            let times = path.steps.compactMap { plan.entry($0)?.time }
            #expect(path.least <= path.most && path.leastOfAll <= path.most)
            if situation.survey().next == nil {
                #expect(path.least == times.reduce(0) { $0 + $1.least })
                #expect(path.most == times.reduce(0) { $0 + ($1.most ?? $1.least) })
            }
        }
    }

    private static func waits(_ step: String, for other: String, in plan: Plan) -> Bool {
        plan.entry(step)?.after.contains { $0 == other || waits($0, for: other, in: plan) } ?? false
    }

    @Test(
        "Whatever is still answered, the plan takes no less than was told and its longest path no more",
        arguments: events)
    func bounds(id: String) throws {
        let event = try #require(Self.catalogue.lifeEvent(id))
        let open = try #require(
            Self.catalogue.plan(event, Situation(edition: event.edition, today: Self.day)).longest)
        for situation in Self.situations(event) where situation.survey().next == nil {
            guard let path = Self.catalogue.plan(event, situation).longest else { continue }
            #expect(open.leastOfAll <= path.leastOfAll && path.most <= open.most)
        }
    }

    @Test("Before its kind is known a company takes at least its registration and its invoices")
    func company() throws {
        let event = try #require(Self.catalogue.lifeEvent("lap-cong-ty"))
        let path = try #require(
            Self.catalogue.plan(event, Situation(edition: event.edition, today: Self.day)).longest)
        #expect(path.leastOfAll == 4 && path.least == 23 && path.most == 23 && path.isOpen)
    }

    private static func record(_ deadlines: String, note: String = "") throws -> Procedure {
        let methods = #"[{"channel":"Trực tiếp","fee":[],"note":"\#(note)"}]"#
        return try NationalFixtures.reference(["deadline": deadlines, "methods": methods])
    }

    private static func limit(_ value: String, _ unit: String, _ channel: String = "Trực tiếp") -> String {
        #"{"channel":"\#(channel)","value":"\#(value)","unit":"\#(unit)"}"#
    }

    @Test("The time of a step that only a record tells is the record's, and so is the longest path")
    func records() throws {
        let event = try #require(Self.catalogue.lifeEvent("nguoi-than-qua-doi"))
        let situation = Situation(edition: event.edition, today: Self.day)
            .answering(0, event.edition.facts[0].value(named: "bhxh", today: Self.day))
        let records = [
            "1.003197": try Self.record("[\(Self.limit("5", "Ngày làm việc"))]"),
            "2.000821": try Self.record("[\(Self.limit("8", "Ngày làm việc"))]"),
        ]
        let plan = Planner.plan(
            event, situation, procedure: { Self.catalogue.procedure($0) }, record: { records[$0.text] })
        #expect(plan.entry("xoa_thuong_tru")?.source == .record([.workingDays(5)]))
        let path = try #require(plan.longest)
        #expect(path.steps == ["giay_bao_tu", "khai_tu", "tu_tuat"])
        #expect(path.least == 9 && path.most == 9 && path.untold == ["giay_bao_tu"])
        let without = Planner.plan(event, situation, procedure: { Self.catalogue.procedure($0) })
        #expect(without.entry("tu_tuat")?.source == .missingRecord)
        #expect(without.longest?.untold == ["giay_bao_tu", "xoa_thuong_tru", "tu_tuat"])
    }

    @Test(
        "A record's terms are taken where they are certain: one, or a range; a note that tells another leaves them open"
    )
    func recordTerms() throws {
        func kinds(_ deadlines: String..., note: String = "") throws -> [Deadline.Kind]? {
            RecordTerms(try Self.record("[\(deadlines.joined(separator: ","))]", note: note)).kinds
        }
        let five = Self.limit("5", "Ngày làm việc")
        #expect(try kinds(five) == [.workingDays(5)])
        #expect(try kinds(five, Self.limit("5", "Ngày làm việc", "Trực tuyến")) == [.workingDays(5)])
        let two = try kinds(five, Self.limit("3", "Ngày làm việc", "Trực tuyến"))
        #expect(two == [.workingDays(5), .workingDays(3)])
        #expect(PlanTime(anyOf: two ?? []) == PlanTime(least: 3, most: 5, isConverted: false))
        #expect(try kinds(five, note: "05 (năm) ngày làm việc kể từ ngày 1 tháng 7 năm 2025") == [.workingDays(5)])
        #expect(try kinds(five, note: "Trường hợp phải xác minh: 15 ngày làm việc") == nil)
        let twenty = Self.limit("20", "Ngày")
        #expect(try kinds(twenty, note: "Trong thời hạn 20 ngày, không kể ngày lễ") == [.days(20)])
        #expect(try kinds(twenty, note: "20 ngày làm việc") == nil)
        #expect(try kinds(five, Self.limit("7", "")) == nil && kinds(Self.limit("0", "Ngày làm việc")) == nil)
    }

    @Test("With all questions answered nothing is open, and something is to be done", arguments: events)
    func answered(id: String) throws {
        let event = try #require(Self.catalogue.lifeEvent(id))
        for situation in Self.situations(event) where situation.survey().next == nil {
            let plan = Self.catalogue.plan(event, situation)
            #expect(plan.entries.allSatisfy(\.isCertain) && plan.joined.allSatisfy { $0.open == nil })
            #expect(!plan.entries.isEmpty)
        }
    }

    @Test("Not more than three questions are asked", arguments: events)
    func questions(id: String) throws {
        let event = try #require(Self.catalogue.lifeEvent(id))
        #expect(Situation(edition: event.edition, today: Self.day).survey().mostQuestionsLeft <= 3)
    }

    @Test("The longest path of a birth: registration, then residence; in one dossier it is shorter")
    func birth() throws {
        let event = try #require(Self.catalogue.lifeEvent("sinh-con"))
        let situation = Situation(edition: event.edition, today: Self.day)
            .answering(0, event.edition.facts[0].value(named: "ket_hon", today: Self.day))
            .answering(1, event.edition.facts[1].value(named: "khong", today: Self.day))
        let plan = Self.catalogue.plan(event, situation)
        #expect(plan.waves.map { $0.map(\.step.id) } == [["khai_sinh"], ["thuong_tru", "bhyt", "can_cuoc"]])
        let path = try #require(plan.longest)
        #expect(path.steps == ["khai_sinh", "thuong_tru"])
        #expect(path.most == 8 && path.untold.isEmpty)
        let joined = try #require(plan.joined.first)
        #expect(joined.procedure.code.text == "3.000722" && joined.steps.count == 4)
        #expect(try #require(joined.time.most) < path.most)
    }

    @Test("What the joined procedure needs to be in force: before, it is not offered")
    func joinedLater() throws {
        let event = try #require(Self.catalogue.lifeEvent("sinh-con"))
        let early = try #require(Day(iso: "2026-08-31"))
        #expect(Self.catalogue.plan(event, Situation(edition: event.edition, today: early)).joined.isEmpty)
    }

    @Test("The event's answers settle questions of its procedures")
    func given() throws {
        let event = try #require(Self.catalogue.lifeEvent("sinh-con"))
        let code = try #require(ProcedureCode("1.001193"))
        let open = Situation(edition: event.edition, today: Self.day)
        #expect(event.answers(for: code, in: open) == [])
        let married = open.answering(0, event.edition.facts[0].value(named: "ket_hon", today: Self.day))
        #expect(event.answers(for: code, in: married) == [NamedAnswer(fact: "hoan_canh", value: "ket_hon")])
    }

    @Test("Terms become working days: within the day one, a week five, hours by days, what is not stated nothing")
    func time() {
        func span(_ kind: Deadline.Kind) -> [Int?] { [PlanTime(kind).least, PlanTime(kind).most] }
        #expect(span(.workingDays(7)) == [7, 7])
        #expect(span(.immediate) == [1, 1])
        #expect(span(.hours(24)) == [1, 1] && span(.hours(25)) == [2, 2] && span(.hours(2)) == [1, 1])
        #expect(span(.days(7)) == [5, 5] && span(.days(10)) == [6, 8] && span(.days(2)) == [0, 2])
        #expect(span(.months(1)) == [20, 23])
        #expect(span(.notStated) == [0, nil])
        #expect(PlanTime(.days(7)).isConverted && !PlanTime(.workingDays(7)).isConverted)
        #expect(
            PlanTime(.workingDays(3)).or(PlanTime(.workingDays(7))) == PlanTime(least: 3, most: 7, isConverted: false))
    }

    @Test("The same answers give the same plan", arguments: events)
    func deterministic(id: String) throws {
        let event = try #require(Self.catalogue.lifeEvent(id))
        for situation in Self.situations(event).prefix(40) {
            let (one, other) = (Self.catalogue.plan(event, situation), Self.catalogue.plan(event, situation))
            #expect(one.longest == other.longest)
            #expect(one.entries.map(\.step.id) == other.entries.map(\.step.id))
        }
    }
}
