/// The clauses (khoản) and points (điểm) of an article, with where they stand in its text.
///
/// Ranges count UTF-8 bytes. Clauses are those whose numbers rise by one, or repeat with a letter (`2a.`): what is quoted, as
/// amending laws do, and lists that begin anew are text of the clause they stand in. Where all numbers rise, some may be left out, as
/// digests do. Points begin lines, or stand in one behind each other: `gồm: a) …; b) …`. Takes time linear in the text.
public struct ArticleStructure: Hashable, Sendable {
    /// A clause.
    public struct Clause: Hashable, Sendable {
        /// `2`, `2a`.
        public let label: String
        /// From its number to its last character.
        public let range: Range<Int>
        public let points: [Point]
    }

    /// A point.
    public struct Point: Hashable, Sendable {
        /// `a`, `đ`, `a1`.
        public let label: String
        /// From its letter to its last character.
        public let range: Range<Int>
    }

    public let clauses: [Clause]
    /// Points that stand in no clause: of an article without clauses, or before the first.
    public let points: [Point]

    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { bytes in
            var reader = StructureReader(bytes)
            return reader.read()
        }
    }

    init(clauses: [Clause], points: [Point]) {
        (self.clauses, self.points) = (clauses, points)
    }

    /// The clause with that label.
    public func clause(_ label: String) -> Clause? { clauses.first { $0.label == label } }

    /// The clause, and the point in it or in the article itself, in which a place of the text stands.
    public func place(at offset: Int) -> (clause: String?, point: String?) {
        guard let clause = clauses.last(where: { $0.range.lowerBound <= offset }) else {
            return (nil, points.last { $0.range.lowerBound <= offset }?.label)
        }
        return (clause.label, clause.points.last { $0.range.lowerBound <= offset }?.label)
    }

    /// Where a clause, or a point of it or of the article itself, stands; nil if there is none.
    public func range(clause: String?, point: String?) -> Range<Int>? {
        guard let clause else { return point.flatMap { label in points.first { $0.label == label }?.range } }
        guard let found = self.clause(clause) else { return nil }
        guard let point else { return found.range }
        return found.points.first { $0.label == point }?.range
    }
}
