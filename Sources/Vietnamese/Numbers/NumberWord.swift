/// What a word does in a spoken number.
enum NumberWord: Hashable, Sendable {
    /// một … chín, with their value.
    case unit(Int)
    /// năm: five, and also "year".
    case five
    /// mốt, tư, lăm, nhăm: units that follow a ten.
    case unitAfterTen(Int)
    /// không: zero inside a number, "no" elsewhere.
    case zero
    /// mười, mươi.
    case ten
    /// chục: tens.
    case dozen
    /// trăm.
    case hundred
    /// linh, lẻ: no tens.
    case gap
    /// nghìn, triệu, tỷ.
    case scale(Int)
    /// k, tr: scales that touch their number.
    case attachedScale(Int)
    /// rưỡi: and a half of the scale before it.
    case half

    static let forms = WordForms<NumberWord>([
        "không": .zero, "một": .unit(1), "hai": .unit(2), "ba": .unit(3), "bốn": .unit(4), "năm": .five,
        "sáu": .unit(6),
        "bảy": .unit(7), "bẩy": .unit(7), "tám": .unit(8), "chín": .unit(9), "mốt": .unitAfterTen(1),
        "tư": .unitAfterTen(4), "lăm": .unitAfterTen(5), "nhăm": .unitAfterTen(5), "mười": .ten, "mươi": .ten,
        "chục": .dozen, "trăm": .hundred, "linh": .gap, "lẻ": .gap, "nghìn": .scale(1000), "ngàn": .scale(1000),
        "triệu": .scale(1_000_000), "tỷ": .scale(1_000_000_000), "tỉ": .scale(1_000_000_000), "rưỡi": .half,
        "k": .attachedScale(1000), "tr": .attachedScale(1_000_000),
    ])

    /// Nouns that are counted: after one of them a number word is surely a number, and before one a number has ended.
    static let counted = WordForms<Bool>(
        list: "người tuổi năm tháng tuần ngày giờ phút bản bộ tờ cháu đứa con chiếc cái lần căn thửa mét m2 đồng")

    /// Those of them that are nothing else without diacritics; `can` is căn but also cần.
    static let surelyCounted = WordForms<Bool>(
        list: "người tuổi tháng tuần ngày cháu đứa con chiếc", exactly: "năm giờ bản bộ tờ cái lần căn thửa mét đồng")

    /// The value as a digit, if it has one at the start of a number.
    var digit: Int? {
        switch self {
        case .unit(let value): value
        case .five: 5
        case .unitAfterTen(4): 4
        case .unitAfterTen, .zero, .ten, .dozen, .hundred, .gap, .scale, .attachedScale, .half: nil
        }
    }
}
