import Catalogue
import Vietnamese

extension Dialogue {
    /// A day was asked about that is not today.
    public var isDayAsked: Bool { today != actualDay }

    /// The day asked about changes. A guide that has no edition on that day keeps the conversation where it is, and says so.
    mutating func move(to day: Day, _ turn: inout Turn) {
        isClosed = false
        turn.isChange = true
        turn.showsGuide = true
        if let guiding, guiding.moved(to: day) == nil {
            turn.say(staysBehind(guiding, on: day))
            turn.abstain(.notInForce)
            return
        }
        turn.say(Line(.dayChanged, .day(day)))
        shift(to: day)
    }

    /// Goes on with the clock. A day that was asked about stays; else guides go on under the edition of the new day.
    ///
    /// It is nothing to go back to.
    ///
    /// - Returns: what has to be told, where the guide in hand has no edition on that day and stays with the one it had; mostly nothing.
    public mutating func follow(to day: Day) -> [Block] {
        guard day != actualDay else { return [] }
        let wasAsked = isDayAsked
        actualDay = day
        guard !wasAsked else { return [] }
        shift(to: day)
        guard let guiding, guiding.today != day else { return [] }
        return [Block(.line(staysBehind(guiding, on: day)))]
    }

    /// Another day, without a word. Guides without an edition on it stay on theirs.
    mutating func shift(to day: Day) {
        today = day
        tasks = tasks.map { task in
            if case .guiding(let guiding) = task { .guiding(guiding.moved(to: day) ?? guiding) } else { task }
        }
    }

    private func staysBehind(_ guiding: Guiding, on day: Day) -> Line {
        switch guiding.procedure?.missing(on: day) {
        case .until(let until):
            Line(.noLongerInForce, .text(guiding.name), .day(day), .day(until), .day(guiding.today))
        case .from(let from): Line(.notInForceYet, .text(guiding.name), .day(day), .day(from), .day(guiding.today))
        case nil: Line(.notInForce, .text(guiding.name), .day(day))
        }
    }

    /// That a procedure has no edition on a day, and from when it has one.
    func notInForce(_ procedure: Procedure, on day: Day) -> Line {
        if case .from(let from) = procedure.missing(on: day) {
            return Line(.notInForceUntil, .text(procedure.name), .day(day), .day(from))
        }
        return Line(.notInForce, .text(procedure.name), .day(day))
    }

    /// Says of which day a guide is, where that is not today.
    func sayOtherDay(_ guiding: Guiding, _ turn: inout Turn) {
        guard guiding.today != actualDay else { return }
        turn.say(Line(.otherDay, .day(guiding.today), .day(actualDay)))
    }

    /// "Nếu nộp vào tháng 3 năm sau thì sao": the day asked about changes, and what is asked besides is answered for it.
    mutating func hearDay(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        guard let guiding, let mention = DayMention.read(utterance, today: actualDay) else { return false }
        if case .asking(let fact) = guiding.step(guiding.situation), case .day = guiding.edition.facts[fact].kind,
            !mention.isOutright
        {
            return false
        }
        turn.reading.append("day \(mention.day)")
        move(to: mention.day, &turn)
        answerAspects(mention.aspects, &turn)
        return true
    }
}

extension Guiding {
    /// The same guide on another day, with the answers that its edition still knows; nil where there is no edition.
    func moved(to day: Day) -> Guiding? {
        if day == today { return self }
        guard var moved = anew(on: day) else { return nil }
        for given in self.given {
            let fact = edition.facts[given.fact]
            if let index = moved.edition.factIndex(fact.id),
                given.value == .unknown || AnswerKind(fact).isKind(of: moved.edition.facts[index]),
                let value = moved.edition.facts[index].value(named: fact.name(of: given.value), today: day)
            {
                moved.answer(index, value, wasAsked: asked.contains(given.fact))
                if let source = given.source { moved.note(source, asSourceOf: index) }
            }
        }
        moved.isConfirmed = isConfirmed
        moved.told = told
        moved.reopened = reopened.flatMap { moved.edition.factIndex(edition.facts[$0].id) }
        return moved
    }
}

extension Procedure {
    /// Why there is no edition on a day.
    enum Missing {
        /// The rules before it ended with this day.
        case until(Day)
        /// The first that come after it begin on this day.
        case from(Day)
    }

    func missing(on day: Day) -> Missing? {
        guard editionIndex(on: day) == nil else { return nil }
        if let next = editions.first(where: { $0.from > day }) { return .from(next.from) }
        return editions.last?.until.map { .until($0) }
    }
}
