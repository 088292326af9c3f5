import Vietnamese

/// Finds the life event whose plan a sentence asks for.
///
/// An event is meant only as a whole: it is named, everything there is to do for it is asked for, and nothing else is said. All other
/// sentences are a matter of ``Finder``: "sinh con cần làm những gì" asks for the plan, "làm giấy khai sinh" and "mới sinh bé, lên
/// phường làm gì" for a procedure.
public struct EventFinder: Sendable {
    private let names: PhraseTable<Int>
    private let sentences: [[Token]: Int]
    private let ids: [String]

    init(_ events: [LifeEvent]) {
        ids = events.map(\.id)
        names = PhraseTable(
            events.enumerated().flatMap { index, event in
                event.aliases.map { (Self.timeless(Self.tokens($0)).map(\.text).joined(separator: " "), index) }
            })
        sentences = Dictionary(
            events.enumerated().flatMap { index, event in event.phrasings.map { (Self.tokens($0), index) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func tokens(_ text: String) -> [Token] { Abbreviations.expand(Tokenizer.tokens(text)) }

    /// The id of the event; nil where the sentence does not ask for a plan.
    public func event(meantBy text: String) -> String? {
        guard !ids.isEmpty else { return nil }
        let tokens = Self.tokens(text)
        guard tokens.count <= Self.wordLimit else { return nil }
        for (sentence, index) in sentences where Self.isSame(tokens, sentence) { return ids[index] }
        let asked = Self.questions.matches(in: tokens).map(\.tokens)
        guard !asked.isEmpty else { return nil }
        let rest = tokens.indices.filter { index in !asked.contains { $0.contains(index) } }
        let told = Self.timeless(rest.map { tokens[$0] })
        // The longest name, and of several events none.
        let named = names.matches(in: told)
        let events = Set(named.map(\.meaning))
        guard events.count == 1, let event = events.first else { return nil }
        let beside = told.indices.filter { index in !named.contains { $0.tokens.contains(index) } }
        return beside.allSatisfy { Self.isEmpty(told[$0]) } ? ids[event] : nil
    }

    private static func isSame(_ tokens: [Token], _ sentence: [Token]) -> Bool {
        tokens.count == sentence.count && zip(tokens, sentence).allSatisfy { $0.stands(for: $1) }
    }

    /// Without the words for when: "bố tôi mới mất" is "bố tôi mất".
    private static func timeless(_ tokens: [Token]) -> [Token] {
        tokens.filter { !["moi", "vua", "sap", "da"].contains($0.folded) || !times.contains($0.text) && !$0.isPlain }
    }
    private static let times: Set<String> = ["mới", "vừa", "sắp", "đã"]

    /// Who tells more than this tells a case.
    private static let wordLimit = 24

    /// Questions for everything there is to do.
    private static let questions = PhraseTable<Bool>(listed: [
        (
            true,
            """
            cần làm gì, cần làm những gì, phải làm gì, phải làm những gì, làm những gì, nên làm gì, cần phải làm gì,
            cần phải làm những gì, phải cần làm gì, cần làm thủ tục gì, cần làm những thủ tục gì, phải làm thủ tục gì, phải làm những thủ tục gì, làm thủ tục gì,
            làm những thủ tục gì, làm những thủ tục nào, cần những thủ tục gì, cần những thủ tục nào, cần thủ tục gì,
            có những thủ tục gì, gồm những thủ tục nào, gồm những thủ tục gì, các thủ tục cần làm, các thủ tục, những thủ tục gì, những thủ tục nào, những thủ tục cần làm,
            phải làm giấy tờ gì, phải làm những giấy tờ gì, cần làm giấy tờ gì, cần làm những giấy tờ gì, làm giấy tờ gì,
            làm những giấy tờ gì, phải làm các giấy tờ gì, cần làm những việc gì, phải làm những việc gì, có những việc gì, những việc cần làm, các việc cần làm,
            việc cần làm, cần làm việc gì, phải lo những gì, cần lo những gì, phải lo giấy tờ gì, phải lo thủ tục gì, lo những giấy tờ gì,
            làm gì trước làm gì sau, cái nào làm trước, việc nào làm trước, làm việc gì trước, trình tự các bước, từ đầu đến cuối, trọn gói, từ a đến z, lên kế hoạch, kế hoạch làm giấy tờ, kế hoạch,
            lộ trình, checklist, what do i need to do, what do we need to do, what should i do, what should we do, what must i do, what to do, which procedures,
            what procedures, what paperwork, all the paperwork, all procedures, step by step, plan for, plan
            """
        )
    ])

    /// Words that tell nothing of a case.
    private static func isEmpty(_ token: Token) -> Bool {
        Particles.isFiller(token)
            || (token.isPlain ? empty.plain.contains(token.folded) : empty.marked.contains(token.text))
    }

    private static let empty: (marked: Set<String>, plain: Set<String>) = {
        let marked: Set<String> = [
            "tôi", "em", "anh", "chị", "mình", "tui", "tao", "cháu", "con", "bạn", "chúng", "tụi", "nhà", "vợ", "chồng",
            "gia", "đình", "người", "sắp", "mới", "vừa", "đang", "chuẩn", "bị", "sẽ", "muốn", "định", "tính", "dự",
            "giờ", "bây", "thì", "phải", "cần", "là", "và", "khi", "lúc", "nếu", "sau", "để", "cho", "có", "được",
            "những", "các", "gì", "hết", "tất", "cả", "luôn", "xin", "hỏi", "nhờ", "giúp", "chỉ", "hướng", "dẫn", "với",
            "biết", "rồi", "xong", "này", "về", "việc", "thủ", "tục", "giấy", "tờ", "ở", "tháng", "năm", "nay", "tới",
            "thế", "nào", "một", "đầu", "tiên", "lần", "ai", "ơi", "ad", "shop", "vậy", "ta", "nhỉ", "hả",
            "i", "we", "my", "our", "am", "are", "is", "the", "a", "for", "to", "have", "has", "do", "me", "about",
            "when", "after",
            "before", "need", "please", "of", "in", "going", "just", "soon", "all", "and", "there", "it", "m", "want",
        ]
        return (marked, Set(marked.map { VietnameseText.fold($0) }))
    }()
}
