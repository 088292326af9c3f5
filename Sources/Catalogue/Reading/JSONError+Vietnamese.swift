import JSON
import Vietnamese

extension JSONError.Problem {
    /// What is wrong and what was expected, in Vietnamese, without the place: authors of procedures read it.
    var vietnamese: String {
        switch self {
        case .unexpectedCharacter(let found, let expected):
            "cần \(expected.vietnamese), nhưng gặp “\(shown(found))”\(expected.vietnameseHint)"
        case .unexpectedEnd(let expected):
            "tệp hết giữa chừng; cần \(expected.vietnamese), có thể thiếu dấu đóng ngoặc ở cuối"
        case .trailingData(let found):
            "tệp lẽ ra hết ở đây, nhưng còn “\(shown(found))”; có thể phía trên thừa một dấu đóng ngoặc"
        case .unterminatedString: "đoạn chữ mở nháy ở đây mà không đóng nháy; hãy thêm dấu nháy đóng"
        case .unterminatedComment: "ghi chú /* mở ở đây mà không có */; hãy thêm */ ở cuối ghi chú"
        case .controlCharacter:
            "đoạn chữ bị xuống dòng khi chưa đóng nháy; hãy đóng nháy trước khi xuống dòng, hoặc viết liền một dòng"
        case .badEscape(let found):
            "không có cách viết “\\\(shown(found))”; muốn viết một dấu gạch chéo ngược thì viết hai dấu liền nhau"
        case .loneSurrogate: "ký tự viết dạng \\u… ở đây chỉ có một nửa; hãy gõ thẳng ký tự đó"
        case .invalidUTF8: "tệp không phải văn bản UTF-8; hãy mở bằng trình soạn thảo và lưu lại với mã UTF-8"
        case .byteOrderMark: "tệp bắt đầu bằng dấu BOM; hãy lưu lại với mã UTF-8 không BOM"
        case .badNumber(let fault): fault.vietnamese
        case .tooLong(let limit): "số dài quá \(limit) chữ số"
        case .tooDeep(let limit): "các dấu ngoặc lồng nhau quá \(limit) lớp; có thể thiếu dấu đóng ngoặc"
        case .duplicateKey(let key, let first):
            "mục `\(Excerpt.of(key))` viết hai lần, lần đầu ở dòng \(first.line); hãy bỏ hoặc gộp một trong hai"
        }
    }

    private func shown(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ", "\u{A0}": return "dấu cách"
        case "\n", "\r": return "xuống dòng"
        case "\t": return "dấu tab"
        default: break
        }
        let isVisible = !VietnameseText.cleaned(String(Character(scalar))).text.isEmpty
        return isVisible ? String(Character(scalar)) : "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
}

extension JSONError.NumberFault {
    fileprivate var vietnamese: String {
        switch self {
        case .leadingZero: "số không được bắt đầu bằng 0; viết 12 chứ không viết 012"
        case .outOfRange: "số lớn quá"
        case .notFinite: "Infinity và NaN không phải số dùng được"
        }
    }
}

extension JSONError.Expected {
    fileprivate var vietnamese: String {
        switch self {
        case .value: "một giá trị"
        case .valueOrArrayEnd: "một giá trị hoặc dấu ]"
        case .key: "tên mục"
        case .keyOrObjectEnd: "tên mục (chữ không dấu) hoặc dấu }"
        case .colon: "dấu hai chấm : sau tên mục"
        case .commaOrArrayEnd: "dấu phẩy hoặc dấu ]"
        case .commaOrObjectEnd: "dấu phẩy hoặc dấu }"
        case .digit: "một chữ số"
        case .hexDigit: "một chữ số hệ 16"
        case .word(let word): "từ `\(word)`"
        case .commentStart: "ghi chú bắt đầu bằng // hoặc /*"
        case .unicodeEscape: "cách viết \\u0041"
        case .identifierCharacter: "chữ cái, chữ số hoặc dấu _ của tên mục"
        }
    }

    /// What most often leads here.
    fileprivate var vietnameseHint: String {
        switch self {
        case .commaOrArrayEnd, .commaOrObjectEnd:
            "; có thể phía trước thiếu dấu phẩy, hoặc dấu nháy bên trong đoạn chữ chưa viết là \\'"
        case .value, .valueOrArrayEnd: "; chữ phải đặt trong dấu nháy"
        case .colon: "; tên mục có dấu cách, dấu - hay ký tự khác chữ, số và _ thì phải đặt trong dấu nháy"
        case .key, .keyOrObjectEnd, .digit, .hexDigit, .word, .commentStart, .unicodeEscape,
            .identifierCharacter:
            ""
        }
    }
}
