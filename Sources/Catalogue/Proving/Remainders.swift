/// What remains of conditions once some answers are known: each remainder is kept once and named by a number.
///
/// A remainder is reduced without changing what the walk does with it: decided parts fall away, equal parts are one, the order of parts
/// does not count. Two equal numbers therefore ask the same questions and give the same verdicts, whatever is answered next.
struct Remainders {
    typealias ID = Int32

    static let no: ID = 0
    static let yes: ID = 1
    /// Unknown for good: it hangs on an answer that the person does not have.
    static let lost: ID = 2

    static func isOpen(_ id: ID) -> Bool { id > lost }

    private enum Node: Hashable {
        case settled(ID)
        /// A comparison on a fact, by the place of the comparison among those on the same fact, once the fact is known to apply.
        case atom(fact: Int, place: Int)
        /// The same while it is open whether the fact applies: that is asked first.
        case guarded(ID, fact: Int, place: Int)
        case not(ID)
        case all([ID])
        case any([ID])
    }

    /// What is told about one fact.
    enum Told {
        /// An answer of this class.
        case answer(Int)
        /// "I don't know."
        case unknown
        /// Of several choices, that this one is among them or is not.
        case choice(Int, Bool)

        fileprivate var key: UInt64 {
            switch self {
            case .answer(let place): UInt64(place)
            case .unknown: 0xF_FFFF
            case .choice(let place, let isMade): 0x8_0000 + UInt64(place * 2 + (isMade ? 1 : 0))
            }
        }
    }

    private var nodes: [Node] = [.settled(no), .settled(yes), .settled(lost)]
    private var ids: [Node: ID] = [:]
    /// Facts that can be asked now, one bit each.
    private(set) var needs: [UInt64] = [0, 0, 0]
    /// Facts named anywhere in it.
    private(set) var mentions: [UInt64] = [0, 0, 0]
    private var told: [UInt64: ID] = [:]
    private let answers: AnswerClasses
    /// Steps done, as a measure of time that is the same on every machine.
    private(set) var work = 0

    init(_ answers: AnswerClasses) { self.answers = answers }

    // MARK: Making

    /// - Parameter applicable: for each earlier fact, the remainder of the condition under which it is asked.
    mutating func of(_ condition: Condition, applicable: [ID]) -> ID {
        switch condition {
        case .always: return Self.yes
        case .never: return Self.no
        case .today(let comparison, let day):
            return comparison.compare(answers.today.number, day.number) ? Self.yes : Self.no
        case .holds(let fact), .isAny(let fact, _), .has(let fact, _), .number(let fact, _, _), .day(let fact, _, _),
            .elapsed(_, let fact, _, _):
            return guarded(applicable[fact], fact, answers.place(of: condition, fact))
        case .not(let inner): return not(of(inner, applicable: applicable))
        case .all(let parts): return joined(parts.map { of($0, applicable: applicable) }, isAll: true)
        case .any(let parts): return joined(parts.map { of($0, applicable: applicable) }, isAll: false)
        }
    }

    /// That the fact has been asked, if it applies: for facts asked even where nothing hangs on them.
    mutating func asking(_ fact: Int, applicable: ID) -> ID { guarded(applicable, fact, AnswerClasses.anyAnswer) }

    private mutating func guarded(_ guardian: ID, _ fact: Int, _ place: Int) -> ID {
        switch guardian {
        case Self.no, Self.lost: guardian
        case Self.yes: intern(.atom(fact: fact, place: place))
        default: intern(.guarded(guardian, fact: fact, place: place))
        }
    }

    private mutating func not(_ inner: ID) -> ID {
        switch inner {
        case Self.no: return Self.yes
        case Self.yes: return Self.no
        case Self.lost: return Self.lost
        default:
            if case .not(let twice) = nodes[Int(inner)] { return twice }
            return intern(.not(inner))
        }
    }

