/// Buckets by key, never more than a bound: those used least recently are forgotten first, which at worst lets somebody begin anew.
struct BucketTable<Key: Hashable & Sendable>: Sendable {
    /// Two generations. When the young one is full the old one goes, so that nothing is ever searched through.
    private var young: [Key: TokenBucket] = [:]
    private var old: [Key: TokenBucket] = [:]
    private let generationSize: Int

    init(capacity: Int) { generationSize = max(1, capacity / 2) }

    var count: Int { young.count + old.count }

    subscript(key: Key) -> TokenBucket { young[key] ?? old[key] ?? TokenBucket() }

    mutating func set(_ key: Key, _ bucket: TokenBucket) {
        if young[key] == nil, young.count >= generationSize {
            old = young
            young = [:]
        }
        young[key] = bucket
    }
}
