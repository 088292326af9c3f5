import Testing
import Vietnamese

@testable import Catalogue

@Suite("Words in one number")
struct PackedLettersTests {
    @Test("Two words are one slip apart just where their texts are")
    func slips() throws {
        var random = SystemRandomNumberGenerator()
        var (apart, near) = (0, 0)
        for _ in 0..<20_000 {
            func word() -> String {
                let count = Int.random(in: 2...5, using: &random)
                return String((0..<count).map { _ in "abc".randomElement(using: &random) ?? "a" })
            }
            let (one, other) = (word(), word())
            let isOneSlip = EditDistance.isOneSlip(one, other)
            let (first, second) = (try #require(PackedLetters(one)), try #require(PackedLetters(other)))
            #expect(first.isOneSlip(from: second) == isOneSlip, "\(one) \(other)")
            if isOneSlip { near += 1 } else { apart += 1 }
        }
        #expect(near > 100 && apart > 100)
        let longest = try #require(PackedLetters("zzzzzzzzzzzz"))
        #expect(longest.isOneSlip(from: try #require(PackedLetters("zzzzzzzzzzz"))))
        #expect(longest.isOneSlip(from: try #require(PackedLetters("azzzzzzzzzzz"))))
        #expect(!longest.isOneSlip(from: longest))
    }

    @Test("What is left without each letter is told once")
    func remainders() throws {
        var rest: [PackedLetters] = []
        try #require(PackedLetters("noon")).forEachRemainder { rest.append($0) }
        #expect(rest == ["noo", "non", "oon"].compactMap { PackedLetters($0) })
    }

    @Test(
        "Only rows of two to twelve small Latin letters are packed",
        arguments: ["a", "abcdefghijklm", "đi", "k3", "Ab", ""])
    func others(word: String) { #expect(PackedLetters(word) == nil) }

    @Test("Of many words, those one slip away are found in the order of their numbers")
    func oneSlip() {
        let words = ["khai", "sinh", "khia", "khi", "hai", "khaii", "khaix", "xhai", "kai", "kahii", "k", "đi"]
        let use = WordUse(
            texts: words, counts: words.map { _ in 1 }, total: 12, pairs: WordPairs(), spellings: [],
            spelledPairs: WordPairs())
        for word in words + ["kha", "sinhh", "snih", "zzz", "a1"] {
            let expected = words.indices.filter {
                word.utf8.count > 1 && words[$0].utf8.count > 1 && EditDistance.isOneSlip(word, words[$0])
            }
            #expect(use.oneSlip(from: word).map { Int($0) } == expected, "\(word)")
        }
    }
}
