/// Reads a text in every way that makes one place of its units, the smallest of them first or last, and keeps the best ways.
struct UnitReader {
    let index: UnitIndex
    let words: UnitWords
    /// What may begin at each word; in a sentence nil where that was not looked for yet.
    private var senses: [[UnitSense]?]
    private let partReader: UnitPartReader
    /// Whether a district or province may begin at each word, and whether the word changes nothing if it begins no name.
    private var wide: [Bool] = []
    private var free: [Bool] = []
    /// Whether a commune that is called one may begin at each word.
    private var communes: [Bool] = []
    /// Where a street that begins at each word may end, before any unit and behind one.
    private var streets: [[Int]] = []
    private var laterStreets: [[Int]] = []
    /// The text is known to name a place. Else it is part of a sentence: its first unit is called one, and the rest follows at once.
    private let isPlace: Bool

    private(set) var best: [UnitReading] = []
    /// A text that could be read in endless ways is read in so many.
    private var steps = 0
    private static let mostSteps = 2_500
    /// In a sentence, from each of its kinds of units on.
    private static let mostStepsInSentence = 400
    private static let mostReadings = 24

    /// - Parameter parts: what may be named at each word of a place.
    init(index: UnitIndex, words: UnitWords, parts: [[UnitPart]]) {
        self.init(index, words, isPlace: true)
        let senses = parts.map { $0.flatMap { UnitSense.all(of: $0, in: index) } }
        self.senses = senses
        wide = senses.map { $0.contains { $0.isWide && Self.isNamed($0.part) } }
        free = senses.indices.map { place in
            words.isFree(place) && !senses[place].contains { Self.isNamed($0.part) }
        }
        let communes = parts.map { $0.contains { $0.kind?.isOfCommunes == true } }
        self.communes = communes
        streets = senses.indices.map { words.streetEnds(at: $0, isFirst: true) { communes[$0] } }
        laterStreets = senses.indices.map { place in
            streets[place].isEmpty ? [] : words.streetEnds(at: place, isFirst: false) { communes[$0] }
        }
    }

    /// Of a sentence that may name places.
    init(index: UnitIndex, sentence: UnitWords) { self.init(index, sentence, isPlace: false) }

    private init(_ index: UnitIndex, _ words: UnitWords, isPlace: Bool) {
        (self.index, self.words, self.isPlace) = (index, words, isPlace)
        partReader = UnitPartReader(index: index, words: words)
        senses = Array(repeating: nil, count: words.words.count)
    }

    private mutating func senses(at place: Int) -> [UnitSense] {
        if let known = senses[place] { return known }
        let found = partReader.parts(at: place).flatMap { UnitSense.all(of: $0, in: index) }
        senses[place] = found
        return found
    }

    /// The best ways to read a text, or what begins at a word of a sentence.
    mutating func read(from start: Int = 0) -> [UnitReading] {
        (best, steps) = ([], isPlace ? Self.mostSteps : Self.mostStepsInSentence)
        step(start, UnitReading())
        return best
    }

    private mutating func step(_ place: Int, _ reading: UnitReading) {
        steps -= 1
        guard steps > 0 else { return }
        if let best = best.first, reading.cost > best.cost { return }
        guard words.words.indices.contains(place) else { return keep(reading) }
        for sense in senses(at: place) where isPlace || isHeard(sense, behind: reading) {
            guard var next = reading.taking(sense, index) else { continue }
            next.end = sense.part.words.upperBound
            noteAge(&next)
            step(next.end, next)
        }
        guard isPlace else {
            if !reading.senses.isEmpty { goOn(behind: place, reading) }
            return
        }
        for end in (reading.senses.isEmpty ? streets : laterStreets)[place] {
            var next = reading
            next.street = (next.street?.lowerBound ?? place)..<end
            // What ends nowhere certain may have taken in more than the street.
            if !words.isAfterStop(end), !(end < words.words.count && communes[end]) {
                let swallowed = (place..<end).filter { wide[$0] }
                next.leftOver += swallowed
                next.cost += 8 * swallowed.count + (place == 0 || words.isAfterStop(place) ? 0 : 1)
            }
            step(end, next)
        }
        var next = reading
        if !free[place] {
            next.leftOver.append(place)
            // A district or province is not left out lightly: what is in it may be.
            next.cost += 2 + (wide[place] && !isNameOfCommune(place) ? 4 : 0)
        }
        step(place + 1, next)
    }

    /// In a sentence words that change nothing stand between units only.
    private mutating func goOn(behind place: Int, _ reading: UnitReading) {
        keep(reading)
        var next = place
        while next < place + 2, words.isBetween(next) {
            next += 1
            guard words.words.indices.contains(next), !senses(at: next).isEmpty else { continue }
            for sense in senses(at: next) where isHeard(sense, behind: reading) {
                guard var longer = reading.taking(sense, index) else { continue }
                longer.end = sense.part.words.upperBound
                noteAge(&longer)
                step(longer.end, longer)
            }
        }
    }

