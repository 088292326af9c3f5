import Vietnamese

/// Tells the words that name a matter from those that only ask, greet or tell around it.
enum FinderWords {
    /// A word worth looking up.
    struct Word: Sendable {
        let key: String
        let exact: String
        let isPlain: Bool
        let isLight: Bool
        /// Where it stands in the text.
        let offset: Int

        init(_ token: Token, isLight: Bool = false) {
            (key, exact) = FinderWord.keys(of: token)
            isPlain = token.isPlain
            offset = token.range.lowerBound
            self.isLight = isLight
        }
    }

    /// What a stretch of a message is.
    private enum Role: Sendable {
        /// Asks, greets, fills.
        case noise
        /// Tells who and where.
        case light
        /// Names a matter, although its words alone do not.
        case matter
    }

    /// The words of a text without those that say nothing of the matter.
    ///
    /// - Parameter index: what is known of words typed without marks: "chu ky" is chữ ký, though "chu" alone would be a vocative.
    /// - Parameter left: stretches of the text that are left out.
    static func informative(
        _ tokens: [Token], index: FinderIndex? = nil, without left: [Range<Int>] = []
    ) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(tokens.count)
        var position = 0
        func plain(_ range: Range<Int>) {
            for (place, token) in zip(range, tokens[range]) where token.kind != .symbol {
                if left.contains(where: { $0.contains(place) }) { continue }
                words.append(Word(token, isLight: token.kind == .number))
            }
        }
        for match in table.matches(in: tokens) where match.tokens.lowerBound >= position {
            plain(position..<match.tokens.lowerBound)
            switch match.meaning {
            case .noise:
                guard let index, match.tokens.count == 1, isPart(match.tokens.lowerBound, of: tokens, index) else {
                    break
                }
                plain(match.tokens)
            case .light: words += tokens[match.tokens].map { Word($0, isLight: true) }
            case .matter: plain(match.tokens)
            }
            position = match.tokens.upperBound
        }
        plain(position..<tokens.count)
        return words
    }

    /// Whether a word that may be filler makes a pair that names have with the word before or behind it.
    private static func isPart(_ position: Int, of tokens: [Token], _ index: FinderIndex) -> Bool {
        guard tokens[position].isPlain, tokens[position].kind == .word else { return false }
        func isPair(_ first: Int, _ second: Int) -> Bool {
            guard tokens.indices.contains(first), tokens.indices.contains(second), tokens[first].isPlain,
                tokens[second].isPlain, let left = index.words[FinderWord.key(tokens[first].folded)],
                let right = index.words[FinderWord.key(tokens[second].folded)]
            else { return false }
            return index.pairs[FinderIndex.pair(left, right)] != nil
        }
        return isPair(position, position + 1) || isPair(position - 1, position)
    }

    private static let table = PhraseTable<Role>(
        NoiseWords.noise.map { ($0, Role.noise) } + NoiseWords.light.map { ($0, Role.light) }
            + NoiseWords.matters.map { ($0, Role.matter) })

    /// The offset in a name from which it only says for whom or under which conditions.
    static func tail(_ tokens: [Token], bracket: Int?) -> Int {
        let marker = tails.matches(in: tokens).first { $0.tokens.lowerBound >= 2 }
        return min(marker.map { tokens[$0.tokens.lowerBound].range.lowerBound } ?? .max, bracket ?? .max)
    }

    private static let tails = PhraseTable<Bool>(
        [
            "đối với", "cho", "của", "do", "tại", "trong trường hợp", "trường hợp", "theo", "thuộc thẩm quyền",
            "trên địa bàn", "áp dụng",
            "thực hiện", "để", "mà", "khi", "bằng",
        ].map { ($0, true) })
}
