import Catalogue
import Vietnamese

extension Dialogue {
    /// Something was said.
    mutating func hear(_ raw: String, _ turn: inout Turn) {
        let utterance: Utterance
        do {
            utterance = try Utterance(raw)
        } catch {
            switch error {
            case .tooLong:
                if hearOnlyDossierCodes(raw, &turn) { return }
                turn.say(Line(.tooLong, .number(ReadableText.lengthLimit)))
                turn.abstain(.tooLong)
            case .nothingToRead:
                turn.say(.nothingToRead)
                turn.abstain(.unsupportedInput)
            }
            return
        }
        isClosed = false
        let signals = Signal.read(utterance.tokens)
        turn.reading +=
            signals.map { "signal \($0.signal)" } + Aspect.read(utterance.tokens).map { "aspect \($0.aspect.rawValue)" }
        if signals.contains(where: { $0.signal == .emergency }) {
            // The numbers come first, and whatever else was said is still heard.
            turn.say(.emergency)
            turn.isEmergency = true
        }
        // What is offered as an answer may be said, whatever it names.
        if !isAnswerToTheWord(utterance), heedUnanswerable(utterance, signals, &turn) { return }
        if hearDossierCodes(utterance, signals, &turn) { return }
        if let code = utterance.tokens.lazy.filter({ $0.kind != .word }).compactMap({ ProcedureCode($0.text) }).first {
            return start(code, saying: utterance, &turn)
        }
        if case .tracking(let tracking)? = tasks.last, hearWhileTracking(tracking, utterance, &turn) { return }
        if hearOwnerCheck(utterance, &turn) { return }
        if case .locating(let named)? = tasks.last, hearWhileLocating(named, utterance, &turn) { return }
        switch hearHome(utterance, &turn) {
        case .nothing:
            let meant = withoutSlips(utterance, &turn)
            if hearSlip(meant ?? utterance, typed: utterance, &turn) { return }
            hearMatter(meant ?? utterance, meant.map { Signal.read($0.tokens) } ?? signals, &turn)
        case .rest(let rest):
            let meant = withoutSlips(rest, &turn) ?? rest
            if hearSlip(meant, typed: rest, &turn) { return }
            hearMatter(meant, Signal.read(meant.tokens), &turn)
        case .all: return
        }
    }

    /// With slips of the fingers put right by the words of the open question; nil where there is none, and in a command.
    private func withoutSlips(_ utterance: Utterance, _ turn: inout Turn) -> Utterance? {
        guard let guiding, case .asking(let fact) = guiding.step(guiding.situation), Command.read(utterance) == nil,
            let meant = SlipReader(
                written: words(of: guiding.edition, fact), isKnown: catalogue.finder.isKnown
            ).meant(utterance)
        else { return nil }
        turn.reading.append("meant “\(PersonalData.masked(meant.words))”")
        return meant
    }

    /// The words to which a slip in an answer is put right.
    private func words(of edition: Edition, _ fact: Int) -> Set<String> {
        let written = edition.words(of: fact).written
        guard case .day = edition.facts[fact].kind else { return written }
        return written.union(["ngày", "tháng", "năm"])
    }

