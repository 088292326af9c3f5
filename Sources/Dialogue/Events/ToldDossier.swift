import Catalogue
import OneStop

/// A dossier as it is shown: what may be told of it, and how much of that.
public struct ToldDossier: Hashable, Sendable {
    public let code: DossierCode
    public let story: DossierStory
    /// From what was known before: the source does not answer now.
    public let isStale: Bool
    /// The kinds of parts that are told (``OneStop/DossierStory/Part/id``); nil for all.
    public let only: Set<String>?

    init(code: DossierCode, story: DossierStory, isStale: Bool, only: Set<String>? = nil) {
        (self.code, self.story, self.isStale, self.only) = (code, story, isStale, only)
    }

    /// The same dossier with these parts only.
    func telling(only parts: Set<String>) -> ToldDossier {
        ToldDossier(code: code, story: story, isStale: isStale, only: parts)
    }

    /// One of several: only what tells it from the others, and of when it is if that is not now.
    var inBrief: ToldDossier {
        telling(only: isStale ? Self.briefParts.union(["as_of"]) : Self.briefParts)
    }

    /// What is told, part by part, in words; the source's own apart from ours.
    public func lines(in language: Language) -> [StoryLine] {
        let lines = story.lines(in: language.ofStories, isStale: isStale)
        return lines.filter { only?.contains($0.id) ?? true }
    }

    private static let briefParts: Set<String> = [
        "state", "procedure", "due", "lateness", "supplement", "reason", "fees",
    ]

    /// The state told.
    public var status: DossierStatus? { story.status }
    /// Past its appointment, or ended after it.
    public var isLate: Bool { story.isLate }
}

/// Several dossiers at a glance: first those that somebody should look at.
public struct DossierOverview: Sendable {
    public let groups: [(group: Group, codes: [DossierCode])]
    /// Every dossier asked about, in order.
    public let codes: [DossierCode]

    /// Why dossiers are named together. One may be both late and in need of action.
    public enum Group: String, Sendable, CaseIterable {
        case late
        /// Papers or money are waited for.
        case needsAction = "needs_action"
        /// Ended: there is a result, or it was refused, stopped or withdrawn.
        case done
        /// None of these.
        case underWay = "under_way"
        /// No such code, or it does not match what was given.
        case notAvailable = "not_available"
        /// Not answered for whatever other reason.
        case unanswered
    }

    /// Why a dossier is not told.
    enum Obstacle: Hashable {
        case notAvailable, locked, down, busy, usedUp, needsWholeNumber, notConnected

        init?(_ answer: DossierAnswer) {
            switch answer {
            case .story: return nil
            case .notAvailable: self = .notAvailable
            case .locked: self = .locked
            case .unavailable: self = .down
            case .overloaded: self = .busy
            case .tooMany: self = .usedUp
            case .needsFullNumber: self = .needsWholeNumber
            case .notConnected: self = .notConnected
            }
        }
    }

    init(_ answers: [(code: DossierCode, answer: DossierAnswer)]) {
        codes = answers.map(\.code)
        let grouped = answers.map { (code: $0.code, groups: Self.groups(of: $0.answer)) }
        groups = Group.allCases.compactMap { group in
            let codes = grouped.filter { $0.groups.contains(group) }.map(\.code)
            return codes.isEmpty ? nil : (group, codes)
        }
    }

    private static func groups(of answer: DossierAnswer) -> Set<Group> {
        switch answer {
        case .notAvailable: return [.notAvailable]
        case .locked, .unavailable, .overloaded, .tooMany, .needsFullNumber, .notConnected: return [.unanswered]
        case .story(let story, asOf: _, isStale: _):
            var groups: Set<Group> = story.isLate ? [.late] : []
            switch story.status {
            case .supplementRequested, .paymentRequested: groups.insert(.needsAction)
            case .refused, .withdrawn, .stopped, .completed, .returned: groups.insert(.done)
            case .submitted, .accepted, .inProgress, .other, nil: break
            }
            return groups.isEmpty ? [.underWay] : groups
        }
    }
}

extension Language {
    /// The language of the one-stop room's own texts.
    var ofStories: StoryLanguage {
        switch self {
        case .vi: .vi
        case .en: .en
        }
    }
}
