import Catalogue
import Synchronization

/// Paragraphs that say the same in every guide, since they hang on an item and the language alone.
public final class FixedWords: Sendable {
    private final class Written: Sendable {
        let bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    public let paragraphs: [Wording.Paragraph]
    private let written = AtomicLazyReference<Written>()

    init(_ paragraphs: [Wording.Paragraph]) { self.paragraphs = paragraphs }

    /// The paragraphs as bytes, written when they are first asked for.
    ///
    /// - Parameter write: What writes them; always the same.
    public func bytes(_ write: ([Wording.Paragraph]) -> [UInt8]) -> [UInt8] {
        (written.load() ?? written.storeIfNil(Written(write(paragraphs)))).bytes
    }
}

/// An item in words: itself, and what follows what is told of the case.
struct ItemWords: Sendable {
    let item: FixedWords
    /// Nil where nothing follows.
    let rest: FixedWords?

    init(_ item: Wording.Paragraph, _ rest: [Wording.Paragraph]) {
        self.item = FixedWords([item.told])
        self.rest = rest.isEmpty ? nil : FixedWords(rest.map(\.told))
    }
}
