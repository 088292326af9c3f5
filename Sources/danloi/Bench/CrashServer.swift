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
        var catalogue = "procedures: '\(URL(fileURLWithPath: location.procedures).path)'"
        if let national = location.national, national != CatalogueLocation.defaultCache {
            catalogue += ", national: '\(URL(fileURLWithPath: national).path)'"
        }
        // Without the limits on visitors: one asks more here than any would.
        let configuration = """
            { listen: '127.0.0.1:0', conversations: { store: 'store' }, law: { off: true }, log: { access: 'none' },
              catalogue: { \(catalogue) },
              limits: { visitor: { off: true }, start: { off: true }, conversation: { off: true }, site: { off: true } } }
            """
        try Data(configuration.utf8).write(to: folder.appendingPathComponent("serve.json5"))
        process.arguments = ["serve", "--config", "serve.json5"]
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = output
        try process.run()
    }

    /// Since it was started.
    var seconds: Double { (ContinuousClock.now - begin) / .seconds(1) }

    /// Waits until it says where it listens; false if it ends before.
    func waitForAddress() -> Bool {
        var text = ""
        while text.range(of: "http://").map({ text[$0.lowerBound...].contains("\n") }) != true {
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
