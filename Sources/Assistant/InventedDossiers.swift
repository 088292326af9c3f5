import Dialogue
import OneStop
import Vietnamese

/// Dossiers for dialogue tests: invented, and on any day the same number of days old. `docs/dialogue-tests.md` lists them. Beside
/// them, those of the stand-in one-stop are known as they are, so that a conversation saved from the simulator can be played.
enum InventedDossiers {
    /// The end of every owner's number.
    static let last4 = "1234"
    /// How a dialogue file writes it: the digits that people type are kept in no file.
    static let mask = "····"

    /// Answers at once, as of ten in the morning of a day.
    static func desk(on day: Day) -> DossierDesk {
        DossierDesk { codes, check in .answered(codes.map { answer($0, check, Instant(day: day, minute: 600)) }) }
    }

    private static func answer(_ code: DossierCode, _ check: OwnerCheck?, _ now: Instant) -> DossierAnswer {
        guard code.agency == "H37.12", let number = Int(code.number), reserved.contains(number) else {
            return standIn(code, check, now)
        }
        let retryAt = Instant(seconds: now.seconds + 900)
        func story(_ number: Int, _ level: DisclosureLevel, before seconds: Int = 0) -> DossierStory? {
            let then = Instant(seconds: now.seconds - seconds)
            return record(code, number, then).map { DossierStory($0, level: level, now: now, calendar: .vietnam) }
        }
        switch number {
        case 90: return .unavailable(retryAt: retryAt, lastKnown: nil)
        case 91: return .unavailable(retryAt: retryAt, lastKnown: story(4, .code, before: 7_200))
        case 92: return .overloaded(retryAt: retryAt)
        case 93 where check != nil: return .locked(until: retryAt)
        case 93: return story(4, .code).map { .story($0, asOf: now, isStale: false) } ?? .notAvailable
        case 94:
            let then = Instant(seconds: now.seconds - 7_200)
            return story(4, .code, before: 7_200).map { .story($0, asOf: then, isStale: true) } ?? .notAvailable
        case 95:
            guard case .fullNumber? = check else { return .needsFullNumber }
            guard check.map(isRight) ?? false, let story = story(4, .owner) else { return .notAvailable }
            return .story(story, asOf: now, isStale: false)
        default:
            guard check.map(isRight) ?? true,
                let story = story(number, check == nil ? .code : .owner)
            else { return .notAvailable }
            return .story(story, asOf: now, isStale: false)
        }
    }

    /// The numbers that mean something here.
    private static let reserved = Set(1...16).union(90...95)

    private static let standInDossiers = StandInDossiers.standard

    private static func standIn(_ code: DossierCode, _ check: OwnerCheck?, _ now: Instant) -> DossierAnswer {
        // A source of this profile checks the number itself, whatever the code.
        let wantsNumber = StandInDossiers.profile(of: code) == .province
        if wantsNumber {
            guard case .fullNumber? = check else { return .needsFullNumber }
        }
        guard let dossier = standInDossiers[code], check.map(isRight) ?? true else { return .notAvailable }
        var record = dossier.record(fetchedAt: now)
        // Only the exchange has a field for what a supplement asks for.
        if record.source != .exchange { record.supplements = [] }
        let story = DossierStory(record, level: check == nil ? .code : .owner, now: now, calendar: .vietnam)
        return .story(story, asOf: now, isStale: false)
    }

    private static func isRight(_ check: OwnerCheck) -> Bool {
        switch check {
        case .last4(let digits): digits == last4
        case .fullNumber(let number): number.hasSuffix(last4)
        }
    }

    /// A record by the number of its code: 1 to 10 the states of the national list, 11 to 16 as below.
    private static func record(_ code: DossierCode, _ number: Int, _ now: Instant) -> DossierRecord? {
        guard (1...16).contains(number) else { return nil }
        let status: DossierStatus =
            switch number {
            case 11, 15, 16: .supplementRequested
            case 12: .inProgress
            case 13: .other("Chờ ý kiến cơ quan phối hợp")
            case 14: .completed
            default: DossierStatus(number: number) ?? .submitted
            }
        func days(_ count: Int, minute: Int = 540) -> Instant {
            Instant(day: Day(number: now.day.number + count), minute: minute)
        }
        var record = DossierRecord(
            code: code, status: status, sourceStatus: status.number.map(String.init) ?? "", fetchedAt: now,
            source: .exchange)
        record.procedureCode = "1.001193"
        record.procedureName = "Thủ tục đăng ký khai sinh"
        record.agencyName = "Ủy ban nhân dân phường An Bình (nơi bịa ra)"
        record.acceptedAt = days(-5)
        record.dueAt = days(5, minute: 990)
        record.steps = [.init(at: days(-5), unit: "Bộ phận Một cửa", what: "Tiếp nhận hồ sơ")]
        switch number {
        case 5:
            record.supplements = [.init(askedAt: days(-2), what: "Bản sao giấy tờ còn thiếu")]
        case 6: record.fees = .init(state: .due, amount: 50_000)
        case 3, 8:
            record.endedAt = days(-1)
            record.reason = "Không đúng thẩm quyền"
        case 7, 9: record.endedAt = days(-1)
        case 10: (record.endedAt, record.returnedAt) = (days(-2), days(-1))
        case 11:
            record.supplements = [.init(askedAt: days(-1), what: "Đề nghị nộp bản chính Giấy chứng sinh")]
        case 12: record.dueAt = days(-3)
        case 15, 16:
            record.dueAt = days(-3)
            record.supplements = [.init(askedAt: days(number == 15 ? -4 : -2), what: "Bản sao giấy tờ còn thiếu")]
        case 14:
            record.dueAt = days(-3)
            record.endedAt = days(-1)
        default: break
        }
        return record
    }
}
