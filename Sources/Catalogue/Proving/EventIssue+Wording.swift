import Vietnamese

extension EventIssue {
    /// The event, what is wrong, and the answers that show it.
    public func message(in language: Language) -> String {
        var text =
            switch language {
            case .vi: "kế hoạch \(event) (\(name.vi)): \(vietnamese)"
            case .en: "plan \(event) (\(name[.en])): \(english)"
            }
        if let conversation { text += conversation.trailer(in: language) }
        return VietnameseText.cleaned(text).text
    }

    private var vietnamese: String {
        switch problem {
        case .tooLarge: "có quá nhiều tình huống khác nhau để chứng minh; hãy bớt câu hỏi hoặc điều kiện"
        case .tooManyQuestions(let most, let limit):
            "có tình huống hỏi \(most) câu, nhiều hơn \(limit) (`max_questions`)"
        case .questionNeverAsked(let fact): "không tình huống nào hỏi `\(fact)`; hãy bỏ, hoặc sửa các điều kiện dùng nó"
        case .idleComparison(let fact, let condition):
            "điều kiện `\(Excerpt.of(condition, limit: 160))` không phân biệt được câu trả lời nào của `\(fact)`: "
                + "luôn đúng hoặc luôn sai trong khoảng cho phép"
        case .stepNeverComes(let step, let condition):
            "việc `\(step)` không bao giờ có trong kế hoạch; không tình huống nào thỏa điều kiện"
                + " `\(Excerpt.of(condition, limit: 160))`"
        case .joinedNeverOffered(let code):
            "hồ sơ chung \(code) không bao giờ được đưa ra: không tình huống nào có từ hai việc của nó khi nó có hiệu lực"
        case .answerNeverGiven(let code, let fact, let value):
            "câu trả lời cho sẵn `\(fact)` = `\(value)` của thủ tục \(code) không bao giờ được dùng"
        case .nothingToDo:
            "có tình huống mà kế hoạch không có việc nào; hãy thêm việc, hoặc ghi `nothing` để nói là không phải làm gì"
        case .nothingNeverSaid: "lời `nothing` không bao giờ được nói: tình huống nào cũng có việc"
        case .circle(let steps): "các việc chờ nhau thành vòng: \(steps.map { "`\($0)`" }.joined(separator: " → "))"
        case .waitsForLater(let step, let other):
            "việc `\(step)` chờ `\(other)`, nhưng `\(other)` là việc về sau (`later`)"
        case .unknownProcedure(let step, let code): "việc `\(step)` là thủ tục \(code), nhưng không có thủ tục đó"
        case .procedureEnded(let step, let code):
            "việc `\(step)` vẫn có trong kế hoạch khi thủ tục \(code) đã hết hiệu lực"
        case .untimed(let step):
            "việc `\(step)` không nói mất bao lâu; hãy ghi `by`, hoặc ghi trong `time` mất bao lâu hay ai định thời gian"
        case .endsElsewhere(let code, let outcome):
            "câu trả lời của kế hoạch làm thủ tục \(code) dừng ở kết luận `\(outcome)`, nên việc này không có hướng dẫn"
        case .answersDisagree(let code, let fact, let one, let other):
            "kế hoạch cho thủ tục \(code) hai câu trả lời khác nhau cho `\(fact)`: `\(one)` và `\(other)`"
        case .resultNotGiven(let step, let from, let result):
            "việc `\(step)` cần `\(result)` của việc `\(from)`, nhưng ở tình huống này việc đó không cho kết quả ấy"
        case .paperNotAsked(let step, let paper):
            "việc `\(step)` không đòi giấy tờ `\(paper)` ở tình huống này, mà kế hoạch nói là cần"
        case .joinedTwice(let step, let one, let other):
            "việc `\(step)` nằm trong hai hồ sơ chung cùng lúc: \(one) và \(other)"
        case .joinedAround(let code, let step):
            "hồ sơ chung \(code) không nộp một lần được: việc `\(step)` ở ngoài hồ sơ lại đứng giữa các việc của nó"
        }
    }

    private var english: String {
        switch problem {
        case .tooLarge: "there are too many different situations to prove; ask less, or with fewer conditions"
        case .tooManyQuestions(let most, let limit):
            "a situation asks \(most) questions, more than \(limit) (`max_questions`)"
        case .questionNeverAsked(let fact): "no situation asks `\(fact)`; remove it, or mend the conditions that use it"
        case .idleComparison(let fact, let condition):
            "`\(Excerpt.of(condition, limit: 160))` tells no answer of `\(fact)` from another:"
                + " it is always true or always false in the range allowed"
        case .stepNeverComes(let step, let condition):
            "the step `\(step)` never comes: no situation meets `\(Excerpt.of(condition, limit: 160))`"
        case .joinedNeverOffered(let code):
            "the joined dossier \(code) is never offered: no situation has two of its steps while it is in force"
        case .answerNeverGiven(let code, let fact, let value):
            "the answer `\(fact)` = `\(value)` given to procedure \(code) is never used"
        case .nothingToDo:
            "in some situation the plan has no step; add one, or say under `nothing` that nothing has to be done"
        case .nothingNeverSaid: "`nothing` is never said: every situation has a step"
        case .circle(let steps): "steps wait for each other: \(steps.map { "`\($0)`" }.joined(separator: " → "))"
        case .waitsForLater(let step, let other):
            "the step `\(step)` waits for `\(other)`, which may only come up afterwards (`later`)"
        case .unknownProcedure(let step, let code): "the step `\(step)` is procedure \(code), which is not there"
        case .procedureEnded(let step, let code):
            "the step `\(step)` is still in the plan when procedure \(code) is no longer in force"
        case .untimed(let step):
            "the step `\(step)` does not say how long it takes; write `by`, or in `time` how long, or who sets it"
        case .endsElsewhere(let code, let outcome):
            "the plan's answers end procedure \(code) with the outcome `\(outcome)`, so that it leads to no guide"
        case .answersDisagree(let code, let fact, let one, let other):
            "the plan gives procedure \(code) two different answers to `\(fact)`: `\(one)` and `\(other)`"
        case .resultNotGiven(let step, let from, let result):
            "the step `\(step)` takes `\(result)` from `\(from)`, which does not give it in this situation"
        case .paperNotAsked(let step, let paper):
            "the step `\(step)` does not ask for the paper `\(paper)` in this situation, though the plan says that it takes it"
        case .joinedTwice(let step, let one, let other):
            "two joined dossiers would do the step `\(step)`: \(one) and \(other)"
        case .joinedAround(let code, let step):
            "the joined dossier \(code) cannot be filed at once: `\(step)`, outside it, stands between its steps"
        }
    }
}
