import Vietnamese

/// Makes the stand-in's dossiers from a seed.
struct DossierMaker {
    var chance: SeededChance
    let time: OfficeTime
    private var numbers: Set<String> = []
    /// Days of appointments that were counted already.
    var dueDays: [DueKey: Day] = [:]

    struct DueKey: Hashable {
        let accepted: Day
        let hours: Int
        let unit: Appointment.Unit
    }

    init(seed: UInt64, day: Day, calendar: WorkingCalendar = .vietnam) {
        chance = SeededChance(seed: seed)
        time = OfficeTime(day: day, calendar: calendar)
    }

    private static let profiles: [DossierRecord.Source] = [.exchange, .provider, .province, .iGate]

    /// Profiles take turns; in each, every course comes in its share. The first of each is its example.
    mutating func make(count: Int) -> [StandInDossier] {
        let examples = MadeExamples(day: time.now.day, calendar: time.calendar).all
        for example in examples { numbers.insert(example.code.text) }
        let courses = DossierCourse.fifty
        return examples
            + (examples.count..<max(examples.count, count)).compactMap { index in
                make(Self.profiles[index % 4], courses[index / 4 % courses.count])
            }
    }

    /// Nil only for a profile without agencies, which there is none of.
    private mutating func make(_ profile: DossierRecord.Source, _ course: DossierCourse) -> StandInDossier? {
        let agencies = MadeAgency.all.filter { $0.profile == profile }
        let procedures = MadeProcedure.all.filter { procedure in
            procedure.hours >= course.leastHours && (course != .awaitingPayment || procedure.fee > 0)
                && agencies.contains { $0.duties.contains(procedure.duty) }
        }
        guard let procedure = chance.one(of: procedures),
            let agency = chance.one(of: agencies.filter { $0.duties.contains(procedure.duty) })
        else { return nil }
        let owner = MadeOwner.make(&chance, duty: procedure.duty)
        var story = MadeStory(procedure, owner: owner, agencyName: agency.name)
        tell(course, procedure, &story)
        guard let code = code(agency, story.acceptedAt ?? story.submittedAt) else { return nil }
        let isPaid = story.endedAt != nil
        return StandInDossier(
            code: code, status: course.status,
            statusText: course == .elsewhere ? "Đang liên thông với cơ quan khác" : nil,
            procedure: procedure.record, agencyName: agency.name, channel: story.channel,
            returnsByPost: chance.once(in: 4), owner: owner, submittedAt: story.submittedAt,
            acceptedAt: story.acceptedAt, dueAt: story.dueAt, endedAt: story.endedAt, returnedAt: story.returnedAt,
            supplements: story.supplements,
            fee: procedure.fee > 0
                ? StandInDossier.Fee(name: "Phí, lệ phí", amount: procedure.fee, isPaid: isPaid) : nil,
            steps: story.steps, reason: story.reason)
    }

    /// A code that no other dossier has.
    private mutating func code(_ agency: MadeAgency, _ received: Instant) -> DossierCode? {
        let digits = received.day.description.filter { $0 != "-" }
        let day = agency.hasLongNumber ? digits : String(digits.dropFirst(2))
        var text = ""
        repeat {
            let number = agency.hasLongNumber ? "01" + chance.digits(5) : "0" + chance.digits(3)
            text = "\(agency.code)-\(day)-\(number)"
        } while !numbers.insert(text).inserted && numbers.count < 5_000
        return try? DossierCode(text)  // an agency and a day as above always make a code
    }
}
