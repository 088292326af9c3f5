/// FNV-1a in 64 bits over what a library holds: two contents with the same digest are taken for the same.
struct ContentDigest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        var text = text
        var value = value
        text.withUTF8 { bytes in
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        // What ends a text, so that "a", "bc" is not "ab", "c".
        self.value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    mutating func add(_ number: Int64?) { add(number.map(String.init) ?? "") }

    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
