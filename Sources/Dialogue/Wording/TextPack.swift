import Catalogue

/// The words of the assistant's own sentences in one language. `{0}`, `{1}` … stand for a sentence's arguments.
public struct TextPack: Sendable {
    public let language: Language
    private let texts: [Phrase: String]

    init(language: Language, texts: [Phrase: String]) {
        self.language = language
        self.texts = texts
    }

    /// The pack of a language; there is one for each.
    public static func of(_ language: Language) -> TextPack {
        switch language {
        case .vi: vietnamese
        case .en: english
        }
    }

    /// The words of a phrase, before its arguments are put in.
    public func template(_ phrase: Phrase) -> String { texts[phrase] ?? phrase.rawValue }

    /// The phrases this pack has words for.
    public var phrases: Set<Phrase> { Set(texts.keys) }

    func text(_ phrase: Phrase, _ arguments: [String] = []) -> String {
        var result = ""
        var rest = Substring(template(phrase))
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}"), let index = Int(after[..<close]),
                arguments.indices.contains(index)
            else {
                result += "{"
                rest = after
                continue
            }
            result += arguments[index]
            rest = after[after.index(after: close)...]
        }
        return result + rest
    }
}
