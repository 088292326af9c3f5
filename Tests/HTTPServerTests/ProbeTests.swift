import TestSupport
import Testing

@testable import HTTPServer

@Suite("What is taken and what is refused", .ownThreads)
struct ProbeTests {
    @Test("Over a socket: the right status, no second answer, and the connection closed", arguments: Probe.all)
    func overSocket(probe: Probe) async throws {
        try await serving(telling()) { endpoint in
            let client = try RawClient(endpoint)
            client.send(probe.bytes)
            switch probe.outcome {
            case .served:
                #expect(try client.readReply().status == 200)
                // Nothing of it is left to be taken for another request.
                client.send("GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                let next = try client.readReply()
                #expect(next.status == 200 && next.text == "GET /next 0" && client.isClosed())
            case .refused(let status):
                let all = try client.readToEnd()
                #expect(!client.wasReset && all.hasPrefix("HTTP/1.1 \(status) "), "\(all)")
                #expect(all.contains("\r\nConnection: close\r\n") && !all.contains("smuggled"))
                #expect(all.ranges(of: "HTTP/1.1 ").count == 1)
            }
        }
    }

    @Test("Cut into single bytes, into twos, or anyhow: the same", arguments: Probe.all)
    func cuts(probe: Probe) {
        let whole = Transcript(of: probe.bytes, cut: { _ in .max })
        switch probe.outcome {
        case .served: #expect(whole.heads.count == 1 && whole.refusal == nil)
        case .refused(let status): #expect(whole.refusal?.status.code == status)
        }
        #expect(Transcript(of: probe.bytes, cut: { _ in 1 }) == whole)
        #expect(Transcript(of: probe.bytes, cut: { _ in 2 }) == whole)
        for seed in 0..<4 as Range<UInt64> {
            #expect(Transcript(of: probe.bytes, cut: Transcript.randomCut(seed)) == whole)
        }
    }

    @Test("What comes after one request does not change how it is read", arguments: Probe.all)
    func followed(probe: Probe) {
        let request = Array("GET /next HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        let alone = Transcript(of: probe.bytes, cut: { _ in .max })
        let followed = Transcript(of: probe.bytes + request, cut: { _ in .max })
        #expect(followed.heads.first == alone.heads.first)
        if probe.outcome == .served {
            #expect(followed.heads.count == 2 && followed.heads.last?.target.raw == "/next")
            #expect(followed.bodies.first == alone.bodies.first)
        } else {
            #expect(followed.heads.last?.target.raw != "/next")
        }
    }
}
