/// The latest look-ups, bounded in number and bytes.
///
/// Two generations: what is used moves to the young one; when that is half of all that may be kept, the old one is dropped and
/// the young becomes it. So each operation costs the same, and what is asked for often stays.
struct DossierCache: Sendable {
    private struct Generation {
        var entries: [DossierKey: KnownDossier] = [:]
        var bytes = 0

        mutating func remove(_ key: DossierKey) -> KnownDossier? {
            guard let known = entries.removeValue(forKey: key) else { return nil }
            bytes -= known.size
            return known
        }
    }

    private let entryLimit: Int
    private let byteLimit: Int
    private var young = Generation()
    private var old = Generation()

    init(entries: Int, bytes: Int) {
        (entryLimit, byteLimit) = (max(1, entries / 2), max(1, bytes / 2))
    }

    /// How many are kept, and with how many bytes, about.
    var count: Int { young.entries.count + old.entries.count }
    var bytes: Int { young.bytes + old.bytes }

    /// What is kept for a key, however old.
    mutating func find(_ key: DossierKey) -> KnownDossier? {
        if let known = young.entries[key] { return known }
        guard let known = old.remove(key) else { return nil }
        add(key, known)
        return known
    }

    /// Keeps a look-up in place of what was kept for its key; not at all if it is too large.
    mutating func insert(_ key: DossierKey, _ known: KnownDossier) {
        _ = young.remove(key)
        _ = old.remove(key)
        if known.size <= byteLimit { add(key, known) }
    }

    private mutating func add(_ key: DossierKey, _ known: KnownDossier) {
        if young.entries.count >= entryLimit || young.bytes + known.size > byteLimit {
            old = young
            young = Generation()
        }
        young.entries[key] = known
        young.bytes += known.size
    }
}
