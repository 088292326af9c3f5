import Catalogue
import OneStop
import Vietnamese

/// What a conversation is resumed from: where its dialogue stood after a turn, by ids alone.
///
/// Procedures, facts and answers are named as the catalogue names them, never by their place. So under a changed catalogue what still
/// means the same is kept, and the rest is dropped and asked again. It holds no digits of an owner's paper and no personal data that is
/// found in texts; what is under way within a turn (a look-up, a search of the law) is no part of it.
public struct DialogueMemento: Hashable, Sendable {
    var language: Language
    /// The day asked about.
    var day: Day
    /// Today by the clock; nil where it is the same.
    var actualDay: Day?
    /// Every task that lies on a stack below, each once, in the order they came about.
    var tasks: [Task] = []
    /// The stack under way, by places in ``tasks``.
    var stack: [Int] = []
    /// What can be gone back to, the oldest first.
    var past: [Moment] = []
    var offered: [String] = []
    var visited: [ProcedureCode] = []
    var home: Home?
    var isHomeAsked = false
    var misses = 0
    var isClosed = false
    /// The dossiers told last: their codes, and no word of what was told.
    var told: [DossierCode] = []
    var lookUps = 0
    var ownerOffer: Tracking.OwnerOffer?
    var isOwnerCheckOffered = false
    var isDossierSpokenOf = false
    /// What the last reply left open.
    var open = OpenMatter.nothing
    var known: [KnownAnswer?] = []

    struct Moment: Hashable, Sendable {
        var day: Day
        var stack: [Int]
        /// How many look-ups had been answered.
        var lookUps = 0
        /// How much was known of shared facts.
        var known = 0
        var home: Home?
        var isDayAsked = false
    }

    /// Where the person lives: a commune's code, or words that name no single one.
    enum Home: Hashable, Sendable {
        case code(String)
        case named(String)
    }

    enum Task: Hashable, Sendable {
        case choosing([ProcedureCode], said: String)
        case guiding(Guide)
        case awaitingCode
        case confirming([DossierCode], isList: Bool)
        case awaitingOwnerCheck(Tracking.OwnerOffer)
        case locating(String)
    }

    /// The answers given in one guide.
    struct Guide: Hashable, Sendable {
        var subject: Subject
        var day: Day
        /// In the order given; each fact once, by id, with its answer's name.
        var answers: [Answer] = []
        var isConfirmed = false
        var reopened: String?
        /// In a plan: the procedures whose guides were given.
        var told: [ProcedureCode] = []
        /// In a plan: what else became of its steps.
        var marks: [PlanMark] = []
        /// The ``Edition/mark`` of the rules it was held under; nil in what older versions wrote.
        var rules: UInt64?
    }

    enum Subject: Hashable, Sendable {
        case procedure(ProcedureCode)
        case event(String)
    }

    struct Answer: Hashable, Sendable {
        var fact: String
        var value: String
        /// It was asked for, rather than stated unasked.
        var wasAsked: Bool
        /// The guide it was taken over from.
        var source: String?
        /// Of what kind its fact was; nil where the person did not know, or where that is not known.
        var kind: AnswerKind?
    }

    /// The most procedures spoken of that are remembered by their order.
    static let visitedLimit = 1_000
}

extension Dialogue {
    /// Where the dialogue stands, to resume it from; taken between turns.
    public var memento: DialogueMemento {
        var memento = DialogueMemento(language: language, day: today, actualDay: isDayAsked ? actualDay : nil)
        var kept = KeptTasks()
        for moment in past {
            memento.past.append(
                .init(
                    day: moment.today, stack: kept.keep(moment.tasks), lookUps: moment.followed.lookUps,
                    known: moment.known.log.count, home: moment.home.map { DialogueMemento.Home($0) },
                    isDayAsked: moment.isDayAsked))
        }
        memento.stack = kept.keep(tasks)
        memento.tasks = kept.tasks
        memento.offered = offered
        memento.visited = Array(visited.prefix(DialogueMemento.visitedLimit))
        memento.home = home.map { DialogueMemento.Home($0) }
        memento.isHomeAsked = isHomeAsked
        memento.misses = misses
        memento.isClosed = isClosed
        memento.told = followed.codes
        memento.lookUps = followed.lookUps
        memento.ownerOffer = followed.offer
        memento.isOwnerCheckOffered = isOwnerCheckOffered
        memento.isDossierSpokenOf = isDossierSpokenOf
        memento.open = open
        memento.known = known.log
        return memento
    }

