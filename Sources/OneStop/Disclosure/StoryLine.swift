/// One part of a story in words: ours, and what is quoted from the source, kept apart so that no one takes the source's words for
/// ours.
public struct StoryLine: Hashable, Sendable {
    /// The part's id, as ``DossierStory/Part/id``.
    public let id: String
    /// Our words.
    public let text: String
    /// The source's own words, cleaned and cut; shown as a quotation, and escaped as any text. Nil if nothing is quoted.
    public let quote: String?

    init(_ id: String, _ text: String, quote: String? = nil) {
        self.id = id
        self.text = text
        self.quote = quote?.isEmpty == true ? nil : quote
    }
}

extension DossierStory {
    /// The story in words, one line a part.
    ///
    /// - Parameter isStale: It is the last that is known, since the source does not answer; the moment is told as such.
    public func lines(in language: StoryLanguage, isStale: Bool = false) -> [StoryLine] {
        let text = StoryText.of(language)
        let waiting = parts.lazy.compactMap { if case .waiting(let waiting) = $0 { waiting } else { nil } }.first
        return parts.map { part in
            switch part {
            case .lateness(let lateness): StoryLine(part.id, text.words(lateness, waiting))
            case .asOf(let instant) where isStale:
                StoryLine(part.id, text.sentence(.lastKnown, [text.moment(instant)]))
            default: part.line(text)
            }
        }
    }
}

extension DossierStory.Part {
    fileprivate func line(_ text: StoryText) -> StoryLine {
        switch self {
        case .state(let status):
            if case .other(let words) = status { return StoryLine(id, text.state(status).name, quote: words) }
            return StoryLine(id, text.state(status).name)
        case .meaning(let status): return StoryLine(id, text.state(status).meaning)
        case .next(let status): return StoryLine(id, text.state(status).next)
        case .canDo(let status): return StoryLine(id, text.state(status).canDo)
        case .procedure(let name): return StoryLine(id, text.sentence(.procedure), quote: name)
        case .due(let instant): return StoryLine(id, text.sentence(.due, [text.moment(instant)]))
        case .lateness(let lateness): return StoryLine(id, text.words(lateness, nil))
        case .waiting: return StoryLine(id, text.sentence(.waitingNotCounted))
        case .apologyOwed: return StoryLine(id, text.sentence(.apologyOwed))
        case .moreForOwner: return StoryLine(id, text.sentence(.moreForOwner))
        case .agency(let name): return StoryLine(id, text.sentence(.agency), quote: name)
        case .supplement(let supplement): return StoryLine(id, text.words(supplement), quote: supplement.what)
        case .supplementForOwner: return StoryLine(id, text.sentence(.supplementForOwner))
        case .supplementNotTold: return StoryLine(id, text.sentence(.supplementNotTold))
        case .reason(let reason): return StoryLine(id, text.sentence(.reason), quote: reason)
        case .fees(let fees): return StoryLine(id, text.words(fees))
        case .ended(let instant): return StoryLine(id, text.sentence(.ended, [text.moment(instant)]))
        case .returned(let instant): return StoryLine(id, text.sentence(.returned, [text.moment(instant)]))
        case .step(let step):
            let words = step.at.map { text.sentence(.step, [text.moment($0)]) } ?? text.sentence(.stepUndated)
            let quote = [step.what, step.unit].compactMap(\.self).joined(separator: " · ")
            return StoryLine(id, words, quote: quote)
        case .asOf(let instant): return StoryLine(id, text.sentence(.asOf, [text.moment(instant)]))
        }
    }
}

extension StoryText {
    /// Of a dossier that waits for a supplement neither "on time" nor "late" alone would do: one sentence says why.
    fileprivate func words(_ lateness: Lateness, _ waiting: DossierStory.Waiting?) -> String {
        switch lateness {
        case .unknown: sentence(.latenessUnknown)
        case .onTime: sentence(waiting == nil ? .onTime : .onTimeWaiting)
        case .late:
            switch waiting {
            case .askedAgain: sentence(.lateAskedAgain)
            case .askedAfterDue: sentence(.lateAskedAfterDue)
            case .notCounted, nil: sentence(.late)
            }
        case .dueToday: sentence(.dueToday)
        case .remaining(let span): counted(span, .remaining, .remainingDays)
        case .overdue(let span):
            span.calendarDays == 0 ? sentence(.overdueToday) : counted(span, .overdue, .overdueDays)
        }
    }

    private func counted(_ span: DaySpan, _ both: Sentence, _ daysOnly: Sentence) -> String {
        guard let working = span.workingDays else { return sentence(daysOnly, [String(span.calendarDays)]) }
        let words = sentence(both, [String(working), String(span.calendarDays)])
        switch span.doubt {
        case nil: return words
        case .mayBeHoliday, .yearNotKnown(_, lastKnown: nil): return words + " " + sentence(.holidaysUnsure)
        case .yearNotKnown(_, lastKnown: let last?): return words + " " + sentence(.holidaysKnownUntil, [String(last)])
        }
    }

    fileprivate func words(_ supplement: DossierRecord.Supplement) -> String {
        let asked = supplement.askedAt.map { sentence(.supplement, [moment($0)]) } ?? sentence(.supplementUndated)
        guard let answered = supplement.answeredAt else { return asked }
        return asked + " " + sentence(.supplementAnswered, [moment(answered)])
    }

    fileprivate func words(_ fees: DossierRecord.Fees) -> String {
        switch fees.state {
        case .unknown, .noneListed: sentence(.feesNoneListed)
        case .listed: sentence(.feesListed, [amount(fees.amount)])
        case .due: sentence(.feesDue, [amount(fees.amount)])
        case .paid: sentence(.feesPaid, [amount(fees.amount)])
        }
    }

    /// What to say of something that looks like a code and is none.
    public func words(_ flaw: FoundDossierCode.Flaw) -> String {
        switch flaw {
        case .noSuchDay(let digits):
            let (day, month) = (String(digits.suffix(2)), String(digits.dropLast(2).suffix(2)))
            return sentence(.noSuchDay, [digits, day, month])
        case .badDayLength(let count): return sentence(.badDayLength, [String(count)])
        case .badNumberLength(let count): return sentence(.badNumberLength, [String(count)])
        case .incomplete: return sentence(.codeIncomplete)
        case .unreadable: return sentence(.codeUnreadable)
        }
    }
}
