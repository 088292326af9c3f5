/// Which articles have which terms, and how often, gathered in bounded memory: sorted by term in runs, which are kept in a
/// scratch file and merged in the end.
struct TermRuns {
    /// A run of articles that follow one another, sorted by term.
    private struct Run {
        let bytes: Range<Int>
        let firstArticle: UInt32
    }

    private let scratch: ScratchFile
    private var runs: [Run] = []
    /// What the run at hand has: the term (32 bits), the article counted from the run's first (24 bits), how often (8 bits).
    private var entries: [UInt64] = []
    private var sorted: [UInt64] = []
    private var firstArticle: UInt32 = 0

    private let runSize: Int
    private static let mostArticles: UInt32 = 1 << 24

    /// - Parameter runSize: how many entries make a run: 8 MB of them, and as much again to sort them.
    init(in folder: String, runSize: Int = 1 << 20) throws(SearchIndexError) {
        scratch = try ScratchFile(in: folder)
        self.runSize = runSize
        entries.reserveCapacity(runSize + runSize / 4)
    }

    /// Begins the next article; they come in ascending order.
    mutating func begin(_ article: UInt32) throws(SearchIndexError) {
        if entries.count >= runSize || article - firstArticle >= Self.mostArticles { try endRun() }
        if entries.isEmpty { firstArticle = article }
    }

    /// Adds a term to the article at hand, as often as it stands there.
    @inline(__always)
    mutating func add(_ term: UInt32, in article: UInt32, times: UInt8) {
        entries.append(UInt64(term) << 32 | UInt64(article - firstArticle) << 8 | UInt64(times))
    }

    private mutating func endRun() throws(SearchIndexError) {
        guard !entries.isEmpty else { return }
        sort()
        let start = scratch.count
        var bytes: [UInt8] = []
        var index = 0
        var next: UInt32 = 0
        var articles: [UInt32] = []
        var times: [UInt8] = []
        while index < entries.count {
            let term = UInt32(truncatingIfNeeded: entries[index] >> 32)
            articles.removeAll(keepingCapacity: true)
            times.removeAll(keepingCapacity: true)
            while index < entries.count, UInt32(truncatingIfNeeded: entries[index] >> 32) == term {
                let article = UInt32(truncatingIfNeeded: entries[index]) >> 8
                let count = UInt8(truncatingIfNeeded: entries[index])
                if articles.last == article {
                    let sum = times[times.count - 1].addingReportingOverflow(count)
                    times[times.count - 1] = sum.overflow ? .max : sum.partialValue
                } else {
                    articles.append(article)
                    times.append(count)
                }
                index += 1
            }
            bytes.append(number: Int(term - next))
            bytes.append(number: articles.count)
            var nextArticle: UInt32 = 0
            for (article, count) in zip(articles, times) {
                bytes.append(number: Int(article - nextArticle))
                bytes.append(count)
                nextArticle = article + 1
            }
            next = term + 1
            if bytes.count >= 1 << 16 {
                try scratch.append(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try scratch.append(bytes)
        runs.append(Run(bytes: start..<scratch.count, firstArticle: firstArticle))
        entries.removeAll(keepingCapacity: true)
    }

    /// Sorts the entries by their terms, keeping the order of the articles: counting, digit by digit from the lowest.
    private mutating func sort() {
        let digit = 11
        var starts = [Int](repeating: 0, count: 1 << digit)
        if sorted.count < entries.count { sorted = [UInt64](repeating: 0, count: entries.count + entries.count / 8) }
        for shift in [32, 43, 54] {
            for place in starts.indices { starts[place] = 0 }
            for entry in entries { starts[Int(entry >> UInt64(shift)) & (1 << digit - 1)] += 1 }
            if starts.contains(entries.count) { continue }
            var sum = 0
            for place in starts.indices {
                let count = starts[place]
                starts[place] = sum
                sum += count
            }
            sorted.withUnsafeMutableBufferPointer { sorted in
                for entry in entries {
                    let place = Int(entry >> UInt64(shift)) & (1 << digit - 1)
                    sorted[starts[place]] = entry
                    starts[place] += 1
                }
                for place in entries.indices { entries[place] = sorted[place] }
            }
        }
    }

    /// Calls `body` with every term in ascending order: its articles, ascending, and how often each has it, 255 at most.
    ///
    /// Lets go of what sorting needed; nothing can be added any more.
    mutating func merge(
        _ body: (_ term: UInt32, _ articles: [UInt32], _ times: [UInt8]) throws(SearchIndexError) -> Void
    ) throws(SearchIndexError) {
        try endRun()
        (entries, sorted) = ([], [])
        // Some megabytes for all of them together.
        let bufferSize = max(1 << 12, min(1 << 18, (1 << 23) / max(1, runs.count)))
        var readers: [RunReader] = []
        var heads = RunHeap()
        for (number, run) in runs.enumerated() {
            readers.append(
                RunReader(try scratch.reader(run.bytes, bufferSize: bufferSize), firstArticle: run.firstArticle))
            if let term = try readers[number].nextTerm() { heads.add(term, number) }
        }
        var articles: [UInt32] = []
        var times: [UInt8] = []
        while let term = heads.first?.term {
            articles.removeAll(keepingCapacity: true)
            times.removeAll(keepingCapacity: true)
            while let head = heads.first, head.term == term {
                try readers[head.run].readArticles(&articles, &times)
                if let next = try readers[head.run].nextTerm() {
                    heads.replaceFirst(next, head.run)
                } else {
                    heads.removeFirst()
                }
            }
            try body(term, articles, times)
        }
    }
}

/// Reads one run, term after term.
private struct RunReader {
    private var reader: ScratchReader
    private let firstArticle: UInt32
    private var next: UInt32 = 0

    init(_ reader: ScratchReader, firstArticle: UInt32) {
        (self.reader, self.firstArticle) = (reader, firstArticle)
    }

    mutating func nextTerm() throws(SearchIndexError) -> UInt32? {
        guard !reader.isAtEnd else { return nil }
        let term = next &+ (try reader.number())
        next = term &+ 1
        return term
    }

    /// Appends the articles of the term just read.
    mutating func readArticles(_ articles: inout [UInt32], _ times: inout [UInt8]) throws(SearchIndexError) {
        var article = firstArticle
        for _ in 0..<(try reader.number()) {
            article &+= try reader.number()
            articles.append(article)
            times.append(try reader.byte())
            article &+= 1
        }
    }
}

/// The runs by the term that each has next; of those with one term the first run first.
private struct RunHeap {
    /// The term above the run, 32 bits each.
    private var heads: [UInt64] = []

    var first: (term: UInt32, run: Int)? {
        heads.first.map { (UInt32(truncatingIfNeeded: $0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    mutating func add(_ term: UInt32, _ run: Int) {
        heads.append(UInt64(term) << 32 | UInt64(run))
        var place = heads.count - 1
        while place > 0, heads[place] < heads[(place - 1) / 2] {
            heads.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func replaceFirst(_ term: UInt32, _ run: Int) {
        heads[0] = UInt64(term) << 32 | UInt64(run)
        sink()
    }

    mutating func removeFirst() {
        guard let last = heads.popLast(), !heads.isEmpty else { return }
        heads[0] = last
        sink()
    }

    private mutating func sink() {
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heads.count && heads[child] < heads[least] {
                least = child
            }
            if least == place { return }
            heads.swapAt(place, least)
            place = least
        }
    }
}
