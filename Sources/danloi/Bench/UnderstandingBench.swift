import Assistant
import Catalogue
import Foundation
import Vietnamese

/// `danloi bench understanding FILE…`: how well sentences are taken to procedures, beside plain BM25 in the same run.
enum UnderstandingBench {
    static func run(files: [String], _ location: CatalogueLocation) throws -> Int32 {
        guard !files.isEmpty else {
            throw CommandFailure.usage("`bench understanding` needs files of JSON lines with `q` and `label`")
        }
        let catalogue = try location.load()
        let known = Set(catalogue.procedures.map(\.code.text)).union(catalogue.records.summaries.map(\.code.text))
        for file in files {
            let all = try LabelledQuestion.read(file)
            // A label whose codes have no record here cannot be found.
            let questions = all.filter { $0.label.isEmpty || !known.isDisjoint(with: $0.label) }
            Output.line(
                "\(file): \(questions.count) sentences, \(all.count - questions.count) left out for want of a record")
            guard !questions.isEmpty else { continue }
            report(questions, catalogue)
        }
        return 0
    }

    private static func report(_ questions: [LabelledQuestion], _ catalogue: Catalogue) {
        let finder = catalogue.finder
        let baseline = PlainBM25(catalogue)
        func outcomes(_ questions: [LabelledQuestion], _ change: (String) -> String = { $0 }) -> [Outcome] {
            questions.map { Outcome($0, finder.find(change($0.text))) }
        }
        let meant = questions.filter { !$0.label.isEmpty }
        Output.line(Tally.heading)
        let plain = outcomes(questions)
        func row(_ name: String, _ rows: [Outcome]) {
            if !rows.isEmpty { Output.line(Tally(rows).line(name)) }
        }
        row("all", plain.filter(\.isMeant))
        row("hard (name overlap < 0.5)", plain.filter { $0.isMeant && $0.question.isHard })
        for style in Set(questions.map(\.style)).sorted() {
            row("  \(style)", plain.filter { $0.isMeant && $0.question.style == style })
        }
        row("without diacritics", outcomes(meant) { VietnameseText.fold($0) })
        for count in 1...2 {
            // Three draws, since one is luck.
            let drawn = (0..<3).flatMap { seed in
                var errors = TypingErrors(seed: UInt64(seed * 1000 + count))
                return outcomes(meant) { errors.applied(to: $0, count: count) }
            }
            row("typing errors: \(count)", drawn)
        }
        row("baseline: plain BM25", meant.map { Outcome($0, codes: baseline.find($0.text, limit: 3)) })
        let hard = meant.filter(\.isHard)
        row("baseline, hard", hard.map { Outcome($0, codes: baseline.find($0.text, limit: 3)) })
        let outside = plain.filter { !$0.isMeant }
        if !outside.isEmpty {
            let started = outside.filter { $0.decision == .wrongStart }.count
            let asked = outside.filter { $0.decision == .clarify }.count
            Output.line(
                "out of scope (\(outside.count)): started \(percent(started, outside.count)), asked \(percent(asked, outside.count))"
            )
        }
        times(questions, finder)
    }

    /// How long one search takes, over all sentences, each at most 300 characters.
    private static func times(_ questions: [LabelledQuestion], _ finder: Finder) {
        let texts = questions.map { String($0.text.prefix(300)) }
        for text in texts { _ = finder.find(text) }
        let times = texts.map { text in BenchCommand.time { _ = finder.find(text) } }.sorted()
        func at(_ part: Double) -> String {
            String(format: "%.3f ms", times[min(times.count - 1, Int(Double(times.count) * part))] * 1000)
        }
        Output.line(
            "time: median \(at(0.5)), 99th percentile \(at(0.99)); \(BenchCommand.residentMegabytes()) MB resident at most"
        )
    }

    static func percent(_ part: Int, _ whole: Int) -> String {
        String(format: "%.1f %%", 100 * Double(part) / Double(max(1, whole)))
    }

    /// What became of one sentence.
    struct Outcome {
        enum Decision { case start, wrongStart, clarify, clarifyWithout, abstain }

        let question: LabelledQuestion
        let isFirst: Bool
        let isWithinThree: Bool
        let decision: Decision

        var isMeant: Bool { !question.label.isEmpty }

        init(_ question: LabelledQuestion, _ result: Finder.Result) {
            self.question = question
            let codes = result.candidates.map(\.code.text)
            isFirst = codes.first.map(question.label.contains) ?? false
            isWithinThree = codes.prefix(3).contains(where: question.label.contains)
            switch result.decision {
            case .start(let code): decision = question.label.contains(code.text) ? .start : .wrongStart
            case .clarify(let codes):
                decision =
                    question.label.isEmpty || codes.contains { question.label.contains($0.text) }
                    ? .clarify : .clarifyWithout
            case .abstain: decision = .abstain
            }
        }

        /// Of a search that only ranks.
        init(_ question: LabelledQuestion, codes: [ProcedureCode]) {
            self.question = question
            isFirst = codes.first.map { question.label.contains($0.text) } ?? false
            isWithinThree = codes.prefix(3).contains { question.label.contains($0.text) }
            decision = .abstain
        }
    }

    /// The rates over some sentences.
    private struct Tally {
        static let heading =
            "".padding(toLength: 28, withPad: " ", startingAt: 0)
            + "     n   first  within3   start   wrong  clarify  without  abstain"

        let outcomes: [Outcome]

        init(_ outcomes: [Outcome]) { self.outcomes = outcomes }

        func line(_ name: String) -> String {
            func rate(_ isCounted: (Outcome) -> Bool, _ width: Int) -> String {
                let text = String(
                    format: "%.1f", 100 * Double(outcomes.filter(isCounted).count) / Double(outcomes.count))
                return String(repeating: " ", count: max(0, width - text.count)) + text
            }
            let count = String(outcomes.count)
            return name.padding(toLength: 28, withPad: " ", startingAt: 0)
                + String(repeating: " ", count: max(0, 6 - count.count)) + count
                + rate(\.isFirst, 8) + rate(\.isWithinThree, 9) + rate({ $0.decision == .start }, 8)
                + rate({ $0.decision == .wrongStart }, 8) + rate({ $0.decision == .clarify }, 9)
                + rate({ $0.decision == .clarifyWithout }, 9) + rate({ $0.decision == .abstain }, 9)
        }
    }
}
