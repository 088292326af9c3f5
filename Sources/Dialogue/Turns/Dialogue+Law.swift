import Catalogue
import LegalRetrieval
import Vietnamese

extension Dialogue {
    /// Asks the legal library a question of the person's.
    ///
    /// - Parameter abstention: What is said where it has no answer, because no procedure was meant either; nil where the law
    ///   itself was asked about.
    mutating func askLaw(_ text: String, insteadOf abstention: Abstention? = nil, _ turn: inout Turn) {
        awaitedLaw = abstention.map { .instead($0) } ?? .question
        turn.effects.append(.searchLaw(.question(inContext(text))))
        turn.awaitsResult = true
    }

    /// "Bị phạt bao nhiêu" in a guide is about its matter: a short question that does not name it is asked with the procedure's name.
    private func inContext(_ text: String) -> String {
        guard let guiding, text.split(separator: " ").count <= 12, let said = try? Utterance(text),
            !LawMention.isMade(said)
        else { return text }
        let name = guiding.name.vi
        let words = Tokenizer.tokens(name).map(\.folded)
        let pairs = Set(zip(words, words.dropFirst()).map { "\($0) \($1)" }).subtracting(Self.ofAnyProcedure)
        let asked = said.tokens.map(\.folded)
        let isNamed = zip(asked, asked.dropFirst()).contains { pairs.contains("\($0) \($1)") }
        return isNamed ? text : "\(text) \(name)"
    }

    /// Pairs of words that stand in the name of any procedure.
    private static let ofAnyProcedure: Set<String> = ["dang ky", "thu tuc", "thong bao", "xac nhan", "cap lai"]

    /// Asks for the articles that a paper's rule rests on.
    mutating func askPlaces(of paper: Requirement, _ turn: inout Turn) {
        let places = paper.citations.compactMap { citation -> LegalProvision? in
            guard case .law(let cited) = citation, let number = DocumentNumber(cited.document),
                let article = cited.article.flatMap({ ArticleLabel($0) })
            else { return nil }
            return LegalProvision(document: number.key, article: article, clause: cited.clause, point: cited.point)
        }
        guard !places.isEmpty else { return }
        awaitedLaw = .places
        turn.effects.append(.searchLaw(.places(places)))
        turn.awaitsResult = true
    }

    /// The legal library answered. What nobody waits for changes nothing.
    mutating func hear(_ answer: LawAnswer, _ turn: inout Turn) {
        guard let awaited = awaitedLaw else { return }
        awaitedLaw = nil
        switch answer {
        case .found(.passages(let passages), let scope): tell(passages, awaited, scope, &turn)
        case .worded(let sentences, let passages, let scope):
            turn.say(.lawWorded)
            turn.show(.worded(sentences), basis: .unsure)
            tell(passages, awaited, scope, &turn)
        case .notConnected, .found(.nothing, _), .found(.noSuchPlace, _): tellNothing(answer, awaited, &turn)
        }
    }

    private func tell(
        _ passages: [LawPassage], _ awaited: AwaitedLaw, _ scope: LawScope, _ turn: inout Turn
    ) {
        if awaited != .places { turn.say(Line(.lawFound, .day(scope.day))) }
        for passage in passages.prefix(awaited == .places ? 2 : 3) { turn.show(.law(passage), basis: passage.basis) }
        guard awaited != .places else { return }
        linkProcedures(passages, &turn)
    }

    /// The procedures whose rules rest on what was found.
    private func linkProcedures(_ passages: [LawPassage], _ turn: inout Turn) {
        // In a guide the procedure at hand is the one that applies.
        guard guiding == nil else { return }
        var codes: [ProcedureCode] = []
        for passage in passages {
            for code in catalogue.procedures(
                citing: passage.document.key, article: passage.article.label.description)
            where !codes.contains(code) { codes.append(code) }
        }
        for code in codes.prefix(2) {
            guard let name = catalogue.name(of: code) else { continue }
            let option = Option("start:\(code.text)", .line(Line(.lawGuide, .text(name))))
            turn.extras.append(Turn.Extra(option: option, hint: Line(.lawGuideHint, .text(name), .plain(code.text))))
        }
    }

    private func tellNothing(_ answer: LawAnswer, _ awaited: AwaitedLaw, _ turn: inout Turn) {
        switch awaited {
        // The rule was told, and its source with it; no more than that is known.
        case .places: return
        case .instead(let abstention): return abstain(abstention, &turn)
        case .question: break
        }
        switch answer {
        case .found(.noSuchPlace(let words), _): turn.say(Line(.lawNoSuchPlace, .plain(words)))
        case .found(_, let scope):
            turn.say(
                Line(
                    .lawNothing, .number(scope.documentCount), .number(scope.articleCount), .day(scope.day)))
        case .notConnected, .worded: turn.say(.lawNotConnected)
        }
        turn.abstain(.noEvidence)
        turn.extras.append(Turn.Extra(option: Option(Self.personID, .line(Line(.lawPerson))), hint: nil))
    }

    /// The id of the option to talk to a person.
    static let personID = Command.human.rawValue

    /// Says that a message was understood too little, or is no matter of this assistant's.
    func abstain(_ abstention: Abstention, _ turn: inout Turn) {
        turn.say(abstention == .outOfScope ? .outOfScope : .unclearNeed)
        turn.abstain(abstention)
    }
}

extension LawPassage {
    /// Words of the law are quoted; a digest of ours is a rule told with its source, unless its article could not be read.
    fileprivate var basis: Block.Basis {
        if !article.isDigest { return .quoted }
        return article.isUnread ? .unsure : .rule
    }
}
