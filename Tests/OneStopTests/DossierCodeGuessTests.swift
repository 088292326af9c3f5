import Testing
import Vietnamese

@testable import OneStop

@Suite("Guessing dossier codes, always to be confirmed")
struct DossierCodeGuessTests {
    private func results(_ text: String) -> [FoundDossierCode.Result] { DossierCodeReader.find(in: text).map(\.result) }
    private func code(_ text: String) throws -> DossierCode { try DossierCode(text) }

    @Test(
        "A code told with the words of a date is read, whole years and short numbers too",
        arguments: [
            "h37 chấm 12, ngày 12 tháng 11 năm 26, số 11", "H37.12 ngày 12/11/2026 số 0011",
            "H37.12, ngày 12-11-26, số 11", "H37.12 ngày 12 tháng 11 năm 2026 số thứ tự 11",
            "h37 cham 12 ngay 12 thang 11 nam 26 so 11", "H37.12 ngày 12.11.2026 - 0011",
            "h ba bảy chấm mười hai ngày mười hai tháng mười một năm hai sáu số mười một",
            "hát ba bảy chấm mười hai, ngày mười hai tháng mười một năm hai không hai sáu, số không không mười một",
        ])
    func dated(text: String) throws {
        #expect(results(text) == [.needsConfirmation([try code("H37.12-261112-0011")])])
        #expect(results(VietnameseText.nfd("mã của em là \(text) ạ")) == results(text))
    }

    @Test("Months that sound like years are told apart")
    func months() throws {
        let cases = [
            ("ngày mồng", nil), ("ngày năm tháng năm năm hai sáu số bảy", "H37.12-260505-0007"),
            ("ngày 5 tháng mười năm 26 số 7", "H37.12-261005-0007"),
            ("ngày hai mươi lăm tháng mười năm hai sáu số 7", "H37.12-261025-0007"),
            ("ngày 31 tháng 11 năm 26 số 7", nil), ("ngày 12 tháng 11 năm 1926 số 7", nil),
            ("ngày 12 tháng 11 số 7", nil), ("ngày 12 tháng 11 năm 26", nil), ("ngày 12/11/2026 số 12345678", nil),
        ]
        for (text, expected) in cases {
            let codes = DossierCodeReader.find(in: "h37 chấm 12, \(text)").flatMap(\.codes)
            #expect(codes == (try expected.map { [try code($0)] } ?? []), "\(text)")
        }
    }

    @Test(
        "Without its letter a code of a province is read, and one of a ministry may be meant",
        arguments: [
            ("37.12-261112-0011", ["H37.12-261112-0011"]), ("mã 37.12 – 261112 – 0011", ["H37.12-261112-0011"]),
            ("37-261112-0011", ["H37-261112-0011"]),
            ("09.20-20260609-0092637", ["H09.20-20260609-0092637", "G09.20-20260609-0092637"]),
            ("000.00.00.37-261112-0011", ["000.00.00.H37-261112-0011"]),
            ("37 chấm 12 gạch 261112 gạch 0011", ["H37.12-261112-0011"]),
        ])
    func withoutLetter(text: String, expected: [String]) throws {
        #expect(results(text) == [.needsConfirmation(try expected.map(code))])
    }

    @Test(
        "The day in pieces, or written the other way round",
        arguments: [
            "H37 12 25 11 12 0011", "h37.12 25 11 12 0011", "H37.12 2025 11 12 0011", "H37.12 25.11.12 0011",
            "H37.12-12112025-0011", "H37.12 12112025 0011", "H37.12-121120250011", "H37.12-12.11.2025-0011",
        ])
    func days(text: String) throws {
        let day = text.contains("2025 11") ? "20251112" : "251112"
        #expect(results(text) == [.needsConfirmation([try code("H37.12-\(day)-0011")])])
    }

    @Test("Where the number is long, as ministries have it, the year keeps its four digits")
    func ministry() throws {
        #expect(results("G09.20-09062026-0092637") == [.needsConfirmation([try code("G09.20-20260609-0092637")])])
    }

    @Test(
        "Social insurance codes are read with other signs between",
        arguments: [
            "03706-2026-07906", "03706 2026 07906", "BHXH 03706.2026.07906", "03706 – 2026 – 07906",
            "03706 xuyệt 2026 xuyệt 07906",
        ])
    func socialInsurance(text: String) throws {
        #expect(results(text) == [.needsConfirmation([try code("03706/2026/07906")])])
    }

    @Test(
        "Other numbers are still no codes",
        arguments: [
            "12-11-2026", "84-912345678-0912", "84-912345-6789", "0912 345 678 9012", "03706-1926-07906",
            "03706,2026,07906", "12345 9999 12345", "ngày 12 tháng 11 năm 2026 số 11", "điều 37, ngày 12/11/2026 số 11",
            "số 12 ngày 25 tháng 11", "01-02-03-0405", "H37 ngày 12", "1-261112-0011", "123-261112-0011",
        ])
    func noCodes(text: String) { #expect(results(text) == []) }

    @Test(
        "A number that is far too long is said to be too long, whatever its length", arguments: [25, 48, 49, 100_000])
    func tooLong(count: Int) {
        let zeros = String(repeating: "0", count: count)
        #expect(results("H37.12-261112-\(zeros)") == [.looksLikeCode(.badNumberLength(count))])
        #expect(results("H37.12-261112 \(zeros)") == [.looksLikeCode(.badNumberLength(count))])
        #expect(results("H37.12-261112.\(zeros)") == [.looksLikeCode(.badNumberLength(count))])
        #expect(results("H37.12-\(zeros)") == [.looksLikeCode(.unreadable)])
        #expect(results(zeros) == [])
    }
}
