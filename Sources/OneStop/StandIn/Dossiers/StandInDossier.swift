/// One invented dossier of the stand-in, from which each profile's answer is written.
public struct StandInDossier: Hashable, Sendable {
    public let code: DossierCode
    /// 1…10 of the national list; 0 for a state without equivalent.
    public let status: Int
    /// The system's own words for a state 0.
    var statusText: String? = nil
    var procedure: Procedure
    var agencyName: String
    let channel: DossierRecord.Channel
    /// Whether the result goes out by post.
    let returnsByPost: Bool
    var owner: Owner
    let submittedAt: Instant
    /// Nil before it was accepted; so is the appointment.
    let acceptedAt: Instant?
    let dueAt: Instant?
    /// When it was refused, withdrawn, stopped or finished.
    let endedAt: Instant?
    let returnedAt: Instant?
    var supplements: [DossierRecord.Supplement]
    var fee: Fee?
    var steps: [Step]
    var reason: String? = nil

    struct Procedure: Hashable, Sendable {
        let code: String
        var name: String
        let fieldCode: String
        var fieldName: String
    }

    struct Owner: Hashable, Sendable {
        enum Kind: String, Hashable, Sendable { case citizen, business }

        let kind: Kind
        var name: String
        /// Twelve digits that begin with 000, as no person's do.
        let number: String
        /// The number of somebody authorised.
        let delegate: String?
        let phone: String
        var address: String
        var email: String
    }

    struct Fee: Hashable, Sendable {
        var name: String
        /// Đồng.
        let amount: Int
        let isPaid: Bool
    }

    struct Step: Hashable, Sendable {
        let at: Instant
        var unit: String
        var officer: String
        var what: String
        let status: Int
    }

    /// The last four digits of the owner's number: the owner check.
    public var last4: String { String(owner.number.suffix(4)) }

    /// The day it came in: of acceptance, or else of submission. The code names the same day.
    var receivedAt: Instant { acceptedAt ?? submittedAt }
}
