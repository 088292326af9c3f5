import Vietnamese

/// The number of a document, such as `123/2015/NĐ-CP`: its identity, however it was written.
///
/// Read are `60/2014/QH13`, `33/2010/TTLT-BLĐTBXH-BNV`, `67/VBHN-VPQH`, `1951/UBND-VX`, `35a/2015/NĐ-CP`, `119-CP`, with spaces,
/// any dash, any letter that looks like Đ, or plain D, in capitals or not, composed or decomposed.
public struct DocumentNumber: Hashable, Sendable {
    /// Composed, in lower case, one dash, one đ, no spaces: `123/2015/nđ-cp`. The same for all ways of writing the number.
    public let key: String
    /// Of the year's digits in the number; nil where there are none.
    public let year: Int?
    /// What the letters say; nil where they do not: an act of the National Assembly (`QH13`) is a law or a resolution.
    public let kind: DocumentKind?
    /// The authorities that the letters name, as far as they are known.
    public let issuers: [Issuer]

    /// The longest number read, in bytes; the longest known has 60.
    static let lengthLimit = 120

    /// Nil if the text is not a number and nothing else.
    public init?(_ written: String) {
        guard written.utf8.count <= Self.lengthLimit * 2, let parts = NumberParts(Self.comparable(written)) else {
            return nil
        }
        self.init(parts)
    }

    init(_ parts: NumberParts) {
        key = parts.key
        year = parts.year
        let first = parts.letters.first ?? ""
        issuers = parts.letters.compactMap { Issuer(letters: $0) }
        if let kind = DocumentKind.letters[first] {
            self.kind = kind
        } else {
            kind = parts.year == nil && issuers.first?.level == .province ? .letter : nil
        }
    }

    /// Province where a provincial authority is named, else central; nil where no authority is known.
    public var level: Issuer.Level? {
        guard let first = issuers.first else { return nil }
        return issuers.contains { $0.level == .province } ? .province : first.level
    }

    /// Of an act of the National Assembly whose number leaves out which one it was (`28/2004/QH`) the whole number, `28/2004/QH11`;
    /// nil for all others, and for a year in which two of them sat.
    public var completed: DocumentNumber? {
        guard key.hasSuffix("/qh"), let year, let term = Self.term(in: year) else { return nil }
        return DocumentNumber("\(key)\(term)")
    }

    /// The National Assembly that sat in all of a year.
    private static func term(in year: Int) -> Int? {
        switch year {
        case 1998...2001: 10
        case 2003...2006: 11
        case 2008...2010: 12
        case 2012...2015: 13
        case 2017...2020: 14
        case 2022...2025: 15
        default: nil
        }
    }

    /// The number without what tells đ from d, to find it when it was typed without diacritics.
    public var foldedKey: String { VietnameseText.fold(key) }

    /// The text composed, in lower case, one dash, one đ, without spaces and what cannot be seen.
    static func comparable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in VietnameseText.lowercased(text).unicodeScalars {
            switch scalar.value {
            case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0xFF0D: result.append("-")
            case 0x2044, 0x2215, 0xFF0F: result.append("/")
            case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
            default: if !scalar.properties.isWhitespace { result.append(scalar) }
            }
        }
        return String(result)
    }
}

extension DocumentNumber: CustomStringConvertible {
    /// As officials write it: `123/2015/NĐ-CP`, `03/2022/QĐ-TTg`.
    public var description: String {
        key.split(separator: "/", omittingEmptySubsequences: false).enumerated().map { place, part in
            // The letter behind a number stays small: 35a.
            if place == 0, !part.contains("-") { return String(part) }
            return part.split(separator: "-", omittingEmptySubsequences: false)
                .map { $0 == "ttg" ? "TTg" : $0.uppercased() }.joined(separator: "-")
        }.joined(separator: "/")
    }
}

extension DocumentNumber: Comparable {
    /// By the bytes of the keys: an order that is the same everywhere, and nothing more.
    public static func < (left: DocumentNumber, right: DocumentNumber) -> Bool {
        left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
}
