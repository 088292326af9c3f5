/// Appends the parts of a file: arrays of plain numbers with their lengths, and texts.
struct PartWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append<Number: BitwiseCopyable>(_ numbers: [Number]) {
        withUnsafeBytes(of: UInt64(numbers.count).littleEndian) { bytes.append(contentsOf: $0) }
        // As they lie in memory: the header says of which kind of machine.
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: repeatElement(0, count: (8 - bytes.count % 8) % 8))
    }

    mutating func append(_ texts: [String]) {
        append(texts.map { UInt16(clamping: $0.utf8.count) })
        append(texts.flatMap { Array($0.utf8.prefix(Int(UInt16.max))) })
    }
}

/// Takes the parts back; nil where there is no such part.
struct PartReader {
    private var rest: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func numbers<Number: BitwiseCopyable>(_: Number.Type) -> [Number]? {
        guard rest.count >= 8 else { return nil }
        let count = UInt64(littleEndian: rest.loadUnaligned(as: UInt64.self))
        let stride = MemoryLayout<Number>.stride
        guard count <= UInt64((rest.count - 8) / stride) else { return nil }
        let size = Int(count) * stride
        let numbers = [Number](unsafeUninitializedCapacity: Int(count)) { memory, initialized in
            UnsafeMutableRawBufferPointer(memory).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: rest[(rest.startIndex + 8)...].prefix(size)))
            initialized = Int(count)
        }
        let padded = 8 + (size + 7) / 8 * 8
        guard padded <= rest.count else { return nil }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(padded))
        return numbers
    }

    mutating func texts() -> [String]? {
        guard let lengths = numbers(UInt16.self), let bytes = numbers(UInt8.self),
            lengths.reduce(0, { $0 + Int($1) }) == bytes.count
        else { return nil }
        var start = 0
        return lengths.map { length in
            defer { start += Int(length) }
            return String(decoding: bytes[start..<start + Int(length)], as: UTF8.self)
        }
    }
}
