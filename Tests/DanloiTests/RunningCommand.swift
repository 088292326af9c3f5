import Foundation

/// The built command, running until it is told to stop; killed with the test at the latest.
final class RunningCommand {
    private let process = Process()
    private let output = Pipe()
    private var received: [UInt8] = []

    /// - Parameter errors: The file in the folder that takes standard error; nil for none.
    init(_ arguments: [String], errors: String? = nil, in folder: Folder) throws {
        process.executableURL = URL(fileURLWithPath: Command.executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ["PATH": "/usr/bin:/bin", "XDG_STATE_HOME": folder.path("state")]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        if let errors {
            try folder.write("", to: errors)
            process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path(errors)))
        }
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// The next line of its output; nil at the end.
    func nextLine() -> String? {
        while true {
            if let end = received.firstIndex(of: 10) {
                defer { received.removeSubrange(...end) }
                return String(decoding: received[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            received += more
        }
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// The status it exits with; -1 if a signal ended it.
    func waitUntilExit() -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }
}
