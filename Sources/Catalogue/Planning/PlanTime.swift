/// How long something takes, in working days (Monday to Friday; public holidays come on top).
public struct PlanTime: Hashable, Sendable {
    public let least: Int
    /// nil where for some part no term is stated.
    public let most: Int?
    /// Some of it is stated in hours, calendar days or months.
    public let isConverted: Bool

    public static let unknown = PlanTime(least: 0, most: nil, isConverted: false)

    public init(least: Int, most: Int?, isConverted: Bool) {
        self.least = least
        self.most = most
        self.isConverted = isConverted
    }

    /// A term of the law. Within the day is one working day; calendar days hold as many working days as weekends allow.
    init(_ kind: Deadline.Kind) {
        switch kind {
        case .workingDays(let count): self.init(least: count, most: count, isConverted: false)
        case .immediate: self.init(least: 1, most: 1, isConverted: false)
        case .hours(let count):
            let days = (count + 23) / 24
            self.init(least: days, most: days, isConverted: true)
        case .days(let count): self.init(calendarDays: count...count)
        // The shortest month but February has 30 days, the longest 31.
        case .months(let count): self.init(calendarDays: count * 30...count * 31)
        case .notStated, .quoted: self = .unknown
        }
    }

    private init(calendarDays: ClosedRange<Int>) {
        let (fewest, most) = (calendarDays.lowerBound, calendarDays.upperBound)
        self.init(
            least: fewest / 7 * 5 + max(0, fewest % 7 - 2), most: most / 7 * 5 + min(5, most % 7), isConverted: true)
    }

    /// What a guide tells of its procedure. Of terms for the same part one holds; those of different parts run side by side.
    init(_ deadlines: [Guide.Entry<Deadline>]) {
        var parts: [(name: String?, time: PlanTime, isCertain: Bool)] = []
        for entry in deadlines {
            let time = PlanTime(entry.item.kind)
            if let index = parts.firstIndex(where: { $0.name == entry.item.part }) {
                parts[index].time = parts[index].time.or(time)
                parts[index].isCertain = parts[index].isCertain || entry.isCertain
            } else {
                parts.append((entry.item.part, time, entry.isCertain))
            }
        }
        guard !parts.isEmpty else {
            self = .unknown
            return
        }
        // Beside the matter itself stands what may come on top, such as an inquiry.
        let matter = parts.filter { $0.name == nil }
        let certain = matter.isEmpty ? parts.filter(\.isCertain) : matter
        let all = parts.map(\.time)
        self.init(
            least: certain.map(\.time.least).max() ?? 0,
            most: all.contains { $0.most == nil } ? nil : all.compactMap(\.most).max(),
            isConverted: all.contains(where: \.isConverted))
    }

    /// One of these terms holds, and nobody knows which.
    init(anyOf kinds: [Deadline.Kind]) {
        self = kinds.dropFirst().reduce(kinds.first.map { PlanTime($0) } ?? .unknown) { $0.or(PlanTime($1)) }
    }

    /// One of the two, and nobody knows which.
    func or(_ other: PlanTime) -> PlanTime {
        PlanTime(
            least: min(least, other.least), most: most.flatMap { own in other.most.map { max(own, $0) } },
            isConverted: isConverted || other.isConverted)
    }
}
