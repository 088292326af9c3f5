/// One of the twelve vowel letters of Vietnamese in one tone and one case: 144 letters in all.
struct Vowel: Equatable {
    /// Lower-case ASCII.
    let base: UInt8
    var modifier: Modifier
    var tone: Tone
    let isUpper: Bool

    /// The letter as one Unicode scalar.
    var scalar: UInt32 { VowelTable.shared.scalar(of: self) }

    /// The vowel that a scalar writes; nil for consonants and for everything outside the Vietnamese alphabet.
    init?(_ scalar: UInt32) {
        guard let vowel = VowelTable.shared.vowel(of: scalar) else { return nil }
        self = vowel
    }

    fileprivate init(base: UInt8, modifier: Modifier, tone: Tone, isUpper: Bool) {
        self.base = base
        self.modifier = modifier
        self.tone = tone
        self.isUpper = isUpper
    }

    /// Whether the alphabet has this base letter with that modifier.
    func admits(_ modifier: Modifier) -> Bool { VowelTable.row(base: base, modifier: modifier) != nil }

    /// The base letter, in the vowel's case.
    var baseScalar: UInt32 { UInt32(isUpper ? base - 32 : base) }
}

/// The alphabet's vowels both ways: scalar to vowel and vowel to scalar. The order of rows and columns is the dictionary's.
struct VowelTable: Sendable {
    static let shared = VowelTable()

    private static let rows: [(UInt8, Modifier)] = [
        (UInt8(ascii: "a"), .none), (UInt8(ascii: "a"), .breve), (UInt8(ascii: "a"), .circumflex),
        (UInt8(ascii: "e"), .none), (UInt8(ascii: "e"), .circumflex), (UInt8(ascii: "i"), .none),
        (UInt8(ascii: "o"), .none), (UInt8(ascii: "o"), .circumflex), (UInt8(ascii: "o"), .horn),
        (UInt8(ascii: "u"), .none), (UInt8(ascii: "u"), .horn), (UInt8(ascii: "y"), .none),
    ]

    /// A line a case, a column a tone, in the order ngang, huyền, sắc, hỏi, ngã, nặng.
    private static let lower = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
    private static let upper = "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ"

    /// Lower-case letters, then upper-case ones: `row * 6 + tone`.
    private let scalars: [UInt32]
    /// Index into `scalars`, or -1: U+0000…U+01FF, then U+1E00…U+1EFF.
    private let indices: [Int16]

    private init() {
        scalars = (Self.lower.unicodeScalars.map(\.value) + Self.upper.unicodeScalars.map(\.value))
        var indices = [Int16](repeating: -1, count: 0x300)
        for (index, scalar) in scalars.enumerated() {
            indices[scalar < 0x200 ? Int(scalar) : Int(scalar) - 0x1C00] = Int16(index)
        }
        self.indices = indices
    }

    func vowel(of scalar: UInt32) -> Vowel? {
        let slot: Int
        if scalar < 0x200 {
            slot = Int(scalar)
        } else if scalar >= 0x1E00 && scalar < 0x1F00 {
            slot = Int(scalar) - 0x1C00
        } else {
            return nil
        }
        let index = Int(indices[slot])
        guard index >= 0 else { return nil }
        let (base, modifier) = Self.rows[index % 72 / 6]
        return Vowel(
            base: base, modifier: modifier, tone: Tone(rawValue: UInt8(index % 6)) ?? .ngang, isUpper: index >= 72)
    }

    func scalar(of vowel: Vowel) -> UInt32 {
        // Every Vowel comes from `vowel(of:)` and only takes modifiers that it admits, so the row exists.
        let row = Self.row(base: vowel.base, modifier: vowel.modifier) ?? 0
        return scalars[(vowel.isUpper ? 72 : 0) + row * 6 + Int(vowel.tone.rawValue)]
    }

    static func row(base: UInt8, modifier: Modifier) -> Int? {
        switch (base, modifier) {
        case (UInt8(ascii: "a"), .none): 0
        case (UInt8(ascii: "a"), .breve): 1
        case (UInt8(ascii: "a"), .circumflex): 2
        case (UInt8(ascii: "e"), .none): 3
        case (UInt8(ascii: "e"), .circumflex): 4
        case (UInt8(ascii: "i"), .none): 5
        case (UInt8(ascii: "o"), .none): 6
        case (UInt8(ascii: "o"), .circumflex): 7
        case (UInt8(ascii: "o"), .horn): 8
        case (UInt8(ascii: "u"), .none): 9
        case (UInt8(ascii: "u"), .horn): 10
        case (UInt8(ascii: "y"), .none): 11
        default: nil
        }
    }
}
