/// Which of the waiting may start: at most so many at once for each origin and in all; first come, first served within an
/// origin, in turn among origins.
///
/// libcurl has such a queue, but does not watch time limits in it.
struct Admission<Element> {
    private struct Origin {
        var running = 0
        var waiting: [Element] = []
        /// How many of `waiting` have left; dropped now and then, so that leaving costs nothing.
        var left = 0
        var isEmpty: Bool { left == waiting.count }

        mutating func takeFirst() -> Element {
            let element = waiting[left]
            left += 1
            if left > 64, left * 2 > waiting.count {
                waiting.removeFirst(left)
                left = 0
            }
            return element
        }
    }

    private let limitPerOrigin: Int
    private let limit: Int
    private var running = 0
    private var origins: [String: Origin] = [:]
    /// The origins with elements waiting, in turn.
    private var turns: [String] = []

    init(limitPerOrigin: Int, limit: Int) {
        (self.limitPerOrigin, self.limit) = (limitPerOrigin, limit)
    }

    mutating func add(_ element: Element, origin: String) {
        if origins[origin]?.isEmpty ?? true { turns.append(origin) }
        origins[origin, default: Origin()].waiting.append(element)
    }

    /// The next that may start, now counted as running.
    mutating func next() -> Element? {
        guard running < limit else { return nil }
        guard let turn = turns.firstIndex(where: { origins[$0]?.running ?? 0 < limitPerOrigin }) else { return nil }
        let origin = turns.remove(at: turn)
        let element = origins[origin, default: Origin()].takeFirst()
        origins[origin]?.running += 1
        running += 1
        if origins[origin]?.isEmpty == false { turns.append(origin) }
        return element
    }

    /// One that ran has ended.
    mutating func ended(origin: String) {
        running -= 1
        origins[origin]?.running -= 1
        if let state = origins[origin], state.running == 0, state.isEmpty { origins[origin] = nil }
    }
}
