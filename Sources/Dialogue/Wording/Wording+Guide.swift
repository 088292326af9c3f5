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
        paragraphs.append(Paragraph(.text, text(outcome.text)))
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
            if let open = condition(entry, listing.edition) { paragraphs.append(open) }
            addTrailer(entry.item, to: &paragraphs)
        }
        return paragraphs
    }

    /// On what an item hangs; nil where it is certain.
    private func condition<Item: GuideItem>(_ entry: Guide.Entry<Item>, _ edition: Edition) -> Paragraph? {
        guard let open = entry.open else { return nil }
        let isNeeded = (entry.item as? Requirement).map { $0.mode != .notNeeded } ?? false
        let words = ConditionWording(wording: self, edition: edition).text(open)
        return Paragraph(.warning, pack.text(isNeeded ? .perhaps : .appliesIf, [words]))
    }

    func trailer(_ item: some GuideItem) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        addTrailer(item, to: &paragraphs)
        return paragraphs
    }

    /// Its note, and what it rests on.
    private func addTrailer(_ item: some GuideItem, to paragraphs: inout [Paragraph]) {
        if let note = item.note { paragraphs.append(Paragraph(.detail, text(note))) }
        let citations = item.citations
        let cited = isQuoting ? citations.filter { if case .record = $0 { false } else { true } } : citations
        if !cited.isEmpty { paragraphs.append(source(cited)) }
    }

    func linked(_ paragraph: Paragraph, to url: String) -> Paragraph {
        var paragraph = paragraph
        paragraph.url = url
        return paragraph
    }

    /// The items that are kept in words; none where a record is quoted, whose edition is read anew for each conversation.
    private func kept<Item: GuideItem>(
        _ list: EditionWords.List, _ edition: Edition, _ items: KeyPath<Edition, [Item]>, _ words: (Item) -> ItemWords
    ) -> [String: ItemWords] {
        isQuoting ? [:] : EditionWords.of(edition).items(list, edition[keyPath: items], language, words)
    }

    private func hand(_ words: FixedWords, _ take: (Piece) -> Void) {
        // What is not kept need not be written for later.
        guard isQuoting else { return take(.fixed(words)) }
        for paragraph in words.paragraphs { take(.paragraph(paragraph)) }
    }

    func places(_ listing: Listing<Place>, _ take: (Piece) -> Void) {
        take(.paragraph(Paragraph(.title, pack.text(.placesTitle))))
        if listing.entries.isEmpty { take(.paragraph(Paragraph(.detail, pack.text(.emptySection)))) }
        let words = kept(.places, listing.edition, \.places, self.words)
        for entry in listing.entries {
            let place = words[entry.item.id] ?? self.words(entry.item)
            hand(place.item, take)
            if let office = entry.item.localOffice.flatMap({ localOffice($0, in: listing.commune) }) {
                take(.paragraph(office))
            }
            if let open = condition(entry, listing.edition) { take(.paragraph(open)) }
            if let rest = place.rest { hand(rest, take) }
        }
    }

    private func words(_ place: Place) -> ItemWords {
        let text = channelled(self.text(place.name) + (place.url.map { " – \($0)" } ?? ""), place.channels)
        let item = Paragraph(.item, text)
        return ItemWords(place.url.map { linked(item, to: $0) } ?? item, trailer(place))
    }

    /// The office by the name of the person's commune, and what has to hold for it to be theirs.
    private func localOffice(_ local: Place.LocalOffice, in commune: Commune?) -> Paragraph? {
        guard let commune else { return nil }
        guard let condition = local.condition else {
            return Paragraph(.detail, pack.text(.localOffice, [text(local.office), commune[language]]))
        }
        let words = [text(condition), text(local.office), commune[language]]
        return Paragraph(.detail, pack.text(.localOfficeIf, words))
    }

    func papers(_ listing: Listing<Requirement>, _ take: (Piece) -> Void) {
        if listing.entries.isEmpty { take(.paragraph(Paragraph(.detail, pack.text(.emptySection)))) }
        let words = kept(.papers, listing.edition, \.requirements, self.words)
        let titles: [(Requirement.Mode, Phrase)] = [
            (.submit, .papersTitle), (.present, .presentTitle), (.notNeeded, .notNeededTitle),
        ]
        for (mode, title) in titles {
            var isFirst = true
            for entry in listing.entries where entry.item.mode == mode {
                if isFirst { take(.paragraph(Paragraph(.title, pack.text(title)))) }
                isFirst = false
                let paper = words[entry.item.id] ?? self.words(entry.item)
                hand(paper.item, take)
                if let open = condition(entry, listing.edition) { take(.paragraph(open)) }
                if let rest = paper.rest { hand(rest, take) }
            }
        }
    }

    private func words(_ paper: Requirement) -> ItemWords {
        var rest: [Paragraph] = []
        if !paper.anyOf.isEmpty {
            rest.append(Paragraph(.detail, pack.text(.oneOf)))
            rest += paper.anyOf.map { Paragraph(.detail, "– \(text($0))") }
        }
        if let obtain = paper.obtain { rest.append(Paragraph(.detail, pack.text(.obtain, [text(obtain)]))) }
        if let digital = paper.digital { rest.append(Paragraph(.detail, pack.text(.digital, [text(digital)]))) }
        addTrailer(paper, to: &rest)
        var item = Paragraph(.item, self.paper(paper))
        item.mode = paper.mode
        return ItemWords(item, rest)
    }

    private func paper(_ paper: Requirement) -> String {
        var text = self.text(paper.name)
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
            let name = vietnamese(form.name)
            add(form.document.map { pack.text(.formOf, [name, $0]) } ?? pack.text(.form, [name]))
        }
        return text
    }

    func fee(_ fee: Fee) -> String {
        switch fee.kind {
        case .amount(let dong, nil): pack.text(.feeAmount, [grouped(dong)])
        case .amount(let dong, let per?): pack.text(.feePer, [grouped(dong), text(per)])
        case .setByProvince: pack.text(.feeSetByProvince)
        case .exempt: pack.text(.feeExempt)
        case .notStated: pack.text(.feeNotStated)
        case .quoted(let text): vietnamese(text)
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
        case .quoted(let text): vietnamese(text)
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
            let text = channelled(self.text(entry.item.text), entry.item.channels)
            paragraphs.append(Paragraph(.step, text, number: index + 1))
            if let open = condition(entry, listing.edition) { paragraphs.append(open) }
            if let note = entry.item.note { paragraphs.append(Paragraph(.detail, self.text(note))) }
        }
        return paragraphs
    }

    func notices(_ listing: Listing<Notice>) -> [Paragraph] {
        var paragraphs = [Paragraph(.title, pack.text(.noticesTitle))]
        for entry in listing.entries {
            let text = self.text(entry.item.text)
            switch entry.item.kind {
            case .info: paragraphs.append(Paragraph(.item, text))
            case .warning: paragraphs.append(Paragraph(.warning, pack.text(.warningMark, [text])))
            case .unclear: paragraphs.append(Paragraph(.warning, pack.text(.unclearMark, [text])))
            }
            if let open = condition(entry, listing.edition) { paragraphs.append(open) }
            addTrailer(entry.item, to: &paragraphs)
        }
        return paragraphs
    }
}
