import Catalogue
import Vietnamese

/// Whether a message asks how a dossier stands that was handed in: "nộp tuần trước xong chưa", "giấy hẹn ghi hôm qua mà chưa thấy gì".
///
/// Not by lists of sentences: it takes something handed in and a question about how it stands. Questions about handing in, which
/// come before, speak of the same things in other ways.
enum DossierInquiry {
    /// - Parameter named: a phrase says so by itself (``Signal/dossier``).
    static func isMade(_ utterance: Utterance, named: Bool) -> Bool {
        let tokens = utterance.tokens
        guard tokens.count <= lengthLimit else { return named }
        if lookUps.stands(in: tokens) { return true }
        guard !others.stands(in: tokens), !markedOthers.stands(in: tokens, exactly: true) else {
            return false
        }
        if named || looksUp(tokens) { return true }
        let found = Found(tokens)
        let asksWhen = found.asksWhen
        if found.isDossier && found.asksState { return true }
        // "Bao giờ có kết quả hồ sơ" is of one handed in; "nộp hồ sơ thì bao giờ có" of one to be.
        if found.isDossier && asksWhen && (found.isFiled || found.isOwned || !found.names(Found.doing)) { return true }
        if found.isFiled && (found.asksState || asksWhen) { return true }
        if found.hasAppointment && (found.asksState || found.isOver) { return true }
        return found.isOwned && found.isThing && found.asksStateOutright
    }

    private static let lengthLimit = 40

    /// What a message holds.
    private struct Found {
        private let tokens: [Token]

        init(_ tokens: [Token]) { self.tokens = tokens }

        var isDossier: Bool { holds(DossierInquiry.dossiers) }
        var isThing: Bool { holds(DossierInquiry.things) }
        var isOwned: Bool { holds(DossierInquiry.owned) }
        var hasAppointment: Bool { holds(DossierInquiry.appointments) }
        var isOver: Bool { holds(DossierInquiry.over) }
        var asksState: Bool { holds(DossierInquiry.states) || asksStateOutright }
        /// Also any clause of a dossier that ends in "chưa".
        var asksStateOutright: Bool {
            holds(DossierInquiry.outright)
                || isDossier && tokens.last { !Fillers.contains($0) }.map { $0.folded == "chua" } ?? false
        }

        /// "Bao giờ có", also with the dossier between: "bao giờ hồ sơ của tôi xong".
        var asksWhen: Bool {
            if holds(DossierInquiry.times) { return true }
            guard let when = DossierInquiry.whens.matches(in: tokens).first else { return false }
            return DossierInquiry.ends.stands(in: Array(tokens[when.tokens.upperBound...]))
        }

        /// "Đã nộp", "nộp … rồi", "nộp … tuần trước"; of what was asked for, "xin hôm qua", only where it is said when.
        var isFiled: Bool {
            let handing = tokens.indices.first { index in
                let isRegistering =
                    tokens[index].folded == "dang" && index + 1 < tokens.count && tokens[index + 1].folded == "ky"
                return isRegistering || Self.handing.contains(typed: tokens[index])
            }
            guard let place = handing ?? tokens.firstIndex(where: { Self.asking.contains(typed: $0) }) else {
                return false
            }
            if DossierInquiry.past.stands(in: tokens) { return true }
            let isOnce = tokens[..<place].indices.contains { index in
                let isDated = tokens[index].folded == "ngay" && tokens[index + 1].kind != .word
                return isDated || Self.once.contains(typed: tokens[index])
            }
            if isOnce { return true }
            guard handing != nil else { return false }
            if place > 0, Self.done.contains(folded: tokens[place - 1]) { return true }
            return tokens[(place + 1)...].prefix(7).contains { $0.folded == "roi" || $0.folded == "xong" }
        }

        func names(_ words: WordSet) -> Bool { tokens.contains { words.contains(folded: $0) } }

        private func holds(_ table: PhraseTable<Bool>) -> Bool { table.stands(in: tokens) }

        private static let handing: WordSet = ["nộp", "nop", "gửi", "gui"]
        private static let asking: WordSet = ["làm", "lam", "xin", "đổi", "doi", "cấp", "cap"]
        /// "Bữa em lên xã nộp": some time ago.
        private static let once: WordSet = ["bữa", "hôm", "hồi", "bua", "hom", "hổm"]
        private static let done: WordSet = ["da", "moi", "vua", "lo"]
        static let doing: WordSet = ["nop", "lam", "mo", "dang", "xin", "cap", "doi"]
    }

    /// "Tra giúp em cái hồ sơ": a verb of looking up, and close after it the dossier.
    private static func looksUp(_ tokens: [Token]) -> Bool {
        for verb in verbs.matches(in: tokens) {
            let rest = Array(tokens[verb.tokens.upperBound...].prefix(7))
            guard let object = objects.matches(in: rest).first else { continue }
            let between = rest[..<object.tokens.lowerBound]
            if between.allSatisfy({ Fillers.contains($0) || asides.contains(folded: $0) }) { return true }
        }
        return false
    }

