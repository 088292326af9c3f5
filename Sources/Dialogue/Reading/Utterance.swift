import Catalogue
import Vietnamese

/// Something a person said, cleaned and cut into tokens.
struct Utterance: Sendable {
    /// The cleaned text.
    let text: String
    /// With abbreviations written out.
    let tokens: [Token]

    /// The longest message that is read: far beyond any question, far below what would take time.
    static let lengthLimit = 4_000

    enum Unreadable: Error { case tooLong, nothingToRead }

    /// - Throws: ``Unreadable`` for texts over the limit, and those with no letter or digit.
    init(_ raw: String) throws(Unreadable) {
        // Counted before any work is done on it.
        guard raw.utf8.count <= Self.lengthLimit * 3 else { throw .tooLong }
        let cleaned = VietnameseText.cleaned(raw).text
        guard cleaned.unicodeScalars.count <= Self.lengthLimit else { throw .tooLong }
        text = cleaned
        tokens = Abbreviations.expand(Tokenizer.tokens(cleaned))
        guard !tokens.isEmpty else { throw .nothingToRead }
    }

    /// A part of it.
    private init(text: String, tokens: [Token]) {
        self.text = text
        self.tokens = tokens
    }

    /// True if a comma or another stop parts the token from the one before it.
    func isAfterPause(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), index > 0 else { return true }
        let (start, end) = (tokens[index - 1].range.upperBound, tokens[index].range.lowerBound)
        guard start < end else { return false }
        let bytes = text.utf8
        guard end <= bytes.count else { return false }
        return bytes.dropFirst(start).prefix(end - start).contains { Self.stops.contains($0) }
    }

    private static let stops = Set(",.;:!?()".utf8)

    func part(_ range: Range<Int>) -> Utterance { Utterance(text: text, tokens: Array(tokens[range])) }

    /// What is left without these tokens.
    func without(_ ranges: [Range<Int>]) -> Utterance {
        Utterance(
            text: text,
            tokens: tokens.indices.filter { index in !ranges.contains { $0.contains(index) } }.map { tokens[$0] })
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

    private static let contrast = PhraseTable<Contrast>([
        ("mà là", .assertsWhatFollows), ("mà phải là", .assertsWhatFollows), ("phải là", .assertsWhatFollows),
        ("chứ không phải", .assertsWhatPrecedes), ("chứ không", .assertsWhatPrecedes),
        ("chứ chưa", .assertsWhatPrecedes),
    ])
    private enum Contrast: Sendable { case assertsWhatFollows, assertsWhatPrecedes }

    /// What it asserts: of "không phải X mà là Y" and of "Y chứ không phải X" only Y.
    var asserted: Utterance {
        for match in Self.contrast.matches(in: tokens) {
            switch match.meaning {
            case .assertsWhatFollows where match.tokens.upperBound < tokens.count:
                return part(match.tokens.upperBound..<tokens.count)
            case .assertsWhatPrecedes where match.tokens.lowerBound > 0: return part(0..<match.tokens.lowerBound)
            case .assertsWhatFollows, .assertsWhatPrecedes: continue
            }
        }
        return self
    }
}

/// Words that change nothing at the ends of a message: the particles, and the words in which a request is wrapped.
enum Fillers {
    private static let wrapping: Set<String> = [
        "giup", "dum", "gium", "xin", "cho", "hoi", "nghe", "ha", "ho", "ta", "di", "please", "the", "ok", "ah", "ak",
        "kia",
    ]

    static func contains(_ token: Token) -> Bool {
        // With their marks these are other words, but for "giúp", "giùm", "hỏi", "đi" and "kìa".
        Particles.isFiller(token) || (wrapping.contains(token.folded) && (token.isPlain || marked.contains(token.text)))
    }

    private static let marked: Set<String> = ["giúp", "giùm", "dùm", "hỏi", "đi", "hả", "kìa"]
}
