import Vietnamese

/// The question of a sentence for what is to be done: "cần làm những giấy tờ gì", "thủ tục phải làm gồm những gì".
struct EventQuestion {
    /// Its tokens, by their places.
    let tokens: Set<Int>
    /// For everything there is to do; else only for papers, which may be those of one procedure.
    let isWide: Bool

    /// nil where there is no such question.
    ///
    /// - Parameter pauses: the places of the tokens before which the sentence pauses.
    init?(_ sentence: [Token], pauses: Set<Int> = []) {
        var tokens: Set<Int> = []
        var isWide = false
        for match in Self.phrases.matches(in: sentence) {
            tokens.formUnion(match.tokens)
            isWide = true
        }
        for run in Self.runs(in: sentence, pauses) {
            let words = sentence[run].map(\.folded)
            // "Làm gì" alone also asks what is to be done in one place.
            guard words.count > 2 || words.contains("tuc"), words.contains(where: Self.asking.contains),
                words.contains(where: Self.modal.contains)
            else { continue }
            tokens.formUnion(run)
            let asksForPapers = words.contains("to") || words.contains("so")
            if words.contains(where: Self.wide.contains) || !asksForPapers && words.contains("chuan") { isWide = true }
        }
        if tokens.isEmpty { return nil }
        self.tokens = tokens
        self.isWide = isWide
    }

    /// Stretches of words that such a question is made of, from the first that opens one.
    private static func runs(in sentence: [Token], _ pauses: Set<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in 0...sentence.count {
            let isPart = index < sentence.count && isPart(sentence, index)
            if let first = start, !isPart || pauses.contains(index) {
                runs.append(first..<index)
                start = nil
            }
            if isPart, start == nil, modal.contains(sentence[index].folded) { start = index }
        }
        return runs
    }

    private static func isPart(_ sentence: [Token], _ index: Int) -> Bool {
        let token = sentence[index]
        guard (token.isPlain ? parts.plain[folded: token] : parts.marked[typed: token]) != nil else {
            return false
        }
        // "Hồ" of "hồ sơ", and not of "căn hộ" without its marks.
        guard let second = seconds[token.folded] else { return true }
        return index + 1 < sentence.count && sentence[index + 1].folded == second
    }

    /// Words that are only the first half of one.
    private static let seconds = ["ho": "so", "thu": "tuc", "chuan": "bi"]

    private static let parts: (marked: WordTable<Bool>, plain: WordTable<Bool>) = {
        let marked = [
            "cần", "phải", "nên", "làm", "lo", "chuẩn", "bị", "đi", "những", "các", "mọi", "thủ", "tục", "giấy", "tờ",
            "việc", "bước", "gì", "nào", "sao", "gồm", "là", "hồ", "sơ", "có", "hết",
        ]
        return (WordTable(marked.map { ($0, true) }), WordTable(marked.map { (VietnameseText.fold($0), true) }))
    }()
    private static let asking: Set<String> = ["gi", "nao", "sao"]
    /// One of these opens the question.
    private static let modal: Set<String> = [
        "can", "phai", "nen", "lo", "chuan", "nhung", "cac", "moi", "thu", "giay", "viec", "ho", "lam",
    ]
    /// With one of these it is for more than papers.
    private static let wide: Set<String> = ["lam", "lo", "tuc", "buoc", "viec"]

    /// What is said so in whole.
    private static let phrases = PhraseTable<Bool>(
        """
        mọi thủ tục, tất cả thủ tục, tất cả các thủ tục, các thủ tục, những thủ tục cần làm, những thủ tục phải làm, những giấy tờ cần làm, những việc cần làm, các việc cần làm, việc cần làm, thủ tục cần làm,
        làm gì trước làm gì sau, phải làm gì trước, cần làm gì trước, cái nào làm trước, việc nào làm trước, làm việc gì trước, trình tự các bước, các bước cần làm, các bước phải làm, những bước cần làm,
        từ đầu đến cuối, từ đầu tới cuối, trọn gói, từ a đến z, từ a tới z, lên kế hoạch, kế hoạch làm giấy tờ, kế hoạch, lộ trình, checklist,
        what do i need to do, what do we need to do, what do i have to do, what do we have to do, what should i do, what should we do, what must i do, what to do, which procedures, what procedures,
        what paperwork do i need, what paperwork do we need, what paperwork, all the paperwork, all procedures, step by step, plan for, plan
        """.split(separator: ",").map { (String($0), true) })
}
