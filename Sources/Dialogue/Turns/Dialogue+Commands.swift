import Catalogue
import Vietnamese

extension Dialogue {
    /// Carries out a command. False where, in this state, the words mean something else.
    mutating func obey(_ command: Command, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        switch command {
        case .undo: undo(&turn)
        case .why: return explainWhy(&turn)
        case .repeat:
            turn.isRepeat = true
            turn.showsGuide = true
            if tasks.isEmpty { turn.say(.tellMore) }
        case .startOver:
            turn.isChange = true
            tasks = []
            visited = []
            known.forget()
            followed = FollowedDossiers()
            home = nil
            turn.say(.startedOver)
        case .stop:
            turn.say(.goodbye)
            turn.isSilent = true
            isClosed = true
        case .human:
            turn.say(.handOff)
            turn.effects.append(.handOff)
        case .thanks: turn.say(.thanks)
        case .greet:
            turn.say(.greeting)
            if tasks.isEmpty { turn.say(.tellMore) }
        case .help: turn.say(.help)
        case .english: changeLanguage(.en, &turn)
        case .vietnamese: changeLanguage(.vi, &turn)
        case .skip, .dontKnow: return passOver(command, &turn)
        case .showAnswers: return showAnswers(&turn)
        case .showGuide:
            guard guiding != nil else { return false }
            showGuideSoFar(&turn)
        case .resume: return resume(&turn)
        case .confirm: return confirm(&turn)
        case .change: return change(&turn)
        }
        return true
    }

    mutating func changeLanguage(_ new: Language, _ turn: inout Turn) {
        isClosed = false
        language = new
        turn.say(.languageChanged)
        // What stands open is shown again in the new language.
        turn.showsGuide = true
    }

    private mutating func undo(_ turn: inout Turn) {
        // Waiting for a dossier's code or a commune is left like any other turn.
        switch tasks.last {
        case .tracking?, .locating?:
            tasks.removeLast()
            return turn.say(.undone)
        case .choosing?, .guiding?, nil: break
        }
        guard let before = past.popLast() else { return turn.say(.nothingToUndo) }
        // Taking a look-up back changes nothing else, and shows nothing anew.
        turn.showsGuide = tasks != before.tasks || today != before.today || home != before.home
        turn.isAboutDossier = followed != before.followed && !before.followed.told.isEmpty
        (tasks, today, followed) = (before.tasks, before.today, before.followed)
        (home, known) = (before.home, before.known)
        // A day that has passed meanwhile does not come back.
        if !before.isDayAsked, today != actualDay { shift(to: actualDay) }
        misses = 0
        turn.say(.undone)
        if tasks.isEmpty { turn.say(.tellMore) }
    }

    private func openFact() -> Int? {
        guard let guiding, case .asking(let fact) = guiding.step(guiding.situation) else { return nil }
        return fact
    }

    mutating func explainWhy(_ turn: inout Turn) -> Bool {
        guard let guiding else { return false }
        if let fact = openFact() {
            turn.show(why(fact, guiding), basis: basis(guiding))
            turn.isRepeat = true
        } else if case .stopped(let outcome) = guiding.step(guiding.situation) {
            turn.show(.outcome(outcome), basis: basis(guiding))
            turn.say(.becauseOfAnswers)
            turn.show(.answers(answered(guiding)))
        } else {
            turn.show(.legalBasis(guiding.edition.legalBasis), basis: basis(guiding))
        }
        return true
    }

    /// Why a question is asked: what led to it, and what the items that hang on it rest on.
    func why(_ fact: Int, _ guiding: Guiding) -> Block.Content {
        let situation = guiding.situation
        let grounds = WhyGrounds(
            guiding.edition.facts[fact].when, in: situation, citations: situation.citations(hangingOn: fact))
        return .why(.question(guiding.edition.facts[fact], grounds))
    }

    private mutating func passOver(_ command: Command, _ turn: inout Turn) -> Bool {
        if case .choosing? = tasks.last {
            turn.say(.chooseOne)
            return true
        }
        guard let guiding, let fact = openFact() else { return false }
        let open = guiding.edition.facts[fact]
        guard open.unknownAdvice != nil else {
            turn.isRepeat = true
            turn.say(command == .skip ? .cannotSkip : .mustKnow)
            turn.show(why(fact, guiding), basis: basis(guiding))
            return true
        }
        take((fact, .unknown), [], guiding, &turn)
        return true
    }

