import Catalogue
import OneStop
import Vietnamese

/// One conversation: a value that changes only through ``handle(_:)``, which does nothing itself but say what is to be done.
///
/// It is a function of its events, the catalogue and the day, so the same events give the same replies.
public struct Dialogue: Sendable {
    public internal(set) var catalogue: Catalogue
    public internal(set) var language: Language
    /// The day asked about.
    public internal(set) var today: Day
    /// Today by the clock.
    public internal(set) var actualDay: Day

    /// The last is under way, those below wait.
    var tasks: [DialogueTask] = []
    /// What each turn that changed something found, for going back.
    var past: [Moment] = []
    /// The ids of the options listed last, in their order: what a number means.
    var offered: [String] = []
    /// Answers to facts that procedures share.
    var known = KnownAnswers()
    /// The procedures spoken of, in the order they first came up.
    var visited: [ProcedureCode] = []
    /// Where the person lives.
    var home: Home?
    /// The last reply asked for it.
    var isHomeAsked = false
    /// Answers in a row that could not be read.
    var misses = 0
    var isClosed = false
    /// The legal library was asked, for this, and has not answered.
    var awaitedLaw: AwaitedLaw?
    /// Said and read before a result was awaited; the next reply begins with it.
    private var heldBack: (blocks: [Block], reading: [String], hasOwnerCheck: Bool) = ([], [], false)
    /// A result is awaited: the turn is not at its end.
    var isBetweenEvents: Bool { awaitedLaw != nil || !heldBack.blocks.isEmpty || !heldBack.reading.isEmpty }
    /// The dossiers looked up last.
    var followed = FollowedDossiers()
    /// The last reply offered to tell their owner more.
    var isOwnerCheckOffered = false
    /// The last reply was about them.
    var isDossierSpokenOf = false
    /// What the last reply left open.
    var open = OpenMatter.nothing
    /// The catalogue has changed, and that has not been told.
    var change: CatalogueChange?

    /// - Parameter actualDay: today by the clock, where `today` is another day.
    public init(catalogue: Catalogue, today: Day, actualDay: Day? = nil, language: Language = .vi) {
        self.catalogue = catalogue
        self.today = today
        self.actualDay = actualDay ?? today
        self.language = language
    }

    /// Takes one event and says what is to be done; the last effect is the reply. Every state accepts every event.
    public mutating func handle(_ event: Event) -> [Effect] {
        var turn = Turn()
        (turn.blocks, turn.reading, turn.hasOwnerCheck) = heldBack
        heldBack = ([], [], false)
        let isUnheard = tellChange(before: event, &turn)
        let before = moment
        switch event {
        case .said where isUnheard, .chose where isUnheard: turn.isRepeat = true
        case .opened: turn.say(.welcome)
        case .said(let text): hear(text, &turn)
        case .chose(let id): choose(id, &turn)
        case .dayChanged(let day): move(to: day, &turn)
        case .languageChanged(let new): changeLanguage(new, &turn)
        case .dossiersLookedUp(let codes, let result): hear(result, for: codes, &turn)
        case .lawSearched(let answer): hear(answer, &turn)
        }
        // A turn that changed nothing is nothing to go back to.
        if turn.isChange, before != moment { past.append(before) }
        if turn.awaitsResult {
            heldBack = (turn.blocks, turn.reading, turn.hasOwnerCheck)
            return turn.effects
        }
        present(&turn)
        open = openMatter(turn)
        offered = turn.offered
        isOwnerCheckOffered = turn.offersOwnerCheck
        isHomeAsked = turn.asksHome
        isDossierSpokenOf = turn.isAboutDossier
        return turn.effects + [.reply(reply(turn))]
    }

    /// What a turn can be taken back to.
    struct Moment: Equatable {
        let tasks: [DialogueTask]
        let today: Day
        let followed: FollowedDossiers
        let home: Home?
        /// Its day was asked about, and is not just the day it was.
        var isDayAsked = false
        var known = KnownAnswers()
    }

