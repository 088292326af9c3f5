import Catalogue

/// The words of a guide's sections.
extension Wording {
    func outcome(_ outcome: Outcome) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        switch outcome.kind {
        case .eligible: break
        case .notEligible: paragraphs.append(Paragraph(.title, pack.text(.stopTitle)))
        case .otherProcedure: paragraphs.append(Paragraph(.title, pack.text(.otherProcedureTitle)))
        }
        paragraphs.append(Paragraph(.text, outcome.text[language]))
        return paragraphs + trailer(outcome)
    }

    /// A titled list: each item with its note, its source, and its condition where it is not certain.
    func section<Item: GuideItem>(
        _ title: Phrase, _ listing: Listing<Item>, _ line: (Item) -> String
    ) -> [Paragraph] {
        var paragraphs = [Paragraph(.title, pack.text(title))]
        if listing.entries.isEmpty { paragraphs.append(Paragraph(.detail, pack.text(.emptySection))) }
        var conditions = conditions(of: listing.edition)
        for entry in listing.entries {
            paragraphs.append(Paragraph(.item, line(entry.item)))
            addCondition(entry, &conditions, to: &paragraphs)
            addTrailer(entry.item, to: &paragraphs)
        }
        return paragraphs
    }

    private func conditions(of edition: Edition) -> ConditionWording {
        ConditionWording(wording: self, edition: edition)
    }

    private func addCondition<Item: GuideItem>(
        _ entry: Guide.Entry<Item>, _ conditions: inout ConditionWording, to paragraphs: inout [Paragraph]
    ) {
        guard let open = entry.open else { return }
        let isNeeded = (entry.item as? Requirement).map { $0.mode != .notNeeded } ?? false
        let words = conditions.kept(open)
        paragraphs.append(Paragraph(.warning, pack.text(isNeeded ? .perhaps : .appliesIf, [words])))
    }

    func trailer(_ item: some GuideItem) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        addTrailer(item, to: &paragraphs)
        return paragraphs
    }

    /// Its note, and what it rests on.
    private func addTrailer(_ item: some GuideItem, to paragraphs: inout [Paragraph]) {
        if let note = item.note { paragraphs.append(Paragraph(.detail, note[language])) }
        let citations = item.citations
        let cited = isQuoting ? citations.filter { if case .record = $0 { false } else { true } } : citations
        if !cited.isEmpty { paragraphs.append(source(cited)) }
    }

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

    func linked(_ paragraph: Paragraph, to url: String) -> Paragraph {
        var paragraph = paragraph
        paragraph.url = url
        return paragraph
    }

    func places(_ listing: Listing<Place>) -> [Paragraph] {
        let pages = listing.entries.map { $0.item.url }
        var items = pages.makeIterator()
        var offices = listing.entries.map { $0.item.localOffice }.makeIterator()
        return section(.placesTitle, listing) { place in
            channelled(place.name[language] + (place.url.map { " – \($0)" } ?? ""), place.channels)
        }.flatMap { paragraph in
            guard paragraph.role == .item else { return [paragraph] }
            let url = items.next() ?? nil
            let office = offices.next().flatMap { $0 }.flatMap { localOffice($0, in: listing.commune) }
            return [url.map { linked(paragraph, to: $0) } ?? paragraph] + (office.map { [$0] } ?? [])
        }
    }

    /// The office by the name of the person's commune, and what has to hold for it to be theirs.
    private func localOffice(_ local: Place.LocalOffice, in commune: Commune?) -> Paragraph? {
        guard let commune else { return nil }
        guard let condition = local.condition else {
            return Paragraph(.detail, pack.text(.localOffice, [local.office[language], commune[language]]))
        }
        let words = [condition[language], local.office[language], commune[language]]
        return Paragraph(.detail, pack.text(.localOfficeIf, words))
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

    func papers(_ listing: Listing<Requirement>) -> [Paragraph] {
        let titles: [(Requirement.Mode, Phrase)] = [
            (.submit, .papersTitle), (.present, .presentTitle), (.notNeeded, .notNeededTitle),
        ]
        var paragraphs: [Paragraph] = []
        var conditions = conditions(of: listing.edition)
        for (mode, title) in titles {
            var isFirst = true
            for entry in listing.entries where entry.item.mode == mode {
                if isFirst { paragraphs.append(Paragraph(.title, pack.text(title))) }
                isFirst = false
                paragraphs.append(Paragraph(.item, paper(entry.item)))
                addCondition(entry, &conditions, to: &paragraphs)
                if !entry.item.anyOf.isEmpty {
                    paragraphs.append(Paragraph(.detail, pack.text(.oneOf)))
                    paragraphs += entry.item.anyOf.map { Paragraph(.detail, "– \($0[language])") }
                }
                if let obtain = entry.item.obtain {
                    paragraphs.append(Paragraph(.detail, pack.text(.obtain, [obtain[language]])))
                }
                if let digital = entry.item.digital {
                    paragraphs.append(Paragraph(.detail, pack.text(.digital, [digital[language]])))
                }
                addTrailer(entry.item, to: &paragraphs)
            }
        }
        return paragraphs.isEmpty ? [Paragraph(.detail, pack.text(.emptySection))] : paragraphs
    }

    private func paper(_ paper: Requirement) -> String {
        var text = paper.name[language]
        var separator = " – "
        func add(_ counted: String) {
            text += separator
            text += counted
            separator = ", "
        }
        if paper.mode != .notNeeded {
            if paper.originals > 0 { add(pack.text(.originals, [String(paper.originals)])) }
            if paper.copies > 0 {
                let phrase: Phrase =
                    switch paper.copyKind {
                    case .plain: .plainCopies
                    case .certified: .certifiedCopies
                    case .either: .eitherCopies
                    case nil: .copies
                    }
                add(pack.text(phrase, [String(paper.copies)]))
            }
        }
        if let form = paper.form {
            add(form.document.map { pack.text(.formOf, [form.name, $0]) } ?? pack.text(.form, [form.name]))
        }
        return text
    }

    func fee(_ fee: Fee) -> String {
        switch fee.kind {
        case .amount(let dong, nil): pack.text(.feeAmount, [grouped(dong)])
        case .amount(let dong, let per?): pack.text(.feePer, [grouped(dong), per[language]])
        case .setByProvince: pack.text(.feeSetByProvince)
        case .exempt: pack.text(.feeExempt)
        case .notStated: pack.text(.feeNotStated)
        case .quoted(let text): text
        }
    }

    /// `20000` as `20.000`.
    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { result += language == .vi ? "." : "," }
            result.append(digit)
        }
        return result
    }

    func deadline(_ deadline: Deadline) -> String { self.deadline(deadline.kind) }

    func deadline(_ kind: Deadline.Kind) -> String {
        switch kind {
        case .workingDays(let count): pack.text(.workingDays, [String(count)])
        case .days(let count): pack.text(.days, [String(count)])
        case .hours(let count): pack.text(.hours, [String(count)])
        case .months(let count): pack.text(.months, [String(count)])
        case .immediate: pack.text(.immediate)
        case .notStated: pack.text(.deadlineNotStated)
        case .quoted(let text): text
        }
    }

    func channelled(_ text: String, _ channels: [Channel]) -> String {
        guard !channels.isEmpty else { return text }
        let names = channels.map { channel in
            switch channel {
            case .inPerson: pack.text(.inPerson)
            case .online: pack.text(.online)
            case .post: pack.text(.byPost)
            }
        }
        return "\(names.joined(separator: ", ")): \(text)"
    }

    func steps(_ listing: Listing<Step>) -> [Paragraph] {
        var paragraphs = [Paragraph(.title, pack.text(.stepsTitle))]
        var conditions = conditions(of: listing.edition)
        for (index, entry) in listing.entries.enumerated() {
            let text = channelled(entry.item.text[language], entry.item.channels)
            paragraphs.append(Paragraph(.step, text, number: index + 1))
            addCondition(entry, &conditions, to: &paragraphs)
            if let note = entry.item.note { paragraphs.append(Paragraph(.detail, note[language])) }
        }
        return paragraphs
    }

    func notices(_ listing: Listing<Notice>) -> [Paragraph] {
        var paragraphs = [Paragraph(.title, pack.text(.noticesTitle))]
        var conditions = conditions(of: listing.edition)
        for entry in listing.entries {
            let text = entry.item.text[language]
            switch entry.item.kind {
            case .info: paragraphs.append(Paragraph(.item, text))
            case .warning: paragraphs.append(Paragraph(.warning, pack.text(.warningMark, [text])))
            case .unclear: paragraphs.append(Paragraph(.warning, pack.text(.unclearMark, [text])))
            }
            addCondition(entry, &conditions, to: &paragraphs)
            addTrailer(entry.item, to: &paragraphs)
        }
        return paragraphs
    }
}
