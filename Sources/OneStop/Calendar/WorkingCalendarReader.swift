import JSON
import Vietnamese

/// Reads a calendar from a JSON5 file, so that a province can correct or extend what is built in.
///
/// The schema is closed. `checked` is the day the file was compared with its sources; a year that is listed is known in full:
///
///     {
///       checked: '2026-11-29',
///       years: [{
///         year: 2026,
///         holidays: [{ from: '2026-02-16', to: '2026-02-20', name: 'Tết Âm lịch', source: '…' }],
///         exchanged: [{ day: '2026-08-22', name: 'Làm bù ngày 31/8', source: '…' }],
///         doubtful: [{ day: '2026-11-24', name: '…', source: '…' }],
///       }],
///     }
public enum WorkingCalendarReader {
    /// The largest file that is read, in bytes.
    public static let sizeLimit = 262_144

    /// Reads a file.
    ///
    /// - Throws: ``WorkingCalendarError`` with the first problem.
    public static func read(_ bytes: [UInt8]) throws(WorkingCalendarError) -> WorkingCalendar {
        guard bytes.count <= sizeLimit else {
            throw WorkingCalendarError(position: nil, path: "", problem: .tooLarge(limit: sizeLimit))
        }
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes, dialect: .json5, maximumDepth: 8)
        } catch {
            throw WorkingCalendarError(position: error.position, path: "", problem: .syntax(error))
        }
        let file = try Place(root, "").object(["checked", "years"])
        let checked = try file.required("checked").day()
        var tables = Tables()
        for place in try file.required("years").elements() { try tables.take(place) }
        return WorkingCalendar(
            checked: checked, years: tables.years, holidays: tables.holidays, exchanged: tables.exchanged,
            doubtful: tables.doubtful)
    }

    private struct Tables {
        var years: Set<Int> = []
        var holidays: [Day: WorkingCalendar.Entry] = [:]
        var exchanged: [Day: WorkingCalendar.Entry] = [:]
        var doubtful: [Day: WorkingCalendar.Entry] = [:]

        mutating func take(_ place: Place) throws(WorkingCalendarError) {
            let table = try place.object(["year", "holidays", "exchanged", "doubtful"])
            let year = try table.required("year").year()
            guard years.insert(year).inserted else { throw place.error(.listedTwice("\(year)")) }
            for place in try table.required("holidays").elements() {
                let item = try place.object(["from", "to", "name", "source"])
                let from = try item.required("from").day(in: year)
                let to = try item.optional("to")?.day(in: year) ?? from
                let entry = try item.entry()
                guard from <= to, from.days(until: to) < 31 else { throw place.error(.badStretch) }
                for number in from.number...to.number { try add(Day(number: number), entry, to: \.holidays, place) }
            }
            try take(table.optional("exchanged"), into: \.exchanged, year)
            try take(table.optional("doubtful"), into: \.doubtful, year)
        }

        private mutating func take(
            _ list: Place?, into table: WritableKeyPath<Tables, [Day: WorkingCalendar.Entry]>, _ year: Int
        ) throws(WorkingCalendarError) {
            guard let list else { return }
            for place in try list.elements() {
                let item = try place.object(["day", "name", "source"])
                let day = try item.required("day").day(in: year)
                if table == \Tables.exchanged && day.weekday < 6 { throw place.error(.notRestDay("\(day)")) }
                try add(day, try item.entry(), to: table, place)
            }
        }

        private mutating func add(
            _ day: Day, _ entry: WorkingCalendar.Entry, to table: WritableKeyPath<Tables, [Day: WorkingCalendar.Entry]>,
            _ place: Place
        ) throws(WorkingCalendarError) {
            guard holidays[day] == nil, exchanged[day] == nil, doubtful[day] == nil else {
                throw place.error(.listedTwice("\(day)"))
            }
            self[keyPath: table][day] = entry
        }
    }

    /// A node with its path.
    private struct Place {
        let node: JSONNode
        let path: String

        init(_ node: JSONNode, _ path: String) { (self.node, self.path) = (node, path) }

        func error(_ problem: WorkingCalendarError.Problem) -> WorkingCalendarError {
            WorkingCalendarError(position: node.position, path: path, problem: problem)
        }

        func object(_ allowed: [String]) throws(WorkingCalendarError) -> Place {
            guard let members = node.members else { throw error(.expected("an object")) }
            if let stray = members.first(where: { !allowed.contains($0.key) }) {
                throw WorkingCalendarError(
                    position: stray.keyPosition, path: path, problem: .unknownKey(stray.key, allowed: allowed))
            }
            return self
        }

        func optional(_ key: String) -> Place? { node[key].map { Place($0, path.isEmpty ? key : "\(path).\(key)") } }

        func required(_ key: String) throws(WorkingCalendarError) -> Place {
            guard let place = optional(key) else { throw error(.missingKey(key)) }
            return place
        }

        func elements() throws(WorkingCalendarError) -> [Place] {
            guard let elements = node.array else { throw error(.expected("a list")) }
            return elements.enumerated().map { Place($0.element, "\(path)[\($0.offset)]") }
        }

        func text() throws(WorkingCalendarError) -> String {
            guard let raw = node.string else { throw error(.expected("a text")) }
            let text = SourceText.cleaned(raw, limit: 300)
            guard !text.isEmpty else { throw error(.expected("a text that is not empty")) }
            return text
        }

        func day() throws(WorkingCalendarError) -> Day {
            let text = try text()
            guard let day = Day(iso: text) else { throw error(.badDay(text)) }
            return day
        }

        func day(in year: Int) throws(WorkingCalendarError) -> Day {
            let day = try day()
            guard day.year == year else { throw error(.outsideYear("\(day)")) }
            return day
        }

        func year() throws(WorkingCalendarError) -> Int {
            guard let year = node.integer, (2000...2099).contains(year) else {
                throw error(.expected("a year from 2000 to 2099"))
            }
            return year
        }

        func entry() throws(WorkingCalendarError) -> WorkingCalendar.Entry {
            WorkingCalendar.Entry(name: try required("name").text(), source: try required("source").text())
        }
    }
}
