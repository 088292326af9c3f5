/// Appends a string in quotation marks.
///
/// Escaped are what RFC 8259 §7 asks for, and U+2028 and U+2029, which end a line in older JavaScript. All else is
/// UTF-8.
///
/// - Parameters:
///   - separator: What is written before it, if anything.
///   - end: What is written behind it, if anything.
func appendQuoted(
    _ string: String, after separator: UInt8? = nil, before end: UInt8? = nil, to output: inout [UInt8]
) {
    let bytes = string.utf8.span
    bytes.withUnsafeBytes { bytes in
        var plain = 0
        // Nothing has to be escaped in most strings: then there is room for all, and one step writes it.
        output.append(addingCapacity: bytes.count + 4) { room in
            if let separator { room.append(separator) }
            room.append(ASCII.quotationMark)
            room.withUnsafeMutableBufferPointer { buffer, count in
                plain = copyPlain(
                    bytes, to: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...])))
                count += plain
            }
            guard plain == bytes.count else { return }
            room.append(ASCII.quotationMark)
            if let end { room.append(end) }
        }
        guard plain < bytes.count else { return }
        appendRest(bytes, from: plain, to: &output)
        output.append(ASCII.quotationMark)
        if let end { output.append(end) }
    }
}

/// Copies the bytes before the first that has to be escaped; returns how many these are.
@inline(__always)
private func copyPlain(_ bytes: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer) -> Int {
    var index = 0
    let last = bytes.count - 8
    guard last >= 0 else {
        while index < bytes.count, !isEscaped(bytes, at: index) {
            target[index] = bytes[index]
            index += 1
        }
        return index
    }
    // Eight at once. The last eight may begin with some that were looked at before.
    while index < bytes.count {
        let start = min(index, last)
        let word = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        target.storeBytes(of: word, toByteOffset: start, as: UInt64.self)
        let marks = special(UInt64(littleEndian: word)) >> UInt64(truncatingIfNeeded: 8 * (index - start))
        guard marks != 0 else {
            index = start + 8
            continue
        }
        index += marks.trailingZeroBitCount / 8
        if isEscaped(bytes, at: index) { return index }
        index += 1
    }
    return index
}

/// Appends the bytes from one on that has to be escaped.
@inline(never)
private func appendRest(_ bytes: UnsafeRawBufferPointer, from start: Int, to output: inout [UInt8]) {
    var index = start
    while index < bytes.count {
        if isSeparator(bytes, at: index) {
            appendUnicodeEscape(0x2000 | UInt16(bytes[index + 2] & 0x3F), to: &output)
            index += 3
        } else {
            appendEscape(bytes[index], to: &output)
            index += 1
        }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
        output.append(addingCapacity: rest.count) { room in
            room.withUnsafeMutableBufferPointer { buffer, count in
                count = copyPlain(rest, to: UnsafeMutableRawBufferPointer(buffer))
                index += count
            }
        }
    }
}

/// Whether a byte has to be escaped, or begins what has to be.
@inline(__always)
private func isEscaped(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let byte = bytes[index]
    return byte < 0x20 || byte == ASCII.quotationMark || byte == ASCII.backslash || isSeparator(bytes, at: index)
}

/// Not 0 where one of eight bytes may have to be escaped; the lowest bit is in the first such byte.
@inline(__always)
private func special(_ word: UInt64) -> UInt64 {
    below(word, 0x20) | below(word ^ every(ASCII.quotationMark), 1) | below(word ^ every(ASCII.backslash), 1)
        | below(word ^ every(0xE2), 1)
}

/// Eight times the byte.
@inline(__always)
private func every(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// Not 0 where one of the eight bytes is less than `limit`, which is at most 128; the lowest bit is in the first that is.
@inline(__always)
private func below(_ word: UInt64, _ limit: UInt8) -> UInt64 {
    (word &- every(limit)) & ~word & 0x8080_8080_8080_8080
}

/// Whether U+2028 or U+2029 starts at `index`: E2 80 A8 or E2 80 A9.
@inline(__always)
private func isSeparator(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
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
