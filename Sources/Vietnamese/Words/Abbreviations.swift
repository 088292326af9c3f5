/// What officials and citizens write short: UBND, CCCD, gks; ko, dc, j.
public enum Abbreviations {
    /// The full Vietnamese words, in lower case, of an abbreviation given in folded form; nil if it is not known.
    ///
    /// Some have several readings; here each has the one most likely towards a public office: `hk` is hộ khẩu, `tt` thủ tục.
    public static func expansion(of folded: String) -> String? {
        guard folded.utf8.count <= AbbreviationTable.longest else { return nil }
        return AbbreviationTable.expansions[folded]
    }

    /// The tokens with each abbreviation replaced by its words, which all keep the abbreviation's range.
    ///
    /// A token with vowel diacritics is never one, nor is a unit attached to its number (20k).
    public static func expand(_ tokens: [Token]) -> [Token] {
        var expanded: [Token] = []
        expanded.reserveCapacity(tokens.count)
        for (index, token) in tokens.enumerated() {
            let isUnit =
                index > 0 && tokens[index - 1].kind == .number
                && tokens[index - 1].range.upperBound == token.range.lowerBound
            guard token.kind == .word, !isUnit, let words = expansion(of: token.folded), hasNoToneOrVowelMark(token)
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

    /// đ is written in abbreviations (đk); marked vowels are not.
    private static func hasNoToneOrVowelMark(_ token: Token) -> Bool {
        token.isPlain || token.text.unicodeScalars.allSatisfy { $0.isASCII || $0 == "đ" }
    }
}
