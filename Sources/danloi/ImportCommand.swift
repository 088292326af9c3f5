import Catalogue
import Foundation

/// `danloi catalogue import`: compiles national records into one file that is opened in no time.
enum ImportCommand {
    /// All national records are some 40 MB; beyond this the input is something else.
    private static let sizeLimit = 1 << 30

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let target = try arguments.option("--to") ?? CatalogueLocation.defaultCache
        let isJSON = arguments.flag("--json")
        let location = try CatalogueLocation(&arguments, takesDefaultCache: false)
        let files = try arguments.rest()
        guard !files.isEmpty else {
            throw CommandFailure.usage("import needs files of national records (JSON Lines, also .gz, or -)")
        }
        var bytes: [UInt8] = []
        for file in files {
            try bytes.append(contentsOf: InputFile(path: file).contents(limit: sizeLimit))
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
        // The finder makes its index of them now rather than when it is first asked. Without procedures that can be read it cannot, and
        // nobody who imports records asked for that.
        location.replaced(procedures: nil, national: target).makeIndex()
        return report.rejections.isEmpty ? 0 : 1
    }
}
