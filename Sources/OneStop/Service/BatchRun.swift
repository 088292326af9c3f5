/// A batch under way: answers are made no faster than they are taken, some ahead, so memory stays bounded.
actor BatchRun {
    /// The codes of one source, asked in order, so many at once.
    struct Lane: Sendable {
        let width: Int
        var places: [Int]
        fileprivate var running = 0

        init(width: Int, places: [Int]) { (self.width, self.places) = (width, places.reversed()) }
    }

    private let codes: [DossierCode]
    private let look: @Sendable (_ place: Int) async -> DossierAnswer
    private let readyLimit: Int
    private var lanes: [Lane]
    private var ready: [(place: Int, answer: DossierAnswer)] = []
    private var tasks: [Int: Task<Void, Never>] = [:]
    private var waiting: CheckedContinuation<Void, Never>?
    private var done = 0
    private var summary = DossierBatchSummary()
    private var isOver = false

    init(_ codes: [DossierCode], lanes: [Lane], look: @escaping @Sendable (_ place: Int) async -> DossierAnswer) {
        (self.codes, self.lanes, self.look) = (codes, lanes, look)
        readyLimit = lanes.reduce(1) { $0 + $1.width }
    }

    /// The next event, in time; nil after the summary or when cancelled.
    func next() async -> DossierBatchEvent? {
        start()
        while !isOver && !Task.isCancelled {
            if let first = ready.first {
                ready.removeFirst()
                start()
                done += 1
                summary.note(first.answer, at: first.place)
                return .answered(index: first.place, codes[first.place], first.answer, done: done, of: codes.count)
            }
            if tasks.isEmpty {
                isOver = true
                summary.sort()
                return .summary(summary)
            }
            await withTaskCancellationHandler {
                await withCheckedContinuation { waiting = $0 }
            } onCancel: {
                Task { await self.cancel() }
            }
        }
        cancel()
        return nil
    }

    /// Ends all look-ups under way.
    func cancel() {
        isOver = true
        for task in tasks.values { task.cancel() }
        wake()
    }

    private func start() {
        guard !isOver else { return }
        for lane in lanes.indices {
            while lanes[lane].running < lanes[lane].width, ready.count < readyLimit,
                let place = lanes[lane].places.popLast()
            {
                lanes[lane].running += 1
                tasks[place] = Task { [look] in finish(place, lane, await look(place)) }
            }
        }
    }

    private func finish(_ place: Int, _ lane: Int, _ answer: DossierAnswer) {
        tasks[place] = nil
        lanes[lane].running -= 1
        ready.append((place, answer))
        start()
        wake()
    }

    private func wake() {
        waiting?.resume()
        waiting = nil
    }
}
