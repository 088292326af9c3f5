/// A message that can be read: cleaned, not longer than any question, and with something in it.
public struct ReadableText: Hashable, Sendable {
    /// The cleaned text, composed, without what cannot be seen.
    public let text: String
    /// The text cut into tokens. Whoever reads it after is spared cutting it again.
    public let tokens: [Token]

    /// The longest message that is read, in scalars: far beyond any question, far below what would take time.
    public static let lengthLimit = 4_000

    /// Why a message is not read.
    public enum Unreadable: Error, Hashable, Sendable {
        case tooLong
        /// No letter, digit or sign.
        case nothingToRead
    }

    /// - Throws: ``Unreadable``. A text over the limit costs no time beyond counting its bytes.
    public init(_ raw: String) throws(Unreadable) {
        guard raw.utf8.count <= Self.lengthLimit * 3 else { throw .tooLong }
        let cleaned = VietnameseText.cleaned(raw).text
        // Mostly there are not even as many bytes.
        guard cleaned.utf8.count <= Self.lengthLimit || cleaned.unicodeScalars.count <= Self.lengthLimit else {
            throw .tooLong
        }
        let tokens = Tokenizer.tokens(cleaned)
        guard !tokens.isEmpty else { throw .nothingToRead }
        (text, self.tokens) = (cleaned, tokens)
    }
}
