import OneStop
import Vietnamese

@testable import Dialogue

/// A one-stop system for tests, as of 2026-08-15, 10:00. The number of a code of `H37.12` says what becomes of it.
enum Dossiers {
    static let now = Instant(day: .testDay, minute: 600)
    static let later = Instant(day: .testDay, minute: 615)
    static let last4 = "0412"

    static func code(_ text: String) -> DossierCode {
        guard let code = try? DossierCode(text) else { preconditionFailure("the test names a code of the right form") }
        return code
    }

    @Sendable static func answers(_ codes: [DossierCode], _ check: OwnerCheck?) -> DossierResult {
        .answered(codes.map { answer($0, check) })
    }

    private static func answer(_ code: DossierCode, _ check: OwnerCheck?) -> DossierAnswer {
        switch Int(code.number) {
        case 90?: return .unavailable(retryAt: later, lastKnown: nil)
        case 91?: return .unavailable(retryAt: later, lastKnown: story(code, 4, .code))
        case 92?: return .overloaded(retryAt: later)
        case 93? where check != nil: return .locked(until: later)
        case 94?: return .story(story(code, 4, .code), asOf: now, isStale: true)
        case 95? where check != .fullNumber("000000000412"): return check == nil ? .needsFullNumber : .notAvailable
        case 96?: return .notConnected
        case 97?: return .notAvailable
        case let number?:
            if check == .last4("9999") { return .notAvailable }
            return .story(story(code, number, check == nil ? .code : .owner), asOf: now, isStale: false)
        case nil: return .notAvailable
        }
    }

    private static func story(_ code: DossierCode, _ number: Int, _ level: DisclosureLevel) -> DossierStory {
        let status: DossierStatus =
            number == 11 ? .supplementRequested : DossierStatus(number: number) ?? .inProgress
        var record = DossierRecord(code: code, status: status, sourceStatus: "", fetchedAt: now, source: .exchange)
        record.procedureCode = "9.000001"
        record.procedureName = "Đăng ký nuôi mèo"
        // Twelve is late, the others are not.
        record.dueAt = number == 12 ? Instant(day: .iso("2026-08-10")) : Instant(day: .iso("2026-08-20"))
        record.acceptedAt = Instant(day: .iso("2026-08-03"))
        if status == .supplementRequested {
            record.supplements = [.init(askedAt: now, what: "Nộp bổ sung Đơn xin thẻ, xem “trang”")]
        }
        return DossierStory(record, level: level, now: now, calendar: .vietnam)
    }
}
