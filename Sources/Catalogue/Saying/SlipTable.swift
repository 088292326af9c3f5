import Vietnamese

/// The answers that a message names but for one slip of the fingers.
public struct NearAnswers: Sendable {
    /// The indices of the answers; none where the message is no slip away from any.
    public let choices: Set<Int>
    /// Whether the one answer is meant for certain: the slip made no word of its own, and enough stands right beside it.
    public let isSure: Bool

    static let none = NearAnswers(choices: [], isSure: false)

    /// The one answer, where there is one.
    public var one: Int? { choices.count == 1 ? choices.first : nil }
}

/// All that is said for the answers to a question, to be held against a message in which the fingers slipped.
///
/// Compared letter by letter over the whole message, for a slip may part words or join them ("cccd, " as "ccc,d ").
public struct SlipTable: Sendable {
    /// What is said for an answer, in letters as they are written and without marks.
    private struct Text: Sendable {
        let words: [Token]
        let written: [UInt16]
        let folded: [UInt16]
        let choice: Int
    }

    private let texts: [Text]
    /// The words of the question and its answers, without marks, and with them.
    private let matter: Set<String>
    private let written: Set<String>

    init(_ texts: [(words: [Token], choice: Int)], matter: Set<String>, written: Set<String>) {
        self.texts = texts.filter { !$0.words.isEmpty }.map {
            Text(
                words: $0.words, written: Self.letters($0.words, \.text), folded: Self.letters($0.words, \.folded),
                choice: $0.choice)
        }
        (self.matter, self.written) = (matter, written)
    }

    /// Of phrases for one and the same answer, separated by commas; those of one word, which is too little, are left out.
    public init(listed phrases: String) {
        let words = phrases.split(separator: ",").map { Tokenizer.tokens(String($0)) }.filter { $0.count > 1 }
        self.init(
            words.map { ($0, 0) }, matter: Set(words.joined().map(\.folded)), written: Set(words.joined().map(\.text)))
    }

    private static func letters(_ words: [Token], _ text: KeyPath<Token, String>) -> [UInt16] {
        var letters: [UInt16] = []
        for word in words {
            if !letters.isEmpty { letters.append(0x20) }
            // All letters of Vietnamese have 16 bits; what of others is cut off is compared no worse for it.
            letters += word[keyPath: text].unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
        }
        return letters
    }

    /// The answers one slip away from what was typed. Where marks were typed they tell more: "nhânn" is "nhân" rather than "nhanh".
    public func answers(near said: [Token]) -> NearAnswers {
        guard (1...40).contains(said.count) else { return .none }
        let folded = Self.letters(said, \.folded)
        if !said.allSatisfy(\.isPlain) {
            let marked = Self.letters(said, \.text)
            let near = answers(said) { text in
                Self.isSlip(marked, text.written) || isSlipOfWord(said, text.words, \.text)
            }
            if !near.choices.isEmpty { return near }
        }
        return answers(said) { text in
            Self.isSlip(folded, text.folded) || folded == text.folded || isSlipOfWord(said, text.words, \.folded)
        }
    }

    private func answers(_ said: [Token], where isNear: (Text) -> Bool) -> NearAnswers {
        var choices: Set<Int> = []
        var isSure = false
        for text in texts where isNear(text) && !Self.isOtherNumber(said, text.words) {
            // A word typed without marks stands for the marked one: that is no slip.
            if said.count == text.words.count, zip(said, text.words).allSatisfy({ $0.stands(for: $1) }) { continue }
            choices.insert(text.choice)
            isSure = isSure || self.isSure(said, text.words)
        }
        return NearAnswers(choices: choices, isSure: isSure && choices.count == 1)
    }

    // MARK: Slips

