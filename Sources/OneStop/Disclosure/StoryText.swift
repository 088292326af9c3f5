/// A language people are answered in.
public enum StoryLanguage: String, Hashable, Sendable, CaseIterable { case vi, en }

/// The words of this room in one language. `{0}`, `{1}` … stand for arguments.
public struct StoryText: Sendable {
    /// The words for one state.
    public struct State: Sendable {
        public let name: String
        public let meaning: String
        public let next: String
        public let canDo: String
    }

    /// Every other sentence.
    public enum Sentence: String, Sendable, CaseIterable {
        case procedure, due, agency, reason, ended, returned, asOf, apologyOwed, moreForOwner
        case supplement, supplementUndated, supplementAnswered, supplementForOwner, supplementNotTold
        case step, stepUndated
        /// Instead of ``asOf`` where the source does not answer; the argument is the moment.
        case lastKnown
        case feesNoneListed, feesListed, feesDue, feesPaid, amountUnknown
        /// While a supplement is waited for: in time until then, or late and why. Each is one sentence, fit for a table.
        case onTimeWaiting, lateAskedAfterDue, lateAskedAgain, waitingNotCounted
        case onTime, late, dueToday, remaining, remainingDays, overdueToday, overdue, overdueDays, latenessUnknown
        case holidaysUnsure, holidaysKnownUntil
        /// For "no such code" and "the number does not match" alike.
        case notAvailable
        /// Too many failed checks; the argument is minutes.
        case locked
        case sourceUnavailable
        /// Reads a code back; the argument is the code.
        case readBack
        /// Reads several readings back.
        case whichCode
        case askLast4
        case noSuchDay, badDayLength, badNumberLength, codeIncomplete, codeUnreadable
    }

    public let language: StoryLanguage
    let states: [String: State]
    let sentences: [Sentence: String]

    /// The words of a language; there are some for each.
    public static func of(_ language: StoryLanguage) -> StoryText {
        switch language {
        case .vi: vietnamese
        case .en: english
        }
    }

    /// The words for a state.
    public func state(_ status: DossierStatus) -> State {
        states[status.id] ?? State(name: status.id, meaning: "", next: "", canDo: "")
    }

    /// A sentence with its arguments put in. Arguments are taken as they are; what looks like a place in them is not filled.
    public func sentence(_ sentence: Sentence, _ arguments: [String] = []) -> String {
        var result = ""
        var rest = Substring(sentences[sentence] ?? sentence.rawValue)
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}"), let index = Int(after[..<close]),
                arguments.indices.contains(index)
            else {
                result += "{"
                rest = after
                continue
            }
            result += arguments[index]
            rest = after[after.index(after: close)...]
        }
        return result + rest
    }

    func moment(_ instant: Instant) -> String {
        switch language {
        case .vi: instant.vietnamese
        case .en: instant.english
        }
    }

    /// An amount of đồng, thousands grouped by dots as in Vietnam.
    func amount(_ amount: Int?) -> String {
        guard let amount else { return sentence(.amountUnknown) }
        var digits = Array(String(amount))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(".", at: place) }
        return String(digits) + (language == .vi ? " đồng" : " VND")
    }
}
