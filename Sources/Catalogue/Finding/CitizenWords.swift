import Vietnamese

/// What citizens say, and what the law calls it.
///
/// A line is `what they say, another way, a third = official words`, or with `~` in place of `=` where they tell their situation
/// rather than their need: it then stands behind a need that was said too. `…` stands for up to five words between, `<nhà>` and the like
/// for any phrase of a class, `<0-13>` for a whole number of that range. Written for Dẫn Lối; no outside source.
enum CitizenWords {
    /// A message with the official words for what it says.
    struct Translation: Sendable {
        /// For each thing said, in its order.
        let needs: [Need]
        /// What was said beside.
        let rest: [Token]
    }

    /// Official words for something said.
    struct Need: Sendable {
        /// The official words; needs of the same ones are the same.
        let name: String
        /// Those of them that name a matter.
        let words: [FinderWords.Word]
        /// What they ask to be done.
        let traits: FinderTraits
        /// It was told, not asked for.
        let isSituation: Bool
        /// From its first word to its last.
        var tokens = 0..<0

        init(_ official: some StringProtocol, isSituation: Bool) {
            let tokens = Abbreviations.expand(Tokenizer.tokens(String(official)))
            name = tokens.map(\.text).joined(separator: " ")
            words = FinderWords.informative(tokens)
            traits = FinderTraits.asked(tokens)
            self.isSituation = isSituation
        }
    }

    /// Nil where nothing in the message has official words of its own.
    static func translate(_ tokens: [Token]) -> Translation? {
        var needs: [Need] = []
        var covered = [Bool](repeating: false, count: tokens.count)
        for position in tokens.indices where !covered[position] {
            guard let found = longest(tokens, at: position, without: covered) else { continue }
            for place in found.positions { covered[place] = true }
            if !needs.contains(where: { $0.name == found.need.name }) {
                var need = found.need
                need.tokens = (found.positions.min() ?? position)..<(found.positions.max() ?? position) + 1
                needs.append(need)
            }
        }
        guard !needs.isEmpty else { return nil }
        return Translation(needs: needs, rest: tokens.indices.filter { !covered[$0] }.map { tokens[$0] })
    }

    private static func longest(
        _ tokens: [Token], at position: Int, without covered: [Bool]
    ) -> (need: Need, positions: [Int])? {
        var best: (need: Int, positions: [Int], length: Int)?
        let next = position + 1 < tokens.count ? tokens[position + 1].foldedKey : nil
        func search(_ entries: [Entry], _ classes: UInt8 = 0) {
            for place in entries.indices {
                if let best, best.length >= entries[place].length { return }
                if let second = entries[place].second, second != next { continue }
                guard entries[place].firstClass & ~classes == 0,
                    let positions = entries[place].pattern.match(tokens, at: position),
                    !positions.contains(where: { covered[$0] })
                else { continue }
                best = (entries[place].need, positions, entries[place].length)
            }
        }
        if let entries = table.byWord[folded: tokens[position]] { search(entries) }
        // The others begin with one of few classes or a number, of which mostly none stands here.
        let classes = classes(tokens, at: position)
        if classes != 0 || tokens[position].kind == .number { search(table.open, classes) }
        return best.map { (table.needs[$0.need], $0.positions) }
    }

    /// The classes of which a phrase begins at a position, as the bits of their places in ``classList``.
    private static func classes(_ tokens: [Token], at position: Int) -> UInt8 {
        guard let possible = classesByWord[folded: tokens[position]] else { return 0 }
        var classes: UInt8 = 0
        for (place, (_, phrases)) in classList.enumerated() where possible & 1 << UInt8(place) != 0 {
            let length = CitizenPattern.length(of: phrases, in: tokens, at: position)
            if length != nil { classes |= 1 << UInt8(place) }
        }
        return classes
    }

    /// A way to say something. What tells mostly that it was not said lies in it, so that passing over one costs next to nothing.
    private struct Entry: Sendable {
        let pattern: CitizenPattern
        /// The place of what it says among the table's needs.
        let need: Int
        let length: Int
        /// The key of the pattern's second word, where it begins with two.
        let second: UInt64?
        /// The class it begins with, as the bit of its place in ``classList``; 0 where it begins with a word or a number.
        let firstClass: UInt8

