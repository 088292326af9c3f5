/// Where the tone of an open `oa`, `oe`, `uy` is written. Everywhere else the two conventions agree.
enum ToneConvention {
    /// hòa, khỏe, thúy.
    case old
    /// hoà, khoẻ, thuý.
    case new

    /// The letter of `spelling` that carries the tone, given where its rime starts.
    func toneIndex(in spelling: SyllableSpelling, rimeStart: Int) -> Int {
        var end = rimeStart
        var modified: Int?
        while end < spelling.count, SyllableRules.isVowel(spelling.base(end)) {
            if spelling.codes[end] >> 5 != 0 { modified = end }
            end += 1
        }
        // The last letter with a modifier: ơ of ươ, ê of uyê.
        if let modified { return modified }
        switch end - rimeStart {
        case 1: return rimeStart
        case 2:
            if end < spelling.count { return rimeStart + 1 }
            return self == .new && isGlide(spelling, rimeStart) ? rimeStart + 1 : rimeStart
        default: return rimeStart + 1
        }
    }

    private func isGlide(_ spelling: SyllableSpelling, _ start: Int) -> Bool {
        switch (spelling.base(start), spelling.base(start + 1)) {
        case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
            (UInt8(ascii: "u"), UInt8(ascii: "y")):
            true
        default: false
        }
    }

    /// Whether there is a tone that could stand on another letter: false where certainly not, as in most words.
    private func mayMove(_ scalars: ArraySlice<UInt32>) -> Bool {
        var vowels = 0
        var isMarked = false
        for scalar in scalars {
            switch scalar {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x41, 0x45, 0x49, 0x4F, 0x55, 0x59: vowels += 1
            // Of the marked letters only đ is no vowel.
            case 0x80... where scalar != 0x110 && scalar != 0x111:
                vowels += 1
                isMarked = true
            default: break
            }
        }
        return vowels > 1 && isMarked
    }

    /// Moves the tone of a composed word to its place; leaves what is not a syllable alone.
    ///
    /// - Returns: whether it had to be moved.
    @discardableResult
    func apply(to scalars: inout [UInt32], in range: Range<Int>) -> Bool {
        guard range.count > 1, range.count <= 7, mayMove(scalars[range]),
            let spelling = SyllableSpelling(scalars[range]),
            let typed = spelling.toneIndex, !isInPlace(spelling, typed),
            let start = SyllableRules.shared.rimeStart(of: spelling)
        else { return false }
        let wanted = toneIndex(in: spelling, rimeStart: start)
        guard wanted != typed, var from = Vowel(scalars[range.lowerBound + typed]),
            var to = Vowel(scalars[range.lowerBound + wanted])
        else { return false }
        from.tone = .ngang
        to.tone = spelling.tone
        scalars[range.lowerBound + typed] = from.scalar
        scalars[range.lowerBound + wanted] = to.scalar
        return true
    }

    /// Whether the tone is where it belongs if this is a syllable at all, as is mostly the case. Where the rime of "gi" begins is
    /// known of syllables only.
    private func isInPlace(_ spelling: SyllableSpelling, _ typed: Int) -> Bool {
        if spelling.base(0) == UInt8(ascii: "g"), spelling.base(1) == UInt8(ascii: "i") { return false }
        let start = SyllableRules.initialLength(of: spelling)
        return toneIndex(in: spelling, rimeStart: start) == typed
    }
}

extension VietnameseText {
    /// Every syllable with its tone where the newer convention puts it: hoà, khoẻ, thuý. The result is composed.
    ///
    /// A tone on a wrong letter (`qúy`, `cuả`) is put right as well; what is not a syllable is left alone.
    public static func newTone(_ text: String) -> String { respelled(text, .new) }

    /// Every syllable with its tone where the older convention puts it: hòa, khỏe, thúy. The result is composed.
    ///
    /// A tone on a wrong letter (`qúy`, `cuả`) is put right as well; what is not a syllable is left alone.
    public static func oldTone(_ text: String) -> String { respelled(text, .old) }

    private static func respelled(_ text: String, _ convention: ToneConvention) -> String {
        guard !UTF8Scalars.isASCII(text) else { return text }
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.utf8.count)
        UTF8Scalars.forEach(in: nfc(text)) { scalars.append($0) }
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, ScalarClass(scalars[end]).isInWord { end += 1 }
            if end > start { convention.apply(to: &scalars, in: start..<end) }
            start = end + 1
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in scalars { bytes.append(scalar: scalar) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
