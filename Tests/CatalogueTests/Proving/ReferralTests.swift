import Foundation
import Testing

@testable import Catalogue

@Suite("Procedures that send people on")
struct ReferralTests {
    /// A procedure that sends on to another under a condition; `uy_quyen` is a shared fact, `so_con` its own.
    private static func procedure(_ code: String, to target: String, when condition: String) throws -> String {
        try String(
            contentsOf: Repository.unproved.appendingPathComponent("07-other-procedure-missing.json5"), encoding: .utf8
        )
        .replacing("1.000003", with: target).replacing("years_since(ngay_sinh) >= 14", with: condition)
        .replacing("code: '1.000001'", with: "code: '\(code)'")
    }

    private static func circles(_ ways: [(code: String, target: String, condition: String)]) throws
        -> [CircularReferral]
    {
        let copy = try CatalogueCopy()
        try copy.remove("ho-tich/mau.json5")
        for way in ways {
            try copy.write(
                procedure(way.code, to: way.target, when: way.condition), to: "ho-tich/thu-\(way.code).json5")
        }
        let result = copy.read()
        #expect(result.issues.map { $0.message(in: .en) } == [])
        return Referrals(result.procedures).circles()
    }

    @Test("Two that send to each other by the same answer go round")
    func two() throws {
        let circles = try Self.circles([
            ("1.000001", "1.000003", "uy_quyen and so_con > 2"), ("1.000003", "1.000001", "uy_quyen"),
        ])
        let circle = try #require(circles.first)
        #expect(circles.count == 1)
        #expect(circle.legs.map(\.procedure.text) == ["1.000001", "1.000003"])
        #expect(circle.legs.map(\.outcome) == ["thu_tuc_khac", "thu_tuc_khac"])
        let answered = Set(circle.conversation?.answers.map(\.fact) ?? [])
        #expect(answered.isSuperset(of: ["uy_quyen", "so_con"]))
        for language in Language.allCases {
            #expect(circle.message(in: language).contains("1.000001 `thu_tuc_khac` → 1.000003"))
        }
    }

    @Test("Three go round as two do")
    func three() throws {
        let circles = try Self.circles([
            ("1.000001", "1.000003", "uy_quyen"), ("1.000003", "1.000004", "uy_quyen"),
            ("1.000004", "1.000001", "uy_quyen"),
        ])
        #expect(circles.map { $0.legs.map(\.procedure.text) } == [["1.000001", "1.000003", "1.000004"]])
    }

    @Test(
        "Where the second asks, wants the opposite or leads elsewhere, nobody goes round",
        arguments: [("so_con > 5", "1.000001"), ("not uy_quyen", "1.000001"), ("uy_quyen", "1.000002")])
    func ends(condition: String, target: String) throws {
        let circles = try Self.circles([
            ("1.000001", "1.000003", "uy_quyen"), ("1.000003", target, condition),
        ])
        #expect(circles.isEmpty)
    }

    @Test("An answer of its own name in each is not taken for the same")
    func ownFacts() throws {
        let circles = try Self.circles([
            ("1.000001", "1.000003", "so_con > 5"), ("1.000003", "1.000001", "so_con > 5"),
        ])
        #expect(circles.isEmpty)
    }
}
