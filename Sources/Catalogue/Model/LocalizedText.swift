/// A language the citizen may read.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case vi, en
}

/// A text of the catalogue in Vietnamese and, where it was written, in English.
public struct LocalizedText: Hashable, Sendable {
    public let vi: String
    public let en: String?
    /// The parts of the English text that are Vietnamese, in its order: what it quotes of a record.
    public let quoted: [String]

    public init(vi: String, en: String? = nil, quoting quoted: [String] = []) {
        (self.vi, self.en, self.quoted) = (vi, en, quoted)
    }

    /// The text in `language`; Vietnamese where there is no other.
    public subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en ?? vi
        }
    }
}
