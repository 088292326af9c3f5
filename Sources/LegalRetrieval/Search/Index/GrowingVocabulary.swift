/// The words met while an index is made, numbered as they come, and renumbered by how often they stand when all are known.
struct GrowingVocabulary {
    private var numbers: [String: UInt32] = [:]
    /// In order of their numbers; the first is the line end.
    private var met: [String] = [""]
    /// How often each stands.
    private var counts = [0]
    /// In how many articles' titles and texts each stands, and in which last, counted from 1.
    private var articleCounts: [UInt32] = [0]
    private var lastArticles: [UInt32] = [0]

    /// The number of a word that stands somewhere once more.
    mutating func number(of word: String) -> UInt32 {
        if let known = numbers[word] {
            counts[Int(known)] += 1
            return known
        }
        let number = UInt32(met.count)
        numbers[word] = number
        met.append(word)
        counts.append(1)
        articleCounts.append(0)
        lastArticles.append(0)
        return number
    }

    /// The number of a word that stands once more in an article, which is counted from 0.
    mutating func number(of word: String, in article: Int) -> UInt32 {
        let number = number(of: word)
        count(number, in: article)
        return number
    }

    /// The number that ends a line, which stands in an article.
    mutating func lineEnd(in article: Int) -> UInt32 {
        count(0, in: article)
        return 0
    }

    private mutating func count(_ number: UInt32, in article: Int) {
        guard lastArticles[Int(number)] != UInt32(article + 1) else { return }
        lastArticles[Int(number)] = UInt32(article + 1)
        articleCounts[Int(number)] += 1
    }

    /// For each number its final one: the commonest words have the lowest, the rarest beyond the limit are unknown.
    func numbersByFrequency() -> [UInt16] {
        // Equal counts in the order of the alphabet, so that the file hangs on the articles alone.
        let order = (1..<met.count).sorted { (counts[$1], met[$0]) < (counts[$0], met[$1]) }
        var final = [UInt16](repeating: IndexVocabulary.unknown, count: met.count)
        final[0] = IndexVocabulary.lineEnd
        for (rank, number) in order.prefix(IndexVocabulary.limit - 1).enumerated() { final[number] = UInt16(rank + 1) }
        return final
    }

    /// The words that have a number, in its order.
    func spellings(in final: [UInt16]) -> [String] {
        var spellings = [String](repeating: "", count: min(met.count, IndexVocabulary.limit))
        for (number, word) in met.enumerated() where final[number] != IndexVocabulary.unknown {
            spellings[Int(final[number])] = word
        }
        return spellings
    }

    /// In how many articles' titles and texts each word stands that has a number, in its order.
    func articleCounts(in final: [UInt16]) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: min(met.count, IndexVocabulary.limit))
        for (number, count) in articleCounts.enumerated() where final[number] != IndexVocabulary.unknown {
            result[Int(final[number])] = count
        }
        return result
    }
}
