/// Vietnamese syllables by rule: an initial, a rime and a tone.
public enum Syllable {
    /// Whether `token` could be a Vietnamese syllable, in any case and either tone convention.
    ///
    /// With any diacritic it must be spelled in full (`hộc`, not `hôc`). Without a single one it is read as typed without
    /// diacritics, so `hoc` and `nguoi` hold.
    public static func isValid(_ token: String) -> Bool { parsed(token) != nil }

    /// The initial (may be empty; `qu` and `gi` count as initials), the rime (medial, nucleus and final) and the tone.
    ///
    /// `quyết` gives `qu`, `yêt`, sắc; `gì` gives `gi`, `i`, huyền; `giếng` gives `gi`, `iêng`, sắc.
    public static func parts(_ token: String) -> (initial: String, rime: String, tone: Tone)? {
        guard let (spelling, start) = parsed(token) else { return nil }
        // The shared i of gì belongs to both.
        let sharesI = start == 1 && spelling.base(0) == UInt8(ascii: "g") && spelling.base(1) == UInt8(ascii: "i")
        return (sharesI ? "gi" : spelling.text(0..<start), spelling.text(start..<spelling.count), spelling.tone)
    }

    private static func parsed(_ token: String) -> (SyllableSpelling, Int)? {
        // The longest syllable, nghiêng with a tone, has 7 letters; decomposed it has under 20 bytes.
        guard token.utf8.count < 32 else { return nil }
        let scalars = VietnameseText.nfc(token).unicodeScalars.lazy.map(\.value)
        guard let spelling = SyllableSpelling(scalars), let start = SyllableRules.shared.rimeStart(of: spelling) else {
            return nil
        }
        return (spelling, start)
    }
}
