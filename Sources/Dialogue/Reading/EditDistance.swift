/// Whether two words differ by at most one letter missing, added, or changed.
enum EditDistance {
    static func isAtMostOne(_ a: String, _ b: String) -> Bool {
        let (short, long) =
            a.utf8.count <= b.utf8.count ? (Array(a.utf8), Array(b.utf8)) : (Array(b.utf8), Array(a.utf8))
        guard long.count - short.count <= 1 else { return false }
        var prefix = 0
        while prefix < short.count, short[prefix] == long[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < short.count - prefix, short[short.count - 1 - suffix] == long[long.count - 1 - suffix] {
            suffix += 1
        }
        return long.count - prefix - suffix <= 1
    }
}
