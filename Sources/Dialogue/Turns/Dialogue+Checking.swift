import Catalogue
import Vietnamese

extension Dialogue {
    /// An answer to "are these right?". False where it is something else.
    mutating func hearCheck(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        switch YesNoReader.read(utterance.tokens) {
        case true?: return confirm(&turn)
        case false?:
            turn.say(.whichAnswerIsWrong)
            turn.isRepeat = true
            return true
        case nil: return false
        }
    }

    /// Confirm, and one "change this" for each answer.
    func checkOptions(_ guiding: Guiding) -> [Option] {
        [Option("confirm", .line(Line(.allRight)))] + changeOptions(guiding)
    }

    /// One "change this" for each answer.
    func changeOptions(_ guiding: Guiding) -> [Option] {
        guiding.counted(guiding.situation).map { given in
            let fact = guiding.edition.facts[given.fact]
            return Option("change:\(fact.id)", .line(Line(.changeAnswer, .text(fact.label))))
        }
    }

    /// What can be done after a conclusion that ends the walk.
    func stopOptions(_ guiding: Guiding, _ outcome: Outcome) -> [Option] {
        var options: [Option] = []
        if case .otherProcedure(let code) = outcome.kind, let name = catalogue.name(of: code) {
            options.append(Option("start:\(code.text)", .line(Line(.goOnWith, .text(name)))))
        }
        return options + changeOptions(guiding)
    }

    /// A yes to going on with the other procedure. False where it is something else.
    mutating func hearAfterStop(_ utterance: Utterance, _ outcome: Outcome, _ turn: inout Turn) -> Bool {
        if case .otherProcedure(let code) = outcome.kind, catalogue.name(of: code) != nil,
            YesNoReader.read(utterance.tokens) == true
        {
            start(code, &turn)
            return true
        }
        return false
    }

    /// "Đổi câu trả lời về nơi sinh", "sửa câu 2": opens an earlier question again. False where no answer is named.
    mutating func hearAboutChange(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        guard let guiding else { return false }
        if let match = Self.changeWords.matches(in: utterance.tokens).first,
            match.tokens.upperBound < utterance.tokens.count,
            change(named: utterance.part(match.tokens.upperBound..<utterance.tokens.count), &turn)
        {
            return true
        }
        // With no question open, "sửa ngày sinh" and "ngày sinh sai" can mean nothing else.
        if case .asking = guiding.step(guiding.situation) { return false }
        guard let match = Self.bareChangeWords.matches(in: utterance.tokens).first else { return false }
        let named = utterance.without([match.tokens])
        guard !named.tokens.isEmpty else { return false }
        // "Sai rồi, chưa kết hôn", "sửa ngày sinh 16/11".
        let stated = statedValues(named, guiding)
        if !stated.isEmpty {
            take(nil, stated, guiding, &turn)
            return true
        }
        if let fact = answeredFact(named), guiding.edition.facts[fact].choices.isEmpty, Ordinals.whole(named) == nil,
            case .value(let value) = reader(guiding, fact).read(named)
        {
            take(nil, [(fact, value)], guiding, &turn)
            return true
        }
        return change(named: named, &turn)
    }

    private static let bareChangeWords = PhraseTable<Bool>(listed: [
        (
            true,
            "sửa, đổi, chỉnh, sửa lại, đổi lại, chỉnh lại, bị sai, sai rồi, sai, nhầm rồi, nhầm, chưa đúng, không đúng"
        )
    ])
    private static let exchange = PhraseTable<Bool>(listed: [(true, "thành, thành ra, sang, lại thành")])

    /// Opens the question named, or gives it the answer named too: "giấy chứng sinh thành bản điện tử". False where none is named.
    private mutating func change(named: Utterance, _ turn: inout Turn) -> Bool {
        if let guiding, let match = Self.exchange.matches(in: named.tokens).first, match.tokens.lowerBound > 0,
            match.tokens.upperBound < named.tokens.count,
            let fact = answeredFact(named.part(0..<match.tokens.lowerBound)),
            case .value(let value) = reader(guiding, fact).read(
                named.part(match.tokens.upperBound..<named.tokens.count))
        {
            take(nil, [(fact, value)], guiding, &turn)
            return true
        }
        guard let fact = answeredFact(named) else { return false }
        reopen(fact, &turn)
        return true
    }

