import Vietnamese

/// What an appendix or a form behind the articles is called: `Phụ lục I`, `Mẫu số 05a/ĐK`.
public struct AnnexLabel: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Phụ lục.
        case appendix
        /// Mẫu số.
        case form
    }

    public let kind: Kind
    /// As written, such as `I`, `02`, `05a/ĐK`; empty for the only appendix of a document.
    public let written: String
    /// The same for all ways of writing it: `I` and `1`, `02` and `2`, `05A/ĐK` and `5a/dk`.
    public let key: String

    /// Nil unless the text is a number of an appendix or a form, or empty for an appendix.
    public init?(_ kind: Kind, _ written: String) {
        guard written.utf8.count <= 24 else { return nil }
        let lowered = VietnameseText.lowercased(written)
        let parts = lowered.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let number = Self.number(String(first), kind) else { return nil }
        for part in parts.dropFirst() {
            guard !part.isEmpty,
                part.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" })
            else { return nil }
        }
        guard !written.isEmpty || kind == .appendix else { return nil }
        (self.kind, self.written) = (kind, written)
        // What stands behind the stroke is an abbreviation, which is typed without diacritics.
        key = ([number] + parts.dropFirst().map { VietnameseText.fold(String($0)) }).joined(separator: "/")
    }

    public static func == (left: AnnexLabel, right: AnnexLabel) -> Bool {
        left.kind == right.kind && left.key == right.key
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(key)
    }

    /// `05a` is `5a`, `II` is `2`, `IIa` is `2a`; a single letter stays.
    private static func number(_ text: String, _ kind: Kind) -> String? {
        let digits = text.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty {
            guard digits.count <= 3, let value = Int(digits), value > 0 else { return nil }
            let letters = text.dropFirst(digits.count)
            return isSuffix(letters) ? "\(value)\(letters)" : nil
        }
        guard kind == .appendix else { return nil }
        if text.isEmpty { return "" }
        if let value = roman(text) { return "\(value)" }
        if let last = text.last, !"ivx".contains(last), isSuffix("\(last)"), let value = roman(String(text.dropLast()))
        {
            return "\(value)\(last)"
        }
        return text.unicodeScalars.count == 1 && isSuffix(text[...]) ? text : nil
    }

    private static func isSuffix(_ text: Substring) -> Bool {
        text.unicodeScalars.count <= 2
            && text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || $0 == "đ" || ("0"..."9").contains($0) }
    }

    /// Up to 39: what letters of 50 and more begin is no number of an appendix.
    private static func roman(_ text: String) -> Int? {
        var value = 0
        var rest = text[...]
        for (letters, number) in [("x", 10), ("x", 10), ("x", 10), ("ix", 9), ("iv", 4), ("v", 5)] {
            if rest.hasPrefix(letters), number > 9 || value % 10 == 0 {
                value += number
                rest = rest.dropFirst(letters.count)
            }
        }
        var ones = 0
        while ones < 3, rest.first == "i", value % 10 != 9, value % 10 != 4 {
            value += 1
            ones += 1
            rest = rest.dropFirst()
        }
        return rest.isEmpty && value > 0 ? value : nil
    }
}

extension AnnexLabel: CustomStringConvertible {
    /// `Phụ lục I`, `Mẫu số 05a/ĐK`
    public var description: String {
        switch kind {
        case .appendix: written.isEmpty ? "Phụ lục" : "Phụ lục \(written)"
        case .form: "Mẫu số \(written)"
        }
    }
}

/// An appendix, form or table behind the articles of a document.
public struct LegalAnnex: Hashable, Sendable {
    /// The key of its document.
    public var document: String
    /// Its place among the document's, from 1.
    public var place: Int
    public var label: AnnexLabel
    /// Of a form the appendix that it stands in, if it does.
    public var appendix: AnnexLabel?
    /// What its heading says behind the label; empty where it says nothing.
    public var title: String
    public var text: String
    /// Which collection it was taken from; empty where it is not known.
    public var source: String

    public init(
        document: String, place: Int, label: AnnexLabel, appendix: AnnexLabel? = nil, title: String = "",
        text: String = "", source: String = ""
    ) {
        (self.document, self.place, self.label, self.appendix) = (document, place, label, appendix)
        (self.title, self.text, self.source) = (title, text, source)
    }

    /// As it is cited in its document: `Mẫu số 01 Phụ lục II`.
    public var name: String { [label, appendix].compactMap { $0?.description }.joined(separator: " ") }
}
