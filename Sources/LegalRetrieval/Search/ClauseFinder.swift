import Vietnamese

/// Finds the lines of an article's text that a search points at.
enum ClauseFinder {
    /// The range of the line with a number among the lines that have words, and of the points below it if it only begins them.
    static func clause(line number: Int, of text: String) -> Range<Int> {
        let bytes = Array(text.utf8)
        let lines = IndexedWords.lines(of: text).lazy.filter { line in
            !IndexedWords.words(of: String(decoding: bytes[line], as: UTF8.self)).isEmpty
        }
        var found: Range<Int>?
        for (place, line) in lines.enumerated() {
            if place == number {
                found = line
                guard bytes[line].last(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: ":") else { break }
            } else if let start = found {
                // The next clause begins with a number.
                if (48...57).contains(bytes[line.lowerBound]) { break }
                found = start.lowerBound..<line.upperBound
            }
        }
        return found ?? 0..<0
    }
}
