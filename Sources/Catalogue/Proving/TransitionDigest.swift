internal import CCrypto
import Vietnamese

/// A digest of all transitions of an edition, by id and meaning and not by wording: another digest means other rules.
///
/// It covers, on each class of days: the questions, the classes of answers and where they lead, and what each settles; and of every item what it says by number: the
/// kind, sums, lengths, copies, channels, addresses and what it cites.
enum TransitionDigest {
    static func of(_ edition: Edition, _ diagrams: [WalkDiagram]) -> String {
        var text = Writing()
        text.line("edition", edition.from, edition.until as Any)
        text.items(edition)
        for diagram in diagrams { text.diagram(diagram) }
        return sha256(text.bytes)
    }

    /// Of a life event besides: what each step is, names, takes and gives, and what is joined.
    static func of(_ event: LifeEvent, _ diagrams: [WalkDiagram]) -> String {
        var text = Writing()
        text.line("event", event.id, event.nothing != nil)
        text.plan(event)
        for diagram in diagrams { text.diagram(diagram) }
        return sha256(text.bytes)
    }

    /// 64 hexadecimal digits.
    static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        // It fails only where there is no memory left for its context.
        guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1 else { return "" }
        return digest.prefix(Int(length)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The text that is digested: a line for each thing.
    private struct Writing {
        private(set) var bytes: [UInt8] = []

        mutating func line(_ parts: Any...) {
            for part in parts {
                bytes += Array("\(part)".utf8)
                bytes.append(9)
            }
            bytes.append(10)
        }

        mutating func items(_ edition: Edition) {
            for outcome in edition.outcomes { line("outcome", outcome.id, outcome.kind, cited(outcome)) }
            for paper in edition.requirements {
                line(
                    "paper", paper.id, paper.mode, paper.originals, paper.copies, paper.copyKind?.rawValue ?? "",
                    paper.form?.document ?? "", paper.anyOf.count, cited(paper))
            }
            for fee in edition.fees {
                line("fee", fee.id, Self.meaning(fee.kind), fee.part ?? "", fee.channels, cited(fee))
            }
            for time in edition.deadlines {
                line("time", time.id, time.kind, time.part ?? "", time.channels, cited(time))
            }
            for place in edition.places { line("place", place.id, place.channels, place.url ?? "", cited(place)) }
            for step in edition.steps { line("step", step.id, step.channels, cited(step)) }
            for result in edition.results { line("result", result.id, cited(result)) }
            for notice in edition.notices { line("notice", notice.id, notice.kind, cited(notice)) }
            for basis in edition.legalBasis { line("law", basis.document, basis.articles) }
        }

        mutating func plan(_ event: LifeEvent) {
            func gives(_ answers: [GivenAnswer]) -> String {
                answers.map { answer in
                    let when = event.edition.conditions[answer.when].authored(in: event.edition)
                    return "\(answer.fact)=\(answer.value) if \(when)"
                }.joined(separator: ";")
            }
            for step in event.steps {
                let needs = step.needs.map { "\($0.step)/\($0.result ?? "")/\($0.paper ?? "")" }
                line(
                    "does", step.id, step.work.meaning, step.importance.rawValue, step.after, needs, gives(step.gives),
                    cited(step))
            }
            for joined in event.joined {
                line("joins", joined.code, joined.steps, gives(joined.gives), cited(joined))
            }
            for basis in event.edition.legalBasis { line("law", basis.document, basis.articles) }
        }

        /// What a sum is per is wording.
        private static func meaning(_ kind: Fee.Kind) -> String {
            switch kind {
            case .amount(let sum, _): "amount \(sum)"
            case .setByProvince: "province"
            case .exempt: "exempt"
            case .notStated: "silent"
            case .quoted(let words): "quoted \(words)"
            }
        }

        private func cited(_ item: some GuideItem) -> String {
            item.citations.map { citation in
                switch citation {
                case .law(let law):
                    [law.document, law.article, law.clause, law.point].map { $0 ?? "" }.joined(separator: "/")
                case .record(let part): part.rawValue
                }
            }.joined(separator: ";")
        }

        /// Nodes by the order in which the walk first comes to them, so that how they are numbered inside does not count.
        mutating func diagram(_ diagram: WalkDiagram) {
            let edition = diagram.edition
            line("day", diagram.today)
            let names = Self.names(diagram)
            line("first", settled(diagram.metAtFirst, names), settled(diagram.lostAtFirst, names))
            var numbers: [Int: Int] = [0: 0]
            var queue = [0]
            var position = 0
            while position < queue.count {
                let node = queue[position]
                position += 1
                switch diagram.nodes[node] {
                case .guides: line("guide")
                case .stops(let outcome): line("stop", edition.outcomes[outcome].id)
                case .asks(let fact): line("ask", edition.facts[fact].id)
                case .splits(let fact, let choice):
                    line("choice", edition.facts[fact].id, choice.map { edition.facts[fact].choices[$0].id } ?? "")
                }
                for edge in diagram.edges[node] {
                    if numbers[edge.target] == nil {
                        numbers[edge.target] = queue.count
                        queue.append(edge.target)
                    }
                    let answers = edge.answers.map { Self.name($0, of: diagram.nodes[node], diagram) }
                    line(
                        "on", answers.joined(separator: ","), numbers[edge.target] ?? 0, settled(edge.met, names),
                        settled(edge.lost, names))
                }
            }
        }

        private func settled(_ places: [Int], _ names: [String]) -> String {
            places.map { names[$0] }.sorted().joined(separator: " ")
        }

        /// For each tracked condition, the items that hang on it.
        private static func names(_ diagram: WalkDiagram) -> [String] {
            var names: [ConditionID: [String]] = [:]
            func collect(_ list: String, _ items: [some GuideItem]) {
                for item in items { names[item.when, default: []].append("\(list)/\(item.id)") }
            }
            let edition = diagram.edition
            collect("o", edition.outcomes)
            collect("p", edition.requirements)
            collect("f", edition.fees)
            collect("d", edition.deadlines)
            collect("w", edition.places)
            collect("s", edition.steps)
            collect("r", edition.results)
            collect("n", edition.notices)
            return diagram.tracked.map { (names[$0] ?? []).joined(separator: "+") }
        }

        private static func name(
            _ answer: WalkDiagram.Answer, of node: WalkDiagram.Node, _ diagram: WalkDiagram
        ) -> String {
            guard case .asks(let fact) = node else {
                switch answer {
                case .choice(_, let isMade): return isMade ? "in" : "out"
                default: return "others"
                }
            }
            switch answer {
            case .answer(let place):
                return diagram.edition.facts[fact].name(of: diagram.classes.answers(to: fact)[place])
            case .unknown: return "unknown"
            case .several, .choice, .others: return "several"
            }
        }
    }
}

extension PlanStep.Work {
    fileprivate var meaning: String {
        switch self {
        case .procedure(let code): "procedure \(code)"
        case .record(let code): "record \(code)"
        case .outside(let url): "outside \(url ?? "")"
        }
    }
}
