import Vietnamese

/// A sentence about an event without whose it is and when: "bà nội em mới mất hôm qua" is "bà nội mất".
struct EventWords {
    /// The words that tell something.
    let telling: [Token]
    /// It is told as something that has just happened, or is about to.
    let tellsWhen: Bool
    private let sentence: [Token]
    /// Where the telling words stand in the sentence.
    private let places: [Int]
    private let when: Set<Int>
    /// Whose, when, and the question: they do not part what stands before and behind them.
    private let passed: Set<Int>

    static func tokens(_ text: String) -> [Token] { Abbreviations.expand(Tokenizer.tokens(text)) }

    /// - Parameter question: the places of the words that ask.
    init(_ sentence: [Token], besides question: Set<Int> = []) {
        var passed = question
        var when: Set<Int> = []
        for match in Self.passing.matches(in: sentence) {
            switch match.meaning {
            case .kept: continue
            case .when: when.formUnion(match.tokens)
            case .whose: passed.formUnion(match.tokens)
            }
        }
        for index in sentence.indices.dropLast() where sentence[index].kind == .number && !passed.contains(index) {
            guard Self.units.contains(folded: sentence[index + 1]) else { continue }
            when.formUnion([index, index + 1])
            if index + 2 < sentence.count, Self.afterUnits.contains(folded: sentence[index + 2]) {
                when.insert(index + 2)
            }
        }
        passed.formUnion(when)
        self.sentence = sentence
        self.when = when
        self.passed = passed
        places = sentence.indices.filter { !passed.contains($0) }
        telling = places.map { sentence[$0] }
        tellsWhen = !when.isEmpty
    }

    /// Whether a telling word stands right after "mới", "sắp", "muốn" and the like.
    func isAfterWhen(_ place: Int) -> Bool {
        guard places.indices.contains(place), let before = Optional(places[place] - 1), before >= 0 else {
            return false
        }
        return when.contains(before) || Self.wishing.contains(folded: sentence[before])
    }

    private static let wishing: WordSet = ["muon", "dinh", "tinh"]

    /// Whether "mất", here the last word of a name, has something lost behind it: "chồng mất bằng lái" is no death.
    func isObject(after place: Int) -> Bool {
        guard telling[place].text == "mất" || telling[place].text == "mat" else { return false }
        guard let next = sentence.indices.first(where: { $0 > places[place] && !when.contains($0) }) else {
            return false
        }
        let token = sentence[next]
        // "Mất giấy tờ phải làm gì": what is lost, and not what is asked for.
        if ["giay", "viec"].contains(token.folded) { return true }
        return !passed.contains(next) && !Particles.isFiller(token) && !Self.followsDeath(token)
    }

    private static func followsDeath(_ token: Token) -> Bool {
        token.isPlain ? afterDeath.plain.contains(folded: token) : afterDeath.marked.contains(typed: token)
    }

    private static let afterDeath: (marked: WordSet, plain: WordSet) = {
        let marked: WordSet = [
            "ở", "tại", "rồi", "vì", "do", "lúc", "khi", "cách", "được", "thì", "và", "nên", "mà", "sau", "để", "giờ",
            "bây",
            "gia", "con", "người", "trong", "từ", "đột", "nhà", "cả", "xin", "cho", "hỏi", "chúng", "tuần", "hôm",
            "đêm",
        ]
        return (marked, marked.folded)
    }()

    /// Words that describe what they stand by.
    static func describes(_ token: Token) -> Bool {
        token.isPlain ? describing.plain.contains(folded: token) : describing.marked.contains(typed: token)
    }

    private static let describing: (marked: WordSet, plain: WordSet) = {
        let marked: WordSet = [
            "lại", "được", "thêm", "một", "1", "cái", "căn", "ngôi", "mảnh", "miếng", "lô", "già", "lớn", "nhỏ", "cũ",
            "riêng", "xong", "bé", "vài", "chốt", "luôn", "này", "nho", "xíu",
        ]
        return (marked, marked.folded)
    }()

    private static let units: WordSet = ["ngay", "tuan", "thang", "nam", "hom"]
    private static let afterUnits: WordSet = ["truoc", "nua", "roi", "sau", "nay", "toi"]

    private enum Passing {
        case when, whose
        /// Begins like one of the others, and is something else.
        case kept
    }

