import JSON

extension SchemaIssue {
    /// One line an author can act on: file, place, what is wrong, what is expected.
    public func message(in language: Language) -> String {
        var place = file
        if let position { place += ":\(position.line):\(position.column)" }
        if !path.isEmpty { place += " (\(path))" }
        return "\(place): \(problem.message(in: language))"
    }
}

extension SchemaIssue.Problem {
    func message(in language: Language) -> String {
        let isVietnamese = language == .vi
        func say(_ vi: String, _ en: String) -> String { isVietnamese ? vi : en }
        switch self {
        case .unreadableFile(let reason):
            return say("không đọc được (\(reason)); cần một tệp văn bản JSON5", "cannot be read (\(reason)); a JSON5 text file is expected")
        case .isDirectory:
            return say("đây là thư mục; cần một tệp .json5", "this is a folder; a .json5 file is expected")
        case .tooLarge(let limit):
            return say("tệp lớn quá \(limit >> 20) MB; một thủ tục chỉ vài chục KB", "larger than \(limit >> 20) MB; a procedure is a few dozen KB")
        case .syntax(let error):
            return say("sai cú pháp JSON5: \(error.problem.vietnamese)", "not valid JSON5: \(error.description)")
        case .wrongType(let expected, let found):
            return say("cần \(expected.vietnamese), nhưng ở đây là \(found.vietnamese)", "expected \(expected.english), found \(found.english)")
        case .missingKey(let key): return say("thiếu mục `\(key)`", "`\(key)` is missing")
        case .unknownKey(let key, let allowed, let nearest):
            if let nearest {
                return say("không có mục nào tên `\(key)`; có phải bạn muốn viết `\(nearest)`?", "there is no `\(key)` here; did you mean `\(nearest)`?")
            }
            return say("không có mục nào tên `\(key)`; chỉ dùng: \(list(allowed))", "there is no `\(key)` here; allowed: \(list(allowed))")
        case .emptyText: return say("không được để trống", "must not be empty")
        case .emptyList: return say("danh sách trống; cần ít nhất một mục", "the list is empty; at least one entry is expected")
        case .tooMany(let count, let limit): return say("có \(count) mục, nhiều nhất là \(limit)", "\(count) entries; at most \(limit) are allowed")
        case .tooFew(let count, let minimum): return say("chỉ có \(count) mục, cần ít nhất \(minimum)", "only \(count) entries; at least \(minimum) are expected")
        case .notOneOf(let value, let allowed):
            return say("không có giá trị `\(value)`; chọn một trong: \(list(allowed))", "`\(value)` is not allowed; choose one of: \(list(allowed))")
        case .badIdentifier(let value):
            return say("mã `\(value)` chỉ được gồm chữ thường không dấu, số và dấu _, ví dụ `noi_sinh`", "id `\(value)` may only have lower-case letters without marks, digits and _, such as `noi_sinh`")
        case .badCode(let value):
            return say("`\(value)` không phải mã thủ tục; cần dạng 1.001193", "`\(value)` is no procedure code; the form is 1.001193")
        case .badDay(let value):
            return say("`\(value)` không phải một ngày có thật; viết năm-tháng-ngày, ví dụ '2026-07-01'", "`\(value)` is no existing day; write year-month-day, such as '2026-07-01'")
        case .outOfRange(let value, let minimum, let maximum):
            return say("số \(value) nằm ngoài khoảng \(minimum) đến \(maximum)", "\(value) is outside \(minimum) to \(maximum)")
        case .emptyRange: return say("giới hạn trên nhỏ hơn giới hạn dưới", "the upper bound is below the lower one")
        case .duplicateID(let id): return say("mã `\(id)` đã dùng trong danh sách này; mỗi mã chỉ dùng một lần", "id `\(id)` is used already in this list; each id once")
        case .duplicateCode(let code, let other): return say("mã thủ tục \(code) đã có trong tệp \(other)", "procedure \(code) stands already in \(other)")
        case .wrongFolder(let field, let folder): return say("lĩnh vực là `\(field)` nhưng tệp nằm trong thư mục `\(folder)`; hai tên phải giống nhau", "the field is `\(field)` but the file stands in folder `\(folder)`; they must be the same")
        case .unknownProcedure(let code): return say("không có thủ tục \(code) trong danh mục", "there is no procedure \(code) in the catalogue")
        case .refersToItself(let code): return say("kết luận “thủ tục khác” lại chỉ về chính thủ tục này (\(code))", "the outcome `other_procedure` names this very procedure (\(code))")
        case .editionsOutOfOrder(let day, let after): return say("bản có hiệu lực \(day) đứng sau bản \(after); xếp từ cũ đến mới, mỗi bản một ngày khác nhau", "the edition of \(day) stands after that of \(after); order them oldest first, each with its own day")
        case .untilBeforeFrom: return say("ngày kết thúc đứng trước ngày bắt đầu", "`until` lies before `from`")
        case .badCondition(let error, let text): return say("điều kiện \"\(text)\": \(error.vietnamese)", "condition \"\(text)\": \(error.english)")
        case .unknownSharedFact(let id, let known): return say("không có điều cần biết dùng chung tên `\(id)`; trong facts.json5 có: \(list(known))", "there is no shared fact `\(id)`; facts.json5 has: \(list(known))")
        case .cyclicSharedFacts(let cycle): return say("các điều cần biết này chờ nhau vòng tròn, không câu nào hỏi được: \(cycle.joined(separator: " → ")) → \(cycle[0])", "these facts wait for each other in a circle, so none can be asked: \(cycle.joined(separator: " → ")) → \(cycle[0])")
        case .samePhrase(let phrase, let other): return say("câu \"\(phrase)\" đã dùng cho câu trả lời `\(other)`; một câu chỉ thuộc một câu trả lời", "the phrase \"\(phrase)\" belongs to the answer `\(other)` already; a phrase means one answer")
        case .noCitation: return say("chưa có căn cứ; thêm `cite: […]` với văn bản, điều, khoản hoặc phần của bản ghi quốc gia", "nothing is cited; add `cite: […]` with document, article, clause, or a part of the national record")
        case .exemptWithoutLaw: return say("“exempt” (được miễn) phải dẫn văn bản pháp luật, không chỉ bản ghi; nếu tỉnh quy định thì dùng `set_by_province`", "`exempt` must cite a law, not only the record; where the province sets the fee use `set_by_province`")
        case .documentNotListed(let document): return say("văn bản \(document) chưa có trong `legal_basis`; thêm vào đó hoặc sửa số hiệu", "document \(document) is not listed under `legal_basis`; add it there or mend the number")
        case .emptyCitation: return say("căn cứ phải có `doc` (số hiệu văn bản) hoặc `record` (phần của bản ghi)", "a citation needs `doc` (a document's number) or `record` (a part of the record)")
        case .unusedFact(let id): return say("câu hỏi `\(id)` không làm thay đổi điều gì trong hướng dẫn; dùng nó trong một điều kiện, hoặc bỏ đi", "question `\(id)` changes nothing in the guide; use it in a condition, or remove it")
        case .notWebAddress(let value): return say("`\(value)` không phải địa chỉ web; cần bắt đầu bằng https://", "`\(value)` is no web address; it must start with https://")
        }
    }

    private func list(_ values: [String]) -> String { values.joined(separator: ", ") }
}

extension SchemaIssue.Shape {
    var vietnamese: String {
        switch self {
        case .object: "một nhóm trong ngoặc nhọn { }"
        case .list: "một danh sách trong ngoặc vuông [ ]"
        case .text: "một đoạn chữ trong dấu nháy"
        case .integer: "một số nguyên"
        case .number: "một số lẻ"
        case .boolean: "true hoặc false"
        case .null: "null"
        case .textOrTranslations: "một đoạn chữ, hoặc {vi: '…', en: '…'}"
        case .day: "một ngày trong dấu nháy như '2026-07-01'"
        }
    }

    var english: String {
        switch self {
        case .object: "a group in braces { }"
        case .list: "a list in brackets [ ]"
        case .text: "a text in quotes"
        case .integer: "a whole number"
        case .number: "a number with a fraction"
        case .boolean: "true or false"
        case .null: "null"
        case .textOrTranslations: "a text, or {vi: '…', en: '…'}"
        case .day: "a day in quotes such as '2026-07-01'"
        }
    }
}
