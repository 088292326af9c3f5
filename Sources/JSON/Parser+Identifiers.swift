extension Parser {
    /// Reads an unquoted key of JSON5: an ECMAScript 5.1 identifier name (§7.6).
    mutating func identifier(expected: JSONError.Expected) throws(JSONError) -> String {
        var name = String.UnicodeScalarView()
        while let byte = next {
            let start = index
            if byte == ASCII.backslash {
                index += 1
                guard next == ASCII.u else { throw unexpected(.unicodeEscape) }
                index += 1
                let unit = UInt16(truncatingIfNeeded: try hexDigits(4))
                guard let scalar = Unicode.Scalar(unit) else { throw failure(.loneSurrogate(unit), at: start) }
                guard isIdentifier(scalar, first: name.isEmpty) else {
                    throw failure(.unexpectedCharacter(found: scalar, expected: .identifierCharacter), at: start)
                }
                name.append(scalar)
            } else {
                let (scalar, length) = try scalarHere()
                guard isIdentifier(scalar, first: name.isEmpty) else { break }
                name.append(scalar)
                skip(length)
            }
        }
        guard !name.isEmpty else { throw unexpected(expected) }
        return String(name)
    }
}

/// Whether a scalar can be in an identifier name, or begin one.
private func isIdentifier(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "$", "_": return true
    case "0"..."9": return !first
    case "\u{200C}", "\u{200D}": return !first
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: return true
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return !first
    default: return false
    }
}
