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
        for entry in listing.entries {
            paragraphs.append(Paragraph(.item, line(entry.item)))
            paragraphs += condition(entry, listing.edition)
            paragraphs += trailer(entry.item)
        }
        return paragraphs
    }

    func condition<Item: GuideItem>(_ entry: Guide.Entry<Item>, _ edition: Edition) -> [Paragraph] {
        guard let open = entry.open else { return [] }
        let words = ConditionWording(wording: self, edition: edition).text(open)
        let isNeeded = (entry.item as? Requirement).map { $0.mode != .notNeeded } ?? false
        return [Paragraph(.warning, pack.text(isNeeded ? .perhaps : .appliesIf, [words]))]
    }

    func trailer(_ item: some GuideItem) -> [Paragraph] {
        let citations = item.citations
        let cited = isQuoting ? citations.filter { if case .record = $0 { false } else { true } } : citations
        switch (item.note, cited.isEmpty) {
        case (let note?, true): return [Paragraph(.detail, note[language])]
        case (let note?, false): return [Paragraph(.detail, note[language]), source(cited)]
        case (nil, true): return []
        case (nil, false): return [source(cited)]
        }
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
        let number = document.utf8
        var found: Int?
        var place = number.startIndex
        while let mark = number[place...].firstIndex(of: UInt8(ascii: "/")) {
            // The first of the kinds counts, wherever its mark stands.
            found = kinds[..<(found ?? kinds.count)].firstIndex { number[mark...].starts(with: $0.mark) } ?? found
            place = number.index(after: mark)
        }
        return found.map { kinds[$0].phrase }
    }

    private static let kinds: [(mark: [UInt8], phrase: Phrase)] = [
        ("/NĐ-CP", .decree), ("/TT-", .circular), ("/TTLT-", .circular), ("/NQ-", .resolution), ("/QĐ-", .decision),
        ("/QH", .law),
    ].map { (Array($0.utf8), $1) }

    func papers(_ listing: Listing<Requirement>) -> [Paragraph] {
        let titles: [(Requirement.Mode, Phrase)] = [
            (.submit, .papersTitle), (.present, .presentTitle), (.notNeeded, .notNeededTitle),
        ]
        var paragraphs: [Paragraph] = []
        for (mode, title) in titles {
            let entries = listing.entries.filter { $0.item.mode == mode }
            guard !entries.isEmpty else { continue }
            paragraphs.append(Paragraph(.title, pack.text(title)))
            for entry in entries {
                paragraphs.append(Paragraph(.item, paper(entry.item)))
                paragraphs += condition(entry, listing.edition)
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
                paragraphs += trailer(entry.item)
            }
        }
        return paragraphs.isEmpty ? [Paragraph(.detail, pack.text(.emptySection))] : paragraphs
    }

    private func paper(_ paper: Requirement) -> String {
        var counts: [String] = []
        if paper.mode != .notNeeded {
            if paper.originals > 0 { counts.append(pack.text(.originals, [String(paper.originals)])) }
            if paper.copies > 0 {
                let phrase: Phrase =
                    switch paper.copyKind {
                    case .plain: .plainCopies
                    case .certified: .certifiedCopies
                    case .either: .eitherCopies
                    case nil: .copies
                    }
                counts.append(pack.text(phrase, [String(paper.copies)]))
            }
        }
        if let form = paper.form {
            counts.append(
                form.document.map { pack.text(.formOf, [form.name, $0]) } ?? pack.text(.form, [form.name]))
        }
        return paper.name[language] + (counts.isEmpty ? "" : " – " + counts.joined(separator: ", "))
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
        for (index, entry) in listing.entries.enumerated() {
            let text = channelled(entry.item.text[language], entry.item.channels)
            paragraphs.append(Paragraph(.step, text, number: index + 1))
            paragraphs += condition(entry, listing.edition)
            if let note = entry.item.note { paragraphs.append(Paragraph(.detail, note[language])) }
        }
        return paragraphs
    }

    func notices(_ listing: Listing<Notice>) -> [Paragraph] {
        var paragraphs = [Paragraph(.title, pack.text(.noticesTitle))]
        for entry in listing.entries {
            let text = entry.item.text[language]
            switch entry.item.kind {
            case .info: paragraphs.append(Paragraph(.item, text))
            case .warning: paragraphs.append(Paragraph(.warning, pack.text(.warningMark, [text])))
            case .unclear: paragraphs.append(Paragraph(.warning, pack.text(.unclearMark, [text])))
            }
            paragraphs += condition(entry, listing.edition)
            paragraphs += trailer(entry.item)
        }
        return paragraphs
    }
}
