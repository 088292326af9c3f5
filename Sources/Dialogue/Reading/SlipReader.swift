import Catalogue
import Vietnamese

/// Reads a slip of the fingers as the word of the open question that it was meant to be.
///
/// A word is doubted where it is no syllable and stands in no text of the catalogue. A slip in "không" left as it is would turn a no
/// into a yes: "kjông ai là người nước ngoài".
struct SlipReader {
    /// The words of the question and its answers, with their marks, and without.
    private let written: Set<String>
    private let matter: Set<String>
    /// Whether a word, without marks, stands in some text of the catalogue.
    private let isKnown: (String) -> Bool

    init(written: Set<String>, isKnown: @escaping (String) -> Bool) {
        self.written = written.union(["không", "chưa"])
        matter = Set(self.written.map { VietnameseText.fold($0) })
        self.isKnown = isKnown
    }

    /// What was meant, with each word put right standing without marks; nil where there is no slip to put right.
    func meant(_ utterance: Utterance) -> Utterance? {
        var tokens = utterance.tokens
        var isChanged = false
        for (place, token) in tokens.enumerated() where isDoubted(token) {
            guard let word = word(for: token) else { continue }
            tokens[place] = Token(text: word, range: token.range, kind: .word)
            isChanged = true
        }
        return isChanged ? utterance.reading(tokens) : nil
    }

    private func isDoubted(_ token: Token) -> Bool {
        token.kind == .word && (3...12).contains(token.folded.utf8.count) && !Syllable.isValid(token.text)
            && !matter.contains(token.folded) && !isKnown(token.folded)
    }

    /// The one word it can have been meant to be.
    private func word(for token: Token) -> String? {
        if let spelled = TypingResidue.folded(token.text), matter.contains(spelled) { return spelled }
        // The marks tell more, where they were typed: "nhânn" is "nhân" rather than "nhanh".
        let alike = Set(written.filter { EditDistance.isOneSlip(token.text, $0) }.map { VietnameseText.fold($0) })
        if alike.count == 1 { return alike.first }
        let near = matter.filter { EditDistance.isOneSlip(token.folded, $0) }
        return near.count == 1 ? near.first : nil
    }
}
