import Glibc
import Testing

@testable import Assistant

@Suite("An actor that may block")
struct BlockingExecutorTests {
    private actor Room {
        private let executor: BlockingExecutor
        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
        private(set) var visits = 0
        private(set) var mostInside = 0
        private var inside = 0

        init(_ executor: BlockingExecutor) { self.executor = executor }

        func visit() {
            inside += 1
            mostInside = max(mostInside, inside)
            for _ in 0..<50 { sched_yield() }
            visits += 1
            inside -= 1
        }
    }

    @Test("It does one thing at a time, also where the system has no thread for it", arguments: [true, false])
    func alone(hasThread: Bool) async {
        let room = Room(BlockingExecutor(hasThread: hasThread))
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { for _ in 0..<50 { await room.visit() } }
            }
        }
        #expect(await room.visits == 400)
        #expect(await room.mostInside == 1)
    }
}