    private mutating func joined(_ parts: [ID], isAll: Bool) -> ID {
        let (neutral, deciding) = isAll ? (Self.yes, Self.no) : (Self.no, Self.yes)
        var kept: [ID] = []
        for part in parts {
            work += 1
            if part == deciding { return deciding }
            if part == neutral { continue }
            switch nodes[Int(part)] {
            case .all(let inner) where isAll: kept += inner
            case .any(let inner) where !isAll: kept += inner
            default: kept.append(part)
            }
        }
        kept.sort()
        var distinct: [ID] = []
        for part in kept where part != distinct.last { distinct.append(part) }
        switch distinct.count {
        case 0: return neutral
        case 1: return distinct[0]
        default: return intern(isAll ? .all(distinct) : .any(distinct))
        }
    }

    private mutating func intern(_ node: Node) -> ID {
        if let id = ids[node] { return id }
        let id = ID(nodes.count)
        var needed: UInt64 = 0
        var mentioned: UInt64 = 0
        func collect(_ part: ID) {
            needed |= needs[Int(part)]
            mentioned |= mentions[Int(part)]
        }
        switch node {
        case .settled: break
        case .atom(let fact, _):
            needed = 1 << UInt64(fact)
            mentioned = needed
        case .guarded(let guardian, let fact, _):
            collect(guardian)
            mentioned |= 1 << UInt64(fact)
        case .not(let inner): collect(inner)
        case .all(let parts), .any(let parts): parts.forEach(collect)
        }
        nodes.append(node)
        needs.append(needed)
        mentions.append(mentioned)
        ids[node] = id
        return id
    }

    // MARK: Telling

    /// What remains of `id` once this is told of the fact.
    mutating func telling(_ id: ID, _ fact: Int, _ what: Told) -> ID {
        guard mentions[Int(id)] & (1 << UInt64(fact)) != 0 else { return id }
        let key = UInt64(UInt32(bitPattern: id)) << 26 | UInt64(fact) << 20 | what.key
        if let known = told[key] { return known }
        work += 1
        let result: ID
        switch nodes[Int(id)] {
        case .settled: result = id
        case .atom(_, let place):
            switch what {
            case .unknown: result = place == AnswerClasses.anyAnswer ? Self.yes : Self.lost
            case .answer(let answer): result = answers.holds(fact, place, answer) ? Self.yes : Self.no
            case .choice(let choice, let isMade):
                // Of several choices, a comparison stands at the place of the choice it names.
                result = choice == place ? (isMade ? Self.yes : Self.no) : id
            }
        case .guarded(let guardian, let own, let place):
            // A fact is told only where it is known to apply, so that what is told is about the guardian.
            result = guarded(telling(guardian, fact, what), own, place)
        case .not(let inner): result = not(telling(inner, fact, what))
        case .all(let parts): result = joined(told(parts, fact, what), isAll: true)
        case .any(let parts): result = joined(told(parts, fact, what), isAll: false)
        }
        told[key] = result
        return result
    }

    private mutating func told(_ parts: [ID], _ fact: Int, _ what: Told) -> [ID] {
        var result: [ID] = []
        result.reserveCapacity(parts.count)
        for part in parts { result.append(telling(part, fact, what)) }
        return result
    }

    /// The choices of a fact that some of these remainders name, in order.
    func namedChoices(_ fact: Int, in ids: [ID]) -> [Int] {
        var found: UInt64 = 0
        var seen: Set<ID> = []
        var pending = ids.filter(Self.isOpen)
        while let id = pending.popLast() {
            guard mentions[Int(id)] & (1 << UInt64(fact)) != 0, seen.insert(id).inserted else { continue }
            switch nodes[Int(id)] {
            case .settled: break
            case .atom(fact, let place), .guarded(_, fact, let place):
                if place >= 0 { found |= 1 << UInt64(place) }
                if case .guarded(let guardian, _, _) = nodes[Int(id)] { pending.append(guardian) }
            case .atom: break
            case .guarded(let guardian, _, _): pending.append(guardian)
            case .not(let inner): pending.append(inner)
            case .all(let parts), .any(let parts): pending += parts
            }
        }
        return (0..<ChoiceSet.capacity).filter { found & (1 << UInt64($0)) != 0 }
    }
}
