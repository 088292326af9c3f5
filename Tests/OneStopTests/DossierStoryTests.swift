import Testing

@testable import OneStop

private typealias Fixtures = OneStopFixtures

@Suite("Dossier stories")
struct DossierStoryTests {
    private let now = Instant(written: "2026-11-16T10:00") ?? Instant(seconds: 0)

    /// A record in which every text is a mark that can be looked for.
    private func record(_ status: DossierStatus) -> DossierRecord {
        var record = DossierRecord(
            code: Fixtures.code, status: status, sourceStatus: "mật-trạng-thái", fetchedAt: now, source: .iGate)
        record.procedureName = "Đăng ký khai sinh"
        record.procedureCode = "1.001193"
        record.agencyName = "mật-cơ-quan"
        record.dueAt = Instant(written: "2026-11-13T09:05")
        record.acceptedAt = Instant(written: "2026-11-02T09:05")
        record.endedAt = Instant(written: "2026-11-05T07:11")
        record.returnedAt = Instant(written: "2026-11-06T07:22")
        record.reason = "mật-lý-do"
        record.fees = .init(state: .due, amount: 1_234_000)
        record.supplements = [.init(askedAt: Instant(written: "2026-11-04T07:33"), what: "mật-bổ-sung")]
        record.steps = [
            .init(at: Instant(written: "2026-11-03T07:44"), unit: "mật-phòng", what: "mật-bước", status: .inProgress)
        ]
        return record
    }

    private static let statuses = DossierStatus.listed + [.other("mật-khác")]

