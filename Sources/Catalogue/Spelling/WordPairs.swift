/// Values by pairs of words, laid out flat: by the first word, and there in the order of the second.
///
/// Takes no time to read from a file, half the memory of a dictionary, and few steps to look into.
struct WordPairs<Value: BitwiseCopyable & Sendable>: Sendable {
    /// Where the pairs of each first word begin; one more than there are first words.
    let starts: [Int32]
    let seconds: [Int32]
    let values: [Value]

    /// - Parameter pairs: by keys that ``WordUse/pair(_:_:)`` makes, of numbers that are not negative.
    init(_ pairs: [UInt64: Value] = [:]) {
        let sorted = pairs.sorted { $0.key < $1.key }
        var starts: [Int32] = [0]
        for (place, pair) in sorted.enumerated() {
            while starts.count <= Int(pair.key >> 32) { starts.append(Int32(place)) }
        }
        self.starts = starts + [Int32(sorted.count)]
        seconds = sorted.map { Int32(bitPattern: UInt32(truncatingIfNeeded: $0.key)) }
        values = sorted.map(\.value)
    }

    /// Nil unless the parts fit together as ``init(_:)`` lays them out.
    init?(starts: [Int32], seconds: [Int32], values: [Value]) {
        guard seconds.count == values.count, starts.first == 0, starts.last == Int32(exactly: seconds.count),
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        (self.starts, self.seconds, self.values) = (starts, seconds, values)
    }

    subscript(key: UInt64) -> Value? {
        let first = Int(key >> 32)
        let second = Int32(bitPattern: UInt32(truncatingIfNeeded: key))
        guard first + 1 < starts.count else { return nil }
        var range = Int(starts[first])..<Int(starts[first + 1])
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if seconds[middle] == second { return values[middle] }
            range = seconds[middle] < second ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}
