import Vietnamese

/// Whether a message says that something is needed, or rather answers a question or tells of the case.
enum FinderTone: Sendable {
    /// It asks or wants something.
    case need
    /// It only names or tells.
    case statement
    /// It begins as an answer does: có, chưa, không, rồi.
    case answer
    /// It asks for what no office gives: prices, weather, recipes.
    case outside

    init(_ tokens: [Token]) {
        if Self.elsewhere.stands(in: tokens) {
            self = .outside
        } else if Self.cues.stands(in: tokens) {
            self = .need
        } else if let first = tokens.first(where: { !Particles.isPolite($0) }),
            Self.answers.stands(in: [first]) || Self.isDenial(tokens)
        {
            self = .answer
        } else {
            self = .statement
        }
    }

    private static let cues = PhraseTable<Bool>(
        NoiseWords.list(
            """
            muốn, cần, xin, làm, mần, đăng ký, thủ tục, hồ sơ, giấy gì, giấy tờ gì, đâu, ở mô, thế nào, làm sao, ra sao, thì sao, bao nhiêu, bao lâu, mấy ngày, mấy hôm, được không, có được, có phải, phải không, hỏi
            nộp, mở, thành lập, lập, đổi, gia hạn, cấp, xóa, xoá, hủy, tách, nhập khẩu, nhập hộ khẩu, sang tên, rút, khai báo, đi báo, phải báo, chứng thực, công chứng, trích lục, xác nhận, hướng dẫn, cách, quy trình, cập nhật, thay đổi, sửa, tra cứu, giải quyết, hưởng, lãnh, lĩnh, thi
            how, where, what, want, need, apply, register, get, renew, change, report, open, close
            """
        ).map { ($0, true) })

    private static let answers = PhraseTable<Bool>(
        NoiseWords.list("có, không, chưa, rồi, đã, vâng, đúng, ừ, phải, ok, sai, yes, no, hông, hong").map {
            ($0, true)
        })

    /// "Cha không nhận con": short, and the negation is not the question at its end.
    private static func isDenial(_ tokens: [Token]) -> Bool {
        tokens.count <= 6 && negations.matches(in: tokens).contains { $0.tokens.upperBound < tokens.count }
    }

    private static let negations = PhraseTable<Bool>([("không", true), ("chưa", true)])

    private static let elsewhere = PhraseTable<Bool>(
        NoiseWords.list(
            """
            giá bao nhiêu, giá vàng, giá xăng, giá đô, ở đâu rẻ, chỗ nào rẻ, có nên mua, có nên bán, lãi suất, thời tiết, trời mưa, trời có mưa, nấu món, nấu canh, uống thuốc gì, bóng đá, đá với ai, kể chuyện, làm thơ
            viết thơ, bài thơ, phim gì, xem phim, ăn gì, chuyện cười, bạn tên gì, bạn là ai, tên gì, mấy giờ rồi, mấy giờ mở cửa, mấy giờ làm việc, mở cửa lúc mấy giờ, dịch câu, dịch sang, xổ số, tử vi, weather, tell me a joke
            """
        ).map { ($0, true) })
}
