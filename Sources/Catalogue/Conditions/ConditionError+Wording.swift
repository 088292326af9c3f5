extension ConditionError {
    /// What is wrong and what to write instead, for an author who is no programmer.
    var vietnamese: String {
        switch problem {
        case .unexpected(let text, let expected):
            if let word = Self.spelling[text] {
                return "`\(text)` ở ký tự thứ \(offset + 1) không dùng được; hãy viết `\(word)`"
            }
            return "không hiểu `\(Excerpt.of(text))` ở ký tự thứ \(offset + 1); cần \(expected.vietnamese)"
        case .endsEarly(let expected): return "viết dở ở cuối; cần thêm \(expected.vietnamese)"
        case .unknownFact(let id, let known):
            return "trước chỗ này chưa khai báo điều cần biết nào tên `\(Excerpt.of(id))`; "
                + Self.nearest(id, known) { "có phải bạn muốn viết `\($0)`? " }
                + "đã có: \(Excerpt.list(known) ?? "(chưa có gì)")"
        case .unknownChoice(let choice, let fact, let known):
            return "`\(fact)` không có câu trả lời `\(Excerpt.of(choice))`; "
                + Self.nearest(choice, known) { "có phải bạn muốn viết `\($0)`? " }
                + "có: \(Excerpt.list(known) ?? "(chưa có gì)")"
        case .doesNotFit(let symbol, let fact, let kind):
            return "không dùng được `\(symbol)` với `\(fact)` (loại \(kind)); \(Self.vietnameseUse(fact, kind))"
        case .nonexistentDay(let text):
            return "không có ngày `\(Excerpt.of(text))`; hãy viết năm-tháng-ngày, ví dụ 2026-07-01"
        case .notYesNo(let fact, let kind):
            return "`\(fact)` là loại \(kind) nên không đứng một mình được; \(Self.vietnameseUse(fact, kind))"
        case .tooDeep(let limit): return "lồng ngoặc quá \(limit) lớp; hãy viết gọn lại"
        case .unterminatedText: return "dấu nháy mở ở ký tự thứ \(offset + 1) mà không đóng; hãy thêm dấu nháy đóng"
        }
    }

    /// What is wrong and what to write instead.
    var english: String {
        switch problem {
        case .unexpected(let text, let expected):
            if let word = Self.spelling[text] {
                return "`\(text)` at character \(offset + 1) is not understood; write `\(word)`"
            }
            return "`\(Excerpt.of(text))` at character \(offset + 1) is not understood; expected \(expected.english)"
        case .endsEarly(let expected): return "ends too early; expected \(expected.english)"
        case .unknownFact(let id, let known):
            return "no fact `\(Excerpt.of(id))` is declared before this place; "
                + Self.nearest(id, known) { "did you mean `\($0)`? " }
                + "there are: \(Excerpt.list(known) ?? "(none yet)")"
        case .unknownChoice(let choice, let fact, let known):
            return "`\(fact)` has no answer `\(Excerpt.of(choice))`; "
                + Self.nearest(choice, known) { "did you mean `\($0)`? " }
                + "it has: \(Excerpt.list(known) ?? "(none)")"
        case .doesNotFit(let symbol, let fact, let kind):
            return "`\(symbol)` does not fit `\(fact)` (a \(kind)); \(Self.englishUse(fact, kind))"
        case .nonexistentDay(let text):
            return "there is no day `\(Excerpt.of(text))`; write year-month-day, such as 2026-07-01"
        case .notYesNo(let fact, let kind):
            return "`\(fact)` is a \(kind) and cannot stand alone; \(Self.englishUse(fact, kind))"
        case .tooDeep(let limit): return "parentheses nested more than \(limit) deep; write it more simply"
        case .unterminatedText: return "the quote opened at character \(offset + 1) is never closed"
        }
    }

    /// How other languages and people write what conditions call otherwise.
    private static let spelling = [
        "=": "==", "=<": "<=", "=>": ">=", "≤": "<=", "≥": ">=", "≠": "!=", "!": "not", "&": "and", "|": "or",
        "AND": "and", "OR": "or", "NOT": "not", "và": "and", "hoặc": "or", "không": "not",
    ]

    private static func nearest(_ name: String, _ known: [String], _ say: (String) -> String) -> String {
        Spelling.nearest(to: name, among: known).map(say) ?? ""
    }

    private static func vietnameseUse(_ fact: String, _ kind: String) -> String {
        switch kind {
        case "choice": "viết như \(fact) == 'mã' hoặc \(fact) in ['mã_1', 'mã_2']"
        case "choices": "viết như \(fact) has 'mã'"
        case "number": "viết như \(fact) < 14"
        case "date": "viết như \(fact) >= 2025-07-01 hoặc days_since(\(fact)) > 60"
        default: "viết \(fact), hoặc not \(fact)"
        }
    }

    private static func englishUse(_ fact: String, _ kind: String) -> String {
        switch kind {
        case "choice": "write \(fact) == 'id' or \(fact) in ['id_1', 'id_2']"
        case "choices": "write \(fact) has 'id'"
        case "number": "write \(fact) < 14"
        case "date": "write \(fact) >= 2025-07-01 or days_since(\(fact)) > 60"
        default: "write \(fact), or not \(fact)"
        }
    }
}

extension ConditionError.Expected {
    fileprivate var vietnamese: String {
        switch self {
        case .condition: "một điều kiện"
        case .comparison: "dấu so sánh (== != < <= > >=)"
        case .choice: "mã câu trả lời trong dấu nháy, như 'tai_nha'"
        case .choiceList: "danh sách mã câu trả lời trong ngoặc vuông, như ['a', 'b']"
        case .number: "một số nguyên"
        case .day: "một ngày không có nháy như 2026-07-01, hoặc today"
        case .closingParenthesis: "dấu đóng ngoặc )"
        case .end: "and, or, hoặc hết điều kiện"
        case .fact: "tên một điều cần biết loại date trong ngoặc, như days_since(ngay_sinh)"
        }
    }

    fileprivate var english: String {
        switch self {
        case .condition: "a condition"
        case .comparison: "a comparison (== != < <= > >=)"
        case .choice: "an answer's id in quotes, such as 'tai_nha'"
        case .choiceList: "a list of answers' ids in brackets, such as ['a', 'b']"
        case .number: "a whole number"
        case .day: "a day without quotes such as 2026-07-01, or today"
        case .closingParenthesis: "a closing parenthesis"
        case .end: "and, or, or the end"
        case .fact: "the name of a date fact in parentheses, such as days_since(ngay_sinh)"
        }
    }
}
