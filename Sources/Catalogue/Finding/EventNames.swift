import Vietnamese

/// How people call the life events.
struct EventNames {
    /// An event that a sentence names.
    struct Named {
        let event: Int
        /// The places of its words among those that tell something.
        let tokens: Set<Int>
        /// It cannot be part of another word: "sinh" alone can, in "học sinh"; "vừa sinh" cannot.
        let isFirm: Bool
    }

    private let whole: PhraseTable<Int>
    /// The same without words that only describe: "mua lại một căn nhà nhỏ" is "mua nhà".
    private let bare: PhraseTable<Int>
    private let patterns: [(pattern: CitizenPattern, event: Int)]

    init(_ events: [LifeEvent]) {
        var whole: [([Token], Int)] = []
        var bare: [([Token], Int)] = []
        var patterns: [(CitizenPattern, Int)] = []
        for (index, event) in events.enumerated() {
            for alias in event.aliases + [event.name.vi, event.name[.en]] {
                if alias.contains("…") {
                    patterns.append((CitizenPattern(alias, classes: [:]), index))
                    continue
                }
                let words = EventWords(EventWords.tokens(alias)).telling
                whole.append((words, index))
                if words.count > 1, !words.contains(where: EventWords.describes) { bare.append((words, index)) }
            }
        }
        self.whole = PhraseTable(words: whole.filter { !$0.0.isEmpty })
        self.bare = PhraseTable(words: bare)
        self.patterns = patterns
    }

    /// The event that a sentence names; nil where it names none, or several.
    func event(in words: EventWords) -> Named? {
        let told = words.telling
        let named = whole.matches(in: told).map { match in
            (
                event: match.meaning, tokens: Array(match.tokens),
                isFirm: match.tokens.count > 1 || words.isAfterWhen(match.tokens.lowerBound)
            )
        }
        if let found = Self.one(named, words) { return found }
        let essential = told.indices.filter { !EventWords.describes(told[$0]) }
        let described = bare.matches(in: essential.map { told[$0] }).map { match in
            (event: match.meaning, tokens: match.tokens.map { essential[$0] }, isFirm: true)
        }
        if let found = Self.one(described, words) { return found }
        let spread = patterns.flatMap { pattern, event in
            told.indices.compactMap { start -> (event: Int, tokens: [Int], isFirm: Bool)? in
                guard let tokens = pattern.match(told, at: start), let last = tokens.last else { return nil }
                return (event, Array(start...last), true)
            }
        }
        return Self.one(spread, words)
    }

    private static func one(_ found: [(event: Int, tokens: [Int], isFirm: Bool)], _ words: EventWords) -> Named? {
        var named = found.filter { match in match.tokens.last.map { !words.isObject(after: $0) } ?? false }
        if named.contains(where: \.isFirm) { named.removeAll { !$0.isFirm } }
        guard let first = named.first, named.allSatisfy({ $0.event == first.event }) else { return nil }
        return Named(event: first.event, tokens: Set(named.flatMap(\.tokens)), isFirm: first.isFirm)
    }
}
