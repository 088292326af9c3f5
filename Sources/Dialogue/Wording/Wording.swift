import Catalogue
import OneStop
import Vietnamese

/// Puts replies into words: typed blocks become paragraphs, which each channel lays out its own way.
public struct Wording: Sendable {
    public let language: Language
    let pack: TextPack
    /// Everything shown is from the record, so that it need not be said of each item.
    var isQuoting = false

    public init(_ language: Language) {
        self.language = language
        pack = TextPack.of(language)
    }

    /// One paragraph with the part it plays.
    public struct Paragraph: Hashable, Sendable {
        /// What a channel may lay out differently.
        public enum Role: String, Sendable {
            case text, heading, question, title, item, step, detail, option, answer, warning, footnote
        }
        public let role: Role
        public internal(set) var text: String
        /// For options the number to type, for steps their order.
        public let number: Int?
        /// The provisions that the text names, in its order.
        public var citations: [Cited] = []
        /// For an answer, the id of its fact, by which it can be changed.
        public var change: String?
        /// The page the text tells of, as the catalogue has it.
        public var url: String?
        /// Where it is not the reply's.
        public var language: Language?
        /// The parts of the text that are Vietnamese where the rest is not, in its order.
        public var foreign: [String] = []
        /// For a paper of a checklist, what happens to it at the office.
        public var mode: Requirement.Mode?

        init(_ role: Role, _ text: String, number: Int? = nil) {
            self.role = role
            self.text = text
            self.number = number
        }
    }

    /// A provision of a law as the text names it, and where it is.
    public struct Cited: Hashable, Sendable {
        public let label: String
        public let provision: Citation.Provision
    }

    /// A part of what a block says.
    public enum Piece {
        case paragraph(Paragraph)
        case fixed(FixedWords)
    }

    /// The words of one block.
    public func paragraphs(_ block: Block) -> [Paragraph] {
        of(block).paragraphs(block.content).map(\.told)
    }

    /// The same in pieces, in their order: some of them are kept ready.
    public func pieces(_ block: Block, _ take: (Piece) -> Void) {
        let wording = of(block)
        func told(_ piece: Piece) {
            guard language != .vi, case .paragraph(let paragraph) = piece else { return take(piece) }
            take(.paragraph(paragraph.told))
        }
        switch block.content {
        case .papers(let listing): wording.papers(listing, told)
        case .places(let listing): wording.places(listing, told)
        default: for paragraph in wording.paragraphs(block.content) { told(.paragraph(paragraph)) }
        }
    }

    private func of(_ block: Block) -> Wording {
        var wording = self
        wording.isQuoting = block.basis == .quoted
        return wording
    }

