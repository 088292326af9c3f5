import TestSupport
import Testing
import Vietnamese

@testable import OneStop

@Suite("Reading dossier codes")
struct DossierCodeReaderTests {
    private func results(_ text: String) -> [FoundDossierCode.Result] { DossierCodeReader.find(in: text).map(\.result) }
    private func code(_ text: String) throws -> DossierCode { try DossierCode(text) }

    @Test(
        "Case, dashes, width and spaces at the dashes do not make a code unsure",
        arguments: [
            "H37.12-251112-0011", "h37.12-251112-0011", "H37.12 – 251112 – 0011",
            "mã hồ sơ của em là H37.12—251112—0011 ạ",
            "(H37.12-251112-0011).", "Ｈ３７．１２－２５１１１２－００１１", "H37.12\u{2011}251112\u{2212}0011",
            "H37\u{200B}.12-2511\u{AD}12-0011",
            "tra H37.12-251112-0011?", "H37.12 - 251112 - 0011 có chưa", "H37.12-251112-0011 không thấy",
            "H37.12-251112-0011ạ",
            "H37.12-251112-0011 năm 2025", "https://example.vn/?ma=H37.12-251112-0011&x=1",
        ])
    func exact(text: String) throws {
        #expect(results(text) == [.exact(try code("H37.12-251112-0011"))])
        #expect(results(VietnameseText.nfd(text)) == results(text))
    }

    @Test(
        "Spoken, badly typed and run-together codes are read, to be confirmed",
        arguments: [
            "H37.12 251112 0011", "H37 12 251112 0011", "H37122511120011", "h37122511120011", "H3712-251112-0011",
            "H37.12-2511120011", "H37.I2-25l112-OO11", "h37,12-251112-0011", "H37 chấm 12 trừ 251112 trừ 0011",
            "h37 chấm 12 gạch ngang 251112 gạch ngang 0011", "H 37 . 12 - 25 11 12 - 00 11",
            "h ba bảy chấm mười hai gạch ngang hai lăm mười một mười hai gạch không không mười một",
            "h ba bay cham muoi hai gach ngang hai lam muoi mot muoi hai gach khong khong muoi mot",
            "hát ba bảy chấm một hai trừ hai năm một một một hai trừ không không một một",
            "hắt ba mươi bảy chấm mười hai gạch hai mươi lăm mười một mười hai gạch không không mười một",
            "H BA BẢY CHẤM MƯỜI HAI GẠCH HAI LĂM MƯỜI MỘT MƯỜI HAI GẠCH KHÔNG KHÔNG MỘT MỐT",
            "H37.12/251112/0011", "H37.12-251112.0011", "H37-12-251112-0011", "H 3 7 . 1 2 - 2 5 1 1 1 2 - 0 0 1 1",
            "H37.12.251112.0011", "H37.12-251112-OOll", "H37.12-251112 0011", "H37.12-25.11.12-0011",
            "h37 dot 12 dash 251112 dash 0011",
        ])
    func confirmed(text: String) throws {
        #expect(results(text) == [.needsConfirmation([try code("H37.12-251112-0011")])])
    }

    @Test("The whole agency code is read too, also without its dots")
    func wholeAgency() throws {
        let expected = try code("000.00.00.H37-250619-0012")
        #expect(results("000.00.00.h37 - 250619 - 0012") == [.exact(expected)])
        for text in ["0000000H37-250619-0012", "000 00 00 H37 250619 0012", "OOO.OO.OO.H37-250619-OO12"] {
            #expect(results(text) == [.needsConfirmation([expected])])
        }
    }

    @Test("Social insurance codes are found beside dates")
    func socialInsurance() throws {
        #expect(results("nộp ngày 12/11/2026, mã 03706/2026/07906") == [.exact(try code("03706/2026/07906"))])
        #expect(results("03706 / 2026 / 07906") == [.exact(try code("03706/2026/07906"))])
    }

    @Test("What looks like a code and is none says why")
    func flaws() {
        #expect(results("H37.12-251319-0001") == [.looksLikeCode(.noSuchDay("251319"))])
        #expect(results("h37.12 251325 0001") == [.looksLikeCode(.noSuchDay("251325"))])
        #expect(results("H37.12-251112") == [.looksLikeCode(.incomplete)])
        #expect(results("H37.12-251112-001") == [.looksLikeCode(.badNumberLength(3))])
        #expect(results("H37.12-251112-00112233") == [.looksLikeCode(.badNumberLength(8))])
        #expect(results("H37.12-25111-0011") == [.looksLikeCode(.badDayLength(5))])
        #expect(results("H37-25111") == [.looksLikeCode(.incomplete)])
        #expect(results("H37-2511-0") == [.looksLikeCode(.badDayLength(4))])
        #expect(results("H37999999999999") == [.looksLikeCode(.unreadable)])
    }

