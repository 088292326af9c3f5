import Catalogue

/// Where the person lives, as far as they have told.
enum Home: Hashable, Sendable {
    case commune(Commune)
    /// Units named that may be several communes: their words and nothing else.
    case named(String)

    var commune: Commune? {
        if case .commune(let commune) = self { commune } else { nil }
    }
}
