import Vietnamese

/// Finds citations in texts of law, and in what people type.
///
/// `điểm a khoản 2 Điều 13 Nghị định số 123/2015/NĐ-CP`, `các điều 5, 6 và 7 của Luật này`, `từ Điều 5 đến Điều 8`, `khoản này`,
/// `Luật Hộ tịch`, `Bộ luật Dân sự năm 2015`, with and without diacritics; where nothing stands between them also from the greater to
/// the smaller, `nd 123/2015 dieu 13 khoan 2`. Takes time linear in the text. Keep a reader to read many texts.
public struct CitationReader {
    let names: DocumentNames
    private var lexer = CitationLexer()

    /// - Parameter names: the documents whose titles are known; without, titles are guessed from capitals and stop words.
    public init(names: DocumentNames = .empty) { self.names = names }

    /// All citations in the text, composed as it should be, in their order.
    public mutating func find(in text: String) -> [Citation] {
        var text = text
        return text.withUTF8 { find(in: $0) }
    }

    mutating func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Citation] {
        lexer.read(bytes)
        guard !lexer.tokens.isEmpty else { return [] }
        var parser = CitationParser(bytes, lexer.tokens, lexer.numbers, names)
        parser.parse()
        return parser.citations
    }
}
