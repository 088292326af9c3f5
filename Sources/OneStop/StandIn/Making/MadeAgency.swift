/// An agency of the stand-in. Codes are placeholders and the places are invented.
struct MadeAgency: Sendable {
    let code: String
    let name: String
    let profile: DossierRecord.Source
    let duties: Set<OfficeDuty>
    /// Whether the code writes the day with eight digits and the number with seven, as ministries do.
    let hasLongNumber: Bool

    init(
        _ code: String, _ name: String, _ profile: DossierRecord.Source, _ duties: Set<OfficeDuty>,
        hasLongNumber: Bool = false
    ) {
        (self.code, self.name, self.profile, self.duties) = (code, name, profile, duties)
        self.hasLongNumber = hasLongNumber
    }

    static let all: [MadeAgency] = [
        MadeAgency("000.00.00.H37", "Sở Công Thương tỉnh Mẫu", .exchange, [.food]),
        MadeAgency("H37.02", "Sở Tài chính tỉnh Mẫu", .exchange, [.company]),
        MadeAgency("H37.08", "Phòng Quản lý xuất nhập cảnh, Công an tỉnh Mẫu", .exchange, [.passport]),
        MadeAgency(
            "H37.12", "UBND xã An Mẫu", .exchange, [.civilStatus, .certification, .householdBusiness, .land, .welfare]),
        MadeAgency("H37.15", "UBND phường Tân Mẫu", .exchange, [.civilStatus, .householdBusiness, .welfare]),
        MadeAgency("H37.21", "Công an xã An Mẫu", .exchange, [.residence]),
        MadeAgency("000.00.00.G11", "Phòng Cảnh sát giao thông, Công an tỉnh Mẫu", .provider, [.licence]),
        MadeAgency(
            "G11.20", "Phòng Cảnh sát giao thông, Công an thành phố Mẫu", .provider, [.licence], hasLongNumber: true),
        MadeAgency("H29.21", "UBND phường Hòa Mẫu", .province, [.civilStatus, .certification, .householdBusiness]),
        MadeAgency("H29.22", "Sở Tài chính thành phố Mẫu", .province, [.company]),
        MadeAgency("H29.25", "Công an phường Hòa Mẫu", .province, [.residence]),
        MadeAgency("H29.11", "Sở Nội vụ thành phố Mẫu", .iGate, [.labour]),
        MadeAgency("H29.13", "UBND phường Bình Mẫu", .iGate, [.civilStatus, .householdBusiness, .land, .welfare]),
        MadeAgency("H29.14", "UBND xã Đông Mẫu", .iGate, [.civilStatus, .certification, .householdBusiness]),
    ]
}