    /// What was said, without where the person lives.
    private mutating func hearMatter(
        _ utterance: Utterance, _ signals: [(signal: Signal, tokens: Range<Int>)], _ turn: inout Turn
    ) {
        if hearAboutDossiers(utterance, &turn) { return }
        if hearDay(utterance, &turn) { return }
        if hearNumber(utterance, &turn) || hearPlainAnswer(utterance, &turn) { return }
        if hearAboutPlan(utterance, &turn) { return }
        let whole = Command.read(utterance)
        for command in [whole, Command.stated(utterance)].compactMap({ $0 }) {
            // Without its mark "dung" may be "đúng": too little to end on.
            let isBareDung = utterance.tokens.count == 1 && utterance.tokens[0].isPlain && utterance.words == "dung"
            if command == .stop && isBareDung && !tasks.isEmpty { continue }
            if obey(command, utterance, &turn) {
                turn.reading.append("command \(command)")
                return
            }
        }
        // A command with nothing to do here is no name of a procedure.
        if let whole, let guiding {
            turn.reading.append("command \(whole), not here")
            return miss(guiding.step(guiding.situation), &turn)
        }
        if hearCorrection(utterance, signals, &turn) { return }
        if hearAboutChange(utterance, &turn) { return }
        if explainPaper(utterance, &turn) { return }
        if LawMention.isMade(utterance) { return askLaw(utterance.text, &turn) }
        // "Kết quả là gì" asks what one gets, not what the word means.
        let asksResult = Aspect.read(utterance.tokens).contains { $0.aspect == .result }
        if !asksResult, let word = Signal.wordAskedAbout(utterance), explain(word, &turn) { return }
        let isNamed = signals.contains { $0.signal == .dossier }
        if DossierInquiry.isMade(utterance, named: isNamed) { return askForDossier(&turn) }
        switch tasks.last {
        case .choosing(let codes, _): hearWhileChoosing(utterance, codes, signals, &turn)
        case .guiding(let guiding): hearWhileGuiding(utterance, guiding, signals, &turn)
        case .tracking, .locating, nil: hearNeed(utterance, signals, &turn)
        }
    }

    /// What is answered without looking further: abuse, requests for something unlawful, for advice.
    private mutating func heedUnanswerable(
        _ utterance: Utterance, _ signals: [(signal: Signal, tokens: Range<Int>)], _ turn: inout Turn
    ) -> Bool {
        for (signal, _) in signals {
            switch signal {
            // "Khai gian bị phạt bao nhiêu" asks about the law.
            case .unsafe where signals.contains(where: { $0.signal == .law }): continue
            case .unsafe:
                turn.say(.unsafe)
                turn.abstain(.unsafe)
                return true
            case .abuse:
                turn.say(.abuse)
                return true
            case .advice:
                turn.say(.adviceRefused)
                turn.abstain(.adviceRefused)
                return true
            case .emergency, .dossier, .law, .correction: continue
            }
        }
        return false
    }

    /// A number means the option listed under it, unless a number, a date, or several options are asked for.
    private mutating func hearNumber(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        // Digits of the owner's paper are no option, and never said back.
        guard !offered.isEmpty, !turn.hasOwnerCheck, let number = Ordinals.whole(utterance),
            !isAnswerToTheWord(utterance) || utterance.tokens.allSatisfy({ $0.kind == .number })
        else { return false }
        if let guiding, case .asking(let fact) = guiding.step(guiding.situation) {
            switch guiding.edition.facts[fact].kind {
            case .choice, .yesNo: break
            case .choices, .number, .day: return false
            }
        }
        turn.reading.append("option \(number)")
        if offered.indices.contains(number - 1) {
            choose(offered[number - 1], &turn)
        } else {
            turn.say(Line.noSuchOption(number))
            turn.isRepeat = true
        }
        return true
    }

    /// An answer in the very words that were offered, and a yes or no where one is asked for, come before any command that
    /// sounds alike: "dung" is "đúng" to a check, and "tiếng Anh" an answer where a language is asked for.
    private mutating func hearPlainAnswer(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        guard let guiding else { return false }
        // "Sai rồi" is about what was said before.
        let isYesOrNo = YesNoReader.read(utterance.tokens) != nil && Command.read(utterance) != .change
        switch guiding.step(guiding.situation) {
        case .checking: return isYesOrNo && hearCheck(utterance, &turn)
        case .asking(let fact):
            let open = guiding.edition.facts[fact]
            let reader = reader(guiding, fact)
            var isPlain = reader.exactly(utterance) != nil || reader.namesInEachClause(utterance)
            if case .yesNo = open.kind, isYesOrNo { isPlain = true }
            guard isPlain, case .value(let value) = reader.read(utterance) else { return false }
            turn.reading.append("answer \(open.id) = \(open.name(of: value))")
            // Its label says what its number says.
            let besides =
                reader.words.isLabel(utterance.tokens)
                ? [] : statedValues(withMarks(utterance, reader.words), guiding).filter { $0.fact != fact }
            take((fact, value), besides, guiding, &turn)
            return true
        case .guided, .stopped: return false
        }
    }

