import Foundation
import JSON
import Testing

@Suite("The command one-stop", .timeLimit(.minutes(1)))
struct OneStopCommandTests {
    @Test("It says where it listens, answers there, and stops when asked to", arguments: [SIGTERM, SIGINT])
    func lifeCycle(signal: Int32) throws {
        let folder = try Folder()
        let running = try RunningCommand(["one-stop", "--port", "0", "--fail", "html:1"], in: folder)
        let address = try #require(running.nextLine())
        #expect(address.hasPrefix("one-stop stand-in: http://127.0.0.1:"))
        #expect(running.nextLine() == "example: H37.12-261112-0011, last four digits 1234")
        #expect(running.nextLine() == "failing: html at lookup, 1 times")
        let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
        let body = #"{"code":"H37.12-261112-0011","owner_check":{"kind":"last4","value":"1234"}}"#
        #expect(try post(port, "/api/tra-cuu", body).contains("<html"))
        let answer = try post(port, "/api/tra-cuu", body)
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains(#""found":true,"level":1,"status":5"#))
        running.send(signal)
        #expect(running.waitUntilExit() == 0)
    }

    @Test("The same seed and day make the same dossiers; a file of them is served")
    func generating() throws {
        let folder = try Folder()
        let made = try Command.run(["one-stop", "--generate", "5", "--on", "2026-03-02"], in: folder)
        #expect(made.status == 0 && made.lines.count == 200)
        #expect(try Command.run(["one-stop", "--on=2026-03-02", "--generate=5"], in: folder).output == made.output)
        try folder.write(made.lines.dropFirst(4).joined(separator: "\n"), to: "dossiers.jsonl")
        let running = try RunningCommand(["one-stop", "--port", "0", "--dossiers", "dossiers.jsonl"], in: folder)
        _ = running.nextLine()
        let code = try #require(running.nextLine()?.split(separator: " ").dropFirst().first?.dropLast())
        #expect(made.lines.contains { $0.contains(#""code":"\#(code)","status":5"#) })
        running.send(SIGTERM)
        #expect(running.waitUntilExit() == 0)
    }

    @Test(
        "Wrong use is said in one line",
        arguments: [
            ["--port", "x"], ["--port", "65536"], ["--port", "-1"], ["--fail", "nonsense"], ["--fail", "html:0"],
            ["--generate", "x"], ["--generate", "-1"], ["--dossiers", "nothing"],
            ["--dossiers", "x", "--on", "2026-11-12"],
            ["--on", "2026-11-31"], ["extra"],
        ])
    func wrongUse(arguments: [String]) throws {
        let command = try Command.run(["one-stop"] + arguments, in: Folder())
        #expect(command.status == 2 && command.output.isEmpty)
        #expect(command.errorText.hasPrefix("danloi: ") && command.errorText.split(separator: "\n").count == 1)
    }

    @Test("A file without any dossier is refused by its name", arguments: ["", "\n \r\n"])
    func noDossier(text: String) throws {
        let folder = try Folder()
        try folder.write(text, to: "dossiers.jsonl")
        let command = try Command.run(["one-stop", "--dossiers", "dossiers.jsonl"], in: folder)
        #expect(command.status == 1 && command.errorText.contains("dossiers.jsonl has no dossier"))
    }

    @Test("A file with a mistake, and a port that is taken, stop it with status 1")
    func doesNotStart() throws {
        let folder = try Folder()
        try folder.write("{\"code\": \"x\"}\n", to: "dossiers.jsonl")
        let mistake = try Command.run(["one-stop", "--dossiers", "dossiers.jsonl"], in: folder)
        #expect(mistake.status == 1 && mistake.errorText.contains("dossiers.jsonl, line 1: `code`: a dossier code"))
        let running = try RunningCommand(["one-stop", "--port", "0"], in: folder)
        let port = try #require(running.nextLine()?.split(separator: ":").last)
        let taken = try Command.run(["one-stop", "--port", String(port)], in: folder)
        #expect(taken.status == 1 && taken.errorText == "danloi: another program listens at port \(port)\n")
        running.send(SIGTERM)
        #expect(running.waitUntilExit() == 0)
    }

    /// Posts JSON and returns the whole answer.
    private func post(_ port: UInt16, _ path: String, _ body: String) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        try #require(isConnected)
        let request =
            "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        let bytes = Array(request.utf8)
        try #require(send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
            answer += buffer[..<count]
        }
    }
}
