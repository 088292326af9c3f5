import Catalogue
import Vietnamese

/// What is asked about dossiers that were just told: "thiếu giấy gì", "bao giờ xong".
enum DossierFollowUp: Sendable {
    /// What is to be supplemented, where, until when.
    case supplement, supplementPlace, supplementLimit
    /// When there will be a result; what if it comes late; why it takes long.
    case result, ifLate, whyLong
    case state, procedure, fees, steps, reason, collecting
    /// It is theirs, and they want to see more.
    case more

    /// Whether a message speaks of supplements, or of a dossier by name: no words of a guide.
    static func namesDossier(_ utterance: Utterance) -> Bool { names.stands(in: utterance.tokens) }

    private static let names = PhraseTable<Bool>(listed: [
        (
            true,
            "bổ sung, hồ sơ này, hồ sơ của tôi, hồ sơ của em, của tôi, của em, trễ hẹn, quá hẹn, supplement, dossier"
        )
    ])

    /// The question that a message asks. What could as well be asked about a procedure is one only where the message says nothing
    /// else; words like "bổ sung" are of dossiers.
    static func read(_ utterance: Utterance) -> DossierFollowUp? {
        guard utterance.tokens.count <= lengthLimit else { return nil }
        if let match = ofDossiers.matches(in: utterance.tokens).first { return match.meaning }
        let matches = whole.matches(in: utterance.tokens)
        guard let question = matches.first?.meaning else { return nil }
        let rest = utterance.without(matches.map(\.tokens)).tokens
        return rest.allSatisfy({ Fillers.contains($0) || asides.contains($0.folded) }) ? question : nil
    }

    private static let lengthLimit = 16

    /// Words beside such a question that make it no other.
    private static let asides: Set<String> = [
        "ho", "so", "nay", "do", "cua", "vay", "thi", "cai", "no", "roi", "ma", "la", "biet", "con", "gio", "dung", "u",
        "nua",
        "the", "hay", "neu", "lo", "bi", "co", "cho", "duoc", "a", "oi", "tai", "vi", "qua", "it", "my", "dossier",
    ]

    private static let ofDossiers = PhraseTable<DossierFollowUp>(listed: [
        (
            .supplementPlace,
            """
            bổ sung ở đâu, bổ sung chỗ nào, bổ sung ở chỗ nào, bổ sung đâu, bổ sung tại đâu, bổ sung cho ai, bổ sung thế nào, bổ sung như
            thế nào, bổ sung bằng cách nào, bổ sung làm sao, bổ sung kiểu gì, bổ sung sao, bổ sung qua mạng, bổ sung online, bổ sung trực
            tuyến, bổ sung giấy tờ ở đâu, bổ sung hồ sơ ở đâu, bổ sung giấy ở đâu, nộp thêm ở đâu, nộp thêm giấy ở đâu, nộp thêm giấy tờ ở
            đâu, nộp phần thiếu ở đâu, where do i supplement, where do i hand in
            """
        ),
        (
            .supplementLimit,
            """
            hạn bổ sung, thời hạn bổ sung, hạn chót bổ sung, hạn nộp bổ sung, bổ sung đến khi nào, bổ sung tới khi nào, bổ sung đến ngày nào,
            bổ sung tới ngày nào, bổ sung trước ngày nào, bổ sung khi nào, bổ sung trong bao lâu, bổ sung trong mấy ngày, bổ sung mấy
            ngày, bao lâu phải bổ sung, không bổ sung thì sao, không bổ sung kịp, không kịp bổ sung, bổ sung trễ, bổ sung muộn, chưa bổ
            sung kịp, bổ sung không kịp, until when
            """
        ),
        (
            .supplement,
            """
            bổ sung gì, bổ sung những gì, bổ sung cái gì, bổ sung thứ gì, bổ sung chi, bổ sung giấy gì, bổ sung giấy nào, bổ sung giấy tờ
            gì, bổ sung giấy tờ nào, bổ sung những giấy, bổ sung thêm gì, bổ sung thêm giấy, bổ sung nội dung gì, bổ sung hồ sơ gì, bổ
            sung là bổ sung gì, cần bổ sung, phải bổ sung, thiếu gì, thiếu những gì, thiếu cái gì, thiếu chi, thiếu giấy gì, thiếu giấy
            nào, thiếu giấy tờ gì, thiếu giấy tờ nào, thiếu những giấy, thiếu thứ gì, thiếu chỗ nào, còn thiếu, nộp thêm gì, nộp thêm
            giấy gì, nộp thêm giấy tờ gì, nộp thêm giấy nào, nộp thêm những gì, cần thêm gì, cần thêm giấy, cần nộp thêm, phải nộp thêm,
            what is missing, which papers are missing, what do i have to supplement
            """
        ),
        (
            .more,
            """
            đúng là của tôi, đúng là của em, đúng là của mình, đúng của tôi, đúng của em, hồ sơ này của tôi, hồ sơ này của em, hồ sơ này
            là của tôi, hồ sơ này là của em, đây là hồ sơ của tôi, đây là hồ sơ của em, tôi chính chủ, em chính chủ
            """
        ),
        (
            .reason,
            """
            sao bị từ chối, bị từ chối vì sao, lý do từ chối, sao không được nhận, sao không nhận hồ sơ, sao bị trả lại, sao bị trả về, lý
            do trả lại, sao bị dừng, lý do dừng, why was it refused
            """
        ),
        (
            .ifLate,
            """
            trễ hẹn thì sao, quá hẹn thì sao, trễ hẹn thì làm sao, quá hẹn thì làm sao, trễ hẹn rồi thì sao, quá hẹn rồi thì sao, quá hẹn
            rồi làm sao, trễ hẹn thì phải làm gì, quá hẹn thì phải làm gì, xin lỗi vì trễ, thư xin lỗi, văn bản xin lỗi
            """
        ),
    ])