    /// With the marks of the phrase that was said without them: "vo sinh" where "vô sinh" answers is no "vợ sinh".
    private func withMarks(_ utterance: Utterance, _ words: FactWords) -> Utterance {
        guard utterance.tokens.allSatisfy(\.isPlain), let named = words.named(utterance.tokens) else {
            return utterance
        }
        return (try? Utterance(named.text)) ?? utterance
    }

    /// An answer but for one slip of the fingers comes before whatever the slip makes of it: an option's number ("2 tui" for "2
    /// tuổi"), a command, the name of a procedure. Where it is not certain which was meant, the question is put again.
    private mutating func hearSlip(_ utterance: Utterance, typed: Utterance, _ turn: inout Turn) -> Bool {
        guard let guiding, case .asking(let fact) = guiding.step(guiding.situation), Command.read(typed) == nil
        else { return false }
        let open = guiding.edition.facts[fact]
        switch reader(guiding, fact).slip(utterance) {
        case .none: return false
        case .unclear:
            turn.reading.append("a slip in an answer to \(open.id)")
            miss(.asking(fact), &turn)
        case .meant(let value, let slipped):
            turn.reading.append("answer \(open.id) = \(open.name(of: value)), but for a slip")
            // What a slip leaves of a phrase may state something else by chance.
            let besides = statedValues(utterance.without(slipped), guiding).filter { $0.fact != fact }
            take((fact, value), besides, guiding, &turn)
        }
        return true
    }

    /// A need said while nothing is under way, or beside what is.
    mutating func hearNeed(
        _ utterance: Utterance, _ signals: [(signal: Signal, tokens: Range<Int>)], _ turn: inout Turn
    ) {
        // Words of an emergency name no procedure.
        if turn.isEmergency { return }
        let result = catalogue.finder.find(utterance.said)
        turn.reading += result.candidates.prefix(3).map { "found \($0.code) \(Int($0.score * 100)) %" }
        switch result.decision {
        case .start(let code): start(code, saying: utterance, &turn)
        case .clarify(let codes): offer(codes, saying: utterance, &turn)
        case .abstain:
            if signals.contains(where: { $0.signal == .law }) { return askLaw(utterance.text, &turn) }
            // No procedure is meant; the law may answer, and knows itself when it does not.
            let isClear = Aspect.read(utterance.tokens).isEmpty && utterance.core.count > 2
            if utterance.core.count > 2 {
                askLaw(utterance.text, insteadOf: isClear ? .outOfScope : .unclear, &turn)
            } else {
                abstain(.unclear, &turn)
            }
        }
    }

    /// Explains a word of the procedure in hand, or of the shared list. False where the word is a matter for others.
    private mutating func explain(_ word: [Token], _ turn: inout Turn) -> Bool {
        let terms = (guiding?.edition.terms ?? []) + catalogue.terms
        let table = PhraseTable<Int>(
            terms.enumerated().flatMap { index, term in
                ([term.term] + term.also).map { ($0, index) }
            })
        // The word asked about ends with the term: "cái giấy chứng sinh là gì".
        // A procedure's own explanation stands before the shared one.
        let fitting = table.matches(in: word).filter { $0.tokens.upperBound == word.count }
        if let meaning = fitting.map(\.meaning).min() {
            turn.show(.term(terms[meaning]), basis: .rule)
            return true
        }
        // "Phí là gì", "giấy tờ cần là gì": aspects of the procedure, not words.
        guard Aspect.read(word).isEmpty, word.count <= 6, guiding != nil, !turn.hasOwnerCheck else { return false }
        // Said back, and so kept with the reply: without what belongs to a person.
        let named = PersonalData.masked(word.map(\.text).joined(separator: " "))
        turn.say(Line(.unknownWord, .plain(named)))
        turn.abstain(.noEvidence)
        return true
    }
}
