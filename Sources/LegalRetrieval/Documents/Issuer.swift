/// An authority that issues documents, as the letters of a number name it.
public struct Issuer: Hashable, Sendable {
    /// Where an authority stands.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case central, province
    }

    /// In lower case: `bgdđt`. Without the number of the term: `qh`, not `qh13`.
    public let letters: String
    public let name: String
    public let level: Level

    /// The authority with those letters, as a number has them; nil if they are not known.
    public init?(letters written: String) {
        var letters = written
        while let last = letters.utf8.last, (0x30...0x39).contains(last) { letters.removeLast() }
        if let name = Self.central[letters] {
            self.init(letters, name, .central)
        } else if let name = Self.local[letters] {
            self.init(letters, name, .province)
        } else if letters.hasPrefix("s"), let ministry = Self.central["b" + letters.dropFirst()] {
            // Departments of a province are called after ministries: Sở for Bộ.
            self.init(letters, "Sở" + ministry.dropFirst("Bộ".count), .province)
        } else {
            return nil
        }
    }

    private init(_ letters: String, _ name: String, _ level: Level) {
        (self.letters, self.name, self.level) = (letters, name, level)
    }

    private static let local = [
        "ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân", "ub": "Ủy ban nhân dân",
        "ctubnd": "Chủ tịch Ủy ban nhân dân", "vpub": "Văn phòng Ủy ban nhân dân",
    ]

    /// Today's authorities and those of the last decades.
    private static let central = [
        "qh": "Quốc hội", "ubtvqh": "Ủy ban Thường vụ Quốc hội", "vpqh": "Văn phòng Quốc hội", "ctn": "Chủ tịch nước",
        "cp": "Chính phủ", "ttg": "Thủ tướng Chính phủ", "vpcp": "Văn phòng Chính phủ", "ttcp": "Thanh tra Chính phủ",
        "tandtc": "Tòa án nhân dân tối cao", "hđtp": "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
        "ca": "Chánh án Tòa án nhân dân tối cao", "vksndtc": "Viện kiểm sát nhân dân tối cao",
        "vkstc": "Viện kiểm sát nhân dân tối cao", "ktnn": "Kiểm toán nhà nước", "nhnn": "Ngân hàng Nhà nước Việt Nam",
        "btc": "Bộ Tài chính", "btp": "Bộ Tư pháp", "bca": "Bộ Công an", "bqp": "Bộ Quốc phòng", "bnv": "Bộ Nội vụ",
        "bng": "Bộ Ngoại giao", "byt": "Bộ Y tế", "bxd": "Bộ Xây dựng", "bct": "Bộ Công Thương",
        "bcn": "Bộ Công nghiệp", "btm": "Bộ Thương mại", "bgtvt": "Bộ Giao thông vận tải",
        "bgdđt": "Bộ Giáo dục và Đào tạo", "bgd": "Bộ Giáo dục và Đào tạo", "btnmt": "Bộ Tài nguyên và Môi trường",
        "bnnmt": "Bộ Nông nghiệp và Môi trường", "bnnptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
        "bnn": "Bộ Nông nghiệp và Phát triển nông thôn", "bkhcn": "Bộ Khoa học và Công nghệ",
        "bkhcnmt": "Bộ Khoa học, Công nghệ và Môi trường", "bkhđt": "Bộ Kế hoạch và Đầu tư",
        "bkh": "Bộ Kế hoạch và Đầu tư",
        "blđtbxh": "Bộ Lao động - Thương binh và Xã hội", "bvhttdl": "Bộ Văn hóa, Thể thao và Du lịch",
        "bvhtt": "Bộ Văn hóa - Thông tin", "btttt": "Bộ Thông tin và Truyền thông", "bdttg": "Bộ Dân tộc và Tôn giáo",
        "ubdt": "Ủy ban Dân tộc", "ubtdtt": "Ủy ban Thể dục thể thao", "bhxh": "Bảo hiểm xã hội Việt Nam",
        "tchq": "Tổng cục Hải quan", "tct": "Tổng cục Thuế", "tcđc": "Tổng cục Địa chính",
        "ttxvn": "Thông tấn xã Việt Nam", "tlđ": "Tổng Liên đoàn Lao động Việt Nam",
        "ubtwmttqvn": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "đctubtwmttqvn": "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "hđbt": "Hội đồng Bộ trưởng",
        "hđnn": "Hội đồng Nhà nước", "hdnn": "Hội đồng Nhà nước", "btccbcp": "Ban Tổ chức - Cán bộ Chính phủ",
    ]
}
