/// Classes of ASCII characters, which alone the syntax of HTTP and URLs is made of.
extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }

    var isLetterOrDigit: Bool { isDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

    var isHexDigit: Bool { isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self) }

    /// A character of names: RFC 9110, section 5.6.2.
    var isTokenCharacter: Bool { self < 128 && Self.tokenCharacters >> UInt128(self) & 1 == 1 }

    /// One bit for each ASCII character: this is asked for every byte of every name.
    private static let tokenCharacters = (UInt8(0)..<128).reduce(UInt128(0)) { bits, character in
        character.isLetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains(character) ? bits | 1 << UInt128(character) : bits
    }

    /// A character of field values: no control character but the tab.
    var isFieldCharacter: Bool { self >= 0x20 && self != 0x7F || self == 0x09 }
}
