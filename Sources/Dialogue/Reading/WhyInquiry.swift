import Catalogue
import Vietnamese

/// A question why something is needed, what for, or when not: "vì sao cần X", "X để làm gì", "khi nào thì khỏi cần X".
struct WhyInquiry {
    /// What of the message names the thing.
    let named: [Token]
    /// "Không có X có được không" may also be meant to tell that one has none.
    let mayBeAnswer: Bool

    init?(_ utterance: Utterance) {
        for form in Self.forms {
            guard let named = form.named(in: utterance), !named.isEmpty else { continue }
            (self.named, mayBeAnswer) = (named, form.mayBeAnswer)
            return
        }
        return nil
    }

    /// Whether it is the fee that is asked about.
    var isAboutFee: Bool { Aspect.read(named).contains { $0.aspect == .fee } && named.count <= 3 }

    /// How well it fits the name of a paper, in either language; 0 to 1.
    func score(_ paper: Requirement) -> Double {
        // "Giấy", "tờ" alone name no paper.
        guard named.contains(where: { !Self.general.contains($0.folded) }) else { return 0 }
        let vietnamese = LabelMatch.score(named, label: Tokenizer.tokens(paper.name.vi))
        let said = named.filter(Self.isTelling)
        let english = LabelMatch.score(said, label: Tokenizer.tokens(paper.name[.en]).filter(Self.isTelling))
        return max(vietnamese, english)
    }

    private static func isTelling(_ token: Token) -> Bool { !fillers.contains(token.text) }

    private static let general: Set<String> = ["giay", "to", "ban", "sao", "ho", "don", "paper", "papers", "document"]
    private static let fillers: Set<String> = [
        "a", "an", "the", "my", "your", "his", "her", "their", "of", "for", "to", "on", "in", "and", "or", "this",
        "that", "by", "with", "it", "from", "even",
    ]
}

/// A way of asking: words before what is named, behind it, or on both sides.
private struct WhyForm {
    private let before: PhraseTable<Bool>?
    private let behind: PhraseTable<Bool>?
    /// The words before open the message.
    private let isAtStart: Bool
    let mayBeAnswer: Bool

    init(before: String? = nil, behind: String? = nil, isAtStart: Bool = false, mayBeAnswer: Bool = false) {
        self.before = before.map { PhraseTable(listed: [(true, $0)]) }
        self.behind = behind.map { PhraseTable(listed: [(true, $0)]) }
        (self.isAtStart, self.mayBeAnswer) = (isAtStart, mayBeAnswer)
    }

    func named(in utterance: Utterance) -> [Token]? {
        let tokens = utterance.tokens
        var (start, end) = (0, tokens.count)
        if let before {
            guard let match = before.matches(in: tokens).first, !isAtStart || opens(tokens[..<match.tokens.lowerBound])
            else { return nil }
            start = match.tokens.upperBound
        }
        if let behind {
            guard let match = behind.matches(in: tokens).last(where: { $0.tokens.lowerBound > start }),
                tokens[match.tokens.upperBound...].allSatisfy({
                    Particles.isPolite($0) || Particles.isVocative($0) || Self.ends.contains($0.folded)
                })
            else { return nil }
            end = match.tokens.lowerBound
        }
        guard start < end else { return nil }
        let named = utterance.part(start..<end).core.filter { !LabelMatch.isEmpty($0) }
        return Array(named.drop { before == nil && Self.verbs.contains($0.text) })
    }

    private func opens(_ words: ArraySlice<Token>) -> Bool {
        words.allSatisfy { Particles.isPolite($0) || Particles.isVocative($0) || Self.ends.contains($0.folded) }
    }

    private static let ends: Set<String> = [
        "vay", "the", "nhi", "ha", "a", "vi", "ua", "please", "then", "anyway", "khong",
    ]
    /// What may stand before the thing where nothing else does.
    private static let verbs: Set<String> = ["cần", "nộp", "mang", "phải", "bắt", "xin", "lấy", "thế", "vậy", "dùng"]
}

