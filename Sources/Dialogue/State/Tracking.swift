import OneStop

/// Following dossiers: what the conversation waits for. It ends with the answer, and what was open before is open again.
enum Tracking: Equatable, Sendable {
    case awaitingCode
    /// A reading of a code, or of several, is to be confirmed before it is looked up.
    case confirming(Confirming)
    /// The owner's digits are waited for, to tell more of these dossiers.
    case awaitingOwnerCheck(OwnerOffer)
    /// The one-stop system was asked and has not answered.
    case lookingUp([DossierCode], OwnerCheck?)

    /// Dossiers of which their owner may be told more.
    struct OwnerOffer: Hashable, Sendable {
        let codes: [DossierCode]
        /// The source wants the whole number of the owner's paper, not its last four digits.
        let wantsWholeNumber: Bool
    }

    /// Codes that were spoken or badly typed.
    struct Confirming: Equatable, Sendable {
        /// The readings of one code, or the codes of a list.
        let readings: [DossierCode]
        /// All are meant, if they were read right; else one of them.
        let isList: Bool
        /// What was given with the code.
        let check: OwnerCheck?
    }
}
