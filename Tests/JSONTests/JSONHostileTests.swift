import Foundation
import JSON
import Testing

/// Texts that would take a careless reader minutes, or its stack. Each has a second or so here, in a debug build.
@Suite("Hostile JSON")
struct JSONHostileTests {
    private func bytes(_ text: String, times count: Int) -> [UInt8] {
        let unit = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(unit.count * count)
        for _ in 0..<count { bytes += unit }
        return bytes
    }

    @Test("100,000 keys are compared in linear time, and the last is found again", .timeLimit(.minutes(1)))
    func manyKeys() throws {
        let keys = (0..<100_000).map { "\"\($0)\":0" }.joined(separator: ",")
        #expect(try JSONReader.read("{\(keys)}").members?.count == 100_000)
        guard case .duplicateKey(let key, _) = refusal("{\(keys),\"99999\":1}")?.problem else {
            Issue.record("accepted a duplicate")
            return
        }
        #expect(key == "99999")
    }

    @Test(
        "Long strings are read in linear time", .timeLimit(.minutes(1)), arguments: ["a", "ế", "\\n", "\\u1ebf", "😀"])
    func longString(unit: String) throws {
        let count = 4_000_000 / unit.utf8.count
        let text = [0x22] + bytes(unit, times: count) + [0x22]
        #expect(try JSONReader.read(text).string?.unicodeScalars.count == count)
        #expect(refusal(text.dropLast())?.problem == .unterminatedString)
    }

    @Test("Brackets without end stop at the depth limit", arguments: ["[", "{\"a\":", "[{\"a\":"])
    func brackets(unit: String) {
        #expect(refusal(bytes(unit, times: 500_000))?.problem == .tooDeep(limit: 64))
    }

    @Test("The greatest depth fits on the stack of a small thread, also when the value is freed and written")
    func smallStack() async {
        let depth = JSONReader.depthCeiling
        let text = bytes("[{a:", times: depth / 2) + [0x30] + bytes("}]", times: depth / 2)
        let isRead = await withCheckedContinuation { continuation in
            let thread = Thread {
                guard case .success(let node) = outcome(text, .json5, depth: depth) else {
                    return continuation.resume(returning: false)
                }
                var writer = JSONWriter(pretty: true)
                writer.value(node)
                continuation.resume(returning: writer.bytes.count > text.count)
            }
            thread.stackSize = 512 * 1_024
            thread.start()
        }
        #expect(isRead)
    }

    @Test("Long numbers are refused in linear time", arguments: ["1", "0.0", "1e1"])
    func longNumber(start: String) {
        let error = refusal(Array(start.utf8) + bytes("1", times: 2_000_000))
        #expect(error?.problem == .tooLong(limit: JSONReader.numberLengthLimit))
    }

    @Test("Long comments, keys and white space are read in linear time", .timeLimit(.minutes(1)))
    func longJSON5() throws {
        let text =
            bytes("/* ế **\n*/ // * /\n", times: 50_000) + [0x7B] + bytes("k\\u0061ế", times: 50_000)
            + Array(":0}".utf8)
        let node = try JSONReader.read(text, dialect: .json5)
        #expect(node.position.line == 100_001)
        #expect(node.members?.first?.key.unicodeScalars.count == 150_000)
        #expect(refusal(bytes("/* ", times: 500_000), .json5)?.problem == .unterminatedComment)
        #expect(refusal(bytes(" \n", times: 500_000))?.position.line == 500_001)
    }

    @Test("Combining marks in keys cost no more than other scalars", .timeLimit(.minutes(1)))
    func combiningMarks() throws {
        let marks = String(decoding: bytes("\u{301}\u{323}", times: 50_000), as: UTF8.self)
        let keys = (0..<20).map { "\"\(marks)\($0)\":0" }.joined(separator: ",")
        #expect(try JSONReader.read("{\(keys)}").members?.count == 20)
    }
}
