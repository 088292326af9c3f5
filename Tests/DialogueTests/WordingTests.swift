import Testing
import Vietnamese

@testable import Catalogue
@testable import Dialogue

@Suite("Wording")
struct WordingTests {
    /// Replies that hold every kind of block between them.
    private static let replies: [Reply] = {
        var replies: [Reply] = []
        for procedure in Catalogues.small.procedures {
            for edition in procedure.editions {
                replies.append(ProcedureOverview.reply(procedure, edition: edition, today: .testDay))
            }
        }
        var talk = Talk()
        for text in [
            "đăng ký nuôi", "1", "tại sao", "tại sao cần tờ ủy quyền nộp thay", "vi mạch là gì", "phí bao nhiêu",
            "được tặng", "2",
            "không biết", "chưa", "1, 2", "có", "2", "đúng",
        ] {
            talk.say(text)
            replies.append(talk.reply)
        }
        for text in ["nuôi thú thì cần làm những gì", "có", "start:9.000004", "kế hoạch"] {
            text.hasPrefix("start:") ? talk.choose(text) : talk.say(text)
            replies.append(talk.reply)
        }
        talk.law = { _ in
            .worded([.init(text: "Phải đăng ký.", passages: [0])], [Laws.passage()], Laws.scope)
        }
        talk.say("luật quy định thế nào về việc nuôi")
        replies.append(talk.reply)
        talk.desk = Dossiers.answers
        for text in ["H37.12-261112-0011", "0412", "H37.12-261112-0012, H37.12-261112-0005"] {
            talk.say(text)
            replies.append(talk.reply)
        }
        return replies
    }()

    private static func kind(_ content: Block.Content) -> String {
        switch content {
        case .line: "line"
        case .heading: "heading"
        case .lifeEvent: "life event"
        case .plan: "plan"
        case .question: "question"
        case .options: "options"
        case .answers: "answers"
        case .outcome: "outcome"
        case .papers: "papers"
        case .fees: "fees"
        case .deadlines: "deadlines"
        case .places: "places"
        case .steps: "steps"
        case .results: "results"
        case .notices: "notices"
        case .remarks: "remarks"
        case .legalBasis: "legal basis"
        case .why: "why"
        case .term: "term"
        case .link: "link"
        case .law: "law"
        case .worded: "worded"
        case .dossier: "dossier"
        case .dossiers: "dossiers"
        }
    }

    @Test("Every kind of block has words", arguments: Language.allCases)
    func blocks(language: Language) {
        let wording = Wording(language)
        var kinds: Set<String> = []
        for block in Self.replies.flatMap(\.blocks) {
            kinds.insert(Self.kind(block.content))
            let paragraphs = wording.paragraphs(block)
            #expect(!paragraphs.isEmpty, "\(block.content)")
            for paragraph in paragraphs {
                #expect(paragraph.text.contains { !$0.isWhitespace }, "\(block.content)")
                #expect(paragraph.text.firstMatch(of: /\{[0-9]\}/) == nil, "\(paragraph.text)")
            }
        }
        #expect(kinds.count == 24, "the replies of this test show every kind: \(kinds.sorted())")
    }

    @Test("What is Vietnamese in an English reply says so, all of it, and nothing else does")
    func foreign() {
        let marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/
        var (whole, parts): (Set<String>, Set<String>) = ([], [])
        for block in Self.replies.flatMap(\.blocks) {
            #expect(Wording(.vi).paragraphs(block).allSatisfy { $0.language == nil && $0.foreign.isEmpty })
            for paragraph in Wording(.en).paragraphs(block) {
                if paragraph.language == .vi {
                    whole.insert(paragraph.text)
                    continue
                }
                var rest = paragraph.text[...]
                for part in paragraph.foreign {
                    guard let range = rest.firstRange(of: part) else {
                        Issue.record("“\(part)” in “\(paragraph.text)”")
                        continue
                    }
                    #expect(!rest[..<range.lowerBound].contains(marks), "\(paragraph.text)")
                    rest = rest[range.upperBound...]
                    parts.insert(part)
                }
                // The numbers of documents are read letter by letter.
                let numbers = /[0-9\/]*\/[A-ZĐ-]+|điểm|point đ/
                #expect(!rest.replacing(numbers, with: "").contains(marks), "\(paragraph.text)")
            }
        }
        #expect(whole.isSuperset(of: ["Nghị định bịa ra để thử (5/2023/NĐ-CP)"]), "\(whole.sorted())")
        #expect(parts.isSuperset(of: ["Mẫu M1", "Hình nhìn thẳng", "vi mạch"]), "\(parts.sorted())")
    }

