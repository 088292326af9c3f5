/// Which of the waiting may start: at most so many at once for each origin and in all; first come, first served within an
/// origin, in turn among origins.
///
/// libcurl has such a queue, but does not watch time limits in it.
final class Admission<Element> {
    private final class Origin {
        let name: String
        var running = 0
        private var waiting: [Element] = []
        /// How many of `waiting` have left; dropped now and then, so that leaving costs nothing.
        private var left = 0

        init(_ name: String) { self.name = name }

        var isEmpty: Bool { left == waiting.count }

        func add(_ element: Element) { waiting.append(element) }

        func takeFirst() -> Element {
            let element = waiting[left]
            left += 1
            if isEmpty {
                waiting.removeAll(keepingCapacity: left <= 64)
                left = 0
            } else if left > 64, left * 2 > waiting.count {
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
    /// The origin asked for last, which is mostly the next one too.
    private var last: Origin?
    /// The origins with elements waiting, in turn.
    private var turns: [Origin] = []

    init(limitPerOrigin: Int, limit: Int) {
        (self.limitPerOrigin, self.limit) = (limitPerOrigin, limit)
    }

    func add(_ element: Element, origin name: String) {
        let origin = origin(name)
        if origin.isEmpty { turns.append(origin) }
        origin.add(element)
    }

    /// The next that may start, now counted as running.
    func next() -> Element? {
        guard running < limit else { return nil }
        guard let turn = turns.firstIndex(where: { $0.running < limitPerOrigin }) else { return nil }
        let origin = turns.remove(at: turn)
        let element = origin.takeFirst()
        origin.running += 1
        running += 1
        if !origin.isEmpty { turns.append(origin) }
        return element
    }

    /// One that ran has ended.
    func ended(origin name: String) {
        let origin = origin(name)
        running -= 1
        origin.running -= 1
        if origin.running == 0, origin.isEmpty {
            origins[name] = nil
            last = nil
        }
    }

    private func origin(_ name: String) -> Origin {
        if let last, last.name == name { return last }
        let origin = origins[name] ?? Origin(name)
        origins[name] = origin
        last = origin
        return origin
    }
}
