import JSON

extension JSONError.Problem {
    /// What is wrong and what was expected, in Vietnamese, without the place: authors of procedures read it.
    var vietnamese: String {
        switch self {
        case .unexpectedCharacter(let found, let expected): "cần \(expected.vietnamese), nhưng gặp “\(shown(found))”"
        case .unexpectedEnd(let expected): "tệp kết thúc giữa chừng; cần \(expected.vietnamese)"
        case .trailingData(let found): "tệp lẽ ra hết ở đây, nhưng còn “\(shown(found))”; có thể thừa một dấu đóng ngoặc"
        case .unterminatedString: "đoạn chữ mở nháy ở đây mà không đóng nháy"
        case .unterminatedComment: "ghi chú /* mở ở đây mà không có */"
        case .controlCharacter: "có ký tự điều khiển hoặc xuống dòng trong đoạn chữ; viết \\n để xuống dòng"
        case .badEscape(let found): "“\\\(shown(found))” không phải cách viết đặc biệt nào; viết \\\\ nếu muốn một dấu gạch chéo ngược"
        case .loneSurrogate: "ký tự \\u… chỉ có một nửa cặp"
        case .invalidUTF8: "tệp không phải văn bản UTF-8; hãy lưu lại với mã UTF-8"
        case .byteOrderMark: "tệp bắt đầu bằng dấu BOM; hãy lưu lại với mã UTF-8 không BOM"
        case .badNumber: "số viết không đúng"
        case .tooLong: "số dài quá"
        case .tooDeep(let limit): "các dấu ngoặc lồng nhau quá \(limit) lớp"
        case .duplicateKey(let key, let first): "mục `\(key.prefix(60))` viết hai lần; lần đầu ở dòng \(first.line)"
        }
    }

    private func shown(_ scalar: Unicode.Scalar) -> String {
        let isVisible = scalar.value > 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        return isVisible ? String(Character(scalar)) : "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
}

extension JSONError.Expected {
    fileprivate var vietnamese: String {
        switch self {
        case .value: "một giá trị"
        case .valueOrArrayEnd: "một giá trị hoặc dấu ]"
        case .key: "tên mục"
        case .keyOrObjectEnd: "tên mục hoặc dấu }"
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
}
