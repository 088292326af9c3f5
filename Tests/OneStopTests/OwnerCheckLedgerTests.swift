import Foundation
import Testing

@testable import OneStop

@Suite("Ledger of failed owner checks")
struct OwnerCheckLedgerTests {
    private let code = OneStopFixtures.codes[0]
    private func at(_ seconds: Int) -> Instant { Instant(seconds: 1_800_000_000 + seconds) }

    /// A path in a folder of its own that is not there yet, for the time of a test.
    private func withPath(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-ledger-\(UUID())").path
        // A folder that cannot be removed is the machine's to clean.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body("\(folder)/state/owner-checks.json")
    }

    private func fail(_ ledger: FileOwnerCheckLedger, _ times: Int, given: String = "9876") {
        for _ in 0..<times {
            ledger.withLock { $0.recordFailure(for: code, caller: "person", given: given, at: at(0)) }
        }
    }

    private func verdict(_ ledger: FileOwnerCheckLedger, at seconds: Int) -> OwnerCheckLock.Verdict {
        ledger.withLock { $0.verdict(for: code, caller: "person", at: at(seconds)) }
    }

    @Test("What one process counts the next one knows, until the lock is over")
    func kept() throws {
        try withPath { path in
            fail(FileOwnerCheckLedger(path: path), 3)
            #expect(verdict(FileOwnerCheckLedger(path: path), at: 1) == .allowed)
            fail(FileOwnerCheckLedger(path: path), 2)
            #expect(verdict(FileOwnerCheckLedger(path: path), at: 1) == .refused(until: at(900)))
            #expect(verdict(FileOwnerCheckLedger(path: path), at: 900) == .allowed)
        }
    }

    @Test("Only the user may read the file, and neither codes, callers nor digits are in it")
    func secret() throws {
        try withPath { path in
            fail(FileOwnerCheckLedger(path: path), 2)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(!text.contains(code.text) && !text.contains("person") && !text.contains("9876"))
            for file in [path, path + ".lock"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: file)
                #expect(attributes[.posixPermissions] as? Int == 0o600)
            }
        }
    }

    @Test("Of many who count at once in the same file, each failure is counted, and no more are judged than may be")
    func atOnce() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-ledger-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let judged = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { [code] in
                    let ledger = FileOwnerCheckLedger(path: folder + "/checks")
                    var judged = 0
                    for _ in 0..<10 {
                        judged += ledger.withLock { lock in
                            let now = Instant(seconds: 1_800_000_000)
                            guard lock.verdict(for: code, caller: "x", at: now) == .allowed else { return 0 }
                            lock.recordFailure(for: code, caller: "x", given: "1", at: now)
                            return 1
                        }
                    }
                    return judged
                }
            }
            return await group.reduce(0, +)
        }
        #expect(judged == OwnerCheckLock.failureLimit)
    }

    @Test(
        "A damaged file is said once, and counting begins anew",
        arguments: [
            "", "nonsense", "{}", #"{"version":1,"key":"00","subjects":[]}"#,
            #"{"version":1,"key":"\#(String(repeating: "0", count: 64))","subjects":[{"code":"x","failures":[]}]}"#,
            String(repeating: "[", count: 100_000), String(repeating: " ", count: 5 << 20),
        ])
    func damaged(text: String) throws {
        try withPath { path in
            fail(FileOwnerCheckLedger(path: path), 5)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            let said = EventLog()
            #expect(verdict(FileOwnerCheckLedger(path: path) { said.add("\($0)") }, at: 1) == .allowed)
            #expect(verdict(FileOwnerCheckLedger(path: path) { said.add("\($0)") }, at: 1) == .allowed)
            #expect(said.all == ["is damaged; failed owner checks are counted anew"])
            fail(FileOwnerCheckLedger(path: path), 5)
            #expect(verdict(FileOwnerCheckLedger(path: path), at: 1) == .refused(until: at(900)))
        }
    }

    @Test("Where no file can be, counts go on in memory, and that is said once", arguments: ["folder", "link"])
    func notKept(kind: String) throws {
        try withPath { path in
            if kind == "folder" {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            } else {
                let folder = (path as NSString).deletingLastPathComponent
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                // Nothing is written through a link that somebody laid.
                try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "/elsewhere")
            }
            let said = EventLog()
            let ledger = FileOwnerCheckLedger(path: path) { said.add("\($0)") }
            fail(ledger, 5)
            #expect(verdict(ledger, at: 1) == .refused(until: at(900)))
            #expect(said.all.count == 1)
        }
    }

    @Test("A clock that is ahead of the machine's locks as long as any")
    func ahead() throws {
        try withPath { path in
            let day = 86_400
            let ledger = FileOwnerCheckLedger(path: path, secondsAhead: day)
            for _ in 0..<5 {
                ledger.withLock { $0.recordFailure(for: code, caller: "person", given: "1", at: at(day)) }
            }
            #expect(verdict(ledger, at: day + 1) == .refused(until: at(day + 900)))
            #expect(verdict(FileOwnerCheckLedger(path: path), at: 1) == .refused(until: at(900)))
            #expect(verdict(FileOwnerCheckLedger(path: path, secondsAhead: -day), at: 901 - day) == .allowed)
        }
    }

    @Test("The file is bounded: at most as many codes and callers as are remembered, and only those that count")
    func bounded() throws {
        var lock = OwnerCheckLock(capacity: 64)
        for number in 1_000..<3_000 {
            lock.recordFailure(
                for: try DossierCode("H37.12-261112-\(number)"), caller: "c\(number)", given: "1", at: at(number))
        }
        let document = lock.document(secondsAhead: 0)
        let read = try #require(OwnerCheckLock(document: document, capacity: 64, secondsAhead: 0))
        #expect(read.count == lock.count && read.count <= 64 && document.count < 64 * 200)
        #expect(OwnerCheckLock(document: document, capacity: 32, secondsAhead: 0) == nil)
    }
}
