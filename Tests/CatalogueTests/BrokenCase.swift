import Testing

@testable import Catalogue
@testable import JSON

/// A broken file and what is to be said about it.
struct BrokenCase: Sendable, CustomTestStringConvertible {
    /// The file's name without `.json5`; it ends in the name of what it replaces: `.facts`, `.fields`, `.terms`.
    let name: String
    let expected: [Expected]

    init(_ name: String, _ expected: Expected...) {
        self.name = name
        self.expected = expected
    }

    var testDescription: String { name }

    /// What the file replaces in the base catalogue.
    var target: String {
        for shared in ["facts", "fields", "terms"] where name.hasSuffix(".\(shared)") { return "\(shared).json5" }
        return "ho-tich/mau.json5"
    }

    /// The issues, each as `problem path file:line`, in a fixed order.
    var lines: [String] {
        expected.map { "\($0.problem) \($0.path) \($0.file ?? target):\($0.line)" }.sorted()
    }
}

struct Expected: Sendable {
    let problem: String
    let path: String
    let line: Int
    /// The file, where it is not the one replaced.
    let file: String?

    init(_ problem: String, path: String = "", line: Int, file: String? = nil) {
        (self.problem, self.path, self.line, self.file) = (problem, path, line, file)
    }
}

extension SchemaIssue {
    /// As ``BrokenCase/lines`` writes it.
    var summary: String { "\(problem.name) \(path) \(file):\(position?.line ?? 0)" }
}

extension SchemaIssue.Problem {
    /// A stable name of the case, for tables.
    var name: String {
        switch self {
        case .unreadableFile(let obstacle): "unreadableFile.\(obstacle.rawValue)"
        case .isDirectory: "isDirectory"
        case .strayFile: "strayFile"
        case .furtherIssues: "furtherIssues"
        case .tooLarge: "tooLarge"
        case .syntax(let error): "syntax.\(error.problem.name)"
        case .wrongType: "wrongType"
        case .missingKey: "missingKey"
        case .unknownKey: "unknownKey"
        case .emptyText: "emptyText"
        case .emptyList: "emptyList"
        case .tooMany: "tooMany"
        case .tooFew: "tooFew"
        case .notOneOf: "notOneOf"
        case .badIdentifier: "badIdentifier"
        case .reservedIdentifier: "reservedIdentifier"
        case .badCode: "badCode"
        case .badDay: "badDay"
        case .outOfRange: "outOfRange"
        case .emptyRange: "emptyRange"
        case .duplicateID: "duplicateID"
        case .duplicateCode: "duplicateCode"
        case .wrongFolder: "wrongFolder"
        case .refersToItself: "refersToItself"
        case .editionsOutOfOrder: "editionsOutOfOrder"
        case .untilBeforeFrom: "untilBeforeFrom"
        case .badCondition(let error, _): "condition.\(error.problem.name)"
        case .unknownSharedFact: "unknownSharedFact"
        case .cyclicSharedFacts: "cyclicSharedFacts"
        case .unreadableUnit: "unreadableUnit"
        case .noSuchProcedure: "noSuchProcedure"
        case .writtenByHand: "writtenByHand"
        case .cyclicSteps: "cyclicSteps"
        case .notInPlan: "notInPlan"
        case .samePhrase: "samePhrase"
        case .alikePhrase: "alikePhrase"
        case .noCitation: "noCitation"
        case .exemptWithoutLaw: "exemptWithoutLaw"
        case .documentNotListed: "documentNotListed"
        case .emptyCitation: "emptyCitation"
        case .unusedFact: "unusedFact"
        case .notWebAddress: "notWebAddress"
        }
    }

    /// The names of all cases that a file can cause.
    static let names: [String] =
        JSONError.Problem.names.map { "syntax.\($0)" } + ConditionError.Problem.names.map { "condition.\($0)" } + [
            "unreadableFile.noSuchFolder", "unreadableFile.noSuchFile", "unreadableFile.notRegularFile", "isDirectory",
            "strayFile",
            "furtherIssues",
            "tooLarge", "wrongType", "missingKey", "unknownKey", "emptyText", "emptyList", "tooMany", "tooFew",
            "notOneOf", "badIdentifier", "reservedIdentifier", "badCode", "badDay", "outOfRange", "emptyRange",
            "duplicateID", "duplicateCode", "wrongFolder", "refersToItself", "editionsOutOfOrder", "untilBeforeFrom",
            "unknownSharedFact", "cyclicSharedFacts", "samePhrase", "alikePhrase", "noCitation", "exemptWithoutLaw",
            "documentNotListed", "emptyCitation", "unusedFact", "notWebAddress",
        ]
}

extension ConditionError.Problem {
    var name: String {
        switch self {
        case .unexpected: "unexpected"
        case .endsEarly: "endsEarly"
        case .unknownFact: "unknownFact"
        case .unknownChoice: "unknownChoice"
        case .doesNotFit: "doesNotFit"
        case .nonexistentDay: "nonexistentDay"
        case .notYesNo: "notYesNo"
        case .tooDeep: "tooDeep"
        case .unterminatedText: "unterminatedText"
        }
    }

    static let names = [
        "unexpected", "endsEarly", "unknownFact", "unknownChoice", "doesNotFit", "nonexistentDay", "notYesNo",
        "tooDeep", "unterminatedText",
    ]
}

extension JSONError.Problem {
    var name: String {
        switch self {
        case .unexpectedCharacter: "unexpectedCharacter"
        case .unexpectedEnd: "unexpectedEnd"
        case .trailingData: "trailingData"
        case .unterminatedString: "unterminatedString"
        case .unterminatedComment: "unterminatedComment"
        case .controlCharacter: "controlCharacter"
        case .badEscape: "badEscape"
        case .loneSurrogate: "loneSurrogate"
        case .invalidUTF8: "invalidUTF8"
        case .byteOrderMark: "byteOrderMark"
        case .badNumber: "badNumber"
        case .tooLong: "tooLong"
        case .tooDeep: "tooDeep"
        case .duplicateKey: "duplicateKey"
        }
    }

    /// All but `byteOrderMark`: JSON5 skips one.
    static let names = [
        "unexpectedCharacter", "unexpectedEnd", "trailingData", "unterminatedString", "unterminatedComment",
        "controlCharacter", "badEscape", "loneSurrogate", "invalidUTF8", "badNumber", "tooLong", "tooDeep",
        "duplicateKey",
    ]
}
