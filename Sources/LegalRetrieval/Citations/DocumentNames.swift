import Vietnamese

/// The documents of a library by the ways in which people and texts name them.
public struct DocumentNames: Sendable {
    /// None.
    public static let empty = DocumentNames([])

    private struct Entry: Sendable {
        let key: String
        let kind: DocumentKind?
        /// The title's words, folded.
        let words: [String]
        let year: Int?
        let begin: Day?
        let end: Day?
    }

    private var entries: [Entry] = []
    /// By the first two words of a title.
    private var byTitle: [String: [Int]] = [:]
    /// By `123/2015`.
    private var byOrdinal: [String: [Int]] = [:]
    /// By the number without what tells đ from d, where that is not the key itself.
    private var byFolded: [String: String] = [:]
    private var keys: Set<String> = []

    public init(_ documents: some Sequence<LegalDocument>) {
        for document in documents { add(document) }
    }

    private mutating func add(_ document: LegalDocument) {
        guard keys.insert(document.key).inserted else { return }
        let index = entries.count
        var words = Self.words(document.title)
        // Some collections have the kind in the title.
        if let kind = document.kind {
            let own = Self.words(kind.vietnameseName)
            if words.starts(with: own) { words.removeFirst(own.count) }
        }
        let isNamed = document.kind == .law || document.kind == .code || document.kind == .ordinance
        let entry = Entry(
            key: document.key, kind: document.kind, words: isNamed ? words : [],
            year: document.issued?.year ?? document.number.year,
            begin: document.effective ?? document.issued, end: document.expired)
        entries.append(entry)
        if let first = entry.words.first {
            byTitle[Self.start(first, entry.words.dropFirst().first), default: []].append(index)
        }
        let parts = document.key.split(separator: "/")
        if document.number.year != nil, parts.count >= 3 {
            byOrdinal["\(parts[0])/\(parts[1])", default: []].append(index)
        }
        let folded = document.number.foldedKey
        if folded != document.key { byFolded[folded] = document.key }
    }

    static func words(_ text: String) -> [String] {
        VietnameseText.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func start(_ first: String, _ second: String?) -> String { "\(first) \(second ?? "")" }

    // MARK: Looking up

    /// The key in the library of a number that may have been typed without diacritics.
    func key(of number: DocumentNumber) -> String {
        keys.contains(number.key) ? number.key : byFolded[number.foldedKey] ?? number.key
    }

    /// The document with that number and year, if only one fits.
    func key(_ kind: DocumentKind?, ordinal: String, year: Int) -> String? {
        let found = (byOrdinal["\(ordinal)/\(year)"] ?? []).filter { kind == nil || entries[$0].kind == kind }
        return found.count == 1 ? entries[found[0]].key : nil
    }

    /// The document of that name: of the year, if one is given, else the one in force on the day, else the next to come.
    func key(_ kind: DocumentKind, title: String, year: Int?, on day: Day) -> String? {
        let words = Self.words(title)
        guard let first = words.first else { return nil }
        var found = (byTitle[Self.start(first, words.dropFirst().first)] ?? []).filter {
            entries[$0].words == words && Self.isSame(entries[$0].kind, kind)
        }
        if let year {
            // The year of the number, or that of the day it is in force from, which people know better.
            let exact = found.filter { entries[$0].year == year }
            found = exact.isEmpty ? found.filter { entries[$0].begin?.year == year } : exact
        }
        let begun = found.filter { entries[$0].begin.map { $0 <= day } ?? false }
        let current = begun.max { (entries[$0].begin ?? day) < (entries[$1].begin ?? day) }
        let next = found.min { (entries[$0].begin ?? day) < (entries[$1].begin ?? day) }
        return (current ?? next).map { entries[$0].key }
    }

    /// Whether a title begins with the two words, or is the first of them.
    func mayBeginTitle(_ words: [String]) -> Bool {
        byTitle[Self.start(words[0], words[1])] != nil || byTitle[Self.start(words[0], nil)] != nil
    }

    /// How many of the words are the longest title of that kind; nil if none is.
    func titleLength(_ kind: DocumentKind, _ words: [String]) -> Int? {
        guard let first = words.first else { return nil }
        var longest: Int?
        for second in [words.dropFirst().first, nil] {
            for index in byTitle[Self.start(first, second)] ?? [] {
                let entry = entries[index]
                guard Self.isSame(entry.kind, kind), entry.words.count > longest ?? 0, words.starts(with: entry.words)
                else { continue }
                longest = entry.words.count
            }
        }
        return longest
    }

    /// People say Luật for Bộ luật.
    private static func isSame(_ kind: DocumentKind?, _ asked: DocumentKind) -> Bool {
        kind == asked || kind == .code && asked == .law
    }
}