extension WhyInquiry {
    private static let forms: [WhyForm] = [
        WhyForm(
            before: """
                why is, why are, when is, when are
                """,
            behind: "needed, required, necessary, asked for, mandatory, not needed, not required"),
        WhyForm(before: "what is, what's, what are, whats", behind: "for, used for, good for, needed for"),
        WhyForm(before: "is, are", behind: "needed, required, necessary, mandatory, compulsory", isAtStart: true),
        WhyForm(
            before: "cần, nộp, mang, phải nộp, bắt nộp, cần phải nộp, phải có, cần có, phải mang",
            behind: "làm gì, để làm gì, làm chi, để chi, làm gì vậy", isAtStart: true),
        WhyForm(
            before: """
                tại sao cần, tại sao phải có, tại sao phải nộp, vì sao cần, vì sao phải có, vì sao phải nộp, sao phải nộp,
                sao phải có, sao cần, sao lại cần, tại sao lại cần, sao phải mang, tại sao phải mang, vì sao lại cần,
                sao lại bắt nộp, sao bắt nộp, sao lại phải nộp, sao lại phải có, tại sao bắt nộp, tại sao lại bắt nộp,
                vì sao bắt nộp, tại sao lại phải nộp, tại sao lại phải có, vì sao lại phải nộp, vì sao lại phải có, vì sao phải mang,
                sao lại bắt có, sao bắt có, sao lại đòi, sao đòi, tại sao đòi, tại sao lại đòi, vì sao đòi, sao phải đóng,
                tại sao phải đóng, vì sao phải đóng, sao lại thu, tại sao thu, vì sao thu, sao phải trả, tại sao phải trả,
                tại sao cần phải có, tại sao cần phải nộp, vì sao cần phải có, vì sao cần phải nộp, sao cần phải có, tại sao cần có,
                vì sao cần có, sao lại cần có,
                khi nào khỏi cần, khi nào thì khỏi cần, khi nào không cần, khi nào thì không cần, khi nào khỏi nộp, khi nào thì khỏi nộp,
                khi nào không phải nộp, khi nào thì không phải nộp, khi nào khỏi phải nộp, khi nào thì khỏi phải nộp, lúc nào không cần,
                lúc nào khỏi cần, chừng nào khỏi cần, chừng nào không cần, khi nào mới cần, khi nào thì cần, khi nào thì mới cần,
                khi nào phải nộp, khi nào thì phải nộp, khi nào mới phải nộp, khi nào được miễn, khi nào thì được miễn,
                trường hợp nào không cần, trường hợp nào thì không cần, trường hợp nào khỏi cần, trường hợp nào thì khỏi cần,
                trường hợp nào cần, trường hợp nào thì cần, trường hợp nào mới cần, trường hợp nào phải nộp, trường hợp nào không phải nộp,
                why do i need, why do we need, why do you need, why would i need, why must i submit, why must i hand in, why must i bring,
                why must i provide, why must i have, why do i have to submit, why do i have to bring, why do i have to provide,
                why do i have to hand in, why do i have to have, why do i have to pay, why must i pay, why should i pay, why pay, why need,
                when do i need, when do i not need, when don't i need, what do i need
                """),
        WhyForm(
            behind: """
                để làm gì, dùng để làm gì, dùng làm gì, để làm chi, để chi, làm chi, có bắt buộc không, có bắt buộc phải có không,
                có bắt buộc phải nộp không, có nhất thiết phải có không, có nhất thiết không, có tác dụng gì, là để làm gì
                """),
        WhyForm(
            before: "không có, thiếu, không nộp, không mang, không đưa, bỏ",
            behind: """
                có được không, được không, có sao không, có làm được không, có được chấp nhận không, có được nhận không
                """, mayBeAnswer: true),
    ]
}
