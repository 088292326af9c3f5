extension ConditionError {
    var vietnamese: String {
        switch problem {
        case .unexpected(let text, let expected): "không hiểu `\(text)` ở ký tự thứ \(offset + 1); cần \(expected.vietnamese)"
        case .endsEarly(let expected): "viết dở ở cuối; cần thêm \(expected.vietnamese)"
        case .unknownFact(let id, let known):
            "không có điều cần biết nào tên `\(id)` được khai báo trước đó; có: \(known.isEmpty ? "(chưa có)" : known.joined(separator: ", "))"
        case .unknownChoice(let choice, let fact, let known):
            "`\(fact)` không có câu trả lời `\(choice)`; có: \(known.joined(separator: ", "))"
        case .doesNotFit(let symbol, let fact, let kind):
            "không dùng được `\(symbol)` với `\(fact)` (loại \(kind)); \(Self.vietnameseUse(kind))"
        case .nonexistentDay(let text): "không có ngày `\(text)`; viết năm-tháng-ngày, ví dụ 2026-07-01"
        case .notYesNo(let fact, let kind): "`\(fact)` là loại \(kind) nên không đứng một mình được; \(Self.vietnameseUse(kind))"
        case .tooDeep(let limit): "lồng ngoặc quá \(limit) lớp"
        case .unterminatedText: "dấu nháy mở ở ký tự thứ \(offset + 1) mà không đóng"
        }
    }

    var english: String {
        switch problem {
        case .unexpected(let text, let expected): "`\(text)` at character \(offset + 1) is not understood; expected \(expected.english)"
        case .endsEarly(let expected): "ends too early; expected \(expected.english)"
        case .unknownFact(let id, let known):
            "no fact `\(id)` is declared before it; there are: \(known.isEmpty ? "(none)" : known.joined(separator: ", "))"
        case .unknownChoice(let choice, let fact, let known):
            "`\(fact)` has no answer `\(choice)`; it has: \(known.joined(separator: ", "))"
        case .doesNotFit(let symbol, let fact, let kind): "`\(symbol)` does not fit `\(fact)` (a \(kind)); \(Self.englishUse(kind))"
        case .nonexistentDay(let text): "there is no day `\(text)`; write year-month-day, such as 2026-07-01"
        case .notYesNo(let fact, let kind): "`\(fact)` is a \(kind) and cannot stand alone; \(Self.englishUse(kind))"
        case .tooDeep(let limit): "parentheses nested more than \(limit) deep"
        case .unterminatedText: "the quote opened at character \(offset + 1) is never closed"
        }
    }

    private static func vietnameseUse(_ kind: String) -> String {
        switch kind {
        case "choice": "viết như ten == 'ma' hoặc ten in ['ma1', 'ma2']"
        case "choices": "viết như ten has 'ma'"
        case "number": "viết như ten < 14"
        case "date": "viết như ten >= 2025-07-01 hoặc days_since(ten) > 60"
        default: "viết tên của nó, hoặc not tên"
        }
    }

    private static func englishUse(_ kind: String) -> String {
        switch kind {
        case "choice": "write name == 'id' or name in ['id1', 'id2']"
        case "choices": "write name has 'id'"
        case "number": "write name < 14"
        case "date": "write name >= 2025-07-01 or days_since(name) > 60"
        default: "write its name, or not name"
        }
    }
}

extension ConditionError.Expected {
    var vietnamese: String {
        switch self {
        case .condition: "một điều kiện"
        case .comparison: "dấu so sánh (== != < <= > >=)"
        case .choice: "mã câu trả lời trong dấu nháy, như 'tai_nha'"
        case .choiceList: "danh sách như ['a', 'b']"
        case .number: "một số nguyên"
        case .day: "một ngày như 2026-07-01, hoặc today"
        case .closingParenthesis: "dấu đóng ngoặc )"
        case .end: "hết điều kiện, hoặc and / or"
        case .fact: "tên một điều cần biết trong ngoặc"
        }
    }

    var english: String {
        switch self {
        case .condition: "a condition"
        case .comparison: "a comparison (== != < <= > >=)"
        case .choice: "an answer's id in quotes, such as 'tai_nha'"
        case .choiceList: "a list such as ['a', 'b']"
        case .number: "a whole number"
        case .day: "a day such as 2026-07-01, or today"
        case .closingParenthesis: "a closing parenthesis"
        case .end: "the end, or and / or"
        case .fact: "a fact's name in parentheses"
        }
    }
}
