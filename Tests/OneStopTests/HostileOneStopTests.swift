import OneStop
import TestSupport
import Testing

private typealias Fixtures = OneStopFixtures

@Suite("Hostile one-stop systems")
struct HostileOneStopTests {
    private func failure(_ profile: Fixtures.Profile, _ response: OneStopResponse) -> SourceFailure.Kind? {
        profile.read(response, profile.code).failure?.kind
    }

    @Test("What is not successful JSON in UTF-8 is a failure of its kind", arguments: Fixtures.profiles)
    private func transport(profile: Fixtures.Profile) {
        #expect(failure(profile, Fixtures.json(profile.good, status: 502)) == .http(502))
        #expect(failure(profile, Fixtures.json(profile.good, status: 302)) == .http(302))
        #expect(
            failure(profile, Fixtures.json("<html>Bảo trì</html>", type: "text/html; charset=utf-8")) == .contentType)
        #expect(failure(profile, Fixtures.json("<html>Bảo trì</html>")) == .syntax)
        #expect(failure(profile, Fixtures.json("")) == .syntax)
        #expect(failure(profile, Fixtures.json(profile.good, type: "application/json; charset=iso-8859-1")) == .charset)
        #expect(
            failure(profile, OneStopResponse(status: 200, contentType: nil, body: [0x7B, 0x22, 0xE3, 0x22, 0x7D]))
                == .charset)
        let units: [UInt8] = "{\"a\": 1}".utf16.flatMap { (unit: UInt16) -> [UInt8] in
            [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }
        let wide: [UInt8] = [0xFF, 0xFE] + units
        #expect(failure(profile, OneStopResponse(status: 200, contentType: nil, body: wide)) == .charset)
        #expect(
            failure(profile, OneStopResponse(status: 200, contentType: nil, body: units)) == .charset
        )
        #expect(
            failure(profile, Fixtures.json(String(repeating: " ", count: OneStopResponse.sizeLimit) + "{}"))
                == .tooLarge)
        for open in ["[", #"{"a":"#, #"{"content":["#] {
            #expect(failure(profile, Fixtures.json(String(repeating: open, count: 60_000))) == .syntax)
        }
        #expect(failure(profile, Fixtures.json(#"{"error_code": "0", "error_code": "1"}"#)) == .syntax)
        for shape in ["null", "1", "\"x\"", "[]", "true"] { #expect(failure(profile, Fixtures.json(shape)) == .shape) }
    }

    @Test("A byte order mark, other JSON types and no type at all are let pass", arguments: Fixtures.profiles)
    private func tolerated(profile: Fixtures.Profile) {
        for type in [
            "application/json;charset=UTF-8", "Application/JSON; Charset=\"utf-8\"", "text/json",
            "application/hal+json", nil,
        ] {
            #expect(profile.read(Fixtures.json("\u{FEFF}" + profile.good, type: type), profile.code).kind == "found")
        }
    }

    @Test("An answer about another dossier is never shown", arguments: Fixtures.profiles)
    private func otherDossier(profile: Fixtures.Profile) throws {
        let other = try DossierCode("H01.01-240101-9999")
        #expect(profile.read(Fixtures.json(profile.good), other).found == nil)
    }

    @Test(
        "Script, control characters and great lengths in every field come out as short plain text",
        arguments: Fixtures.profiles)
    private func everyField(profile: Fixtures.Profile) throws {
        let poison =
            "\\u0000\\u001b[31m\\u202e<script>alert(1)</script>\\n" + String(repeating: "A\\u0301", count: 20_000)
        // Every text but codes and flags is poisoned.
        var body = profile.good
        for value in [
            "Thủ tục đăng ký khai sinh", "UBND xã Mẫu", "Thẩm định hồ sơ", "Bộ phận Một cửa", "Đang thụ lý",
            "Đang xử lý",
            "UBND phường Mẫu", "Sở Xây dựng", "Đổi giấy phép lái xe", "Thu trước", "Trực tuyến", "1.001193", "1.002809",
            "Nguyễn Văn Mẫu",
        ] {
            body = body.replacing("\"\(value)\"", with: "\"\(poison)\"")
        }
        let found = try #require(profile.read(Fixtures.json(body), profile.code).found)
        let record = found.record
        let texts =
            [record.procedureCode, record.procedureName, record.agencyName, record.sourceStatus, record.reason]
            + record.steps.flatMap { [$0.what, $0.unit] } + record.supplements.map(\.what)
        for text in texts.compactMap(\.self) {
            #expect(text.unicodeScalars.count <= 1_000)
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && $0.value != 0x7F && !(0x202A...0x202E).contains($0.value)
                })
        }
        #expect(record.procedureCode == nil || record.procedureCode?.utf8.count == 8)
    }

    @Test("Lists without end are read to their limit")
    func longLists() throws {
        let steps = Array(repeating: #"{"NoiDungXuLy": "x"}"#, count: 20_000).joined(separator: ",")
        let supplements = Array(repeating: #"{"NoiDungBoSung": "x"}"#, count: 10_000).joined(separator: ",")
        let body = """
            {"error_code": "0", "result": [{"MaHoSo": "H37.12-261112-0011", "QuaTrinhXuLy": [\(steps)], "DanhSachHoSoBoSung": [\(supplements)]}]}
            """
        let found = try #require(Fixtures.profiles[0].read(Fixtures.json(body), Fixtures.code).found)
        #expect(found.record.steps.count == 100 && found.record.supplements.count == 50)
    }

    @Test("Numbers beyond any fee are no amounts")
    func amounts() throws {
        for amount in ["1e300", "-1", "0.5", "9223372036854775807", "\"99999999999999999999999\"", "\"abc\"", "[]"] {
            let body =
                #"{"error_code": 0, "result": [{"MaHoSo": "H37.12-261112-0011", "DanhSachLePhi": [{"Gia": \#(amount)}]}]}"#
            let found = try #require(Fixtures.profiles[0].read(Fixtures.json(body), Fixtures.code).found)
            #expect(found.record.fees == .init(state: .listed, amount: nil))
        }
    }

    @Test("Failures keep a short message without long numbers, for logs")
    func messages() throws {
        let body =
            #"{"error_code": "99", "message": "Lỗi với CCCD 001099012345\u0007 \#(String(repeating: "x", count: 5_000))"}"#
        let failure = try #require(Fixtures.profiles[0].read(Fixtures.json(body), Fixtures.code).failure)
        #expect(failure.code == "99" && failure.message?.hasPrefix("Lỗi với CCCD […]") == true)
        #expect((failure.message ?? "").unicodeScalars.count <= 200)
    }

    @Test("Damaged answers never crash and never become another dossier", arguments: Fixtures.profiles)
    private func mutated(profile: Fixtures.Profile) {
        var chance = SplitMix(seed: 7)
        let good = Array(profile.good.utf8)
        for _ in 0..<400 {
            var body = good
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                let place = Int.random(in: 0..<body.count, using: &chance)
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: body[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: body.remove(at: place)
                case 2: body.insert(UInt8.random(in: 32...126, using: &chance), at: place)
                default: body.removeSubrange(place..<min(body.count, place + 20))
                }
            }
            let result = profile.read(OneStopResponse(status: 200, contentType: nil, body: body), profile.code)
            if let found = result.found { #expect(found.record.code == profile.code) }
        }
    }
}
