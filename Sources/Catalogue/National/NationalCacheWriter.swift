/// Lays out and writes the file that ``NationalCache`` reads.
struct NationalCacheWriter {
    /// What is written of a record.
    struct Record {
        let code: ProcedureCode
        let summary: NationalRecords.Summary
        /// Where its JSON stands among the bytes that were read.
        let source: Range<Int>
    }

    private typealias Format = NationalCacheFormat
    private let records: [Record]
    private var texts: [UInt8] = []
    private var textPlaces: [String: UInt64] = [:]

    /// - Returns: nil if the texts or a record are too long for the format.
    init?(_ records: [Record]) {
        self.records = records.sorted { $0.code < $1.code }
        for record in self.records {
            let summary = record.summary
            for text in [summary.name, summary.field, summary.level, summary.agency, summary.issuer] { place(text) }
            guard record.source.count <= Int(UInt32.max) else { return nil }
        }
        guard texts.count <= Int(UInt32.max), records.count <= 10_000_000 else { return nil }
    }

    private mutating func place(_ text: String) {
        guard textPlaces[text] == nil else { return }
        let bytes = Array(text.utf8)
        textPlaces[text] = UInt64(texts.count) | UInt64(bytes.count) << 32
        texts += bytes
    }

    /// Writes the file, taking the records from the bytes they were read from.
    func write(from source: UnsafeRawBufferPointer, to path: String) throws(FileError) {
        var head = ByteBuffer()
        head.append(Format.magic)
        head.append(Format.version)
        head.append(UInt32(records.count))
        let recordsSize = records.reduce(0) { $0 + $1.source.count }
        head.append(UInt64(Format.Header.size + records.count * Format.Entry.size + texts.count + recordsSize))
        head.append(UInt64(texts.count))
        head.append(UInt64(recordsSize))
        var checksum = Format.Checksum()
        head.bytes.withUnsafeBytes { checksum.add($0) }
        let table = self.table(source)
        table.withUnsafeBytes { checksum.add($0) }
        texts.withUnsafeBytes { checksum.add($0) }
        head.append(checksum.value)
        let file = try ReplacedFile(path: path)
        try file.write(head.bytes)
        try file.write(table)
        try file.write(texts)
        for record in records { try file.write(UnsafeRawBufferPointer(rebasing: source[record.source])) }
        try file.commit()
    }

    private func table(_ source: UnsafeRawBufferPointer) -> [UInt8] {
        var table = ByteBuffer()
        var position: UInt64 = 0
        for record in records {
            let summary = record.summary
            table.append(Format.number(record.code))
            table.append(flags(of: summary))
            for text in [summary.name, summary.field, summary.level, summary.agency, summary.issuer] {
                table.append(textPlaces[text] ?? 0)
            }
            table.append(position)
            table.append(UInt32(record.source.count))
            table.append(Format.Checksum.of(UnsafeRawBufferPointer(rebasing: source[record.source])).short)
            position += UInt64(record.source.count)
        }
        return table.bytes
    }

    private func flags(of summary: NationalRecords.Summary) -> UInt32 {
        (summary.audience.contains(.citizen) ? Format.Flag.citizen : 0)
            | (summary.audience.contains(.business) ? Format.Flag.business : 0)
            | (summary.isLifeEvent ? Format.Flag.lifeEvent : 0)
    }
}

/// Numbers written one after another, the lowest byte first.
private struct ByteBuffer {
    var bytes: [UInt8] = []

    mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
}
