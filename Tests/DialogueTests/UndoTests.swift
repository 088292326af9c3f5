import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Going back")
struct UndoTests {
    private static let seeds: [(catalogue: String, seed: UInt64)] =
        (1...6).map { ("small", UInt64($0)) } + (1...4).map { ("real", UInt64($0)) }
        + (1...2).map { ("fewest", UInt64($0)) }

    @Test("Going back after any turn restores stage, question and facts", arguments: seeds)
    func undo(catalogue: String, seed: UInt64) throws {
        let catalogue = try #require(Catalogues.named(catalogue))
        var events = RandomEvents(seed: 1000 + seed, catalogue)
        var talk = Talk(in: catalogue)
        var checked = 0
        for step in 0..<300 {
            let event = events.next(after: talk.reply)
            let before = talk
            talk.send(event)
            guard talk.standing != before.standing, Self.isUndoable(event, from: before, to: talk) else { continue }
            var copy = talk
            copy.choose("undo")
            #expect(
                copy.standing == before.standing,
                "step \(step), \(event): \(before.standing) -> \(talk.standing) -> \(copy.standing)")
            checked += 1
        }
        #expect(checked > 10, "the walk changed too little")
    }

    /// Going back goes over turns that changed a guide or a choice; not over itself, a goodbye, the waiting for a dossier's code or a commune.
    private static func isUndoable(_ event: Event, from before: Talk, to after: Talk) -> Bool {
        let passing: Set<Reply.Stage> = [.closed, .tracking, .locating]
        if passing.contains(before.stage) || passing.contains(after.stage) { return false }
        switch event {
        case .dayChanged: return false  // the day is no answer of the person's
        case .said, .chose: return !after.phrases.contains(.undone)
        case .opened, .languageChanged, .dossiersLookedUp, .lawSearched: return true
        }
    }

    @Test("All the way back there is nothing", arguments: 1...4)
    func allTheWay(seed: UInt64) {
        var events = RandomEvents(seed: 2000 + seed, Catalogues.small)
        var talk = Talk()
        for _ in 0..<100 { talk.send(events.next(after: talk.reply)) }
        var turns = 0
        repeat {
            talk.choose("undo")
            turns += 1
        } while talk.phrases.contains(.undone) && turns < 1000
        #expect(talk.phrases.contains(.nothingToUndo) && talk.stage == .listening)
    }
}
