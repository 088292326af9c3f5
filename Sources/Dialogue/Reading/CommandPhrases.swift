import Catalogue

/// How people say the commands.
extension Command {
    /// Unmistakable also inside a longer message.
    static let statements = PhraseTable<Command>(listed: [
        (
            .human,
            """
            gặp nhân viên, gặp cán bộ, nói chuyện với người, gặp người thật, nói chuyện với cán bộ, gặp tư vấn viên,
            kết nối nhân viên, talk to a person, speak to a human, người thật trả lời, gọi cho ai được, số điện
            thoại hỗ trợ, cho gặp người
            """
        ),
        (
            .startOver,
            """
            làm lại từ đầu, bắt đầu lại, hỏi lại từ đầu, start over
            """
        ),
        (
            .undo,
            """
            quay lại câu trước, trở về câu trước, quay về câu trước, quay lại câu hỏi trước, trở lại câu trước, lùi lại một câu
            """
        ),
        (
            .showAnswers,
            """
            xem lại câu trả lời, xem lại các câu trả lời, tôi đã trả lời những gì, đã trả lời gì
            """
        ),
        (
            .resume,
            """
            tiếp tục thủ tục trước, quay lại thủ tục trước, quay lại thủ tục ban đầu, làm tiếp thủ tục trước, tiếp
            tục cái trước, quay lại cái trước, làm tiếp cái ban nãy, quay lại việc lúc nãy, tiếp tục việc lúc nãy
            """
        ),
    ])

    private static let dontKnowWords = """
        không biết, chưa biết, không rõ, chưa rõ, không nhớ, không chắc, chưa chắc, chịu, i don't know, don't
        know, dont know, không biết nữa, hổng biết, tôi không biết, không có biết, không nhớ nữa, quên rồi,
        không rõ lắm, không chắc lắm, chả biết, chẳng biết, làm sao biết, sao biết được, bó tay, not sure, không
        biết luôn
        """
    /// "Không biế" is no "không".
    static let dontKnowSlips = SlipTable(listed: dontKnowWords)

    static let phrases = PhraseTable<Command>(listed: [
        (
            .undo,
            """
            quay lại, trở lại, lùi lại, câu trước, hoàn tác, undo, back, go back, bỏ câu vừa rồi, hủy câu vừa rồi,
            lui lại, quay về
            """
        ),
        (
            .why,
            """
            tại sao, vì sao, sao lại hỏi, tại sao hỏi, tại sao lại hỏi, sao hỏi vậy, sao phải hỏi, hỏi làm gì, hỏi
            để làm gì, để làm gì, sao cần biết, tại sao cần biết, why, why do you ask, sao lại cần, tại sao lại cần,
            sao, sao vậy, vì sao hỏi câu này, tại sao hỏi câu này, hỏi câu này làm gì, sao lại hỏi câu này, cần biết
            làm gì, ủa sao hỏi vậy, sao phải trả lời, lý do, hỏi chi vậy, hỏi chi, sao phải khai cái này, ủa sao phải khai cái này, khai làm gì
            """
        ),
        (
            .repeat,
            """
            nhắc lại, nói lại, lặp lại, hỏi lại, đọc lại, repeat, gì cơ, hả, là sao, nhắc lại câu hỏi, hỏi lại câu
            vừa rồi, chưa hiểu, không hiểu, tôi không hiểu, nói lại được không, không hiểu câu hỏi, giải thích rõ
            hơn, gì vậy, cái gì, nói lại coi, nói lại đi, câu này nghĩa là sao, câu này là sao, câu hỏi này nghĩa là sao
            """
        ),
        (
            .startOver,
            """
            làm lại, restart, từ đầu, reset, lại từ đầu, xóa hết làm lại, bắt đầu lại từ đầu
            """
        ),
        (
            .stop,
            """
            dừng, dừng lại, thôi, kết thúc, thoát, stop, quit, exit, bye, tạm biệt, hết rồi, không cần nữa, thôi
            không cần nữa, thôi khỏi, không hỏi nữa, chào tạm biệt, thôi không làm nữa, không làm nữa, ngừng, để sau, thôi để sau,
            để lúc khác, thôi để lúc khác, kết thúc ở đây, kết thúc đi, được rồi bye, ok bye
            """
        ),
        (
            .human,
            """
            nhân viên, cán bộ, tổng đài, hotline, người thật, human, agent, tư vấn viên, gặp người, cho số cán bộ phường, cho số
            cán bộ, số điện thoại cán bộ, gọi ai để hỏi, gọi ai hỏi
            """
        ),
        (
            .thanks,
            """
            cảm ơn, cám ơn, thank, thanks, thank you, tks, cảm ơn nhiều, cám ơn nhiều, cảm ơn bạn nhiều, cảm ơn rất
            nhiều, hiểu rồi cảm ơn, ok cảm ơn, được rồi cảm ơn, tuyệt vời, tốt quá
            """
        ),
        (
            .greet,
            """
            chào, xin chào, hello, hi, alo, hey, chào buổi sáng, chào buổi chiều, good morning, kính chào, có ai
            không, có ai ở đó không
            """
        ),
        (
            .skip,
            """
            bỏ qua, skip, bỏ qua câu này, không trả lời, không muốn trả lời, câu khác, qua câu khác, bỏ câu này, câu
            tiếp theo, next, bỏ qua đi, cho qua câu này, cho qua, cho qua câu này đi
            """
        ),
        (
            .dontKnow, dontKnowWords
        ),
        (
            .help,
            """
            giúp, trợ giúp, help, hướng dẫn sử dụng, bạn làm được gì, bạn giúp được gì, làm được gì, bạn là ai, dùng
            thế nào, cứu, bạn là người hay máy, người hay máy
            """
        ),
        (
            .english,
            """
            english, tiếng anh, in english, english please, speak english, nói tiếng anh
            """
        ),
        (
            .vietnamese,
            """
            tiếng việt, vietnamese, nói tiếng việt
            """
        ),
        (
            .showAnswers,
            """
            xem câu trả lời, các câu trả lời, câu trả lời của tôi, kiểm tra lại, my answers, xem lại
            """
        ),
        (
            .showGuide,
            """
            hướng dẫn, xem hướng dẫn, xem lại hướng dẫn, kết quả đâu, guide, cho xem hướng dẫn
            """
        ),
        (
            .resume,
            """
            tiếp tục, làm tiếp, continue, resume, tiếp, quay lại việc trước
            """
        ),
        (
            .confirm,
            """
            xác nhận, đúng hết, đúng hết rồi, đúng cả, đúng cả rồi, chính xác, confirm, đúng rồi, chuẩn, chuẩn rồi,
            không cần sửa, không sửa gì, tất cả đúng
            """
        ),
        (
            .change,
            """
            đổi câu trả lời, sửa câu trả lời, sửa, đổi, sửa lại, đổi lại, muốn sửa, muốn đổi, trả lời lại, change,
            sai rồi, tôi trả lời sai, trả lời sai, em trả lời sai, trả lời nhầm, nhầm, nhầm rồi, tôi nhầm, bấm nhầm
            """
        ),
    ])
}
