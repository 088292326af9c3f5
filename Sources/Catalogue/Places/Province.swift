import Vietnamese

/// A province or city under the central government, as there are 34 of since 2025-07-01.
///
/// Source: Nghị quyết 202/2025/QH15, which also says which former ones each is made of; names as in
/// thanglequoc/vietnamese-provinces-database (MIT), July 2026.
public struct Province: Hashable, Sendable {
    /// Its name without "tỉnh" or "thành phố": `Đắk Lắk`.
    public let name: String

    /// The provinces named in a sentence, and the words that name them; a former name means the province it went into.
    static func named(in tokens: [Token]) -> [PhraseTable<Province>.Match] { table.matches(in: tokens) }

    /// The province that an authority of this name belongs to, such as `UBND tỉnh Đắk Lắk`; nil for ministries.
    static func of(issuer: String) -> Province? {
        let folded = VietnameseText.fold(issuer)
        guard folded.contains("ubnd") || folded.contains("tinh") || folded.contains("thanh pho") else { return nil }
        return named(in: Tokenizer.tokens(issuer)).last?.meaning
    }

    /// Each line a province, and behind the colon its other and former names.
    private static let lines = """
        Hà Nội: Hà Lội
        Cao Bằng
        Tuyên Quang: Hà Giang
        Điện Biên
        Lai Châu
        Sơn La
        Lào Cai: Yên Bái
        Thái Nguyên: Bắc Kạn, Bắc Cạn
        Lạng Sơn
        Quảng Ninh
        Bắc Ninh: Bắc Giang
        Phú Thọ: Vĩnh Phúc, Hòa Bình
        Hải Phòng: Hải Dương
        Hưng Yên: Thái Bình
        Ninh Bình: Nam Định, Hà Nam
        Thanh Hóa
        Nghệ An
        Hà Tĩnh
        Quảng Trị: Quảng Bình
        Huế: Thừa Thiên Huế
        Đà Nẵng: Quảng Nam
        Quảng Ngãi: Kon Tum
        Gia Lai: Bình Định
        Khánh Hòa: Ninh Thuận
        Đắk Lắk: Đăk Lăk, Đắc Lắc, Phú Yên
        Lâm Đồng: Đắk Nông, Đăk Nông, Bình Thuận
        Đồng Nai: Bình Phước
        Hồ Chí Minh: Sài Gòn, TP HCM, TPHCM, Bình Dương, Bà Rịa, Vũng Tàu, Bà Rịa Vũng Tàu
        Tây Ninh: Long An
        Đồng Tháp: Tiền Giang
        Vĩnh Long: Bến Tre, Trà Vinh
        An Giang: Kiên Giang
        Cần Thơ: Sóc Trăng, Hậu Giang
        Cà Mau: Bạc Liêu
        """

    private static let table = PhraseTable<Province>(
        lines.split(separator: "\n").flatMap { line -> [(String, Province)] in
            let parts = line.split(separator: ":")
            let province = Province(name: String(parts[0]))
            let others = parts.dropFirst().flatMap { $0.split(separator: ",").map(String.init) }
            return ([province.name] + others).map { ($0, province) }
        })
}
