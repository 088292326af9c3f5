import JSON
import Vietnamese

/// Reads national records, one JSON object a line, and compiles them into one file for ``NationalRecords``.
///
/// Records are kept as they are; nothing is corrected or added. A line that gives no record is reported and left out.
public enum NationalImport {
    /// A record is some ten kilobytes, the longest known below 200; a longer line is not what it claims to be.
    public static let lineLimit = 4 << 20
    /// How many examples are kept of each kind of remark.
    public static let exampleLimit = 5

    /// Why nothing was written.
    public enum Failure: Error, Hashable, Sendable {
        /// The file could not be written; `code` is the system's error number.
        case cannotWrite(path: String, code: Int32)
        /// More than the format holds.
        case tooLarge
    }

    /// Compiles the records in `bytes` into the file at `path`, which is replaced in one step once it is whole.
    ///
    /// Where there is no record to write, the file is left as it was.
    ///
    /// Blocks on the disk. Takes time and memory linear in the bytes.
    ///
    /// - Throws: ``Failure``; the file at `path` is then as it was.
    public static func compile(_ bytes: [UInt8], to path: String) throws(Failure) -> Report {
        var compiler = Compiler()
        bytes.withUnsafeBytes { compiler.read($0) }
        // An empty file would take the place of a good one for nothing.
        guard !compiler.records.isEmpty else { return compiler.report }
        guard let layout = NationalCacheWriter(compiler.records) else { throw .tooLarge }
        do {
            try bytes.withUnsafeBufferPointer { (source) throws(FileError) in
                try layout.write(from: UnsafeRawBufferPointer(source), to: path)
            }
        } catch {
            throw .cannotWrite(path: path, code: error.code)
        }
        return compiler.report
    }
}

/// Reads lines and keeps what the file needs of each.
private struct Compiler {
    var records: [NationalCacheWriter.Record] = []
    var report = NationalImport.Report()
    private var lines: [ProcedureCode: Int] = [:]

    mutating func read(_ bytes: UnsafeRawBufferPointer) {
        var line = 0
        var start = 0
        while start < bytes.count {
            line += 1
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            let end = start + (rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count)
            take(bytes, start..<end, line)
            start = end + 1
        }
        report.recordCount = records.count
    }

    private mutating func take(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ line: Int) {
        let text = UnsafeRawBufferPointer(rebasing: bytes[range])
        // Blank lines, and the carriage return of foreign line ends.
        guard text.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return }
        guard text.count <= NationalImport.lineLimit else { return reject(line, nil, .tooLong(bytes: text.count)) }
        let node: JSONNode
        do {
            node = try JSONReader.read(text, maximumDepth: 16)
        } catch {
            return reject(line, nil, .notJSON(error))
        }
        guard node.members != nil else { return reject(line, nil, .notAnObject) }
        guard let written = node["code"]?.string, !written.isEmpty else { return reject(line, nil, .noCode) }
        guard let code = ProcedureCode(written) else { return reject(line, written, .malformedCode(written)) }
        if let first = lines[code] { return reject(line, written, .duplicateCode(firstLine: first)) }
        var reader = NationalRecordReader()
        let record = reader.read(node)
        let name = VietnameseText.cleaned(record.name).text
        guard !name.isEmpty else { return reject(line, written, .noName) }
        lines[code] = line
        for remark in reader.remarks + NationalRemark.all(about: record) { tally(remark, line, code) }
        records.append(
            NationalCacheWriter.Record(code: code, summary: NationalRecords.Summary(code, record), source: range))
    }

    private mutating func reject(_ line: Int, _ code: String?, _ reason: NationalImport.Reason) {
        report.rejections.append(NationalImport.Rejection(line: line, code: code, reason: reason))
    }

    private mutating func tally(_ remark: NationalRemark, _ line: Int, _ code: ProcedureCode) {
        var tally = report.remarks[remark.kind] ?? NationalImport.Tally()
        if tally.examples.last.map({ $0.code != code }) ?? true { tally.count += 1 }
        if tally.examples.count < NationalImport.exampleLimit {
            tally.examples.append(NationalImport.Example(line: line, code: code, remark: remark))
        }
        report.remarks[remark.kind] = tally
    }
}
