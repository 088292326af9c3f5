import Foundation
import HTTPClient

/// A client that may talk to loopback without TLS, changed as a test needs.
func loopbackClient(_ change: (inout ClientConfiguration) -> Void = { _ in }) throws -> Client {
    var configuration = ClientConfiguration()
    configuration.schemes = [.http, .https]
    configuration.peers = .loopback
    configuration.totalLimit = .seconds(20)
    change(&configuration)
    return try Client(configuration)
}

extension ByteServer {
    /// A request to this server.
    func request(
        _ method: ClientRequest.Method = .get, _ target: String = "/", headers: [HeaderField] = [], body: [UInt8] = [],
        totalLimit: Duration? = nil
    ) throws -> ClientRequest {
        try ClientRequest(
            method, ClientURL(url(target)), headers: headers, body: body, totalLimit: totalLimit)
    }
}

/// Something a script tells a test, once.
struct Signal<Value: Sendable>: Sendable {
    private let stream: AsyncStream<Value>
    private let continuation: AsyncStream<Value>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream(of: Value.self) }

    func send(_ value: Value) { continuation.yield(value) }

    /// The next value told.
    func next() async -> Value? { await stream.first { _ in true } }
}

/// Lets all pass at once when so many are there.
final class Barrier: @unchecked Sendable {
    // Unchecked: `missing` is read and written with `condition` locked.
    private let condition = NSCondition()
    private var missing: Int

    init(_ count: Int) { missing = count }

    func pass() {
        condition.lock()
        defer { condition.unlock() }
        missing -= 1
        if missing == 0 { condition.broadcast() }
        while missing > 0, condition.wait(until: Date(timeIntervalSinceNow: 15)) {}
    }
}