    private static let changeWords = PhraseTable<Bool>(
        [
            "đổi câu trả lời về", "đổi câu trả lời", "sửa câu trả lời về", "sửa câu trả lời", "sửa lại phần",
            "sửa phần", "sửa mục",
            "đổi mục", "đổi phần", "sửa câu", "đổi câu", "trả lời lại câu", "đổi lại phần", "muốn đổi", "muốn sửa",
            "sửa lại câu", "change my answer about",
            "change the answer about", "sửa lại", "đổi lại",
        ].map { ($0, true) })

    /// The answered fact a description names, by its place among the answers or by its label.
    private func answeredFact(_ named: Utterance) -> Int? {
        guard let guiding else { return nil }
        let given = guiding.counted(guiding.situation)
        if let number = Ordinals.whole(named) {
            return given.indices.contains(number - 1) ? given[number - 1].fact : nil
        }
        let core = named.core.filter { !LabelMatch.isEmpty($0) }
        guard !core.isEmpty else { return nil }
        let ranked = given.map { answer -> (fact: Int, score: Double) in
            let fact = guiding.edition.facts[answer.fact]
            let texts = [fact.label.vi, fact.label.en, fact.question.vi].compactMap { $0 }
            return (answer.fact, texts.map { LabelMatch.score(core, label: Tokenizer.tokens($0)) }.max() ?? 0)
        }.sorted { $0.score > $1.score }
        guard let best = ranked.first, best.score >= 0.55 else { return nil }
        return best.fact
    }

    /// Asks an answered question again; its new answer takes the place of the old one.
    mutating func reopen(_ fact: Int, _ turn: inout Turn) {
        guard var guiding else { return }
        turn.isChange = true
        guiding.reopened = fact
        guiding.isConfirmed = false
        replaceTop(guiding)
    }

    /// "Không, ý tôi là…": a different answer, another answer to the last question, or another procedure.
    mutating func hearCorrection(
        _ utterance: Utterance, _ signals: [(signal: Signal, tokens: Range<Int>)], _ turn: inout Turn
    ) -> Bool {
        guard let mark = signals.last(where: { $0.signal == .correction }) else { return false }
        guard mark.tokens.upperBound < utterance.tokens.count else { return false }
        let meant = utterance.part(mark.tokens.upperBound..<utterance.tokens.count)
        if case .choosing? = tasks.last { return false }
        guard let guiding else { return false }
        let stated = statedValues(meant, guiding)
        // What states an answer names no need: "đã đăng ký kết hôn".
        let rest = meant.without(StatedAnswers.ranges(meant, guiding.edition))
        if !stated.isEmpty && !NeedCue.isStated(rest) {
            take(nil, stated, guiding, &turn)
            return true
        }
        let decision = catalogue.finder.find(meant.words, in: .underWay).decision
        var isNeed = NeedCue.isStated(meant)
        if case .start(let code) = decision, code != guiding.code {
            isNeed = true
        } else if !stated.isEmpty {
            // Only another need that is clear counts for more than an answer that was understood.
            take(nil, stated, guiding, &turn)
            return true
        }
        // The last answer, said anew.
        if !isNeed, let last = guiding.counted(guiding.situation).last,
            case .value(let value) = reader(guiding, last.fact).read(meant)
        {
            take(nil, [(last.fact, value)], guiding, &turn)
            return true
        }
        switch decision {
        case .start(let code) where code != guiding.code:
            turn.isChange = true
            // What was started by mistake does not wait.
            tasks.removeLast()
            start(code, saying: meant, &turn)
            return true
        case .clarify(let codes) where !guiding.isOne(of: codes):
            offer(codes, saying: meant, &turn)
            return true
        case .start, .clarify, .abstain: return false
        }
    }
}