    /// Waiting for a dossier's code or a commune is no part of it: the conversation returns from that by itself.
    private var moment: Moment {
        let under =
            switch tasks.last {
            case .tracking?, .locating?: Array(tasks.dropLast())
            case .choosing?, .guiding?, nil: tasks
            }
        return Moment(tasks: under, today: today, followed: followed, home: home, isDayAsked: isDayAsked, known: known)
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

    mutating func leaveTracking() {
        if case .tracking? = tasks.last { tasks.removeLast() }
    }

    func reply(_ turn: Turn) -> Reply {
        var reply = Reply()
        reply.blocks = turn.blocks
        reply.abstention = turn.abstention
        reply.reading = turn.reading
        reply.hasOwnerCheck = turn.hasOwnerCheck
        reply.stage = .listening
        reply.commune = home?.commune
        switch tasks.last {
        case nil: break
        case .choosing: reply.stage = .choosing
        case .tracking: reply.stage = .tracking
        case .locating: reply.stage = .locating
        case .guiding(let guiding):
            let situation = turn.situation ?? guiding.situation
            reply.procedure = guiding.code
            reply.lifeEvent = guiding.event?.id
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
        }
        if isClosed {
            // What was open waits; nothing is asked now.
            reply.stage = .closed
            reply.openQuestion = nil
            reply.questionsLeft = nil
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
    /// The turn may change something that can be taken back.
    var isChange = false
    /// The answer comes with the result of an effect.
    var awaitsResult = false
    /// Where the person lives was told.
    var heardHome = false
    /// The open question was not answered.
    var isRepeat = false
    /// A guide or a conclusion newly reached, or asked for, is shown whole.
    var showsGuide = false
    /// The emergency numbers were given: a message not understood otherwise is no miss.
    var isEmergency = false
    /// Nothing is asked again at the end.
    var isSilent = false
    /// What was said holds digits of the owner's paper.
    var hasOwnerCheck = false
    /// The turn is about the dossiers looked up last.
    var isAboutDossier = false
    /// What can be chosen besides the answers to what is open.
    var extras: [Extra] = []
    /// Kept from presenting, for the reply's head.
    var situation: Situation?
    var step: Guiding.Step?
    var questionsLeft: Int?

    /// An option beside those of the open question, and how to say it where a number would read as an answer.
    struct Extra {
        let option: Option
        let hint: Line?
    }

    /// The owner of dossiers was offered to be told more, as an option or in words.
    var offersOwnerCheck: Bool {
        blocks.contains { block in
            switch block.content {
            case .options(let options): options.contains { $0.id == Dialogue.ownerCheckID }
            case .line(let line): line.phrase == .ownerCheckHint
            default: false
            }
        }
    }

    /// The person was asked where they live, by the way.
    var asksHome: Bool {
        blocks.contains { block in
            switch block.content {
            case .options(let options): options.contains { $0.id == Dialogue.noCommuneID }
            case .line(let line): line.phrase == .homeQuestion
            default: false
            }
        }
    }

    /// The options listed in this turn.
    var offered: [String] {
        blocks.flatMap { block -> [String] in
            if case .options(let options) = block.content { options.map(\.id) } else { [] }
        }
    }

    mutating func say(_ line: Line) { blocks.append(Block(.line(line))) }
    mutating func say(_ phrase: Phrase) { say(Line(phrase)) }
    mutating func show(_ content: Block.Content, basis: Block.Basis = .talk) {
        blocks.append(Block(content, basis: basis))
    }
    /// Lists options, and below them those besides.
    mutating func offer(_ options: [Option]) {
        let all = options + extras.map(\.option)
        extras = []
        if !all.isEmpty { show(.options(all)) }
    }
    /// Tells in words what can be chosen besides.
    mutating func hintAtExtras() {
        for hint in extras.compactMap(\.hint) { say(hint) }
        extras = []
    }
    mutating func abstain(_ abstention: Abstention) {
        self.abstention = abstention
        effects.append(.record(abstention))
    }
}
