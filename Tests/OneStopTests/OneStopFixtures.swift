import Testing

@testable import OneStop

/// What several suites use: one code, one moment, answers of each profile. All persons and numbers are invented.
enum OneStopFixtures {
    static let fetchedAt = Instant(seconds: 1_794_470_400)

    static var code: DossierCode { codes[0] }
    static let codes: [DossierCode] = ["H37.12-261112-0011", "000.00.00.G11-261110-0007", "H29.13-261112-0011"]
        .compactMap {
            try? DossierCode($0)
        }

    static func json(_ body: String, status: Int = 200, type: String? = "application/json") -> OneStopResponse {
        OneStopResponse(status: status, contentType: type, body: Array(body.utf8))
    }

    static let exchange = """
        {"error_code": "0", "message": "Thành công", "result": [{
          "MaHoSo": "H37.12-261112-0011", "MaTTHC": "1.001193", "TenTTHC": "Thủ tục đăng ký khai sinh",
          "ChuHoSo": "Nguyễn Văn Mẫu", "DonViXuLy": "UBND xã Mẫu", "SoDienThoai": "0900000000", "KenhThucHien": "2",
          "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": "001099012345"}],
          "NgayNopHoSo": "20261112083000", "NgayTiepNhan": "20261112090500", "NgayHenTra": "20261113090500",
          "TrangThaiHoSo": "5", "NgayKetThucXuLy": "", "NgayTra": "", "DanhSachLePhi": [],
          "DanhSachHoSoBoSung": [{"HoSoBoSungId": "1", "NoiDungBoSung": "Ông Nguyễn Văn Mẫu (0900000000) bổ sung giấy chứng sinh",
            "NgayBoSung": "20261112143000", "NgayHenTraTruoc": "20261113090500", "NgayHenTraMoi": ""}],
          "QuaTrinhXuLy": [{"ThoiDiemXuLy": "20261112100000", "NguoiXuLy": "Trần Thị Mẫu", "PhongBanXuLy": "Bộ phận Một cửa",
            "NoiDungXuLy": "Thẩm định hồ sơ", "TrangThai": "4"}]
        }]}
        """
    static let provider = """
        {"error_code": "0", "data": [{"MaHoSo": "000.00.00.G11-261109-0001"}, {
          "MaHoSo": "000.00.00.G11-261110-0007", "MaTTHC": "1.002809", "MaDVC": "1.002809.000.00.00.G11",
          "TenDVC": "Đổi giấy phép lái xe", "HoTenNguoiNop": "Nguyễn Văn Mẫu", "MaTrangThai": "4",
          "TrangThaiHoSo": "Đang xử lý", "DonViXuLy": "Sở Xây dựng", "NgayNop": "10/11/2026 08:00:00",
          "NgayTiepNhan": "10/11/2026 09:00:00", "NgayHenTra": "17/11/2026 09:00:00", "HinhThucNhanKQ": "1"
        }]}
        """
    static let province = """
        {"succeeded": true, "failed": false, "message": null, "data": {
          "maHoSo": "H37.12-261112-0011", "chuHoSo": "Nguyễn Văn Mẫu", "diaChiChuHoSo": "Xã Mẫu", "soDienThoai": "0900000000",
          "maTTHC": "1.001193", "tenTTHC": "Thủ tục đăng ký khai sinh", "tenDonVi": "UBND xã Mẫu", "kenhThucHien": "2",
          "ngayNopHoSo": "2026-11-12T08:30:00", "ngayTiepNhan": "2026-11-12T09:05:00", "ngayHenTra": "2026-11-13T09:05:00",
          "trangThaiHoSoId": "5", "hinhThucThu": "Thu trước", "soTien": "8.000"
        }}
        """
    static let iGate = """
        {"content": [{
          "id": "665000000000000000000001", "code": "H29.13-261112-0011",
          "applicant": {"data": {"fullname": "Nguyễn Văn Mẫu", "identityNumber": "001099012345", "phoneNumber": "0900000000"}},
          "procedure": {"code": "1.001193", "translate": [{"languageId": 228, "name": "Thủ tục đăng ký khai sinh"}]},
          "statusCurrentTask": "Đang thụ lý", "applyMethod": {"id": 0, "name": "Trực tuyến"},
          "appliedDate": "2026-11-12T01:30:00.000+0000", "acceptedDate": "2026-11-12T02:05:00.000+0000",
          "appointmentDate": "2026-11-13T02:05:00.000+0000", "completedDate": null,
          "dossierStatus": {"id": 2, "name": [{"languageId": 228, "name": "Đang xử lý"}]},
          "agency": {"id": "a1", "code": "H29.13", "name": "UBND phường Mẫu"}, "currentTask": [], "task": []
        }], "number": 0, "size": 10, "last": true}
        """

    /// The look-up of every profile as one function, with its good answer and code.
    struct Profile: CustomTestStringConvertible, Sendable {
        let name: String
        let good: String
        let code: DossierCode
        let read: @Sendable (OneStopResponse, DossierCode) -> LookUpResult
        var testDescription: String { name }
    }

    static let profiles: [Profile] = [
        Profile(name: "P0", good: exchange, code: codes[0]) {
            ExchangeProfile(agency: "000.00.00.H37", destination: "VN:demo").result($0, for: $1, at: fetchedAt)
        },
        Profile(name: "P1", good: provider, code: codes[1]) {
            ProviderProfile(agency: "000.00.00.H37").result($0, for: $1, at: fetchedAt)
        },
        Profile(name: "P2", good: province, code: codes[0]) { ProvinceProfile().result($0, for: $1, at: fetchedAt) },
        Profile(name: "P3", good: iGate, code: codes[2]) { IGateProfile().result($0, for: $1, at: fetchedAt) },
    ]
}

extension LookUpResult {
    var found: FoundDossier? { if case .found(let found) = self { found } else { nil } }
    var failure: SourceFailure? { if case .failure(let failure) = self { failure } else { nil } }
    /// The case, without what it carries.
    var kind: String {
        switch self {
        case .found: "found"
        case .notFound: "notFound"
        case .sessionRefused: "sessionRefused"
        case .alreadyExists: "alreadyExists"
        case .failure: "failure"
        }
    }
}
