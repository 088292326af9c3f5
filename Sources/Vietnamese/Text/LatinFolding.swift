/// Latin letters without case or diacritics, one ASCII letter each.
struct LatinFolding: Sendable {
    static let shared = LatinFolding()

    /// A column a scalar from U+00C0: the base letter of its canonical decomposition (Unicode Character Database), or for stroked
    /// and hooked letters the letter they are drawn from; `.` where there is no single one.
    private static let fromC0 =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll."
        + ".llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz."
        + "bbbb...ccdddd....ffg...ikkl..nn.oo..pp.....ttttuu.vyyzz........."
        + ".............aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa...."
        + "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts"
        + "z..bu.eejjqqrryy"
    /// The same from U+1E00.
    private static let from1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwya.ss..aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"

    /// U+0000…U+02AF, then U+1E00…U+1EFF; 0 where a scalar is not folded to one letter.
    let letters: [UInt8]

    static let lowCount = 0x2B0

    private init() {
        var letters = [UInt8](0..<0xC0).map { $0 >= 0x80 ? 0 : ($0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0) }
        letters += Self.fromC0.utf8.map { $0 == UInt8(ascii: ".") ? 0 : $0 }
        // Some hooked letters have their lower case among the phonetic ones: it folds like the capital.
        letters += [UInt8](repeating: 0, count: Self.lowCount - letters.count)
        for capital in UInt32(0x180)..<0x250 {
            let lower = Unicode.Scalar(capital)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? capital
            if lower >= 0x250 && lower < Self.lowCount { letters[Int(lower)] = letters[Int(capital)] }
        }
        letters += Self.from1E00.utf8.map { $0 == UInt8(ascii: ".") ? 0 : $0 }
        self.letters = letters
    }

    /// Where ``letters`` has a scalar; nil for those beyond.
    @inline(__always)
    static func slot(_ scalar: UInt32) -> Int? {
        if scalar < 0x2B0 { return Int(scalar) }
        return scalar >= 0x1E00 && scalar < 0x1F00 ? Int(scalar) - 0x1E00 + lowCount : nil
    }

    /// Two letters for the ligatures and the sharp s.
    static func pair(_ scalar: UInt32) -> (UInt8, UInt8)? {
        switch scalar {
        case 0xC6, 0xE6: (UInt8(ascii: "a"), UInt8(ascii: "e"))
        case 0x152, 0x153: (UInt8(ascii: "o"), UInt8(ascii: "e"))
        case 0xDF, 0x1E9E: (UInt8(ascii: "s"), UInt8(ascii: "s"))
        default: nil
        }
    }
}

extension VietnameseText {
    /// Lower case without diacritics: `Đường` becomes `duong`.
    ///
    /// Takes composed and decomposed text alike. `đ` and the letters people have mistaken for it (`ð`, `ɖ`) become `d`; other
    /// Latin letters with diacritics lose them; combining marks (U+0300…U+036F) go; other scripts are only put in lower case.
    public static func fold(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }) {
                return String(decoding: bytes, as: UTF8.self)
            }
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count + 8)
            fold(bytes, into: &out)
            return String(decoding: out, as: UTF8.self)
        }
    }

    /// Appends the folded bytes. One pass; the output is not longer than the input save for a few rare letters.
    static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
        LatinFolding.shared.letters.withUnsafeBufferPointer { letters in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    out.append(letters[Int(byte)])
                    index += 1
                    continue
                }
                let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
                index += length
                append(scalar, letters, &out)
            }
        }
    }

    @inline(__always)
    private static func append(_ scalar: UInt32, _ letters: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
        if let slot = LatinFolding.slot(scalar) {
            if letters[slot] != 0 { return out.append(letters[slot]) }
        } else if scalar >= 0x300 && scalar < 0x370 {
            return
        } else if scalar >= 0x2E80 && scalar < 0xA640 {
            // CJK: no case.
            return out.append(scalar: scalar)
        }
        appendRare(scalar, letters, &out)
    }

    @inline(never)
    private static func appendRare(_ scalar: UInt32, _ letters: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
        if let (first, second) = LatinFolding.pair(scalar) {
            out.append(first)
            out.append(second)
        } else if scalar == 0x2C65 || scalar == 0x2C66 {
            // The stroked a and t, whose capitals are U+023A and U+023E.
            out.append(UInt8(ascii: scalar == 0x2C65 ? "a" : "t"))
        } else if let known = Unicode.Scalar(scalar), known.properties.changesWhenLowercased {
            // The lower case may itself need folding: U+212B, the ångström sign, is å.
            for lower in known.properties.lowercaseMapping.unicodeScalars {
                if lower.value == scalar {
                    out.append(scalar: scalar)
                } else {
                    append(lower.value, letters, &out)
                }
            }
        } else {
            out.append(scalar: scalar)
        }
    }
}
