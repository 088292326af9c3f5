/// What a word does in a date.
enum DateWord: Hashable, Sendable {
    /// ngày
    case day
    /// mùng, mồng: before the first ten days of a month.
    case early
    case week
    case month
    /// năm
    case year
    /// giêng, chạp: names of months.
    case monthName(Int)
    /// hôm, bữa
    case occasion
    /// sáng, trưa, chiều, tối, đêm
    case partOfDay
    /// nay
    case now
    /// này
    case this
    /// qua
    case past
    /// kia
    case beyond
    /// kìa
    case beyondThat
    /// mai
    case tomorrow
    /// mốt
    case afterTomorrow
    /// ngoái
    case lastYear
    /// trước
    case before
    /// rồi
    case already
    /// sau
    case after
    /// tới
    case coming
    /// nữa
    case more
    /// cách
    case distant
    /// đây
    case here
    /// nửa
    case half
    /// rưỡi
    case andHalf
    /// khoảng, chừng, tầm, độ
    case about
    /// âm
    case lunar
    /// dương
    case solar
    /// lịch
    case calendar
    /// sinh, sn
    case born
    /// rằm: the fifteenth of a lunar month.
    case fullMoon
    /// tết: the lunar new year.
    case newYear
    /// tuổi: "20 ngày tuổi".
    case age
    /// khi: "3 ngày trước khi sinh" is no date.
    case when

    static let forms = WordForms<DateWord>([
        "ngày": .day, "mùng": .early, "mồng": .early, "tuần": .week, "tháng": .month, "năm": .year,
        "giêng": .monthName(1),
        "chạp": .monthName(12), "hôm": .occasion, "bữa": .occasion, "sáng": .partOfDay, "trưa": .partOfDay,
        "chiều": .partOfDay, "tối": .partOfDay, "đêm": .partOfDay, "nay": .now, "này": .this, "qua": .past,
        "kia": .beyond,
        "kìa": .beyondThat, "mai": .tomorrow, "mốt": .afterTomorrow, "ngoái": .lastYear, "trước": .before,
        "rồi": .already,
        "sau": .after, "tới": .coming, "nữa": .more, "cách": .distant, "đây": .here, "nửa": .half, "rưỡi": .andHalf,
        "khoảng": .about, "chừng": .about, "tầm": .about, "âm": .lunar, "dương": .solar, "lịch": .calendar,
        "sinh": .born,
        "sn": .born, "al": .lunar, "dl": .solar, "khi": .when,
        "rằm": .fullMoon, "tết": .newYear, "tuổi": .age,
    ])
}
