import Synchronization

extension Edition {
    /// Tells whether two editions say the same: a digest of ids, conditions, sums and spans, but of no wording.
    ///
    /// It is the same in every process, and no safeguard against who wants two to be alike (64 bits of FNV-1a).
    public var mark: UInt64 { markOnce.value { makeMark() } }

    private func makeMark() -> UInt64 {
        var mark = MarkMaker()
        mark.add(from.description)
        mark.add(until?.description ?? "")
        func condition(_ id: ConditionID) -> String { conditions[id].authored(in: self) }
        for fact in facts {
            mark.add(fact.id)
            mark.add(condition(fact.when))
            mark.add(fact.unknownAdvice == nil ? "" : "unknown")
            switch fact.kind {
            case .choice(let choices): mark.add("choice", choices.map(\.id))
            case .choices(let choices): mark.add("choices", choices.map(\.id))
            case .yesNo: mark.add("yes_no")
            case .number(let domain): mark.add("number", ["\(domain.minimum)", "\(domain.maximum)"])
            case .day(let domain): mark.add("day", ["\(domain.earliest)", "\(domain.latest)"])
            }
        }
        for list in GuideList.allCases where list != .legalBasis {
            mark.add(list.rawValue)
            for item in items(of: list) {
                mark.add(item.id)
                mark.add(condition(item.when))
                mark.add(ItemMeaning.of(list, item.id, self) ?? "")
            }
        }
        return mark.value
    }
}

/// A mark, made when it is first asked for: most editions are never held a conversation on.
final class MarkOnce: Sendable {
    private let made = Mutex<UInt64?>(nil)

    func value(_ make: () -> UInt64) -> UInt64 {
        if let value = made.withLock({ $0 }) { return value }
        let value = make()
        made.withLock { $0 = value }
        return value
    }
}

/// FNV-1a over texts, each with its end.
private struct MarkMaker {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0xff) &* 0x100_0000_01b3
    }

    mutating func add(_ kind: String, _ parts: [String]) {
        add(kind)
        for part in parts { add(part) }
        add("")
    }
}
