import Catalogue

/// One thing in which the guide for a case differs from what it was, under other rules.
public enum GuideDifference: Hashable, Sendable {
    /// Old and new; nil where there is none.
    case paper(Requirement?, Requirement?)
    case fee(Fee?, Fee?)
    case deadline(Deadline?, Deadline?)
    case place(Place?, Place?)
    /// The walk ends now, in these words; nil where it ended and does not any more.
    case conclusion(LocalizedText?)
    /// Something further is asked now.
    case question(LocalizedText)
    /// Something of the steps, the results, the remarks or the notices.
    case other(Part)

    public enum Part: Hashable, Sendable { case remarks, steps, results, notices }

    /// What counts in a guide, apart from its words: items that come, go, or say something else by number or kind.
    static func between(_ old: Guide, _ new: Guide) -> [GuideDifference] {
        if let stop = new.stop { return stop.id == old.stop?.id ? [] : [.conclusion(stop.text)] }
        if old.stop != nil { return [.conclusion(nil)] }
        var found: [GuideDifference] = []
        found += pairs(old.fees, new.fees, key: { "\($0.part ?? "") \($0.channels)" }, isSame: { $0.isSame(as: $1) })
            .map { .fee($0, $1) }
        found += pairs(old.requirements, new.requirements, key: \.name.vi, isSame: { $0.isSame(as: $1) })
            .map { .paper($0, $1) }
        found += pairs(
            old.deadlines, new.deadlines, key: { "\($0.part ?? "") \($0.channels)" }, isSame: { $0.isSame(as: $1) }
        ).map { .deadline($0, $1) }
        found += pairs(
            old.places, new.places, key: \.name.vi, isSame: { $0.channels == $1.channels && $0.url == $1.url }
        ).map { .place($0, $1) }
        func note(_ part: Part, _ before: [some GuideItem], _ after: [some GuideItem]) {
            if before.map(\.id) != after.map(\.id) { found.append(.other(part)) }
        }
        note(.remarks, old.remarks.map(\.item), new.remarks.map(\.item))
        note(.steps, old.steps.map(\.item), new.steps.map(\.item))
        note(.results, old.results.map(\.item), new.results.map(\.item))
        note(.notices, old.notices.map(\.item), new.notices.map(\.item))
        return found
    }

    /// The items that only one has, and those of the same id, or else of the same key, that are not the same.
    private static func pairs<Item: GuideItem>(
        _ old: [Guide.Entry<Item>], _ new: [Guide.Entry<Item>], key: (Item) -> String,
        isSame: (Item, Item) -> Bool
    ) -> [(Item?, Item?)] {
        var before = old.map(\.item)
        var found: [(Item?, Item?)] = []
        var added: [Item] = []
        for item in new.map(\.item) {
            if let place = before.firstIndex(where: { $0.id == item.id }) {
                let was = before.remove(at: place)
                if !isSame(was, item) { found.append((was, item)) }
            } else {
                added.append(item)
            }
        }
        for item in added {
            if let place = before.firstIndex(where: { key($0) == key(item) }) {
                let was = before.remove(at: place)
                if !isSame(was, item) { found.append((was, item)) }
            } else {
                found.append((nil, item))
            }
        }
        return found + before.map { ($0, nil) }
    }
}

extension Requirement {
    fileprivate func isSame(as other: Requirement) -> Bool {
        mode == other.mode && originals == other.originals && copies == other.copies && copyKind == other.copyKind
            && form == other.form && anyOf.count == other.anyOf.count
    }
}

extension Fee {
    fileprivate func isSame(as other: Fee) -> Bool {
        kind == other.kind && part == other.part && channels == other.channels
    }
}

extension Deadline {
    fileprivate func isSame(as other: Deadline) -> Bool {
        kind == other.kind && part == other.part && channels == other.channels
    }
}