    @Test(
        "A code alone shows state, appointment and lateness, and nothing of the procedure", arguments: statuses,
        StoryLanguage.allCases)
    func codeAlone(status: DossierStatus, language: StoryLanguage) {
        let story = DossierStory(record(status), level: .code, now: now, calendar: .vietnam)
        let ids = Set(story.parts.map(\.id))
        #expect(
            ids.isSubset(of: [
                "state", "meaning", "next", "can_do", "due", "lateness", "waiting", "apology_owed", "more_for_owner",
                "supplement_not_told", "as_of",
            ]))
        #expect(ids.isSuperset(of: ["state", "meaning", "next", "can_do", "due", "lateness", "as_of"]))
        #expect(story.procedureCode == nil)
        var told = "\(story)"
        dump(story, to: &told)
        for line in story.lines(in: language) { told += line.text + (line.quote ?? "") + "\n" }
        for secret in ["mật", "khai sinh", "1.001193", "1.234.000", "07:11", "07:22", "07:33", "07:44", "0011"] {
            #expect(!told.contains(secret))
        }
        #expect(story.lines(in: language).allSatisfy { $0.quote == nil })
    }

    @Test(
        "The owner is told everything, and the source's words come as quotations only", arguments: statuses,
        StoryLanguage.allCases)
    func owner(status: DossierStatus, language: StoryLanguage) {
        let lines = DossierStory(record(status), level: .owner, now: now, calendar: .vietnam).lines(in: language)
        let quotes = lines.compactMap(\.quote).joined(separator: "|")
        for words in ["mật-cơ-quan", "mật-bổ-sung", "mật-lý-do", "mật-bước", "mật-phòng", "Đăng ký khai sinh"] {
            #expect(quotes.contains(words))
        }
        let ours = lines.map(\.text).joined(separator: "\n")
        #expect(!ours.contains("mật") && ours.contains("1.234.000") && ours.contains("07:33") && !ours.contains("{"))
        #expect(!lines.contains { $0.id == "more_for_owner" } && lines.allSatisfy { !$0.text.isEmpty })
    }

    @Test("What a supplement asks for is told after the check, or said not to be told by the source")
    func supplements() {
        func told(_ source: DossierRecord.Source, _ what: String?, _ level: DisclosureLevel) -> Set<String> {
            var record = record(.supplementRequested)
            (record.source, record.supplements) = (source, what.map { [.init(what: $0)] } ?? [])
            let ids = DossierStory(record, level: level, now: now, calendar: .vietnam).parts.map(\.id)
            return Set(ids.filter { $0.hasPrefix("supplement") })
        }
        #expect(told(.exchange, "tờ khai", .code) == ["supplement_for_owner"])
        // Not even that nothing is written is told to others.
        #expect(told(.exchange, nil, .code) == ["supplement_for_owner"])
        #expect(told(.exchange, "tờ khai", .owner) == ["supplement"])
        #expect(told(.exchange, nil, .owner) == ["supplement_not_told"])
        for source in [DossierRecord.Source.provider, .province, .iGate] {
            #expect(told(source, nil, .code) == ["supplement_not_told"])
            #expect(told(source, nil, .owner) == ["supplement_not_told"])
        }
    }

    @Test("While a supplement is waited for, its lateness says why, in one sentence", arguments: StoryLanguage.allCases)
    func waiting(language: StoryLanguage) throws {
        func lines(_ asked: [String]) throws -> [String: String] {
            var record = record(.supplementRequested)
            record.supplements = asked.map { .init(askedAt: Instant(written: $0)) }
            let story = DossierStory(record, level: .code, now: now, calendar: .vietnam)
            #expect(story.isLate == (asked != ["2026-11-04T07:33"]))
            return Dictionary(uniqueKeysWithValues: story.lines(in: language).map { ($0.id, $0.text) })
        }
        let text = StoryText.of(language)
        let cases: [([String], StoryText.Sentence)] = [
            (["2026-11-04T07:33"], .onTimeWaiting), (["2026-11-14T07:33"], .lateAskedAfterDue),
            (["2026-11-04T07:33", "2026-11-05"], .lateAskedAgain),
        ]
        for (asked, sentence) in cases {
            let lines = try lines(asked)
            #expect(lines["lateness"] == text.sentence(sentence) && lines["lateness"]?.contains(". ") == false)
            #expect(lines["waiting"] == text.sentence(.waitingNotCounted))
        }
    }

    @Test("What was known before says of when it is", arguments: StoryLanguage.allCases)
    func stale(language: StoryLanguage) {
        let story = DossierStory(record(.inProgress), level: .code, now: now, calendar: .vietnam)
        let (fresh, stale) = (story.lines(in: language), story.lines(in: language, isStale: true))
        #expect(fresh.last?.id == "as_of" && stale.last?.id == "as_of" && fresh.last != stale.last)
        #expect(stale.last?.text.contains(language == .vi ? now.vietnamese : now.english) == true)
        #expect(fresh.dropLast() == stale.dropLast())
    }

    @Test("Only an overdue dossier is owed an apology")
    func apology() {
        for status in DossierStatus.listed {
            let parts = DossierStory(record(status), level: .code, now: now, calendar: .vietnam).parts
            #expect(parts.contains(.apologyOwed) == [.notStarted, .runs].contains(status.clock))
        }
        let early = Instant(written: "2026-11-12") ?? now
        #expect(
            !DossierStory(record(.inProgress), level: .owner, now: early, calendar: .vietnam).parts.contains(
                .apologyOwed))
    }

    @Test("Counts over days that are not sure say so")
    func unsure() {
        var record = record(.inProgress)
        record.dueAt = Instant(written: "2028-02-15T09:00")
        let lines = DossierStory(record, level: .code, now: now, calendar: .vietnam).lines(in: .vi)
        #expect(lines.first { $0.id == "lateness" }?.text.contains("đến hết năm 2027") == true)
        record.dueAt = Instant(written: "9999-01-01")
        let far = DossierStory(record, level: .code, now: now, calendar: .vietnam).lines(in: .vi)
        #expect(far.first { $0.id == "lateness" }?.text.hasPrefix("Còn 29") == true)
    }

    @Test("Steps without end are told to their limit, the latest")
    func steps() {
        var record = record(.inProgress)
        record.steps = (0..<100).map { .init(what: "bước \($0)") }
        let quotes = DossierStory(record, level: .owner, now: now, calendar: .vietnam).lines(in: .vi).filter {
            $0.id == "step"
        }
        #expect(quotes.count == DossierStory.stepLimit && quotes.last?.quote == "bước 99")
    }

    @Test("Every state and sentence has words in both languages, with the same places to fill")
    func packs() {
        func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{[0-9]\}/).map { String($0.output) }) }
        for pack in StoryLanguage.allCases.map(StoryText.of) {
            #expect(Set(pack.states.keys) == Set(DossierStatus.listed.map(\.id) + ["other"]))
            #expect(Set(pack.sentences.keys) == Set(StoryText.Sentence.allCases))
            for state in pack.states.values {
                for text in [state.name, state.meaning, state.next, state.canDo] {
                    #expect(!text.isEmpty && !text.contains("{"))
                }
            }
        }
        for sentence in StoryText.Sentence.allCases {
            #expect(
                places(StoryText.vietnamese.sentences[sentence] ?? "")
                    == places(StoryText.english.sentences[sentence] ?? ""))
        }
    }

    @Test("Arguments are not filled again")
    func arguments() {
        #expect(StoryText.of(.vi).sentence(.readBack, ["{0}{1}"]) == "Mã hồ sơ của bạn là {0}{1}, đúng không?")
    }

    @Test("What looks like a code is told why it is none")
    func flaws() {
        #expect(StoryText.of(.vi).words(.noSuchDay("251325")).contains("không có ngày 25 tháng 13"))
        #expect(StoryText.of(.en).words(.noSuchDay("20250230")).contains("no day 30 in month 02"))
    }
}
