import Catalogue
import Vietnamese

extension Dialogue {
    /// Asks which of a few procedures is meant.
    mutating func offer(_ codes: [ProcedureCode], saying utterance: Utterance, _ turn: inout Turn) {
        turn.isChange = true
        if case .choosing? = tasks.last { tasks.removeLast() }
        // Digits of the owner's paper are kept nowhere.
        tasks.append(.choosing(codes, said: turn.hasOwnerCheck ? "" : utterance.text))
    }

    mutating func hearWhileChoosing(
        _ utterance: Utterance, _ codes: [ProcedureCode], _ signals: [(signal: Signal, tokens: Range<Int>)],
        _ turn: inout Turn
    ) {
        if let number = Ordinals.stated(utterance)?.number, codes.indices.contains(number - 1) {
            return pick(codes[number - 1], saying: utterance, &turn)
        }
        if Self.rejections.matches(in: utterance.core).contains(where: { $0.tokens == utterance.core.indices }) {
            return rejectCandidates(&turn)
        }
        if let code = utterance.tokens.lazy.compactMap({ ProcedureCode($0.text) }).first,
            catalogue.name(of: code) != nil
        {
            return pick(code, saying: utterance, &turn)
        }
        let core = utterance.core.filter { !LabelMatch.isEmpty($0) }
        let scores = codes.map { code -> Double in
            let names = [catalogue.name(of: code)?.vi].compactMap { $0 } + (catalogue.procedure(code)?.aliases ?? [])
            return names.map { LabelMatch.score(core, label: Tokenizer.tokens($0)) }.max() ?? 0
        }
        let ranked = scores.enumerated().sorted { $0.element > $1.element }
        if let best = ranked.first, best.element >= 0.6, best.element - (ranked.dropFirst().first?.element ?? 0) >= 0.15
        {
            return pick(codes[best.offset], saying: utterance, &turn)
        }
        // More words may have made it clear; what was said before is remembered with them.
        var said = ""
        if case .choosing(_, let before)? = tasks.last { said = before }
        let alone = catalogue.finder.find(utterance.said)
        if case .start(let code) = alone.decision { return pick(code, saying: utterance, &turn) }
        let together = catalogue.finder.find(said + " " + utterance.text)
        if case .start(let code) = together.decision { return pick(code, saying: utterance, &turn) }
        if case .clarify(let others) = alone.decision { return offer(others, saying: utterance, &turn) }
        if signals.contains(where: { $0.signal == .law }) { return askLaw(utterance.text, &turn) }
        turn.isRepeat = true
        if turn.isEmergency { return }
        turn.say(.chooseOne)
        turn.abstain(.unclear)
    }

    private static let rejections = PhraseTable<Bool>([
        ("không phải", true), ("không cái nào", true), ("không có cái nào", true), ("không phải mấy cái này", true),
        ("không cái nào đúng", true), ("none of these", true), ("none", true), ("khác", true), ("việc khác", true),
        ("không", true), ("cái khác", true), ("không đúng", true), ("không phải những cái này", true),
    ])

    mutating func rejectCandidates(_ turn: inout Turn) {
        turn.isChange = true
        if case .choosing? = tasks.last { tasks.removeLast() }
        turn.say(.tellMore)
    }

    /// One of the candidates was picked, with what had been said before it.
    mutating func pick(_ code: ProcedureCode, saying utterance: Utterance?, _ turn: inout Turn) {
        turn.isChange = true
        var before: Utterance?
        if case .choosing(_, let said)? = tasks.last {
            tasks.removeLast()
            before = try? Utterance(said)  // it was read when it was said
        }
        start(code, saying: utterance, earlier: before, &turn)
    }
}
