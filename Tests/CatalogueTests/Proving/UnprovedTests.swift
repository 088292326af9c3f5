import Foundation
import Testing

@testable import Catalogue

@Suite("Procedures that are not proved")
struct UnprovedTests {
    /// Every file of `fixtures/unproved`, and the faults found in it.
    private static let faults: [String: [String]] = [
        "01-no-fee": ["missing fees: ngay_sinh"], "02-no-place": ["missing places: uy_quyen"],
        "03-two-fees": ["contradiction fees dung_han qua_han: ngay_sinh"],
        "04-two-sums": ["contradiction fees qua_han qua_han_mang: ngay_sinh uy_quyen"],
        "05-two-deadlines": ["contradiction deadlines trong_ngay xac_minh: so_con"],
        "06-many-questions": ["tooManyQuestions 5 4: noi_sinh nguoi_chung ngay_sinh so_con uy_quyen"],
        "07-other-procedure-missing": ["unknownProcedure thu_tuc_khac 1.000003: ngay_sinh"],
        "08-never-holds": ["itemNeverShown requirements uy_quyen"],
        "09-hidden-by-outcome": ["itemNeverShown requirements uy_quyen", "questionNeverAsked uy_quyen"],
        "10-outcome-after-outcome": ["outcomeNeverReached qua_tuoi"],
        "11-question-never-asked": ["questionNeverAsked nguoi_chung"],
        "12-threshold-outside-range": ["idleComparison so_con", "itemNeverShown deadlines xac_minh"],
        "13-today-too-late": ["itemNeverShown requirements uy_quyen", "questionNeverAsked uy_quyen"],
        "14-no-fee-later": ["missing fees: ngay_sinh"],
        "15-fact-never-asked-but-used": ["itemNeverShown requirements uy_quyen", "questionNeverAsked uy_quyen"],
        "16-conditions-exclude-each-other": ["itemNeverShown requirements cam_doan", "questionNeverAsked nguoi_chung"],
        "17-thresholds-contradict": ["itemNeverShown deadlines xac_minh", "questionNeverAsked so_con"],
    ]

    private func proof(of name: String) throws -> ProcedureProof {
        let copy = try CatalogueCopy()
        try copy.write(
            String(contentsOf: Repository.unproved.appendingPathComponent("\(name).json5"), encoding: .utf8),
            to: "ho-tich/mau.json5")
        let result = copy.read()
        #expect(result.issues.isEmpty)
        let procedure = try #require(result.procedures.first { $0.code.text == "1.000001" })
        return Prover(procedure) { ["1.000001", "1.000002"].contains($0.text) }.proof()
    }

    @Test("Each fault is found, by name, and with the answers that it hangs on", arguments: faults.keys.sorted())
    func found(name: String) throws {
        let issues = try proof(of: name).issues
        let expected = try #require(Self.faults[name])
        #expect(issues.map(\.summary).sorted() == expected.map { String($0.prefix { $0 != ":" }) }.sorted())
        for (issue, line) in zip(issues.sorted { $0.summary < $1.summary }, expected.sorted()) {
            let told = line.split(separator: ": ").dropFirst().first?.split(separator: " ").map(String.init) ?? []
            #expect(Set(told).isSubset(of: Set(issue.conversation?.answers.map(\.fact) ?? [])))
            #expect((issue.conversation == nil) == told.isEmpty)
            #expect(issue.dialogue().map { $0.hasPrefix("# 1.000001 ") } ?? told.isEmpty)
            for language in Language.allCases { #expect(issue.message(in: language).contains("1.000001")) }
        }
    }

    @Test("Every file is in the table, and begins with what is wrong")
    func table() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.unproved.path)
        #expect(
            names.filter { $0.hasSuffix(".json5") }.map { String($0.dropLast(6)) }.sorted() == Self.faults.keys.sorted()
        )
    }

    @Test("The sound procedure that they are made of is proved")
    func sound() throws {
        for procedure in try CatalogueCopy().read().procedures {
            #expect(Prover(procedure) { $0.text == "1.000002" }.proof().issues.map { $0.message(in: .en) } == [])
        }
    }
}

extension ProofIssue {
    /// A stable name of the problem with what it is about, for tables.
    var summary: String {
        switch problem {
        case .tooLarge: "tooLarge"
        case .tooManyQuestions(let most, let limit): "tooManyQuestions \(most) \(limit)"
        case .questionNeverAsked(let fact): "questionNeverAsked \(fact)"
        case .itemNeverShown(let list, let id, _): "itemNeverShown \(list.rawValue) \(id)"
        case .outcomeNeverReached(let id, _): "outcomeNeverReached \(id)"
        case .idleComparison(let fact, _): "idleComparison \(fact)"
        case .missing(let list, _): "missing \(list.rawValue)"
        case .contradiction(let list, let a, let b): "contradiction \(list.rawValue) \(a) \(b)"
        case .unknownProcedure(let outcome, let code): "unknownProcedure \(outcome) \(code)"
        }
    }
}
