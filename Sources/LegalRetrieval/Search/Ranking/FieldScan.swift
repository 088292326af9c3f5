/// What one field of an article (text, title, document's title) has of a question, read word by word.
struct FieldScan {
    /// How often each word and pair of the question stands in it.
    var wordTimes = [Float](repeating: 0, count: 64)
    var pairTimes = [Float](repeating: 0, count: 64)
    /// Which do, a bit each.
    private(set) var words: UInt64 = 0
    private(set) var pairs: UInt64 = 0
    /// The most that words one after another tell, as in the question; the same for content words.
    private(set) var run: Float = 0
    private(set) var contentRun: Float = 0
    /// How often three words stand as in the question.
    private(set) var triples: Float = 0
    /// The best line: what its words, content words and pairs tell.
    private(set) var line: (words: Float, pairs: Float) = (0, 0)
    private(set) var lineContent: Float = 0
    /// The best line with the head of its clause ("5. Phạt tiền từ …:"), and which it is.
    private(set) var point: (words: Float, pairs: Float) = (0, 0)
    private(set) var pointLine = 0
    /// The best fifty words, and where they end.
    private(set) var window: (words: Float, pairs: Float) = (0, 0)
    private(set) var windowEnd = 0
    /// Where the first word of the question stands.
    private(set) var first = -1
    /// How many words it has.
    private(set) var count = 0

    private static let windowSize = 50

    /// Reads a field.
    mutating func read(
        _ field: UnsafeBufferPointer<UInt16>, _ question: Question, isShortNumber: [Bool]
    ) {
        self = FieldScan(reusing: self)
        var state = LineState()
        let none = UInt8(255)
        // Rings of what stood in the last fifty words.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.windowSize * 2 + 128) { memory in
            memory.initialize(repeating: none)
            let ring = memory.baseAddress.unsafelyUnwrapped
            let pairRing = ring + Self.windowSize
            let inWindow = pairRing + Self.windowSize
            let pairsInWindow = inWindow + 64
            inWindow.update(repeating: 0, count: 128)
            var windowWords: Float = 0
            var windowPairs: Float = 0
            var slot = 0
            var line = 0
            question.places.withUnsafeBufferPointer { places in
                for number in field {
                    if number == IndexVocabulary.lineEnd {
                        end(&state, line, question)
                        line += 1
                        continue
                    }
                    let place = places[Int(number)]
                    if state.isStart {
                        state.isStart = false
                        state.isHead = Int(number) < isShortNumber.count && isShortNumber[Int(number)]
                    }
                    let left = ring[slot]
                    if left != none {
                        inWindow[Int(left)] -= 1
                        if inWindow[Int(left)] == 0 { windowWords -= question.words[Int(left)].rarity }
                        let leftPair = pairRing[slot]
                        if leftPair != none {
                            pairsInWindow[Int(leftPair)] -= 1
                            if pairsInWindow[Int(leftPair)] == 0 { windowPairs -= question.pairs[Int(leftPair)].rarity }
                        }
                    }
                    ring[slot] = place
                    if place == none {
                        state.leave()
                    } else {
                        let pair = take(Int(place), &state, question)
                        pairRing[slot] = pair >= 0 ? UInt8(pair) : none
                        inWindow[Int(place)] += 1
                        if inWindow[Int(place)] == 1 { windowWords += question.words[Int(place)].rarity }
                        if pair >= 0 {
                            pairsInWindow[pair] += 1
                            if pairsInWindow[pair] == 1 { windowPairs += question.pairs[pair].rarity }
                        }
                        if windowWords + windowPairs > window.words + window.pairs + 1e-4 {
                            window = (windowWords, windowPairs)
                            windowEnd = count
                        }
                    }
                    slot = slot + 1 == Self.windowSize ? 0 : slot + 1
                    count += 1
                }
            }
            if !state.isStart { end(&state, line, question) }
        }
    }

    init() {}

    /// Keeps the storage of another scan, emptied.
    private init(reusing other: FieldScan) {
        wordTimes = other.wordTimes
        pairTimes = other.pairTimes
        for place in 0..<64 {
            wordTimes[place] = 0
            pairTimes[place] = 0
        }
    }

    /// The line being read, and the head of the clause that it is in.
    private struct LineState {
        var isStart = true
        var isHead = false
        var words: UInt64 = 0
        var pairs: UInt64 = 0
        var wordSum: Float = 0
        var contentSum: Float = 0
        var pairSum: Float = 0
        var headWords: UInt64 = 0
        var headPairs: UInt64 = 0
        var lastWord = -1
        var lastPair = -1
        var run: Float = 0
        var contentRun: Float = 0

        /// A word that is not of the question.
        mutating func leave() {
            lastWord = -1
            lastPair = -1
        }
    }

    /// Takes a word of the question; the pair that it makes with the word before, or -1.
    private mutating func take(_ place: Int, _ state: inout LineState, _ question: Question) -> Int {
        let word = question.words[place]
        if first < 0 { first = count }
        wordTimes[place] += 1
        let bit: UInt64 = 1 << UInt64(place)
        words |= bit
        if state.words & bit == 0 {
            state.words |= bit
            state.wordSum += word.rarity
            state.contentSum += word.content
        }
        let pair = state.lastWord >= 0 ? Int(question.pairPlaces[state.lastWord * 64 + place]) : -1
        if pair >= 0 {
            let pairBit: UInt64 = 1 << UInt64(pair)
            pairs |= pairBit
            pairTimes[pair] += 1
            if state.pairs & pairBit == 0 {
                state.pairs |= pairBit
                state.pairSum += question.pairs[pair].rarity
            }
            state.run += word.rarity
            state.contentRun += word.content
            if state.lastPair >= 0 { triples += 1 }
        } else {
            state.run = word.rarity
            state.contentRun = word.content
        }
        run = max(run, state.run)
        contentRun = max(contentRun, state.contentRun)
        state.lastWord = place
        state.lastPair = pair
        return pair
    }

    private mutating func end(_ state: inout LineState, _ number: Int, _ question: Question) {
        var sums = (words: state.wordSum, pairs: state.pairSum)
        if sums.words + sums.pairs > line.words + line.pairs { line = sums }
        lineContent = max(lineContent, state.contentSum)
        if state.isHead {
            state.headWords = state.words
            state.headPairs = state.pairs
        } else {
            (state.headWords & ~state.words).forEachBit { sums.words += question.words[$0].rarity }
            (state.headPairs & ~state.pairs).forEachBit { sums.pairs += question.pairs[$0].rarity }
        }
        if sums.words + sums.pairs > point.words + point.pairs {
            point = sums
            pointLine = number
        }
        var next = LineState()
        next.headWords = state.headWords
        next.headPairs = state.headPairs
        state = next
    }
}

extension UInt64 {
    /// Calls `body` with the place of every bit that is set, the lowest first.
    @inline(__always)
    func forEachBit(_ body: (Int) -> Void) {
        var rest = self
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }
}