    private mutating func showAnswers(_ turn: inout Turn) -> Bool {
        guard let guiding else { return false }
        let answers = answered(guiding)
        if answers.isEmpty {
            turn.say(.noAnswersYet)
        } else {
            turn.say(.yourAnswers)
            turn.show(.answers(answers))
        }
        return true
    }

    func answered(_ guiding: Guiding) -> [Answered] {
        guiding.counted(guiding.situation).map { given in
            Answered(
                fact: guiding.edition.facts[given.fact], value: given.value,
                takenFrom: given.source.flatMap(nameOfGuide))
        }
    }

    private mutating func resume(_ turn: inout Turn) -> Bool {
        // "Tiếp tục" to a checklist of answers means they are right.
        if let guiding, case .checking = guiding.step(guiding.situation) { return confirm(&turn) }
        let top = tasks.count - 1
        let waiting = tasks.indices.last { index in
            if index < top, case .guiding = tasks[index] { true } else { false }
        }
        guard let waiting, case .guiding(let guiding) = tasks[waiting] else {
            turn.isRepeat = true
            turn.showsGuide = true
            if tasks.isEmpty { turn.say(.tellMore) }
            return true
        }
        if let code = guiding.code { start(code, &turn) } else if let event = guiding.event { plan(event, &turn) }
        return true
    }

    /// The answers are right. False where they are not being checked.
    mutating func confirm(_ turn: inout Turn) -> Bool {
        guard var guiding, case .checking = guiding.step(guiding.situation) else { return false }
        turn.isChange = true
        guiding.isConfirmed = true
        replaceTop(guiding)
        turn.showsGuide = true
        return true
    }

    private mutating func change(_ turn: inout Turn) -> Bool {
        guard let guiding else { return false }
        let counted = guiding.counted(guiding.situation)
        if let only = counted.last, counted.count == 1 || openFact() != nil {
            // In the middle of the questions, what is to be changed is the answer just given.
            reopen(only.fact, &turn)
            return true
        }
        guard !counted.isEmpty else { return false }
        turn.say(.whichAnswerIsWrong)
        turn.show(.options(changeOptions(guiding)))
        turn.isSilent = true
        return true
    }

    /// An option was chosen by its id: an answer, a procedure, a step of the conversation.
    mutating func choose(_ id: String, _ turn: inout Turn) {
        isClosed = false
        // The answers on offer come first: one may be called as a command is.
        if let guiding, case .asking(let fact) = guiding.step(guiding.situation),
            let value = guiding.edition.facts[fact].value(named: id, today: today)
        {
            return take((fact, value), [], guiding, &turn)
        }
        if let command = Command(rawValue: id), id != "confirm", let words = try? Utterance(id),
            obey(command, words, &turn)
        {
            return
        }
        if chooseDossier(id, &turn) || chooseCommune(id, &turn) { return }
        let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
        switch (tasks.last, parts.count == 2 ? parts[0] : "") {
        case (_, "start"), (_, "resume"):
            if let code = ProcedureCode(parts[1]) { return start(code, &turn) }
        case (_, "plan"):
            if let event = catalogue.lifeEvent(parts[1]) { return plan(event, &turn) }
        case (_, "next"):
            if let plan = planInHand, plan.id == parts[1] { return goOn(in: plan, &turn) }
        case (.guiding(let guiding)?, "change"):
            if let fact = guiding.edition.factIndex(parts[1]), guiding.value(of: fact) != nil {
                return reopen(fact, &turn)
            }
        case (.choosing(let codes, _)?, _):
            if id == "none" { return rejectCandidates(&turn) }
            if let code = ProcedureCode(id), codes.contains(code) { return pick(code, saying: nil, &turn) }
        case (.guiding?, _):
            if id == "confirm", confirm(&turn) { return }
        case (.tracking?, _), (.locating?, _), (nil, _): break
        }
        turn.say(.notAnOption)
        turn.isRepeat = true
    }
}
