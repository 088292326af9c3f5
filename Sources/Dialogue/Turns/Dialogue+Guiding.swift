import Catalogue
import Vietnamese

extension Dialogue {
    /// Something was said while a procedure is under way: answers first, then questions beside it, then another need.
    mutating func hearWhileGuiding(
        _ utterance: Utterance, _ guiding: Guiding, _ signals: [(signal: Signal, tokens: Range<Int>)],
        _ turn: inout Turn
    ) {
        let situation = guiding.situation
        let step = guiding.step(situation)
        let aspects = Aspect.read(utterance.tokens)
        if visited.count > 1, !aspects.isEmpty, let ordinal = Ordinals.stated(utterance)?.number,
            visited.indices.contains(ordinal - 1)
        {
            return start(visited[ordinal - 1], saying: utterance, &turn)
        }
        if case .stopped(let outcome) = step, hearAfterStop(utterance, outcome, &turn) { return }

        var reading = AnswerReader.Reading.nothing
        // "Bị phạt bao nhiêu" does not tell that one was fined.
        let askedOfLaw =
            asksSomething(utterance) ? signals.filter { $0.signal == .law }.map(\.tokens) : []
        var stated = statedValues(utterance.without(askedOfLaw), guiding)
        if case .asking(let fact) = step {
            stated.removeAll { $0.fact == fact }
            var reader = reader(guiding, fact)
            reader.isLoose = stated.isEmpty
            reading = reader.read(utterance)
            // A question beside the matter, "phí bao nhiêu", is not an answer, unless the answer is there besides.
            if case .value(let value) = reading,
                !isAnswerMoreThanQuestion(utterance, aspects, signals, fact, value, guiding)
            {
                reading = .nothing
            }
        }
        let hasAnswer = if case .value = reading { true } else { false }
        if case .value(let value) = reading, case .asking(let fact) = step {
            let open = guiding.edition.facts[fact]
            turn.reading.append("answer \(open.id) = \(open.name(of: value))")
        }
        turn.reading += stated.map {
            "states \(guiding.edition.facts[$0.fact].id) = \(guiding.edition.facts[$0.fact].name(of: $0.value))"
        }
        let asksLaw = signals.contains { $0.signal == .law }
        if asksLaw && !hasAnswer && stated.isEmpty && !aspects.contains(where: { $0.aspect == .basis }) {
            return askLaw(utterance.text, &turn)
        }
        if !hasAnswer, !turn.isEmergency,
            let other = otherNeed(utterance, guiding, step, isStated: !stated.isEmpty, aspects)
        {
            switch other {
            case .start(let code): return start(code, saying: utterance, &turn)
            case .clarify(let codes): return offer(codes, saying: utterance, &turn)
            case .abstain: break
            }
        }
        if hasAnswer || !stated.isEmpty {
            var answer: (fact: Int, value: FactValue)?
            if case .asking(let fact) = step, case .value(let value) = reading { answer = (fact, value) }
            take(answer, stated, guiding, &turn)
            answerAspects(aspects.map(\.aspect), &turn)
            return
        }
        if !aspects.isEmpty {
            return answerAspects(aspects.map(\.aspect), &turn)
        }
        if case .problem(let problem) = reading { return tell(problem, &turn) }
        // "Em ở phường 12, làm khai sinh cho con", said where that is under way: the place is what was told.
        if turn.heardHome, isUnderWay(utterance, guiding) {
            turn.isRepeat = true
            return
        }
        miss(step, &turn)
    }

    /// Whether what was said names the need that is being seen to.
    private func isUnderWay(_ utterance: Utterance, _ guiding: Guiding) -> Bool {
        switch catalogue.finder.find(utterance.words, in: .opening).decision {
        case .start(let code): code == guiding.code
        case .clarify(let codes): guiding.isOne(of: codes)
        case .abstain: false
        }
    }

    func reader(_ guiding: Guiding, _ fact: Int) -> AnswerReader {
        AnswerReader(fact: guiding.edition.facts[fact], index: fact, edition: guiding.edition, today: today)
    }

