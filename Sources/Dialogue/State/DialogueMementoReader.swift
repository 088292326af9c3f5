import Catalogue
import JSON
import OneStop
import Vietnamese

/// Why a text is no memento of this version.
public enum DialogueMementoError: Error, Hashable, Sendable {
    /// It was written by another version of the program.
    case otherVersion(Int)
    /// It is no memento, or a damaged one; the part that cannot be read.
    case malformed(String)
}

extension DialogueMemento {
    /// Reads what ``json`` wrote.
    ///
    /// - Throws: ``DialogueMementoError``.
    public init(json: [UInt8]) throws(DialogueMementoError) {
        guard json.count <= Self.byteLimit else { throw .malformed("length") }
        let root: JSONNode
        do { root = try JSONReader.read(json, maximumDepth: 6) } catch { throw .malformed("\(error)") }
        guard let version = root["version"]?.integer else { throw .malformed("version") }
        guard version == Self.version else { throw .otherVersion(version) }
        guard let language = root["language"]?.string.flatMap(Language.init(rawValue:)) else {
            throw .malformed("language")
        }
        guard let day = root["day"]?.string.flatMap({ Day(iso: $0) }) else { throw .malformed("day") }
        self.init(language: language, day: day)
        if let text = root["today"]?.string {
            guard let today = Day(iso: text) else { throw .malformed("today") }
            actualDay = today
        }
        for node in root["tasks"]?.array ?? [] { tasks.append(try Self.task(node, day: day, before: tasks)) }
        stack = try Self.stack(root["stack"]?.array ?? [], count: tasks.count)
        try readPast(root["past"]?.array ?? [])
        offered = try Self.texts(root["offered"], "offered")
        visited = try Self.procedures(root["visited"], "visited")
        home = try root["home"].map { (node) throws(DialogueMementoError) in
            guard let home = node.string.flatMap({ Home(text: $0) }) else { throw .malformed("home") }
            return home
        }
        isHomeAsked = root["home_asked"]?.bool ?? false
        misses = max(0, root["misses"]?.integer ?? 0)
        isClosed = root["closed"]?.bool ?? false
        ownerOffer = try root["owner"].map { (node) throws(DialogueMementoError) in try Self.ownerOffer(node) }
        isOwnerCheckOffered = root["owner_offered"]?.bool ?? false
        told = try Self.dossiers(root["told"])
        lookUps = max(0, root["look_ups"]?.integer ?? 0)
        isDossierSpokenOf = root["dossier"]?.bool ?? false
        open = root["open"]?.string.map { OpenMatter(text: $0) } ?? .nothing
        for node in root["known"]?.array ?? [] {
            if case .null = node.value {
                known.append(nil)
                continue
            }
            let parts = try Self.texts(node, "known")
            guard parts.count == 3 else { throw .malformed("known") }
            known.append(KnownAnswer(fact: parts[0], value: parts[1], source: parts[2]))
        }
    }

    /// The most tasks on all stacks together. What comes about in conversations stays far below; a short text could name many.
    private static let placeLimit = 1_000_000

    private mutating func readPast(_ nodes: [JSONNode]) throws(DialogueMementoError) {
        var before: [Int] = []
        var places = 0
        for node in nodes {
            guard var parts = node.array, let common = parts.first?.integer,
                before.indices.contains(common - 1) || common == 0
            else { throw .malformed("past") }
            parts.removeFirst()
            var moment = Moment(day: day, stack: Array(before.prefix(common)))
            if let text = parts.last?.string, text.hasPrefix("=") {
                guard let known = Int(text.dropFirst()), known >= 0 else { throw .malformed("past") }
                moment.known = known
                parts.removeLast()
            }
            if let home = parts.last?.string.flatMap({ Home(text: $0) }) {
                moment.home = home
                parts.removeLast()
            }
            if let text = parts.last?.string, text.hasPrefix("#") {
                guard let lookUps = Int(text.dropFirst()), lookUps >= 0 else { throw .malformed("past") }
                moment.lookUps = lookUps
                parts.removeLast()
            }
            if let text = parts.last?.string {
                moment.isDayAsked = text.hasPrefix("!")
                guard let other = Day(iso: moment.isDayAsked ? String(text.dropFirst()) : text) else {
                    throw .malformed("past")
                }
                moment.day = other
                parts.removeLast()
            }
            moment.stack += try Self.stack(parts, count: tasks.count)
            places += moment.stack.count
            guard places <= Self.placeLimit else { throw .malformed("past") }
            past.append(moment)
            before = moment.stack
        }
    }

