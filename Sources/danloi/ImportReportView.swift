import Catalogue
import JSON

/// Shows what an import read, what it left out, and what is odd about the rest.
struct ImportReportView {
    let report: NationalImport.Report
    let target: String

    func show() {
        for rejection in report.rejections {
            let code = rejection.code.map { " (\($0))" } ?? ""
            Output.line(Output.visible("line \(rejection.line)\(code): left out: \(rejection.reason)"))
        }
        for kind in NationalRemark.Kind.allCases {
            guard let tally = report.remarks[kind] else { continue }
            Output.line("\(tally.count) × \(kind.rawValue)")
            for example in tally.examples.prefix(2) {
                let detail = example.remark.detail.isEmpty ? "" : ": \(example.remark.detail)"
                Output.line(Output.visible("    \(example.code) \(example.remark.member)\(detail)"))
            }
        }
        guard report.recordCount > 0 else { return }
        let counts = "\(report.recordCount) records compiled into \(target), \(report.rejections.count) lines left out"
        Output.line(Output.visible(counts))
    }

    /// The same as one object.
    func showJSON() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("records", report.recordCount)
        writer.key("left_out")
        writer.beginArray()
        for rejection in report.rejections {
            writer.beginObject()
            writer.member("line", rejection.line)
            if let code = rejection.code { writer.member("code", code) }
            writer.member("reason", "\(rejection.reason)")
            writer.endObject()
        }
        writer.endArray()
        writer.key("remarks")
        writer.beginArray()
        for kind in NationalRemark.Kind.allCases {
            guard let tally = report.remarks[kind] else { continue }
            writer.beginObject()
            writer.member("kind", kind.rawValue)
            writer.member("count", tally.count)
            writer.member("examples", tally.examples.map { "\($0.code) \($0.remark.member)" })
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        Output.json(writer.text)
    }
}
