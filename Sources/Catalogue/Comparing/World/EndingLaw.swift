import Vietnamese

/// A document that a procedure or a plan rests on, and that is in force no more, or soon will not be.
public struct EndingLaw: Hashable, Sendable {
    /// The code of the procedure, or the id of the life event.
    public let subject: String
    public let name: LocalizedText
    public let end: LawEnds.End
    /// What cites it and may be shown on the day, as `list/id`.
    public let items: [String]

    /// One line an author can act on.
    public func message(on day: Day, in language: Language) -> String {
        let users = items.prefix(4).joined(separator: ", ")
        let more = items.count - 4
        let text: String
        switch language {
        case .vi:
            let verb = end.day <= day ? "đã hết hiệu lực" : "hết hiệu lực"
            text =
                "\(subject) \(name.vi): \(end.document) \(verb) từ ngày \(end.day.vietnamese)"
                + (end.by.map { ", theo \($0)" } ?? "") + "; căn cứ của \(users)"
                + (more > 0 ? " và \(more) mục khác" : "")
        case .en:
            let verb = end.day <= day ? "has not been in force since" : "is in force no more from"
            text =
                "\(subject) \(name[.en]): \(end.document) \(verb) \(end.day)"
                + (end.by.map { ", by \($0)" } ?? "") + "; cited by \(users)" + (more > 0 ? " and \(more) more" : "")
        }
        return VietnameseText.cleaned(text).text
    }
}

extension LawEnds {
    /// What the guides of a day rest on that ends within ``LawEnds/warningDays``, or has ended: by procedure, then by event.
    public func endingLaw(of procedures: [Procedure], _ events: [LifeEvent], on day: Day) -> [EndingLaw] {
        var found: [EndingLaw] = []
        for procedure in procedures {
            guard let index = procedure.editionIndex(on: day) else { continue }
            let edition = procedure.editions[index]
            let items = GuideList.allCases.flatMap { list in edition.items(of: list).map { (list.rawValue, $0) } }
            found += endingLaw(procedure.code.text, procedure.name, edition, items, on: day)
        }
        for event in events {
            let items: [(String, any GuideItem)] =
                event.steps.map { ("steps", $0) } + event.joined.map { ("joined", $0) }
            found += endingLaw(event.id, event.name, event.edition, items, on: day)
        }
        return found
    }

    private func endingLaw(
        _ subject: String, _ name: LocalizedText, _ edition: Edition, _ items: [(list: String, item: any GuideItem)],
        on day: Day
    ) -> [EndingLaw] {
        var users: [String: [String]] = [:]
        for (list, item) in items where edition.mayHold(item.when, on: day) {
            for document in Set(item.citations.compactMap(\.document)) {
                users[document, default: []].append("\(list)/\(item.id)")
            }
        }
        return pressing(users.keys, on: day).map { end in
            EndingLaw(subject: subject, name: name, end: end, items: users[end.document] ?? [])
        }
    }
}

extension Citation {
    /// The number of the document, where it is one of the law.
    public var document: String? { if case .law(let place) = self { place.document } else { nil } }
}
