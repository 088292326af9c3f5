import Foundation
import Testing

/// The built command, run as a process with a time limit.
struct Command {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { outputText.split(separator: "\n").map(String.init) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// Ended by its own exit, neither killed by the time limit nor by a signal.
    var isExit: Bool { status < 124 }

    /// The executable stands beside the test bundle.
    static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("danloi").path
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let smallCatalogue = root.appendingPathComponent("fixtures/catalogue/dialogue").path

    /// Runs `danloi` in `folder`, with `input` through a pipe.
    ///
    /// - Parameter fileLimit: the most 512-byte blocks that a file may grow to, as if the disk were full.
    static func run(
        _ arguments: [String], input: [UInt8] = [], in folder: Folder, fileLimit: Int? = nil
    ) throws -> Command {
        let inputFile = folder.path("in-\(UUID())")
        let (outputFile, errorFile) = (inputFile + ".out", inputFile + ".err")
        try Data(input).write(to: URL(fileURLWithPath: inputFile))
        try Data().write(to: URL(fileURLWithPath: outputFile))
        try Data().write(to: URL(fileURLWithPath: errorFile))
        let process = Process()
        // `timeout` bounds the time; the shell makes the pipe, so that no end of it stays open in this process.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        let limit = fileLimit.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
        process.arguments =
            [
                "-s", "KILL", "60", "/bin/sh", "-c", limit + "cat \"$0\" | \"$@\" >\"$OUT\" 2>\"$ERR\"", inputFile,
                executable,
            ] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = [
            "OUT": outputFile, "ERR": errorFile, "PATH": "/usr/bin:/bin", "XDG_STATE_HOME": folder.path("state"),
        ]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try Command(
            status: process.terminationStatus,
            output: Array(Data(contentsOf: URL(fileURLWithPath: outputFile))),
            errors: Array(Data(contentsOf: URL(fileURLWithPath: errorFile))))
    }

    /// What a terminal shows of it; arguments without quotation marks.
    static func onTerminal(_ arguments: [String], in folder: Folder) throws -> String {
        let process = Process()
        let line = ([executable] + arguments).map { "'\($0)'" }.joined(separator: " ")
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = ["-s", "KILL", "60", "/usr/bin/script", "-qec", line, folder.path("screen")]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "XDG_STATE_HOME": folder.path("state")]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try folder.read("screen")
    }

    /// The same over the small catalogue, without national records.
    static func runSmall(_ arguments: [String], input: [UInt8] = [], in folder: Folder) throws -> Command {
        try run(arguments + ["--procedures", smallCatalogue], input: input, in: folder)
    }

    static func runSmall(_ arguments: [String], text: String, in folder: Folder) throws -> Command {
        try runSmall(arguments, input: Array(text.utf8), in: folder)
    }
}

/// A folder of the test's own, gone with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-tests-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    deinit {
        // A folder that cannot be removed is the machine's to clean.
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// What could steer or disguise what a terminal shows.
func steering(_ bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["invalid UTF-8"] }
    return text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }.map { "U+\(String($0.value, radix: 16, uppercase: true))" }
}
