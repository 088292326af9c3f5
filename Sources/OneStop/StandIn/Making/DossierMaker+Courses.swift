import Vietnamese

extension DossierMaker {
    /// Lets a dossier take its course, up to now.
    mutating func tell(_ course: DossierCourse, _ procedure: MadeProcedure, _ story: inout MadeStory) {
        story.channel = [.online, .online, .online, .inPerson, .inPerson, .post][chance.below(6)]
        if course == .submitted {
            let day = time.workingDay(back: chance.below(2))
            story.submittedAt = Instant(day: day, minute: chance.between(420...585), second: chance.below(60))
            story.channel = .online
            return
        }
        let accepted = acceptance(course, procedure)
        let due = self.due(accepted, procedure)
        story.submittedAt = submission(accepted, story.channel)
        (story.acceptedAt, story.dueAt) = (accepted, due)
        story.step(accepted, "Tiếp nhận hồ sơ", 2, desk: true, &chance)
        continued(course, procedure, accepted, due, &story)
    }

    private mutating func continued(
        _ course: DossierCourse, _ procedure: MadeProcedure, _ accepted: Instant, _ due: Instant,
        _ story: inout MadeStory
    ) {
        let now = time.now
        switch course {
        case .submitted, .accepted: break
        case .inProgress, .dueToday, .overdue: work(until: now, &story)
        case .elsewhere:
            let at = work(until: now, &story)
            story.step(at, "Chuyển thông tin sang cơ quan khác", 0, &chance)
        case .awaitingPayment:
            let at = work(until: now, &story)
            story.step(at, "Thông báo nộp phí, lệ phí", 6, &chance)
        case .awaitingSupplement:
            let asked = time.moments(1, after: accepted, before: min(due, now), &chance)
            story.ask(asked[0], &chance)
        case .awaitingSecondSupplement:
            let at = time.moments(3, after: accepted, before: now, &chance)
            story.ask(at[0], &chance)
            story.answer(at[1], dueAfter: moved(due, at[0], at[1]), &chance)
            story.ask(at[2], &chance)
        case .supplemented:
            let at = time.moments(2, after: accepted, before: min(due, now), &chance)
            story.ask(at[0], &chance)
            story.answer(at[1], dueAfter: moved(due, at[0], at[1]), &chance)
        case .refused: end(before: due, "Từ chối giải quyết hồ sơ", 3, procedure.refusal, &story)
        case .withdrawn: end(before: due, "Công dân yêu cầu rút hồ sơ", 7, nil, &story)
        case .stopped: end(before: due, "Dừng xử lý hồ sơ", 8, "Quá thời hạn bổ sung mà hồ sơ chưa hoàn thiện", &story)
        case .completed, .returned, .completedLate, .returnedLate:
            let isLate = course == .completedLate || course == .returnedLate
            let ended =
                isLate
                ? time.moments(2, after: due, before: now, &chance)[0]
                : time.moments(1, after: accepted, before: min(due, now), &chance)[0]
            work(until: ended, &story)
            story.step(ended, "Ký duyệt, chuyển kết quả về Bộ phận Một cửa", 9, &chance)
            story.endedAt = ended
            guard course == .returned || course == .returnedLate else { return }
            let returned = time.moments(1, after: ended, before: now, &chance)[0]
            story.step(returned, "Trả kết quả cho công dân", 10, desk: true, &chance)
            story.returnedAt = returned
        }
    }

    /// Steps of work up to a moment; returns a moment after them.
    @discardableResult
    private mutating func work(until end: Instant, _ story: inout MadeStory) -> Instant {
        let words = ["Phân công thụ lý hồ sơ", "Thẩm định hồ sơ", "Trình lãnh đạo ký duyệt"]
        let count = chance.between(1...3)
        let at = time.moments(count + 1, after: story.acceptedAt ?? end, before: end, &chance)
        for index in 0..<count { story.step(at[index], words[index], 4, &chance) }
        return at[count]
    }

    private mutating func end(
        before due: Instant, _ what: String, _ status: Int, _ reason: String?, _ story: inout MadeStory
    ) {
        let ended = time.moments(1, after: story.acceptedAt ?? due, before: min(due, time.now), &chance)[0]
        story.step(ended, what, status, &chance)
        story.endedAt = ended
        story.reason = reason
    }

    // MARK: Times

    /// Whole days of processing from within office hours: only the day has to be counted, and only once.
    private mutating func due(_ accepted: Instant, _ procedure: MadeProcedure) -> Instant {
        let key = DueKey(accepted: accepted.day, hours: procedure.hours, unit: procedure.unit)
        let day =
            dueDays[key]
            ?? Appointment.forDossier(
                accepted: accepted, hours: procedure.hours, unit: procedure.unit, calendar: time.calendar)?.at.day
            ?? accepted.day
        dueDays[key] = day
        return Instant(day: day, minute: accepted.minuteOfDay)
    }

    private func moved(_ due: Instant, _ asked: Instant, _ answered: Instant) -> Instant? {
        Appointment(at: due).moved(asked: asked, answered: answered, calendar: time.calendar)?.at
    }

    /// A moment of acceptance from which the course can have come to where it is now.
    private mutating func acceptance(_ course: DossierCourse, _ procedure: MadeProcedure) -> Instant {
        let longest = procedure.hours / Appointment.hoursPerDay + 15
        var fitting: [Instant] = []
        for back in 0...longest {
            // Accepted in the afternoon, a dossier is due in the afternoon: after now, where that is today.
            let minute = back == 0 ? chance.between(425...560) : chance.between(815...1_005)
            let accepted = Instant(day: time.workingDay(back: back), minute: minute, second: chance.below(60))
            if accepted < time.now, fits(course, back, due(accepted, procedure)) { fitting.append(accepted) }
        }
        let last = Instant(day: time.workingDay(back: longest), minute: 840)
        return chance.one(of: fitting) ?? last
    }

    private func fits(_ course: DossierCourse, _ back: Int, _ due: Instant) -> Bool {
        let (day, today) = (due.day, time.now.day)
        switch course {
        case .submitted: return true
        case .accepted: return back <= 1 && day > today
        case .inProgress, .elsewhere, .awaitingPayment: return day > today
        case .dueToday: return day == today
        case .overdue: return day < today
        case .awaitingSupplement: return back >= 1 && day >= today
        case .awaitingSecondSupplement: return back >= 2 && day >= today
        case .supplemented: return back >= 2 && day >= today
        case .refused, .withdrawn, .stopped, .completed, .returned: return day < today
        case .completedLate, .returnedLate: return day.days(until: today) >= 4
        }
    }

    private mutating func submission(_ accepted: Instant, _ channel: DossierRecord.Channel) -> Instant {
        switch channel {
        case .inPerson: Instant(seconds: accepted.seconds - 60 * chance.between(4...15))
        case .online: Instant(seconds: accepted.seconds - 60 * chance.between(20...900))
        case .post: Instant(day: accepted.day, minute: 420 - chance.between(1_200...2_400))
        }
    }
}
