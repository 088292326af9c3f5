extension JSONError.Problem: CustomStringConvertible {
    /// What is wrong and what was expected, in English, without the place.
    public var description: String {
        switch self {
        case .unexpectedCharacter(let found, let expected): "expected \(expected), found \(name(of: found))"
        case .unexpectedEnd(let expected): "expected \(expected), found the end of the text"
        case .trailingData(let found): "expected the end of the text, found \(name(of: found))"
        case .unterminatedString: "expected a closing quotation mark for this string, found none"
        case .unterminatedComment: "expected '*/' at the end of this comment, found none"
        case .controlCharacter(let found):
            "expected \(escape(for: found)) for this control character in a string, found \(name(of: found)) itself"
        case .badEscape(let found):
            "expected an escape such as '\\n' or '\\u0041', found '\\' before \(name(of: found))"
        case .loneSurrogate(let unit):
            "expected a surrogate pair such as '\\uD83D\\uDE00', found one half of a pair, \\u\(hex(UInt32(unit), digits: 4))"
        case .invalidUTF8(let byte): "expected UTF-8, found the byte 0x\(hex(UInt32(byte), digits: 2))"
        case .byteOrderMark: "expected JSON without a byte order mark, found one"
        case .badNumber(let fault): "\(fault)"
        case .tooLong(let limit): "expected a number of at most \(limit) bytes, found a longer one"
        case .tooDeep(let limit): "expected at most \(limit) arrays and objects inside each other, found one more"
        case .duplicateKey(let key, let first):
            "expected each key once, found \"\(excerpt(of: key))\" again,"
                + " first written in line \(first.line), column \(first.column)"
        }
    }
}

extension JSONError.NumberFault: CustomStringConvertible {
    /// What is wrong with the number, in English.
    public var description: String {
        switch self {
        case .leadingZero: "expected a number without leading zeros, found '0' before another digit"
        case .outOfRange: "expected a number that a 64-bit float can hold, found one too large"
        case .notFinite: "expected a finite number, found Infinity or NaN"
        }
    }
}

extension JSONError.Expected: CustomStringConvertible {
    /// The name of what was expected, in English.
    public var description: String {
        switch self {
        case .value: "a value"
        case .valueOrArrayEnd: "a value or ']'"
        case .key: "a key"
        case .keyOrObjectEnd: "a key or '}'"
        case .colon: "':' after the key"
        case .commaOrArrayEnd: "',' or ']'"
        case .commaOrObjectEnd: "',' or '}'"
        case .digit: "a digit"
        case .hexDigit: "a hexadecimal digit"
        case .word(let word): "'\(word)'"
        case .commentStart: "'//' or '/*'"
        case .unicodeEscape: "an escape such as '\\u0041'"
        case .identifierCharacter: "a letter, digit, '_' or '$' of an unquoted key"
        }
    }
}

/// The character itself where it can be seen, and its code point where not.
private func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
        .otherSymbol:
        scalar == "'" ? "\"'\"" : "'\(scalar)'"
    case .nonspacingMark, .spacingMark, .enclosingMark, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
        .format, .surrogate, .privateUse, .unassigned:
        "U+\(hex(scalar.value, digits: 4))"
    @unknown default: "U+\(hex(scalar.value, digits: 4))"
    }
}

/// How the writer would write a control character.
private func escape(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "'\\n'"
    case "\r": "'\\r'"
    case "\t": "'\\t'"
    default: "'\\u\(hex(scalar.value, digits: 4))'"
    }
}

/// The number in upper-case hexadecimal, with zeros in front up to `digits`.
private func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// The first scalars of a key, so that a hostile key does not fill a log; invisible ones by their code point.
private func excerpt(of key: String) -> String {
    let shown = 60
    var text = ""
    for scalar in key.unicodeScalars.prefix(shown) {
        if scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}" {
            text += "\\u\(hex(scalar.value, digits: 4))"
        } else {
            text.unicodeScalars.append(scalar)
        }
    }
    return key.unicodeScalars.dropFirst(shown).isEmpty ? text : text + "…"
}
