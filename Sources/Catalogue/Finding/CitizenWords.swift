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
        let official: [Token]
        /// It was told, not asked for.
        let isSituation: Bool
        /// From its first word to its last.
        var tokens = 0..<0
    }

    /// Nil where nothing in the message has official words of its own.
    static func translate(_ tokens: [Token]) -> Translation? {
        var needs: [Need] = []
        var covered = Set<Int>()
        for position in tokens.indices where !covered.contains(position) {
            guard let found = longest(tokens, at: position, without: covered) else { continue }
            covered.formUnion(found.positions)
            if !needs.contains(where: { $0.official.map(\.text) == found.need.official.map(\.text) }) {
                var need = found.need
                need.tokens = (found.positions.min() ?? position)..<(found.positions.max() ?? position) + 1
                needs.append(need)
            }
        }
        guard !needs.isEmpty else { return nil }
        return Translation(needs: needs, rest: tokens.indices.filter { !covered.contains($0) }.map { tokens[$0] })
    }

    private static func longest(
        _ tokens: [Token], at position: Int, without covered: Set<Int>
    ) -> (need: Need, positions: [Int])? {
        var best: (need: Need, positions: [Int], length: Int)?
        func search(_ entries: [Entry], _ classes: UInt8 = 0) {
            for entry in entries {
                if let best, best.length >= entry.length { return }
                guard entry.firstClass & ~classes == 0, let positions = entry.pattern.match(tokens, at: position),
                    covered.isDisjoint(with: positions)
                else { continue }
                best = (entry.need, positions, entry.length)
            }
        }
        search(table.byWord[folded: tokens[position]] ?? [])
        // The others begin with one of few classes or a number, of which mostly none stands here.
        let classes = classList.indices.reduce(into: UInt8(0)) { standing, place in
            let length = CitizenPattern.length(of: classList[place].phrases, in: tokens, at: position)
            if length != nil { standing |= 1 << UInt8(place) }
        }
        if classes != 0 || tokens[position].kind == .number { search(table.open, classes) }
        return best.map { ($0.need, $0.positions) }
    }

    /// Referred to, so that passing over one costs nothing.
    private final class Entry: Sendable {
        let pattern: CitizenPattern
        let need: Need
        let length: Int
        /// The class it begins with, as the bit of its place in ``classList``; 0 where it begins with a word or a number.
        let firstClass: UInt8

        init(_ pattern: CitizenPattern, _ need: Need) {
            (self.pattern, self.need, length) = (pattern, need, pattern.length)
            let place = pattern.firstClass.flatMap { name in classList.firstIndex { $0.name == name } }
            firstClass = place.map { 1 << UInt8($0) } ?? 0
            precondition(classList.count <= 8, "Each class has a bit.")
            precondition(pattern.beginsFirmly, "A pattern begins with a word, a number or a class.")
        }
    }

    private struct Table: Sendable {
        /// By the first word, longest first.
        let byWord: WordTable<[Entry]>
        /// Those that begin with a class or a number, longest first.
        let open: [Entry]

        init(_ lines: String) {
            var byWord: [String: [Entry]] = [:]
            var open: [Entry] = []
            for line in lines.split(separator: "\n") {
                let isSituation = !line.contains("=")
                let sides = line.split(separator: isSituation ? "~" : "=", maxSplits: 1)
                guard sides.count == 2 else { continue }
                let official = Abbreviations.expand(Tokenizer.tokens(String(sides[1])))
                let need = Need(official: official, isSituation: isSituation)
                for phrase in NoiseWords.list(String(sides[0])) {
                    let entry = Entry(CitizenPattern(phrase, classes: classes), need)
                    if let word = entry.pattern.firstWord {
                        byWord[word, default: []].append(entry)
                    } else {
                        open.append(entry)
                    }
                }
            }
            func sorted(_ entries: [Entry]) -> [Entry] {
                entries.enumerated().sorted {
                    ($1.element.length, $0.offset) < ($0.element.length, $1.offset)
                }.map(\.element)
            }
            self.byWord = WordTable(byWord.map { ($0, sorted($1)) })
            self.open = sorted(open)
        }
    }

    private static let classes: [String: PhraseTable<Bool>] = [
        "nhà": phrases(
            """
            bố, ba, cha, má, mẹ, ông, bà, ông nội, bà nội, ông ngoại, bà ngoại, ông cụ, bà cụ, cụ, vợ, chồng, anh trai, chị gái, em trai, em gái, con trai, con gái, con, cô, dì, chú, bác, cậu, mợ, thím, bố mẹ, cha mẹ, ba mẹ, bố chồng, mẹ chồng, bố vợ, mẹ vợ, ba chồng, ba vợ, người nhà, người thân, nội, ngoại, ông nhà, bà nhà, bà con, cháu, thằng, có người
            """),
        "tôi": phrases(
            "tôi, em, mình, tui, tớ, cháu, con, anh, chị, bác, nhà em, nhà tôi, nhà mình, chúng tôi, tụi em, e, mik, mk, vừa, mới, em mới, tôi vừa"
        ),
        "thẻ": phrases("thẻ, giấy, sổ, bằng, cái"),
        "hàng": phrases(
            "tiệm, quán, shop, cửa hàng, cửa hiệu, sạp, tạp hóa, quầy, hàng, quán ăn, quán cà phê, quán cafe, tiệm cắt tóc, tiệm tạp hóa, xưởng, cơ sở, spa, tiệm nail, nhà trọ, gara"
        ),
    ]

    /// The same in an order of their own; eight at most.
    private static let classList = classes.map { (name: $0.key, phrases: $0.value) }

    private static func phrases(_ list: String) -> PhraseTable<Bool> {
        PhraseTable(NoiseWords.list(list).map { ($0, true) })
    }

    private static let table = Table(people + property + work)

    /// Everything that it knows, as plain phrases: what people say, and the official words.
    static let vocabulary: [String] = (people + property + work).split(separator: "\n").flatMap { line in
        line.split(whereSeparator: { ",=~…!<>".contains($0) }).map(String.init)
    }
}
