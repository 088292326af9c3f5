import Catalogue
import Vietnamese

/// Things in a message that are heeded before all else, or that name a matter other than a procedure.
enum Signal: Sendable {
    /// Life or property in danger: the emergency numbers come first.
    case emergency
    case abuse
    /// Asks for help with something unlawful.
    case unsafe
    /// Asks what one should decide.
    case advice
    /// Asks where a dossier stands.
    case dossier
    /// Asks what the law says.
    case law
    /// Corrects what was said before.
    case correction

    static func read(_ tokens: [Token]) -> [(signal: Signal, tokens: Range<Int>)] {
        let found = phrases.matches(in: tokens) + marked.matches(in: tokens, exactly: true)
        return found.compactMap { match in
            // "Cho em tra cứu với": looking something up is no cry for help.
            let isLookUp = match.tokens.lowerBound > 0 && tokens[match.tokens.lowerBound - 1].folded == "tra"
            if match.meaning == .emergency && isLookUp { return nil }
            let next = match.tokens.upperBound
            // "Thay đổi thành viên" changes members, and corrects nothing.
            let isMember = tokens[next - 1].folded == "thanh" && next < tokens.count && tokens[next].folded == "vien"
            if match.meaning == .correction && isMember { return nil }
            // What to bring is no matter of advice: "có nên mang theo giấy khai sinh không".
            let isOfPapers =
                next < tokens.count && ["mang", "nop", "dem", "chuan", "photo", "in"].contains(tokens[next].folded)
            return match.meaning == .advice && isOfPapers ? nil : (match.meaning, match.tokens)
        }
    }

    private static let phrases: PhraseTable<Signal> = PhraseTable(listed: [
        (
            .emergency,
            """
            cháy nhà, nhà cháy, đang cháy, cứu hỏa, cứu tôi, cứu với, gọi cấp cứu, cần cấp cứu, bị đâm, bị cướp,
            bị chém, đang bị đánh, bị đánh đập, bị bạo hành, bạo lực gia đình, bị xâm hại, bị hiếp, muốn
            chết, không muốn sống, kết liễu, đang bị tai nạn, vừa bị tai nạn, đuối nước, bị bắt cóc, bị đe dọa, chồng đánh,
            đang nguy hiểm, fire, help me i am in danger
            """
        ),
        (
            .abuse,
            """
            vcl, dcm, dkm, clgt, fuck, stupid, shit
            """
        ),
        (.advice, "có nên, nên hay không nên, theo bạn tôi nên, khuyên tôi, khuyên em, should i"),
        (
            .dossier,
            """
            hồ sơ của tôi đến đâu, hồ sơ đến đâu, hồ sơ tới đâu, hồ sơ của em đến đâu, hồ sơ của mình đến đâu,
            hồ sơ của em sao rồi, hồ sơ của mình sao rồi, hồ sơ của tui sao rồi, hồ sơ em sao rồi, hồ sơ bao giờ xong,
            hồ sơ khi nào xong, hồ sơ chừng nào xong, hồ sơ tôi đến đâu, hồ sơ em đến đâu, where is my dossier,
            tình trạng hồ sơ, trạng thái hồ sơ, tra cứu hồ sơ, kiểm tra hồ sơ, hồ sơ xong chưa, hồ sơ được chưa,
            hồ sơ có kết quả chưa, theo dõi hồ sơ, mã hồ sơ, dossier status, hồ sơ của tôi sao rồi, hồ sơ sao
            rồi, hồ sơ nộp rồi
            """
        ),
        (
            .law,
            """
            luật quy định, pháp luật quy định, theo luật thì, quy định của pháp luật, nghị định quy định, điều
            luật, bị phạt, phạt bao nhiêu, mức phạt, xử phạt, luật nói, theo luật, văn bản nào quy định, luật
            hôn nhân, luật hộ tịch, luật cư trú, luật đất đai, luật doanh nghiệp, bộ luật, nghị định số, thông
            tư số, vi phạm gì, có phạm luật, trái luật
            """
        ),
        (
            .correction,
            """
            ý tôi là, ý em là, ý mình là, ý của tôi là, ý tui là, không phải vậy, nhầm rồi, tôi nhầm, em nhầm,
            mình nhầm, tôi nói nhầm, nói lộn, nhầm, à không, à quên, sửa lại là, đổi lại là, sửa lại, đổi lại
            thành, sửa thành, đổi thành, i mean, actually, không đúng, nói lại là, thật ra là, thật ra, thực ra
            """
        ),
    ])

    /// Words that without their marks mean something harmless: "tu tu" is mostly "từ từ", "gia han" mostly "gia hạn".
    private static let marked = PhraseTable<Signal>(listed: [
        (.emergency, "tự tử, kết liễu đời"),
        (
            .abuse,
            """
            đồ ngu, ngu thế, ngu vậy, ngu quá, máy ngu, bot ngu, địt mẹ, đụ má, đụ mẹ, vãi lồn, đm, đcm, mẹ mày, đồ chó,
            cút đi, thằng ngu, câm mồm, đồ vô dụng
            """
        ),
        (
            .unsafe,
            """
            làm giả, giấy giả, giấy tờ giả, bằng giả, mua bằng cấp, khai gian, khai man, hối lộ, lót tay, đút lót,
            chạy giấy tờ, chạy hồ sơ, giả chữ ký, ký giả, kết hôn giả, khai khống, trốn thuế
            """
        ),
    ])

    /// The word whose meaning is asked: of "giấy chứng sinh là gì" the first three syllables.
    static func wordAskedAbout(_ utterance: Utterance) -> [Token]? {
        guard meaningAsked.stands(in: utterance.tokens) else { return nil }
        // Whole first: some fillers, such as "thế" and "hộ" without marks, are parts of what is asked.
        for words in [utterance.tokens, utterance.core] {
            for match in meaningAsked.matches(in: words) {
                switch match.meaning {
                case .afterWord where match.tokens.lowerBound > 0 && match.tokens.upperBound == words.count:
                    return Array(words[..<match.tokens.lowerBound])
                case .beforeWord where match.tokens.lowerBound == 0 && match.tokens.upperBound < words.count:
                    return Array(words[match.tokens.upperBound...])
                case .afterWord, .beforeWord: continue
                }
            }
        }
        return nil
    }

    private enum MeaningPlace: Sendable { case afterWord, beforeWord }
    private static let meaningAsked = PhraseTable<MeaningPlace>([
        ("là gì", .afterWord), ("nghĩa là gì", .afterWord), ("là cái gì", .afterWord), ("là sao", .afterWord),
        ("có nghĩa là gì", .afterWord), ("là giấy gì", .afterWord), ("là cái chi", .afterWord),
        ("nghĩa là sao", .afterWord),
        ("là như thế nào", .afterWord), ("là thế nào", .afterWord), ("là ai", .afterWord),
        ("thế nào là", .beforeWord), ("giải thích", .beforeWord), ("what is", .beforeWord), ("nghĩa của", .beforeWord),
        ("what does", .beforeWord),
    ])
}
