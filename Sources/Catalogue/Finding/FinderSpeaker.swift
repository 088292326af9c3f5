import Vietnamese

/// Who speaks, as far as the words tell.
enum FinderSpeaker: Sendable {
    case business, citizen, unknown

    init(_ tokens: [Token]) {
        if Self.businesses.stands(in: tokens) {
            self = .business
        } else if Self.citizens.stands(in: tokens) {
            self = .citizen
        } else {
            self = .unknown
        }
    }

    private static let businesses = PhraseTable<Bool>(
        NoiseWords.list(
            """
            công ty, doanh nghiệp, công ty em, công ty tôi, bên em kinh doanh, cơ sở sản xuất, hợp tác xã, hộ kinh doanh, cửa hàng tôi, quán tôi, tiệm tôi, nhà hàng, khách sạn, nhà máy, xưởng, chi nhánh, văn phòng đại diện, trung tâm, tổ chức
            phòng khám, nhà thuốc, trường, người sử dụng lao động, người lao động của công ty, dự án, chủ đầu tư, ngân hàng
            """
        ).map { ($0, true) })

    private static let citizens = PhraseTable<Bool>(
        NoiseWords.list(
            "con tôi, con em, bố tôi, mẹ tôi, bố mẹ, vợ tôi, chồng tôi, ba tôi, má tôi, ông tôi, bà tôi, nhà tôi, nhà em, gia đình, vợ chồng, em bé, bé nhà, cháu tôi"
        ).map { ($0, true) })
}
