import Vietnamese

/// A way in which citizens put a need: words, `…` for up to five others between, classes such as `<nhà>`, and at the end `!`
/// where nothing that names a matter may follow.
///
/// It is referred to: few of the many that are looked at stand where they are looked for.
final class CitizenPattern: Sendable {
    /// Words and classes by their places in ``words`` and ``classes``: so an element takes nothing to look at.
    private enum Element: Sendable {
        case word(Int)
        case gap
        case oneOf(Int)
        /// A whole number in this range.
        case number(ClosedRange<Int>)
        /// No matter follows: "giấy phép kinh doanh", but not "giấy phép kinh doanh karaoke".
        case end
    }

    private let elements: [Element]
    private let words: [Token]
    private let classes: [PhraseTable<Bool>]
    /// The words, without classes and gaps: what a match is measured by.
    let length: Int
    /// The first word without marks; nil where the pattern begins with a class.
    let firstWord: String?
    /// The class it begins with, if it does.
    let firstClass: String?
    /// The key of its second word, where it begins with two; else nil.
    let secondKey: UInt64?

    /// It begins with a word, a number or a class.
    var beginsFirmly: Bool {
        switch elements.first {
        case .word, .number, .oneOf: true
        case .gap, .end, nil: false
        }
    }

    static let gapLimit = 5

    /// - Parameter classes: the phrases that each class stands for.
    init(_ text: some StringProtocol, classes: [String: PhraseTable<Bool>]) {
        var elements: [Element] = []
        var words: [Token] = []
        var used: [PhraseTable<Bool>] = []
        var firstClass: String?
        for part in Self.parts(String(text)) {
            if part == "!" {
                elements.append(.end)
            } else if part == "…" {
                elements.append(.gap)
            } else if part.hasPrefix("<") {
                let name = String(part.dropFirst().dropLast())
                let ends = name.split(separator: "-").compactMap { Int($0) }
                if ends.count == 2, ends[0] <= ends[1] {
                    elements.append(.number(ends[0]...ends[1]))
                } else {
                    if elements.isEmpty { firstClass = name }
                    elements.append(.oneOf(used.count))
                    used.append(classes[name] ?? PhraseTable())
                }
            } else {
                for word in Tokenizer.tokens(part) {
                    elements.append(.word(words.count))
                    words.append(word)
                }
            }
        }
        (self.elements, self.words, self.classes) = (elements, words, used)
        self.firstClass = firstClass
        length = elements.reduce(0) { length, element in
            switch element {
            case .gap, .end: length
            case .word, .oneOf, .number: length + 1
            }
        }
        secondKey =
            if elements.count > 1, case .word = elements[0], case .word(let second) = elements[1] {
                words[second].foldedKey
            } else {
                nil
            }
        firstWord = if case .word(let word) = elements.first { words[word].folded } else { nil }
    }

    private static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == "…" || $0 == "!" }) {
            if start > rest.startIndex { parts.append(String(rest[..<start])) }
            let end = rest[start] == "<" ? rest[start...].firstIndex(of: ">") ?? start : start
            parts.append(String(rest[start...end]))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(String(rest)) }
        return parts
    }

    /// The tokens that its words stand for, where it stands at `start`; nil if it does not.
    func match(_ tokens: [Token], at start: Int) -> [Int]? {
        // Most that begin with the word that stands there do not go on so: they are passed over before anything is noted.
        var place = 0
        while place < elements.count, case .word(let word) = elements[place] {
            guard start + place < tokens.count, tokens[start + place].stands(for: words[word]) else { return nil }
            place += 1
        }
        var covered = Array(start..<start + place)
        return match(tokens, start + place, from: place, &covered) ? covered : nil
    }

    /// How many tokens a phrase of a class takes that begins there; nil where none does.
    static func length(of phrases: PhraseTable<Bool>, in tokens: [Token], at position: Int) -> Int? {
        phrases.longest(in: tokens, at: position, limit: 4)
    }

    /// Whether its elements from one on stand at a position.
    private func match(_ tokens: [Token], _ position: Int, from place: Int, _ covered: inout [Int]) -> Bool {
        guard place < elements.count else { return true }
        switch elements[place] {
        case .word(let word):
            guard position < tokens.count, tokens[position].stands(for: words[word]) else { return false }
            covered.append(position)
            return match(tokens, position + 1, from: place + 1, &covered)
        case .number(let range):
            guard position < tokens.count, tokens[position].kind == .number, let number = Int(tokens[position].text),
                range.contains(number)
            else { return false }
            covered.append(position)
            return match(tokens, position + 1, from: place + 1, &covered)
        case .oneOf(let number):
            guard position < tokens.count, let count = Self.length(of: classes[number], in: tokens, at: position) else {
                return false
            }
            return match(tokens, position + count, from: place + 1, &covered)
        case .end:
            return FinderWords.informative(Array(tokens[position...].prefix(2))).allSatisfy(\.isLight)
                && match(tokens, position, from: place + 1, &covered)
        case .gap:
            let before = covered.count
            for skipped in 0...Self.gapLimit where position + skipped <= tokens.count {
                if match(tokens, position + skipped, from: place + 1, &covered) { return true }
                covered.removeSubrange(before...)
            }
            return false
        }
    }
}