    /// In a sentence the first unit is called one; behind it a name alone is its district or province, or within the district.
    private func isHeard(_ sense: UnitSense, behind reading: UnitReading) -> Bool {
        if sense.part.kind != nil { return true }
        if reading.senses.isEmpty { return false }
        return sense.isWide || (reading.hasDistrict && reading.candidates == nil && sense.part.words.count > 1)
    }

    /// Whether a name begins that is called a commune's.
    private func isNameOfCommune(_ place: Int) -> Bool {
        (1...2).contains { length in
            guard place >= length, let kind = words.kind(at: place - length) else { return false }
            return kind.length == length && kind.kind.isOfCommunes
        }
    }

    /// More than a syllable that may be any word.
    private static func isNamed(_ part: UnitPart) -> Bool { part.kind != nil || part.words.count > 1 }

    private func noteAge(_ reading: inout UnitReading) {
        if words.isFormer(reading.end) {
            reading.isFormer = true
            reading.end += 1
        } else if words.isNew(reading.end) {
            reading.isNew = true
            reading.end += 1
        }
    }

    private mutating func keep(_ reading: UnitReading) {
        guard let first = reading.senses.first, isTold(reading, first.part) else { return }
        if let known = best.first {
            if known.isBetter(than: reading) { return }
            if reading.isAsGood(as: known) {
                if best.count < Self.mostReadings { best.append(reading) }
                return
            }
        }
        best = [reading]
    }

    private func isTold(_ reading: UnitReading, _ first: UnitPart) -> Bool {
        guard isPlace else { return true }
        // A syllable alone is a name where nothing stands before it.
        if reading.senses.count == 1, first.kind == nil, first.words.count == 1,
            !(0..<first.words.lowerBound).allSatisfy(words.isFree)
        {
            return false
        }
        // What was called a commune and is not understood is no other one.
        if let main = reading.main, main.kind == nil {
            return !reading.leftOver.contains { words.kind(at: $0)?.kind.isOfCommunes == true }
        }
        return true
    }

    // MARK: What is left over

    /// Whether words are left over that may name another unit: with these no commune is certain.
    func isUncertain(_ reading: UnitReading) -> Bool {
        for place in reading.leftOver {
            if words.kind(at: place) != nil { return true }
            // What stands before a commune called so is a street or a house.
            if place > reading.start || reading.main?.kind == nil { return true }
            if wide[place] { return true }
        }
        return false
    }

    /// In a sentence, the unit that follows and belongs to no way of reading this one: "phường 5, quận 3, Hà Nội".
    mutating func follower(of reading: UnitReading) -> Range<Int>? {
        let next = reading.end
        guard words.words.indices.contains(next) else { return nil }
        if let part = senses(at: next).first(where: { $0.isWide && $0.part.words.count > 1 })?.part {
            return part.words
        }
        // "Quận" with a name that is none. A letter may be anything, and "xã hội" and "phương án" are other words.
        guard let (kind, length) = words.kind(at: next), kind.isOfDistricts, words.words[next].folded.utf8.count > 2
        else { return nil }
        return next..<next + length
    }

    /// The words left over, and those taken for a name they are not quite, which may be another typed with a slip.
    func leftOverRuns(_ reading: UnitReading) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var places = Set(reading.leftOver)
        for sense in reading.senses where sense.part.isSlip || sense.part.isLoose { places.formUnion(sense.part.words) }
        if reading.candidates == nil, let street = reading.street { places.formUnion(street) }
        // "Tân Hưng" may be of "Tân Hưng Đôn", which is a slip.
        for sense in reading.senses {
            let part = sense.part.words
            let isNext = places.contains(part.upperBound) && !words.isAfterStop(part.upperBound)
            let isPrevious = places.contains(part.lowerBound - 1) && !words.isAfterStop(part.lowerBound)
            if isNext || isPrevious { places.formUnion(part) }
        }
        for place in places.sorted() {
            if let last = runs.last, last.upperBound == place, !words.isAfterStop(place) {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }

    /// The runs of a text that names no unit that is known.
    var unreadRuns: [Range<Int>] {
        var all = UnitReading()
        all.leftOver = words.words.indices.filter { !words.isFree($0) }
        return leftOverRuns(all)
    }

    /// The words of a reading with house and street, and with what was called a unit and is none.
    func whole(_ reading: UnitReading) -> Range<Int> {
        var start = min(reading.street?.lowerBound ?? reading.start, reading.start)
        var end = max(reading.street?.upperBound ?? reading.end, reading.end)
        for run in leftOverRuns(reading) where run.contains(where: { words.kind(at: $0) != nil }) {
            start = min(start, run.lowerBound)
            end = max(end, run.upperBound)
        }
        return start..<end
    }

    /// The same for what begins at a word of a sentence.
    mutating func wholeInSentence(_ reading: UnitReading) -> Range<Int> {
        var start = reading.start
        for place in (max(0, start - UnitIndex.longestName)..<start).reversed() {
            if words.words[place].isFiller || words.isBetween(place) { break }
            if words.kind(at: place) == nil { continue }
            if !senses(at: place).contains(where: { $0.part.kind != nil }) { start = place }
            break
        }
        return words.streetStart(before: start)..<(follower(of: reading)?.upperBound ?? reading.end)
    }
}