    /// The dialogue that stood so, over a catalogue that may have changed since.
    public init(resuming memento: DialogueMemento, catalogue: Catalogue) {
        self.init(catalogue: catalogue, today: memento.day, actualDay: memento.actualDay, language: memento.language)
        var resumed = ResumedTasks(catalogue)
        let all = memento.tasks.map { resumed.task($0) }
        func stack(_ places: [Int]) -> [DialogueTask] {
            places.compactMap { all.indices.contains($0) ? all[$0] : nil }
        }
        tasks = stack(memento.stack)
        let known = KnownAnswers(memento.known)
        self.known = known
        past = memento.past.map {
            Moment(
                tasks: stack($0.stack), today: $0.day, followed: FollowedDossiers(lookUps: $0.lookUps),
                home: $0.home.flatMap { Home($0, catalogue.units) }, isDayAsked: $0.isDayAsked,
                known: known.asOf($0.known))
        }
        home = memento.home.flatMap { Home($0, catalogue.units) }
        isHomeAsked = memento.isHomeAsked
        offered = memento.offered
        visited = memento.visited.filter { catalogue.name(of: $0) != nil }
        misses = memento.misses
        isClosed = memento.isClosed
        followed = FollowedDossiers(lookUps: memento.lookUps, forgotten: memento.told, offer: memento.ownerOffer)
        isOwnerCheckOffered = memento.isOwnerCheckOffered
        isDossierSpokenOf = memento.isDossierSpokenOf
        open = memento.open
    }
}

extension DialogueMemento.Home {
    fileprivate init(_ home: Home) {
        switch home {
        case .commune(let commune): self = .code(commune.code)
        case .named(let named): self = .named(named)
        }
    }
}

extension Home {
    /// Nil for a commune that is no more.
    fileprivate init?(_ memento: DialogueMemento.Home, _ units: AdministrativeUnits) {
        switch memento {
        case .code(let code):
            guard let commune = units.commune(code: code) else { return nil }
            self = .commune(commune)
        case .named(let named): self = .named(named)
        }
    }
}

/// Tasks as they are put into a memento. Stacks of following moments share most of their tasks: these are kept once.
private struct KeptTasks {
    private(set) var tasks: [DialogueMemento.Task] = []
    /// The stack kept last, with the places of its tasks.
    private var last: [(task: DialogueTask, place: Int)] = []

    mutating func keep(_ stack: [DialogueTask]) -> [Int] {
        var kept: [(task: DialogueTask, place: Int)] = []
        for (depth, task) in stack.enumerated() {
            if depth < last.count, Self.isSame(task, last[depth].task) {
                kept.append(last[depth])
            } else if let memento = Self.memento(task) {
                tasks.append(memento)
                kept.append((task, tasks.count - 1))
            }
        }
        last = kept
        return kept.map(\.place)
    }

    /// Equality of guides leaves out which answers were asked for.
    private static func isSame(_ a: DialogueTask, _ b: DialogueTask) -> Bool {
        if case .guiding(let a) = a, case .guiding(let b) = b { return a == b && a.asked == b.asked }
        return a == b
    }

