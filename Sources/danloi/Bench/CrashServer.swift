import Foundation

/// `danloi serve` as a process of its own, until it is killed.
final class CrashServer: @unchecked Sendable {
    // Unchecked: `address` and `seconds` are set before anybody else has the server; `Process` may be asked from any thread for
    // its number, which is all that is asked.
    private let process = Process()
    private let output = Pipe()
    private let begin = ContinuousClock.now
    private(set) var address = ""

    /// Starts it over the store in a folder; national records are read only from a file that was named.
    init(in folder: URL, _ location: CatalogueLocation) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var arguments = ["serve", "--port", "0", "--store", "store", "--no-one-stop"]
        arguments += ["--procedures", URL(fileURLWithPath: location.procedures).path]
        if let national = location.national, national != CatalogueLocation.defaultCache {
            arguments += ["--national", URL(fileURLWithPath: national).path]
        }
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
    }

    /// Since it was started.
    var seconds: Double { (ContinuousClock.now - begin) / .seconds(1) }

    /// Waits until it says where it listens; false if it ends before.
    func waitForAddress() -> Bool {
        var text = ""
        while !text.contains("\n") {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return false }
            text += String(decoding: more, as: UTF8.self)
        }
        guard let start = text.range(of: "http://"), let end = text[start.lowerBound...].firstIndex(of: "\n") else {
            return false
        }
        address = String(text[start.lowerBound..<end])
        if address.hasSuffix("/") { address.removeLast() }
        return true
    }

    /// Ends it at once, as the system would.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Waits until it is gone.
    func wait() { process.waitUntilExit() }
}
