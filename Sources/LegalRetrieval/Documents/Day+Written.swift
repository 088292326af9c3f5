import Vietnamese

extension Day {
    /// Reads `01/07/2025`, as the codification writes days; nil if it is not that, or there is no such day.
    init?(slashed text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4
        else { return nil }
        var numbers: [Int] = []
        for part in parts {
            var number = 0
            for byte in part {
                guard (0x30...0x39).contains(byte) else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            numbers.append(number)
        }
        self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }
}