    @Test("Of a Vietnamese part in a sentence no trace is left but what is told of it")
    func marks() {
        let name = LocalizedText(vi: "Tách thửa đất")
        let line = Line(.goOnWith, .text(name))
        let (label, note) = Wording(.en).words(
            Option("x", .line(line), note: LocalizedText(vi: "Cấp xã", en: "Level: Cấp xã", quoting: ["Cấp xã"])))
        #expect(label.text == "Go on with: Tách thửa đất" && label.foreign == ["Tách thửa đất"])
        #expect(label.text == Wording(.en).text(line) && label.text == Wording(.en).label(Option("x", .line(line))))
        #expect(label.text.unicodeScalars.allSatisfy { !(0xFFF9...0xFFFB).contains($0.value) })
        #expect(note?.text == "Level: Cấp xã" && note?.foreign == ["Cấp xã"] && note?.language == nil)
        let (whole, _) = Wording(.en).words(Option("x", .text(name)))
        #expect(whole.text == "Tách thửa đất" && whole.language == .vi && whole.foreign.isEmpty)
        // What a text brings along itself is no mark of ours.
        #expect(ForeignWords.read("a\u{FFFB}b\u{FFF9}c").plain == "abc")
    }

    @Test("The papers of a checklist tell what happens to them at the office")
    func modes() throws {
        var modes: Set<Requirement.Mode> = []
        for block in Self.replies.flatMap(\.blocks) {
            let paragraphs = Wording(.vi).paragraphs(block)
            guard case .papers(let listing) = block.content else {
                #expect(paragraphs.allSatisfy { $0.mode == nil })
                continue
            }
            let told = paragraphs.filter { $0.role == .item }.compactMap(\.mode)
            let order: [Requirement.Mode] = [.submit, .present, .notNeeded]
            #expect(told == order.flatMap { mode in listing.entries.map(\.item.mode).filter { $0 == mode } })
            modes.formUnion(told)
        }
        #expect(modes.contains(.notNeeded) && modes.contains(.submit))
    }

