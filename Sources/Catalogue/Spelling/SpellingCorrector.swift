import Vietnamese

/// Reads slips of the fingers as the words they were meant to be, from how words are used in the catalogue.
///
/// A word is doubted where it stands in no text of the catalogue, or beside none of its neighbours there. What it may have been: one
/// letter more, less, other or exchanged with the next, a sound that people mix (l and n, s and x, tr and ch), keys of Telex or VNI
/// left over, several words without the spaces. The likeliest row of words wins. Takes time linear in the message.
struct SpellingCorrector: Sendable {
    let use: WordUse

    init(_ use: WordUse) { self.use = use }

    /// What a correction must gain in likelihood.
    private enum Cost {
        /// Of a word that is none: no syllable, in no text.
        static let ofNonsense: Float = 2.5
        /// Of a syllable that stands in no text.
        static let ofStranger: Float = 5
        /// Of a word that is known, though not beside these neighbours.
        static let ofWord: Float = 7.5
        /// Less where it is a sound that people mix.
        static let mixedSound: Float = -1.5
        /// Keys left over spell just this.
        static let residue: Float = 0.5
    }

    private struct Candidate {
        let word: Int32?
        let cost: Float
    }

    /// The tokens with likelier words in place of doubted ones; a word so put stands without marks, which may be any.
    func corrected(_ tokens: [Token]) -> [Token] {
        var tokens = split(tokens)
        let typed = tokens.map { $0.kind == .word ? use.words[folded: $0] : nil }
        var words = typed
        var position = 0
        while position < tokens.count {
            guard isDoubted(position, tokens, typed) else {
                position += 1
                continue
            }
            var end = position + 1
            while end < tokens.count, end - position < 6, isDoubted(end, tokens, typed) { end += 1 }
            for (index, word) in likeliest(position..<end, tokens, typed) {
                tokens[index] = Token(text: use.texts[Int(word)], range: tokens[index].range, kind: .word)
                words[index] = word
            }
            position = end
        }
        loosen(&tokens, words)
        return tokens
    }

    /// Whether the word stands nowhere, or never beside its neighbours.
    private func isDoubted(_ position: Int, _ tokens: [Token], _ words: [Int32?]) -> Bool {
        guard tokens[position].kind == .word, tokens[position].folded.utf8.count <= 12 else { return false }
        guard let word = words[position] else { return true }
        let before = position > 0 ? words[position - 1] : nil
        let behind = position + 1 < words.count ? words[position + 1] : nil
        return !use.isPair(before, word) && !use.isPair(word, behind)
    }

    /// The likeliest words of a stretch of doubted ones between its neighbours, where they are not the ones typed.
    private func likeliest(
        _ stretch: Range<Int>, _ tokens: [Token], _ words: [Int32?]
    ) -> [(index: Int, word: Int32)] {
        let before = stretch.lowerBound > 0 ? words[stretch.lowerBound - 1] : nil
        var rows: [[(candidate: Candidate, score: Float, back: Int)]] = []
        for index in stretch {
            let candidates = candidates(for: tokens[index], words[index])
            rows.append(
                candidates.map { candidate in
                    guard let last = rows.last else {
                        return (candidate, use.likelihood(of: candidate.word, after: before) - candidate.cost, 0)
                    }
                    var best = (score: -Float.infinity, back: 0)
                    for back in last.indices {
                        let likelihood = use.likelihood(of: candidate.word, after: last[back].candidate.word)
                        let score = last[back].score + likelihood - candidate.cost
                        if score > best.score { best = (score, back) }
                    }
                    return (candidate, best.score, best.back)
                })
        }
        let behind = stretch.upperBound < words.count ? words[stretch.upperBound] : nil
        guard let last = rows.last else { return [] }
        let endings = last.map { $0.score + (behind == nil ? 0 : use.likelihood(of: behind, after: $0.candidate.word)) }
        guard var place = endings.indices.max(by: { endings[$0] < endings[$1] }) else { return [] }
        var changed: [(Int, Int32)] = []
        for (offset, row) in rows.enumerated().reversed() {
            let index = stretch.lowerBound + offset
            if let word = row[place].candidate.word, word != words[index] { changed.append((index, word)) }
            place = row[place].back
        }
        return changed
    }

