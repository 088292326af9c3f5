/// The loops of a server, among which connections go round, and how many connections there are on all of them.
final class LoopRing: Sendable {
    private struct State {
        var loops: [Loop] = []
        var next = 0
        var count = 0
        var countByPeer: [String: Int] = [:]
    }

    private let state = Lock(State())
    private let countsPeers: Bool

    /// - Parameter countsPeers: Whether the connections of each address are counted, too.
    init(countsPeers: Bool) { self.countsPeers = countsPeers }

    // MARK: Loops

    /// A loop that takes connections from now on.
    func add(_ loop: Loop) { state.withLock { $0.loops.append(loop) } }

    /// Which loop has the next connection: each in its turn.
    func next() -> Loop? {
        state.withLock { state in
            guard state.loops.count > 1 else { return nil }
            state.next = (state.next + 1) % state.loops.count
            return state.loops[state.next]
        }
    }

    /// Those that were added.
    var started: [Loop] { state.withLock { $0.loops } }

    /// Lets go of them: they have this, too.
    func removeAll() { state.withLock { $0.loops = [] } }

    // MARK: Connections

    /// Connections open now.
    var count: Int { state.withLock { $0.count } }

    /// Counts one more; returns how many there are, and how many of that address, where those are counted.
    func enter(_ peer: Peer) -> (all: Int, ofPeer: Int) {
        state.withLock { state in
            state.count += 1
            guard let address = address(peer) else { return (state.count, 0) }
            state.countByPeer[address, default: 0] += 1
            return (state.count, state.countByPeer[address, default: 0])
        }
    }

    /// Counts one less.
    func leave(_ peer: Peer) {
        state.withLock { state in
            state.count -= 1
            guard let address = address(peer) else { return }
            let left = state.countByPeer[address, default: 1] - 1
            state.countByPeer[address] = left > 0 ? left : nil
        }
    }

    private func address(_ peer: Peer) -> String? {
        guard countsPeers, case .internet(let address, _) = peer else { return nil }
        return address
    }
}
