import Foundation
import HTTPServer

extension BenchCommand {
    /// A constant reply of 200 bytes over connections that stay open, against nginx with one worker in the same run.
    ///
    /// The server has one thread, the load another. Rounds alternate, and the best of each counts.
    static func server(_: CatalogueLocation) throws {
        let (connections, rounds, seconds) = (64, 5, 1.0)
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 200)
        let server = Server(ServerConfiguration()) { request in
            if request.path == "/time" { return .text("\(threadNanoseconds())") }
            if request.path == "/later" { await Task.yield() }
            return Response(headers: ["Content-Type": "text/plain"], body: .bytes(body))
        }
        guard let port = try server.start().port else { return }
        defer { stop(server) }
        let nginx = try Nginx(body: String(decoding: body, as: UTF8.self))
        defer { nginx?.stop() }

        var (ours, later, theirs) = (Pace.zero, Pace.zero, Pace.zero)
        for _ in 0..<rounds {
            let before = try serverTime(port)
            let plain = try Load.run(port: port, path: "/", connections: connections, seconds: seconds)
            let between = try serverTime(port)
            let yielding = try Load.run(port: port, path: "/later", connections: connections, seconds: seconds)
            let after = try serverTime(port)
            ours.keep(Pace(count: plain, seconds: seconds, nanoseconds: between - before))
            later.keep(Pace(count: yielding, seconds: seconds, nanoseconds: after - between))
            if let nginx {
                let before = nginx.nanoseconds
                let count = try Load.run(port: nginx.port, path: "/", connections: connections, seconds: seconds)
                theirs.keep(Pace(count: count, seconds: seconds, nanoseconds: nginx.nanoseconds - before))
            }
        }
        Output.line("server: \(ours.text) (\(connections) connections, 200 bytes, the load on the same machine)")
        Output.line("  a handler that waits once: \(later.text)")
        guard nginx != nil, theirs.requests > 0 else {
            return Output.line("  nginx is not installed (apt install nginx-light): no ratio")
        }
        Output.line("  nginx, one worker: \(theirs.text)")
        Output.line("  \(String(format: "%.0f", 100 * ours.requests / theirs.requests)) % of nginx's requests a second")
    }

    /// Requests a second, and the processor's time for each.
    private struct Pace {
        var requests: Double
        var microseconds: Double

        static let zero = Pace(requests: 0, microseconds: .infinity)

        private init(requests: Double, microseconds: Double) {
            (self.requests, self.microseconds) = (requests, microseconds)
        }

        init(count: Int, seconds: Double, nanoseconds: Int) {
            self.init(
                requests: Double(count) / seconds, microseconds: Double(nanoseconds) / 1_000 / Double(max(1, count)))
        }

        mutating func keep(_ other: Pace) {
            requests = max(requests, other.requests)
            microseconds = min(microseconds, other.microseconds)
        }

        var text: String { "\(Int(requests)) requests a second, \(String(format: "%.1f", microseconds)) µs CPU each" }
    }

    /// The time that the calling thread has had of a processor.
    private static func threadNanoseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// Asks the server for its own thread's time: handlers run there.
    private static func serverTime(_ port: UInt16) throws -> Int {
        Int(try LoadConnection(port: port, path: "/time").once()) ?? 0
    }

    private static func stop(_ server: Server) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await server.stop()
            done.signal()
        }
        done.wait()
    }
}

/// An nginx of our own for the time of a benchmark.
private final class Nginx {
    let port: UInt16
    private let process = Process()
    private let folder: URL

    /// Nil if it is not installed.
    init?(body: String) throws {
        let places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"]
        guard let path = places.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
        folder = FileManager.default.temporaryDirectory.appending(path: "danloi-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // A port that was free a moment ago.
        let probe = Server(ServerConfiguration()) { _ in .hangUp }
        port = try probe.start().port ?? 0
        Task.detached { await probe.stop(within: .zero) }
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(folder.path)/\($0);" }.joined(separator: " ")
        let configuration = """
            daemon off; master_process off; worker_processes 1; pid \(folder.path)/pid; error_log stderr crit;
            events { worker_connections 1024; }
            http {
              access_log off; keepalive_requests 1000000000; default_type text/plain; \(temporary)
              server { listen 127.0.0.1:\(port) backlog=1024; location / { return 200 "\(body)"; } }
            }
            """
        let file = folder.appending(path: "nginx.conf")
        try Data(configuration.utf8).write(to: file)
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-p", folder.path, "-c", file.path, "-e", "stderr"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<100 {
            if (try? LoadConnection(port: port, path: "/").once()) != nil { return }
            usleep(20_000)
        }
        stop()
        return nil
    }

    /// The time it has had of a processor, as the kernel counts it.
    var nanoseconds: Int {
        let text = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/schedstat", encoding: .ascii)
        return text?.split(separator: " ").first.flatMap { Int($0) } ?? 0
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
        // What is left in the temporary folder does no harm.
        try? FileManager.default.removeItem(at: folder)
    }
}

/// Sends a request on each connection as soon as the one before is answered.
enum Load {
    /// Returns the number of answers in that time.
    static func run(port: UInt16, path: String, connections: Int, seconds: Double) throws -> Int {
        let clients = try (0..<connections).map { _ in try LoadConnection(port: port, path: path) }
        // The length of a reply, which is the same for all.
        for client in clients { _ = try client.once() }
        let ready = try ReadyConnections(clients.map(\.descriptor))
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var count = 0
        for client in clients { client.send() }
        while clock.now < end {
            let some = try ready.each(within: 1_000) { index in
                guard try clients[index].receive() else { return }
                count += 1
                clients[index].send()
            }
            guard some > 0 else { throw CommandFailure.failed("the server is silent") }
        }
        return count
    }
}

/// One connection that sends the same request again and again.
final class LoadConnection {
    let descriptor: Int32
    private let request: [UInt8]
    private var buffer = [UInt8](repeating: 0, count: 16_384)
    private var replyBytes = 0
    private var missing = 0

    init(port: UInt16, path: String) throws {
        request = Array(
            "GET \(path) HTTP/1.1\r\nHost: localhost\r\nUser-Agent: danloi-bench\r\nAccept: */*\r\n\r\n".utf8)
        descriptor = try LoopbackConnection.open(port)
    }

    deinit { close(descriptor) }

    func send() {
        missing = replyBytes
        _ = Foundation.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
    }

    /// Sends a request, reads the reply, notes its length; returns its body.
    func once() throws -> String {
        send()
        var all: [UInt8] = []
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw CommandFailure.failed("the server hangs up") }
            all += buffer[..<count]
            let parts = String(decoding: all, as: UTF8.self).split(separator: "\r\n\r\n", maxSplits: 1)
            let length = parts[0].split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) }
            if let length, parts.count == 2, parts[1].utf8.count == length {
                replyBytes = all.count
                return String(parts[1])
            }
        }
    }

    /// Receives once; true when the reply is complete.
    func receive() throws -> Bool {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0, count <= missing else {
            throw CommandFailure.failed("the server answers otherwise than before")
        }
        missing -= count
        return missing == 0
    }
}
