import Catalogue
import Vietnamese

extension Dialogue {
    /// What the ids of options begin with that name the code of a dossier.
    public static let dossierOptionPrefix = lookUpID

    /// The memory it takes beside the catalogue, in bytes, roughly.
    public var estimatedBytes: Int {
        let moments = past.reduce(0) { $0 + Self.bytes($1.tasks) }
        return moments + Self.bytes(tasks) + offered.count * 48 + visited.count * 24 + known.log.count * 96
    }

    /// Of a stack, the last task has contents of its own; those below it are shared with other moments.
    private static func bytes(_ stack: [DialogueTask]) -> Int {
        let own =
            switch stack.last {
            case .guiding(let guiding)?:
                guiding.given.count * 32 + guiding.asked.count * 16 + guiding.marks.count * 48 + 96
            case .choosing(let codes, let said)?: codes.count * 24 + said.utf8.count + 64
            case .tracking?: 256
            case .locating(let named)?: named.utf8.count + 32
            case nil: 0
            }
        return 64 + stack.count * MemoryLayout<DialogueTask>.stride + own
    }
}
