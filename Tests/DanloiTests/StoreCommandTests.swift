import Foundation
import HTTPClient
import JSON
import Testing

@Suite("danloi serve --store, backup, restore")
struct StoreCommandTests {
    @Test("Without a file to copy to or from, and with nothing there, it says so")
    func usage() throws {
        let folder = try Folder()
        #expect(try Command.run(["backup"], in: folder).status == 2)
        #expect(try Command.run(["restore"], in: folder).status == 2)
        let missing = try Command.run(["backup", "--to", "copy", "--store", "none"], in: folder)
        #expect(missing.status == 1 && missing.errorText.contains("none cannot be opened"))
        try folder.write("xin chào, đây không phải là kho", to: "text")
        let foreign = try Command.run(["restore", "--from", "text", "--store", "store"], in: folder)
        #expect(foreign.status == 1 && foreign.errorText.contains("text is no store"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("store")))
        let serving = try Command.runSmall(["serve", "--port", "0", "--store", "text"], in: folder)
        #expect(serving.status == 1 && serving.errorText.contains("text is no store"))
    }

    @Test("A conversation is copied and put back while the server goes on, and lasts beyond it")
    func copies() async throws {
        let folder = try Folder()
        let first = try StoreServer(in: folder)
        let token = try await first.start()
        #expect(try await first.say("a", "đăng ký nuôi mèo", token) == 200)
        #expect(try Command.run(["backup", "--to", "copy", "--store", "store"], in: folder).status == 0)
        #expect(try await first.say("b", "được tặng", token) == 200)
        #expect(try await first.turns(token) == 3)
        let restored = try Command.run(["restore", "--from", "copy", "--store", "store"], in: folder)
        #expect(restored.status == 0 && restored.outputText.contains("1 conversations"))
        #expect(try await first.turns(token) == 2)
        #expect(try await first.say("c", "được tặng", token) == 200)
        first.stop()
        let second = try StoreServer(in: folder)
        #expect(try await second.turns(token) == 3)
    }

    @Test("A copy onto the store itself is refused, also by another name of it, and the server goes on")
    func ontoItself() async throws {
        let folder = try Folder()
        let server = try StoreServer(in: folder)
        let token = try await server.start()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link"), withDestinationPath: folder.path("store"))
        for name in ["store", "./store", "link"] {
            let saved = try Command.run(["backup", "--to", name, "--store", "store"], in: folder)
            #expect(saved.status == 2 && saved.errorText.contains("is the store itself"))
        }
        #expect(try await server.say("a", "đăng ký nuôi mèo", token) == 200)
    }

    /// Whoever opens the store's file besides and closes it drops the locks of the server, which then writes to a log that is gone.
    @Test("After an erasure and a backup by another process, what is acknowledged outlasts a kill")
    func erasedAndKilled() async throws {
        let folder = try Folder()
        let first = try StoreServer(in: folder)
        let (kept, erased) = (try await first.start(), try await first.start())
        #expect(try await first.say("a", "đăng ký nuôi mèo", kept) == 200)
        #expect(try await first.say("a", "đăng ký nuôi mèo", erased) == 200)
        #expect(try await first.erase(erased) == 204)
        for number in 0..<3 {
            #expect(try Command.run(["backup", "--to", "copy", "--store", "store"], in: folder).status == 0)
            #expect(try await first.say("b\(number)", "được tặng", kept) == 200)
        }
        first.kill()
        let second = try StoreServer(in: folder)
        #expect(try await second.turns(kept) == 5)
        #expect(try await second.say("c", "3", kept) == 200)
    }

