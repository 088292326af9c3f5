/// The time limits of a record.
struct ReferenceTime {
    private(set) var deadlines: [Deadline] = []
    private(set) var notices: [Notice] = []

    init(_ record: NationalRecord) {
        var places: [Said: Int] = [:]
        var said: [(said: Said, channels: [Channel])] = []
        for limit in record.deadlines {
            let note = record.methods.first { $0.channel == limit.channel }.map { RecordText.clean($0.note) } ?? ""
            let words = Said(value: RecordText.clean(limit.value), unit: RecordText.clean(limit.unit), note: note)
            let channel = RecordChannel.read(limit.channel)
            if let place = places[words] {
                if let channel, !said[place].channels.contains(channel) { said[place].channels.append(channel) }
            } else {
                places[words] = said.count
                said.append((words, channel.map { [$0] } ?? []))
            }
        }
        for (words, channels) in said { add(words.kind, words.text, channels) }
        if deadlines.isEmpty { add(.notStated, Said(value: "", unit: "", note: "").text, []) }
        if isAtOdds { tellApart() }
    }

    /// Several limits for the same way of filing: each is for a case that the table does not name.
    private var isAtOdds: Bool {
        deadlines.indices.contains { first in
            deadlines[(first + 1)...].contains { Contradiction.isBetween(deadlines[first], $0) }
        }
    }

    private mutating func tellApart() {
        deadlines = deadlines.map { limit in
            Deadline(
                id: limit.id, when: limit.when, kind: limit.kind, part: limit.id, channels: limit.channels,
                note: limit.note, citations: limit.citations)
        }
        notices.append(
            Notice(
                id: "nhieu_thoi_han", when: 0, kind: .unclear,
                text: LocalizedText(
                    vi:
                        "Bản ghi nêu nhiều thời hạn mà không nói thời hạn nào cho trường hợp nào; bạn xem các bước thực hiện.",
                    en:
                        "The record states several time limits without saying which is for which case; please see the steps."
                ),
                note: nil, citations: [.record(.deadline)]))
    }

    private mutating func add(_ kind: Deadline.Kind, _ note: LocalizedText?, _ channels: [Channel]) {
        deadlines.append(
            Deadline(
                id: "thoi_han_\(deadlines.count + 1)", when: 0, kind: kind, part: nil, channels: channels, note: note,
                citations: [.record(.deadline)]))
    }

    private struct Said: Hashable {
        let value: String
        let unit: String
        /// What the table of ways to hand in says beside it.
        let note: String

        var kind: Deadline.Kind {
            guard !value.isEmpty, !unit.isEmpty else { return .notStated }
            guard let make = RecordTime.unit(unit), let number = Int(value) else { return .quoted("\(value) \(unit)") }
            // A stored zero is no limit.
            return number > 0 ? make(number) : .notStated
        }

        var text: LocalizedText? {
            guard case .notStated = kind else { return note.isEmpty ? nil : LocalizedText(vi: note) }
            if !note.isEmpty { return LocalizedText(vi: note) }
            if value.isEmpty || value == "0" {
                return LocalizedText(
                    vi: "Bản ghi không nêu thời hạn; bạn xem các bước thực hiện.",
                    en: "The record states no time limit; please see the steps.")
            }
            return LocalizedText(
                vi: "Bản ghi ghi số “\(value)” mà không có đơn vị; các bước thực hiện cho biết rõ hơn.",
                en: "The record gives the number “\(value)” without a unit; the steps tell more.")
        }
    }
}
