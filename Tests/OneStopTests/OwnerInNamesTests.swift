import JSON
import Testing
import Vietnamese

@testable import OneStop

@Suite("The owner in texts that should name only a matter or an office")
struct OwnerInNamesTests {
    private static func record() -> DossierRecord? {
        let body = """
            {"error_code": "0", "result": [{"MaHoSo": "H37.12-261112-0011", "ChuHoSo": "Nguyễn Văn Mẫu",
             "TenTTHC": "Đăng ký khai sinh cho Nguyễn Văn Mẫu, CCCD 000000001234, 0900000000",
             "DonViXuLy": "UBND xã An Mẫu - Nguyen Van Mau 0900 000 000", "TrangThaiHoSo": "4",
             "QuaTrinhXuLy": [{"PhongBanXuLy": "Một cửa · Nguyễn Văn Mẫu", "NoiDungXuLy": "Gửi mau@example.com", "TrangThai": "4"}]}]}
            """
        guard let code = try? DossierCode("H37.12-261112-0011") else { return nil }
        let response = OneStopResponse(status: 200, contentType: "application/json", body: Array(body.utf8))
        let result = ExchangeProfile(agency: "000.00.00.H37", destination: "x").result(
            response, for: code, at: Instant(seconds: 0))
        guard case .found(let found) = result else { return nil }
        return found.record
    }

    @Test("No name, number, telephone or e-mail is left in the procedure's name, the office's, a unit's or a step's")
    func cleaned() throws {
        let record = try #require(Self.record())
        var kept = ""
        dump(record, to: &kept)
        let folded = VietnameseText.fold(kept)
        #expect(!folded.contains("nguyen van mau") && !folded.contains("1234") && !folded.contains("0900"))
        #expect(!folded.contains("@example"))
        #expect(record.procedureName?.hasPrefix("Đăng ký khai sinh cho") == true)
        #expect(record.agencyName?.hasPrefix("UBND xã An Mẫu") == true)
    }
}
