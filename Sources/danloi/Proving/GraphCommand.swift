import Catalogue
import Vietnamese

/// `danloi catalogue graph`: the walks through a procedure as a picture.
enum GraphCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let language = try arguments.language()
        let day = try arguments.day("--on") ?? todayInVietnam()
        let form = try arguments.option("--as") ?? "svg"
        guard ["svg", "dot", "mermaid"].contains(form) else {
            throw CommandFailure.usage("`--as` needs svg, dot or mermaid; found `\(form)`")
        }
        let location = try CatalogueLocation(&arguments)
        let words = try arguments.rest()
        guard words.count == 1, let code = ProcedureCode(words[0]) else {
            throw CommandFailure.usage("graph needs one procedure's code, such as 1.001193")
        }
        let catalogue = try location.load()
        guard let procedure = catalogue.procedure(code) ?? catalogue.records.reference(code) else {
            throw CommandFailure.failed("there is no procedure \(code) in the catalogue")
        }
        guard let drawing = WalkDrawing(procedure, on: day, in: language) else {
            throw CommandFailure.failed("procedure \(code) has no edition on \(day), or is too large to be drawn")
        }
        let text =
            switch form {
            case "dot": drawing.dot()
            case "mermaid": drawing.mermaid()
            default: drawing.svg()
            }
        Output.line(Output.visible(String(text.dropLast())))
        return 0
    }
}
