import Foundation
import LegalRetrieval
import Testing
import Vietnamese

/// A library of a few invented documents in a folder of its own, which goes with it.
final class SmallLibrary {
    let folder: String
    var path: String { "\(folder)/law.sqlite3" }

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-law-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit {
        // A folder that cannot be removed is the machine's to clean.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Imports lines, those of the fixture by default.
    @discardableResult
    func add(_ lines: String? = nil, withIndex: Bool = false) throws -> LibraryImportReport {
        let job = try LibraryImport(into: path)
        try feed(lines ?? LawFixtures.text("small.jsonl"), to: job)
        return try job.finish(withIndex: withIndex)
    }

    func feed(_ lines: String, to job: LibraryImport) throws {
        var splitter = LineSplitter()
        try Array(lines.utf8).withUnsafeBytes { bytes in
            try splitter.take(bytes) { line throws(LawError) in try job.add(line, of: "lines") }
        }
        try splitter.finish { line throws(LawError) in try job.add(line, of: "lines") }
    }

    func open() throws -> LegalLibrary { try LegalLibrary(path) }

    var bytes: [UInt8] {
        get throws { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
    }

    func write(_ bytes: [UInt8], atomically: Bool = true) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: atomically ? .atomic : [])
    }

    static func article(_ document: String, _ label: String, _ text: String) -> String {
        #"{"doc": "\#(document)", "article": "\#(label)", "title": "Điều \#(label). T", "text": "\#(text)", "source": "x"}"#
    }
}

func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

func place(_ document: String, _ article: String? = nil, clause: String? = nil, point: String? = nil) -> LegalProvision
{
    LegalProvision(document: document, article: article.flatMap { ArticleLabel($0) }, clause: clause, point: point)
}
