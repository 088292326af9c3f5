import Catalogue
import Vietnamese

extension Dialogue {
    /// A need for everything there is to do in a life event, or a word about the plan in hand. False where it is something else.
    mutating func hearAboutPlan(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        if let plan = planInHand {
            if let cue = PlanCue.read(utterance), heed(cue, plan, &turn) {
                turn.reading.append("plan: \(cue)")
                return true
            }
            if hearReport(utterance, plan, &turn) { return true }
        }
        switch eventMeant(by: utterance) {
        case .plan(let id)?: return begin(id, utterance, &turn)
        case .told(let id, let asksAll)?: return hearTold(id, asksAll: asksAll, utterance, &turn)
        case nil: return false
        }
    }

    private func eventMeant(by utterance: Utterance) -> EventFinder.Meaning? {
        let (finder, tokens) = (catalogue.eventFinder, utterance.tokens)
        // Parts of codes, and of amounts with their unit, are read as words of their own; so is what is still written short.
        let isCutAlike = tokens.indices.allSatisfy { index in
            switch tokens[index].kind {
            case .word: Abbreviations.expansion(of: tokens[index].folded) == nil
            case .number:
                index + 1 == tokens.count || tokens[index].range.upperBound < tokens[index + 1].range.lowerBound
            case .code, .symbol: false
            }
        }
        if isCutAlike { return finder.meaning(of: tokens) { utterance.isAfterPause($0) } }
        return finder.meaning(of: utterance.clauses.map { utterance.part($0).words }.joined(separator: ", "))
    }

    private mutating func begin(_ id: String, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        guard let event = catalogue.lifeEvent(id) else { return false }
        turn.reading.append("plan \(id)")
        plan(event, saying: utterance, &turn)
        return true
    }

    /// An event is told, with more beside it: the procedure that is meant, with the plan on offer, or else the plan.
    private mutating func hearTold(_ id: String, asksAll: Bool, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        // What is told in the middle of something else is about that.
        guard let event = catalogue.lifeEvent(id), !turn.isEmergency, guiding.map({ isDone($0) }) ?? tasks.isEmpty
        else { return false }
        let found = catalogue.finder.find(utterance.said)
        switch found.decision {
        // A name outside the plan is what is meant; of words that merely resemble one, only where papers are asked for.
        case .start(let code) where !event.codes.contains(code) && found.candidates.first?.isNamed == true:
            return false
        case .start(let code) where event.codes.contains(code) || !asksAll:
            turn.reading.append("told \(id)")
            start(code, saying: utterance, &turn)
            if planInHand?.event !== event { offer(event, &turn) }
            return true
        case .start, .clarify, .abstain: return begin(id, utterance, &turn)
        }
    }

    private func offer(_ event: LifeEvent, _ turn: inout Turn) {
        let option = Option("plan:\(event.id)", .line(Line(.planOffer, .text(event.name))))
        turn.extras.append(Turn.Extra(option: option, hint: Line(.planHint, .text(event.name))))
    }

    // MARK: About the plan in hand

    /// False where, here, the words mean something else.
    private mutating func heed(_ cue: PlanCue, _ plan: Guiding, _ turn: inout Turn) -> Bool {
        guard let event = plan.event else { return false }
        switch cue {
        case .plan: self.plan(event, &turn)
        case .next:
            guard let guiding else { return false }
            if isDone(guiding) {
                goOn(in: plan, &turn)
            } else {
                // A question that is open comes first.
                guard guiding.code != nil else { return false }
                turn.say(.planQuestionFirst)
                turn.isRepeat = true
            }
        case .order: tellOrder(of: plan, &turn)
        case .left: tellLeft(of: plan, &turn)
        case .joined: tellJoined(in: plan, &turn)
        case .meaningOfJoined:
            turn.say(.planJoinedMeaning)
            tellJoined(in: plan, &turn)
        case .fileJoined:
            guard let joined = toldPlan(plan)?.plan.joined, let only = joined.first, joined.count == 1 else {
                tellJoined(in: plan, &turn)
                break
            }
            start(only.procedure.code, &turn)
        case .finished:
            guard let guiding, isDone(guiding) else { return false }
            let steps = stepsInHand(plan).filter { !plan.isMarked($0, .done) }
            guard !steps.isEmpty else { return false }
            note(steps, .done, &turn)
        case .skip:
            let steps = stepsInHand(plan, orNext: true)
            guard !steps.isEmpty else { return false }
            note(steps, .skipped, &turn)
        }
        return true
    }

