import Vietnamese

/// The question of a sentence for what is to be done: "cần làm những giấy tờ gì", "thủ tục phải làm gồm những gì".
struct EventQuestion {
    /// Its tokens, by their places.
    let tokens: Set<Int>
    /// For everything there is to do; else only for papers, which may be those of one procedure.
    let isWide: Bool

    /// nil where there is no such question.
    ///
    /// - Parameter isAfterPause: whether the sentence pauses before the token at a place.
    init?(_ sentence: [Token], isAfterPause: (Int) -> Bool) {
        var tokens: Set<Int> = []
        var isWide = false
        for match in Self.phrases.matches(in: sentence) {
            tokens.formUnion(match.tokens)
            isWide = true
        }
        for run in Self.runs(in: sentence, isAfterPause) {
            let words = sentence[run]
            func has(_ folded: String) -> Bool { words.contains { $0.folded == folded } }
            // "Làm gì" alone also asks what is to be done in one place.
            guard words.count > 2 || has("tuc"), words.contains(where: Self.asking.contains(folded:)),
                words.contains(where: Self.modal.contains(folded:))
            else { continue }
            tokens.formUnion(run)
            let asksForPapers = has("to") || has("so")
            if words.contains(where: Self.wide.contains(folded:)) || !asksForPapers && has("chuan") { isWide = true }
        }
        if tokens.isEmpty { return nil }
        self.tokens = tokens
        self.isWide = isWide
    }

    /// Stretches of words that such a question is made of, from the first that opens one.
    private static func runs(in sentence: [Token], _ isAfterPause: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in 0...sentence.count {
            let isPart = index < sentence.count && isPart(sentence, index)
            if let first = start, !isPart || isAfterPause(index) {
                runs.append(first..<index)
                start = nil
            }
            if isPart, start == nil, modal.contains(folded: sentence[index]) { start = index }
        }
        return runs
    }

    private static func isPart(_ sentence: [Token], _ index: Int) -> Bool {
        let token = sentence[index]
        guard token.isPlain ? parts.plain.contains(folded: token) : parts.marked.contains(typed: token) else {
            return false
        }
        // "Hồ" of "hồ sơ", and not of "căn hộ" without its marks.
        guard let second = seconds[folded: token] else { return true }
        return index + 1 < sentence.count && sentence[index + 1].folded == second
    }

    /// Words that are only the first half of one.
    private static let seconds = WordTable([("ho", "so"), ("thu", "tuc"), ("chuan", "bi")])

    private static let parts: (marked: WordSet, plain: WordSet) = {
        let marked: WordSet = [
            "cần", "phải", "nên", "làm", "lo", "chuẩn", "bị", "đi", "những", "các", "mọi", "thủ", "tục", "giấy", "tờ",
            "việc", "bước", "gì", "nào", "sao", "gồm", "là", "hồ", "sơ", "có", "hết",
        ]
        return (marked, marked.folded)
    }()
    private static let asking: WordSet = ["gi", "nao", "sao"]
    /// One of these opens the question.
    private static let modal: WordSet = [
        "can", "phai", "nen", "lo", "chuan", "nhung", "cac", "moi", "thu", "giay", "viec", "ho", "lam",
    ]
    /// With one of these it is for more than papers.
    private static let wide: WordSet = ["lam", "lo", "tuc", "buoc", "viec"]

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
