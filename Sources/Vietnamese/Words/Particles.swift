/// Words that are polite or fill a pause, and say nothing of the matter. Written for Dẫn Lối; no outside source.
public enum Particles {
    private static let politenessForms = WordForms<Bool>(
        list: "ạ à á nhé nha nhá nhỉ nghen hen ơi dạ vâng thưa vậy luôn chứ chớ nè này tks thanks thank",
        exactly: "đó đấy thế mà với")
    private static let vocativeForms = WordForms<Bool>(
        list: "anh chị em bạn ad admin shop bot chú bác cháu mình tôi tui tớ mk mik e a c b", exactly: "cô con")
    private static let fillerForms = WordForms<Bool>(
        list: "ừm ừ um uh hmm alo hello hi chào kiểu", exactly: "ờ ơ thì là")

    /// Politeness and final particles, without diacritics: a, nhe, oi, da, vang…
    ///
    /// Folding loses what tells some of them from other words; ``isPolite(_:)`` minds the diacritics that were typed.
    public static let politeness: Set<String> = politenessForms.folded
    /// How people call each other and themselves, without diacritics: anh, chi, em, ad…
    public static let vocatives: Set<String> = vocativeForms.folded
    /// Words that only open or fill, without diacritics.
    public static let fillers: Set<String> = fillerForms.folded

    /// Phrases that open a question or close a message, without diacritics, the longer before the shorter.
    public static let phrases: [[String]] = [
        ["lam", "on", "cho", "hoi"], ["cho", "em", "hoi"], ["cho", "minh", "hoi"], ["cho", "toi", "hoi"],
        ["cho", "tui", "hoi"], ["cho", "mk", "hoi"], ["cho", "chau", "hoi"], ["cho", "con", "hoi"],
        ["cho", "e", "hoi"],
        ["xin", "cam", "on"], ["xin", "hoi"], ["cho", "hoi"], ["hoi", "chut"], ["cam", "on"], ["lam", "on"],
        ["xin", "chao"],
    ]

    /// Whether a token is one of the politeness words, with the right diacritics or none.
    public static func isPolite(_ token: Token) -> Bool { politenessForms.contains(token) }

    /// Whether a token is one of the vocatives, with the right diacritics or none.
    public static func isVocative(_ token: Token) -> Bool { vocativeForms.contains(token) }

    /// Whether a token may be passed over: politeness, a vocative or a filler.
    public static func isFiller(_ token: Token) -> Bool {
        isPolite(token) || isVocative(token) || fillerForms.contains(token)
    }

    /// How many tokens the phrase of ``phrases`` that begins at `index` takes; 0 if none does.
    public static func phraseLength(in tokens: [Token], at index: Int) -> Int {
        let phrase = phrases.first { phrase in
            index + phrase.count <= tokens.count
                && phrase.indices.allSatisfy { tokens[index + $0].folded == phrase[$0] }
        }
        return phrase?.count ?? 0
    }
}
