import Vietnamese

/// What is to be done, and for whom it is special: what tells procedures apart that speak of the same thing.
struct FinderTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let new = FinderTraits(rawValue: 1 << 0)
    static let again = FinderTraits(rawValue: 1 << 1)
    static let change = FinderTraits(rawValue: 1 << 2)
    static let extend = FinderTraits(rawValue: 1 << 3)
    static let end = FinderTraits(rawValue: 1 << 4)
    static let pause = FinderTraits(rawValue: 1 << 5)
    static let lock = FinderTraits(rawValue: 1 << 6)
    static let unlock = FinderTraits(rawValue: 1 << 7)
    static let record = FinderTraits(rawValue: 1 << 8)
    static let copy = FinderTraits(rawValue: 1 << 9)
    static let report = FinderTraits(rawValue: 1 << 10)
    static let complain = FinderTraits(rawValue: 1 << 11)
    static let transfer = FinderTraits(rawValue: 1 << 12)
    static let revoke = FinderTraits(rawValue: 1 << 13)

    static let restore = FinderTraits(rawValue: 1 << 14)

    static let foreign = FinderTraits(rawValue: 1 << 20)
    static let border = FinderTraits(rawValue: 1 << 21)
    static let mobile = FinderTraits(rawValue: 1 << 22)
    static let diplomatic = FinderTraits(rawValue: 1 << 23)

    static let military = FinderTraits(rawValue: 1 << 25)
    static let temporary = FinderTraits(rawValue: 1 << 24)

    /// What is to be done; the rest says for whom.
    static let actions = FinderTraits(rawValue: (1 << 20) - 1)

    /// What a question asks for. Nothing named is the plain thing: issuing, registering.
    static func asked(_ tokens: [Token]) -> FinderTraits {
        var traits = all(tokens)
        traits.remove(.new)
        return traits
    }

    /// What a name says.
    static func named(_ tokens: [Token]) -> FinderTraits {
        let words = tokens.starts(with: ["thủ", "tục"]) ? Array(tokens.dropFirst(2)) : tokens
        var traits: FinderTraits = []
        for match in table.matches(in: words) {
            // "Cấp giấy chứng nhận đăng ký": only what begins the name is the thing itself.
            if match.meaning == .new && match.tokens.lowerBound > 0 { continue }
            traits.formUnion(match.meaning)
        }
        return traits
    }

    private static func all(_ tokens: [Token]) -> FinderTraits {
        table.matches(in: tokens).reduce(into: []) { $0.formUnion($1.meaning) }
    }

    private static let table = PhraseTable<FinderTraits>(
        phrases.flatMap { trait, list in NoiseWords.list(list).map { ($0, trait) } })

    private static let phrases: [(FinderTraits, String)] = [
        // Typed without marks, parts of these read as words below: đổi, thôi, kiện, hỏng, hủy, khóa, mở, sửa, cắt, dẹp.
        (
            [],
            """
            đối với, đối tượng, đối diện, cặp đôi, thời hạn, thời gian, thời điểm, thời kỳ, thời hiệu, điều kiện, sự kiện, linh kiện, bưu kiện, phụ kiện, kiến trúc, kiến nghị, kiến thức, ý kiến, văn kiện, sổ hồng, hồng
            huy chương, huy hiệu, chỉ huy, huy động, khoa học, sách giáo khoa, chuyên khoa, trưởng khoa, đa khoa, sữa, sữa chữa, uống sữa, hư cấu, đẹp
            """
        ),
        (.new, "cấp, cấp mới, đăng ký, thành lập, đăng ký thành lập, cấp giấy, đề nghị cấp"),
        (
            .again,
            """
            cấp lại, đăng ký lại, làm lại, xin lại, in lại, bị mất, làm mất, đánh mất, lỡ mất, làm rơi, đánh rơi, bị rơi, rơi mất, mất thẻ, mất giấy, mất sổ
            mất bằng, mất căn cước, mất cccd, mất cmnd, thất lạc, bị hỏng, bị hư, bị rách, rách, hư, hỏng, hư rồi, bị mờ, mờ chữ, mờ hết
            """
        ),
        (
            .change,
            """
            thay đổi, đổi, cấp đổi, điều chỉnh, cải chính, sửa, sửa đổi, đính chính, bổ sung, chỉnh sửa, chỉnh lý, cập nhật, sai tên, sai ngày, sai thông tin, ghi sai
            đăng ký thay đổi, đăng ký biến động
            """
        ),
        (.extend, "gia hạn, hết hạn, sắp hết hạn, gần hết hạn, quá hạn thẻ, cấp gia hạn"),
        (
            .end,
            """
            xóa, xoá, xóa đăng ký, hủy, huỷ, hủy bỏ, chấm dứt, giải thể, đóng cửa, dẹp, dẹp tiệm, thôi, thôi hưởng, nghỉ luôn, cắt, trả lại, rút, xin thôi, muốn nghỉ, xin nghỉ
            đóng mã số thuế, đăng ký chấm dứt
            """
        ),
        (.restore, "khôi phục, phục hồi, mở lại"),
        (.revoke, "thu hồi, tước, đình chỉ, tịch thu"),
        (.pause, "tạm ngừng, tạm dừng, tạm nghỉ, ngừng kinh doanh"),
        (.lock, "khóa, khoá"),
        (.unlock, "mở khóa, mở khoá"),
        (.record, "ghi chú, ghi vào sổ, ghi vào sổ hộ tịch"),
        (.copy, "bản sao, trích lục, sao y, sao lục, photo"),
        (.report, "khai báo, trình báo, thông báo, báo mất"),
        (.complain, "khiếu nại, tố cáo, khởi kiện, kiện"),
        (.transfer, "chuyển nhượng, sang tên, tặng cho, thừa kế, đổi chủ"),
        (
            .foreign,
            """
            nước ngoài, người nước ngoài, yếu tố nước ngoài, có yếu tố nước ngoài, việt kiều, ngoại quốc, quốc tế, người lào, người campuchia, người hàn, người đài loan, người mỹ, người nhật, người trung quốc
            chồng tây, vợ tây
            """
        ),
        (.border, "biên giới, khu vực biên giới"),
        (
            .military,
            """
            bộ quốc phòng, quân đội, quân đội nhân dân, quân nhân, quân khu, sư đoàn, trung đoàn, bộ đội biên phòng, đồn biên phòng, cơ yếu, lực lượng công an nhân dân, công an nhân dân, dân quân
            sĩ quan, bộ đội
            """
        ),
        (.mobile, "lưu động"),
        (.temporary, "có thời hạn, tạm thời"),
        (.diplomatic, "cơ quan đại diện, ngoại giao, lãnh sự, công vụ"),
    ]
}

extension [Token] {
    /// Whether the first tokens read these words, with marks or without.
    fileprivate func starts(with words: [String]) -> Bool {
        count >= words.count && zip(self, words).allSatisfy { $0.text == $1 || $0.text == VietnameseText.fold($1) }
    }
}