        init(_ pattern: CitizenPattern, need: Int) {
            (self.pattern, self.need, length, second) = (pattern, need, pattern.length, pattern.secondKey)
            let place = pattern.firstClass.flatMap { name in classList.firstIndex { $0.name == name } }
            firstClass = place.map { 1 << UInt8($0) } ?? 0
            precondition(classList.count <= 8, "Each class has a bit.")
            precondition(pattern.beginsFirmly, "A pattern begins with a word, a number or a class.")
        }
    }

    private struct Table: Sendable {
        let needs: [Need]
        /// By the first word, longest first.
        let byWord: WordTable<[Entry]>
        /// Those that begin with a class or a number, longest first.
        let open: [Entry]

        init(_ lines: String) {
            let classes = Dictionary(uniqueKeysWithValues: classList.map { ($0.name, $0.phrases) })
            var needs: [Need] = []
            var byWord: [String: [Entry]] = [:]
            var open: [Entry] = []
            for line in lines.split(separator: "\n") {
                let isSituation = !line.contains("=")
                let sides = line.split(separator: isSituation ? "~" : "=", maxSplits: 1)
                guard sides.count == 2 else { continue }
                for phrase in NoiseWords.list(String(sides[0])) {
                    let entry = Entry(CitizenPattern(phrase, classes: classes), need: needs.count)
                    if let word = entry.pattern.firstWord {
                        byWord[word, default: []].append(entry)
                    } else {
                        open.append(entry)
                    }
                }
                needs.append(Need(sides[1], isSituation: isSituation))
            }
            func sorted(_ entries: [Entry]) -> [Entry] {
                entries.enumerated().sorted {
                    ($1.element.length, $0.offset) < ($0.element.length, $1.offset)
                }.map(\.element)
            }
            self.needs = needs
            self.byWord = WordTable(byWord.map { ($0, sorted($1)) })
            self.open = sorted(open)
        }
    }

    private static let classLists: KeyValuePairs = [
        "nhà":
            """
        bố, ba, cha, má, mẹ, ông, bà, ông nội, bà nội, ông ngoại, bà ngoại, ông cụ, bà cụ, cụ, vợ, chồng, anh trai, chị gái, em trai, em gái, con trai, con gái, con, cô, dì, chú, bác, cậu, mợ, thím, bố mẹ, cha mẹ, ba mẹ, bố chồng, mẹ chồng, bố vợ, mẹ vợ, ba chồng, ba vợ, người nhà, người thân, nội, ngoại, ông nhà, bà nhà, bà con, cháu, thằng, có người
        """,
        "tôi":
            """
        tôi, em, mình, tui, tớ, cháu, con, anh, chị, bác, nhà em, nhà tôi, nhà mình, chúng tôi, tụi em, e, mik, mk, vừa, mới, em mới, tôi vừa
        """,
        "thẻ": "thẻ, giấy, sổ, bằng, cái",
        "hàng":
            """
        tiệm, quán, shop, cửa hàng, cửa hiệu, sạp, tạp hóa, quầy, hàng, quán ăn, quán cà phê, quán cafe, tiệm cắt tóc, tiệm tạp hóa, xưởng, cơ sở, spa, tiệm nail, nhà trọ, gara
        """,
    ]

    /// The classes; eight at most.
    private static let classList = classLists.map { name, list in
        (name: name, phrases: PhraseTable(NoiseWords.list(list).map { ($0, true) }))
    }

    /// The classes that have phrases which begin with a word, as the bits of their places in ``classList``.
    private static let classesByWord: WordTable<UInt8> = {
        var classes: [String: UInt8] = [:]
        for (place, (_, list)) in classLists.enumerated() {
            for phrase in NoiseWords.list(list) {
                guard let first = Abbreviations.expand(Tokenizer.tokens(phrase)).first else { continue }
                classes[first.folded, default: 0] |= 1 << UInt8(place)
            }
        }
        return WordTable(classes.map { ($0, $1) })
    }()

    private static let table = Table(people + property + work)

    /// Everything that it knows, as plain phrases: what people say, and the official words.
    static let vocabulary: [String] = (people + property + work).split(separator: "\n").flatMap { line in
        line.split(whereSeparator: { ",=~…!<>".contains($0) }).map(String.init)
    }
}
