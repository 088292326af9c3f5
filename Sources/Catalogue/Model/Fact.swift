import Vietnamese

/// Something that must be known about the person's case, with the question that asks for it.
public struct Fact: Hashable, Sendable {
    public let id: String
    public let label: LocalizedText
    public let question: LocalizedText
    /// Why it is asked: what in the guide it changes.
    public let why: LocalizedText
    public let kind: Kind
    /// Asked only if this condition of the edition holds.
    public let when: ConditionID
    /// Asked even when nothing in the guide hangs on it.
    public let isAlwaysAsked: Bool
    /// What to do when the person does not know; nil where "I don't know" is no answer.
    public let unknownAdvice: LocalizedText?
    /// Said when the answer could not be understood.
    public let unreadable: LocalizedText?
    /// Declared in the shared file: an answer carries over to other procedures.
    public let isShared: Bool

    /// What answers it takes.
    public enum Kind: Hashable, Sendable {
        case choice([Choice])
        case choices([Choice])
        case yesNo(yes: Choice, no: Choice)
        case number(NumberDomain)
        case day(DayDomain)
    }

    /// One of the answers offered, and how people say it.
    public struct Choice: Hashable, Sendable {
        public let id: String
        public let label: LocalizedText?
        public let note: LocalizedText?
        /// Said anywhere in a sentence, they mean this answer.
        public let phrases: [String]
        /// They mean this answer only as the whole reply to the question.
        public let replies: [String]

        init(id: String, label: LocalizedText?, note: LocalizedText?, phrases: [String], replies: [String] = []) {
            self.id = id
            self.label = label
            self.note = note
            self.phrases = phrases
            self.replies = replies
        }
    }

    /// Whole numbers, both ends included.
    public struct NumberDomain: Hashable, Sendable {
        public let minimum: Int
        public let maximum: Int
        public let unit: LocalizedText?
        public let cues: [String]
    }

    /// Days, both ends included.
    public struct DayDomain: Hashable, Sendable {
        public let earliest: Condition.DayBound
        public let latest: Condition.DayBound
        public let cues: [String]
    }

    /// The answers that can be offered by number: nothing for numbers and dates.
    public var choices: [Choice] {
        switch kind {
        case .choice(let choices), .choices(let choices): choices
        case .yesNo(let yes, let no): [yes, no]
        case .number, .day: []
        }
    }

    /// What a value of this fact is called in dialogue tests and in JSON: choice ids, `yes`, `no`, digits, ISO days, `unknown`.
    public func name(of value: FactValue) -> String {
        switch value {
        case .choice(let index): choices.indices.contains(index) ? choices[index].id : "?"
        case .choices(let set):
            choices.indices.filter { set.contains($0) }.map { choices[$0].id }.joined(separator: ",")
        case .yesNo(let yes): yes ? "yes" : "no"
        case .number(let number): String(number)
        case .day(let day): day.description
        case .unknown: "unknown"
        }
    }

    /// The value called `name`, the inverse of ``name(of:)``; nil if there is none, or it lies outside the domain.
    public func value(named name: String, today: Day) -> FactValue? {
        if name == "unknown" { return unknownAdvice == nil ? nil : .unknown }
        switch kind {
        case .choice(let choices): return choices.firstIndex { $0.id == name }.map { .choice($0) }
        case .choices(let choices):
            var set = ChoiceSet()
            for part in name.split(separator: ",") {
                guard let index = choices.firstIndex(where: { $0.id == part }) else { return nil }
                set.insert(index)
            }
            return set.isEmpty ? nil : .choices(set)
        case .yesNo: return name == "yes" ? .yesNo(true) : name == "no" ? .yesNo(false) : nil
        case .number: return Int(name).map { .number($0) }.flatMap { accepts($0, today: today) ? $0 : nil }
        case .day: return Day(iso: name).map { .day($0) }.flatMap { accepts($0, today: today) ? $0 : nil }
        }
    }

    /// True if `value` is of this fact's kind and within its domain.
    public func accepts(_ value: FactValue, today: Day) -> Bool {
        switch (kind, value) {
        case (_, .unknown): unknownAdvice != nil
        case (.choice(let choices), .choice(let index)): choices.indices.contains(index)
        case (.choices(let choices), .choices(let set)): !set.isEmpty && set.isSubset(of: choices.count)
        case (.yesNo, .yesNo): true
        case (.number(let domain), .number(let number)): domain.minimum <= number && number <= domain.maximum
        case (.day(let domain), .day(let day)):
            domain.earliest.day(on: today) <= day && day <= domain.latest.day(on: today)
        case (.choice, _), (.choices, _), (.yesNo, _), (.number, _), (.day, _): false
        }
    }
}

/// The answer to a fact. Choices are indices into the fact's list.
public enum FactValue: Hashable, Sendable {
    case choice(Int)
    case choices(ChoiceSet)
    case yesNo(Bool)
    case number(Int)
    case day(Day)
    /// The person does not know, and may.
    case unknown
}

/// Some of a fact's choices, by index; at most 16.
public struct ChoiceSet: Hashable, Sendable {
    public private(set) var bits: UInt16 = 0

    public init() {}
    public init(_ indices: some Sequence<Int>) { for index in indices { insert(index) } }

    public static let capacity = 16
    public var isEmpty: Bool { bits == 0 }
    public func contains(_ index: Int) -> Bool { index < Self.capacity && bits & (1 << UInt16(index)) != 0 }
    /// - Precondition: `index` is below ``capacity``; schemas hold facts to that many choices.
    public mutating func insert(_ index: Int) {
        precondition((0..<Self.capacity).contains(index), "a fact has at most 16 choices")
        bits |= 1 << UInt16(index)
    }
    /// True if every member is one of the first `count` choices.
    public func isSubset(of count: Int) -> Bool { count >= Self.capacity || bits >> UInt16(count) == 0 }
}
