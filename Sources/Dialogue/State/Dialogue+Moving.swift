import Catalogue
import Vietnamese

/// What is told, once, of a catalogue that took the place of another in the middle of a conversation.
struct CatalogueChange: Sendable {
    var lines: [Line] = []
    /// What was open is open no more: what is said next answers nothing.
    var isUnheard = false
    /// The guide in hand says something else than before.
    var isGuideAnew = false

    var isNothing: Bool { lines.isEmpty && !isUnheard && !isGuideAnew }
}

extension Dialogue {
    /// Goes on over another catalogue: answers are kept where their fact still means the same, the rest is asked again, and the next
    /// reply tells what changed. What can be gone back to moves too.
    public mutating func move(to catalogue: Catalogue) {
        let before = self
        self = Dialogue(resuming: memento, changedTo: catalogue, from: tasks)
        // What is known of dossiers has nothing to do with it.
        followed = before.followed
        if past.count == before.past.count {
            past = zip(past, before.past).map {
                Moment(
                    tasks: $0.tasks, today: $0.today, followed: $1.followed, home: $0.home, isDayAsked: $0.isDayAsked,
                    known: $0.known)
            }
        }
        guard let untold = before.change else { return }
        let lines = untold.lines.filter { change?.lines.contains($0) != true } + (change?.lines ?? [])
        change = CatalogueChange(
            lines: lines, isUnheard: untold.isUnheard || change?.isUnheard == true,
            isGuideAnew: untold.isGuideAnew || change?.isGuideAnew == true)
    }

    /// The dialogue that stood so over another catalogue. The next reply tells that it changed; what the rules were is not known here.
    public init(resuming memento: DialogueMemento, changedTo catalogue: Catalogue) {
        self.init(resuming: memento, changedTo: catalogue, from: [])
    }

    /// - Parameter old: the tasks as they stood over the other catalogue, by which it is told what changed in the person's case.
    private init(resuming memento: DialogueMemento, changedTo catalogue: Catalogue, from old: [DialogueTask]) {
        self.init(resuming: memento, catalogue: catalogue)
        let before = old.compactMap { if case .guiding(let guiding) = $0 { guiding } else { nil } }
        var change = CatalogueChange()
        let now = tasks.compactMap { if case .guiding(let guiding) = $0 { guiding } else { nil } }
        for place in memento.stack where memento.tasks.indices.contains(place) {
            guard case .guiding(let guide) = memento.tasks[place] else { continue }
            guard let moved = now.first(where: { $0.isSubject(of: guide) }) else {
                change.lines.append(gone(guide))
                continue
            }
            let isTop = guiding.map { $0.isSubject(of: guide) } ?? false
            if let line = Self.told(guide, before.first { $0.isSubject(of: guide) }, moved) {
                change.lines.append(line)
                if isTop { change.isGuideAnew = true }
            }
        }
        settleOpenMatter(memento, &change)
        self.change = change.isNothing ? nil : change
    }

    private func gone(_ guide: DialogueMemento.Guide) -> Line {
        switch guide.subject {
        case .event: Line(.planGone)
        case .procedure(let code):
            if let name = catalogue.name(of: code) {
                Line(.notInForce, .text(name), .day(guide.day))
            } else {
                Line(.procedureGone, .plain(code.text))
            }
        }
    }

    /// The sentence on one guide; nil where its rules are what they were.
    private static func told(_ guide: DialogueMemento.Guide, _ before: Guiding?, _ moved: Guiding) -> Line? {
        let edition = moved.edition
        let lost = guide.answers.filter { answer in
            !moved.given.contains { edition.facts[$0.fact].id == answer.fact }
        }
        guard !lost.isEmpty || guide.rules.map({ $0 != edition.mark }) ?? false else { return nil }
        let applies = moved.situation.applicability()
        let labels = lost.compactMap { answer -> LocalizedText? in
            guard let fact = edition.factIndex(answer.fact), applies[fact] != false else { return nil }
            return edition.facts[fact].label
        }
        if guide.answers.isEmpty { return Line(.rulesChanged, .text(moved.name)) }
        if !labels.isEmpty { return Line(.rulesChangedSomeKept, .text(moved.name), .text(.list(labels))) }
        guard lost.isEmpty, let before, moved.event == nil else { return Line(.rulesChangedAllKept, .text(moved.name)) }
        let differences = differences(from: before, to: moved)
        return differences.isEmpty
            ? Line(.rulesChangedUnseen, .text(moved.name))
            : Line(.rulesChangedTold, .text(moved.name), .differences(differences))
    }

