/// Words that are polite or fill a pause, and say nothing of the matter. Written for Dẫn Lối; no outside source.
public enum Particles {
    private static let politenessForms = WordForms<Bool>(
        list: "ạ à á nhé nha nhá nhỉ nghen hen ơi dạ vâng thưa với đi đó đấy vậy thế luôn mà chứ chớ nè này hả làm ơn xin "
            + "cảm cám cám_ơn cảm_ơn tks thanks thank")
    private static let vocativeForms = WordForms<Bool>(
        list: "anh chị em bạn ad admin shop bot cô chú bác cháu con mình tôi tui tớ mk mik e a c b cán bộ quý vị mọi người")
    private static let fillerForms = WordForms<Bool>(
        list: "thì là ừm ờ ừ um uh hmm alo hello hi chào cho hỏi xin vậy thế ơ kiểu")

    /// Politeness and final particles, without diacritics: a, nhe, oi, da, vang…
    public static let politeness: Set<String> = politenessForms.folded
    /// How people call each other and themselves, without diacritics: anh, chi, em, ad…
    public static let vocatives: Set<String> = vocativeForms.folded
    /// Words that only open or fill, without diacritics.
    public static let fillers: Set<String> = fillerForms.folded

    /// Phrases that open a question, without diacritics, the longest first.
    public static let openers: [[String]] = [
        ["cho", "em", "hoi"], ["cho", "minh", "hoi"], ["cho", "toi", "hoi"], ["cho", "tui", "hoi"], ["cho", "mk", "hoi"],
        ["cho", "chau", "hoi"], ["cho", "con", "hoi"], ["cho", "e", "hoi"], ["lam", "on", "cho", "hoi"], ["xin", "hoi"],
        ["cho", "hoi"], ["hoi", "chut"],
    ]

    /// Whether a token is one of the politeness words, with the right diacritics or none.
    public static func isPolite(_ token: Token) -> Bool { politenessForms.contains(token) }

    /// Whether a token is one of the vocatives, with the right diacritics or none.
    public static func isVocative(_ token: Token) -> Bool { vocativeForms.contains(token) }

    /// Whether a token may be passed over: politeness, a vocative or a filler.
    public static func isFiller(_ token: Token) -> Bool {
        isPolite(token) || isVocative(token) || fillerForms.contains(token)
    }
}
