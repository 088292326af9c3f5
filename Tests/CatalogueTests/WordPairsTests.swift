import Testing

@testable import Catalogue

@Suite("Values by pairs of words")
struct WordPairsTests {
    @Test("Each pair has its value, and no other pair has one")
    func look() {
        var expected: [UInt64: Int32] = [:]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let key = WordUse.pair(Int32.random(in: 0..<40, using: &random), Int32.random(in: 0..<40, using: &random))
            expected[key] = Int32.random(in: 0..<1_000, using: &random)
        }
        let pairs = WordPairs(expected)
        for first in Int32(0)..<45 {
            for second in Int32(0)..<45 {
                let key = WordUse.pair(first, second)
                #expect(pairs[key] == expected[key])
            }
        }
        #expect(WordPairs<Int32>()[WordUse.pair(0, 0)] == nil)
        #expect(
            WordPairs(starts: pairs.starts, seconds: pairs.seconds, values: pairs.values)?[WordUse.pair(1, 1)]
                == pairs[WordUse.pair(1, 1)])
    }

    @Test("Parts that do not fit together make none")
    func misfits() {
        #expect(WordPairs<Int32>(starts: [], seconds: [], values: []) == nil)
        #expect(WordPairs<Int32>(starts: [0, 1], seconds: [3], values: []) == nil)
        #expect(WordPairs<Int32>(starts: [1, 1], seconds: [3], values: [1]) == nil)
        #expect(WordPairs<Int32>(starts: [0, 2, 1], seconds: [3], values: [1]) == nil)
        #expect(WordPairs<Int32>(starts: [0, 1], seconds: [3], values: [7])?[WordUse.pair(0, 3)] == 7)
    }
}