    private static func stack(_ nodes: [JSONNode], count: Int) throws(DialogueMementoError) -> [Int] {
        var places: [Int] = []
        for node in nodes {
            guard let place = node.integer, (0..<count).contains(place) else { throw .malformed("stack") }
            places.append(place)
        }
        return places
    }

    private static func task(
        _ node: JSONNode, day: Day, before: [Task]
    ) throws(DialogueMementoError) -> Task {
        if let codes = node["choosing"] {
            return .choosing(try procedures(codes, "choosing"), said: node["said"]?.string ?? "")
        }
        if let readings = node["confirming"] {
            return .confirming(try dossiers(readings), isList: node["list"]?.bool ?? false)
        }
        if let named = node["locating"]?.string { return .locating(named) }
        if node["awaiting"]?.string == "code" { return .awaitingCode }
        if let offer = node["awaiting_owner"] { return .awaitingOwnerCheck(try ownerOffer(offer)) }
        return .guiding(try guide(node, day: day, before: before))
    }

    private static func guide(
        _ node: JSONNode, day: Day, before: [Task]
    ) throws(DialogueMementoError) -> Guide {
        var guide: Guide
        if let place = node["since"]?.integer {
            guard before.indices.contains(place), case .guiding(let earlier) = before[place] else {
                throw .malformed("since")
            }
            guide = earlier
        } else if let code = node["guide"]?.string.flatMap({ ProcedureCode($0) }) {
            guide = Guide(subject: .procedure(code), day: try ownDay(node, day))
        } else if let event = node["plan"]?.string {
            guide = Guide(subject: .event(event), day: try ownDay(node, day))
        } else {
            throw .malformed("task")
        }
        if let rules = node["rules"]?.string { guide.rules = UInt64(rules, radix: 36) }
        if node["forgets"]?.bool == true {
            for index in guide.answers.indices { guide.answers[index].wasAsked = false }
        }
        for member in node["facts"]?.members ?? [] {
            guard let (value, kind) = Self.answer(member.node) else { throw .malformed("facts") }
            if let index = guide.answers.firstIndex(where: { $0.fact == member.key }) {
                (guide.answers[index].value, guide.answers[index].kind) = (value, kind)
            } else {
                guide.answers.append(Answer(fact: member.key, value: value, wasAsked: false, kind: kind))
            }
        }
        for fact in try texts(node["asked"], "asked") {
            guard let index = guide.answers.firstIndex(where: { $0.fact == fact }) else { throw .malformed("asked") }
            guide.answers[index].wasAsked = true
        }
        guide.isConfirmed = node["confirmed"]?.bool ?? false
        guide.reopened = node["reopened"]?.string
        guide.told = try procedures(node["told"], "told")
        guide.marks = []
        for text in try texts(node["marks"], "marks") {
            guard let mark = PlanMark(text) else { throw .malformed("marks") }
            guide.marks.append(mark)
        }
        for index in guide.answers.indices {
            guide.answers[index].source = node["taken"]?[guide.answers[index].fact]?.string
        }
        return guide
    }

    private static func ownDay(_ node: JSONNode, _ day: Day) throws(DialogueMementoError) -> Day {
        guard let text = node["day"]?.string else { return day }
        guard let own = Day(iso: text) else { throw .malformed("day") }
        return own
    }

    private static func ownerOffer(_ node: JSONNode) throws(DialogueMementoError) -> Tracking.OwnerOffer {
        Tracking.OwnerOffer(
            codes: try dossiers(node["codes"]), closed: try dossiers(node["closed"]))
    }

    private static func texts(_ node: JSONNode?, _ name: String) throws(DialogueMementoError) -> [String] {
        var texts: [String] = []
        for element in node?.array ?? [] {
            guard let text = element.string else { throw .malformed(name) }
            texts.append(text)
        }
        return texts
    }

    private static func procedures(_ node: JSONNode?, _ name: String) throws(DialogueMementoError) -> [ProcedureCode] {
        var codes: [ProcedureCode] = []
        for text in try texts(node, name) {
            guard let code = ProcedureCode(text) else { throw .malformed(name) }
            codes.append(code)
        }
        return codes
    }

    private static func dossiers(_ node: JSONNode?) throws(DialogueMementoError) -> [DossierCode] {
        var codes: [DossierCode] = []
        for text in try texts(node, "codes") {
            do { codes.append(try DossierCode(text)) } catch { throw .malformed("codes") }
        }
        return codes
    }
}
