import LegalRetrieval
import Vietnamese

/// A place in the law that a message names: "khoản 2 điều 13 nghị định 123/2015".
enum LawMention {
    /// Whether the message names an article with its document, or asks what a numbered document says.
    static func isMade(_ utterance: Utterance) -> Bool {
        // Reading citations costs little, but most messages have no figure, and so none.
        guard utterance.tokens.contains(where: { $0.kind != .word || endsInNumber($0.folded) }) else { return false }
        var reader = CitationReader()
        return reader.find(in: utterance.text).contains { citation in
            switch citation.document {
            case .number, .shortNumber: true
            case .named: citation.article != nil
            case .this, .unnamed: false
            }
        }
    }

    private static func endsInNumber(_ word: String) -> Bool {
        // Mostly a small Latin letter ends it, which is told without a look at the character.
        guard let last = word.utf8.last, !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) else { return false }
        return word.last?.isNumber == true
    }
}
