/// Classes of ASCII characters, which alone the syntax of HTTP and URLs is made of.
extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }

    var isLetterOrDigit: Bool { isDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

    var isHexDigit: Bool { isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self) }

    /// A character of names: RFC 9110, section 5.6.2.
    var isTokenCharacter: Bool {
        // One bit for each ASCII character, written out: this is asked for every byte of every name.
        let bits: UInt64 = self < 64 ? 0x03FF_6CFA_0000_0000 : self < 128 ? 0x57FF_FFFF_C7FF_FFFE : 0
        return bits >> UInt64(self & 63) & 1 == 1
    }

    /// A character of field values: no control character but the tab.
    var isFieldCharacter: Bool { self >= 0x20 && self != 0x7F || self == 0x09 }
}
