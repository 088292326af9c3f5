import Vietnamese

extension ProofIssue {
    /// Procedure, edition, what is wrong, and the answers that show it.
    public func message(in language: Language) -> String {
        let place =
            switch language {
            case .vi: "\(procedure) \(name.vi), bản từ \(edition.vietnamese): "
            case .en: "\(procedure) \(name[.en]), edition of \(edition): "
            }
        var text = place + (language == .vi ? vietnamese : english)
        if let conversation { text += conversation.trailer(in: language) }
        return VietnameseText.cleaned(text).text
    }

    private var vietnamese: String {
        switch problem {
        case .tooLarge: "có quá nhiều tình huống khác nhau để chứng minh; hãy tách thủ tục hoặc bớt điều kiện"
        case .tooManyQuestions(let most, let limit):
            "có tình huống hỏi \(most) câu, nhiều hơn \(limit) (`max_questions`)"
        case .questionNeverAsked(let fact): "không tình huống nào hỏi `\(fact)`; hãy bỏ, hoặc sửa các điều kiện dùng nó"
        case .itemNeverShown(let list, let id, let condition):
            "mục `\(id)` trong `\(list.rawValue)` không bao giờ hiện ra; điều kiện `\(Excerpt.of(condition, limit: 160))`"
                + " không tình huống nào thỏa, hoặc luôn bị một kết luận chặn trước"
        case .outcomeNeverReached(let id, let condition):
            "kết luận `\(id)` không bao giờ đạt tới; điều kiện `\(Excerpt.of(condition, limit: 160))`"
                + " không tình huống nào thỏa, hoặc luôn có kết luận đứng trước"
        case .idleComparison(let fact, let condition):
            "điều kiện `\(Excerpt.of(condition, limit: 160))` không phân biệt được câu trả lời nào của `\(fact)`: "
                + "luôn đúng hoặc luôn sai trong khoảng cho phép"
        case .missing(let list, _): "có tình huống mà hướng dẫn không có mục nào trong `\(list.rawValue)`"
        case .contradiction(let list, let a, let b):
            "hai mục `\(a)` và `\(b)` trong `\(list.rawValue)` trái nhau mà cùng hiện ra; "
                + "nếu đó là hai phần khác nhau, hãy ghi `part`"
        case .unknownProcedure(let outcome, let code):
            "kết luận `\(outcome)` chỉ sang thủ tục \(code), nhưng không có thủ tục đó"
        }
    }

    private var english: String {
        switch problem {
        case .tooLarge: "there are too many different situations to prove; split the procedure or its conditions"
        case .tooManyQuestions(let most, let limit):
            "a situation asks \(most) questions, more than \(limit) (`max_questions`)"
        case .questionNeverAsked(let fact): "no situation asks `\(fact)`; remove it, or mend the conditions that use it"
        case .itemNeverShown(let list, let id, let condition):
            "`\(id)` of `\(list.rawValue)` never shows: no situation meets `\(Excerpt.of(condition, limit: 160))`,"
                + " or an outcome always stops before it"
        case .outcomeNeverReached(let id, let condition):
            "the outcome `\(id)` is never reached: no situation meets `\(Excerpt.of(condition, limit: 160))`,"
                + " or an outcome before it always stops"
        case .idleComparison(let fact, let condition):
            "`\(Excerpt.of(condition, limit: 160))` tells no answer of `\(fact)` from another:"
                + " it is always true or always false in the range allowed"
        case .missing(let list, _): "in some situation the guide has nothing under `\(list.rawValue)`"
        case .contradiction(let list, let a, let b):
            "`\(a)` and `\(b)` of `\(list.rawValue)` contradict each other and show together;"
                + " if they are for different parts, say so with `part`"
        case .unknownProcedure(let outcome, let code):
            "the outcome `\(outcome)` leads to procedure \(code), which is not there"
        }
    }
}
