/// Appends a string in quotation marks.
///
/// Escaped are what RFC 8259 §7 asks for, and U+2028 and U+2029, which end a line in older JavaScript. All else is
/// UTF-8.
func appendQuoted(_ string: String, to output: inout [UInt8]) {
    let utf8 = string.utf8
    utf8.span.withUnsafeBufferPointer { bytes in
        reserve(bytes.count + 2, in: &output)
        output.append(ASCII.quotationMark)
        var copied = 0
        var index = 0
        while true {
            index = plainEnd(bytes, from: index)
            guard index < bytes.count else { break }
            let byte = bytes[index]
            let length = isSeparator(bytes, at: index) ? 3 : 1
            guard byte != 0xE2 || length == 3 else {
                index += 1
                continue
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            if length == 3 {
                appendUnicodeEscape(0x2000 | UInt16(bytes[index + 2] & 0x3F), to: &output)
            } else {
                appendEscape(byte, to: &output)
            }
            index += length
            copied = index
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
        output.append(ASCII.quotationMark)
    }
}

/// Makes room for so many bytes more at once, and for twice as many as there are, so that it is seldom made.
private func reserve(_ count: Int, in output: inout [UInt8]) {
    guard output.count + count > output.capacity else { return }
    output.reserveCapacity(max(output.count + count, 2 * output.capacity))
}

/// Where the next byte stands that may have to be escaped; the end where none does. Eight are looked at at once.
private func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let found =
            below(word, 0x20) | below(word ^ every(ASCII.quotationMark), 1) | below(word ^ every(ASCII.backslash), 1)
            | below(word ^ every(0xE2), 1)
        if found != 0 { break }
        index += 8
    }
    while index < raw.count {
        let byte = raw[index]
        if byte < 0x20 || byte == ASCII.quotationMark || byte == ASCII.backslash || byte == 0xE2 { break }
        index += 1
    }
    return index
}

/// Eight times the byte.
@inline(__always)
private func every(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// Not 0 where one of the eight bytes is less than `limit`, which is at most 128.
@inline(__always)
private func below(_ word: UInt64, _ limit: UInt8) -> UInt64 {
    (word &- every(limit)) & ~word & 0x8080_8080_8080_8080
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
