import Catalogue
import JSON

/// A text, and what of it is in another language than the reply.
struct ShownWords: Sendable {
    let text: String
    /// The language of all of it, where it is another.
    let language: Language?
    /// Parts of it that are in another, in its order.
    let foreign: [Part]

    struct Part: Sendable {
        let text: String
        let language: Language
    }

    /// - Parameters:
    ///   - key: Where the text stands.
    ///   - keys: Where its language and its foreign parts stand; in replies of older versions there are none.
    init?(_ node: JSONNode, _ key: String, _ keys: (language: String, foreign: String) = ("language", "foreign")) {
        guard let text = node[key]?.string else { return nil }
        self.text = text
        language = node[keys.language]?.string.flatMap(Language.init)
        foreign = (node[keys.foreign]?.array ?? []).compactMap { part in
            guard let text = part["text"]?.string, !text.isEmpty,
                let language = part["language"]?.string.flatMap(Language.init)
            else { return nil }
            return Part(text: text, language: language)
        }
    }

    init(_ text: String) { (self.text, language, foreign) = (text, nil, []) }

    func write(_ html: inout HTMLWriter) {
        var pieces = pieces
        pieces.write(text, &html)
    }

    /// To write the text in pieces, from its beginning to its end.
    var pieces: Pieces { Pieces(language: language, parts: foreign[...]) }

    /// What is still to be written of it that has to say its language (WCAG 2.2, 3.1.2).
    struct Pieces {
        fileprivate let language: Language?
        fileprivate var parts: ArraySlice<Part>

        mutating func write(_ piece: String, _ html: inout HTMLWriter) {
            guard !piece.isEmpty else { return }
            if let language { return html.element(.span, .lang(language.rawValue), text: piece) }
            var rest = piece[...]
            while let part = parts.first, let range = rest.firstRange(of: part.text) {
                html.words(String(rest[..<range.lowerBound]))
                html.element(.span, .lang(part.language.rawValue), text: part.text)
                rest = rest[range.upperBound...]
                parts.removeFirst()
            }
            html.words(String(rest))
        }
    }
}
