import Catalogue
import Foundation
import OneStop
import Testing
import Vietnamese

@testable import Dialogue

/// Catalogues for tests: a small invented one, which changes only with the tests, and the real one.
enum Catalogues {
    static let small = read("fixtures/catalogue/dialogue")
    static let real = read("Procedures")
    /// The real one, its questions in the order that needs fewest.
    static let fewest = read("Procedures", order: .fewest)
    static let all = ["small": small, "real": real]

    static func named(_ name: String) -> Catalogue? { name == "fewest" ? fewest : all[name] }

    /// The small catalogue with texts of its files replaced by others.
    static func changed(_ changes: (file: String, old: String, new: String)...) throws -> Catalogue {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-changed-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: root.appendingPathComponent("fixtures/catalogue/dialogue"), to: folder)
        for change in changes {
            let file = folder.appendingPathComponent(change.file)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains(change.old))
            try text.replacing(change.old, with: change.new).write(to: file, atomically: true, encoding: .utf8)
        }
        let result = CatalogueReader.read(folder: folder.path)
        #expect(result.issues.isEmpty)
        return Catalogue(
            procedures: result.procedures, fields: result.fields, terms: result.terms, sayings: result.sayings,
            units: result.units, lifeEvents: result.lifeEvents)
    }

    /// The small catalogue, with what a library says of the ends of documents.
    static func ending(_ ends: LawEnds.End...) -> Catalogue {
        Catalogue(
            procedures: small.procedures, fields: small.fields, terms: small.terms, units: small.units,
            lifeEvents: small.lifeEvents, lawEnds: LawEnds(ends))
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func read(_ folder: String, order: QuestionOrder = .author) -> Catalogue {
        let result = CatalogueReader.read(folder: root.appendingPathComponent(folder).path)
        return Catalogue(
            procedures: result.procedures.asking(in: order), fields: result.fields, terms: result.terms,
            sayings: result.sayings, units: result.units, lifeEvents: result.lifeEvents)
    }
}

/// Days and procedures of the small catalogue.
extension Day {
    /// Saturday, 2026-08-15: under the second edition of the cat's procedure.
    static let testDay = iso("2026-08-15")

    static func iso(_ text: String) -> Day {
        guard let day = Day(iso: text) else { preconditionFailure("the test names a day that exists") }
        return day
    }
}

extension ProcedureCode {
    static let cat = code("9.000001")
    static let stray = code("9.000002")
    static let kite = code("9.000003")
    static let dog = code("9.000004")

    static func code(_ text: String) -> ProcedureCode {
        guard let code = ProcedureCode(text) else { preconditionFailure("the test names a code of the right form") }
        return code
    }
}

/// A conversation in a test: what was sent, and how it stands now.
struct Talk {
    private(set) var dialogue: Dialogue
    private(set) var reply = Reply()
    /// The effects of the last turn that are no reply, by name.
    private(set) var effects: [String] = []
    /// What the one-stop system answers.
    var desk: @Sendable ([DossierCode], OwnerCheck?) -> DossierResult = { _, _ in .notConnected }

    /// What the legal library answers.
    var law: @Sendable (LawRequest) -> LawAnswer = { _ in .notConnected }

    init(in catalogue: Catalogue = Catalogues.small, on day: Day = .testDay, _ texts: String...) {
        dialogue = Dialogue(catalogue: catalogue, today: day)
        for text in texts { say(text) }
    }

    /// One turn; effects that await a result get one.
    mutating func send(_ event: Event) {
        effects = []
        var pending = [event]
        while !pending.isEmpty {
            for effect in dialogue.handle(pending.removeFirst()) {
                switch effect {
                case .reply(let latest): reply = latest
                case .lookUpDossiers(let codes, let check):
                    let given = check.map { " \($0)" } ?? ""
                    effects.append("dossier \(codes.map(\.text).joined(separator: ", "))\(given)")
                    pending.append(.dossiersLookedUp(codes, desk(codes, check)))
                case .searchLaw(let request):
                    effects.append("law")
                    pending.append(.lawSearched(law(request)))
                case .handOff: effects.append("hand off")
                case .record(let abstention): effects.append("abstains \(abstention.rawValue)")
                }
            }
        }
    }

    /// Another catalogue takes the place of the one it is held with.
    mutating func move(to catalogue: Catalogue) { dialogue.move(to: catalogue) }
    mutating func follow(to day: Day) -> [Block] { dialogue.follow(to: day) }

    mutating func say(_ texts: String...) { for text in texts { send(.said(text)) } }
    mutating func choose(_ ids: String...) { for id in ids { send(.chose(id)) } }

    /// Where a conversation stands, as its reply says it.
    struct Standing: Hashable, CustomStringConvertible {
        var stage: Reply.Stage
        var procedure: String?
        var question: String?
        var facts: [Reply.KnownFact]

        var description: String {
            let known = facts.map { "\($0.id)=\($0.value)" }.joined(separator: " ")
            return "\(stage.rawValue) \(procedure ?? "-") \(question ?? "-") [\(known)]"
        }
    }

    var standing: Standing { Standing(reply) }
    var stage: Reply.Stage { reply.stage }
    var asks: String? { reply.openQuestion }
    var facts: [String: String] { Dictionary(uniqueKeysWithValues: reply.facts.map { ($0.id, $0.value) }) }

    /// The keys of the sentences said.
    var phrases: [Phrase] { reply.phrases }
    /// The ids of all options offered.
    var options: [String] { reply.optionBlocks.flatMap(\.self) }
    /// The papers shown, those that hang on something open with a question mark.
    var papers: [String] {
        reply.blocks.flatMap { block -> [String] in
            guard case .papers(let papers) = block.content else { return [] }
            return papers.entries.map { $0.item.id + ($0.isCertain ? "" : "?") }
        }
    }
    var fees: [String] {
        reply.blocks.flatMap { block -> [String] in
            guard case .fees(let fees) = block.content else { return [] }
            return fees.entries.map { $0.item.id + ($0.isCertain ? "" : "?") }
        }
    }
    var outcomes: [String] {
        reply.blocks.compactMap { block in
            if case .outcome(let outcome) = block.content { outcome.id } else { nil }
        }
    }
}

extension Talk.Standing {
    init(_ reply: Reply) {
        stage = reply.stage
        procedure = reply.procedure?.text
        question = reply.openQuestion
        facts = reply.facts
    }
}

extension Reply {
    var phrases: [Phrase] {
        blocks.compactMap { block in
            if case .line(let line) = block.content { line.phrase } else { nil }
        }
    }

    /// The ids of the options, list by list.
    var optionBlocks: [[String]] {
        blocks.compactMap { block in
            if case .options(let options) = block.content { options.map(\.id) } else { nil }
        }
    }

    /// The facts of the question blocks.
    var questions: [String] {
        blocks.compactMap { block in
            if case .question(let question) = block.content { question.fact.id } else { nil }
        }
    }
}

/// Other ways to type the same text, made by Foundation and not by the code under test.
enum Typing {
    static func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

    static func unmarked(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in decomposed(text).unicodeScalars {
            switch scalar {
            case "đ": result.append("d")
            case "Đ": result.append("D")
            case let mark where mark.properties.canonicalCombiningClass != .notReordered: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
