import Vietnamese

/// What a word does when a code is read aloud.
enum SpokenSymbol: Equatable {
    case digit(UInt8)
    /// mốt, lăm, nhăm: digits that never begin a ten.
    case lastDigit(UInt8)
    /// mười: one and a digit after it, or ten.
    case ten
    /// mươi: the digit before it is the tens.
    case tens
    /// "muoi" without its marks: either.
    case tenOrTens
    case dot, dash, slash
    /// chéo: the "gạch" before it was a slash.
    case slanted
    /// dấu: said between, and nothing of the code.
    case filler
    /// năm: five, or the word before the digits of a year.
    case yearOrFive
    /// ngày, tháng, số
    case label(CodeSymbol.Label)
    /// hát, hờ, giê: names of letters.
    case letter(UInt8)

    /// No word that is known is longer, in UTF-8 bytes, so that each is one number.
    static let lengthLimit = 8

    /// What a word in small letters means: exactly as spelt, or, if it has no diacritics, as any word that folds to it.
    static func of(_ word: String) -> SpokenSymbol? {
        word.utf8.count <= lengthLimit ? of(spelling: spelling(word)) : nil
    }

    /// The same of a word's bytes, the last in the lowest place.
    static func of(spelling: UInt64) -> SpokenSymbol? {
        let spellings = known.spellings
        var (low, high) = (0, spellings.count)
        while low < high {
            let middle = (low + high) / 2
            if spellings[middle] < spelling { low = middle + 1 } else { high = middle }
        }
        return low < spellings.count && spellings[low] == spelling ? known.meanings[low] : nil
    }

    private static func spelling(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    private static let exact: [String: SpokenSymbol] = [
        "không": .digit(0), "linh": .digit(0), "lẻ": .digit(0), "một": .digit(1), "mốt": .lastDigit(1),
        "hai": .digit(2), "ba": .digit(3), "bốn": .digit(4), "tư": .digit(4), "năm": .yearOrFive, "lăm": .lastDigit(5),
        "nhăm": .lastDigit(5), "sáu": .digit(6), "bảy": .digit(7), "bẩy": .digit(7), "tám": .digit(8),
        "chín": .digit(9), "mười": .ten, "mươi": .tens, "chấm": .dot, "gạch": .dash, "ngang": .dash, "nối": .dash,
        "trừ": .dash, "xuyệt": .slash, "xẹt": .slash, "xoẹt": .slash, "chéo": .slanted, "dấu": .filler,
        "ngày": .label(.day), "tháng": .label(.month), "số": .label(.number),
        "hát": .letter(UInt8(ascii: "H")), "hắt": .letter(UInt8(ascii: "H")), "hờ": .letter(UInt8(ascii: "H")),
        "giê": .letter(UInt8(ascii: "G")), "gờ": .letter(UInt8(ascii: "G")), "dash": .dash, "minus": .dash,
        "dot": .dot, "slash": .slash, "zero": .digit(0), "one": .digit(1), "two": .digit(2), "three": .digit(3),
        "four": .digit(4), "five": .digit(5), "six": .digit(6), "seven": .digit(7), "eight": .digit(8),
        "nine": .digit(9),
    ]

    /// In the order of their spellings.
    private static let known: (spellings: [UInt64], meanings: [SpokenSymbol]) = {
        var words: [String: SpokenSymbol] = [:]
        // "hờ" and "gờ" without marks are mostly "hồ" and "gỡ".
        for (word, meaning) in exact where word != "hờ" && word != "gờ" { words[VietnameseText.fold(word)] = meaning }
        words["muoi"] = .tenOrTens
        words["mot"] = .digit(1)
        words.merge(exact) { _, exact in exact }
        precondition(words.keys.allSatisfy { $0.utf8.count <= lengthLimit }, "Each word is one number.")
        let sorted = words.map { (spelling($0), $1) }.sorted { $0.0 < $1.0 }
        return (sorted.map(\.0), sorted.map(\.1))
    }()
}
