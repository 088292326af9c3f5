/// Cuts the text of a condition into words, texts in quotes, numbers, days and signs.
enum ConditionLexer {
    struct Token {
        enum Kind { case word, text, number, day, sign }
        let kind: Kind
        let text: String
        /// Unicode scalars before it.
        let offset: Int
    }

    static func tokens(_ source: String) throws(ConditionError) -> [Token] {
        let scalars = Array(source.unicodeScalars)
        var tokens: [Token] = []
        var index = 0
        func text(_ range: Range<Int>) -> String {
            var result = String.UnicodeScalarView()
            result.append(contentsOf: scalars[range])
            return String(result)
        }
        func isWord(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "_" || scalar.properties.isAlphabetic || isDigit(scalar)
        }
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        while index < scalars.count {
            let scalar = scalars[index]
            let start = index
            if scalar.properties.isWhitespace {
                index += 1
            } else if scalar == "'" || scalar == "\"" {
                index += 1
                while index < scalars.count, scalars[index] != scalar { index += 1 }
                guard index < scalars.count else { throw ConditionError(problem: .unterminatedText, offset: start) }
                tokens.append(Token(kind: .text, text: text(start + 1..<index), offset: start))
                index += 1
            } else if isDigit(scalar) || (scalar == "-" && index + 1 < scalars.count && isDigit(scalars[index + 1])) {
                index += 1
                while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "-" { index += 1 }
                let run = text(start..<index)
                tokens.append(Token(kind: run.dropFirst().contains("-") ? .day : .number, text: run, offset: start))
            } else if isWord(scalar) {
                while index < scalars.count, isWord(scalars[index]) { index += 1 }
                tokens.append(Token(kind: .word, text: text(start..<index), offset: start))
            } else if "=!<>".unicodeScalars.contains(scalar) {
                index += 1
                // Also `=<` and `=>`, so that the error names them whole.
                let pairs: Set<Unicode.Scalar> = scalar == "=" ? ["=", "<", ">"] : ["="]
                if index < scalars.count, pairs.contains(scalars[index]) { index += 1 }
                tokens.append(Token(kind: .sign, text: text(start..<index), offset: start))
            } else {
                index += 1
                tokens.append(Token(kind: .sign, text: text(start..<index), offset: start))
            }
        }
        return tokens
    }
}
