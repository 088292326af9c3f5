import Catalogue
import Vietnamese

/// Something a person said, cleaned and cut into tokens.
struct Utterance: Sendable {
    /// The cleaned text, with all its tokens as they were typed.
    let said: ReadableText
    /// With abbreviations written out.
    let tokens: [Token]
    /// How the speaker stands to each token.
    private(set) var stances: [Stance] = []
    /// Where the words begin by which a stance is known.
    private(set) var cues: Set<Int> = []

    init(_ raw: String) throws(ReadableText.Unreadable) {
        let said = try ReadableText(raw)
        self.init(said, tokens: Abbreviations.expand(said.tokens))
    }

    /// The cleaned text.
    var text: String { said.text }

    /// Some tokens of another.
    private init(_ whole: Utterance, at positions: [Int]) {
        said = whole.said
        tokens = positions.map { whole.tokens[$0] }
        stances = positions.map { whole.stances[$0] }
        cues = Set(positions.indices.filter { whole.cues.contains(positions[$0]) })
    }

    /// The same message read with other words in the places of its tokens.
    func reading(_ tokens: [Token]) -> Utterance {
        Utterance(said, tokens: tokens)
    }

    private init(_ said: ReadableText, tokens: [Token]) {
        (self.said, self.tokens) = (said, tokens)
        let reader = StanceReader(self)
        (stances, cues) = (reader.stances, reader.cues)
    }

    // MARK: Pauses

    /// True if a comma or another stop, or something left out, parts the token from the one before it.
    func isAfterPause(_ index: Int) -> Bool {
        index <= 0 || index >= tokens.count || isSet(before: index) { ",.;:!?()".utf8.contains($0) }
    }

    /// True if a sentence ended before the token.
    func isAfterFullStop(_ index: Int) -> Bool {
        index <= 0 || isSet(before: index) { ".;!?".utf8.contains($0) }
    }

    /// True if a question mark stands before the token, or ends the message.
    func isBeforeQuestionMark(_ index: Int) -> Bool {
        index < tokens.count ? isSet(before: index) { $0 == UInt8(ascii: "?") } : isMarkedQuestion
    }

    /// True if the word was written as names are: a capital letter, then small ones.
    func isCapitalized(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].range.upperBound <= text.utf8.count else { return false }
        let bytes = text.utf8.dropFirst(tokens[index].range.lowerBound).prefix(tokens[index].range.count)
        // Most words begin with a small letter that has no mark.
        if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { return false }
        let word = String(Substring(bytes))
        guard let first = word.first, word.count > 1 else { return false }
        return first.isUppercase && word.dropFirst().allSatisfy(\.isLowercase)
    }

    /// Whether such a mark is set between the token and the one before it.
    private func isSet(before index: Int, _ isMark: (UInt8) -> Bool) -> Bool {
        guard tokens.indices.contains(index), index > 0 else { return false }
        let (start, end) = (tokens[index - 1].range.upperBound, tokens[index].range.lowerBound)
        guard start < end else { return false }
        var text = text
        return text.withUTF8 { bytes in
            // Mostly there is a space alone, which is no mark.
            end <= bytes.count && bytes[start..<end].contains { $0 != UInt8(ascii: " ") && isMark($0) }
        }
    }

    /// Its stretches between pauses.
    var clauses: [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for index in tokens.indices.dropFirst() where isAfterPause(index) {
            clauses.append(start..<index)
            start = index
        }
        return tokens.isEmpty ? [] : clauses + [start..<tokens.count]
    }

    // MARK: Parts

    /// Its tokens as they were typed: no abbreviation written out, no slip put right.
    var typed: [Token] {
        var typed: [Token] = []
        var place = 0
        for token in said.tokens {
            while place < tokens.count, tokens[place].range.upperBound <= token.range.lowerBound { place += 1 }
            if place < tokens.count, tokens[place].range.lowerBound < token.range.upperBound { typed.append(token) }
        }
        return typed
    }

    func part(_ range: Range<Int>) -> Utterance { Utterance(self, at: Array(range)) }

    /// What is left without these tokens.
    func without(_ ranges: [Range<Int>]) -> Utterance {
        Utterance(self, at: tokens.indices.filter { index in !ranges.contains { $0.contains(index) } })
    }

    /// What it asserts: of "không phải X mà là Y" and of "Y chứ không phải X" only Y, of "nếu X thì sao" nothing.
    var asserted: Utterance { only([.asserted]) }

    /// What it asserts or denies, without what it supposes, asks, doubts or takes back.
    var stated: Utterance { only([.asserted, .denied]) }

    func only(_ wanted: Set<Stance>) -> Utterance {
        if stances.allSatisfy({ wanted.contains($0) }) { return self }
        return Utterance(self, at: tokens.indices.filter { wanted.contains(stances[$0]) })
    }

    /// Its tokens as one text, for searching.
    var words: String { tokens.map(\.text).joined(separator: " ") }

    /// Ends in a question mark.
    var isMarkedQuestion: Bool { text.hasSuffix("?") }

    /// The tokens without politeness and filler at both ends.
    var core: [Token] {
        var range = tokens.indices
        while let first = range.first, Fillers.contains(tokens[first]) { range = range.dropFirst() }
        while let last = range.last, Fillers.contains(tokens[last]) { range = range.dropLast() }
        return Array(tokens[range])
    }
}

/// Words that change nothing at the ends of a message: the particles, and the words in which a request is wrapped.
enum Fillers {
    private static let wrapping: WordSet = [
        "giup", "dum", "gium", "xin", "cho", "hoi", "nghe", "ha", "ho", "ta", "di", "please", "the", "ok", "ah", "ak",
        "kia",
    ]

    static func contains(_ token: Token) -> Bool {
        // With their marks these are other words, but for "giúp", "giùm", "hỏi", "đi" and "kìa".
        Particles.isFiller(token)
            || (wrapping.contains(folded: token) && (token.isPlain || marked.contains(typed: token)))
    }

    private static let marked: WordSet = ["giúp", "giùm", "dùm", "hỏi", "đi", "hả", "kìa"]
}
