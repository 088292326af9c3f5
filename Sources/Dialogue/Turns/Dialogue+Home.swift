import Catalogue
import Vietnamese

/// Where the person lives: told at any time, asked at most by the way, and kept for the whole conversation.
extension Dialogue {
    // Ids of options.
    static let communeID = "commune:"
    static let withinID = "in:"
    static let noCommuneID = "noCommune"

    /// What is left of a message without where the person lives.
    enum HomeHearing {
        case nothing
        case rest(Utterance)
        /// That was all.
        case all
    }

    /// A place named, and its words alone.
    private struct NamedPlace {
        let finding: UnitFinding
        let named: String

        init(_ mention: UnitMention) { (finding, named) = (mention.finding, mention.named) }
        init(_ commune: Commune) { (finding, named) = (.found(commune, nil), "") }
    }

    mutating func hearHome(_ utterance: Utterance, _ turn: inout Turn) -> HomeHearing {
        // "Ở xã biên giới" may be an answer to the very word, and a commune is called so too.
        if !isHomeAsked, isAnswerToTheWord(utterance) { return .nothing }
        guard let mention = HomeMention(utterance, in: catalogue.units, alone: meaningOfPlace(utterance)) else {
            return .nothing
        }
        turn.reading.append("home \(mention.place.named)")
        turn.heardHome = true
        if mention.rest == nil {
            // A reply to which of several may be only what was missing.
            let closer = namedHome.flatMap { place($0, and: utterance) }
            settle(closer ?? NamedPlace(mention.place), &turn)
            return .all
        }
        // Which of several is meant is asked when it matters, not in the middle of something else.
        if case .found(let commune, let former) = mention.place.finding {
            note(commune, former, &turn)
        } else if home?.commune == nil {
            home = .named(mention.place.named)
            turn.isChange = true
        }
        return mention.rest.map { .rest($0) } ?? .all
    }

    /// Whether the open question is answered in the very words of one of its answers.
    func isAnswerToTheWord(_ utterance: Utterance) -> Bool {
        guard let guiding, case .asking(let fact) = guiding.step(guiding.situation) else { return false }
        return reader(guiding, fact).exactly(utterance) != nil
    }

    /// What a place means that is said without another word: an answer comes first.
    private func meaningOfPlace(_ utterance: Utterance) -> HomeMention.Alone {
        if isHomeAsked { return .asked }
        guard let guiding else {
            if case .choosing? = tasks.last { return .other }
            return .told
        }
        guard case .asking(let fact) = guiding.step(guiding.situation) else { return .told }
        return reader(guiding, fact).read(utterance) == .nothing ? .told : .other
    }

    /// Takes one commune, or asks which is meant.
    private mutating func settle(_ place: NamedPlace, _ turn: inout Turn) {
        if case .locating? = tasks.last { tasks.removeLast() }
        if case .found(let commune, let former) = place.finding {
            note(commune, former, &turn)
            // With the guide given, what changes is told.
            if let guiding, case .guided = guiding.step(guiding.situation) { answerAspects([.place], &turn) }
        } else {
            tasks.append(.locating(place.named))
        }
        turn.isRepeat = guiding != nil
    }

    private mutating func note(_ commune: Commune, _ former: FormerCommune?, _ turn: inout Turn) {
        turn.isChange = true
        misses = 0
        home = .commune(commune)
        if let former {
            turn.say(Line(.homeNotedFormer, Self.text(former), Self.text(commune)))
        } else {
            turn.say(Line(.homeNoted, Self.text(commune)))
        }
    }

    private static func text(_ commune: Commune) -> Line.Argument {
        .text(LocalizedText(vi: commune[.vi], en: commune[.en]))
    }

    private static func text(_ former: FormerCommune) -> Line.Argument {
        .text(LocalizedText(vi: former[.vi], en: former[.en]))
    }

    // MARK: Which of several

    /// Something was said while it is asked which commune is meant: true where the message was about that. Any other matter ends
    /// the asking.
    mutating func hearWhileLocating(_ named: String, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let command = Command.read(utterance)
        if Ordinals.whole(utterance) != nil || command == .undo { return false }
        if command == .skip || command == .dontKnow || command == .stop || YesNoReader.read(utterance.tokens) == false {
            leaveLocating(&turn)
            return true
        }
        // "Có phải nơi sau không?"
        if YesNoReader.read(utterance.tokens) == true, let commune = onlyCommune(named) {
            settle(NamedPlace(commune), &turn)
            return true
        }
        if let place = place(named, and: utterance) {
            settle(place, &turn)
            return true
        }
        tasks.removeLast()
        return false
    }

    /// The one commune that is asked about, if it is one.
    private func onlyCommune(_ named: String) -> Commune? {
        switch catalogue.units.find(named) {
        case .found(let commune, _): commune
        case .several(let candidates) where candidates.count == 1 && candidates[0].communes.count == 1:
            candidates[0].communes[0]
        case .several, .divided, .district, .districts, .province, .unknown: nil
        }
    }

    /// What a reply makes of a place named before: more exactly the same, or another.
    private func place(_ named: String, and utterance: Utterance) -> NamedPlace? {
        place(named, and: utterance.text) { HomeMention.isAll($0, of: utterance) }
    }

    private func place(_ named: String, and reply: String, isAll: (UnitMention) -> Bool) -> NamedPlace? {
        let units = catalogue.units
        let before = units.find(named)
        let alone = units.mention(in: reply, isPlace: true).flatMap {
            $0.finding.isProvince || !isAll($0) ? nil : NamedPlace($0)
        }
        let together = units.mention(in: "\(named), \(reply)", isPlace: true).map { NamedPlace($0) }
        if let together, together.finding.isFound, together.finding != before { return together }
        // A whole address needs nothing of what was said before.
        if let alone, alone.finding.isFound { return alone }
        if let together, together.finding != before, together.finding.isCloser(than: before) { return together }
        return alone
    }

