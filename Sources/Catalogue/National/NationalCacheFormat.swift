/// The layout of the file: a header, a table of fixed entries in the order of their codes, the texts that the table
/// names, and the records' JSON one after another. All numbers are little-endian.
enum NationalCacheFormat {
    /// "DLNATREC".
    static let magic: UInt64 = 0x4345_5254_414E_4C44
    /// Changed with every change of the layout: an older file is made anew, never guessed at.
    static let version: UInt32 = 2

    /// Offsets within the header.
    enum Header {
        static let magic = 0
        static let version = 8
        static let count = 12
        static let fileSize = 16
        static let textSize = 24
        static let recordsSize = 32
        /// Over the header before it, the table and the texts.
        static let checksum = 40
        static let size = 48
    }

    /// Offsets within an entry of the table. A text is a start within the texts and a length, four bytes each.
    enum Entry {
        static let code = 0
        static let flags = 4
        static let name = 8
        static let field = 16
        static let level = 24
        static let agency = 32
        static let issuer = 40
        /// Where the record starts within the records, in eight bytes, and its length.
        static let record = 48
        static let recordLength = 56
        static let recordChecksum = 60
        static let size = 64
    }

    /// Bits of an entry's flags.
    enum Flag {
        static let citizen: UInt32 = 1
        static let business: UInt32 = 2
        static let lifeEvent: UInt32 = 4
    }

    /// The code as a number of seven digits.
    static func number(_ code: ProcedureCode) -> UInt32 {
        code.text.utf8.reduce(0) { $1 == UInt8(ascii: ".") ? $0 : $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
    }

    /// Nil for a number of more than seven digits.
    static func code(_ number: UInt32) -> ProcedureCode? {
        guard number < 10_000_000 else { return nil }
        let digits = String(number % 1_000_000)
        return ProcedureCode("\(number / 1_000_000).\(String(repeating: "0", count: 6 - digits.utf8.count))\(digits)")
    }

    /// A sum that shows accidental damage (FNV-1a); it is no defence against intent.
    struct Checksum {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            var value = self.value
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            self.value = value
        }

        var short: UInt32 { UInt32(truncatingIfNeeded: value ^ value >> 32) }

        static func of(_ bytes: UnsafeRawBufferPointer) -> Checksum {
            var checksum = Checksum()
            checksum.add(bytes)
            return checksum
        }
    }
}