    /// The steps that the guide on top of the plan does; with the plan itself on top, the one told last.
    private func stepsInHand(_ plan: Guiding, orNext: Bool = false) -> [String] {
        guard let guiding, let told = toldPlan(plan) else { return [] }
        if let code = guiding.code { return told.steps(of: code) }
        if orNext { return told.next.map { [$0] } ?? [] }
        if let last = plan.marks.last, last.kind == .told { return [last.step] }
        return plan.told.last.map { told.steps(of: $0) } ?? []
    }

    /// "Đăng ký khai tử xong rồi": a step of the plan is done. False where it is something else.
    private mutating func hearReport(_ utterance: Utterance, _ plan: Guiding, _ turn: inout Turn) -> Bool {
        guard let report = StepReport(utterance), let guiding, let told = toldPlan(plan) else { return false }
        // What answers the question that is open, or states an answer here, does that.
        guard statedValues(utterance, guiding).isEmpty else { return false }
        if case .asking(let fact) = guiding.step(guiding.situation),
            case .value = reader(guiding, fact).read(utterance)
        {
            return false
        }
        let steps = told.steps(named: report.named, in: catalogue)
        guard !steps.isEmpty else { return false }
        turn.reading.append("plan: done \(steps.joined(separator: ", "))")
        note(steps, .done, &turn)
        // What is next is told anyway, and begun where it is asked for.
        if report.asksNext, self.guiding.map({ isDone($0) }) ?? false { goOn(in: plan, &turn) }
        return true
    }

    /// Notes what became of steps; a guide to one of them is over.
    private mutating func note(_ steps: [String], _ kind: PlanMark.Kind, _ turn: inout Turn) {
        guard let plan = planInHand, let event = plan.event, let told = toldPlan(plan) else { return }
        turn.isChange = true
        misses = 0
        func isOver(_ code: ProcedureCode?) -> Bool {
            code.map { told.steps(of: $0).contains(where: steps.contains) } ?? false
        }
        // What a finished guide learned is kept.
        if let guiding, isOver(guiding.code), isDone(guiding) { settleTop() }
        tasks.removeAll { if case .guiding(let other) = $0 { isOver(other.code) } else { false } }
        mark(steps.map { PlanMark($0, kind) })
        let names = LocalizedText.list(steps.compactMap { event.step($0)?.name })
        turn.say(Line(kind == .done ? .planNotedDone : .planNotedSkipped, .text(names)))
    }

    private mutating func mark(_ marks: [PlanMark]) {
        for index in tasks.indices.reversed() {
            guard case .guiding(var plan) = tasks[index], plan.event != nil else { continue }
            for mark in marks { plan.mark(mark) }
            tasks[index] = .guiding(plan)
            return
        }
    }

    /// On to the next step: its guide, or, where there is none, what has to be done.
    mutating func goOn(in plan: Guiding, _ turn: inout Turn) {
        turn.isChange = true
        misses = 0
        settleTop()
        guard let plan = planInHand, let event = plan.event, let told = toldPlan(plan) else { return }
        if let code = told.nextCode { return start(code, &turn) }
        guard let next = told.nextStep else {
            // With the plan on top it is told at the end of the turn.
            if guiding?.event == nil { turn.say(Line(.planDone, .text(event.name))) }
            return
        }
        turn.show(.line(Line(.planOutside, .text(next.whatToDo))), basis: .rule)
        if case .outside(let url?) = next.work { turn.show(.link(url)) }
        mark([PlanMark(next.id, .told)])
    }

    // MARK: Telling

    private func tellOrder(of plan: Guiding, _ turn: inout Turn) {
        guard let told = toldPlan(plan) else { return }
        let waves = told.plan.waves.enumerated().map { index, wave in
            let names = wave.map(\.step.name)
            return LocalizedText(
                vi: "\(index + 1)) " + names.map(\.vi).joined(separator: " và "),
                en: "\(index + 1)) " + names.map { $0[.en] }.joined(separator: " and "))
        }
        turn.show(.line(Line(.planOrder, .text(.list(waves, separator: "; ")))), basis: .rule)
        if told.plan.waves.contains(where: { $0.count > 1 }) { turn.say(.planOrderTogether) }
    }

