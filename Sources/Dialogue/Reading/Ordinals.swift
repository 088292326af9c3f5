import Catalogue
import Vietnamese

/// Which of the options offered is meant: "2", "số 2", "cái thứ hai", "câu đầu tiên".
enum Ordinals {
    private static let words = PhraseTable<Int>([
        ("thứ nhất", 1), ("đầu tiên", 1), ("thứ hai", 2), ("thứ nhì", 2), ("thứ ba", 3), ("thứ tư", 4), ("thứ năm", 5),
        ("thứ sáu", 6), ("thứ bảy", 7), ("thứ tám", 8), ("thứ chín", 9), ("số một", 1), ("số hai", 2), ("số ba", 3),
        ("số bốn", 4), ("số năm", 5), ("số sáu", 6), ("số bảy", 7), ("số tám", 8), ("số chín", 9), ("the first", 1),
        ("the second", 2), ("the third", 3), ("first", 1), ("second", 2), ("third", 3),
    ])
    private static let frames: Set<String> = [
        "so", "cai", "cau", "muc", "lua", "chon", "phuong", "an", "thu", "option", "truong", "hop", "dap", "y", "toi",
        "em",
        "minh", "la", "o", "a", "nha", "nhe", "da", "vang", "di", "lay", "va", "voi", "cac", "ca", "loai", "viec",
        "one", "ban", "kia", "giup", "dum", "gium",
    ]

    /// The number the whole message names, frames such as "số", "câu", "chọn" aside.
    static func whole(_ utterance: Utterance) -> Int? {
        let numbers = all(utterance)
        return numbers.count == 1 ? numbers[0] : nil
    }

    /// The numbers named, where the message is nothing but numbers and such frames; else none.
    static func all(_ utterance: Utterance) -> [Int] {
        let tokens = utterance.tokens
        var numbers: [Int] = []
        var isCovered = Array(repeating: false, count: tokens.count)
        for match in words.matches(in: tokens) {
            numbers.append(match.meaning)
            for position in match.tokens { isCovered[position] = true }
        }
        for (position, token) in tokens.enumerated() where !isCovered[position] {
            // "-1" is no choice.
            guard token.text.first?.isNumber ?? false else {
                if frames.contains(token.folded) { continue }
                return []
            }
            let parts = token.text.split { $0 == "," || $0 == "." || $0 == ";" || $0 == "/" || $0 == "-" || $0 == "&" }
            let values = parts.compactMap { Int($0) }
            if !values.isEmpty, values.count == parts.count {
                numbers += values
            } else if !frames.contains(token.folded) {
                return []
            }
        }
        return numbers
    }

    /// The number that is all that was said, in a word: "một", "hai ạ". "Ba" is a father, and "năm" a year, as often as numbers.
    static func wordAlone(_ utterance: Utterance) -> Int? {
        let core = utterance.core
        guard core.count == 1, let found = NumberReader.find(in: core).first, found.isCertain || core[0].text == "mot"
        else { return nil }
        return found.value
    }

    /// An ordinal somewhere in a longer message, and the tokens it covers.
    static func stated(_ utterance: Utterance) -> (number: Int, tokens: Range<Int>)? {
        guard let match = words.matches(in: utterance.tokens).first else { return nil }
        return (match.meaning, match.tokens)
    }
}
