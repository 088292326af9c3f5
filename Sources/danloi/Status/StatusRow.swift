import JSON
import OneStop

/// One dossier asked about, with what is to be asked or why it cannot be.
struct StatusRow: Sendable {
    let subject: Subject
    let check: OwnerCheck?

    enum Subject: Sendable {
        case code(DossierCode)
        /// Written as no code is: what may be meant, if anything.
        case uncertain(as: [DossierCode])
        case flawed(FoundDossierCode.Flaw)
        /// A line that holds no code where one is expected.
        case missing
    }

    var code: DossierCode? { if case .code(let code) = subject { code } else { nil } }

    /// The rows of a line: JSON with `code` and perhaps `last4`, or any text with codes in it.
    ///
    /// - Parameter check: For rows that bring none of their own.
    static func rows(of line: String, check: OwnerCheck?) throws(JSONError) -> [StatusRow] {
        guard line.first(where: { !$0.isWhitespace }) == "{" else {
            return DossierCodeReader.find(in: line).map { StatusRow(subject: subject($0), check: check) }
        }
        let node = try JSONReader.read(line)
        let own: OwnerCheck? =
            node["number"]?.string.map { .fullNumber($0) } ?? node["last4"]?.string.map { .last4($0) } ?? check
        let found = node["code"]?.string.flatMap { DossierCodeReader.find(in: $0, limit: 1).first }
        return [StatusRow(subject: found.map(subject) ?? .missing, check: own)]
    }

    private static func subject(_ found: FoundDossierCode) -> Subject {
        switch found.result {
        case .exact(let code): .code(code)
        case .needsConfirmation(let codes): .uncertain(as: codes)
        case .looksLikeCode(let flaw): .flawed(flaw)
        }
    }
}

/// What became of a row.
enum StatusOutcome: Sendable {
    case answered(DossierAnswer)
    /// Not asked, since what was given is no code.
    case notAsked
}
