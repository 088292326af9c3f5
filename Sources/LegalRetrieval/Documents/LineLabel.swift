/// What numbers a line: `2.`, `2a.`, `đ)`.
enum LineLabel {
    /// The label, its number for a clause, and whether it is a point's; no label if the line has none.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
    ) -> (label: String?, number: Int, isPoint: Bool) {
        var index = line.lowerBound
        var number = 0
        while index < line.upperBound, index - line.lowerBound < 3, (0x30...0x39).contains(bytes[index]) {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        let hasDigits = index > line.lowerBound
        let letter = letters(bytes, index, line.upperBound)
        index += letter
        if hasDigits {
            guard index < line.upperBound, bytes[index] == UInt8(ascii: "."), number > 0 else { return (nil, 0, false) }
            // Not a decimal, nor the number of a paragraph within: 1.5, 1.2.
            if index + 1 < line.upperBound, (0x30...0x39).contains(bytes[index + 1]) { return (nil, 0, false) }
            return (String(decoding: bytes[line.lowerBound..<index], as: UTF8.self), number, false)
        }
        guard letter > 0 else { return (nil, 0, true) }
        if index < line.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index < line.upperBound, bytes[index] == UInt8(ascii: ")") else { return (nil, 0, true) }
        return (String(decoding: bytes[line.lowerBound..<index], as: UTF8.self), 0, true)
    }

    /// The label of a point at the beginning of the range; nil if there is none.
    static func point(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
        let read = read(bytes, range)
        return read.isPoint ? read.label : nil
    }

    /// The bytes of at most two small letters at `index`, `đ` among them.
    private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        var place = index
        for _ in 0..<2 {
            if place < end, (0x61...0x7A).contains(bytes[place]) {
                place += 1
            } else if place + 1 < end, bytes[place] == 0xC4, bytes[place + 1] == 0x91 {
                place += 2
            }
        }
        return place - index
    }
}
