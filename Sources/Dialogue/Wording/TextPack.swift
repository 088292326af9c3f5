import Catalogue

/// The words of the assistant's own sentences in one language. `{0}`, `{1}` … stand for a sentence's arguments.
public struct TextPack: Sendable {
    public let language: Language
    private let texts: [Phrase: Template]

    /// - Parameter parts: the words about one matter each; no phrase is in two of them.
    init(language: Language, texts: [Phrase: String], _ parts: [Phrase: String]...) {
        self.language = language
        self.texts = parts.reduce(texts) { $0.merging($1) { first, _ in first } }.mapValues { Template($0) }
    }

    /// The pack of a language; there is one for each.
    public static func of(_ language: Language) -> TextPack {
        switch language {
        case .vi: vietnamese
        case .en: english
        }
    }

    /// The words of a phrase, before its arguments are put in.
    public func template(_ phrase: Phrase) -> String { texts[phrase]?.text ?? phrase.rawValue }

    /// The phrases this pack has words for.
    public var phrases: Set<Phrase> { Set(texts.keys) }

    func text(_ phrase: Phrase, _ arguments: [String] = []) -> String {
        texts[phrase]?.filled(arguments) ?? phrase.rawValue
    }
}

/// A text with places for arguments, cut at them once.
private struct Template: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case argument(Int)
    }

    let text: String
    private var pieces: [Piece] = []

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
            pieces.append(.text(String(decoding: plain, as: UTF8.self)))
            pieces.append(.argument(index))
            plain = []
            rest = rest.dropFirst(digits.count + 1)
        }
        pieces.append(.text(String(decoding: plain, as: UTF8.self)))
    }

    /// The text with its arguments; a place without one stays as it is written.
    func filled(_ arguments: [String]) -> String {
        if pieces.count == 1 { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + arguments.reduce(0) { $0 + $1.utf8.count })
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .argument(let index): result += arguments.indices.contains(index) ? arguments[index] : "{\(index)}"
            }
        }
        return result
    }
}
