/// A word of two to twelve small Latin letters in one number, five bits a letter, so that words are compared without their texts.
struct PackedLetters: Hashable, Comparable, Sendable {
    private let bits: UInt64

    /// Nil where the word is no row of two to twelve letters.
    init?(_ word: String) {
        let letters = word.utf8
        guard letters.count >= 2, letters.count <= 12 else { return nil }
        var bits: UInt64 = 0
        for letter in letters {
            guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return nil }
            bits = bits << 5 | UInt64(letter - 0x60)
        }
        self.bits = bits
    }

    private init(bits: UInt64) { self.bits = bits }

    static func < (one: PackedLetters, other: PackedLetters) -> Bool { one.bits < other.bits }

    private var count: Int { (UInt64.bitWidth - bits.leadingZeroBitCount + 4) / 5 }

    /// Calls `body` with what is left without each of the letters, the last first; once for what is left twice, without either of
    /// two equal neighbours.
    func forEachRemainder(_ body: (PackedLetters) -> Void) {
        for place in 0..<count {
            let behind = bits & (1 << UInt64(place * 5) - 1)
            let rest = bits >> UInt64(place * 5)
            if rest & 31 == rest >> 5 & 31 { continue }
            body(PackedLetters(bits: (rest >> 5) << UInt64(place * 5) | behind))
        }
    }

    /// Whether one slip makes one of the other, as ``EditDistance/isOneSlip(_:_:)`` says.
    func isOneSlip(from other: PackedLetters) -> Bool {
        if self == other { return false }
        // Where the last letters begin that differ.
        let place = UInt64((bits ^ other.bits).trailingZeroBitCount / 5 * 5)
        let (mine, others) = (bits >> place, other.bits >> place)
        // A letter for another, more, less; or two exchanged.
        if mine >> 5 == others >> 5 || mine >> 5 == others || mine == others >> 5 { return true }
        return mine >> 10 == others >> 10 && mine & 31 == others >> 5 & 31 && mine >> 5 & 31 == others & 31
    }
}
