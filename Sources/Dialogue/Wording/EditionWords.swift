import Catalogue
import Synchronization

/// The items of an edition in words, made when the first of their list is shown, and kept beside the edition.
final class EditionWords: Sendable {
    /// The lists that are shown most.
    enum List: Int, CaseIterable { case papers, places }

    private final class Slot: Sendable {
        let words = AtomicLazyReference<Words>()
    }

    private final class Words: Sendable {
        /// By the ids of the items.
        let items: [String: ItemWords]

        init(_ items: [String: ItemWords]) { self.items = items }
    }

    private let vietnamese = List.allCases.map { _ in Slot() }
    private let english = List.allCases.map { _ in Slot() }

    static func of(_ edition: Edition) -> EditionWords { edition.companion.value { EditionWords() } }

    /// The items of a list, by their ids.
    ///
    /// - Parameter words: What words one in this language; always the same.
    func items<Item: GuideItem>(
        _ list: List, _ items: [Item], _ language: Language, _ words: (Item) -> ItemWords
    ) -> [String: ItemWords] {
        let slots =
            switch language {
            case .vi: vietnamese
            case .en: english
            }
        let slot = slots[list.rawValue]
        if let known = slot.words.load() { return known.items }
        let made = Words(Dictionary(items.map { ($0.id, words($0)) }, uniquingKeysWith: { first, _ in first }))
        return slot.words.storeIfNil(made).items
    }
}
