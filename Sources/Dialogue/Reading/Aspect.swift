import Catalogue
import Vietnamese

/// What of a procedure is asked about.
public enum Aspect: String, Sendable, CaseIterable {
    case papers, fee, time, place, steps, form, online, conditions, result, basis

    /// The aspects the message asks about, in the order they come, each once.
    static func read(_ tokens: [Token]) -> [(aspect: Aspect, tokens: Range<Int>)] {
        var found: [(aspect: Aspect, tokens: Range<Int>)] = []
        for match in phrases.matches(in: tokens) where !found.contains(where: { $0.aspect == match.meaning }) {
            found.append((match.meaning, match.tokens))
        }
        return found
    }

    private static let phrases: PhraseTable<Aspect> = PhraseTable(listed: [
        (
            .papers,
            """
            giấy tờ gì, giấy tờ nào, giấy gì, giấy nào, cần gì, cần những gì, cần giấy tờ, cần những giấy tờ,
            cần những giấy, hồ sơ gồm, hồ sơ cần, hồ sơ gì, mang gì, mang theo gì, mang những gì, đem gì, đem
            theo gì, đem những gì, chuẩn bị gì, chuẩn bị những gì, thành phần hồ sơ, giấy tờ cần, hồ sơ ra sao,
            cần các giấy tờ, các giấy tờ, giấy tờ ra sao, nộp gì, nộp những gì, cần nộp gì, bao nhiêu bản, mấy loại giấy, mấy loại giấy tờ, bao nhiêu loại giấy,
            mấy thứ giấy, bao nhiêu giấy, mấy giấy, papers, documents,
            which papers, cần mấy bản, mấy bản, cần cái gì, cần có gì,
                có cần, cần không, có phải nộp, có phải mang, có cần mang
            """
        ),
        (
            .fee,
            """
            phí, lệ phí, chi phí, bao nhiêu tiền, hết bao nhiêu, tốn bao nhiêu, mất bao nhiêu tiền, mất tiền,
            tốn tiền, giá bao nhiêu, đóng bao nhiêu, trả bao nhiêu, mấy tiền, hết mấy, tốn mấy, miễn phí, tiền
            nong, đóng tiền, nộp tiền, fee, cost, how much, giá tiền, có tốn, bao tiền, nhiêu tiền, hết nhiêu,
            tốn nhiêu, giá nhiêu, mất nhiêu, đóng nhiêu, trả nhiêu, hết nhiêu tiền, tốn nhiêu tiền, nhiu tiền,
            hết nhiu, hết nhiu tiền, tốn nhiu, tốn nhiu tiền, giá nhiu, mấy đồng,
            bao nhiêu một trang, bao nhiêu 1 trang, mấy ngàn
            """
        ),
        (
            .time,
            """
            bao lâu, mấy ngày, bao nhiêu ngày, khi nào có, khi nào xong, bao giờ có, bao giờ xong, thời hạn,
            thời gian, mấy hôm, mấy bữa, mấy tuần, lâu không, có lâu, chừng nào có, chừng nào xong, khi nào lấy,
            bao giờ lấy, khi nào nhận, how long, deadline, mất lâu, có ngay không, lấy ngay, lấy liền,
            mấy ngày có, mấy ngày lấy, mấy ngày xong, mấy ngày được, mấy ngày thì có, mấy ngày thì xong, mấy
            ngày lấy được, mấy ngày nhận, mấy ngày ra, mấy bữa có, mấy bữa lấy, mấy bữa xong, mấy bữa được, mấy
            bữa nhận, mấy bữa thì có, mấy bữa thì xong, mấy bữa lấy được, mấy hôm có, mấy hôm lấy, mấy hôm xong,
            mấy hôm được, mấy hôm thì có, mấy hôm thì xong, làm trong ngày, lấy trong ngày, xong trong ngày,
            có trong ngày
            """
        ),
        (
            .place,
            """
            ở đâu, nộp đâu, làm đâu, chỗ nào, nơi nào, cơ quan nào, phường nào, xã nào, cho ai, đến đâu, ra đâu,
            lên đâu, đi đâu, tới đâu, nơi nộp, địa điểm, where, đâu vậy, ở chỗ nào, ủy ban nào, công an nào,
            được nộp ở, nộp ở, nộp ở đâu, làm ở đâu, nộp ở chỗ nào, ở tỉnh khác được, ở chỗ khác được, ở nơi khác được, nộp chỗ tạm trú, nộp chỗ khác,
            làm chỗ khác, làm ở chỗ tạm trú, nộp tỉnh khác, làm tỉnh khác
            """
        ),
        (
            .steps,
            """
            làm thế nào, làm sao, làm như thế nào, như thế nào, thế nào, quy trình, các bước, trình tự, ra sao,
            cách làm, làm ntn, từng bước, bước nào, thủ tục gì, how do i, steps, thì sao
            """
        ),
        (
            .form,
            """
            mẫu đơn, mẫu tờ khai, biểu mẫu, tải mẫu, mẫu nào, mẫu gì, đơn mẫu, tờ khai nào, tờ khai gì, tải tờ
            khai, lấy mẫu, xin mẫu, form, viết đơn, mẫu ở đâu
            """
        ),
        (
            .online,
            """
            nộp online, làm online, nộp trực tuyến, làm trực tuyến, nộp qua mạng, làm qua mạng, trên mạng,
            online được không, trực tuyến được không, qua mạng được không, online, trực tuyến, qua mạng
            """
        ),
        (
            .conditions,
            """
            điều kiện, đủ điều kiện, được làm không, ai được, ai làm được, requirements, eligible
            """
        ),
        (
            .result,
            """
            nhận được gì, được cấp gì, kết quả là gì, kết quả là cái gì, kết quả nhận được, kết quả gì, nhận kết quả gì, ra giấy gì
            """
        ),
        (
            .basis,
            """
            căn cứ, căn cứ pháp lý, luật nào, theo luật nào, nghị định nào, thông tư nào, điều nào, quy định
            nào, quy định ở đâu, legal basis, căn cứ vào đâu
            """
        ),
    ])
}

extension Aspect {
    /// True where words that could ask about this aspect are at home in the answers of the fact, as "trực tuyến" is in the
    /// question how to file.
    static func isAnswerItself(_ aspects: [Aspect], _ fact: FactWords) -> Bool {
        let answers = Set(fact.choices.flatMap(\.told).flatMap { Aspect.read($0).map(\.aspect) })
        return aspects.allSatisfy { answers.contains($0) }
    }
}
