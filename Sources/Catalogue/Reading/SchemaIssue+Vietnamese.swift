import JSON

extension SchemaIssue.Problem {
    /// What is wrong and what to do about it, for an author who is no programmer.
    var vietnamese: String {
        switch self {
        case .unreadableFile(let obstacle): return obstacle.vietnamese
        case .furtherIssues(let count): return "còn \(count) lỗi nữa; sửa các lỗi trên rồi kiểm tra lại"
        case .strayFile:
            return "tệp nằm ngoài các thư mục lĩnh vực nên không được đọc; chuyển vào thư mục như ho-tich/"
        case .isDirectory:
            return "đây là một thư mục có tên kết thúc bằng .json5; chỗ này cần một tệp, hãy đổi tên thư mục"
        case .tooLarge(let limit):
            return "tệp lớn hơn \(limit >> 20) MB, trong khi một thủ tục chỉ vài chục KB; hãy xem có nhầm tệp không"
        case .syntax(let error): return "viết sai dạng JSON5: \(error.problem.vietnamese)"
        case .wrongType(let expected, let found):
            return "cần \(expected.vietnamese), nhưng ở đây là \(found.vietnamese)"
        case .missingKey(let key): return "thiếu mục `\(key)`; hãy viết thêm mục này"
        case .unknownKey(let key, let allowed, let nearest):
            let start = "không có mục nào tên `\(Excerpt.of(key))`; "
            if let nearest { return start + "có phải bạn muốn viết `\(nearest)`?" }
            return start + "hãy bỏ đi, hoặc dùng một trong các mục: \(Excerpt.list(allowed) ?? "(không có)")"
        case .emptyText: return "đang để trống; hãy viết nội dung, hoặc bỏ cả mục nếu không cần"
        case .emptyList: return "danh sách đang trống; cần ít nhất một mục"
        case .tooMany(let count, let limit): return "có \(count) mục; nhiều nhất là \(limit), hãy bớt hoặc gộp lại"
        case .tooFew(let count, let minimum): return "chỉ có \(count) mục; cần ít nhất \(minimum)"
        case .notOneOf(let value, let allowed):
            return "không có giá trị `\(Excerpt.of(value))`; " + Self.vietnameseChoice(value, allowed)
        case .badIdentifier(let value):
            return "mã `\(Excerpt.of(value))` chỉ được gồm chữ thường không dấu, chữ số và dấu _, ví dụ `noi_sinh`"
        case .reservedIdentifier(let value):
            return "mã `\(value)` trùng với một từ dùng trong điều kiện; hãy đặt tên khác"
        case .badCode(let value):
            return "`\(Excerpt.of(value))` không phải mã thủ tục; "
                + "cần một chữ số, dấu chấm, sáu chữ số, ví dụ '1.001193'"
        case .badDay(let value):
            return "`\(Excerpt.of(value))` không phải một ngày có thật; "
                + "hãy viết năm-tháng-ngày, không kèm giờ, ví dụ '2026-07-01'"
        case .outOfRange(let value, let minimum, let maximum):
            return "số \(value) nằm ngoài khoảng cho phép, từ \(minimum) đến \(maximum)"
        case .emptyRange:
            return "giới hạn cuối (`max`, `latest`) nhỏ hơn giới hạn đầu (`min`, `earliest`); hãy sửa một trong hai"
        case .duplicateID(let id):
            return "mã `\(Excerpt.of(id))` đã dùng trong danh sách này; mỗi mã chỉ dùng một lần, hãy đổi một trong hai"
        case .duplicateCode(let code, let other):
            return "mã thủ tục \(code) đã có trong tệp \(other); hãy sửa mã, hoặc bỏ một trong hai tệp"
        case .wrongFolder(let field, let folder):
            return "lĩnh vực là `\(field)` nhưng tệp nằm trong thư mục `\(folder)`; "
                + "hãy chuyển tệp sang thư mục `\(field)`, hoặc sửa lĩnh vực"
        case .refersToItself(let code):
            return "kết luận “thủ tục khác” lại chỉ về chính thủ tục này (\(code)); hãy ghi mã của thủ tục kia"
        case .editionsOutOfOrder(let day, let after):
            return "bản có hiệu lực \(day) đứng sau bản \(after); hãy xếp từ cũ đến mới, mỗi bản một ngày khác nhau"
        case .untilBeforeFrom:
            return "ngày hết hiệu lực (`until`) đứng trước ngày có hiệu lực (`from`); hãy sửa một trong hai"
        case .badCondition(let error, let text):
            return "điều kiện \"\(Excerpt.of(text, limit: 200))\": \(error.vietnamese)"
        case .unknownSharedFact(let id, let known):
            let start = "facts.json5 không có điều cần biết dùng chung tên `\(Excerpt.of(id))`; "
            return start
                + (known.isEmpty ? "tệp đó đang trống hoặc có lỗi, hãy sửa trước" : Self.vietnameseChoice(id, known))
        case .cyclicSharedFacts(let cycle):
            return "các điều cần biết này chờ nhau vòng tròn nên không hỏi được câu nào: "
                + Excerpt.of(circle: cycle) + "; hãy bỏ bớt một `when`"
        case .samePhrase(let phrase, let other):
            return "câu \"\(Excerpt.of(phrase))\" đã dùng cho câu trả lời `\(other)`; "
                + "một câu chỉ thuộc một câu trả lời, hãy bỏ ở một bên"
        case .alikePhrase(let phrase, let alike, let other):
            return "câu \"\(Excerpt.of(phrase))\" khi gõ không dấu giống câu \"\(Excerpt.of(alike))\" "
                + "của câu trả lời `\(other)`; hãy viết dài hơn hoặc bỏ ở một bên"
        case .noCitation:
            return "chưa có căn cứ; hãy thêm `cite: […]` nêu văn bản, điều, khoản, hoặc một phần của bản ghi quốc gia"
        case .exemptWithoutLaw:
            return "miễn phí (`exempt`) phải dẫn văn bản pháp luật, không chỉ dẫn bản ghi; "
                + "nếu do tỉnh quy định thì dùng `set_by_province`, nếu không rõ thì dùng `not_stated`"
        case .documentNotListed(let document):
            return "văn bản \(Excerpt.of(document)) chưa có trong `legal_basis`; hãy thêm vào đó, hoặc sửa số hiệu"
        case .emptyCitation:
            return "căn cứ phải có `doc` (số hiệu văn bản) hoặc `record` (phần của bản ghi quốc gia)"
        case .unusedFact(let id):
            return "không điều kiện nào dùng đến `\(id)` nên hỏi cũng không làm thay đổi hướng dẫn; "
                + "hãy dùng nó trong một `when`, hoặc bỏ câu hỏi này"
        case .notWebAddress(let value):
            return "`\(Excerpt.of(value))` không phải địa chỉ web; cần bắt đầu bằng https:// và không có dấu cách"
        case .noSuchProcedure(let code):
            return "không tệp nào có thủ tục \(code); hãy sửa mã, "
                + "hoặc ghi `record` nếu chỉ bản ghi quốc gia có thủ tục này"
        case .writtenByHand(let code): return "thủ tục \(code) có tệp riêng; hãy ghi `procedure: '\(code)'`"
        case .cyclicSteps(let cycle):
            return "các việc này chờ nhau thành vòng nên không việc nào làm được trước: "
                + (cycle + cycle.prefix(1)).joined(separator: " → ") + "; hãy bỏ một `after` hoặc `needs`"
        case .notInPlan(let event):
            return "kế hoạch life-events/\(event).json5 không có thủ tục này; "
                + "hãy thêm một bước vào đó (`need: 'later'` cho việc về sau), hoặc bỏ sự kiện ở đây"
        case .unreadableUnit:
            return "không đọc được dòng này; các dòng đầu tệp nói mỗi dòng viết thế nào"
        }
    }

