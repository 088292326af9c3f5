import Vietnamese

/// A question as it is searched for: its words and pairs of words with what each tells.
struct Question {
    struct Word {
        let number: UInt16
        let rarity: Float
        /// The same, or 0 for a word that only asks.
        var content: Float
    }

    struct Pair {
        let number: Int
        let rarity: Float
        var content: Float
    }

    /// Different words and pairs, at most 64 of each.
    private(set) var words: [Word] = []
    private(set) var pairs: [Pair] = []
    /// At `first * 64 + second`, places in `words`: the place of their pair in `pairs`, or -1.
    private(set) var pairPlaces = [Int8](repeating: -1, count: 64 * 64)
    /// For each number of a word its place in `words`, or 255.
    private(set) var places = [UInt8](repeating: 255, count: 65_536)
    /// Places in `words` of those that are numbers.
    private(set) var figures: [Int] = []
    let asksForSanction: Bool
    let asksForMeaning: Bool
    /// Words that no indexed text has.
    private(set) var unknownWords = 0

    /// What its words and pairs tell together.
    var possible: Float {
        words.reduce(1e-6) { $0 + $1.rarity } + pairs.reduce(0) { $0 + $1.rarity } * ArticleTerms.pairWeight
    }

    static let mostWords = 64
    /// The most bytes and words of a question that are read.
    private static let mostBytes = 4_000, mostRead = 200

    init(_ text: String, in index: ArticleIndex) {
        let spelled = Self.read(text, index)
        asksForSanction = spelled.contains("phạt")
        let joined = spelled.joined(separator: " ")
        asksForMeaning = ["là gì", "là ai", "thế nào là", "khái niệm"].contains { joined.contains($0) }
        let isContent = QuestionPhrases.contentWords(of: spelled)
        var before: (place: Int, isContent: Bool)?
        for (word, isContent) in zip(spelled, isContent) {
            guard let place = place(of: word, isContent, index) else {
                before = nil
                continue
            }
            if let before { take(before.place, place, before.isContent && isContent, index) }
            before = (place, isContent)
        }
    }

    /// The words of the question, with diacritics where it has none at all.
    private static func read(_ text: String, _ index: ArticleIndex) -> [String] {
        let typed = Tokenizer.tokens(String(decoding: text.utf8.prefix(mostBytes), as: UTF8.self)).prefix(mostRead)
        let isPlain = typed.allSatisfy { $0.kind != .word || $0.isPlain }
        var words: [String] = []
        for token in Abbreviations.expand(Array(typed)) { IndexedWords.forEach(in: token) { words.append($0) } }
        guard isPlain else { return words }
        return DiacriticsRestorer(index: index).restored(words.map { VietnameseText.fold($0) })
    }

    private mutating func place(of word: String, _ isContent: Bool, _ index: ArticleIndex) -> Int? {
        guard let number = index.vocabulary[word] else {
            unknownWords += 1
            return nil
        }
        if places[Int(number)] != 255 {
            let place = Int(places[Int(number)])
            if isContent { words[place].content = words[place].rarity }
            return place
        }
        guard words.count < Self.mostWords else { return nil }
        let place = words.count
        places[Int(number)] = UInt8(place)
        let rarity = index.rarity(Int(index.wordCounts[Int(number)]))
        words.append(Word(number: number, rarity: rarity, content: isContent ? rarity : 0))
        if word.utf8.allSatisfy({ (48...57).contains($0) }) { figures.append(place) }
        return place
    }

    private mutating func take(_ first: Int, _ second: Int, _ isContent: Bool, _ index: ArticleIndex) {
        let known = pairPlaces[first * 64 + second]
        if known >= 0 {
            if isContent { pairs[Int(known)].content = pairs[Int(known)].rarity }
            return
        }
        guard pairs.count < Self.mostWords, let number = index.pair(words[first].number, words[second].number) else {
            return
        }
        pairPlaces[first * 64 + second] = Int8(pairs.count)
        let rarity = index.rarity(index.pairPostings.count(number))
        pairs.append(Pair(number: number, rarity: rarity, content: isContent ? rarity : 0))
    }
}
