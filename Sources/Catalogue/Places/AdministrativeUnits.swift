import Dispatch
import Vietnamese

/// The administrative units since 2025-07-01 and what they were made of, found as people type them.
///
/// The file is read at once; what finding needs is made when something is first looked for.
public final class AdministrativeUnits: @unchecked Sendable {
    // `index` is read and written only on `queue`; everything else never changes.
    private let table: UnitTable
    private let queue = DispatchQueue(label: "danloi.units")
    private var index: UnitIndex?

    /// No units are known.
    public static let none = AdministrativeUnits(UnitTable())

    /// - Parameter file: The text of `units.txt`; its first lines tell what each of its lines is.
    /// - Throws: ``UnitFileError``.
    public convenience init(file: [UInt8]) throws(UnitFileError) { self.init(try UnitTable(file)) }

    private init(_ table: UnitTable) { self.table = table }

    private var units: UnitIndex {
        queue.sync {
            if let index { return index }
            let made = UnitIndex(table)
            index = made
            return made
        }
    }

    /// Makes what finding needs, so that nobody waits for it.
    public func prepare() { _ = units }

    public var isEmpty: Bool { table.communes.isEmpty }

    /// Every commune, province by province.
    public var communes: [Commune] {
        table.communes.map { Commune(code: $0.code, unit: $0.unit, province: table.provinces[$0.province]) }
    }

    /// The commune of this code.
    public func commune(code: String) -> Commune? {
        guard !isEmpty else { return nil }
        let units = units
        return units.commune(code: code).map(units.commune)
    }

    /// What a commune was made of; of some only a part went into it.
    public func formers(of commune: Commune) -> [(former: FormerCommune, isDivided: Bool)] {
        guard !isEmpty else { return [] }
        let units = units
        guard let index = units.commune(code: commune.code) else { return [] }
        return table.communes[index].formers.map { (units.former($0), table.formers[$0].communes.count > 1) }
    }

    /// The most words of a text that are looked at.
    private static let wordLimit = 120

    /// What a text means that is taken for a place: "p5 q3", "Tân Phú, Đồng Nai".
    public func find(_ text: String) -> UnitFinding { mention(in: text, isPlace: true)?.finding ?? .unknown }

    /// The place named in a text; of several the most precise, and of those the first.
    ///
    /// - Parameter isPlace: The text is known to name one, so that a name alone will do, the smallest unit first or last, behind its
    ///   house and street; else a unit has to be called one.
    /// - Returns: nil where none is named that is known.
    public func mention(in text: String, isPlace: Bool = false) -> UnitMention? {
        isPlace ? place(in: text) : Self.best(of: mentions(in: text))
    }

    /// The place that is told most precisely, the first of several; nil where there is none.
    public static func best(of mentions: [UnitMention]) -> UnitMention? {
        var best: UnitMention?
        for mention in mentions where mention.finding.precision > best?.finding.precision ?? 0 { best = mention }
        return best
    }

    /// Every place that is called one in a sentence, in their order.
    public func mentions(in text: String) -> [UnitMention] { mentions(in: text, Tokenizer.tokens(text)) }

    /// The same for a sentence that was cleaned and cut before.
    public func mentions(in text: ReadableText) -> [UnitMention] { mentions(in: text.text, text.tokens) }

    private func mentions(in text: String, _ tokens: [Token]) -> [UnitMention] {
        // Most sentences name no kind of unit.
        guard !isEmpty, UnitWords.mayNameKind(tokens.prefix(Self.wordLimit)) else { return [] }
        let words = UnitWords(text, tokens, limit: Self.wordLimit)
        let starts = words.words.indices.filter { words.kind(at: $0) != nil }
        if starts.isEmpty { return [] }
        let units = units
        var reader = UnitReader(index: units, sentence: words)
        var mentions: [UnitMention] = []
        var end = 0
        for start in starts where start >= end {
            let readings = reader.read(from: start)
            guard let first = readings.first else { continue }
            let finding = UnitSearch(index: units).finding(readings, isUncertain: reader.follower(of: first) != nil)
            end = first.end
            if finding == .unknown { continue }
            mentions.append(Self.mention(finding, first, words, whole: reader.wholeInSentence(first)))
        }
        return mentions
    }

    /// What a text comes to that is nothing but a place.
    private func place(in text: String) -> UnitMention? {
        guard !isEmpty else { return nil }
        let units = units
        let words = UnitWords(text, Tokenizer.tokens(text), limit: Self.wordLimit)
        let partReader = UnitPartReader(index: units, words: words)
        var parts = words.words.indices.map { partReader.parts(at: $0) }
        var reader = UnitReader(index: units, words: words, parts: parts)
        var readings = reader.read()
        let before = readings.first
        if before.map({ $0.cost > 0 }) ?? true {
            for slip in Self.slips(readings, reader, words, units) { parts[slip.words.lowerBound].append(slip) }
            var other = UnitReader(index: units, words: words, parts: parts)
            let found = other.read()
            if let first = found.first, before.map({ first.isBetter(than: $0) }) ?? true {
                (reader, readings) = (other, found)
            }
        }
        // Where something is not understood, what is wider is taken first.
        readings.sort { $0.candidates == nil && $1.candidates != nil }
        guard let first = readings.first else { return nil }
        let finding = UnitSearch(index: units).finding(readings, isUncertain: reader.isUncertain(first))
        return finding == .unknown ? nil : Self.mention(finding, first, words, whole: reader.whole(first))
    }

    /// What may be a name typed with a slip in the words that the ways to read a text leave over.
    private static func slips(_ readings: [UnitReading], _ reader: UnitReader, _ words: UnitWords, _ units: UnitIndex)
        -> [UnitPart]
    {
        let slips = UnitSlips(index: units, words: words)
        if readings.isEmpty { return slips.parts(in: reader.unreadRuns, area: nil) }
        var parts: [UnitPart] = []
        for reading in readings.prefix(4) {
            for part in slips.parts(in: reader.leftOverRuns(reading), area: reading.area) where !parts.contains(part) {
                parts.append(part)
            }
        }
        return parts
    }

    private static func mention(
        _ finding: UnitFinding, _ reading: UnitReading, _ words: UnitWords, whole: Range<Int>
    ) -> UnitMention {
        func bytes(_ range: Range<Int>) -> Range<Int> {
            words.words[range.lowerBound].range.lowerBound..<words.words[range.upperBound - 1].range.upperBound
        }
        let parts = reading.senses.map { words.words[$0.part.words].map(\.text).joined(separator: " ") }
        let age = reading.isFormer ? " cũ" : reading.isNew ? " mới" : ""
        return UnitMention(
            finding: finding, named: parts.joined(separator: ", ") + age, range: bytes(reading.start..<reading.end),
            whole: bytes(whole))
    }
}
