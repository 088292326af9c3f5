/// A written syllable taken apart into letters and a tone: at most seven letters (`nghiêng`), no memory of its own.
struct SyllableSpelling {
    /// A letter code a byte: 1…26 for a…z, plus the modifier in the two bits above. The barred d is d with modifier 1.
    private(set) var codes = SIMD8<UInt8>()
    private(set) var count = 0
    private(set) var tone = Tone.ngang
    /// Which letter carried the tone as typed; nil without one.
    private(set) var toneIndex: Int?
    /// Whether any letter has a modifier, or the syllable a tone.
    private(set) var hasDiacritics = false

    static let barredD = UInt8(ascii: "d") - 96 | 1 << 5

    /// - Parameter scalars: composed, in any case. Nil if one is not a Vietnamese letter, or there are too many, or two tones.
    init?(_ scalars: some Sequence<UInt32>) {
        for scalar in scalars {
            guard count < 7, let code = take(scalar) else { return nil }
            codes[count] = code
            count += 1
        }
        if count == 0 { return nil }
    }

    private mutating func take(_ scalar: UInt32) -> UInt8? {
        if let vowel = Vowel(scalar) {
            if vowel.tone != .ngang {
                guard tone == .ngang else { return nil }
                tone = vowel.tone
                toneIndex = count
                hasDiacritics = true
            }
            if vowel.modifier != .none { hasDiacritics = true }
            return vowel.base - 96 | vowel.modifier.rawValue << 5
        }
        switch scalar {
        case 0x61...0x7A: return UInt8(scalar) - 96
        case 0x41...0x5A: return UInt8(scalar) - 64
        case 0x110, 0x111:
            hasDiacritics = true
            return Self.barredD
        default: return nil
        }
    }

    /// The codes of `range`, packed so that they can be compared as one number. At most four letters fit.
    func key(_ range: Range<Int>) -> UInt32 {
        range.reduce(0) { $0 << 8 | UInt32(codes[$1]) }
    }

    /// The base letter at `index` as lower-case ASCII; 0 beyond the end.
    func base(_ index: Int) -> UInt8 {
        index < count ? codes[index] & 0x1F + 96 : 0
    }

    /// The letters of `range`, without the tone.
    func text(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        for index in range { bytes.append(scalar: Self.scalar(codes[index])) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func scalar(_ code: UInt8) -> UInt32 {
        if code == barredD { return 0x111 }
        let base = UInt32(code & 0x1F) + 96
        guard var vowel = Vowel(base), let modifier = Modifier(rawValue: code >> 5) else { return base }
        vowel.modifier = modifier
        return vowel.scalar
    }
}