    /// The word as typed, and what it may have been meant to be.
    private func candidates(for token: Token, _ word: Int32?) -> [Candidate] {
        let typed = token.folded
        var candidates = [Candidate(word: word, cost: 0)]
        if let residue = TypingResidue.folded(token.text), let meant = use.words[residue], meant != word {
            candidates.append(Candidate(word: meant, cost: Cost.residue))
        }
        guard typed.utf8.count >= 3 else { return candidates }
        let cost = word != nil ? Cost.ofWord : Syllable.isValid(typed) ? Cost.ofStranger : Cost.ofNonsense
        let near = use.oneSlip(from: typed)
        let mixed = MixedSounds.others(of: typed).compactMap { use.words[$0] }
        candidates.reserveCapacity(candidates.count + near.count + mixed.count)
        for meant in near {
            candidates.append(Candidate(word: meant, cost: cost + (mixed.contains(meant) ? Cost.mixedSound : 0)))
        }
        for meant in mixed where !near.contains(meant) {
            candidates.append(Candidate(word: meant, cost: cost + Cost.mixedSound))
        }
        return candidates
    }

    /// Takes the marks from the tokens that have other ones than the word has beside its neighbours.
    ///
    /// - Parameter words: the numbers of the tokens' words.
    private func loosen(_ tokens: inout [Token], _ words: [Int32?]) {
        let spellings = tokens.map { $0.kind == .word ? use.spellings[typed: $0] : nil }
        // Whether a token and the next stand together somewhere, spelled so or otherwise.
        func standsExactly(_ first: Int) -> Bool {
            first >= 0 && first + 1 < tokens.count && use.isSpelledPair(spellings[first], spellings[first + 1])
        }
        func standsSomehow(_ first: Int) -> Bool {
            first >= 0 && first + 1 < tokens.count && use.isPair(words[first], words[first + 1])
        }
        for position in tokens.indices where !tokens[position].isPlain && words[position] != nil {
            if spellings[position] != nil {
                guard !standsExactly(position - 1), !standsExactly(position), standsSomehow(position - 1),
                    standsSomehow(position)
                else { continue }
            }
            let token = tokens[position]
            tokens[position] = Token(text: token.folded, range: token.range, kind: .word)
        }
    }

    /// The tokens with words taken apart that were typed without the spaces between them.
    private func split(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { isRunTogether($0) }) else { return tokens }
        return tokens.flatMap { token -> [Token] in
            guard isRunTogether(token), let parts = parts(of: token.folded) else { return [token] }
            return parts.map { Token(text: $0, range: token.range, kind: .word) }
        }
    }

    private func isRunTogether(_ token: Token) -> Bool {
        token.kind == .word && token.folded.utf8.count >= 5 && token.folded.utf8.count <= 24
            && use.words[folded: token] == nil && token.folded.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
            && !Syllable.isValid(token.folded) && TypingResidue.folded(token.text) == nil
    }

    /// The row of known words, each beside the next somewhere, that `text` is; the likeliest, nil where there is none.
    private func parts(of text: String) -> [String]? {
        let bytes = Array(text.utf8)
        var best: [(score: Float, start: Int, word: Int32)?] = Array(repeating: nil, count: bytes.count + 1)
        for end in 2...bytes.count {
            for start in max(0, end - 7)...(end - 2) {
                let part = String(decoding: bytes[start..<end], as: UTF8.self)
                guard Syllable.isValid(part), let word = use.words[part] else { continue }
                guard start > 0 else {
                    best[end] = (use.likelihood(of: word, after: nil), 0, word)
                    continue
                }
                guard let before = best[start], use.isPair(before.word, word) else { continue }
                let score = before.score + use.likelihood(of: word, after: before.word)
                if score > best[end]?.score ?? -.infinity { best[end] = (score, start, word) }
            }
        }
        var parts: [String] = []
        var end = bytes.count
        while end > 0 {
            guard let part = best[end] else { return nil }
            parts.append(use.texts[Int(part.word)])
            end = part.start
        }
        return parts.count > 1 ? parts.reversed() : nil
    }
}
