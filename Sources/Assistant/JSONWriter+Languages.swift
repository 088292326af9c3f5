import Catalogue
import JSON

extension JSONWriter {
    /// The parts of a text that are Vietnamese where the rest is not, in their order; nothing where there are none.
    mutating func member(_ key: String, foreign parts: [String]) {
        guard !parts.isEmpty else { return }
        self.key(key)
        beginArray()
        for part in parts {
            beginObject()
            member("language", Language.vi.rawValue)
            member("text", part)
            endObject()
        }
        endArray()
    }

    /// A text of the catalogue. Where it is not in the language asked for, as names of national records are in Vietnamese alone, its
    /// language follows; where only parts of it are not, those do.
    ///
    /// - Parameters:
    ///   - languageKey: The key for the language of all of it; `KEY_language` where none is given.
    ///   - partsKey: The key for the parts that are Vietnamese; `KEY_foreign` where none is given.
    public mutating func member(
        _ key: String, _ text: LocalizedText, _ language: Language, languageKey: String? = nil,
        partsKey: String? = nil
    ) {
        member(key, text[language])
        guard language != .vi else { return }
        if text.en == nil {
            member(languageKey ?? "\(key)_language", Language.vi.rawValue)
        } else {
            member(partsKey ?? "\(key)_foreign", foreign: text.quoted)
        }
    }
}
