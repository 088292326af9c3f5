import Assistant
import Catalogue
import Dialogue
import Foundation
import JSON
import OneStop
import Vietnamese

extension BenchCommand {
    /// Turns a second with durable storage against the bare transition, and the memory of 10,000 open conversations.
    static func conversations(_ location: CatalogueLocation) throws {
        let catalogue = try location.load()
        guard let walk = walk(in: catalogue) else { return }
        parts(catalogue, walk)
        let bare = bareTurns(catalogue, walk, count: 20_000)
        let written = writtenTurns(catalogue, walk, count: 20_000)
        Output.line(
            "conversations: \(pace(bare)), the bare transition; \(pace(written)) with the reply as JSON")
        for atOnce in [1, 16, 64, 256] {
            let (durable, processor) = try durableTurns(catalogue, walk, atOnce: atOnce, seconds: 3)
            let ratio = String(format: "%.0f", 100 * durable / bare)
            let ofWritten = String(format: "%.0f", 100 * durable / written)
            Output.line(
                "  durable, \(atOnce) conversations at once: \(pace(durable)), \(String(format: "%.0f", processor)) µs of "
                    + "a processor: \(ratio) % of the bare transition, \(ofWritten) % of that with the reply")
        }
        try openConversations(10_000, catalogue, walk)
    }

    private static func pace(_ turns: Double) -> String {
        "\(Int(turns)) turns a second (\(String(format: "%.1f", 1e6 / turns)) µs each)"
    }

    /// Through the first procedure that asks at least four questions: start it, take the first options, go back as far.
    private static func walk(in catalogue: Catalogue) -> [Event]? {
        for procedure in catalogue.procedures {
            var dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam())
            var event = Event.chose("start:\(procedure.code)")
            var walk = [event]
            while walk.count < 6, case .reply(let reply)? = dialogue.handle(event).last {
                let option = reply.blocks.lazy.compactMap { block in
                    if case .options(let options) = block.content { options.first?.id } else { nil }
                }.first
                guard reply.stage == .asking, let option else { break }
                event = .chose(option)
                walk.append(event)
            }
            if walk.count == 6 { return walk + Array(repeating: .chose("undo"), count: 5) }
        }
        return nil
    }

    /// What the parts of keeping a turn cost, in microseconds.
    private static func parts(_ catalogue: Catalogue, _ walk: [Event]) {
        var dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam())
        var replies: [Reply] = []
        for event in walk.prefix(6) {
            if case .reply(let reply)? = dialogue.handle(event).last { replies.append(reply) }
        }
        func each(_ body: () -> Void) -> String {
            let before = processorSeconds()
            for _ in 0..<2_000 { body() }
            return String(format: "%.1f", (processorSeconds() - before) * 1e6 / 2_000)
        }
        let memento = dialogue.memento.json
        let json = each { for reply in replies { _ = ReplyJSON.text(reply, language: .vi) } }
        Output.line(
            "conversations: a memento after \(replies.count) turns has \(memento.count) bytes and takes "
                + "\(each { _ = dialogue.memento.json }) µs to write, "
                + "\(each { _ = (try? DialogueMemento(json: memento)).map { Dialogue(resuming: $0, catalogue: catalogue) } }) µs to resume; "
                + "\(replies.count) replies as JSON take \(json) µs")
    }

    private static func bareTurns(_ catalogue: Catalogue, _ walk: [Event], count: Int) -> Double {
        var dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam())
        let seconds = time {
            for turn in 0..<count {
                if turn % 110 == 0 { dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam()) }
                _ = dialogue.handle(walk[turn % walk.count])
            }
        }
        return Double(count) / seconds
    }

    private static func writtenTurns(_ catalogue: Catalogue, _ walk: [Event], count: Int) -> Double {
        var dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam())
        var bytes = 0
        let seconds = time {
            for turn in 0..<count {
                if turn % 110 == 0 { dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam()) }
                guard case .reply(let reply)? = dialogue.handle(walk[turn % walk.count]).last else { continue }
                bytes += ReplyJSON.text(reply, language: .vi).utf8.count
            }
        }
        Output.line("conversations: a reply of the walk has \(bytes / count) bytes on average")
        return Double(count) / seconds
    }

    private static func durableTurns(
        _ catalogue: Catalogue, _ walk: [Event], atOnce: Int, seconds: Double
    ) throws -> (turns: Double, processorMicroseconds: Double) {
        let scratch = try ScratchStore()
        defer { scratch.remove() }
        let conversations = DurableConversations(
            store: try scratch.open(), catalogue: catalogue, clock: { currentInstant() })
        let before = processorSeconds()
        let (count, elapsed) = waiting {
            let clock = ContinuousClock()
            let begin = clock.now
            let end = begin + .seconds(seconds)
            let count = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<atOnce {
                    group.addTask {
                        var count = 0
                        var token: ConversationToken?
                        while clock.now < end {
                            if count % 110 == 0 { token = try? await conversations.start(ConversationOpening()).token }
                            guard let token,
                                let input = ConversationInput(id: "t\(count)", event: walk[count % walk.count]),
                                (try? await conversations.take(input, in: token)) != nil
                            else { return 0 }
                            count += 1
                        }
                        return count
                    }
                }
                return await group.reduce(0, +)
            }
            return (count, (clock.now - begin) / .seconds(1))
        }
        return (Double(count) / elapsed, (processorSeconds() - before) * 1e6 / Double(max(1, count)))
    }

    /// What this process has had of all processors.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func openConversations(_ count: Int, _ catalogue: Catalogue, _ walk: [Event]) throws {
        let scratch = try ScratchStore()
        defer { scratch.remove() }
        let conversations = DurableConversations(
            store: try scratch.open(), catalogue: catalogue, clock: { currentInstant() })
        let before = residentKilobytes() / 1_024
        let isDone = waiting {
            await withTaskGroup(of: Bool.self) { group in
                for part in 0..<100 {
                    group.addTask {
                        for _ in stride(from: part, to: count, by: 100) {
                            guard let token = try? await conversations.start(ConversationOpening()).token else {
                                return false
                            }
                            for (turn, event) in walk.prefix(6).enumerated() {
                                guard let input = ConversationInput(id: "t\(turn)", event: event),
                                    (try? await conversations.take(input, in: token)) != nil
                                else { return false }
                            }
                        }
                        return true
                    }
                }
                return await group.reduce(true) { $0 && $1 }
            }
        }
        guard isDone else { throw CommandFailure.failed("conversations: not all could be opened") }
        Output.line(
            "conversations: \(count) open, each with 6 turns: \(residentKilobytes() / 1_024) MB resident, "
                + "\(before) MB of them before")
    }
}

/// A store in a folder of its own.
private struct ScratchStore {
    let folder = FileManager.default.temporaryDirectory.appending(path: "danloi-bench-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    func open() throws -> SQLiteConversationStore {
        do { return try SQLiteConversationStore(folder.appending(path: "store").path) } catch {
            throw CommandFailure.failed(error.description)
        }
    }

    func remove() {
        // What is left in the temporary folder does no harm.
        try? FileManager.default.removeItem(at: folder)
    }
}
