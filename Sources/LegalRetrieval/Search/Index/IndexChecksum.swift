/// Sums bytes so that any change shows; four numbers at a time, since one multiplication waits for the last.
struct IndexChecksum {
    /// Only the last bytes that are added may be no multiple of this.
    static let block = 32

    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    private var lanes = SIMD4<UInt64>(
        0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F)
    private var count = 0

    /// Adds bytes, a multiple of ``block``.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var lanes = lanes
        var offset = 0
        while offset + Self.block <= bytes.count {
            for lane in 0..<4 {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + lane * 8, as: UInt64.self))
                var value = (lanes[lane] ^ word) &* Self.prime
                value ^= value >> 29
                lanes[lane] = value
            }
            offset += Self.block
        }
        self.lanes = lanes
        count += offset
    }

    /// The sum, with the last bytes, less than ``block``.
    func sum(with rest: UnsafeRawBufferPointer) -> UInt64 {
        var sum = lanes[0]
        for lane in 1..<4 { sum = ((sum ^ lanes[lane]) &* Self.prime) ^ (sum >> 31) }
        for byte in rest { sum = (sum ^ UInt64(byte)) &* Self.prime }
        return sum ^ UInt64(count + rest.count)
    }

    /// The sum of bytes that are all at hand.
    static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let whole = bytes.count / block * block
        var checksum = IndexChecksum()
        checksum.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
        return checksum.sum(with: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
    }
}