    private func asksSomething(_ utterance: Utterance) -> Bool {
        utterance.isMarkedQuestion
            || utterance.tokens.contains { ["nhieu", "may", "sao", "nao"].contains($0.folded) }
    }

    /// Whether what reads as an answer is meant as one, where the message also asks or names something else.
    private func isAnswerMoreThanQuestion(
        _ utterance: Utterance, _ aspects: [(aspect: Aspect, tokens: Range<Int>)],
        _ signals: [(signal: Signal, tokens: Range<Int>)], _ fact: Int, _ value: FactValue, _ guiding: Guiding
    ) -> Bool {
        let isStated = StatedAnswers.read(utterance, guiding.edition).contains { $0.fact == fact }
        // "Không bị phạt gì" answers; "không làm thì bị phạt bao nhiêu" asks, also with "theo luật nào" behind it.
        let isOfLaw = signals.contains { $0.signal == .law }
        if isOfLaw && asksSomething(utterance) { return false }
        if aspects.isEmpty { return !isOfLaw || isStated }
        if Aspect.isAnswerItself(aspects.map(\.aspect), guiding.edition.words(of: fact)) { return true }
        // Stated outright, or still there without the words of the question.
        if isStated { return true }
        let rest = utterance.without(aspects.map(\.tokens))
        return !utterance.isMarkedQuestion && !rest.tokens.isEmpty && reader(guiding, fact).read(rest) == .value(value)
    }

    /// Another procedure that is clearly meant. What a question beside the matter is made of names none.
    private func otherNeed(
        _ utterance: Utterance, _ guiding: Guiding, _ step: Guiding.Step, isStated: Bool,
        _ aspects: [(aspect: Aspect, tokens: Range<Int>)]
    ) -> Finder.Decision? {
        guard Ordinals.whole(utterance) == nil else { return nil }
        let named = utterance.without(aspects.map(\.tokens) + StatedAnswers.ranges(utterance, guiding.edition))
        let content = named.core.filter { $0.kind == .word && !LabelMatch.isEmpty($0) && !LabelMatch.isWeak($0) }
        let hasCue = NeedCue.isStated(named)
        if case .asking(let open) = step, staysWith(guiding.edition.words(of: open), named) { return nil }
        guard content.count >= (aspects.isEmpty || hasCue ? 1 : 2), named.core.count >= 2 else { return nil }
        // With the guide given, whatever is told next may be the next need.
        let setting: Finder.Setting =
            switch step {
            case .asking, .checking, .stopped: .underWay
            case .guided: .opening
            }
        let result = catalogue.finder.find(named.words, in: setting)
        // Without a word of needing something done, only an unmistakable name: "em làm ngân hàng" is an answer, if an unclear
        // one, and "giấy độc thân có cần không" asks about a paper here. "Tạm trú thì sao" does name something else.
        let asksOther = !aspects.isEmpty && aspects.allSatisfy { $0.aspect == .steps }
        let sureness = setting == .opening ? 0.7 : 0.95
        let isUnmistakable = result.candidates.first.map { $0.isNamed || $0.score >= sureness } ?? false
        guard hasCue || asksOther || (aspects.isEmpty && isUnmistakable) else { return nil }
        switch result.decision {
        case .start(let code) where code != guiding.code:
            // Words that answer a question here outweigh a name they resemble; and the rest of a sentence must not mean
            // something that the whole of it does not.
            guard !isStated || hasCue else { return nil }
            return catalogue.finder.find(utterance.words, in: setting).decision == result.decision
                ? result.decision : nil
        case .clarify(let codes) where !guiding.isOne(of: codes):
            return !isStated && aspects.isEmpty && hasCue ? result.decision : nil
        case .start, .clarify, .abstain: return nil
        }
    }