    private static let whole = PhraseTable<DossierFollowUp>(listed: [
        (
            .result,
            """
            khi nào có kết quả, bao giờ có kết quả, chừng nào có kết quả, hồi nào có kết quả, mấy bữa nữa có kết quả, mấy ngày nữa có kết
            quả, kết quả khi nào có, kết quả bao giờ có, khi nào có, bao giờ có, chừng nào có, khi nào xong, bao giờ xong, chừng nào xong,
            khi nào thì xong, bao giờ thì xong, chừng nào thì xong, khi nào lấy được, bao giờ lấy được, chừng nào lấy được, khi nào nhận
            được, bao giờ nhận được, khi nào nhận kết quả, bao giờ nhận kết quả, khi nào lấy kết quả, bao giờ lấy kết quả, khi nào trả kết
            quả, bao giờ trả kết quả, khi nào trả, bao giờ trả, ngày nào trả, ngày nào trả kết quả, ngày nào có, ngày nào có kết quả, ngày
            nào lấy, ngày nào lấy được, ngày nào xong, hẹn ngày nào, hẹn khi nào, hẹn hôm nào, ngày hẹn là ngày nào, mấy ngày nữa, mấy
            ngày nữa xong, mấy ngày nữa có, mấy bữa nữa, còn mấy ngày, còn bao lâu, bao lâu nữa, bao lâu nữa xong, bao lâu nữa có, bao lâu
            nữa có kết quả, phải chờ bao lâu, chờ bao lâu nữa, chờ đến khi nào, when will it be ready, when is it done, when
            """
        ),
        (
            .ifLate,
            """
            trễ thì sao, trễ thì làm sao, trễ thì làm gì, trễ thì phải làm gì, trễ rồi thì sao, trễ rồi làm sao, trễ rồi làm gì, trễ phải làm
            sao, chậm thì sao, muộn thì sao, quá hạn thì sao, quá hạn thì làm sao, trễ có được gì không, nếu không
            đúng hẹn, không đúng hẹn thì sao, không xong thì sao, chưa xong thì sao, khiếu nại ở đâu, khiếu nại sao, kêu ai, what if it is
            late
            """
        ),
        (
            .whyLong,
            """
            sao lâu thế, sao lâu vậy, sao lâu quá, sao lâu, lâu thế, lâu quá, lâu vậy, lâu dữ vậy, gì mà lâu, làm gì mà lâu, sao chậm, sao
            chậm thế, sao chậm vậy, sao trễ, sao trễ vậy, sao trễ thế, sao trễ hẹn, vì sao trễ, tại sao trễ, vì sao lâu, tại sao lâu, vì
            sao chậm, tại sao chậm, sao chưa xong, sao vẫn chưa xong, sao mãi chưa xong, sao chưa có, sao chưa có kết quả, sao vẫn chưa có
            kết quả, sao chưa trả, sao chưa thấy gì, sao giờ chưa xong, tại sao chưa xong, vì sao chưa xong, why so long, why is it late
            """
        ),
        (
            .state,
            """
            đến đâu rồi, tới đâu rồi, đi đến đâu rồi, sao rồi, thế nào rồi, xong chưa, được chưa, có kết quả chưa, có chưa, ra chưa, tình
            trạng sao rồi, tình trạng thế nào, vậy là sao, nghĩa là sao, thế là sao, vậy là xong chưa
            """
        ),
        (
            .collecting,
            """
            nhận kết quả ở đâu, lấy kết quả ở đâu, lấy ở đâu, nhận ở đâu, đến đâu lấy, đến đâu nhận, đến đâu lấy kết quả, ra đâu lấy, lên đâu
            lấy, lấy kết quả chỗ nào, nhận kết quả chỗ nào
            """
        ),
        (
            .fees,
            """
            phải nộp bao nhiêu tiền, nộp bao nhiêu tiền, đóng bao nhiêu tiền, phải đóng bao nhiêu, phải đóng bao nhiêu tiền, phí bao nhiêu, lệ phí bao nhiêu, hết bao
            nhiêu tiền, bao nhiêu tiền, nộp tiền chưa, đóng tiền chưa, đã đóng tiền chưa, phải nộp tiền gì, nộp tiền gì
            """
        ),
        (
            .steps,
            """
            ai đang xử lý, ai xử lý, ai giải quyết, ai đang giải quyết, ai đang giữ, ai giữ, đang ở bước nào, đến bước nào, tới bước nào, đến
            bước nào rồi, tới bước nào rồi, ở khâu nào, cơ quan nào đang xử lý, cơ quan nào xử lý, cơ quan nào giải quyết, phòng nào đang
            xử lý, phòng nào xử lý, đang ở đâu, đang nằm ở đâu, nằm ở đâu, đã làm những bước nào, các bước xử lý
            """
        ),
        (.procedure, "thủ tục gì, là thủ tục gì, thủ tục nào, về việc gì, về cái gì, hồ sơ gì, là hồ sơ gì"),
        (.reason, "lý do gì, vì lý do gì, lý do là gì, cơ quan ghi gì, ghi chú gì, sao bị từ chối vậy"),
        (
            .more,
            """
            xem thêm, cho xem thêm, cho tôi xem thêm, cho em xem thêm, muốn xem thêm, xem chi tiết, chi tiết, xem đầy đủ, xem hết, xem nội
            dung, của tôi, của em, của mình, là của tôi, là của em, của tôi mà, của em mà, tôi là chủ, em là chủ, tôi là chủ hồ sơ, chính
            chủ, cho biết thêm, nói thêm, nói rõ hơn, xem rõ hơn, show me more, more
            """
        ),
    ])
}