    /// Whether a letter added, left out, exchanged for another or for the next makes one of the other; never a digit.
    private static func isSlip(_ said: [UInt16], _ text: [UInt16]) -> Bool {
        guard abs(said.count - text.count) <= 1 else { return false }
        let shorter = min(said.count, text.count)
        var start = 0
        while start < shorter, said[start] == text[start] { start += 1 }
        var end = 0
        while end < shorter - start, said[said.count - 1 - end] == text[text.count - 1 - end] { end += 1 }
        let (one, other) = (said[start..<said.count - end], text[start..<text.count - end])
        let isOne =
            max(one.count, other.count) == 1
            || one.count == 2 && other.count == 2 && one.elementsEqual(other.reversed())
        return isOne && !one.contains(where: isDigit) && !other.contains(where: isDigit)
    }

    private static func isDigit(_ letter: UInt16) -> Bool { (0x30...0x39).contains(letter) }

    /// Whether one word is another for a slip of more than a letter: the keys of an input method, a sound taken for another.
    private func isSlipOfWord(_ said: [Token], _ text: [Token], _ form: KeyPath<Token, String>) -> Bool {
        guard let place = Self.difference(said, text, form) else { return false }
        let (typed, meant) = (said[place], text[place])
        guard typed.kind == .word, meant.kind == .word else { return false }
        return typed.folded == meant.folded || MixedSounds.differ(typed.folded, meant.folded)
            || TypingResidue.folded(typed.text) == meant.folded
            || !meant.isPlain && Self.areKeys(typed.folded, of: meant.folded)
    }

    /// The one place where the words differ; nil where there are several, or none.
    private static func difference(_ said: [Token], _ text: [Token], _ form: KeyPath<Token, String>) -> Int? {
        guard said.count == text.count else { return nil }
        var place: Int?
        for index in said.indices where said[index][keyPath: form] != text[index][keyPath: form] {
            guard place == nil else { return nil }
            place = index
        }
        return place
    }

    /// Whether the letters are those of the word with the keys of Telex between them: "viejet" for "viet".
    private static func areKeys(_ typed: String, of word: String) -> Bool {
        let (typed, word) = (Array(typed.utf8), Array(word.utf8))
        guard (1...5).contains(typed.count - word.count) else { return false }
        var matched = 0
        for (index, letter) in typed.enumerated() {
            if matched < word.count, letter == word[matched] {
                matched += 1
            } else if !"sfrxjw".utf8.contains(letter), index == 0 || letter != typed[index - 1] {
                return false
            }
        }
        return matched == word.count
    }

    /// "Tám" is no slip of "năm", nor "hai" of "hay": one number is not another. But "năm" is "lăm" to many.
    private static func isOtherNumber(_ said: [Token], _ text: [Token]) -> Bool {
        guard let place = difference(said, text, \.text) else { return false }
        let words = [said[place], text[place]]
        return words.allSatisfy { NumberReader.find(in: [$0]).count == 1 }
            && Set(words.map(\.folded)) != ["nam", "lam"]
            && words[0].folded != words[1].folded
    }

    // MARK: Sureness

    private func isSure(_ said: [Token], _ text: [Token]) -> Bool {
        guard said.count == text.count else { return said.count >= 4 && text.count >= 4 }
        let others = said.indices.filter { !said[$0].stands(for: text[$0]) }
        // Among enough words some marks may be wrong besides.
        let letters =
            others.count == 1 || said.count < 5 ? others : others.filter { said[$0].folded != text[$0].folded }
        guard letters.count == 1, let place = letters.first else { return false }
        let (typed, meant) = (said[place], text[place])
        guard typed.kind == .word, meant.kind == .word else { return false }
        let isNoWord = !Syllable.isValid(typed.text) && !matter.contains(typed.folded)
        // "Khoong" and "hhàn" can be nothing else.
        if isNoWord, Self.areKeys(typed.folded, of: meant.folded) { return true }
        if said.count < 3 {
            let least = said.count == 1 ? 5 : 3
            return isNoWord && min(typed.folded.utf8.count, meant.folded.utf8.count) >= least
        }
        if typed.folded == meant.folded { return true }
        guard !["khong", "chua", "chang", "co"].contains(typed.folded) else { return false }
        let isOwn = typed.isPlain ? matter.contains(typed.folded) : written.contains(typed.text)
        return !isOwn || said.count >= 5
    }
}