    private static let passing = PhraseTable<Passing>(listed: [
        (
            .when,
            """
            mới, vừa, vừa mới, sắp, sắp sửa, đã, đang, sẽ, chuẩn bị, hôm qua, hôm kia, hôm nay, hôm trước, hôm rồi, bữa qua, bữa trước, bữa rồi, ngày mai, mai này, tuần trước, tuần rồi, tuần này,
            tuần sau, tuần tới, tháng trước, tháng rồi, tháng này, tháng sau, tháng tới, năm nay, năm ngoái, năm sau, năm tới, cuối năm nay, đầu năm sau, sang năm, sang tháng, sang tuần, sắp tới,
            đầu năm, cuối năm, đầu tháng, cuối tháng, giữa tháng, sáng nay, chiều nay, chiều qua, tối qua, đêm qua, sáng qua, mấy hôm trước, mấy hôm nay, mấy ngày trước, mấy bữa trước, mấy bữa nay, mới đây, vừa rồi,
            vài hôm nữa, vài ngày nữa, mấy hôm nữa, mấy bữa nữa, ít hôm nữa, ít bữa nữa, mấy tháng nữa, vài tháng nữa, yesterday, today, tomorrow, last week, next week, last month, next month, this year, next year, last night
            """
        ),
        (
            .whose,
            "tôi, em, anh, chị, mình, tui, tao, tụi, bọn, chúng, ruột, nhà em, nhà tôi, nhà mình, không biết, chẳng biết, chưa biết"
        ),
        (
            .kept,
            """
            em bé, em trai, em gái, em út, anh trai, anh cả, chị gái, chị cả, đăng ký, chi nhánh, chi phí, địa chỉ, chứng chỉ, tiếng anh, ra mới, làm mới, xây mới, xin mới, cấp mới, sang tên
            """
        ),
    ])

    /// Words that tell nothing of a case.
    static func isEmpty(_ token: Token) -> Bool {
        Particles.isFiller(token)
            || (token.isPlain ? empty.plain.contains(folded: token) : empty.marked.contains(typed: token))
    }

    private static let empty: (marked: WordSet, plain: WordSet) = {
        let marked: WordSet = [
            "tôi", "em", "anh", "chị", "mình", "tui", "tao", "cháu", "con", "bạn", "chúng", "tụi", "nhà", "vợ", "chồng",
            "gia", "đình", "người", "sắp", "mới", "vừa", "đang", "chuẩn", "bị", "sẽ", "muốn", "định", "tính", "dự",
            "giờ", "bây", "thì", "phải", "cần", "là", "và", "khi", "lúc", "nếu", "sau", "để", "cho", "có", "được",
            "những", "các", "gì", "hết", "tất", "cả", "luôn", "xin", "hỏi", "nhờ", "giúp", "chỉ", "hướng", "dẫn", "với",
            "biết", "rồi", "xong", "này", "về", "việc", "thủ", "tục", "giấy", "tờ", "ở", "tháng", "năm", "nay", "tới",
            "thế", "nào", "một", "đầu", "tiên", "lần", "ai", "ơi", "ad", "shop", "vậy", "ta", "nhỉ", "hả", "bố", "ba",
            "cha", "mẹ", "má", "ông", "bà", "nội", "ngoại", "trai", "gái", "bé", "hai", "đứa", "thân", "mọi", "gần",
            "tiếp", "theo", "từ", "tại", "cùng", "riêng", "nhỏ", "nó", "đó", "kia", "lo", "làm", "bước", "không", "nữa",
            "vì", "do", "đi", "ngày", "cái", "lại", "đây", "xã", "đứa", "họ", "ra", "gồm",
            "i", "we", "my", "our", "am", "are", "is", "the", "a", "for", "to", "have", "has", "do", "me", "about",
            "when", "after",
            "before", "need", "please", "of", "in", "going", "just", "soon", "all", "and", "there", "it", "m", "want",
        ]
        return (marked, marked.folded)
    }()

    /// Whether words name a paper or a registration of their own, for which there is a procedure.
    static func namesMatter(_ tokens: [Token]) -> Bool { matters.stands(in: tokens) }

    private static let matters = PhraseTable<Bool>(listed: [
        (
            true,
            """
            đăng ký, khai sinh, khai tử, báo tử, chứng tử, trích lục, giấy phép, giấy chứng nhận, thuế, trước bạ, sổ đỏ, sổ hồng, sang tên, hộ khẩu, thường trú, tạm trú, tạm vắng, nhập khẩu, tách khẩu,
            tách hộ, căn cước, hộ chiếu, visa, thị thực, bảo hiểm, thai sản, trợ cấp, mai táng, tử tuất, thất nghiệp, lương hưu, lý lịch, độc thân, hôn nhân, ly hôn, chứng thực, công chứng, giải thể,
            tạm ngừng, đổi tên, người nước ngoài, việt kiều, người hàn, người đài loan, người nhật, người trung quốc, người mỹ, người pháp, người úc, người đức, người lào, người tây, thừa kế, di chúc, xây nhà, hóa đơn, chuyển trường, học bổng, vay vốn, trả góp, chuyển khẩu, bao nhiêu, chi nhánh, bằng lái, chế độ, hưởng, tiền, phạt, cấp lại, làm lại, gia hạn, tờ khai, bị mất, dạy thêm, nhận con nuôi, con nuôi, xin nghỉ, nghỉ việc, sổ hộ khẩu, sổ bảo hiểm
            """
        )
    ])
}
