import Catalogue
import JSON
import OneStop
import Vietnamese

extension DialogueMemento {
    /// The version of the text. Another one is refused, not guessed at.
    static let version = 1

    /// No text is longer, in bytes. A conversation that comes to more forgets the oldest it could go back to.
    public static let byteLimit = 262_144

    /// The memento as JSON, at most ``byteLimit`` bytes.
    public var json: [UInt8] { text.json }

    /// The same, and whether it has all of it.
    public var text: (json: [UInt8], isWhole: Bool) {
        var memento = self
        var isWhole = true
        while true {
            let bytes = memento.written()
            if bytes.count <= Self.byteLimit || !memento.forgetSome() { return (bytes, isWhole) }
            isWhole = false
        }
    }

    /// Forgets half of what could be gone back to; then, of what waits, the half that has waited longest. False if nothing is left.
    private mutating func forgetSome() -> Bool {
        if !past.isEmpty {
            past.removeFirst((past.count + 1) / 2)
        } else if !stack.isEmpty {
            stack.removeFirst((stack.count + 1) / 2)
        } else {
            return false
        }
        // Only what is still named stays, in its order.
        let named = Set(past.flatMap(\.stack) + stack).sorted()
        let places = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1, $0) })
        tasks = named.map { tasks[$0] }
        for index in past.indices { past[index].stack = past[index].stack.compactMap { places[$0] } }
        stack = stack.compactMap { places[$0] }
        return true
    }

    private func written() -> [UInt8] {
        // As many bytes as most have.
        var writer = JSONWriter(capacity: 512)
        writer.beginObject()
        writer.member("version", Self.version)
        writer.member("language", language.rawValue)
        writer.member("day", day.description)
        if let actualDay { writer.member("today", actualDay.description) }
        writer.key("tasks")
        writer.beginArray()
        var latest: [Subject: Int] = [:]
        for (place, task) in tasks.enumerated() { write(task, at: place, &latest, &writer) }
        writer.endArray()
        writer.key("stack")
        write(stack, &writer)
        writer.key("past")
        writer.beginArray()
        var before: [Int] = []
        for moment in past {
            // The length of what stays of the stack before, then what lies upon it.
            let common = zip(before, moment.stack).prefix { $0 == $1 }.count
            writer.beginArray()
            writer.integer(common)
            for place in moment.stack.dropFirst(common) { writer.integer(place) }
            if moment.isDayAsked {
                writer.string("!\(moment.day)")
            } else if moment.day != day {
                writer.string(moment.day.description)
            }
            // Beside the places of tasks, which are bare numbers.
            if moment.lookUps != 0 { writer.string("#\(moment.lookUps)") }
            if let home = moment.home { writer.string(home.text) }
            if moment.known != 0 { writer.string("=\(moment.known)") }
            writer.endArray()
            before = moment.stack
        }
        writer.endArray()
        if !offered.isEmpty { writer.member("offered", offered) }
        if !visited.isEmpty { writer.member("visited", visited.map(\.text)) }
        if let home { writer.member("home", home.text) }
        if isHomeAsked { writer.member("home_asked", true) }
        if misses != 0 { writer.member("misses", misses) }
        if isClosed { writer.member("closed", true) }
        if open != .nothing { writer.member("open", open.text) }
        if !told.isEmpty { writer.member("told", told.map(\.text)) }
        if lookUps != 0 { writer.member("look_ups", lookUps) }
        if isDossierSpokenOf { writer.member("dossier", true) }
        if let ownerOffer {
            writer.key("owner")
            write(ownerOffer, &writer)
        }
        if isOwnerCheckOffered { writer.member("owner_offered", true) }
        if !known.isEmpty {
            writer.key("known")
            writer.beginArray()
            for answer in known {
                guard let answer else {
                    writer.null()
                    continue
                }
                writer.beginArray()
                for part in [answer.fact, answer.value, answer.source] { writer.string(part) }
                writer.endArray()
            }
            writer.endArray()
        }
        writer.endObject()
        return writer.bytes
    }

    private func write(_ stack: [Int], _ writer: inout JSONWriter) {
        writer.beginArray()
        for place in stack { writer.integer(place) }
        writer.endArray()
    }

    private func write(_ offer: Tracking.OwnerOffer, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("codes", offer.codes.map(\.text))
        if !offer.closed.isEmpty { writer.member("closed", offer.closed.map(\.text)) }
        writer.endObject()
    }

    private func write(
        _ task: Task, at place: Int, _ latest: inout [Subject: Int], _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        switch task {
        case .choosing(let codes, let said):
            writer.member("choosing", codes.map(\.text))
            writer.member("said", said)
        case .awaitingCode: writer.member("awaiting", "code")
        case .confirming(let readings, let isList):
            writer.member("confirming", readings.map(\.text))
            if isList { writer.member("list", true) }
        case .awaitingOwnerCheck(let offer):
            writer.key("awaiting_owner")
            write(offer, &writer)
        case .locating(let named): writer.member("locating", named)
        case .guiding(let guide):
            var known: Guide?
            if let before = latest[guide.subject], case .guiding(let earlier) = tasks[before], guide.extends(earlier) {
                writer.member("since", before)
                known = earlier
            } else {
                switch guide.subject {
                case .procedure(let code): writer.member("guide", code.text)
                case .event(let id): writer.member("plan", id)
                }
                if guide.day != day { writer.member("day", guide.day.description) }
                if let rules = guide.rules { writer.member("rules", String(rules, radix: 36)) }
            }
            write(guide, since: known, &writer)
            latest[guide.subject] = place
        }
        writer.endObject()
    }

    private func write(_ guide: Guide, since known: Guide?, _ writer: inout JSONWriter) {
        let earlier = known?.answers ?? []
        let forgets = zip(earlier, guide.answers).contains { $0.wasAsked && !$1.wasAsked }
        let changed = guide.answers.enumerated().filter { index, answer in
            index >= earlier.count || earlier[index].value != answer.value || earlier[index].kind != answer.kind
        }.map(\.element)
        if !changed.isEmpty {
            writer.key("facts")
            writer.beginObject()
            for answer in changed { write(answer, &writer) }
            writer.endObject()
        }
        if forgets { writer.member("forgets", true) }
        let asked = guide.answers.enumerated().filter { index, answer in
            answer.wasAsked && (forgets || index >= earlier.count || !earlier[index].wasAsked)
        }.map(\.element.fact)
        if !asked.isEmpty { writer.member("asked", asked) }
        if guide.isConfirmed { writer.member("confirmed", true) }
        if let reopened = guide.reopened { writer.member("reopened", reopened) }
        if !guide.told.isEmpty { writer.member("told", guide.told.map(\.text)) }
        if !guide.marks.isEmpty { writer.member("marks", guide.marks.map(\.text)) }
        let taken = guide.answers.filter { $0.source != nil }
        guard !taken.isEmpty else { return }
        writer.key("taken")
        writer.beginObject()
        for answer in taken { writer.member(answer.fact, answer.source ?? "") }
        writer.endObject()
    }
}

extension DialogueMemento.Home {
    /// `@` and the code of the commune, or `?` and the words.
    var text: String {
        switch self {
        case .code(let code): "@\(code)"
        case .named(let named): "?\(named)"
        }
    }

    /// Nil where the text is none of these.
    init?(text: String) {
        switch text.first {
        case "@": self = .code(String(text.dropFirst()))
        case "?": self = .named(String(text.dropFirst()))
        default: return nil
        }
    }
}

extension DialogueMemento.Guide {
    /// The same guide, later: its answers begin with the same facts.
    fileprivate func extends(_ earlier: Self) -> Bool {
        subject == earlier.subject && day == earlier.day && rules == earlier.rules
            && answers.count >= earlier.answers.count
            && zip(answers, earlier.answers).allSatisfy { $0.fact == $1.fact }
    }
}