    @Test("With no room for its file it answers 503 and when to come back, and goes on as soon as there is room")
    func noRoom() async throws {
        let folder = try Folder()
        // A limit on the size of files, in blocks of 512 bytes.
        let server = try StoreServer(in: folder, before: "ulimit -S -f 160; ")
        let token = try await server.start()
        // Long, since replies that are the same are kept once.
        let text = "đăng ký nuôi mèo" + String(repeating: " nhé", count: 200)
        var number = 1
        // Once the log is full it is moved to the file, and there is room again, until that is full, too.
        var refusals = 0
        while refusals < 2, number < 200 {
            let status = try await server.say("t\(number)", text, token)
            if status == 200 { number += 1 }
            refusals = status == 503 ? refusals + 1 : 0
        }
        #expect(refusals == 2 && number > 1)
        #expect(try await server.turns(token) == number)
        try server.run("/usr/bin/prlimit", ["--pid", "\(server.process)", "--fsize=unlimited"])
        #expect(try await server.say("t\(number)", text, token) == 200)
        #expect(try await server.turns(token) == number + 1)
    }
}

/// A server with a store in a folder.
private final class StoreServer {
    private let child = Process()
    private let address: String
    private let client: Client

    var process: Int32 { child.processIdentifier }

    /// - Parameter before: for the shell that becomes the server.
    init(in folder: Folder, before: String = "") throws {
        let output = Pipe()
        // Without the limits on visitors: one asks more here than any would.
        try folder.write(
            """
            { listen: '127.0.0.1:0', conversations: { store: 'store' }, law: { off: true }, log: { access: 'none' },
              catalogue: { procedures: '\(Command.smallCatalogue)' },
              limits: { visitor: { off: true }, start: { off: true }, conversation: { off: true }, site: { off: true } } }
            """, to: "serve.json5")
        child.executableURL = URL(fileURLWithPath: "/bin/sh")
        child.arguments = [
            "-c", before + #"exec "$0" serve --config serve.json5"#, Command.executable,
        ]
        child.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        child.standardInput = FileHandle.nullDevice
        child.standardOutput = FileHandle.nullDevice
        child.standardError = output
        try child.run()
        var line = ""
        while line.range(of: "http://").map({ line[$0.lowerBound...].contains("\n") }) != true {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the server says where it listens")
            line += String(decoding: more, as: UTF8.self)
        }
        let start = try #require(line.range(of: "http://"))
        address = String(line[start.lowerBound...].prefix { $0 != "\n" }) + "api/v1/conversations"
        var configuration = ClientConfiguration()
        configuration.schemes = [.http]
        configuration.peers = .loopback
        client = try Client(configuration)
    }

    deinit { if child.isRunning { Foundation.kill(child.processIdentifier, SIGKILL) } }

    func stop() {
        child.terminate()
        child.waitUntilExit()
    }

    func kill() {
        Foundation.kill(child.processIdentifier, SIGKILL)
        child.waitUntilExit()
    }

    func erase(_ token: String) async throws -> Int {
        let answer = try await client.send(
            ClientRequest(
                .delete, ClientURL(address + "/current"), headers: [HeaderField("Authorization", "Bearer \(token)")]))
        return answer.status
    }

    func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    func start() async throws -> String {
        let answer = try await client.send(
            ClientRequest(
                .post, ClientURL(address), headers: [HeaderField("Content-Type", "application/json")],
                body: Array("{}".utf8)))
        return try #require(try JSONReader.read(answer.body)["token"]?.string)
    }

    /// The status; with 503 there has to be the time to come back.
    func say(_ id: String, _ text: String, _ token: String) async throws -> Int {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("id", id)
        writer.member("say", text)
        writer.endObject()
        let answer = try await client.send(
            ClientRequest(
                .post, ClientURL(address + "/current/turns"),
                headers: [
                    HeaderField("Authorization", "Bearer \(token)"), HeaderField("Content-Type", "application/json"),
                ],
                body: writer.bytes))
        if answer.status == 503 { #expect(answer.headers["Retry-After"] == "5") }
        return answer.status
    }

    func turns(_ token: String) async throws -> Int {
        let answer = try await client.send(
            ClientRequest(
                .get, ClientURL(address + "/current"), headers: [HeaderField("Authorization", "Bearer \(token)")]))
        return try #require(try JSONReader.read(answer.body)["turns"]?.array).count
    }
}
