/// Appends a string in quotation marks.
///
/// Escaped are what RFC 8259 §7 asks for, and U+2028 and U+2029, which end a line in older JavaScript. All else is
/// UTF-8.
func appendQuoted(_ string: String, to output: inout [UInt8]) {
    output.append(ASCII.quotationMark)
    let utf8 = string.utf8
    utf8.span.withUnsafeBufferPointer { bytes in
        var copied = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Nearly all bytes are none of these.
            if byte >= 0x20, byte != ASCII.quotationMark, byte != ASCII.backslash, byte != 0xE2 {
                index += 1
                continue
            }
            let length = isSeparator(bytes, at: index) ? 3 : 1
            guard byte < 0x20 || byte == ASCII.quotationMark || byte == ASCII.backslash || length == 3 else {
                index += 1
                continue
            }
            output.append(contentsOf: bytes[copied..<index])
            if length == 3 {
                appendUnicodeEscape(0x2000 | UInt16(bytes[index + 2] & 0x3F), to: &output)
            } else {
                appendEscape(byte, to: &output)
            }
            index += length
            copied = index
        }
        output.append(contentsOf: bytes[copied...])
    }
    output.append(ASCII.quotationMark)
}

/// Whether U+2028 or U+2029 starts at `index`: E2 80 A8 or E2 80 A9.
private func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes.count - index >= 3 && bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9
}

private func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
    let letter: UInt8
    switch byte {
    case ASCII.quotationMark, ASCII.backslash: letter = byte
    case ASCII.backspace: letter = ASCII.b
    case ASCII.formFeed: letter = ASCII.f
    case ASCII.lineFeed: letter = ASCII.n
    case ASCII.carriageReturn: letter = ASCII.r
    case ASCII.tab: letter = ASCII.t
    default: return appendUnicodeEscape(UInt16(byte), to: &output)
    }
    output.append(ASCII.backslash)
    output.append(letter)
}

private func appendUnicodeEscape(_ unit: UInt16, to output: inout [UInt8]) {
    output.append(ASCII.backslash)
    output.append(ASCII.u)
    for shift in stride(from: 12, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 0xF
        output.append(digit < 10 ? ASCII.zero + digit : UInt8(ascii: "a") + digit - 10)
    }
}
