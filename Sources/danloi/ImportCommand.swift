import Catalogue
import Foundation

/// `danloi catalogue import`: compiles national records into one file that is opened in no time.
enum ImportCommand {
    /// All national records are some 40 MB; beyond this the input is something else.
    private static let sizeLimit = 1 << 30

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let target = try arguments.option("--to") ?? CatalogueLocation.defaultCache
        let isJSON = arguments.flag("--json")
        let files = try arguments.rest()
        guard !files.isEmpty else {
            throw CommandFailure.usage("import needs files of national records (JSON Lines, also .gz, or -)")
        }
        var bytes: [UInt8] = []
        for file in files {
            try bytes.append(contentsOf: read(file))
            if let last = bytes.last, last != 10 { bytes.append(10) }
        }
        let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure.failed("cannot make the folder \(folder.path) for the compiled records")
        }
        let report: NationalImport.Report
        do {
            report = try NationalImport.compile(bytes, to: target)
        } catch {
            switch error {
            case .cannotWrite(let path, let code):
                throw CommandFailure.failed("cannot write \(path): \(String(cString: strerror(code)))")
            case .tooLarge: throw CommandFailure.failed("the records are more than the compiled form holds")
            }
        }
        let view = ImportReportView(report: report, target: target)
        if isJSON { view.showJSON() } else { view.show() }
        guard report.recordCount > 0 else {
            throw CommandFailure.failed("no record could be read; \(target) is left as it was")
        }
        return report.rejections.isEmpty ? 0 : 1
    }

    private static func read(_ path: String) throws -> Data {
        if path == "-" { return try contents(of: .standardInput, path) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure.usage("there is no file `\(path)`")
        }
        if isFolder.boolValue { throw CommandFailure.usage("`\(path)` is a folder; a file of JSON lines is expected") }
        if path.hasSuffix(".gz") { return try unpacked(path) }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure.failed("cannot read `\(path)`")
        }
        return try contents(of: file, path)
    }

    /// All that can be read, as long as it stays below the limit: a small compressed file can hold any amount.
    private static func contents(of file: FileHandle, _ path: String) throws -> Data {
        var data = Data()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            data.append(piece)
            guard data.count <= sizeLimit else { throw CommandFailure.failed("`\(path)` holds more than 1 GB") }
        }
        return data
    }

    /// The contents of a compressed file, by Debian's gzip.
    private static func unpacked(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", "--", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        do {
            try process.run()
        } catch {
            throw CommandFailure.failed("gzip cannot be started to read `\(path)`; scripts/install installs it")
        }
        let data = try contents(of: pipe.fileHandleForReading, path)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure.failed("`\(path)` is no whole gzip file")
        }
        return data
    }
}
