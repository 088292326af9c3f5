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
    /// - Parameter isPlace: The text is known to name one, so that a name alone will do; else a unit has to be called one.
    /// - Returns: nil where none is named that is known.
    public func mention(in text: String, isPlace: Bool = false) -> UnitMention? {
        guard !isEmpty else { return nil }
        let words = UnitWords(text, limit: Self.wordLimit)
        let reader = UnitPhraseReader(index: units, words: words)
        let search = UnitSearch(index: reader.index)
        var best: UnitMention?
        var start = 0
        while start < words.words.count {
            guard let phrase = reader.phrase(at: start, needsKind: !isPlace) else {
                start += 1
                continue
            }
            let finding = search.finding(phrase)
            if finding.precision > best?.finding.precision ?? 0 {
                best = UnitMention(
                    finding: finding, named: Self.named(phrase, words), range: Self.range(phrase, words))
            }
            start = phrase.end
        }
        return best
    }

    private static func range(_ phrase: UnitPhrase, _ words: UnitWords) -> Range<Int> {
        let range = phrase.words
        return words.words[range.lowerBound].range.lowerBound..<words.words[range.upperBound - 1].range.upperBound
    }

    private static func named(_ phrase: UnitPhrase, _ words: UnitWords) -> String {
        let parts = phrase.parts.map { words.words[$0.words].map(\.text).joined(separator: " ") }
        return parts.joined(separator: ", ") + (phrase.isFormer ? " cũ" : phrase.isNew ? " mới" : "")
    }
}
