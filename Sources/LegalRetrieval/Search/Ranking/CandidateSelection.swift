/// The first stage: the articles that words and pairs speak for most, found from the parts of the postings that say most.
struct CandidateSelection {
    let index: ArticleIndex
    /// How many candidates are wanted.
    var most = 200
    /// How many postings are read at most, whatever the corpus's size: what is left out says little.
    var budget = 600_000

    struct Found {
        /// The candidates, by their place in the index, ascending.
        var articles: [Int] = []
        /// The sums of the candidates' neighbours before and after, 0 where that is of another document.
        var neighbours: [(before: Float, after: Float)] = []
        /// The greatest sum.
        var top: Float = 1
    }

    /// - Parameter allowed: whether an article, by the caller's number, may be found; nil for all.
    func find(_ question: Question, allowed: ((Int32) -> Bool)?) throws(SearchIndexError) -> Found {
        var steps: [(step: Postings.Step, isPair: Bool)] = []
        var found: [Postings.Step] = []
        for pair in question.pairs { try index.pairPostings.appendSteps(of: pair.number, to: &found) }
        steps += found.map { ($0, true) }
        found.removeAll(keepingCapacity: true)
        for word in question.words { try index.wordPostings.appendSteps(of: Int(word.number), to: &found) }
        steps += found.map { ($0, false) }
        steps.sort { $0.step.impact > $1.step.impact }

        let count = index.articleCount
        let sums = UnsafeMutablePointer<UInt16>.allocate(capacity: max(1, count))
        sums.initialize(repeating: 0, count: count)
        defer { sums.deallocate() }
        var read = 0
        for (step, isPair) in steps {
            // At most 128 terms of at most 255: the sums cannot overflow.
            try (isPair ? index.pairPostings : index.wordPostings).add(step, to: sums)
            read += step.count
            if read >= budget { break }
        }
        return best(sums, count, allowed)
    }

    private func best(_ sums: UnsafeMutablePointer<UInt16>, _ count: Int, _ allowed: ((Int32) -> Bool)?) -> Found {
        var found = Found()
        let greatest = Int(UnsafeBufferPointer(start: sums, count: count).max() ?? 0)
        guard greatest > 0 else { return found }
        found.top = Float(greatest)
        var threshold = greatest + 1
        // Most articles have sums far below those wanted, so that few need be counted, or asked about.
        var floor = greatest / 2
        var passing: [(article: Int, sum: UInt16)] = []
        while true {
            passing.removeAll(keepingCapacity: true)
            let least = UInt16(max(1, floor))
            for article in 0..<count where sums[article] >= least {
                if let allowed, !allowed(index.articleIDs[article]) { continue }
                passing.append((article, sums[article]))
            }
            if passing.count >= most || floor <= 1 { break }
            floor = floor * 2 / 3
        }
        if passing.count > most {
            var counts = [Int](repeating: 0, count: greatest + 1)
            for one in passing { counts[Int(one.sum)] += 1 }
            var taken = 0
            while threshold > 1, taken + counts[threshold - 1] <= most {
                threshold -= 1
                taken += counts[threshold]
            }
            // Of equals at the edge the first ones, so that the number is kept.
            var room = most - taken
            let edge = threshold - 1
            passing.removeAll { one in
                if Int(one.sum) >= threshold { return false }
                guard Int(one.sum) == edge, room > 0 else { return true }
                room -= 1
                return false
            }
        }
        for (article, _) in passing {
            found.articles.append(article)
            let document = index.articleDocuments[article]
            let before = article > 0 && index.articleDocuments[article - 1] == document ? sums[article - 1] : 0
            let after = article + 1 < count && index.articleDocuments[article + 1] == document ? sums[article + 1] : 0
            found.neighbours.append((Float(before) / found.top, Float(after) / found.top))
        }
        return found
    }
}
