import Catalogue

/// What something rests on, by name.
extension Wording {
    /// A line that names what something rests on, each place once.
    func source(_ citations: [Citation]) -> Paragraph {
        var names: [String] = []
        var laws: [Cited] = []
        for citation in citations {
            // Naming a place takes long enough to do it once.
            let label = self.citation(citation)
            if !names.contains(label) { names.append(label) }
            if case .law(let provision) = citation, !laws.contains(where: { $0.provision == provision }) {
                laws.append(Cited(label: label, provision: provision))
            }
        }
        var text = ""
        text.reserveCapacity(names.reduce(32) { $0 + $1.utf8.count + 2 })
        pack.append(.source, to: &text) { _, text in
            for (index, name) in names.enumerated() {
                if index > 0 { text += "; " }
                text += name
            }
        }
        var source = Paragraph(.footnote, text)
        source.citations = laws
        return source
    }

    /// A provision with the words that name it.
    func cited(_ provision: Citation.Provision) -> Cited {
        Cited(label: citation(.law(provision)), provision: provision)
    }

    /// "khoản 2 Điều 13 123/2015/NĐ-CP"; in English "clause 2 Article 13 123/2015/NĐ-CP".
    public func citation(_ citation: Citation) -> String {
        guard case .law(let provision) = citation else { return pack.text(.record) }
        var label = ""
        // Enough for all but the longest.
        label.reserveCapacity(80)
        func append(_ phrase: Phrase, _ part: String?) {
            guard let part else { return }
            pack.append(phrase, part, to: &label)
            label += " "
        }
        append(.point, provision.point)
        append(.clause, provision.clause)
        append(.article, provision.article)
        // The document's number with its kind, where the number tells it: "Nghị định 123/2015/NĐ-CP".
        if let kind = Self.kind(of: provision.document) {
            label += pack.text(kind)
            label += " "
        }
        label += provision.document
        return label
    }

    private static func kind(of document: String) -> Phrase? {
        let number = document.utf8.span
        // The first of the kinds counts, wherever its mark stands.
        var found = kinds.count
        for place in number.indices where number[place] == UInt8(ascii: "/") {
            for index in kinds.indices.prefix(found) where Self.stands(kinds[index].mark, in: number, at: place) {
                found = index
                break
            }
        }
        return found < kinds.count ? kinds[found].phrase : nil
    }

    private static func stands(_ mark: [UInt8], in number: Span<UInt8>, at place: Int) -> Bool {
        guard mark.count <= number.count - place else { return false }
        for index in mark.indices where number[place + index] != mark[index] { return false }
        return true
    }

    /// The marks of the kinds of documents within their numbers.
    private static let kinds: [(mark: [UInt8], phrase: Phrase)] = [
        ("/NĐ-CP", .decree), ("/TT-", .circular), ("/TTLT-", .circular), ("/NQ-", .resolution), ("/QĐ-", .decision),
        ("/QH", .law),
    ].map { (Array($0.utf8), $1) }
}
