import Vietnamese

/// A line with which the text proper of a document ends.
enum EndMark: Hashable {
    /// `Luật này được Quốc hội … thông qua`, `Nơi nhận`, `TM.`, `KT.`, `TUQ.`
    case sure
    /// `PHỤ LỤC`, which articles may still follow.
    case annex

    /// Nil if the line is none.
    init?(_ line: String) {
        guard let first = line.utf8.first else { return nil }
        // Nothing else can begin one: letters of Luật, Bộ luật, Nghị quyết, Pháp lệnh, Nơi nhận, TM, KT, TUQ, PHỤ LỤC; marks.
        switch first {
        case UInt8(ascii: "L"), UInt8(ascii: "B"), UInt8(ascii: "N"), UInt8(ascii: "P"), UInt8(ascii: "T"),
            UInt8(ascii: "K"), UInt8(ascii: "M"), UInt8(ascii: "#"), UInt8(ascii: "*"):
            break
        default: return nil
        }
        let bare = line.drop { $0 == "#" || $0 == "*" || $0 == " " }
        if bare.hasPrefix("TM.") || bare.hasPrefix("KT.") || bare.hasPrefix("TUQ.") || bare.hasPrefix("TL.") {
            self = .sure
            return
        }
        let folded = VietnameseText.fold(String(bare.prefix(160)))
        if folded.hasPrefix("noi nhan") {
            self = .sure
        } else if folded.contains("nay da duoc quoc hoi") || folded.contains("nay duoc quoc hoi")
            || folded.contains("nay duoc uy ban thuong vu quoc hoi") || folded.contains("nay da duoc uy ban thuong vu")
        {
            // The sentence goes on with the session and the day; in hard-wrapped texts on the next line.
            self = .sure
        } else if Self.isAnnex(bare, folded) {
            self = .annex
        } else {
            return nil
        }
    }

    private static func isAnnex(_ line: Substring, _ folded: String) -> Bool {
        guard folded.hasPrefix("phu luc") || folded.hasPrefix("mau so") || folded.hasPrefix("mau ") else {
            return false
        }
        // A heading, not a sentence about one.
        let words = line.split(separator: " ")
        guard words.count >= 2 else { return false }
        if line.prefix(7) == "PHỤ LỤC" { return true }
        guard folded.hasPrefix("phu luc") || folded.hasPrefix("mau so"), words.count >= 3 else {
            return folded.hasPrefix("phu luc") && words.count == 2
        }
        let label = words[2].drop { $0 == ":" }
        return words.count <= 4
            && label.unicodeScalars.first.map { $0.properties.isUppercase || $0.value < 0x3A } == true
    }
}
