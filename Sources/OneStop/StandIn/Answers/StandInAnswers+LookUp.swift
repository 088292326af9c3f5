import JSON

extension StandInAnswers {
    /// The look-up in front of all profiles: a code alone shows the state and the dates, the owner check the rest.
    ///
    /// "No such code" and "the number does not match" are one answer, and both count towards the lock.
    mutating func lookUp(_ call: StandInCall, _ twist: Twist) -> StandInAnswer {
        guard let body = call.json, let text = body.text("code"), let code = try? DossierCode(text) else {
            return .object(status: 400) { $0.member("message", "Thiếu hoặc sai tham số code") }
        }
        if twist.exists { return .object(status: 409) { $0.member("message", "Hồ sơ đã tồn tại") } }
        let found = dossier(code.text, twist)
        guard let check = body.object("owner_check") else {
            return found.map { Self.told($0, .code, call.now) } ?? .notFound
        }
        if case .refused(let until) = ownerLock.verdict(for: code, caller: "", at: call.now) {
            return .object(status: 429) { writer in
                writer.member("found", false)
                writer.member("locked_until", until.description)
            }
        }
        // All callers of the stand-in are one, so that only the code's own count may lock.
        guard check.text("kind") == "last4", let found, check.text("value") == found.last4 else {
            ownerLock.recordFailure(
                for: code, caller: code.text, given: check.text("value") ?? "", at: call.now)
            return .notFound
        }
        return Self.told(found, .owner, call.now)
    }

    private static func told(_ dossier: StandInDossier, _ level: DisclosureLevel, _ now: Instant) -> StandInAnswer {
        let record = dossier.record(fetchedAt: now)
        return .object { writer in
            writer.member("found", true)
            writer.member("level", level.rawValue)
            writer.member("status", dossier.status)
            writer.member("status_text", dossier.statusName)
            writer.member("procedure_name", dossier.procedure.name)
            writer.nullable("due_at", record.currentDue?.description)
            writer.member("lateness", Lateness.of(record, now: now, calendar: .vietnam).id)
            if level >= .owner { writer.nullable("supplement", record.supplements.last?.what) }
            writer.member("fetched_at", now.description)
        }
    }
}

extension StandInAnswer {
    fileprivate static let notFound = StandInAnswer.object { $0.member("found", false) }
}
