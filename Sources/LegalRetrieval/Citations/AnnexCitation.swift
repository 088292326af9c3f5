import Vietnamese

/// An appendix or a form as people and texts cite it: `Mẫu số 01 Phụ lục II`, `phu luc 1`; the document stands elsewhere.
public struct AnnexCitation: Hashable, Sendable {
    public let label: AnnexLabel
    /// Of a form the appendix, where it is named.
    public let appendix: AnnexLabel?

    init(_ label: AnnexLabel, in appendix: AnnexLabel? = nil) { (self.label, self.appendix) = (label, appendix) }

    /// Whether that is what is cited; an appendix without a number may be any.
    public func names(_ annex: LegalAnnex) -> Bool {
        if label.key.isEmpty { return annex.label.kind == .appendix }
        return annex.label == label && (appendix == nil || annex.appendix == appendix)
    }

    /// The first appendix or form that a text names, which is read as people type, with diacritics or without; nil if it names
    /// none. At most two hundred words are read.
    public static func first(in text: String) -> AnnexCitation? {
        let words = text.split(maxSplits: 200, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).map {
            $0.trimming { "(),.;:\"“”".contains($0) }
        }
        let folded = words.map { VietnameseText.fold($0) }
        var appendix: AnnexLabel?
        var form: AnnexLabel?
        for place in folded.indices {
            switch folded[place] {
            case "phu" where place + 1 < folded.count && folded[place + 1] == "luc" && appendix == nil:
                appendix = label(.appendix, words, folded, place + 2)
            case "mau" where form == nil: form = label(.form, words, folded, place + 1)
            default: break
            }
        }
        if let form { return AnnexCitation(form, in: appendix) }
        return appendix.map { AnnexCitation($0) }
    }

    private static func label(
        _ kind: AnnexLabel.Kind, _ words: [String], _ folded: [String], _ start: Int
    ) -> AnnexLabel? {
        let place = start < folded.count && folded[start] == "so" ? start + 1 : start
        // A single letter is as likely a word.
        if place < words.count,
            words[place].count > 1 || !words[place].allSatisfy(\.isLowercase) || "ivx".contains(words[place]),
            let label = AnnexLabel(kind, words[place]), !label.written.isEmpty
        {
            return label
        }
        return kind == .appendix ? AnnexLabel(.appendix, "") : nil
    }
}

extension Substring {
    fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
        var text = self
        while let first = text.first, isLeftOut(first) { text.removeFirst() }
        while let last = text.last, isLeftOut(last) { text.removeLast() }
        return String(text)
    }
}

extension AnnexCitation: CustomStringConvertible {
    /// `Mẫu số 01 Phụ lục II`
    public var description: String { [label, appendix].compactMap { $0?.description }.joined(separator: " ") }
}
