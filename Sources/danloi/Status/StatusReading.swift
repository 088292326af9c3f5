import Foundation
import OneStop

/// Reads what is asked about: codes given as arguments, or the lines of a file.
enum StatusReading {
    /// How many rows a batch may have.
    static let rowLimit = 50_000
    /// How much of a line is read, in bytes.
    static let lineLimit = 1 << 16

    /// The codes given as arguments; each has to be one.
    static func rows(
        of words: [String], check: OwnerCheck?, _ text: StatusText
    ) throws(CommandFailure) -> [StatusRow] {
        let given = words.joined(separator: " ")
        let rows = StatusLine(given, check: check).subjects.map { StatusRow(line: nil, subject: $0) }
        for case .problem(let problem) in rows.map(\.subject) { throw .usage(text.refusal(of: given, problem)) }
        guard !rows.isEmpty else { throw .usage(text.refusal(of: given, .noCode)) }
        return rows
    }

    /// The lines of a file, or of standard input for `-`: each gives rows or says what is wrong with it; but for empty ones.
    static func rows(ofFile file: String, check: OwnerCheck?) throws(CommandFailure) -> [StatusRow] {
        let name = file.saidBack()
        var isFolder: ObjCBool = false
        if file != "-", FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
            throw .usage("`\(name)` is a folder; a file with one code a line is expected")
        }
        let descriptor = file == "-" ? 0 : open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .usage("cannot read `\(name)`") }
        defer { if descriptor > 0 { close(descriptor) } }
        var input = LineReader(descriptor: descriptor, limit: lineLimit)
        var rows: [StatusRow] = []
        var number = 0
        while let line = input.next() {
            number += 1
            let read = StatusLine(line, check: check, cutAt: input.wasCut ? lineLimit : nil)
            rows += read.subjects.map { StatusRow(line: number, subject: $0) }
            guard rows.count <= rowLimit else {
                throw .usage("\(name) has more than \(rowLimit) dossiers and other lines; please ask in parts")
            }
        }
        guard !rows.isEmpty else { throw .usage("\(name) has no dossier code") }
        return rows
    }
}

/// The different questions of many rows: each is asked once, however many rows ask it.
struct StatusPlan: Sendable {
    private(set) var questions: [DossierQuestion] = []
    /// The rows of each question.
    private(set) var rows: [[Int]] = []

    init(_ all: [StatusRow]) {
        var places: [DossierQuestion: Int] = [:]
        for (row, question) in all.enumerated() {
            guard let question = question.question else { continue }
            if let place = places[question] {
                rows[place].append(row)
            } else {
                places[question] = questions.count
                questions.append(question)
                rows.append([row])
            }
        }
    }
}
