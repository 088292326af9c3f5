import JSON
import OneStop

/// One dossier asked about, or why it cannot be.
struct StatusRow: Sendable {
    enum Subject: Sendable {
        case dossier(DossierQuestion)
        case problem(StatusProblem)
    }

    /// The line of the batch it stands in, counted from 1; nil outside of batches.
    let line: Int?
    let subject: Subject

    var question: DossierQuestion? { if case .dossier(let question) = subject { question } else { nil } }
    var code: DossierCode? { question?.code }
    var problem: StatusProblem? { if case .problem(let problem) = subject { problem } else { nil } }
}

/// What a line asks about: any text with codes in it, or a JSON object with `code` and perhaps `last4` or `number`.
struct StatusLine {
    /// More codes than these are not taken of one line.
    static let codeLimit = 2_000

    let subjects: [StatusRow.Subject]

    /// - Parameters:
    ///   - check: For codes that bring none of their own.
    ///   - limit: How many bytes were read of a line that is longer; nil if all were.
    init(_ line: String, check: OwnerCheck?, cutAt limit: Int? = nil) {
        let text = line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
        if text.first(where: { !$0.isWhitespace }) == "{" {
            subjects = [limit.map { .problem(.lineTooLong(limit: $0)) } ?? Self.object(text, check)]
        } else if text.allSatisfy(\.isWhitespace) {
            subjects = limit.map { [.problem(.lineTooLong(limit: $0))] } ?? []
        } else if limit == nil, Self.isList(text) {
            subjects = [.problem(.notObject)]
        } else {
            subjects = Self.codes(text, check, limit)
        }
    }

    // MARK: Text

    private static func codes(_ text: String, _ check: OwnerCheck?, _ limit: Int?) -> [StatusRow.Subject] {
        var found = DossierCodeReader.find(in: text, limit: codeLimit + 1)
        // What stands at the cut may be half a code.
        if limit != nil { found.removeAll { $0.range.upperBound > text.utf8.count - 64 } }
        var subjects = found.prefix(codeLimit).map { subject($0, check) }
        if found.count > codeLimit {
            subjects.append(.problem(.tooManyCodes(limit: codeLimit)))
        } else if let limit {
            subjects.append(.problem(.lineTooLong(limit: limit)))
        }
        return subjects.isEmpty ? [.problem(.noCode)] : subjects
    }

    private static func subject(_ found: FoundDossierCode, _ check: OwnerCheck?) -> StatusRow.Subject {
        switch found.result {
        case .exact(let code): .dossier(DossierQuestion(code, check: check))
        case .needsConfirmation(let codes): .problem(.uncertain(as: codes))
        case .looksLikeCode(let flaw): .problem(.flawed(flaw))
        }
    }

    // MARK: JSON

    /// Whether it is a list in JSON; text may begin with a bracket, too.
    private static func isList(_ text: String) -> Bool {
        guard text.first(where: { !$0.isWhitespace }) == "[" else { return false }
        // What is no JSON is text, whatever is wrong with it.
        return (try? JSONReader.read(text)) != nil
    }

    private static func object(_ text: String, _ check: OwnerCheck?) -> StatusRow.Subject {
        let node: JSONNode
        do { node = try JSONReader.read(text) } catch { return .problem(.badJSON(column: error.position.column)) }
        let keys = ["code", "last4", "number"]
        if let stray = node.members?.first(where: { !keys.contains($0.key) }) {
            return .problem(.unknownKey(stray.key))
        }
        let (last4, number) = (given("last4", node), given("number", node))
        var own = check
        switch (last4, number) {
        case (nil, nil): break
        case (_?, _?): return .problem(.twoChecks)
        case (let last4?, nil):
            guard let check = last4.string.flatMap(OwnerCheck.init(last4:)) else { return .problem(.badLast4) }
            own = check
        case (nil, let number?):
            guard let check = number.string.flatMap(OwnerCheck.init(number:)) else { return .problem(.badNumber) }
            own = check
        }
        guard let code = given("code", node) else { return .problem(.noCode) }
        guard let written = code.string else { return .problem(.codeNotText) }
        let found = DossierCodeReader.find(in: written, limit: 2)
        guard let first = found.first else { return .problem(.noCode) }
        return found.count == 1 ? subject(first, own) : .problem(.severalCodes)
    }

    /// What stands for a key; null is nothing.
    private static func given(_ key: String, _ node: JSONNode) -> JSONNode? {
        node[key].flatMap { $0.isNull ? nil : $0 }
    }
}

extension OwnerCheck {
    /// Nil unless these are four digits.
    init?(last4 text: String) {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self = .last4(text)
    }

    /// Nil unless these are 8 to 32 letters and digits, perhaps with spaces between.
    init?(number text: String) {
        let number = text.filter { $0 != " " }
        let isWhole =
            (8...32).contains(number.utf8.count) && number.unicodeScalars.allSatisfy { $0.isASCII }
            && number.allSatisfy { $0.isLetter || $0.isNumber }
        guard isWhole else { return nil }
        self = .fullNumber(number)
    }
}