    /// An option about the commune. False where the id is none of these.
    mutating func chooseCommune(_ id: String, _ turn: inout Turn) -> Bool {
        if id == Self.noCommuneID {
            leaveLocating(&turn)
            return true
        }
        if id.hasPrefix(Self.communeID) {
            guard let commune = catalogue.units.commune(code: String(id.dropFirst(Self.communeID.count))) else {
                return false
            }
            settle(NamedPlace(commune), &turn)
            return true
        }
        guard id.hasPrefix(Self.withinID), let named = namedHome,
            let place = place(named, and: String(id.dropFirst(Self.withinID.count)), isAll: { _ in true })
        else { return false }
        settle(place, &turn)
        return true
    }

    private var namedHome: String? {
        switch (tasks.last, home) {
        case (.locating(let named)?, _): named
        case (_, .named(let named)?): named
        default: nil
        }
    }

    private mutating func leaveLocating(_ turn: inout Turn) {
        if case .locating? = tasks.last { tasks.removeLast() }
        if case .named? = home {
            turn.isChange = true
            home = nil
        }
        turn.say(.homeSkipped)
        turn.isRepeat = true
    }

    // MARK: Asking

    /// No list is longer.
    private static let optionLimit = 12

    /// Asks which commune is meant by what was named.
    func askCommune(_ named: String, _ turn: inout Turn) {
        let (line, options) = communeQuestion(named)
        turn.say(line)
        turn.offer(options)
    }

    private func communeQuestion(_ named: String) -> (line: Line, options: [Option]) {
        let line: Line
        var options: [Option] = []
        switch catalogue.units.find(named) {
        case .found(let commune, _):
            line = Line(.homeIsIt, .plain(named))
            options = [option(commune)]
        case .divided(let former, let communes):
            line = Line(.homeDivided, Self.text(former))
            options = communes.map(option)
        case .several(let candidates) where candidates.count == 1:
            line = Line(.homeIsIt, .plain(named))
            options = candidates.map(option)
        case .several(let candidates):
            var provinces: [UnitName] = []
            for province in candidates.flatMap({ $0.communes.map(\.province) }) where !provinces.contains(province) {
                provinces.append(province)
            }
            if candidates.count > Self.optionLimit / 2, provinces.count > 1 {
                line = Line(.homeWhichProvince, .plain(named))
                // A long list is no help to anyone: the name of the province is typed.
                if provinces.count <= Self.optionLimit {
                    options = provinces.map { within($0.vietnamese, $0[.vi], $0[.en]) }
                }
            } else {
                line = Line(.homeWhich, .plain(named))
                options = candidates.prefix(Self.optionLimit).map(option)
            }
        case .district(let district, let communes):
            line = Line(.homeDistrict, .text(LocalizedText(vi: district[.vi], en: district[.en])))
            options = communes.map(option)
        case .districts(let districts):
            line = Line(.homeWhichProvince, .plain(named))
            options = districts.prefix(Self.optionLimit).map { within($0[.vi], $0[.vi], $0[.en]) }
        case .province(let province):
            line = Line(.homeProvinceOnly, .text(LocalizedText(vi: province[.vi], en: province[.en])))
        case .unknown: line = Line(.homeUnknown)
        }
        return (line, options + [Option(Self.noCommuneID, .line(Line(.homeSkip)))])
    }

    private func option(_ candidate: UnitCandidate) -> Option {
        if let district = candidate.district { return within(district[.vi], district[.vi], district[.en]) }
        guard let former = candidate.former else {
            return Option(
                Self.communeID + (candidate.communes.first?.code ?? ""),
                .line(Line(.homeNow, candidate.communes.first.map(Self.text) ?? .plain(""))))
        }
        let label = Option.Label.line(Line(.homeFormer, Self.text(former)))
        // Of a divided one it is asked on which part.
        if candidate.communes.count == 1, let commune = candidate.communes.first {
            return Option(Self.communeID + commune.code, label)
        }
        return Option("\(Self.withinID)\(former[.vi]) cũ", label)
    }

    private func within(_ words: String, _ vi: String, _ en: String) -> Option {
        Option(Self.withinID + words, .text(LocalizedText(vi: vi, en: en)))
    }

    private func option(_ commune: Commune) -> Option {
        Option(Self.communeID + commune.code, .text(LocalizedText(vi: commune[.vi], en: commune[.en])))
    }

    /// Beside a guide: where the person lives, if that would name the office. Never counted, never waited for.
    func offerHome(_ places: [Guide.Entry<Place>], _ turn: inout Turn) {
        guard !catalogue.units.isEmpty, places.contains(where: { $0.item.localOffice != nil }) else { return }
        switch home {
        case .commune?: return
        case nil: turn.say(.homeQuestion)
        case .named(let named)?:
            let (line, options) = communeQuestion(named)
            turn.say(line)
            turn.extras += options.map { Turn.Extra(option: $0, hint: nil) }
        }
    }
}

extension UnitFinding {
    fileprivate var isFound: Bool {
        if case .found = self { true } else { false }
    }

    /// A reply may turn a district into its communes, or several communes into fewer.
    fileprivate func isCloser(than before: UnitFinding) -> Bool {
        switch (self, before) {
        case (.unknown, _), (.province, _), (.several, .found), (.several, .divided): false
        case (.several(let now), .several(let before)): now.count < before.count
        case (.districts(let now), .districts(let before)): now.count < before.count
        default: true
        }
    }
}
