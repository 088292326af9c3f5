import Catalogue
import Vietnamese

extension Dialogue {
    /// Begins a procedure, or goes on with it where it waits, with whatever the sentences already tell of the case.
    mutating func start(
        _ code: ProcedureCode, saying utterance: Utterance? = nil, earlier: Utterance? = nil, _ turn: inout Turn
    ) {
        turn.isChange = true
        misses = 0
        let waiting = tasks.lastIndex {
            if case .guiding(let other) = $0 { other.code == code } else { false }
        }
        if let waiting {
            let task = tasks.remove(at: waiting)
            settleTop()
            tasks.append(task)
            if let guiding, let moved = guiding.moved(to: today) { replaceTop(moved) }
            turn.showsGuide = true
            if let guiding { turn.show(.heading(code, guiding.name)) }
        } else {
            guard let procedure = catalogue.procedure(code) ?? catalogue.records.reference(code) else {
                turn.say(Line(.noSuchProcedure, .plain(code.text)))
                return turn.abstain(.noEvidence)
            }
            guard var new = Guiding(procedure, today: today) else {
                turn.say(notInForce(procedure, on: today))
                return turn.abstain(.notInForce)
            }
            if let plan = planInHand { new.takeOver(answers(for: code, from: plan), onlyShared: false) }
            for case .guiding(let other) in tasks.reversed() { new.takeOver(other.sharedAnswers) }
            new.takeOver(known.answers)
            settleTop()
            tasks.append(.guiding(new))
            if !visited.contains(code) { visited.append(code) }
            turn.show(.heading(code, procedure.name))
            if procedure.isReference {
                turn.say(Line(.referenceOnly, .plain(procedure.record.crawled)))
                turn.show(.line(Line(.own, .text(new.edition.summary))), basis: .quoted)
                turn.show(.link(procedure.record.url))
            } else {
                turn.show(.line(Line(.own, .text(new.edition.summary))), basis: .rule)
            }
            turn.showsGuide = true
            tellTakenOver(&turn)
        }
        noteStated([earlier, utterance].compactMap { $0 }, &turn)
        // "Làm thế nào" said with the need itself asks for the guide, which is on its way.
        let aspects = utterance.map { Aspect.read($0.tokens).map(\.aspect) } ?? []
        answerAspects(aspects.filter { $0 != .steps && $0 != .conditions }, &turn)
    }

    /// Tells which answers were taken over, unless they are about to be checked anyway.
    private func tellTakenOver(_ turn: inout Turn) {
        guard let guiding, guiding.given.contains(where: { $0.source != nil }),
            case .asking = guiding.step(guiding.situation)
        else { return }
        let taken = answered(guiding).filter { $0.takenFrom != nil }
        guard !taken.isEmpty else { return }
        turn.say(.takenOver)
        turn.show(.answers(taken))
    }

    /// A finished guide, or a choice that led on, leaves the stack; an unfinished guide waits below, and so does a plan.
    mutating func settleTop() {
        guard let top = tasks.last else { return }
        switch top {
        case .choosing, .tracking, .locating: tasks.removeLast()
        case .guiding(let guiding):
            guard let code = guiding.code else { return }
            switch guiding.step(guiding.situation) {
            case .guided, .stopped:
                tasks.removeLast()
                known.learn(guiding.sharedAnswers)
                noteTold(code)
            case .asking, .checking: break
            }
        }
    }

    /// Takes the answers that sentences state into the guide under way, and tells which were understood.
    mutating func noteStated(_ utterances: [Utterance], _ turn: inout Turn) {
        guard var guiding else { return }
        var noted: [Answered] = []
        for utterance in utterances {
            for (fact, value) in statedValues(utterance, guiding) where guiding.value(of: fact) != value {
                guiding.answer(fact, value)
                noted.removeAll { $0.fact.id == guiding.edition.facts[fact].id }
                noted.append(Answered(fact: guiding.edition.facts[fact], value: value))
            }
        }
        guard !noted.isEmpty else { return }
        turn.isChange = true
        replaceTop(guiding)
        tell(noted, guiding, &turn)
    }

    /// Tells which stated answers were understood. One to a question that does not arise is kept without a word.
    func tell(_ noted: [Answered], _ guiding: Guiding, _ turn: inout Turn) {
        let applies = guiding.situation.applicability()
        let told = noted.filter { answer in
            guiding.edition.factIndex(answer.fact.id).map { applies[$0] != false } ?? false
        }
        guard !told.isEmpty else { return }
        turn.say(.understood)
        turn.show(.answers(told))
    }

    /// The values a sentence states for facts of this guide; contradicting ones are left out.
    func statedValues(_ utterance: Utterance, _ guiding: Guiding) -> [(fact: Int, value: FactValue)] {
        var byFact: [Int: [FactValue]] = [:]
        for answer in StatedAnswers.read(utterance, guiding.edition) {
            let value: FactValue =
                switch guiding.edition.facts[answer.fact].kind {
                case .yesNo: .yesNo(answer.choice == 0)
                case .choices: .choices(ChoiceSet([answer.choice]))
                case .choice, .number, .day: .choice(answer.choice)
                }
            byFact[answer.fact, default: []].append(value)
        }
        for (fact, value) in StatedAnswers.readCued(utterance, guiding.edition, today: today) {
            byFact[fact, default: []].append(value)
        }
        return byFact.sorted { $0.key < $1.key }.compactMap { fact, values in
            if case .choices = guiding.edition.facts[fact].kind {
                var all = ChoiceSet()
                for case .choices(let set) in values {
                    for index in 0..<ChoiceSet.capacity where set.contains(index) { all.insert(index) }
                }
                return (fact, .choices(all))
            }
            return Set(values).count == 1 ? (fact, values[0]) : nil
        }
    }
}