    @Test(
        "Other numbers are no codes",
        arguments: [
            "0012", "0912345678", "001099012345", "1.001193", "1.001612.000.00.00.H48", "123/2015/NĐ-CP",
            "ngày 12/11/2026",
            "B1234567", "kt3", "điều 13 khoản 2", "tôi sinh năm 1990, có ba con", "200.000 đồng", "13h30 ngày 25/11",
            "f35c7657220607605085", "H37", "phòng A12 tầng 3", "hồ sơ của tôi đến đâu rồi",
            "12-11-2026", "khong mot hai ba bon nam sau bay",
        ])
    func noCodes(text: String) {
        #expect(results(text) == [])
    }

    @Test(
        "Lists of hundreds are read, whatever divides them", arguments: [", ", ",", "\n", "; ", " ", "\r\n- ", " và "])
    func lists(separator: String) throws {
        let codes = (1...400).map { number in
            let digits = String(number)
            let agency = number % 3 == 0 ? "000.00.00.H37" : "H37.12"
            return "\(agency)-251112-" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
        let found = DossierCodeReader.find(in: codes.joined(separator: separator))
        #expect(found.map(\.result) == (try codes.map { .exact(try code($0)) }))
    }

    @Test("Ranges say where a code stands, in bytes")
    func ranges() throws {
        let text = "Hồ sơ H37.12–251112–0011, và Ｈ３７ chấm 12 trừ 251112 trừ 0012."
        let found = DossierCodeReader.find(in: text)
        let bytes = Array(text.utf8)
        #expect(
            found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
                "H37.12–251112–0011", "Ｈ３７ chấm 12 trừ 251112 trừ 0012",
            ])
    }

    @Test("Any code, however it is disguised, is read back", arguments: 0..<20)
    func disguised(seed: UInt64) throws {
        var chance = SplitMix(seed: seed)
        for _ in 0..<100 {
            let original = try code(Self.random(&chance))
            let found = DossierCodeReader.find(in: Self.disguise(original.text, &chance))
            #expect(found.count == 1 && found.first?.codes.first == original, "\(original.text)")
        }
    }

    private static func random(_ chance: inout SplitMix) -> String {
        func digits(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 0...9, using: &chance)) }.joined()
        }
        let letter = String("GHKT".randomElement(using: &chance) ?? "H")
        let groups = (0..<Int.random(in: 0...4, using: &chance)).map { _ in "." + digits(2) }.joined()
        let agency =
            Bool.random(using: &chance) ? "000.00.\(digits(2)).\(letter)\(digits(2))" : letter + digits(2) + groups
        let day = Day(number: Int.random(in: 17_600...22_000, using: &chance)).description.filter { $0 != "-" }
        let written = Bool.random(using: &chance) ? String(day.dropFirst(2)) : day
        return "\(agency)-\(written)-\(digits(Int.random(in: 4...7, using: &chance)))"
    }

    private static func disguise(_ code: String, _ chance: inout SplitMix) -> String {
        let dash = ["-", " - ", "–", " — ", " trừ ", " gạch ngang ", " gạch nối "].randomElement(using: &chance) ?? "-"
        let dot = [".", " . ", " chấm ", "．"].randomElement(using: &chance) ?? "."
        let isLower = Bool.random(using: &chance)
        var text = code.replacing("-", with: dash).replacing(".", with: dot)
        if isLower { text = text.lowercased() }
        return Bool.random(using: &chance) ? VietnameseText.nfd(text) : "mã: \(text) nhé"
    }

    @Test(
        "Hostile texts give no codes, in steps linear in their length",
        arguments: [
            String(repeating: "H37.12-", count: 16_000), String(repeating: "1", count: 110_000),
            String(repeating: "H", count: 110_000),
            String(repeating: "1 ", count: 30_000), String(repeating: "một ", count: 30_000),
            String(repeating: "mươi ", count: 30_000),
            String(repeating: "-", count: 110_000), String(repeating: "a\u{301}", count: 100_000),
            String(repeating: "O", count: 110_000),
            String(repeating: "\u{202E}H37\0", count: 30_000), String(repeating: "1/", count: 30_000),
            "H" + String(repeating: "٣", count: 100_000),
            String(repeating: "000.00.00.", count: 12_000), String(repeating: "H 3 ", count: 30_000),
        ])
    func hostile(text: String) {
        var work = 0
        #expect(DossierCodeReader.find(in: text, limit: .max, work: &work).allSatisfy { $0.codes.isEmpty })
        #expect(work <= 60 * text.utf8.count)
    }

    @Test("No more are found than asked for")
    func limit() {
        let text = String(repeating: "H37.12-251112-0011 ", count: 6_000)
        #expect(DossierCodeReader.find(in: text, limit: 10).count == 10)
        #expect(DossierCodeReader.find(in: text).count == 2_000)
    }
}