    private func tellLeft(of plan: Guiding, _ turn: inout Turn) {
        // What is under way is not done yet.
        let given = guiding.flatMap { isDone($0) ? $0.code : nil }
        guard let event = plan.event, let told = toldPlan(plan, besides: given) else { return }
        let names = told.left.compactMap { event.step($0)?.name }
        if names.isEmpty {
            turn.say(Line(.planDone, .text(event.name)))
        } else {
            turn.say(Line(.planLeft, .text(.list(names, separator: "; "))))
        }
    }

    private func tellJoined(in plan: Guiding, _ turn: inout Turn) {
        guard let event = plan.event, let told = toldPlan(plan) else { return }
        for joined in told.plan.joined {
            guard let name = told.names[joined.procedure.code] else { continue }
            let steps = joined.steps.compactMap { event.step($0)?.name }
            turn.show(
                .line(Line(.planJoinedAnswer, .text(name), .text(.list(steps, separator: "; ")))), basis: .rule)
        }
        if told.plan.joined.isEmpty { turn.say(.planNothingJoined) }
        for wave in told.plan.waves where wave.count > 1 {
            turn.show(
                .line(Line(.planSideBySide, .text(.list(wave.map(\.step.name), separator: "; ")))), basis: .rule)
        }
    }
}

extension Guiding {
    fileprivate func isMarked(_ step: String, _ kind: PlanMark.Kind) -> Bool { marks.contains(PlanMark(step, kind)) }
}

extension PlanStep {
    /// In a sentence or two, for what has no guide.
    fileprivate var whatToDo: LocalizedText {
        func sentences(_ language: Language, time: String, by: String) -> String {
            func ended(_ text: String) -> String { text.last.map { ".!?…".contains($0) } ?? true ? text : text + "." }
            let told = [
                name[language], why?[language], note?[language], self.time.map { "\(time): \($0[language])" },
                self.by.map { "\(by): \($0[language])" },
            ]
            return told.compactMap { $0.map(ended) }.joined(separator: " ")
        }
        return LocalizedText(
            vi: sentences(.vi, time: "Thời gian", by: "Hạn"), en: sentences(.en, time: "Time", by: "Time limit"))
    }
}

extension ToldPlan {
    /// The steps that a procedure does, alone or in one dossier with others.
    fileprivate func steps(of code: ProcedureCode) -> [String] {
        let own = plan.entries.filter { $0.step.work.code == code }.map(\.step.id)
        return own.isEmpty ? plan.joined.filter { $0.procedure.code == code }.flatMap(\.steps) : own
    }

    /// The steps that words name; none where they name no step better than all others.
    fileprivate func steps(named words: [Token], in catalogue: Catalogue) -> [String] {
        func likeness(_ names: [String]) -> Double {
            names.map { LabelMatch.score(words, label: Abbreviations.expand(Tokenizer.tokens($0))) }.max() ?? 0
        }
        func names(_ code: ProcedureCode?) -> [String] {
            guard let code, let procedure = catalogue.procedure(code) else { return [] }
            return [procedure.name.vi, procedure.name[.en]] + procedure.aliases
        }
        // "Báo tử" is how some call the registration, and the name of the paper that comes before it.
        func ofProcedure(_ code: ProcedureCode?) -> Double { 0.9 * likeness(names(code)) }
        var ranked = plan.entries.map { entry in
            let step = entry.step
            return (
                steps: [step.id],
                score: max(likeness([step.name.vi, step.name[.en]]), ofProcedure(step.work.code))
            )
        }
        ranked += plan.joined.map { ($0.steps, ofProcedure($0.procedure.code) - 0.01) }
        ranked.sort { $0.score > $1.score }
        guard let best = ranked.first, best.score >= 0.6,
            ranked.dropFirst().first.map({ $0.score < best.score }) ?? true
        else { return [] }
        return best.steps
    }
}
