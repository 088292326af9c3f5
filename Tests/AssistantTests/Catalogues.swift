import Catalogue
import Dialogue
import Foundation
import LegalRetrieval
import TestSupport
import Vietnamese

@testable import Assistant

/// Catalogues for tests: a small invented one, which changes only with the tests, and the real one.
enum Catalogues {
    static let small = read("fixtures/catalogue/dialogue")
    /// With the ends of cited law, as `danloi test` has it.
    static let real = read("Procedures", law: lawPath)
    /// The real one, its questions in the order that needs fewest.
    static let fewest = read("Procedures", order: .fewest, law: lawPath)
    static let all = ["small": small, "real": real]

    static func named(_ name: String) -> Catalogue? { name == "fewest" ? fewest : all[name] }

    /// The project's own digests of the law, as `danloi test` asks them.
    static let law = LawDesk(LawRoom(path: lawPath))
    private static let lawPath: String = {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("law-\(getpid()).sqlite3").path
        do { try DigestLibrary.make(of: root.appendingPathComponent("Procedures/law").path, at: path) } catch {
            preconditionFailure("the digests make a library: \(error)")
        }
        return path
    }()

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The same catalogue, read and put together anew.
    static func again(_ name: String) -> Catalogue {
        read(name == "small" ? "fixtures/catalogue/dialogue" : "Procedures")
    }

    private static func read(_ folder: String, order: QuestionOrder = .author, law: String? = nil) -> Catalogue {
        let result = CatalogueReader.read(folder: root.appendingPathComponent(folder).path)
        let cited = result.procedures.citedDocuments(with: result.lifeEvents)
        // The digests are held to their form by tests of their own.
        let ends = law.flatMap { try? LawEnds(of: cited, in: LegalLibrary($0)) } ?? .none
        return Catalogue(
            procedures: result.procedures.asking(in: order), fields: result.fields, terms: result.terms,
            sayings: result.sayings, units: result.units, lifeEvents: result.lifeEvents,
            lawEnds: ends)
    }
}

extension Day {
    /// Saturday, 2026-08-15.
    static let testDay = iso("2026-08-15")

    static func iso(_ text: String) -> Day {
        guard let day = Day(iso: text) else { preconditionFailure("the test names a day that exists") }
        return day
    }
}

/// Turns of a conversation by chance, the same for the same seed.
struct RandomTurns {
    private var random: SplitMix
    private let words: [String]

    init(seed: UInt64, _ catalogue: Catalogue) {
        random = SplitMix(seed: seed)
        var words = [
            "1", "2", "3", "9", "1, 2", "có", "không", "rồi", "chưa", "không biết", "bỏ qua", "quay lại", "tại sao",
            "làm lại từ đầu",
            "dừng", "gặp cán bộ", "cảm ơn", "english", "tiếng việt", "xem lại câu trả lời", "hướng dẫn", "tiếp tục",
            "đúng hết", "sửa câu 1",
            "đổi câu trả lời", "nhầm,", "phí bao nhiêu", "cần giấy tờ gì", "hồ sơ của tôi đến đâu",
            "H37.12-261112-0011", "bị phạt bao nhiêu",
            "hôm qua", "30/2/2026", "10/8/2026", "", "…", "  nhiều   khoảng \u{A0} trắng ", "dòng\nmới", "\u{2028}",
            "> lạ", "# lạ", "@", "a\u{1B}[31mb",
            "\u{202E}ngược", "e\u{301}", "\u{FEFF}có", "\"\\\u{0}", "👨‍👩‍👧",
            "em ở phường 5 quận 3 cũ", "xã Tân Phú", "em ở q3", "Đồng Tháp", "nhà em ở phường Cống Vị, cần khai sinh",
            String(repeating: "dài ", count: 1500),
        ]
        for procedure in catalogue.procedures {
            words += procedure.aliases.prefix(4) + procedure.phrasings.prefix(3)
            for choice in procedure.editions.flatMap(\.facts).flatMap(\.choices) { words += choice.phrases.prefix(2) }
        }
        for event in catalogue.lifeEvents {
            words += event.phrasings + ["kế hoạch", "tiếp theo", "plan:\(event.id)"]
        }
        self.words = words
    }

    private mutating func word() -> String { words[Int.random(in: 0..<words.count, using: &random)] }

    mutating func next(after reply: Reply) -> Event {
        let options = reply.blocks.flatMap { block -> [String] in
            if case .options(let options) = block.content { options.map(\.id) } else { [] }
        }
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return .dayChanged(Day(number: Int.random(in: 19_700...20_900, using: &random)))
        case 1: return .languageChanged(Bool.random(using: &random) ? .en : .vi)
        case 2:
            return .chose(
                [
                    "undo", "xyz", "", "confirm", "change:nguon_goc", "start:9.000004", "commune:27154", "noCommune",
                ][Int.random(in: 0..<8, using: &random)])
        case 3..<11 where !options.isEmpty: return .chose(options[Int.random(in: 0..<options.count, using: &random)])
        case 3..<17: return .said(word())
        default: return .said(word() + " " + word())
        }
    }
}
