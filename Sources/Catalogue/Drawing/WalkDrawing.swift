import Vietnamese

/// The walks through an edition as a picture: questions, the answers between them, what each answer brings, and where it ends.
public struct WalkDrawing: Sendable {
    /// A question, an outcome that stops, or the guide.
    public struct Node: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case question, stop, guide }
        public let kind: Kind
        public let text: String
    }

    /// Answers that lead from one node to another, with the papers that they bring.
    public struct Arrow: Hashable, Sendable {
        public let from: Int
        public let to: Int
        public let answers: String
        public let papers: [String]
    }

    public let title: String
    public let nodes: [Node]
    public let arrows: [Arrow]
    /// Papers needed whatever is answered.
    public let papersAtFirst: [String]

    /// A picture of more arrows than that is read by nobody.
    private static let limit = 2_000

    /// - Returns: nil where it would be too large to be read, or the procedure has no edition on the day.
    public init?(_ procedure: Procedure, on day: Day, in language: Language) {
        guard let index = procedure.editionIndex(on: day) else { return nil }
        let edition = procedure.editions[index]
        var left = WalkDiagramBuilder.workLimit
        guard let diagram = try? WalkDiagramBuilder.diagram(of: edition, today: day, work: &left) else { return nil }
        guard diagram.edges.reduce(0, { $0 + $1.count }) <= Self.limit else { return nil }
        let words = DrawingWords(diagram, language)
        title = "\(procedure.code) \(procedure.name[language]) (\(words.day(day)))"
        papersAtFirst = words.papers(diagram.metAtFirst)
        // Numbered as the walk comes to them.
        var numbers = [0: 0]
        var queue = [0]
        var nodes: [Node] = []
        var arrows: [Arrow] = []
        while nodes.count < queue.count {
            let node = queue[nodes.count]
            let own = nodes.count
            nodes.append(words.node(diagram.nodes[node]))
            for edge in diagram.edges[node] {
                if numbers[edge.target] == nil {
                    numbers[edge.target] = queue.count
                    queue.append(edge.target)
                }
                arrows.append(
                    Arrow(
                        from: own, to: numbers[edge.target] ?? 0,
                        answers: edge.answers.map { words.answer($0, diagram.nodes[node]) }.joined(separator: " / "),
                        papers: words.papers(edge.met)))
            }
        }
        (self.nodes, self.arrows) = (nodes, arrows)
    }
}

/// What is written in the picture.
private struct DrawingWords {
    private let diagram: WalkDiagram
    private let edition: Edition
    private let language: Language
    private let papersByCondition: [ConditionID: [String]]

    init(_ diagram: WalkDiagram, _ language: Language) {
        (self.diagram, edition, self.language) = (diagram, diagram.edition, language)
        let papers = diagram.edition.requirements.filter { $0.mode != .notNeeded }.map {
            ($0.when, [$0.name[language]])
        }
        papersByCondition = Dictionary(papers, uniquingKeysWith: +)
    }

    func day(_ day: Day) -> String { language == .vi ? day.vietnamese : day.description }

    func node(_ node: WalkDiagram.Node) -> WalkDrawing.Node {
        switch node {
        case .asks(let fact): return .init(kind: .question, text: edition.facts[fact].question[language])
        case .splits(let fact, let choice):
            let label = edition.facts[fact].label[language]
            guard let choice else {
                return .init(
                    kind: .question, text: "\(label): \(language == .vi ? "các lựa chọn khác" : "other choices")")
            }
            return .init(kind: .question, text: "\(label): \(name(choice, of: fact))?")
        case .stops(let outcome): return .init(kind: .stop, text: edition.outcomes[outcome].text[language])
        case .guides: return .init(kind: .guide, text: language == .vi ? "Hướng dẫn" : "The guide")
        }
    }

    private func name(_ choice: Int, of fact: Int) -> String {
        let choice = edition.facts[fact].choices[choice]
        return choice.label?[language] ?? choice.id
    }

    func papers(_ met: [Int]) -> [String] { met.flatMap { papersByCondition[diagram.tracked[$0]] ?? [] } }

    func answer(_ answer: WalkDiagram.Answer, _ node: WalkDiagram.Node) -> String {
        let (yes, no) = language == .vi ? ("Có", "Không") : ("Yes", "No")
        switch (answer, node) {
        case (.choice(_, let isMade), _): return isMade ? yes : no
        case (.unknown, _): return language == .vi ? "Không biết" : "I don't know"
        case (.several, _): return language == .vi ? "Chọn" : "Choose"
        case (.others, _): return language == .vi ? "Tiếp" : "On"
        case (.answer(let place), .asks(let fact)): return value(place, of: fact)
        case (.answer, _): return ""
        }
    }

    private func value(_ place: Int, of fact: Int) -> String {
        let value = diagram.classes.answers(to: fact)[place]
        switch value {
        case .choice(let choice): return name(choice, of: fact)
        case .yesNo(let isYes):
            let choice = edition.facts[fact].choices[isYes ? 0 : 1]
            return choice.label?[language]
                ?? (isYes ? (language == .vi ? "Có" : "Yes") : (language == .vi ? "Không" : "No"))
        // A class is told by the comparisons that it meets; one and its opposite are the same.
        case .number, .day:
            let met = diagram.classes.comparisons(fact, place).compactMap { $1 ? $0 : $0.opposite }
                .reduce(into: [Condition]()) { if !$0.contains($1) { $0.append($1) } }.map(comparison)
            let label = edition.facts[fact].label[language]
            return met.isEmpty ? (language == .vi ? "Bất kỳ" : "Any") : "\(label): \(met.joined(separator: "; "))"
        case .choices, .unknown: return ""
        }
    }

    /// A comparison on a number or a date with the signs that everybody reads.
    private func comparison(_ condition: Condition) -> String {
        func sign(_ comparison: Condition.Comparison) -> String {
            switch comparison {
            case .equal: "="
            case .notEqual: "≠"
            case .less: "<"
            case .lessOrEqual: "≤"
            case .greater: ">"
            case .greaterOrEqual: "≥"
            }
        }
        switch condition {
        case .number(_, let comparison, let bound): return "\(sign(comparison)) \(bound)"
        case .day(_, let comparison, .day(let bound)): return "\(sign(comparison)) \(day(bound))"
        case .day(_, let comparison, .today): return "\(sign(comparison)) \(language == .vi ? "hôm nay" : "today")"
        case .elapsed(let span, _, let comparison, let bound):
            let (vi, en) =
                switch span {
                case .days: ("ngày", "days")
                case .months: ("tháng", "months")
                case .years: ("năm", "years")
                }
            let length = "\(sign(comparison)) \(bound) \(language == .vi ? vi : en)"
            return language == .vi ? "cách nay \(length)" : "\(length) ago"
        default: return condition.authored(in: edition)
        }
    }
}
