import Catalogue
import Vietnamese

/// Ages said where the choices are parted by age: "em 20 tuổi" to "người lớn (từ đủ 18 tuổi)" or "người chưa đủ 18 tuổi".
struct AgeReader {
    private let ranges: [(index: Int, ages: Range<Int>)]

    init(_ choices: [Fact.Choice], _ words: FactWords) {
        ranges = choices.indices.compactMap { index in
            guard choices[index].label != nil, let label = words.choices[index].labels.first else { return nil }
            return Self.ages(of: label).map { (index, $0) }
        }
    }

    /// The choice that holds the one age said; nil where the choices are not parted by age.
    func read(_ utterance: Utterance) -> Int? {
        guard ranges.count > 1 else { return nil }
        let tokens = utterance.tokens
        let ages = NumberReader.find(in: tokens).filter { found in
            let next = found.tokens.upperBound
            guard tokens.indices.contains(next), ["tuoi", "t"].contains(tokens[next].folded) else { return false }
            return utterance.stances[found.tokens.lowerBound] == .asserted
                && !Bound.isBounded(found.tokens, in: utterance)
        }
        guard ages.count == 1, let age = ages.first?.value else { return nil }
        let fitting = ranges.filter { $0.ages.contains(age) }
        return fitting.count == 1 ? fitting[0].index : nil
    }

    private enum Edge: Sendable { case from, below }
    private static let edges = PhraseTable<Edge>(listed: [
        (.from, "từ, từ đủ, đủ, trên, từ trên"), (.below, "dưới, chưa đủ, chưa đến, đến dưới, đến chưa đủ"),
    ])

    /// "Từ đủ 14 đến dưới 18 tuổi": 14 to 17.
    private static func ages(of label: [Token]) -> Range<Int>? {
        guard label.contains(where: { $0.text == "tuổi" }) else { return nil }
        var (lower, upper) = (0, 150)
        var isBound = false
        for match in edges.matches(in: label) {
            guard label.indices.contains(match.tokens.upperBound),
                let number = NumberReader.find(in: Array(label[match.tokens.upperBound...])).first,
                number.tokens.lowerBound == 0
            else { continue }
            isBound = true
            switch match.meaning {
            case .from: lower = number.value
            case .below: upper = number.value
            }
        }
        return isBound && lower < upper ? lower..<upper : nil
    }
}
