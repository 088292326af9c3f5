import Assistant
import Catalogue
import Dialogue
import Foundation
import Vietnamese

/// `danloi bench`: speed and size, as ratios against a baseline measured in the same run.
enum BenchCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let location = try CatalogueLocation(&arguments)
        let heldOut = try arguments.option("--held-out")
        let isFolded = arguments.flag("--folded")
        let lawIndex = try arguments.option("--index")
        let times = try arguments.option("--times")
        let fullText = try arguments.option("--fts5")
        let against = try arguments.option("--against")
        let words = try arguments.rest()
        if words == ["turns"] {
            guard let port = against.flatMap({ UInt16($0) }) else {
                throw CommandFailure.usage("`danloi bench turns` needs `--against` with a port of this machine")
            }
            try turns(against: port, location)
            return 0
        }
        // These take files, and run only when they are named.
        if words.first == "understanding" {
            return try UnderstandingBench.run(files: Array(words.dropFirst()), location)
        }
        if words.first == "evidence" {
            return try FinderEvidenceExport.run(
                files: Array(words.dropFirst()), heldOut: heldOut, isFolded: isFolded,
                location)
        }
        switch words.first {
        case "law-evidence":
            return try LawEvidenceExport.run(Array(words.dropFirst()), indexPath: lawIndex, isFolded: isFolded)
        case "law":
            return try LawBench.run(Array(words.dropFirst()), indexPath: lawIndex, times: times, fullText: fullText)
        case "law-lines": return try LawVariation.printLines(Array(words.dropFirst()), times: times)
        case "law-speed": return try LawBench.speed(Array(words.dropFirst()))
        case "crash":
            guard words.count <= 2, let kills = words.count == 1 ? 50 : Int(words[1]), (1...100_000).contains(kills)
            else {
                throw CommandFailure.usage("`crash` takes how often the server is killed, such as 50")
            }
            return try CrashTest.run(kills, location)
        default: break
        }
        let benchmarks: [(String, (CatalogueLocation) throws -> Void)] = [
            ("transition", transitions), ("length", conversationLength), ("loading", loading), ("national", national),
            ("server", server), ("client", client), ("dossiers", dossiers),
            ("conversations", conversations), ("portal", portal),
        ]
        if let unknown = words.first(where: { name in !benchmarks.contains { $0.0 == name } }) {
            throw CommandFailure.usage(
                "there is no benchmark `\(unknown)`; there are: \(benchmarks.map(\.0).joined(separator: " "))"
                    + " crash N understanding FILE… turns --against PORT")
        }
        for (name, body) in benchmarks where words.isEmpty || words.contains(name) { try body(location) }
        return 0
    }

    /// The machine's own pace in this run: sorting 100,000 numbers, in seconds.
    private static let baseline: Double = {
        var generator = KnownChance(seed: 7)
        let numbers = (0..<100_000).map { _ in generator.next() }
        return (0..<5).map { _ in time { _ = numbers.sorted() } }.min() ?? 1
    }()

    static func time(_ body: () throws -> Void) rethrows -> Double {
        let elapsed = try ContinuousClock().measure(body)
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    }

    private static func report(_ name: String, _ value: String, seconds: Double) {
        let ratio = seconds / baseline
        Output.line("\(name): \(value)  (\(String(format: "%.4f", ratio)) × sorting 100,000 numbers)")
    }

    /// Chosen answers, over every hand-written procedure, always the first option.
    private static func transitions(_ location: CatalogueLocation) throws {
        let catalogue = try location.load()
        var count = 0
        var total = 0.0
        var slowest: (code: String, seconds: Double) = ("", 0)
        for procedure in catalogue.procedures {
            var start = Dialogue(catalogue: catalogue, today: todayInVietnam())
            _ = start.handle(.chose("start:\(procedure.code)"))
            let walk = choices(from: start)
            guard !walk.isEmpty else { continue }
            let rounds = 2000 / walk.count + 1
            var seconds = 0.0
            for _ in 0..<rounds {
                var dialogue = start
                seconds += time { for choice in walk { _ = dialogue.handle(.chose(choice)) } }
            }
            let each = seconds / Double(rounds * walk.count)
            if each > slowest.seconds { slowest = (procedure.code.text, each) }
            count += rounds * walk.count
            total += seconds
        }
        guard count > 0 else { return }
        let each = total / Double(count)
        report("transition", "\(Int(1 / each)) a second, \(String(format: "%.2f", each * 1e6)) µs each", seconds: each)
        Output.line("  slowest procedure \(slowest.code): \(Int(1 / slowest.seconds)) a second")
    }

    /// The first options until no question is open.
    static func choices(from start: Dialogue) -> [String] {
        var session = start
        var walk: [String] = []
        while walk.count < 30 {
            var probe = session
            guard case .reply(let reply)? = probe.handle(.chose("repeat")).last, reply.stage == .asking else { break }
            let option = reply.blocks.compactMap { block -> String? in
                if case .options(let options) = block.content { options.first?.id } else { nil }
            }.first
            guard let option else { break }
            _ = session.handle(.chose(option))
            walk.append(option)
        }
        return walk
    }

    /// The cost of a turn after some 100 and after some 4,000 turns in the same conversation.
    private static func conversationLength(_ location: CatalogueLocation) throws {
        let catalogue = try location.load()
        guard let procedure = catalogue.procedures.first else { return }
        var dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam())
        _ = dialogue.handle(.chose("start:\(procedure.code)"))
        func turns(_ count: Int) -> Double {
            time {
                for turn in 0..<count {
                    _ = dialogue.handle(.said(turn.isMultiple(of: 2) ? "1" : "quay lại"))
                }
            } / Double(count)
        }
        _ = turns(100)
        let early = turns(200)
        _ = turns(4000)
        let late = turns(200)
        Output.line("length: a turn after 4,000 turns costs \(String(format: "%.2f", late / early)) of one after 100")
    }

    private static func loading(_ location: CatalogueLocation) throws {
        var count = 0
        let seconds =
            (0..<5).map { _ in time { count = CatalogueReader.read(folder: location.procedures).procedures.count } }
            .min() ?? 0
        report("loading", "\(count) procedures in \(String(format: "%.1f", seconds * 1000)) ms", seconds: seconds)
    }

    private static func national(_ location: CatalogueLocation) throws {
        guard location.national != nil else {
            return Output.line("national: skipped, no compiled records (danloi catalogue import FILE)")
        }
        var count = 0
        let seconds = try time { count = try location.load().records.summaries.count }
        report(
            "national",
            "ready with \(count) records in \(String(format: "%.0f", seconds * 1000)) ms, \(residentMegabytes()) MB resident",
            seconds: seconds)
    }

    /// The most memory this process has held, in MB.
    static func residentMegabytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
