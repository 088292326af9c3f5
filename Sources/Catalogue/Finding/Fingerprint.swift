/// A sum by which contents are told apart: 128 bits, of eight bytes at a time. It is no defence against intent.
struct Fingerprint: Hashable, Sendable {
    private(set) var first: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var second: UInt64 = 0x9E37_79B9_7F4A_7C15

    init() {}
    init(first: UInt64, second: UInt64) { (self.first, self.second) = (first, second) }

    mutating func add(_ number: UInt64) {
        first = (first ^ number) &* 0x100_0000_01B3
        first ^= first >> 29
        second = (second &+ number) &* 0xD6E8_FEB8_6659_FD93
        second ^= second >> 32
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(UInt64(bytes.count))
        var offset = 0
        while offset + 8 <= bytes.count {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var last: UInt64 = 0
        for (place, byte) in bytes[offset...].enumerated() { last |= UInt64(byte) << UInt64(8 * place) }
        add(last)
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    mutating func add(_ texts: [String]) {
        add(UInt64(texts.count))
        for text in texts { add(text) }
    }
}
