import OneStop
import Testing

@Suite("Dossier status")
struct DossierStatusTests {
    @Test("The ten states have the numbers, clocks and forms of the national list")
    func listed() {
        let clocks: [DossierStatus.Clock] = [
            .notStarted, .runs, .stopped, .runs, .paused, .runs, .stopped, .stopped, .stopped, .stopped,
        ]
        let forms: [String?] = [nil, "01", "03", nil, "02", nil, nil, "05", nil, nil]
        for number in 1...10 {
            let status = DossierStatus(number: number)
            #expect(
                status?.number == number && status?.clock == clocks[number - 1] && status?.form == forms[number - 1])
            #expect(status?.isTerminal == [3, 7, 8, 9, 10].contains(number))
        }
        #expect(DossierStatus(number: 0) == nil && DossierStatus(number: 11) == nil)
        #expect(Set(DossierStatus.listed.map(\.id)).count == 10)
    }

    @Test(
        "Numbers, internal states and officials' words are read",
        arguments: [
            ("5", 5), ("05", 5), (" 10 ", 10), ("receiving", 1), ("new", 2), ("denied", 3), ("processing", 4),
            ("waiting", 5),
            ("paying", 6), ("cancelled", 7), ("unresolved", 8), ("releasing", 9), ("done", 10), ("DONE", 10),
            ("Đang thụ lý", 4), ("Đang xử lý", 4), ("Chờ tiếp nhận", 1), ("Chưa được tiếp nhận", 1),
            ("Được tiếp nhận", 2),
            ("Không được tiếp nhận", 3), ("Từ chối tiếp nhận", 3), ("Yêu cầu bổ sung giấy tờ", 5),
            ("Chờ bổ sung hồ sơ", 5),
            ("Đã bổ sung, đang thẩm định", 4), ("Yêu cầu thực hiện nghĩa vụ tài chính", 6),
            ("Công dân yêu cầu rút hồ sơ", 7),
            ("Dừng xử lý", 8), ("Đã xử lý xong", 9), ("Chờ trả kết quả", 9), ("Đã trả kết quả", 10),
            ("da tra ket qua", 10),
            ("Đã hoàn thành nghĩa vụ tài chính", 4),
        ])
    func sources(text: String, number: Int) {
        #expect(DossierStatus(source: text).number == number)
    }

    @Test("Other states keep the source's text, cleaned and cut")
    func other() {
        #expect(DossierStatus(source: "Chuyển\u{202E} liên\nthông\0") == .other("Chuyển liên thông"))
        #expect(DossierStatus(source: "interoperating") == .other("interoperating"))
        #expect(DossierStatus(source: "0") == .other("") && DossierStatus(source: "99") == .other(""))
        guard case .other(let text) = DossierStatus(source: String(repeating: "zy", count: 200_000)) else {
            Issue.record("This is no state.")
            return
        }
        #expect(text.unicodeScalars.count == DossierStatus.textLimit && text.hasSuffix("…"))
    }
}
