/// Words of questions, politeness and circumstance. Written for Dẫn Lối; no outside source.
enum NoiseWords {
    /// Says nothing of the matter.
    static let noise: [String] = list(
        """
        xin chào, chào, hello, hi, alo, dạ, vâng, ạ, à, á, ơi, nhé, nha, nhá, nhỉ, nghen, hen, hả, hở, hè, vậy, thế, dị, rứa, đó, đấy, này, kia, ấy
        kính gửi, kính thưa, thưa, cán bộ, quý cơ quan, anh chị, ad, admin, cho hỏi, cho em hỏi, cho mình hỏi, cho tôi hỏi, xin hỏi, hỏi, giúp, giùm, dùm, giúp em, chỉ giúp
        tôi, tui, tớ, mình, em, mik, mk, t, e, a, c, b, bạn, anh, chị, cô, chú, bác, cháu, ta, chúng tôi, chúng em, bên mình
        muốn, cần, phải, định, sắp, đang, đã, vừa, mới, rồi, cũng, vẫn, lại còn, thì, là, mà, nhưng, nên, nếu, để, cho, với, và, hay, hoặc, của, được, bị, có, không, ko, có phải, phải không, được không, không ạ, có được không
        làm, làm sao, làm thế nào, làm gì, sao, thế nào, như thế nào, ra sao, kiểu gì, cách nào, mần, mần răng, răng, mô, chi, gì, nào, đâu, ở đâu, ai, cho ai, với ai, khi nào, bao giờ, lúc nào, tại sao, vì sao
        bao nhiêu, bao nhiêu tiền, hết bao nhiêu, hết bao nhiêu tiền, tốn bao nhiêu, mất bao nhiêu, mất bao nhiêu tiền, nhiêu tiền, mấy, mấy ngày, mấy hôm, bao lâu, mất bao lâu, mất mấy ngày, lâu không, mất cả tuần, bao nhiêu ngày
        tốn tiền, tốn phí, mất phí, có tốn phí, lệ phí, phí, phí bao nhiêu, lệ phí bao nhiêu, mất đồng nào, tốn, hết, tiền
        thủ tục, thủ tục gì, làm thủ tục, hồ sơ, hồ sơ gồm, hồ sơ gồm gì, hồ sơ gồm những gì, hồ sơ gì, giấy tờ, giấy tờ gì, giấy gì, cần giấy tờ gì, những giấy tờ gì, cần giấy gì, cần những gì, cần gì, gồm gì, gồm, những, những gì, mang theo, mang theo gì, mang gì, chuẩn bị, chuẩn bị gì, bản nào
        nộp, nộp ở đâu, nộp hồ sơ, nộp hồ sơ ở đâu, nộp cho ai, nơi nộp, đi đâu, đến đâu, lên đâu, tới đâu, làm ở đâu, ở mô, chỗ nào, nơi nào, ở
        online, trực tuyến, qua mạng, trên mạng, trên cổng dịch vụ công, qua cổng dịch vụ công, cổng dịch vụ công, vneid, app
        biết, xem, tìm hiểu, hướng dẫn, hướng dẫn giúp, nói rõ nguồn, theo thông tư nào, điều kiện gì, cần điều kiện gì, điều kiện, thời hạn, thời gian, quy định, theo quy định
        vui lòng, làm ơn, cảm ơn, cám ơn, xin cảm ơn, please, thanks, giờ, bây giờ, hiện nay, hiện tại, hôm nay, hôm qua, tuần trước, tháng trước, năm nay, sau này, luôn, ngay, nữa, thêm, đi, ra, vào, lên, về, đến, tới, qua, từ, tại, do, bởi, như, thôi, nhỏ, cái, chiếc, con này, việc, vụ, chuyện, trường hợp, mọi người, người ta, nghe nói, đòi, bắt buộc
        nhận kết quả, gửi kết quả, kết quả, tại nhà, về nhà, liên hệ, hỗ trợ kỹ thuật, dịch vụ, hệ thống, trang web, website, email, mật khẩu, đăng nhập
        biểu mẫu, tờ khai, mẫu đơn, mẫu tờ khai, tải ở đâu, lấy mẫu ở đâu, tờ khai mẫu
        what, how, where, when, do, does, i, need, to, a, an, the, my, is, are, can, for, of, in, at, want, how much, how long, get, please, would like
        """)

    /// Tells who, where and when; counts a little.
    static let light: [String] = list(
        """
        xin, xin cấp, giấy, cấp, con, bé, cháu bé, em bé, con tôi, con em, con mình, trẻ, bố, ba, cha, má, mẹ, ông, bà, ông nội, bà nội, ông ngoại, bà ngoại, vợ, chồng, vợ chồng, con trai, con gái, anh em, bà con, gia đình, nhà, người nhà, người thân, nhà em, nhà tôi, người
        phường, xã, huyện, tỉnh, thành phố, ủy ban, ủy ban nhân dân, ubnd, công an, quê, ở quê, sài gòn, hà nội, tphcm, việt nam, cấp xã, cấp tỉnh, cấp trung ương, cấp huyện, thực hiện tại
        chưa, ngày, tháng, năm, tuần, tuổi, lần, cũ, mới, khác, cùng, một, hai, ba cái
        thông tin, sửa lại, sửa, nộp thay, khi, người khác, nhờ, gửi
        các, trong, theo, đối với, về việc, việc, đủ, số
        """)

    /// Words that would be noise, but are part of a name here.
    static let matters: [String] = list(
        """
        chữ ký, xã hội, hợp tác xã, nhà đất, nhà nước, nhà thầu, công an nhân dân, căn cước, thẻ căn cước, di chúc, di sản, di chuyển, di dời, có công, người có công, con nuôi, nuôi con nuôi, cha mẹ con, nhận cha mẹ con, lệ phí trước bạ, để lại, phí bảo vệ môi trường
        học phí, viện phí, mai táng phí, án phí, cho thuê, cho thuê lại, cho vay, cho phép, làm việc, việc làm, giới thiệu việc làm, hộ gia đình, ủy quyền, quá cảnh, mua bán, cấp lại, làm lại, đăng ký lại, bao bì, ai cập
        tình trạng hôn nhân, khai báo, báo cáo, cải chính, định danh, tài khoản định danh, nước ngoài, ra nước ngoài, nhà ở, nhà ở xã hội, đất ở, người nước ngoài, số nhà, mã số, mã số thuế, số định danh, trường học, năm học, bán hàng, phi chính phủ
        mất đất, đền bù, thuế, giấy phép, giấy chứng nhận, giấy xác nhận
        """)

    static func list(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { phrase in
            String(phrase.drop { $0 == " " })
        }
    }
}
