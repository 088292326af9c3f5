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
        self.item = FixedWords([item])
        self.rest = rest.isEmpty ? nil : FixedWords(rest)
    }
}

/// The items of an edition in words, made when the first of their list is shown, and kept beside the edition.
final class EditionWords: Sendable {
    /// The lists that are shown most.
    enum List: Int { case papers, places }

    private final class Slot: Sendable {
        let words = AtomicLazyReference<Words>()
    }

    private final class Words: Sendable {
        /// By the ids of the items.
        let items: [String: ItemWords]

        init(_ items: [String: ItemWords]) { self.items = items }
    }

    /// One for each list and language.
    private let slots = (0..<4).map { _ in Slot() }

    static func of(_ edition: Edition) -> EditionWords { edition.companion.value { EditionWords() } }

    /// The items of a list, by their ids; none where a record is quoted, whose edition is read anew for each conversation.
    func items<Item: GuideItem>(
        _ list: List, _ items: [Item], _ wording: Wording, _ words: (Item) -> ItemWords
    ) -> [String: ItemWords] {
        if wording.isQuoting { return [:] }
        let slot = slots[list.rawValue * 2 + (wording.language == .vi ? 0 : 1)]
        if let known = slot.words.load() { return known.items }
        let made = Words(Dictionary(items.map { ($0.id, words($0)) }, uniquingKeysWith: { first, _ in first }))
        return slot.words.storeIfNil(made).items
    }
}
