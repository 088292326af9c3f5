import Catalogue
import OneStop
import Vietnamese

extension Dialogue {
    /// Where the dialogue stands, to resume it from; taken between turns.
    public var memento: DialogueMemento { keeping().memento }

    /// Where the dialogue stands, and whether that is all it answers by. A memento leaves out what was told of dossiers, personal data
    /// in what was said, and that the catalogue has changed.
    public func keeping() -> (memento: DialogueMemento, isWhole: Bool) {
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
        let none = FollowedDossiers()
        let isWhole =
            change == nil && !isBetweenEvents && !kept.leavesOut && visited.count <= DialogueMemento.visitedLimit
            && followed == none
            && past.allSatisfy { $0.followed == none }
        return (memento, isWhole)
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
    /// Something of a task was not put down.
    private(set) var leavesOut = false
    /// The stack kept last, with the places of its tasks.
    private var last: [(task: DialogueTask, place: Int)] = []

    mutating func keep(_ stack: [DialogueTask]) -> [Int] {
        var kept: [(task: DialogueTask, place: Int)] = []
        for (depth, task) in stack.enumerated() {
            if depth < last.count, Self.isSame(task, last[depth].task) {
                kept.append(last[depth])
            } else if let memento = memento(task) {
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
    private mutating func memento(_ task: DialogueTask) -> DialogueMemento.Task? {
        if case .tracking = task { leavesOut = true }
        switch task {
        case .choosing(let codes, let said):
            let masked = PersonalData.masked(said)
            if masked != said { leavesOut = true }
            return .choosing(codes, said: masked)
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