    /// Whether words that could name a need are about the open question itself: "đang xin chủ nhà" where the owner's consent is asked
    /// for, "tụi em sắp đăng ký kết hôn" where it is asked whether they have. A plain wish to do something else leaves it.
    private func staysWith(_ open: FactWords, _ named: Utterance) -> Bool {
        let told = named.core.filter { $0.kind == .word && !LabelMatch.isEmpty($0) && !Particles.isPolite($0) }
        let telling = told.filter { !LabelMatch.isWeak($0) }
        // "Đang xin giấy", "chưa làm lại": nothing that names a need.
        if telling.allSatisfy({ NeedCue.isBare($0) }) { return true }
        // What is denied is no need: "bản photo ko công chứng".
        if !NeedCue.isPlainWish(named), deniesName(told) { return true }
        guard !NeedCue.isPlainWish(named) else { return false }
        // Counted with the words of needing, "đăng ký kết hôn", or without them, "xin chủ nhà".
        return [telling, telling.filter { !NeedCue.isBare($0) }].contains { words in
            Double(words.count { open.matter.contains($0.folded) }) >= 0.6 * Double(words.count)
        }
    }

    private func deniesName(_ told: [Token]) -> Bool {
        guard let place = told.firstIndex(where: LabelMatch.denies) else { return false }
        return place + 1 < told.count && !["khong"].contains(told[place + 1].folded) && place + 3 >= told.count
    }

    /// Takes what was read: the answer to the open question, and whatever else the sentence states.
    mutating func take(
        _ answer: (fact: Int, value: FactValue)?, _ stated: [(fact: Int, value: FactValue)], _ guiding: Guiding,
        _ turn: inout Turn
    ) {
        var guiding = guiding
        var noted: [Answered] = []
        turn.isChange = true
        if let (fact, value) = answer {
            guiding.answer(fact, value, wasAsked: true)
            if value == .unknown, let advice = guiding.edition.facts[fact].unknownAdvice {
                turn.show(.line(Line(.own, .text(advice))), basis: basis(guiding))
            }
        }
        for (fact, value) in stated where guiding.value(of: fact) != value {
            guiding.answer(fact, value)
            noted.append(Answered(fact: guiding.edition.facts[fact], value: value))
        }
        misses = 0
        replaceTop(guiding)
        turn.showsGuide = true
        tell(noted, guiding, &turn)
    }

    /// The message was not understood here.
    mutating func miss(_ step: Guiding.Step, _ turn: inout Turn) {
        if turn.isEmergency { return }
        misses += 1
        turn.isRepeat = true
        turn.abstain(.unclear)
        guard case .asking(let fact) = step, let guiding else {
            turn.say(.notUnderstoodHere)
            return
        }
        let open = guiding.edition.facts[fact]
        switch misses {
        case 1:
            if let unreadable = open.unreadable {
                turn.say(Line(.own, .text(unreadable)))
            } else {
                turn.say(.notUnderstood)
            }
        case 2:
            turn.say(open.choices.isEmpty ? .notUnderstood : .answerByNumber)
            turn.show(why(fact, guiding), basis: basis(guiding))
        default: turn.say(.offerPerson)
        }
    }

    mutating func tell(_ problem: AnswerReader.Problem, _ turn: inout Turn) {
        misses += 1
        turn.isRepeat = true
        switch problem {
        case .noSuchDay(let text): turn.say(Line(.noSuchDay, .plain(text)))
        case .dayIncomplete: turn.say(.dayIncomplete)
        case .lunarDay: turn.say(.lunarDay)
        // Digits of the owner's paper are not said back.
        case .noSuchOption(let number): turn.say(turn.hasOwnerCheck ? Line(.answerByNumber) : Line.noSuchOption(number))
        case .outsideRange(let value):
            guard let guiding, case .asking(let fact) = guiding.step(guiding.situation) else { return }
            switch (guiding.edition.facts[fact].kind, value) {
            case (.number(let domain), _):
                turn.say(Line(.numberOutside, .number(domain.minimum), .number(domain.maximum)))
            case (.day(let domain), _):
                turn.say(
                    Line(.dayOutside, .day(domain.earliest.day(on: today)), .day(domain.latest.day(on: today))))
            case (.choice, _), (.choices, _), (.yesNo, _): turn.say(.notUnderstood)
            }
        }
    }
}
