/// Finds what an author may have meant by a misspelt name.
enum Spelling {
    /// The nearest of `names`, where one is near enough to be meant.
    static func nearest(to name: String, among names: [String]) -> String? {
        let limit = max(2, name.unicodeScalars.count / 3)
        let near = names.map { (name: $0, distance: distance($0, name)) }.min { $0.distance < $1.distance }
        // A name of which no letter is kept is another word, however short.
        guard let near, near.distance <= limit, near.distance < name.unicodeScalars.count else { return nil }
        return near.name
    }

    /// Levenshtein's distance; only the first 40 scalars are compared.
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.unicodeScalars.prefix(40)), Array(b.unicodeScalars.prefix(40)))
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}
