/// What a one-stop system answered, as it came.
public struct OneStopResponse: Sendable {
    /// The HTTP status.
    public let status: Int
    /// The `Content-Type` header; nil if there was none.
    public let contentType: String?
    public let body: [UInt8]
    /// How many seconds to wait before the next call, if the system said so.
    public let retryAfter: Int?

    public init(status: Int, contentType: String?, body: [UInt8], retryAfter: Int? = nil) {
        (self.status, self.contentType, self.body, self.retryAfter) = (status, contentType, body, retryAfter)
    }
}

/// What an answer to a look-up means.
public enum LookUpResult: Sendable {
    case found(FoundDossier)
    /// No such code, or the owner check of the source failed: nobody is told which.
    case notFound
    /// The session or token is not, or no longer, good: log in once more and repeat once.
    case sessionRefused
    /// The dossier that was pushed is there already.
    case alreadyExists
    case failure(SourceFailure)
}

/// A dossier and what tells its owner, apart from each other.
public struct FoundDossier: Sendable {
    public let record: DossierRecord
    public let proof: OwnerProof
    /// Whether the source itself checked the owner's number before it answered.
    public let ownerWasChecked: Bool

    public init(record: DossierRecord, proof: OwnerProof, ownerWasChecked: Bool) {
        (self.record, self.proof, self.ownerWasChecked) = (record, proof, ownerWasChecked)
    }
}

/// What an answer to a log-in means.
public enum SessionResult: Sendable {
    /// The session or token for the calls that follow, fit to stand in a header.
    case opened(String)
    /// The account is not accepted.
    case refused
    case failure(SourceFailure)
}

/// Why an answer could not be used. For logs only: people are told a fixed sentence.
public struct SourceFailure: Error, Hashable, Sendable {
    /// What to do next hangs on the kind.
    public enum Kind: Hashable, Sendable {
        /// An HTTP status other than success.
        case http(Int)
        /// More bytes than ``OneStopResponse/sizeLimit``.
        case tooLarge
        /// Not JSON by its content type: a page of HTML, say.
        case contentType
        /// Not UTF-8.
        case charset
        /// Not well-formed, a key twice, or too deep.
        case syntax
        /// JSON of another shape than the profile's.
        case shape
        /// The source said no; its code is in ``SourceFailure/code``.
        case refused
        /// The source wants a captcha solved that it did not accept.
        case captcha
        /// An answer about another dossier than the one asked for.
        case otherDossier
    }

    public let kind: Kind
    /// The source's own code, cleaned and cut.
    public let code: String?
    /// The source's own words, cleaned, cut, and without long numbers.
    public let message: String?
    /// How many seconds to wait before the next call, if the system said so.
    public let retryAfter: Int?

    init(_ kind: Kind, code: String? = nil, message: String? = nil, retryAfter: Int? = nil) {
        (self.kind, self.retryAfter) = (kind, retryAfter)
        self.code = code.map { SourceText.cleaned($0, limit: 20) }
        self.message = message.map { OwnerTraces().withoutOwner($0, limit: 200) }
    }
}
