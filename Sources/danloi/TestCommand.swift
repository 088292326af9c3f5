import Assistant
import Catalogue
import Foundation
import JSON
import Vietnamese

/// `danloi test`: runs dialogue files.
enum TestCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        if arguments.flag("--generated") { return try GeneratedTestCommand.run(&arguments) }
        let day = try arguments.day("--on") ?? todayInVietnam()
        let isJSON = arguments.flag("--json")
        var location = try CatalogueLocation(&arguments, takesDefaultCache: false)
        try location.takeOrder(&arguments)
        let law = try LawLocation.take(&arguments, procedures: location.procedures, takesImported: false)
        location.law = law
        let desk = law.map { LawDesk($0.room) } ?? .notConnected
        var paths = try arguments.rest()
        if paths.isEmpty { paths = ["fixtures/dialogues"] }
        let files = try files(paths)
        if files.isEmpty {
            throw CommandFailure.usage("there is no dialogue file (.txt) in \(paths.joined(separator: ", "))")
        }
        let catalogue = try location.load()
        if !isJSON {
            let records = location.national.map { "the national records of \($0)" } ?? "no national records"
            Output.line(Output.visible("catalogue: \(location.procedures), \(records)"))
        }
        var passed = 0
        var failed = 0
        for file in files {
            let problems = problems(file, catalogue, desk, day)
            if problems.isEmpty { passed += 1 } else { failed += 1 }
            if isJSON {
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("file", file)
                writer.member("problems", problems)
                writer.endObject()
                Output.json(writer.text)
            } else {
                for problem in problems { Output.line(Output.visible("\(file): \(problem)")) }
            }
        }
        if !isJSON { Output.line("\(passed) passed, \(failed) failed") }
        return failed == 0 ? 0 : 1
    }

    private static func problems(_ file: String, _ catalogue: Catalogue, _ law: LawDesk, _ day: Day) -> [String] {
        guard let data = FileManager.default.contents(atPath: file) else { return ["cannot be read"] }
        do {
            let script = try DialogueScript(String(decoding: data, as: UTF8.self))
            return waiting { await script.run(catalogue: catalogue, law: law, today: day) }.map(\.description)
        } catch {
            return [error.description]
        }
    }

    /// The files named, and all `.txt` files in the folders named, in alphabetical order.
    private static func files(_ paths: [String]) throws -> [String] {
        var files: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandFailure.usage("there is no file or folder `\(path)`")
            }
            guard isFolder.boolValue else {
                files.append(path)
                continue
            }
            let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            files += names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(path)/\($0)" }
        }
        return files
    }
}
