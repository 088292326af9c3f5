import Catalogue
import Vietnamese

/// One conversation: a value that changes only through ``handle(_:)``, which does nothing itself but say what is to be done.
///
/// It is a function of its events, the catalogue and the day, so the same events give the same replies.
public struct Dialogue: Sendable {
    public let catalogue: Catalogue
    public internal(set) var language: Language
    /// The day asked about.
    public internal(set) var today: Day

    /// The last is under way, those below wait.
    var tasks: [DialogueTask] = []
    /// The stacks before each turn that changed them, for going back.
    var past: [[DialogueTask]] = []
    /// The procedures spoken of, in the order they first came up.
    var visited: [ProcedureCode] = []
    /// Answers in a row that could not be read.
    var misses = 0
    var isClosed = false

    public init(catalogue: Catalogue, today: Day, language: Language = .vi) {
        self.catalogue = catalogue
        self.today = today
        self.language = language
    }

    /// Takes one event and says what is to be done; the last effect is the reply. Every state accepts every event.
    public mutating func handle(_ event: Event) -> [Effect] {
        var turn = Turn()
        switch event {
        case .opened: turn.say(.welcome)
        case .said(let text): hear(text, &turn)
        case .chose(let id): choose(id, &turn)
        case .dayChanged(let day): move(to: day, &turn)
        case .languageChanged(let new):
            language = new
            turn.say(.languageChanged)
        case .dossierLookedUp(.notConnected):
            turn.say(.dossierNotConnected)
            turn.abstain(.upstreamDown)
            leaveTracking()
        case .lawSearched(.notConnected):
            turn.say(.lawNotConnected)
            turn.abstain(.noEvidence)
        }
        if turn.awaitsResult { return turn.effects }
        present(&turn)
        return turn.effects + [.reply(reply(turn))]
    }

    /// Remembers the tasks as they are, once a turn, before they change.
    mutating func remember(_ turn: inout Turn) {
        guard !turn.hasRemembered else { return }
        turn.hasRemembered = true
        past.append(tasks)
    }

    /// What hangs on the open question, by id; empty where none is open. For the trace.
    public func reasonsForOpenQuestion() -> [String] {
        guard let guiding else { return [] }
        let situation = guiding.situation
        guard case .asking(let fact) = guiding.step(situation) else { return [] }
        return situation.answering(fact, nil).reasons(for: fact)
    }

    /// The guide under way.
    var guiding: Guiding? {
        guard case .guiding(let guiding)? = tasks.last else { return nil }
        return guiding
    }

    mutating func replaceTop(_ guiding: Guiding) {
        if !tasks.isEmpty { tasks[tasks.count - 1] = .guiding(guiding) }
    }

    private mutating func leaveTracking() {
        if case .tracking? = tasks.last { tasks.removeLast() }
    }

    private func reply(_ turn: Turn) -> Reply {
        var reply = Reply()
        reply.blocks = turn.blocks
        reply.abstention = turn.abstention
        reply.reading = turn.reading
        reply.stage = isClosed ? .closed : .listening
        switch tasks.last {
        case nil: break
        case .choosing: reply.stage = .choosing
        case .tracking: reply.stage = .tracking
        case .guiding(let guiding):
            let situation = turn.situation ?? guiding.situation
            reply.procedure = guiding.procedure.code
            for given in guiding.counted(situation) {
                let fact = guiding.edition.facts[given.fact]
                reply.facts.append(Reply.KnownFact(id: fact.id, value: fact.name(of: given.value)))
            }
            switch turn.step ?? guiding.step(situation) {
            case .asking(let fact):
                reply.stage = .asking
                reply.openQuestion = guiding.edition.facts[fact].id
                reply.questionsLeft = turn.questionsLeft ?? guiding.outlook(situation).mostQuestionsLeft
            case .checking: reply.stage = .checking
            case .guided: reply.stage = .guided
            case .stopped: reply.stage = .stopped
            }
            if isClosed { reply.stage = .closed }
        }
        return reply
    }
}

/// What one turn has gathered so far.
struct Turn {
    var blocks: [Block] = []
    var effects: [Effect] = []
    var abstention: Abstention?
    /// How the message was read, for the trace.
    var reading: [String] = []
    var hasRemembered = false
    /// The answer comes with the result of an effect.
    var awaitsResult = false
    /// The open question was not answered.
    var isRepeat = false
    /// A guide or a conclusion newly reached, or asked for, is shown whole.
    var showsGuide = false
    /// The emergency numbers were given: a message not understood otherwise is no miss.
    var isEmergency = false
    /// Nothing is asked again at the end.
    var isSilent = false
    /// Kept from presenting, for the reply's head.
    var situation: Situation?
    var step: Guiding.Step?
    var questionsLeft: Int?

    mutating func say(_ line: Line) { blocks.append(Block(.line(line))) }
    mutating func say(_ phrase: Phrase) { say(Line(phrase)) }
    mutating func show(_ content: Block.Content, basis: Block.Basis = .talk) {
        blocks.append(Block(content, basis: basis))
    }
    mutating func abstain(_ abstention: Abstention) {
        self.abstention = abstention
        effects.append(.record(abstention))
    }
}
