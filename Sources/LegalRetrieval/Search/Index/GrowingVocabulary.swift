/// The words met while an index is made, numbered as they come, and renumbered by how often they stand when all are known.
struct GrowingVocabulary {
    private var numbers: [String: UInt32] = [:]
    /// In order of their numbers; the first is the line end.
    private var met: [String] = [""]

    mutating func number(of word: String) -> UInt32 {
        if let known = numbers[word] { return known }
        let number = UInt32(met.count)
        numbers[word] = number
        met.append(word)
        return number
    }

    /// For each number its final one: the commonest words have the lowest, the rarest beyond the limit are unknown.
    func numbersByFrequency(counting streams: [[UInt32]]) -> [UInt16] {
        var counts = [Int](repeating: 0, count: met.count)
        for stream in streams { for number in stream { counts[Int(number)] += 1 } }
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
}
