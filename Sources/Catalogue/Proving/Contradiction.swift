/// Which items may not stand side by side in one guide.
///
/// Of fees: on a channel that both have, for the same part of the matter, different sums per the same thing; a sum beside free by law or
/// beside "the province sets it"; free by law beside "the province sets it". Of deadlines: on such a channel and part, different lengths.
/// What is not stated contradicts nothing, nor do words quoted from a record.
enum Contradiction {
    static func isBetween(_ a: Fee, _ b: Fee) -> Bool {
        guard a.part == b.part, sharesChannel(a.channels, b.channels) else { return false }
        switch (a.kind, b.kind) {
        case (.amount(let x, let perX), .amount(let y, let perY)): return x != y && perX?.vi == perY?.vi
        case (.notStated, _), (_, .notStated), (.quoted, _), (_, .quoted): return false
        case (.exempt, .exempt), (.setByProvince, .setByProvince): return false
        case (.amount, _), (.exempt, _), (.setByProvince, _): return true
        }
    }

    static func isBetween(_ a: Deadline, _ b: Deadline) -> Bool {
        guard a.part == b.part, sharesChannel(a.channels, b.channels) else { return false }
        switch (a.kind, b.kind) {
        case (.notStated, _), (_, .notStated), (.quoted, _), (_, .quoted): return false
        default: return a.kind != b.kind
        }
    }

    /// No channel named means every channel.
    private static func sharesChannel(_ a: [Channel], _ b: [Channel]) -> Bool {
        a.isEmpty || b.isEmpty || a.contains(where: b.contains)
    }
}
