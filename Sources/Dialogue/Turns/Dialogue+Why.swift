import Catalogue
import Vietnamese

extension Dialogue {
    /// "Tại sao cần giấy ủy quyền", "X để làm gì", "khi nào thì khỏi cần X": why a paper of the guide is needed, or a fee paid, and when
    /// not. False where nothing of the kind is named.
    mutating func explainPaper(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        guard let guiding, guiding.event == nil, let inquiry = WhyInquiry(utterance) else { return false }
        if inquiry.mayBeAnswer, !statedValues(utterance, guiding).isEmpty { return false }
        if inquiry.isAboutFee { return explainFees(guiding, &turn) }
        guard let paper = paper(inquiry, guiding) else { return false }
        // There is no guide for it to be needed in.
        if case .stopped = guiding.step(guiding.situation) { return explainWhy(&turn) }
        let grounds = WhyGrounds(paper.when, in: guiding.situation)
        let carried = guiding.edition.requirements.first { other in
            paper.mode == .notNeeded && other.mode != .notNeeded && other.name == paper.name
        }.map { WhyGrounds($0.when, in: guiding.situation) }
        turn.show(
            .why(.paper(paper, grounds, carried: carried?.holds == false ? carried : nil)), basis: basis(guiding))
        askPlaces(of: paper, &turn)
        return true
    }

    /// The paper of the edition that is asked about; one of this case before one of another.
    private func paper(_ inquiry: WhyInquiry, _ guiding: Guiding) -> Requirement? {
        let held = Set(Guide(guiding.situation).requirements.filter(\.isCertain).map(\.item.id))
        let ranked = guiding.edition.requirements.map { paper in
            let isHeld = held.contains(paper.id)
            return (paper: paper, fit: inquiry.score(paper) + (isHeld ? 0.3 : paper.mode == .notNeeded ? 0 : 0.01))
        }
        guard let best = ranked.max(by: { $0.fit < $1.fit }), best.fit >= 0.6 else { return nil }
        return best.paper
    }

    private func explainFees(_ guiding: Guiding, _ turn: inout Turn) -> Bool {
        if case .stopped = guiding.step(guiding.situation) { return false }
        let fees = Guide(guiding.situation).fees.filter(\.isCertain).map(\.item)
        for fee in fees {
            turn.show(.why(.fee(fee, WhyGrounds(fee.when, in: guiding.situation))), basis: basis(guiding))
        }
        return !fees.isEmpty
    }
}
