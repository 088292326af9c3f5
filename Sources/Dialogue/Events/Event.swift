import Catalogue
import LegalRetrieval
import OneStop
import Vietnamese

/// What happens to a conversation: something said or chosen, or the result of an effect.
public enum Event: Sendable {
    /// The conversation begins.
    case opened
    /// Any text; it is cleaned here.
    case said(String)
    /// One of the options offered, by its id.
    case chose(String)
    /// From now on answers are those of this day.
    case dayChanged(Day)
    case languageChanged(Language)
    /// What the one-stop system said of these dossiers.
    case dossiersLookedUp([DossierCode], DossierResult)
    case lawSearched(LawAnswer)

}

/// What is asked of the legal library.
public enum LawRequest: Sendable {
    /// A question as it was said.
    case question(String)
    /// The places that a paper's rule rests on.
    case places([LegalProvision])
}

/// What the legal library said.
public enum LawAnswer: Sendable {
    /// This installation has no legal library, or none that can be read.
    case notConnected
    case found(LawFinding, LawScope)
    /// The same, with the passages put into words by a language model, each sentence held by a passage.
    case worded([WordedSentence], [LawPassage], LawScope)

    /// A sentence with the indices of the passages it rests on.
    public struct WordedSentence: Hashable, Sendable {
        public let text: String
        public let passages: [Int]

        public init(text: String, passages: [Int]) { (self.text, self.passages) = (text, passages) }
    }
}

/// The answer to a look-up of dossiers.
public enum DossierResult: Sendable {
    /// This installation is not connected to a one-stop system.
    case notConnected
    /// One answer for each code, in their order.
    case answered([DossierAnswer])
}

/// What a transition wants done. Nothing is done by the transition itself.
public enum Effect: Sendable {
    case reply(Reply)
    /// Ask the one-stop system for these dossiers; the answer comes back as an event.
    case lookUpDossiers([DossierCode], check: OwnerCheck?)
    /// Ask the legal library; the answer comes back as an event.
    case searchLaw(LawRequest)
    /// The person wants to talk to a person.
    case handOff
    /// An abstention for the operator's review queue.
    case record(Abstention)
}

/// The ways of not answering. Each has a code, in DESIGN.md's words.
public enum Abstention: String, Hashable, Sendable, CaseIterable {
    case outOfScope = "out-of-scope"
    case unclear
    case noEvidence = "no-evidence"
    case notInForce = "not-in-force"
    case needsIdentity = "needs-identity"
    case upstreamDown = "upstream-down"
    case unsupportedInput = "unsupported-input"
    case tooLong = "too-long"
    case unsafe
    case adviceRefused = "advice-refused"
}
