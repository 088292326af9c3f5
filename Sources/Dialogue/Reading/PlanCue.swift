import Catalogue
import Vietnamese

/// What people say about the plan they were shown.
enum PlanCue {
    /// Back to it, or on to its next step.
    case plan, next
    /// Which comes first; what is left.
    case order, left
    /// What can be filed together; what that means.
    case joined, meaningOfJoined
    /// Wants them filed together.
    case fileJoined
    /// The step in hand is done, or not needed.
    case finished, skip

    static func read(_ utterance: Utterance) -> PlanCue? {
        let core = utterance.core
        // "Bỏ qua việc này" loses its last word with what is only polite.
        for tokens in [utterance.tokens, core] {
            if let match = phrases.matches(in: tokens).first, match.tokens == tokens.indices { return match.meaning }
        }
        // Unmistakable also inside a longer message.
        let asks = utterance.isMarkedQuestion || core.contains { questionWords.contains($0.folded) }
        return statements.matches(in: core).first { match in
            let next = match.tokens.upperBound
            // "Kết hôn trước hay sau khi sinh" is about a day, and not about the order of steps.
            if next < core.count, core[next].folded == "sau" { return false }
            return asks || match.meaning == .order
        }?.meaning
    }

    /// Where a message asks what comes next.
    static func asksNext(in tokens: [Token]) -> [Range<Int>] {
        phrases.matches(in: tokens).filter { $0.meaning == .next }.map(\.tokens)
    }

    private static let questionWords: Set<String> = ["khong", "chua", "sao", "gi", "can"]

    private static let statements = PhraseTable<PlanCue>(listed: [
        (
            .order,
            """
            việc nào trước, cái nào trước, việc gì trước, cái gì trước, thủ tục nào trước, việc nào làm trước, cái nào làm trước, thủ tục nào làm trước, làm cái nào trước, làm việc nào trước,
            làm thủ tục nào trước, nên làm gì trước, phải làm gì trước, cần làm gì trước, làm gì trước, làm gì đầu tiên, đầu tiên làm gì, đầu tiên là gì, bắt đầu từ việc nào, bắt đầu từ cái nào, bắt đầu từ đâu,
            theo thứ tự nào, thứ tự thế nào, thứ tự ra sao, thứ tự như thế nào, cái nào sau, việc nào sau, trước hay, which first, which one first, which comes first, what comes first, what first, in which order, in what order
            """
        ),
        (
            .joined,
            """
            làm chung, nộp chung, làm gộp, gộp lại, gộp chung, gộp được, làm cùng lúc, nộp cùng lúc, làm cùng một lúc, nộp cùng một lúc, cùng lúc được, làm một lần, làm 1 lần, nộp một lần, nộp 1 lần, một lần luôn được,
            làm một thể, làm luôn một thể, làm song song, một hồ sơ được, chung một hồ sơ, liên thông được, có liên thông, làm liên thông được, together, at the same time, in one go
            """
        ),
        (
            .meaningOfJoined,
            """
            liên thông là gì, liên thông nghĩa là gì, thế nào là liên thông, liên thông là sao, làm liên thông là sao, làm liên thông là gì, liên thông là như thế nào
            """
        ),
    ])

