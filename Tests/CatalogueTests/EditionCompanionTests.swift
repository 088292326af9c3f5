import Testing

@testable import Catalogue

@Suite("What is kept beside an edition")
struct EditionCompanionTests {
    private final class Words: Sendable {}

    @Test("What was made first is kept, also where many come at once")
    func kept() async {
        let companion = EditionCompanion()
        let made = await withTaskGroup(of: Words.self) { group in
            for _ in 0..<16 { group.addTask { companion.value { Words() } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(made.allSatisfy { $0 === made[0] })
    }

    @Test("Something of another type is made anew, and does not take its place")
    func other() {
        let companion = EditionCompanion()
        #expect(companion.value { 1 } == 1)
        #expect(companion.value { "a" } == "a")
        #expect(companion.value { 2 } == 1)
    }
}