    private func gathered(_ pieces: ((Piece) -> Void) -> Void) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        pieces { piece in
            switch piece {
            case .paragraph(let paragraph): paragraphs.append(paragraph)
            case .fixed(let words): paragraphs += words.paragraphs
            }
        }
        return paragraphs
    }

    private func paragraphs(_ content: Block.Content) -> [Paragraph] {
        switch content {
        case .line(let line): [Paragraph(.text, marked(line))]
        case .heading(let code, let name): [Paragraph(.heading, "\(text(name)) (\(code))")]
        case .lifeEvent(let event): [Paragraph(.heading, pack.text(.planHeading, [text(event.name)]))]
        case .plan(let plan): self.plan(plan)
        case .question(let question): [Paragraph(.question, text(question.fact.question))]
        case .options(let options):
            options.enumerated().flatMap { index, option in
                [Paragraph(.option, marked(option), number: index + 1)]
                    + (option.note.map { [Paragraph(.detail, text($0))] } ?? [])
            }
        case .answers(let answers):
            answers.map { answer in
                let told = "\(text(answer.fact.label)): \(marked(answer.value, of: answer.fact))"
                var paragraph = Paragraph(
                    .answer, answer.takenFrom.map { pack.text(.takenFrom, [told, text($0)]) } ?? told)
                paragraph.change = answer.fact.id
                return paragraph
            }
        case .outcome(let outcome): self.outcome(outcome)
        case .papers(let listing): gathered { papers(listing, $0) }
        case .fees(let listing): section(.feesTitle, listing) { channelled(fee($0), $0.channels) }
        case .deadlines(let listing): section(.deadlinesTitle, listing) { channelled(deadline($0), $0.channels) }
        case .places(let listing): gathered { places(listing, $0) }
        case .steps(let listing): steps(listing)
        case .results(let listing): section(.resultsTitle, listing) { text($0.name) }
        case .notices(let listing): notices(listing)
        case .remarks(let listing): section(.remarksTitle, listing) { text($0.text) }
        case .legalBasis(let documents):
            [Paragraph(.title, pack.text(.basisTitle))]
                + documents.map { document in
                    var paragraph = Paragraph(.item, vietnamese("\(document.title) (\(document.document))"))
                    paragraph.citations = [cited(Citation.Provision(document: document.document))]
                    return paragraph
                }
        case .why(let why): self.why(why)
        case .term(let term): [Paragraph(.text, "\(vietnamese(term.term)): \(text(term.means))")]
        case .link(let url):
            [linked(Paragraph(.footnote, "\(pack.text(.linkTitle)): \(url)"), to: url)]
        case .law(let passage): law(passage)
        case .worded(let sentences): worded(sentences)
        case .dossier(let dossier): self.dossier(dossier)
        case .dossiers(let overview): self.overview(overview)
        }
    }

    /// The name of what a block rests on; nil for conversation. What is quoted of a dossier is no document.
    public func basis(of block: Block) -> String? {
        switch (block.content, block.basis) {
        case (.dossier, .quoted), (.dossiers, .quoted): pack.text(.oneStopBasis)
        default: basis(block.basis)
        }
    }

    /// The name of what a block rests on; nil for conversation.
    public func basis(_ basis: Block.Basis) -> String? {
        switch basis {
        case .talk: nil
        case .rule: pack.text(.ruleBasis)
        case .quoted: pack.text(.quotedBasis)
        case .unsure: pack.text(.unsureBasis)
        }
    }

    /// A sentence with its arguments.
    public func text(_ line: Line) -> String { ForeignWords.plain(marked(line)) }

    func marked(_ line: Line) -> String { pack.text(line.phrase, line.arguments.map(text)) }

    private func text(_ argument: Line.Argument) -> String {
        switch argument {
        case .text(let text): self.text(text)
        case .plain(let text): text
        case .number(let number): String(number)
        case .day(let day): day.vietnamese
        case .moment(let instant): language == .vi ? instant.vietnamese : instant.english
        case .fees(let fees): fees.map { channelled(fee($0), $0.channels) }.joined(separator: "; ")
        case .deadlines(let deadlines):
            deadlines.map { channelled(deadline($0), $0.channels) }.joined(separator: "; ")
        case .differences(let differences): self.differences(differences)
        case .flaw(let flaw): StoryText.of(language.ofStories).words(flaw)
        }
    }

    /// The words of an option.
    public func label(_ option: Option) -> String { ForeignWords.plain(marked(option)) }

    /// The words of an option and of its note, with what in them is in another language.
    public func words(_ option: Option) -> (label: Paragraph, note: Paragraph?) {
        (Paragraph(.option, marked(option)).told, option.note.map { Paragraph(.detail, text($0)).told })
    }

    private func marked(_ option: Option) -> String {
        switch option.label {
        case .text(let text): self.text(text)
        case .line(let line): marked(line)
        }
    }

    /// The words of an answer.
    public func value(_ value: FactValue, of fact: Fact) -> String { ForeignWords.plain(marked(value, of: fact)) }

    func marked(_ value: FactValue, of fact: Fact) -> String {
        switch value {
        case .choice(let index): fact.choices.indices.contains(index) ? choice(fact.choices[index]) : ""
        case .choices(let set):
            fact.choices.indices.filter { set.contains($0) }.map { choice(fact.choices[$0]) }.joined(separator: "; ")
        case .yesNo(let yes): choice(fact.choices[yes ? 0 : 1])
        case .number(let number):
            if case .number(let domain) = fact.kind, let unit = domain.unit {
                "\(number) \(text(unit))"
            } else {
                "\(number)"
            }
        case .day(let day): day.vietnamese
        case .unknown: pack.text(.unknownValue)
        }
    }

    func choice(_ choice: Fact.Choice) -> String {
        choice.label.map(text) ?? pack.text(choice.id == "yes" ? .yes : .no)
    }
}
