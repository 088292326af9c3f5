import Glibc
import JSON
import Testing

@testable import danloi

@Suite("The access log")
struct LogWriterTests {
    /// A pipe that nobody reads is full after 64 KiB, as a disk is.
    @Test(
        "Where there is room again after a line was cut off, its rest comes first: each line is JSON, and what was lost is counted"
    )
    func fullAndEmptied() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        defer { for end in ends { close(end) } }
        let writer = LogWriter(descriptor: ends[1])
        let line = "{\"event\":\"\(String(repeating: "x", count: 5_000))\"}"
        for _ in 0..<30 { writer.add(line) }
        var waiting: Int32 = 0
        for _ in 0..<1_000 where waiting < 60_000 {
            try await Task.sleep(for: .milliseconds(10))
            _ = ioctl(ends[0], UInt(FIONREAD), &waiting)
        }
        // Begun, and not ended: the pipe is full within a line.
        try await Task.sleep(for: .milliseconds(100))
        var bytes = drained(ends[0])
        writer.add("{\"event\":\"last\"}")
        writer.close()
        bytes += drained(ends[0])
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        let events = try lines.map { try JSONReader.read(Array($0))["event"]?.string ?? "" }
        #expect(events.contains("last"))
        let lost = try lines.map { try JSONReader.read(Array($0))["lines"]?.integer ?? 0 }.reduce(0, +)
        #expect(lost > 0 && lost + events.filter { $0.hasPrefix("x") }.count == 30)
    }

    private func drained(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}
