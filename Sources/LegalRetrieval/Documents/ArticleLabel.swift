import Vietnamese

/// The number of an article, with the letters of one that was inserted later: `13`, `13a`, `13đ`.
public struct ArticleLabel: Hashable, Sendable {
    /// 1…9999; as somebody cites it up to nine digits, also 0.
    public let number: Int
    /// In lower case, composed; empty for most.
    public let suffix: String

    public init(_ number: Int, _ suffix: String = "") {
        (self.number, self.suffix) = (number, suffix)
    }

    /// Nil unless the text is one to four digits and at most two letters.
    public init?(_ written: String) {
        guard written.utf8.count <= 12 else { return nil }
        var number = 0
        var digits = 0
        var suffix = ""
        for scalar in VietnameseText.lowercased(written).unicodeScalars {
            if suffix.isEmpty, ("0"..."9").contains(scalar) {
                number = number * 10 + Int(scalar.value - 0x30)
                digits += 1
                guard digits <= 4 else { return nil }
            } else if scalar.value > 0x60, scalar.properties.isAlphabetic {
                suffix.unicodeScalars.append(scalar)
            } else {
                return nil
            }
        }
        guard digits > 0, number > 0, suffix.unicodeScalars.count <= 2 else { return nil }
        self.init(number, suffix)
    }
}

extension ArticleLabel: Comparable, CustomStringConvertible {
    public var description: String { "\(number)\(suffix)" }

    /// In the order of the articles: 13, 13a, 13d, 13đ, 13e, 14.
    public static func < (left: ArticleLabel, right: ArticleLabel) -> Bool {
        guard left.number == right.number else { return left.number < right.number }
        return left.order.lexicographicallyPrecedes(right.order)
    }

    private var order: [UInt32] { suffix.unicodeScalars.map { $0 == "đ" ? UInt32(0x64) * 2 + 1 : $0.value * 2 } }
}

extension ArticleLabel {
    /// A number in the order of the labels, for where they are kept in tables.
    var rank: Int64 {
        var rank = Int64(number)
        let letters = Array(suffix.unicodeScalars)
        for place in 0..<2 {
            let letter = place < letters.count ? letters[place] : nil
            let code: Int64 =
                switch letter {
                case nil: 0
                case "đ": 8
                case let letter?: min(max(Int64(letter.value) - 0x60, 1), 200) * 2 - 1 + (letter.value > 0x64 ? 1 : 0)
                }
            rank = rank * 512 + code
        }
        return rank
    }
}
