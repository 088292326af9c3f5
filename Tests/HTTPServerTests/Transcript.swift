import TestSupport

@testable import HTTPServer

/// All that a parser reads from some bytes, with the chunks of each body joined.
struct Transcript: Equatable {
    private(set) var heads: [RequestHead] = []
    private(set) var bodies: [[UInt8]] = []
    private(set) var ended = 0
    private(set) var refusal: Refusal?
    private(set) var isIdle = false

    /// `cut` says how many bytes come next.
    init(
        of bytes: [UInt8], limits: RequestParser.Limits = .init(), bodyLimit: Int = 1 << 20, cut: (Int) -> Int
    ) {
        var parser = RequestParser(limits: limits)
        parser.bodyLimit = bodyLimit
        var start = 0
        while start < bytes.count {
            let end = start + min(max(1, cut(start)), bytes.count - start)
            bytes[start..<end].withUnsafeBytes { parser.append($0) }
            start = end
            while let event = parser.next() { take(event) }
        }
        isIdle = parser.isIdle
    }

    private mutating func take(_ event: RequestParser.Event) {
        switch event {
        case .head(let head):
            heads.append(head)
            bodies.append([])
        case .body(let bytes): bodies[bodies.count - 1] += bytes
        case .end: ended += 1
        case .refused(let refusal): self.refusal = refusal
        }
    }

    /// Cuts that depend on nothing but the seed.
    static func randomCut(_ seed: UInt64) -> (Int) -> Int {
        var random = SplitMix(seed: seed)
        let most = Int.random(in: 1...200, using: &random)
        return { _ in Int.random(in: 1...most, using: &random) }
    }
}
