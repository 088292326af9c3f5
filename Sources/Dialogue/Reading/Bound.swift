import Catalogue
import Vietnamese

/// Words that make a number or a day a bound or a guess: "khoảng 5", "không quá 15", "chưa tròn 9", "trước 20/11", "18 trở lên".
enum Bound {
    private static let before = PhraseTable<Bool>(listed: [
        (
            true,
            """
            hơn, trên, dưới, khoảng, gần, chừng, tầm, cỡ, ước, ước chừng, ít nhất, tối thiểu, tối đa, nhiều nhất, không quá,
            không dưới, không hơn, chưa tới, chưa đến, chưa tròn, chưa đủ, chưa được, chưa đầy, sắp, sắp được, gần được, trước,
            sau, từ sau, kể từ, trên dưới, đâu khoảng, tính từ, about, around, over, under, more than, less than, at least,
            at most, before, after, nearly
            """
        )
    ])
    private static let after = PhraseTable<Bool>(listed: [
        (
            true,
            "trở lên, trở xuống, trở đi, trở về trước, đổ lại, đổ lên, đổ xuống, hơn, là cùng, gì đó, hoặc hơn, or more"
        )
    ])
    /// Words that without their marks are mostly others.
    private static let marked: Set<String> = ["quá", "độ", "âm", "cả"]
    /// What may stand between a bound and its number.
    private static let between: Set<String> = ["la", "vao", "ngay", "khoang", "cai", "co"]

    private static let atMost = PhraseTable<Bool>(listed: [
        (
            true,
            "không quá, chưa tới, chưa đến, chưa đủ, chưa tròn, chưa đầy, dưới, tối đa, nhiều nhất, không hơn, không tới, không đến, less than, at most, under"
        )
    ])

    /// Whether a phrase that begins with a number has that number for its bound.
    static func isAtMost(_ range: Range<Int>, in said: Utterance) -> Bool {
        guard said.tokens[range.lowerBound].kind == .number, !said.isAfterPause(range.lowerBound) else { return false }
        let led = Array(said.tokens[max(0, range.lowerBound - 2)..<range.lowerBound])
        return atMost.matches(in: led).contains { $0.tokens.upperBound == led.count }
    }

    /// Whether the number or date in these tokens is no exact one.
    static func isBounded(_ range: Range<Int>, in said: Utterance) -> Bool {
        let tokens = said.tokens
        var start = range.lowerBound
        while start > 0, !said.isAfterPause(start) {
            let word = tokens[start - 1]
            let led = Array(tokens[max(0, start - 3)..<start])
            if marked.contains(word.text) && word.text != "cả" { return true }
            if before.allMatches(in: led).contains(where: { $0.tokens.upperBound == led.count }) {
                // "Năm trước 20/11": the word belongs to the date before it.
                return true
            }
            guard between.contains(word.folded) else { break }
            start -= 1
        }
        // Between the number and the bound stands at most what is counted: "18 tuổi trở lên".
        let rest = Array(tokens[range.upperBound...].prefix(4))
        return after.matches(in: rest).contains { match in
            match.tokens.lowerBound <= 1
                && !(0...match.tokens.lowerBound).contains { said.isAfterPause(range.upperBound + $0) }
        }
    }
}
