import Catalogue

/// The words of the assistant's own sentences in one language. `{0}`, `{1}` … stand for a sentence's arguments.
public struct TextPack: Sendable {
    public let language: Language
    /// By the number of the phrase.
    private let texts: [Template?]

    /// - Parameter parts: the words about one matter each; no phrase is in two of them.
    init(language: Language, texts: [Phrase: String], _ parts: [Phrase: String]...) {
        self.language = language
        let texts = parts.reduce(texts) { $0.merging($1) { first, _ in first } }
        self.texts = Phrase.allCases.map { texts[$0].map { Template($0) } }
    }

    /// The pack of a language; there is one for each.
    public static func of(_ language: Language) -> TextPack {
        switch language {
        case .vi: vietnamese
        case .en: english
        }
    }

    /// The words of a phrase, before its arguments are put in.
    public func template(_ phrase: Phrase) -> String { texts[phrase.rawValue]?.text ?? phrase.id }

    /// The phrases this pack has words for.
    public var phrases: Set<Phrase> { Set(Phrase.allCases.filter { texts[$0.rawValue] != nil }) }

    /// The words of a phrase; a place without an argument stays as it is written.
    func text(_ phrase: Phrase, _ arguments: [String] = []) -> String {
        if arguments.isEmpty { return template(phrase) }
        var text = ""
        text.reserveCapacity(template(phrase).utf8.count + arguments.reduce(0) { $0 + $1.utf8.count })
        append(phrase, to: &text) { place, text in
            if arguments.indices.contains(place) { text += arguments[place] } else { text += "{\(place)}" }
        }
        return text
    }

    /// Appends the words of a phrase that has one argument.
    func append(_ phrase: Phrase, _ argument: String, to text: inout String) {
        append(phrase, to: &text) { _, text in text += argument }
    }

    /// Appends the words of a phrase, with what is appended for its arguments by their places.
    func append(_ phrase: Phrase, to text: inout String, _ argument: (_ place: Int, _ text: inout String) -> Void) {
        guard let template = texts[phrase.rawValue] else {
            text += phrase.id
            return
        }
        for piece in template.pieces {
            if !piece.before.isEmpty { text += piece.before }
            argument(piece.place, &text)
        }
        if !template.end.isEmpty { text += template.end }
    }
}

/// A text with places for arguments, cut at them once.
private struct Template: Sendable {
    let text: String
    /// The places of arguments, and what is written before each.
    private(set) var pieces: [(before: String, place: Int)] = []
    /// What is written behind the last.
    let end: String

    init(_ text: String) {
        self.text = text
        var plain: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard byte == UInt8(ascii: "{"), rest.dropFirst(digits.count).first == UInt8(ascii: "}"),
                let index = Int(Substring(digits))
            else {
                plain.append(byte)
                continue
            }
            pieces.append((String(decoding: plain, as: UTF8.self), index))
            plain = []
            rest = rest.dropFirst(digits.count + 1)
        }
        end = String(decoding: plain, as: UTF8.self)
    }
}