    private static func vietnameseChoice(_ name: String, _ allowed: [String]) -> String {
        guard let list = Excerpt.list(allowed) else { return "ở đây chưa có gì để chọn" }
        let nearest = Spelling.nearest(to: name, among: allowed).map { "có phải bạn muốn viết `\($0)`? " } ?? ""
        return nearest + "chọn một trong: \(list)"
    }
}

extension SchemaIssue.Obstacle {
    fileprivate var vietnamese: String {
        switch self {
        case .noSuchFolder: "không có thư mục này; hãy kiểm tra lại đường dẫn"
        case .noSuchFile: "không có tệp này, hoặc đây là một liên kết hỏng; hãy tạo tệp, hoặc sửa liên kết"
        case .notRegularFile: "đây không phải một tệp thường; cần một tệp văn bản JSON5"
        case .refused: "không mở được tệp; hãy kiểm tra quyền đọc"
        }
    }
}

extension SchemaIssue.Shape {
    fileprivate var vietnamese: String {
        switch self {
        case .object: "một nhóm trong ngoặc nhọn { }"
        case .list: "một danh sách trong ngoặc vuông [ ]"
        case .text: "một đoạn chữ trong dấu nháy"
        case .integer: "một số nguyên"
        case .number: "một số không nguyên hoặc quá lớn"
        case .boolean: "true hoặc false"
        case .null: "null (trống)"
        case .textOrTranslations: "một đoạn chữ trong dấu nháy, hoặc {vi: '…', en: '…'}"
        case .day: "một ngày trong dấu nháy như '2026-07-01'"
        }
    }
}
