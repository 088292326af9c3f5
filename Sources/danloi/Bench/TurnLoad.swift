import Foundation

/// Conversations over HTTP, each on a connection of its own: begins them, takes their turns, begins anew when they grow long.
final class TurnLoad {
    private let visitors: [TurnVisitor]
    private let ready: ReadyConnections
    private let conversations: [[TurnMix.Turn]]
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var number = 0
    /// Needs are said in words that nobody has said before, else always in the same.
    var areStrangers = false
    /// Of the answer received last.
    private var bodyLength = 0

    init(port: UInt16, connections: Int, _ mix: TurnMix) throws {
        conversations = mix.conversations
        visitors = try (0..<connections).map { try TurnVisitor(port: port, index: $0) }
        ready = try ReadyConnections(visitors.map(\.descriptor))
        for visitor in visitors { try begin(visitor) }
    }

    private func acts(of visitor: TurnVisitor) -> [TurnMix.Turn] {
        conversations[visitor.conversation % conversations.count]
    }

    /// Begins a conversation, and waits for it.
    private func begin(_ visitor: TurnVisitor) throws {
        visitor.begin()
        while visitor.isBeginning { _ = try take(visitor) }
    }

    /// The next turn, or, at the end of a conversation, the beginning of another.
    private func sendNext(_ visitor: TurnVisitor) {
        guard visitor.turn < acts(of: visitor).count else {
            visitor.conversation += 1
            return visitor.begin()
        }
        number += 1
        let act = acts(of: visitor)[visitor.turn]
        visitor.turn += 1
        visitor.take(act, number, isStranger: areStrangers)
    }

    /// How many requests were answered.
    struct Count {
        var turns = 0
        var beginnings = 0
        var all: Int { turns + beginnings }
    }

    /// Takes turns, and begins conversations between them, as fast as they are answered.
    func atFullSpeed(seconds: Double) throws -> Count {
        let end = Self.now() + UInt64(seconds * 1e9)
        var count = Count()
        for visitor in visitors { sendNext(visitor) }
        while Self.now() < end {
            try eachReady { visitor in
                guard let done = try take(visitor) else { return }
                if done == .turn { count.turns += 1 } else { count.beginnings += 1 }
                sendNext(visitor)
            }
        }
        var left = visitors.count
        while left > 0 { try eachReady { if try take($0) != nil { left -= 1 } } }
        return count
    }

    /// Takes turns at an even rate, whatever the answers take; returns how long each took from when it was due, in milliseconds.
    /// Beginnings of conversations come with the turns, at the same rate.
    func atRate(_ perSecond: Double, seconds: Double) throws -> [Double] {
        let start = Self.now()
        let total = Int(perSecond * seconds)
        var (sent, done, times) = (0, 0, [Double]())
        var idle = Array(visitors.indices)
        while done < total {
            while sent < total, let index = idle.last {
                let due = start + UInt64(Double(sent) / perSecond * 1e9)
                guard due <= Self.now() else { break }
                idle.removeLast()
                visitors[index].due = due
                sendNext(visitors[index])
                sent += 1
            }
            try ready.each(within: 1) { index in
                guard let kind = try take(visitors[index]), let due = visitors[index].due else { return }
                done += 1
                if kind == .turn { times.append(Double(Self.now() - due) / 1e6) }
                visitors[index].due = nil
                idle.append(index)
            }
        }
        return times
    }

    /// Each conversation of the mix so often, one turn after the other; returns how long the middle turn of each kind took, in
    /// microseconds, and how many bytes it was answered with.
    func byKind(rounds: Int) throws -> [(kind: TurnMix.Kind, microseconds: Double, bytes: Int)] {
        guard let visitor = visitors.first else { return [] }
        var taken: [TurnMix.Kind: [(nanoseconds: UInt64, bytes: Int)]] = [:]
        for index in 0..<rounds * conversations.count {
            visitor.conversation = index
            try begin(visitor)
            for turn in acts(of: visitor) {
                let start = Self.now()
                sendNext(visitor)
                while try take(visitor) == nil {}
                taken[turn.kind, default: []].append((Self.now() - start, bodyLength))
            }
        }
        return TurnMix.Kind.allCases.compactMap { kind in
            guard let turns = taken[kind], !turns.isEmpty else { return nil }
            let times = turns.map(\.nanoseconds).sorted()
            return (
                kind, Double(times[times.count / 2]) / 1e3, turns.reduce(0) { $0 + $1.bytes } / turns.count
            )
        }
    }

    /// So many more conversations of so many turns each at most, left open.
    func leaveOpen(_ count: Int, turns: Int) throws {
        for index in 0..<count {
            let visitor = visitors[index % visitors.count]
            visitor.conversation = index
            try begin(visitor)
            for _ in 0..<min(turns, acts(of: visitor).count) {
                sendNext(visitor)
                while try take(visitor) == nil {}
            }
        }
    }

    private enum Done { case beginning, turn }

    /// Receives once; says what is done then.
    private func take(_ visitor: TurnVisitor) throws -> Done? {
        guard let (status, body) = try visitor.receive(&buffer) else { return nil }
        bodyLength = body.count
        if visitor.isClosed {
            // A server takes so many requests on a connection, and no more.
            try visitor.reconnect()
            try ready.watch(visitor.descriptor, visitor.index)
        }
        guard visitor.isBeginning else {
            guard status == 200 else { throw Self.failure("a turn", status, body) }
            return .turn
        }
        guard status == 201, let place = TurnVisitor.place(of: "\"token\":\"", in: body), place + 52 <= body.endIndex
        else {
            throw Self.failure("the beginning of a conversation", status, body)
        }
        visitor.token = Array(body[(place + 9)..<(place + 52)])
        visitor.isBeginning = false
        return .beginning
    }

    private static func failure(_ what: String, _ status: Int, _ body: ArraySlice<UInt8>) -> CommandFailure {
        .failed("\(what) was answered \(status): \(String(decoding: body.prefix(200), as: UTF8.self))")
    }

    /// Calls `body` with each that has received something.
    private func eachReady(_ body: (TurnVisitor) throws -> Void) throws {
        guard try ready.each(within: 5_000, { try body(visitors[$0]) }) > 0 else {
            throw CommandFailure.failed("the server is silent")
        }
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
