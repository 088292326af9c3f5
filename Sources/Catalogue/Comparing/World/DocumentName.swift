import Vietnamese

/// Numbers of documents as records write them, cut off and run together with what stood beside them.
enum DocumentName {
    /// In lower case, composed, without spaces, any dash as one: the same for all ways of writing a number.
    static func key(_ written: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in VietnameseText.nfc(VietnameseText.lowercased(written)).unicodeScalars {
            switch scalar.value {
            case 0x2010...0x2015, 0x2212: key.append("-")
            // Letters that look like đ.
            case 0xF0, 0x256: key.append("đ")
            default: if !scalar.properties.isWhitespace && scalar.value != 0x200B { key.append(scalar) }
            }
        }
        return String(key)
    }

    /// Whether words of a record name a document: its number stands in them, also with more letters or the year of another
    /// document before it (`59/2020/QH1447`, `202076/2025/QH15`), or cut off at its end (`118/2025/NĐ-C`).
    ///
    /// - Parameters:
    ///   - words: a key, see ``key(_:)``.
    ///   - number: a key too.
    static func names(_ words: String, _ number: String) -> Bool {
        let bytes = Array(words.utf8)
        let sought = Array(number.utf8)
        guard !sought.isEmpty else { return false }
        for start in bytes.indices where bytes[start] == sought[0] {
            guard isBeginning(bytes, start) else { continue }
            let rest = bytes[start...]
            if rest.starts(with: sought) { return true }
            // Cut off within the letters behind the year.
            if rest.count >= sought.count - 2, rest.count < sought.count, sought.starts(with: rest),
                rest.contains(UInt8(ascii: "-")) || rest.count(where: { $0 == UInt8(ascii: "/") }) == 2
            {
                return true
            }
        }
        return false
    }

    /// No digit before it, or just the four of a year.
    private static func isBeginning(_ bytes: [UInt8], _ start: Int) -> Bool {
        var count = 0
        while start - count > 0, (0x30...0x39).contains(bytes[start - count - 1]) { count += 1 }
        if count == 4 { return bytes[start - 4] == UInt8(ascii: "1") || bytes[start - 4] == UInt8(ascii: "2") }
        return count == 0
    }

    /// The first number in words of a record that has a year, as it is written there without what ran into it; nil where there
    /// is none.
    static func number(_ words: String) -> String? {
        let scalars = Array(key(words).unicodeScalars)
        func isDigit(_ place: Int) -> Bool { scalars.indices.contains(place) && ("0"..."9").contains(scalars[place]) }
        for slash in scalars.indices where scalars[slash] == "/" && isDigit(slash - 1) {
            guard (1...4).allSatisfy({ isDigit(slash + $0) }), slash + 6 < scalars.count, scalars[slash + 5] == "/"
            else { continue }
            var start = slash
            while isDigit(start - 1) || (start > 1 && scalars[start - 1] == "." && isDigit(start - 2)) { start -= 1 }
            if slash - start > 5 { start += 4 }
            var end = slash + 6
            let isAct = scalars[end...].starts(with: "qh".unicodeScalars)
            while end < scalars.count, scalars[end].properties.isAlphabetic || scalars[end] == "-" { end += 1 }
            if isAct { for _ in 0..<2 where isDigit(end) { end += 1 } }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[start..<end])
            return String(text)
        }
        return nil
    }
}
