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
        /// Those of which something was told already.
        let codes: [DossierCode]
        /// Those whose source tells nothing without the whole number of the owner's paper.
        let closed: [DossierCode]

        /// Only the whole number is of use, not its last four digits.
        var wantsWholeNumber: Bool { codes.isEmpty }

        /// How the number is used.
        var wanted: OwnerDigits.Wanted { wantsWholeNumber ? .wholeNumber : closed.isEmpty ? .last4 : .either }

        /// What is looked up with a check.
        func codes(for check: OwnerCheck) -> [DossierCode] {
            if case .fullNumber = check { codes + closed } else { codes }
        }
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
