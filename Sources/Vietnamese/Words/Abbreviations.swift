/// What officials and citizens write short: UBND, CCCD, gks; ko, dc, j.
public enum Abbreviations {
    /// The full Vietnamese words, in lower case, of an abbreviation given in folded form; nil if it is not known.
    ///
    /// Some have several readings; here each has the one most likely towards a public office: `hk` is hộ khẩu, `tt` thủ tục.
    public static func expansion(of folded: String) -> String? {
        AbbreviationTable.expansions[folded]
    }

    /// The tokens with each abbreviation replaced by its words, which all keep the abbreviation's range, and `kí` by `ký`.
    ///
    /// A token with vowel diacritics is never one, nor is a unit after its number (20k, 10 kg).
    public static func expand(_ tokens: [Token]) -> [Token] {
        var expanded: [Token] = []
        expanded.reserveCapacity(tokens.count)
        for (index, token) in tokens.enumerated() {
            if token.kind == .word, let usual = usualSpellings[typed: token] {
                expanded.append(Token(text: usual, range: token.range, kind: .word))
                continue
            }
            guard token.kind == .word, !isUnit(index, tokens), let words = AbbreviationTable.expansions[folded: token],
                hasNoToneOrVowelMark(token)
            else {
                expanded.append(token)
                continue
            }
            for word in words.split(separator: " ") {
                expanded.append(Token(text: VietnameseText.oldTone(String(word)), range: token.range, kind: .word))
            }
        }
        return expanded
    }

    /// Words of the offices that are written with i as well as with y.
    private static let usualSpellings = WordTable([
        ("kí", "ký"), ("ki", "ky"), ("kì", "kỳ"), ("kĩ", "kỹ"), ("kỉ", "kỷ"), ("lí", "lý"), ("mĩ", "mỹ"),
        ("quí", "quý"),
    ])

    /// A unit after its number: 20k, 10 kg, 2 k.
    private static func isUnit(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0, tokens[index - 1].kind == .number else { return false }
        let isAttached = tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
        return isAttached || tokens[index].folded == "k" || tokens[index].folded == "kg"
    }

    /// đ is written in abbreviations (đk); marked vowels are not.
    private static func hasNoToneOrVowelMark(_ token: Token) -> Bool {
        token.isPlain || token.text.unicodeScalars.allSatisfy { $0.isASCII || $0 == "đ" }
    }
}