    private static let asides: WordSet = [
        "cai", "ve", "lai", "voi", "mot", "1", "dum", "gium", "nguoi", "nha", "bo", "xem", "coi",
    ]

    private static func table(_ phrases: String) -> PhraseTable<Bool> { PhraseTable(listed: [(true, phrases)]) }

    private static let dossiers = table("hồ sơ, hs, bộ hồ sơ, biên nhận, giấy tiếp nhận, dossier, application")
    private static let things = table(
        """
        giấy, giấy tờ, kết quả, đơn, sổ, sổ đỏ, sổ hồng, bằng, bằng lái, thẻ, giấy phép, khai sinh, căn cước, hộ chiếu, trích lục, bản sao,
        giấy xác nhận, đăng ký, thủ tục
        """)
    private static let owned = table(
        """
        của tôi, của em, của mình, của tui, của con, của cháu, của anh, của chị, của bố, của mẹ, của ba, của má, của vợ, của chồng, của bé,
        của công ty, của nhà, hồ sơ tôi, hồ sơ em, hồ sơ mình, hồ sơ tui, hồ sơ nhà, hồ sơ công ty, nhà em, nhà tôi, bên em, bên tôi,
        my dossier, my application
        """)
    private static let appointments = table(
        "giấy hẹn, phiếu hẹn, ngày hẹn, ngày trả, tới ngày mà, đến ngày mà, tới ngày rồi, đến ngày rồi, lịch hẹn, hẹn hôm, hẹn tuần, hẹn thứ, hẹn sáng, hẹn chiều, hẹn trả, hẹn lấy, hẹn ngày, tới hẹn, đến hẹn, quá hẹn, trễ hẹn, giấy tiếp nhận, biên nhận"
    )
    private static let over = table(
        "quá hẹn, trễ hẹn, quá ngày, qua ngày, tới ngày, đến ngày, quá hạn, tới hẹn, đến hẹn, qua rồi, hôm qua, hôm trước, tuần trước, rồi mà, mà nay, mà giờ, mà hôm nay"
    )
    /// How long ago something was handed in.
    private static let past = table(
        """
        hôm qua, hôm kia, hôm trước, hôm bữa, hổm rày, hổm nay, từ tết, tới giờ, đến giờ, tới nay, đến nay, hôm nọ, đầu tháng, từ đầu, hôm rồi, hôm thứ, hồi thứ, bữa trước, bữa kia, bữa nọ, bữa giờ, bữa rồi, tuần trước,
        tuần rồi, tuần qua, tháng trước, tháng rồi, tháng qua, năm ngoái, đầu tuần, cuối tuần, hồi tháng, hồi tuần, hồi hôm,
        mấy hôm nay, mấy bữa nay, mấy ngày nay, mấy tuần nay, mấy tháng nay, lâu rồi, lâu lắm, lâu nay, nửa tháng, cả tháng, cả tuần, gần
        tháng, hơn tháng, gần một tháng, hơn một tháng, hơn 1 tháng, từ hôm, từ tuần, từ tháng, từ ngày, từ hồi, tuần nay, tháng nay,
        ngày nay, ngày rồi, tháng rồi, tuần rồi, sáng nay, chiều qua, last week, yesterday
        """)
    /// Asks outright how something stands.
    private static let outright = table(
        """
        đến đâu rồi, tới đâu rồi, đến đâu, tới đâu, xong chưa, được chưa, có chưa, ra chưa, duyệt chưa, ký chưa, kết quả chưa, giải quyết
        chưa, xử lý chưa, trả chưa, cấp chưa, in chưa, về chưa, xem chưa, coi chưa, ai làm chưa, đụng tới chưa, hay chưa, nhận chưa, tiếp nhận chưa, lấy được chưa, nhận được chưa, sao rồi, thế nào
        rồi, ra sao rồi, như nào rồi, đi đâu rồi, tình trạng, trạng thái, tiến độ, tình hình, đâu rồi, đâu mất, is it done, how far,
        status
        """)
    /// Tells that it has not come, or takes long; asks where it lies.
    private static let states = table(
        """
        chưa thấy, chưa có, chưa xong, chưa trả, chưa được, chưa nhận, chưa ai, chưa nghe, chưa duyệt, chưa giải quyết, chưa lấy, vẫn chưa,
        mãi chưa, hoài chưa, mãi không, mãi mà, không thấy, hổng thấy, chẳng thấy, chả thấy, lâu quá, lâu thế, lâu vậy, sao lâu, lâu lắm
        rồi, chậm quá, trễ quá, trễ rồi, bị trễ, quá hẹn, quá hạn, trễ hẹn, bước nào, khâu nào, khúc nào, đoạn nào, chỗ nào rồi, giai đoạn nào, ai xử lý, ai đang xử lý, ai
        giải quyết, nằm đâu, nằm ở đâu, đang ở đâu, có được duyệt, được duyệt, có duyệt, bao lâu nữa, còn bao lâu, mấy ngày nữa, mấy hôm nữa, mấy bữa
        nữa, còn mấy ngày, có kết quả không, đã có kết quả, có kết quả gì, đã xong, im re, im luôn, im lìm, không ai báo, không ai trả lời, không ai gọi, chẳng ai, hổng ai, đang chờ, chờ cái gì, chờ ký, đang xử lý, bị treo, có vấn đề gì, chấp nhận, bị từ chối, hợp lệ, theo dõi sao, theo dõi ở đâu, theo dõi thế nào, tra ở đâu, xem ở đâu, hỏi kết quả, biết kết quả, xem kết quả, thông tin về hồ sơ, thông tin hồ sơ, phản hồi, chờ hoài, đợi hoài, bị ngâm, mãi không được
        """)
    private static let times = table(
        """
        bao giờ xong, bao giờ có, bao giờ trả, bao giờ lấy, bao giờ nhận, bao giờ được, bao giờ thì, bao giờ mới, khi nào xong, khi nào có,
        khi nào trả, khi nào lấy, khi nào nhận, khi nào được, khi nào thì, khi nào mới, chừng nào xong, chừng nào có, chừng nào trả, chừng
        nào lấy, chừng nào nhận, chừng nào được, chừng nào thì, chừng nào mới, tới bao giờ, đến bao giờ, tới khi nào, đến khi nào, tới chừng nào, hôm nào có, hôm nào lấy, ngày nào có, ngày nào lấy, ngày nào
        trả, mấy giờ lấy, when will
        """)
    private static let whens = table("bao giờ, khi nào, chừng nào, hôm nào, ngày nào, mấy giờ")
    private static let ends = table(
        "xong, có kết quả, được trả, trả kết quả, nhận được, lấy được, giải quyết xong, được duyệt, trả lời")
    /// Asks for a dossier to be looked up, whatever else is said.
    private static let lookUps = table(
        """
        tình trạng hồ sơ, trạng thái hồ sơ, tiến độ hồ sơ, tiến trình hồ sơ, tra cứu hồ sơ, theo dõi hồ sơ, tình hình hồ sơ, kết
        quả hồ sơ, kết quả giải quyết hồ sơ, tiến độ giải quyết, tình trạng giải quyết, tình trạng xử lý, tiến độ xử lý, dossier status
        """)
    private static let verbs = table(
        "tra cứu, tra, tìm, kiểm tra, xem, coi, check, theo dõi, dò, dò giúp, hỏi thăm, hỏi về, track, look up")
    private static let objects = table(
        "hồ sơ, hs, số hồ sơ, mã số hồ sơ, tình trạng, tiến độ, trạng thái, mã hồ sơ, kết quả giải quyết, đơn của, dossier, application"
    )
    /// Without their marks the beginning of "nộp hồ sơ".
    private static let markedOthers = table("nộp hộ, lấy hộ, nhận hộ")
    /// Of handing in, or of what a dossier is made of: other matters, which the same words come up in.
    private static let others = table(
        """
        gồm những, gồm gì, gồm có, bao gồm, cần những gì, cần gì, cần có gì, cần giấy, giấy tờ gì, giấy gì, mang gì, mang theo, nộp gì, nộp những gì, mấy
        bộ, bao nhiêu bộ, nộp ở đâu, nộp đâu, nộp chỗ nào, nộp cho ai, nộp hồ sơ ở đâu, nộp hồ sơ tại đâu, nộp hồ sơ chỗ nào, đủ chưa, nộp tại đâu, nộp khi nào, làm ở đâu,
        bao nhiêu tiền, lệ phí bao nhiêu, lệ phí nộp, phí bao nhiêu, tốn bao nhiêu, trước khi nộp, chưa nộp, chưa gửi, chưa làm, chuẩn bị, hồ sơ mẫu, muốn nộp, muốn làm, để
        nộp, cần nộp, phải nộp, phải làm hồ sơ, định nộp, sắp nộp, nên nộp, mẫu đơn, mẫu hồ sơ, biểu mẫu, tờ khai nào, viết hồ sơ, viết sao, ghi sao,
        điền sao, rút hồ sơ, rút lại, xin rút, sửa hồ sơ, sửa lại, sửa thông tin, hủy hồ sơ, mất giấy hẹn, mất biên nhận, làm mất, thất
        lạc, thời hạn giải quyết, bao lâu thì, mất bao lâu, trong bao lâu, nộp trễ, nộp chậm, nộp muộn, đi trễ, làm trễ, đăng ký trễ, khai
        trễ, bị phạt, mức phạt, xử phạt, hồ sơ lý lịch, hồ sơ gốc, hồ sơ xin việc, hồ sơ bệnh án, hồ sơ mời thầu, hồ sơ cũ, lưu nháp, hết hạn, bản nháp, đơn hàng, đơn thuốc, giao hàng, hồ sơ thầu, ủy quyền, nộp
        thay, nộp giùm, làm thay, lấy thay, nhận thay, điều kiện, thủ tục gì, thế nào là, nộp online, nộp trực
        tuyến, nộp qua mạng, nộp qua bưu điện, nộp bằng, có cần, có phải, có nên, hồ sơ nào, hồ sơ cần, hồ sơ phải, hồ sơ thế nào là
        """)
}