    private static let phrases = PhraseTable<PlanCue>(listed: [
        (
            .plan,
            """
            kế hoạch, xem kế hoạch, xem lại kế hoạch, quay lại kế hoạch, quay về kế hoạch, trở lại kế hoạch, về kế hoạch,
            kế hoạch đâu, cho xem kế hoạch, cho xem lại kế hoạch, the plan, show the plan, back to the plan, see the plan again
            """
        ),
        (
            .next,
            """
            tiếp theo, bước tiếp theo, việc tiếp theo, thủ tục tiếp theo, việc kế tiếp, bước kế tiếp, thủ tục kế tiếp, làm gì tiếp,
            làm gì tiếp theo, làm gì nữa, rồi làm gì nữa, rồi làm gì tiếp, giờ làm gì tiếp, tiếp theo là gì, tiếp theo làm gì,
            sau đó làm gì, xong rồi làm gì, xong rồi làm gì tiếp, xong thì làm gì tiếp, giờ làm gì, giờ phải làm gì, bây giờ làm gì, phải làm gì tiếp, sang việc tiếp theo, qua việc tiếp theo, việc sau,
            next step, what next, what is next, next procedure
            """
        ),
        (
            .left,
            """
            còn gì nữa, còn phải làm gì nữa, còn gì, còn những gì, còn việc gì, còn những việc gì, còn việc nào, còn những việc nào, còn mấy việc, còn bao nhiêu việc, còn mấy thủ tục, còn bao nhiêu thủ tục, còn thủ tục nào, còn thiếu gì,
            còn thiếu việc gì, còn thiếu việc nào, còn lại những gì, còn lại việc gì, còn việc nào chưa làm, xong hết chưa, what is left, what's left, what remains
            """
        ),
        (
            .fileJoined,
            """
            làm liên thông, nộp liên thông, làm liên thông luôn, nộp liên thông luôn, liên thông luôn, liên thông, muốn làm liên thông, cho làm liên thông, làm hồ sơ liên thông, nộp chung luôn, làm chung luôn, muốn nộp chung,
            muốn làm chung, làm chung một hồ sơ, nộp chung một hồ sơ, file them together, the joined one
            """
        ),
        (
            .finished,
            """
            xong rồi, xong, làm xong, làm xong rồi, xong việc này rồi, việc này xong rồi, làm xong việc này rồi, cái này xong rồi, cái này làm rồi, việc này làm rồi, đã làm xong, đã xong, đã làm rồi, làm rồi, nộp rồi, đã nộp rồi,
            done, it is done, already done, finished
            """
        ),
        (
            .skip,
            """
            bỏ qua việc này, bỏ qua bước này, bỏ qua thủ tục này, bỏ việc này, bỏ bước này, không cần việc này, không cần làm việc này, không làm việc này, không cần bước này, việc này không cần, khỏi làm việc này, khỏi việc này,
            không cần thủ tục này, không cần cái này, skip this step, skip this one, not this one
            """
        ),
    ])
}

/// Words that report something as done: "đăng ký khai tử xong rồi".
struct StepReport {
    /// The words that name what is done; never empty.
    let named: [Token]
    /// It is asked, too, what comes next.
    let asksNext: Bool

    /// nil where nothing is reported as done, or something is asked or wished for.
    init?(_ utterance: Utterance) {
        let asked = PlanCue.asksNext(in: utterance.tokens)
        let told = utterance.without(asked).core
        let cues = Self.cues.matches(in: told).map(\.tokens)
        let isDone = !cues.isEmpty || told.last.map { $0.text == "rồi" || $0.text == "roi" } ?? false
        guard isDone, !utterance.isMarkedQuestion || !asked.isEmpty else { return nil }
        let rest = told.indices.filter { index in !cues.contains { $0.contains(index) } }.map { told[$0] }
        guard !rest.contains(where: Self.asksOrWishes) else { return nil }
        named = rest.filter {
            $0.kind == .word && !Particles.isFiller($0) && !LabelMatch.isEmpty($0) && !LabelMatch.isWeak($0)
                && !NeedCue.isBare($0) && !Self.empty.contains($0.folded)
        }
        if named.isEmpty { return nil }
        asksNext = !asked.isEmpty
    }

    private static let cues = PhraseTable<Bool>(listed: [
        (
            true,
            "xong rồi, xong hết rồi, làm xong, đã xong, xong, đã làm, đã nộp, đã đăng ký, đã lấy, đã có, làm rồi, hoàn thành, đã ký, đã khai, is done, done, finished, already did"
        )
    ])

    private static func asksOrWishes(_ token: Token) -> Bool {
        token.isPlain ? wishes.plain.contains(folded: token) : wishes.marked.contains(typed: token)
    }
    private static let wishes: (marked: WordSet, plain: WordSet) = {
        let marked: WordSet = [
            "gì", "nào", "sao", "chưa", "không", "bao", "mấy", "đâu", "muốn", "cần", "phải", "xin", "nếu", "how",
            "what",
            "where", "want", "need", "not",
        ]
        return (marked, marked.folded)
    }()

    private static let empty: Set<String> = ["buoc", "gio", "bay", "hoan", "thanh", "ca", "het", "thi", "vua", "moi"]
}
