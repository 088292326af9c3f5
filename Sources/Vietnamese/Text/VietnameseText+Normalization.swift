/// Text as Unicode and Vietnamese spelling see it: forms, folding, tone conventions, cleaning.
///
/// Every function takes time linear in the text.
public enum VietnameseText {}

extension VietnameseText {
    /// Composes Vietnamese letters: `a` + U+0302 + U+0301 becomes `ấ`.
    ///
    /// On canonical input it agrees with Unicode's NFC wherever the letters are Vietnamese. It also composes marks in the orders
    /// that Unicode keeps apart (tone before modifier, `á` + U+0302), which broken keyboards and converters produce. What is not
    /// a Vietnamese letter stays as it was.
    public static func nfc(_ text: String) -> String {
        guard mayHoldMarks(text) else { return text }
        return written(text, decomposed: false)
    }

    /// Decomposes Vietnamese letters into base letter and marks, in Unicode's canonical order: horn, dot below, then the marks
    /// above. What is not a Vietnamese letter stays as it was.
    public static func nfd(_ text: String) -> String {
        guard !UTF8Scalars.isASCII(text) else { return text }
        return written(text, decomposed: true)
    }

    /// False if the text certainly has no scalar of U+0300…U+037F, hence nothing to compose.
    private static func mayHoldMarks(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { $0.contains { $0 == 0xCC || $0 == 0xCD } }
    }

    private static func written(_ text: String, decomposed: Bool) -> String {
        var composer = Composer(decomposed: decomposed, capacity: text.utf8.count)
        UTF8Scalars.forEach(in: text) { composer.take($0) }
        composer.flush()
        return String(decoding: composer.bytes, as: UTF8.self)
    }
}

/// Gathers one vowel with the marks that follow it, then writes it in the wanted form.
struct Composer {
    private let decomposed: Bool
    private(set) var bytes: [UInt8] = []
    private var pending: Vowel?

    init(decomposed: Bool, capacity: Int) {
        self.decomposed = decomposed
        bytes.reserveCapacity(decomposed ? capacity + capacity / 2 : capacity)
    }

    /// The first mark that does not fit the vowel (a second tone, a foreign mark) ends it; so what is written reads back the same.
    @inline(__always)
    mutating func take(_ scalar: UInt32) {
        if var vowel = pending {
            if vowel.tone == .ngang, let tone = Tone(mark: scalar) {
                vowel.tone = tone
                pending = vowel
                return
            }
            if vowel.modifier == .none, let modifier = Modifier(mark: scalar), vowel.admits(modifier) {
                vowel.modifier = modifier
                pending = vowel
                return
            }
            flush()
        }
        if let vowel = Vowel(scalar) {
            pending = vowel
        } else {
            bytes.append(scalar: scalar)
        }
    }

    mutating func flush() {
        guard let vowel = pending else { return }
        pending = nil
        guard decomposed else { return bytes.append(scalar: vowel.scalar) }
        bytes.append(scalar: vowel.baseScalar)
        // Canonical combining classes: horn 216, dot below 220, every other mark here 230 (Unicode Character Database).
        if vowel.modifier == .horn || vowel.tone != .nang {
            if vowel.modifier != .none { bytes.append(scalar: vowel.modifier.mark) }
            if vowel.tone != .ngang { bytes.append(scalar: vowel.tone.mark) }
        } else {
            bytes.append(scalar: vowel.tone.mark)
            if vowel.modifier != .none { bytes.append(scalar: vowel.modifier.mark) }
        }
    }
}
