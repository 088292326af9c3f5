import JSON

/// Why a file of national records cannot be used. It is made anew by importing the records again.
public enum NationalCacheError: Error, Hashable, Sendable {
    /// The file could not be opened or read; `code` is the system's error number.
    case unreadable(path: String, code: Int32)
    /// The file does not begin as one of these files does.
    case foreign
    /// The file was made by another version of the program.
    case otherVersion(found: UInt32, expected: UInt32)
    /// The file is shorter or longer than it says.
    case wrongSize(expected: UInt64, found: UInt64)
    /// The contents do not agree with each other.
    case damaged(String)
}

/// An opened file of national records: everything is checked before it is used.
final class NationalCache: Sendable {
    private typealias Format = NationalCacheFormat
    private let file: MappedFile
    private let count: Int
    private let texts: Range<Int>
    private let records: Range<Int>

    init(path: String) throws(NationalCacheError) {
        do {
            file = try MappedFile(path: path)
        } catch {
            throw .unreadable(path: path, code: error.code)
        }
        let size = file.count
        guard size >= Format.Header.size else {
            if size >= 8, file.number(at: Format.Header.magic, UInt64.self) != Format.magic { throw .foreign }
            throw .wrongSize(expected: UInt64(Format.Header.size), found: UInt64(size))
        }
        guard file.number(at: Format.Header.magic, UInt64.self) == Format.magic else { throw .foreign }
        let version = file.number(at: Format.Header.version, UInt32.self)
        guard version == Format.version else { throw .otherVersion(found: version, expected: Format.version) }
        let said = file.number(at: Format.Header.fileSize, UInt64.self)
        guard said == UInt64(size) else { throw .wrongSize(expected: said, found: UInt64(size)) }
        let count = UInt64(file.number(at: Format.Header.count, UInt32.self))
        let textSize = file.number(at: Format.Header.textSize, UInt64.self)
        let recordsSize = file.number(at: Format.Header.recordsSize, UInt64.self)
        // Each is at most the size of the file, so that their sum cannot overflow.
        let tableSize = count * UInt64(Format.Entry.size)
        guard tableSize <= said, textSize <= said, recordsSize <= said,
            UInt64(Format.Header.size) + tableSize + textSize + recordsSize == said
        else { throw .damaged("the parts do not fill the file") }
        self.count = Int(count)
        let textStart = Format.Header.size + Int(tableSize)
        texts = textStart..<textStart + Int(textSize)
        records = texts.upperBound..<size
        var checksum = Format.Checksum()
        checksum.add(file[0..<Format.Header.checksum])
        checksum.add(file[Format.Header.size..<texts.upperBound])
        guard checksum.value == file.number(at: Format.Header.checksum, UInt64.self) else {
            throw .damaged("the sum over the table is another")
        }
        try checkTable()
    }

    /// The sum agrees, so that this finds only what was written wrongly; but nothing may be read outside the file.
    private func checkTable() throws(NationalCacheError) {
        var previous: UInt32?
        for place in 0..<count {
            let entry = self.entry(place)
            let number = file.number(at: entry + Format.Entry.code, UInt32.self)
            guard Format.code(number) != nil, previous.map({ $0 < number }) ?? true else {
                throw .damaged("entry \(place): the code \(number) is none, or out of order")
            }
            previous = number
            for text in [Format.Entry.name, Format.Entry.field, Format.Entry.level, Format.Entry.agency] {
                guard textRange(entry + text) != nil else { throw .damaged("entry \(place): a text lies outside") }
            }
            guard recordRange(place) != nil else { throw .damaged("entry \(place): the record lies outside") }
        }
    }

    private func entry(_ place: Int) -> Int { Format.Header.size + place * Format.Entry.size }

    private func textRange(_ offset: Int) -> Range<Int>? {
        range(
            start: UInt64(file.number(at: offset, UInt32.self)), length: file.number(at: offset + 4, UInt32.self),
            in: texts)
    }

    private func recordRange(_ place: Int) -> Range<Int>? {
        let entry = entry(place)
        return range(
            start: file.number(at: entry + Format.Entry.record, UInt64.self),
            length: file.number(at: entry + Format.Entry.recordLength, UInt32.self), in: records)
    }

    private func range(start: UInt64, length: UInt32, in part: Range<Int>) -> Range<Int>? {
        guard start <= UInt64(part.count), UInt64(length) <= UInt64(part.count) - start else { return nil }
        let first = part.lowerBound + Int(start)
        return first..<first + Int(length)
    }

    /// What is kept of each record, in the order of the codes.
    func summaries() -> [NationalRecords.Summary] {
        // Fields, levels and agencies repeat: each text is made once.
        var known: [Int: String] = [:]
        func text(_ offset: Int) -> String {
            guard let range = textRange(offset) else { return "" }  // checked when the file was opened
            if let text = known[range.lowerBound], text.utf8.count == range.count { return text }
            let text = String(decoding: file[range], as: UTF8.self)
            known[range.lowerBound] = text
            return text
        }
        // Few authorities publish all of them.
        var provinces: [String: Province?] = [:]
        func province(_ issuer: String) -> Province? {
            if let known = provinces[issuer] { return known }
            let province = Province.of(issuer: issuer)
            provinces[issuer] = .some(province)
            return province
        }
        return (0..<count).compactMap { place in
            let entry = entry(place)
            guard let code = Format.code(file.number(at: entry + Format.Entry.code, UInt32.self)) else { return nil }
            let flags = file.number(at: entry + Format.Entry.flags, UInt32.self)
            var audience: [Procedure.Audience] = []
            if flags & Format.Flag.citizen != 0 { audience.append(.citizen) }
            if flags & Format.Flag.business != 0 { audience.append(.business) }
            let issuer = text(entry + Format.Entry.issuer)
            return NationalRecords.Summary(
                code: code, name: text(entry + Format.Entry.name), field: text(entry + Format.Entry.field),
                level: text(entry + Format.Entry.level), agency: text(entry + Format.Entry.agency),
                issuer: issuer, province: province(issuer), audience: audience,
                isLifeEvent: flags & Format.Flag.lifeEvent != 0)
        }
    }

    /// The record at a place in the order of the codes; nil if its text has been damaged.
    func record(at place: Int) -> JSONNode? {
        guard (0..<count).contains(place), let range = recordRange(place) else { return nil }
        let bytes = file[range]
        let sum = file.number(at: entry(place) + Format.Entry.recordChecksum, UInt32.self)
        guard Format.Checksum.of(bytes).short == sum else { return nil }
        // It was JSON when it was written, and the sum says that it still is what was written.
        return try? JSONReader.read(bytes, maximumDepth: 16)
    }
}
