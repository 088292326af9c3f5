import Vietnamese

/// What a word of a text can be to a citation.
enum CitationWord: UInt8 {
    case other
    case number, letter, documentNumber, shortNumber
    case comma, semicolon, period, colon, opening, closing, sign
    case dieu, khoan, diem, cac, tu, den, va, hoac, cua, tai, nay, so, nam, ngay, thang, chuong, muc
    case luat, bo, phap, lenh, nghi, dinh, quyet, chi, thi, thong, lien, tich, hien
    /// Words that make the next one something else: kỷ luật, tài khoản, thời điểm.
    case ky, thoi, dia, quan, cao, su
    /// `nđ`, `qđ`, `tt`, `nq`, `ttlt`, `pl`
    case abbreviatedKind
    /// `blds`, `blhs`
    case abbreviatedCode

    /// By the folded letters, packed.
    static let known: [UInt64: CitationWord] = {
        let words: [(String, CitationWord)] = [
            ("dieu", .dieu), ("khoan", .khoan), ("diem", .diem), ("cac", .cac), ("tu", .tu), ("den", .den), ("va", .va),
            ("hoac", .hoac), ("cua", .cua), ("tai", .tai), ("nay", .nay), ("so", .so), ("nam", .nam), ("ngay", .ngay),
            ("thang", .thang), ("chuong", .chuong), ("muc", .muc), ("luat", .luat), ("bo", .bo), ("phap", .phap),
            ("lenh", .lenh), ("nghi", .nghi), ("dinh", .dinh), ("quyet", .quyet), ("chi", .chi), ("thi", .thi),
            ("thong", .thong), ("lien", .lien), ("tich", .tich), ("hien", .hien), ("ky", .ky), ("thoi", .thoi),
            ("dia", .dia), ("quan", .quan), ("cao", .cao), ("su", .su), ("nd", .abbreviatedKind),
            ("qd", .abbreviatedKind), ("tt", .abbreviatedKind), ("nq", .abbreviatedKind), ("ttlt", .abbreviatedKind),
            ("pl", .abbreviatedKind), ("blds", .abbreviatedCode), ("blhs", .abbreviatedCode),
            ("blld", .abbreviatedCode), ("bltths", .abbreviatedCode), ("blttds", .abbreviatedCode),
        ]
        return Dictionary(uniqueKeysWithValues: words.map { (packed($0.0.utf8), $0.1) })
    }()

    static func packed(_ letters: some Sequence<UInt8>) -> UInt64 { letters.reduce(0) { $0 << 8 | UInt64($1) } }

    /// The folded titles of codes by their abbreviations.
    static let codes: [UInt64: String] = Dictionary(
        uniqueKeysWithValues: [
            ("blds", "dan su"), ("blhs", "hinh su"), ("blld", "lao dong"), ("bltths", "to tung hinh su"),
            ("blttds", "to tung dan su"),
        ].map { (packed($0.0.utf8), $0.1) })
}

/// A word, number or sign of a text.
struct CitationToken {
    var word: CitationWord
    /// The first letter is a capital.
    var isCapital = false
    /// The first of its line.
    var startsLine = false
    /// In bytes.
    var start: Int
    var end: Int
    /// Of a number its value, of a document's number its place in ``CitationLexer/numbers``, of a known word its packed letters.
    var value = 0
    /// Of a short number the year.
    var year = 0
}
