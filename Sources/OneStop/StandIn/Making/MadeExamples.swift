import Vietnamese

/// The dossiers that documents and demonstrations name: one a profile, the same for every seed, their days counted from the day
/// on which all stand. With the standard day the first is `H37.12-261112-0011`.
struct MadeExamples {
    let day: Day
    let calendar: WorkingCalendar

    /// In the order of the profiles.
    var all: [StandInDossier] {
        [
            birth("H37.12", "UBND xã An Mẫu"), licence, birth("H29.21", "UBND phường Hòa Mẫu"),
            birth("H29.13", "UBND phường Bình Mẫu"),
        ].compactMap(\.self)
    }

    private static let owner = StandInDossier.Owner(
        kind: .citizen, name: "Nguyễn Văn Mẫu", number: "000000001234", delegate: nil, phone: "0900000000",
        address: "Số 1 đường Mẫu 1", email: "mau@example.com")

    private func at(_ hour: Int, _ minute: Int, day offset: Int = 0) -> Instant {
        Instant(day: day.adding(days: offset), minute: hour * 60 + minute)
    }

    private func code(_ agency: String, day offset: Int, _ number: String) -> DossierCode? {
        let digits = day.adding(days: offset).description.filter { $0 != "-" }.dropFirst(2)
        return try? DossierCode("\(agency)-\(digits)-\(number)")  // agencies and numbers here are well formed
    }

    /// A birth registration that waits for the certificate of birth.
    private func birth(_ agency: String, _ agencyName: String) -> StandInDossier? {
        guard let procedure = MadeProcedure.named("1.001193"), let code = code(agency, day: 0, "0011") else {
            return nil
        }
        let accepted = at(9, 5)
        return StandInDossier(
            code: code, status: 5, procedure: procedure.record, agencyName: agencyName, channel: .online,
            returnsByPost: false, owner: Self.owner, submittedAt: at(8, 30), acceptedAt: accepted,
            dueAt: due(accepted, procedure), endedAt: nil, returnedAt: nil,
            supplements: [DossierRecord.Supplement(askedAt: at(9, 40), what: procedure.supplement)], fee: nil,
            steps: [
                step(accepted, "Bộ phận Một cửa", "Tiếp nhận hồ sơ", 2),
                step(at(9, 20), agencyName, "Thẩm định hồ sơ", 4),
                step(at(9, 40), agencyName, "Yêu cầu bổ sung hồ sơ", 5),
            ])
    }

    /// A driving licence under way.
    private var licence: StandInDossier? {
        guard let procedure = MadeProcedure.named("3.000347"),
            let agency = MadeAgency.all.first(where: { $0.profile == .provider }),
            let code = code(agency.code, day: -2, "0007")
        else { return nil }
        let accepted = at(9, 0, day: -2)
        return StandInDossier(
            code: code, status: 4, procedure: procedure.record, agencyName: agency.name, channel: .online,
            returnsByPost: true, owner: Self.owner, submittedAt: at(8, 0, day: -2), acceptedAt: accepted,
            dueAt: due(accepted, procedure), endedAt: nil, returnedAt: nil, supplements: [],
            fee: StandInDossier.Fee(name: "Phí, lệ phí", amount: procedure.fee, isPaid: true),
            steps: [
                step(accepted, "Bộ phận Một cửa", "Tiếp nhận hồ sơ", 2),
                step(at(14, 0, day: -1), agency.name, "Thẩm định hồ sơ", 4),
            ])
    }

    private func due(_ accepted: Instant, _ procedure: MadeProcedure) -> Instant? {
        Appointment.forDossier(accepted: accepted, hours: procedure.hours, unit: procedure.unit, calendar: calendar)?.at
    }

    private func step(_ at: Instant, _ unit: String, _ what: String, _ status: Int) -> StandInDossier.Step {
        StandInDossier.Step(at: at, unit: unit, officer: "Trần Thị Mẫu", what: what, status: status)
    }
}

extension MadeProcedure {
    static func named(_ code: String) -> MadeProcedure? { all.first { $0.code == code } }
}