    /// What the same answers come to under other rules, where it is something else.
    private static func differences(from before: Guiding, to moved: Guiding) -> [GuideDifference] {
        let (old, new) = (before.situation, moved.situation)
        var found = GuideDifference.between(Guide(old), Guide(new))
        if case .asking(let fact) = moved.step(new), before.openFactID != moved.edition.facts[fact].id {
            found.append(.question(moved.edition.facts[fact].label))
        }
        return found
    }

    /// Sees to it that what is said next is taken for what it answers: the question that was open stays open, or nothing is heard.
    private mutating func settleOpenMatter(_ memento: DialogueMemento, _ change: inout CatalogueChange) {
        guard memento.open != .nothing, openMatter() != memento.open else { return }
        if case .question(let id, let kind) = memento.open, var guiding, let fact = guiding.edition.factIndex(id),
            kind.isKind(of: guiding.edition.facts[fact]), guiding.value(of: fact) == nil,
            guiding.situation.applicability()[fact] == true
        {
            guiding.reopened = fact
            replaceTop(guiding)
            return
        }
        change.isUnheard = true
    }

    /// What is open after a turn, or now.
    func openMatter(_ turn: Turn = Turn()) -> OpenMatter {
        guard let guiding else { return .nothing }
        switch turn.step ?? guiding.step(turn.situation ?? guiding.situation) {
        case .asking(let fact):
            let open = guiding.edition.facts[fact]
            return .question(open.id, AnswerKind(open))
        case .checking: return .check
        case .guided, .stopped: return .nothing
        }
    }

    /// Begins a reply with what has changed.
    ///
    /// - Returns: whether the event answers what is open no more, so that it must not be heard.
    mutating func tellChange(before event: Event, _ turn: inout Turn) -> Bool {
        guard let change else { return false }
        self.change = nil
        for line in change.lines { turn.say(line) }
        if change.isGuideAnew { turn.showsGuide = true }
        guard change.isUnheard, Self.isAnswer(event) else { return false }
        turn.showsGuide = true
        turn.say(.rulesChangedUnheard)
        return true
    }

    /// Whether an event could be meant as an answer; commands that mean the same wherever they are given are not.
    private static func isAnswer(_ event: Event) -> Bool {
        let command: Command? =
            switch event {
            case .said(let text): (try? Utterance(text)).flatMap { Command.read($0) }
            case .chose(let id) where id.hasPrefix("start:") || id.hasPrefix("resume:"): .resume
            case .chose(let id): Command(rawValue: id)
            case .opened, .dayChanged, .languageChanged, .dossiersLookedUp, .lawSearched: .help
            }
        switch command {
        case .undo, .startOver, .stop, .human, .help, .english, .vietnamese, .thanks, .greet, .repeat, .resume,
            .showAnswers, .showGuide:
            return false
        case .why, .skip, .dontKnow, .confirm, .change, nil: return true
        }
    }
}

extension Guiding {
    /// The id of the fact that is asked for.
    fileprivate var openFactID: String? {
        if case .asking(let fact) = step(situation) { edition.facts[fact].id } else { nil }
    }

    fileprivate func isSubject(of guide: DialogueMemento.Guide) -> Bool {
        guide.subject == code.map { .procedure($0) } ?? .event(id)
    }
}

extension LocalizedText {
    /// Texts one after another.
    static func list(_ texts: [LocalizedText], separator: String = ", ") -> LocalizedText {
        LocalizedText(
            vi: texts.map(\.vi).joined(separator: separator),
            en: texts.map { $0[.en] }.joined(separator: separator),
            quoting: texts.flatMap { $0.en == nil ? [$0.vi] : $0.quoted })
    }
}
