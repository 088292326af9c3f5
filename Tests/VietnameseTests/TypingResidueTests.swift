import Testing

@testable import Vietnamese

@Suite("Keys left over")
struct TypingResidueTests {
    @Test(
        "Telex and VNI keys spell their syllable without marks",
        arguments: [
            ("giaays", "giay"), ("ddaats", "dat"), ("khaair", "khai"), ("nguwowif", "nguoi"), ("ho65", "ho"),
            ("d9a61t", "dat"), ("khau63", "khau"),
        ])
    func spells(keys: String, word: String) {
        #expect(TypingResidue.folded(keys) == word)
    }

    @Test(
        "What needs no keys, or spells nothing, is left alone",
        arguments: [
            "giay", "khai", "b2", "kt3", "ct01", "cccd", "123", "", "passport", "zzz", "9",
            String(repeating: "a1", count: 500),
        ])
    func leaves(text: String) {
        #expect(TypingResidue.folded(text) == nil)
    }
}

@Suite("One slip apart")
struct EditDistanceTests {
    @Test("One letter added, left out, exchanged, or two in the wrong order")
    func one() {
        for (one, other) in [("giay", "giayy"), ("giay", "gay"), ("giay", "giya"), ("sinh", "sinx"), ("a", "ab"), ("sinh", "sihn")] {
            #expect(EditDistance.isOneSlip(one, other) && EditDistance.isOneSlip(other, one), "\(one) \(other)")
        }
        for (one, other) in [("giay", "giay"), ("giay", "xaix"), ("abcd", "badc"), ("", "ab"), ("khai", "kha i x")] {
            #expect(!EditDistance.isOneSlip(one, other), "\(one) \(other)")
        }
        #expect(EditDistance.isAtMostOne("khai", "khai"))
    }
}
