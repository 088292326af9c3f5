import Foundation

/// `danloi serve` in a process of its own for the time of a benchmark, without limits and without a log.
final class ServedProcess {
    let port: UInt16
    /// From the start of the process to its being ready.
    let startSeconds: Double
    private let process = Process()
    private let folder: URL

    init(_ location: CatalogueLocation) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "danloi-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        port = try Self.freePort()
        let here = FileManager.default.currentDirectoryPath
        func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(here)/\(path)" }
        let national = location.national.map { ", national: '\(absolute($0))'" } ?? ""
        let off = ["visitor", "start", "conversation", "site"].map { "\($0): { off: true }" }.joined(separator: ", ")
        let configuration = """
            { listen: '127.0.0.1:\(port)', catalogue: { procedures: '\(absolute(location.procedures))'\(national) },
              law: { off: true }, log: { access: 'none' }, conversations: { store: 'store.sqlite3' }, limits: { \(off) } }
            """
        let file = folder.appending(path: "serve.json5")
        try Data(configuration.utf8).write(to: file)
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["serve", "--config", file.path]
        process.standardError = FileHandle.standardError
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        var seconds = 0.0
        while true {
            let elapsed = clock.now - start
            seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
            if (try? LoadConnection(port: port, path: "/readyz").once()) != nil { break }
            guard seconds < 30, process.isRunning else { throw CommandFailure.failed("`danloi serve` does not start") }
            usleep(2_000)
        }
        startSeconds = seconds
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        // What is left in the temporary folder does no harm.
        try? FileManager.default.removeItem(at: folder)
    }

    /// A number of its metrics.
    func metric(_ name: String) throws -> Double {
        let text = try LoadConnection(port: port, path: "/metrics").once()
        let line = text.split(separator: "\n").first { $0.hasPrefix("danloi_\(name) ") }
        return line?.split(separator: " ").last.flatMap { Double($0) } ?? 0
    }

    /// A port that was free a moment ago.
    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
            }
        }
        guard status == 0 else { throw CommandFailure.failed("there is no free port") }
        return UInt16(bigEndian: address.sin_port)
    }
}