    /// Nil for a look-up under way: its answer comes to nobody who resumes.
    private static func memento(_ task: DialogueTask) -> DialogueMemento.Task? {
        switch task {
        case .choosing(let codes, let said): return .choosing(codes, said: PersonalData.masked(said))
        case .tracking(.awaitingCode): return .awaitingCode
        // Without the owner's digits: they are asked for again.
        case .tracking(.confirming(let confirming)):
            return .confirming(confirming.readings, isList: confirming.isList)
        case .tracking(.awaitingOwnerCheck(let offer)): return .awaitingOwnerCheck(offer)
        case .tracking(.lookingUp): return nil
        case .locating(let named): return .locating(named)
        case .guiding(let guiding):
            let facts = guiding.edition.facts
            return .guiding(
                .init(
                    subject: guiding.code.map { .procedure($0) } ?? .event(guiding.id), day: guiding.today,
                    answers: guiding.given.map { given in
                        .init(
                            fact: facts[given.fact].id, value: facts[given.fact].name(of: given.value),
                            wasAsked: guiding.asked.contains(given.fact), source: given.source,
                            kind: given.value == .unknown ? nil : AnswerKind(facts[given.fact]))
                    },
                    isConfirmed: guiding.isConfirmed, reopened: guiding.reopened.map { facts[$0].id },
                    told: guiding.told, marks: guiding.marks, rules: guiding.edition.mark))
        }
    }
}

/// Tasks as a catalogue now knows them.
private struct ResumedTasks {
    private let catalogue: Catalogue
    /// A record is read once: guides of the same procedure share it.
    private var procedures: [ProcedureCode: Procedure] = [:]

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// Nil where nothing of it is known any more.
    mutating func task(_ memento: DialogueMemento.Task) -> DialogueTask? {
        switch memento {
        case .choosing(let codes, let said):
            let known = codes.filter { catalogue.name(of: $0) != nil }
            return known.isEmpty ? nil : .choosing(known, said: said)
        case .awaitingCode: return .tracking(.awaitingCode)
        case .confirming(let readings, let isList):
            return .tracking(.confirming(.init(readings: readings, isList: isList, check: nil)))
        case .awaitingOwnerCheck(let offer): return .tracking(.awaitingOwnerCheck(offer))
        case .locating(let named): return catalogue.units.isEmpty ? nil : .locating(named)
        case .guiding(let guide): return guiding(guide).map { .guiding($0) }
        }
    }

    private mutating func guiding(_ memento: DialogueMemento.Guide) -> Guiding? {
        guard var guiding = begun(memento.subject, on: memento.day) else { return nil }
        guiding.told = memento.told
        for mark in memento.marks where guiding.event?.step(mark.step) != nil { guiding.mark(mark) }
        let edition = guiding.edition
        var isWhole = true
        for answer in memento.answers {
            guard let fact = edition.factIndex(answer.fact), answer.kind?.isKind(of: edition.facts[fact]) ?? true,
                let value = edition.facts[fact].value(named: answer.value, today: memento.day)
            else {
                isWhole = false
                continue
            }
            guiding.answer(fact, value, wasAsked: answer.wasAsked)
            if let source = answer.source { guiding.note(source, asSourceOf: fact) }
        }
        // What lost an answer has to be checked again.
        guiding.isConfirmed = memento.isConfirmed && isWhole
        guiding.reopened = memento.reopened.flatMap { edition.factIndex($0) }
        return guiding
    }

    private mutating func begun(_ subject: DialogueMemento.Subject, on day: Day) -> Guiding? {
        switch subject {
        case .procedure(let code): procedure(code).flatMap { Guiding($0, today: day) }
        case .event(let id): catalogue.lifeEvent(id).map { Guiding($0, today: day) }
        }
    }

    private mutating func procedure(_ code: ProcedureCode) -> Procedure? {
        if let known = procedures[code] { return known }
        let procedure = catalogue.procedure(code) ?? catalogue.records.reference(code)
        procedures[code] = procedure
        return procedure
    }
}