    @Test("English replies are in English: none of the catalogue's Vietnamese shows where it has English")
    func english() {
        // Names and titles that the catalogue has in Vietnamese only stand as they are.
        let onlyVietnamese: Set<String> = ["Hình nhìn thẳng"]
        let wording = Wording(.en)
        let marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/
        for block in Self.replies.flatMap(\.blocks) {
            switch block.content {
            case .legalBasis, .term, .law, .worded: continue
            // What the one-stop system wrote is quoted as it is; our own words are not.
            case .dossier(let dossier):
                for line in dossier.lines(in: .en) { #expect(!line.text.contains(marks), "\(line.text)") }
                continue
            default: break
            }
            for paragraph in wording.paragraphs(block) where paragraph.text.contains(marks) {
                let isNamed = onlyVietnamese.contains { paragraph.text.contains($0) }
                let isCitation = paragraph.role == .footnote || paragraph.text.contains("Mẫu M")
                #expect(isNamed || isCitation, "\(paragraph.text)")
            }
        }
    }

    @Test("What an answer rests on has a name, conversation none", arguments: Language.allCases)
    func basis(language: Language) {
        let wording = Wording(language)
        let names = Block.Basis.allCases.map { wording.basis($0) }
        #expect(names.compactMap(\.self).count == Block.Basis.allCases.count - 1)
        #expect(wording.basis(.talk) == nil)
        #expect(Set(names).count == names.count)
    }

    private func fee(_ dong: Int) -> Fee {
        Fee(id: "f", when: 0, kind: .amount(dong, per: nil), part: nil, channels: [], note: nil, citations: [])
    }

    @Test(
        "Amounts are grouped by thousands, the way of the language",
        arguments: [
            (1, "1", "1"), (12, "12", "12"), (999, "999", "999"), (1000, "1.000", "1,000"), (20000, "20.000", "20,000"),
            (123_456, "123.456", "123,456"), (1_250_000, "1.250.000", "1,250,000"),
            (1_000_000_000_000, "1.000.000.000.000", "1,000,000,000,000"),
        ])
    func amounts(dong: Int, vietnamese: String, english: String) {
        func number(_ language: Language) -> String? {
            Wording(language).fee(fee(dong)).firstMatch(of: /[0-9][0-9.,]*/).map { String($0.output) }
        }
        #expect(number(.vi) == vietnamese)
        #expect(number(.en) == english)
    }

    @Test(
        "A citation names point, clause, article and the document with its kind, from the finest to the widest",
        arguments: [
            ("1/2026/NĐ-CP", "Nghị định", "Decree"), ("9/2026/TT-BTP", "Thông tư", "Circular"),
            ("9/2026/TTLT-BTP-BCA", "Thông tư", "Circular"), ("3/2026/NQ-HĐND", "Nghị quyết", "Resolution"),
            ("22/QĐ-TTg", "Quyết định", "Decision"), ("2/2026/QH15", "Luật", "Law"), ("Sắc lệnh 8", "", ""),
        ])
    func citations(document: String, vietnamese: String, english: String) {
        let whole = Citation.law(.init(document: document, article: "13", clause: "2", point: "đ"))
        let bare = Citation.law(.init(document: document))
        for (language, kind) in [(Language.vi, vietnamese), (.en, english)] {
            let wording = Wording(language)
            let text = wording.citation(whole)
            let named = wording.citation(bare)
            #expect(named.hasSuffix(document))
            if kind.isEmpty {
                #expect(named == document)
            } else {
                #expect(named.lowercased().hasPrefix(kind.lowercased()), "\(named)")
            }
            #expect(text.hasSuffix(named))
            let places = ["đ", "2", "13"].compactMap { part in text.range(of: part)?.lowerBound }
            #expect(places.count == 3 && places == places.sorted(), "\(text)")
        }
    }

    @Test("A condition in words names every fact it hangs on", arguments: Language.allCases)
    func conditions(language: Language) {
        for procedure in Catalogues.small.procedures {
            for edition in procedure.editions {
                for condition in edition.conditions.dropFirst() {
                    let text = ConditionWording(wording: Wording(language), edition: edition).text(condition)
                    for fact in condition.facts {
                        let label = edition.facts[fact].label[language]
                        // Yes and no may be said by the label's own words.
                        let isNamed = text.lowercased().contains(label.lowercased())
                        #expect(isNamed || text.contains(label.split(separator: " ").last ?? ""), "\(text)")
                    }
                }
            }
        }
    }

    @Test("The words of a value are not its id, but for numbers")
    func values() throws {
        let procedure = try #require(Catalogues.small.procedure(.cat))
        let edition = try #require(procedure.editions.last)
        for fact in edition.facts {
            for (index, choice) in fact.choices.enumerated() {
                let value: FactValue =
                    switch fact.kind {
                    case .yesNo: .yesNo(index == 0)
                    case .choices: .choices(ChoiceSet([index]))
                    case .choice, .number, .day: .choice(index)
                    }
                for language in Language.allCases {
                    let words = Wording(language).value(value, of: fact)
                    #expect(!words.isEmpty)
                    if let label = choice.label { #expect(words == label[language]) }
                }
            }
        }
    }
}
