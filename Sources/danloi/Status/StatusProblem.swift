import OneStop

/// Why there is nothing to ask about where something was expected.
enum StatusProblem: Sendable {
    /// Written as no code is: what may be meant, if anything.
    case uncertain(as: [DossierCode])
    case flawed(FoundDossierCode.Flaw)
    case noCode
    /// More than the one that `code` may have.
    case severalCodes
    case codeNotText
    case unknownKey(String)
    case badLast4
    case badNumber
    /// Both `last4` and `number`.
    case twoChecks
    /// What is no JSON, and from which column.
    case badJSON(column: Int)
    /// JSON, but no object: what it holds beside codes would be lost.
    case notObject
    /// The rest of the line was not read.
    case lineTooLong(limit: Int)
    /// The rest of the codes was not asked about.
    case tooManyCodes(limit: Int)

    /// A stable name for programs.
    var id: String {
        switch self {
        case .uncertain: "needs_confirmation"
        case .flawed: "flawed_code"
        case .noCode: "no_code"
        case .severalCodes: "several_codes"
        case .codeNotText: "code_not_text"
        case .unknownKey: "unknown_key"
        case .badLast4: "bad_last4"
        case .badNumber: "bad_number"
        case .twoChecks: "two_checks"
        case .badJSON: "bad_json"
        case .notObject: "not_an_object"
        case .lineTooLong: "line_too_long"
        case .tooManyCodes: "too_many_codes"
        }
    }

    /// The word that stands for the answer in rows: what is no code, or what was not asked.
    var answer: String {
        switch self {
        case .uncertain: "needs_confirmation"
        case .flawed, .noCode, .severalCodes: "not_a_code"
        case .codeNotText, .unknownKey, .badLast4, .badNumber, .twoChecks, .badJSON, .notObject, .lineTooLong,
            .tooManyCodes:
            "not_asked"
        }
    }
}
