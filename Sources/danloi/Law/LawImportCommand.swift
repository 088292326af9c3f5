import Foundation
import JSON
import LegalRetrieval

/// `danloi law import`: brings documents into the library of law.
enum LawImportCommand {
    static func run(_ arguments: inout Arguments, library: String) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        var number: DocumentNumber?
        if let written = try arguments.option("--number") {
            guard let read = DocumentNumber(written) else {
                throw CommandFailure.usage("`--number` needs the number of a document, such as 123/2015/NĐ-CP")
            }
            number = read
        }
        let procedures = try CatalogueLocation(&arguments).procedures
        let files = try arguments.rest().map { InputFile(path: $0) }
        guard !files.isEmpty else {
            throw CommandFailure.usage(
                "import needs files: JSON Lines, or texts (.txt, .md); also .gz, or - for JSON Lines")
        }
        guard number == nil || files.count == 1 else {
            throw CommandFailure.usage("`--number` goes with one text only")
        }
        let folder = URL(fileURLWithPath: library).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure.failed("cannot make the folder \(folder.path) for the library of law")
        }
        let isNew = !FileManager.default.fileExists(atPath: library)
        let job = try LibraryImport(into: library)
        for file in files {
            if file.name.hasSuffix(".txt") || file.name.hasSuffix(".md") {
                try addText(file, number, job)
            } else {
                try addLines(file, job)
            }
        }
        if isNew {
            // Of documents that were not given, the project's own digests tell; of all, what became of them since.
            for digest in try DigestLibrary.read(procedures + "/law") {
                if try job.has(digest.document.key) {
                    for relation in digest.relations {
                        try job.add(.relations([relation], owner: relation.actor.document))
                    }
                } else {
                    try job.add(digest)
                }
            }
        }
        let report = try job.finish(withIndex: true)
        let view = LawImportView(report: report, library: library)
        if isJSON { view.showJSON() } else { view.show() }
        return report.rejectionCount == 0 ? 0 : 1
    }

    private static func addLines(_ file: InputFile, _ job: LibraryImport) throws {
        var splitter = LineSplitter()
        try file.read { piece in
            try splitter.take(piece) { line throws(LawError) in try job.add(line, of: file.path) }
        }
        try splitter.finish { line throws(LawError) in try job.add(line, of: file.path) }
    }

    private static func addText(_ file: InputFile, _ number: DocumentNumber?, _ job: LibraryImport) throws {
        let bytes = try file.contents(limit: TextReader.sizeLimit)
        let source = URL(fileURLWithPath: file.name).lastPathComponent
        do {
            let text = try bytes.withUnsafeBytes { try TextReader.read($0, number: number, source: source) }
            try job.add(text, of: file.path)
        } catch let error as LegalTextError {
            throw CommandFailure.failed("`\(file.path)`: \(error); the library is left as it was")
        }
    }
}

/// Shows what an import read, what it left out, and what is odd about the rest.
struct LawImportView {
    let report: LibraryImportReport
    let library: String

    /// How many of each kind are shown to people; `--json` has all that were kept.
    private static let shown = 20

    func show() {
        for rejection in report.rejections.prefix(Self.shown) {
            line("\(rejection.file), line \(rejection.line): left out: \(rejection.reason)")
        }
        more(report.rejectionCount, "lines left out")
        for kind in LawRemark.Kind.allCases {
            guard let tally = report.remarks[kind] else { continue }
            line("\(tally.count) × \(kind.rawValue)")
            for example in tally.examples.prefix(2) {
                let detail = example.remark.detail.isEmpty ? "" : ": \(example.remark.detail)"
                line("    \(example.file), line \(example.line): \(example.remark.member)\(detail)")
            }
        }
        for (file, problem) in report.textProblems.prefix(Self.shown) { line("\(file), \(problem)") }
        more(report.textProblems.count, "problems of texts")
        for mismatch in report.mismatches.prefix(Self.shown) {
            line("\(mismatch.document): \(mismatch.found) articles, its record says \(mismatch.announced)")
        }
        more(report.mismatches.count, "documents with more or fewer articles than their records say")
        for conflict in report.dayConflicts.prefix(Self.shown) {
            line("\(conflict.document): in force from \(conflict.given) by its record, \(conflict.found) by its text")
        }
        more(report.dayConflicts.count, "documents whose records and texts name other first days")
        for twin in report.twins.prefix(Self.shown) {
            line("\(twin.short) seems to be \(twin.whole): both are kept, and what became of that became of this")
        }
        more(report.twins.count, "documents that seem to be there twice")
        if report.repeatedArticleCount > 0 {
            line(
                "\(report.repeatedArticleCount) articles came twice; the last stands: \(report.repeatedArticles.prefix(5).joined(separator: ", "))"
            )
        }
        line(
            """
            \(library): \(report.documentCount) documents (\(report.recordlessCount) without a record), \
            \(report.articleCount) articles, \(report.annexCount) appendices and forms, \(report.relationCount) relations given and \(report.textRelationCount) found in \
            texts, \(report.citationCount) citations (\(report.unresolvedCitationCount) of unknown documents)\
            \(report.isUnchanged ? "; nothing changed" : "")
            """)
    }

    private func line(_ text: String) { Output.line(Output.visible(text)) }

    private func more(_ count: Int, _ what: String) {
        if count > Self.shown { line("… \(count) \(what) in all; --json tells more") }
    }

    func showJSON() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("documents", report.documentCount)
        writer.member("documents_without_record", report.recordlessCount)
        writer.member("articles", report.articleCount)
        writer.member("annexes", report.annexCount)
        writer.member("relations", report.relationCount)
        writer.member("relations_in_texts", report.textRelationCount)
        writer.member("citations", report.citationCount)
        writer.member("citations_unknown", report.unresolvedCitationCount)
        writer.member("digest", report.digest)
        writer.member("unchanged", report.isUnchanged)
        writer.member("left_out_count", report.rejectionCount)
        writer.key("left_out")
        writer.beginArray()
        for rejection in report.rejections {
            writer.beginObject()
            writer.member("file", rejection.file)
            writer.member("line", rejection.line)
            writer.member("reason", "\(rejection.reason)")
            writer.endObject()
        }
        writer.endArray()
        writer.key("remarks")
        writer.beginArray()
        for kind in LawRemark.Kind.allCases {
            guard let tally = report.remarks[kind] else { continue }
            writer.beginObject()
            writer.member("kind", kind.rawValue)
            writer.member("count", tally.count)
            writer.member(
                "examples",
                tally.examples.map { "\($0.file), line \($0.line): \($0.remark.member) \($0.remark.detail)" })
            writer.endObject()
        }
        writer.endArray()
        writer.member("text_problems", report.textProblems.map { "\($0.file), \($0.problem)" })
        writer.member("repeated_articles", report.repeatedArticles)
        writer.key("twins")
        writer.beginArray()
        for twin in report.twins {
            writer.beginObject()
            writer.member("whole", twin.whole)
            writer.member("short", twin.short)
            writer.endObject()
        }
        writer.endArray()
        writer.key("day_conflicts")
        writer.beginArray()
        for conflict in report.dayConflicts {
            writer.beginObject()
            writer.member("document", conflict.document)
            writer.member("given", conflict.given.description)
            writer.member("found", conflict.found.description)
            writer.endObject()
        }
        writer.endArray()
        writer.key("count_mismatches")
        writer.beginArray()
        for mismatch in report.mismatches {
            writer.beginObject()
            writer.member("document", mismatch.document)
            writer.member("announced", mismatch.announced)
            writer.member("found", mismatch.found)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        Output.json(writer.text)
    }
}
