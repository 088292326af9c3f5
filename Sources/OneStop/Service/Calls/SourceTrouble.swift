import HTTPClient

/// Why a source gave no answer. For operators only: people are told a fixed sentence.
public enum SourceTrouble: Error, Hashable, Sendable {
    /// No whole response came.
    case transport(ClientError)
    /// What came is not an answer.
    case answer(SourceFailure)
    /// The account is not accepted.
    case accountRefused
    /// A session was refused right after it was opened.
    case sessionRefused

    /// Whether the look-up was cancelled, or the service closed.
    var isOurs: Bool { self == .transport(.cancelled) || self == .transport(.closed) }

    /// How many seconds to wait before the next call, if the source said so.
    var retryAfter: Int? { if case .answer(let failure) = self { failure.retryAfter } else { nil } }

    /// Whether it is about the source rather than about what was asked: else one odd code could shut everybody out.
    var isAboutSource: Bool {
        switch self {
        case .transport(.invalidRequest): return false
        case .transport, .accountRefused, .sessionRefused: return true
        case .answer(let failure):
            switch failure.kind {
            case .http(let status): return status >= 500 || [401, 403, 404, 429].contains(status)
            case .tooLarge, .contentType, .charset, .syntax, .shape, .captcha: return true
            case .refused, .otherDossier: return false
            }
        }
    }
}

/// What happens between the service and its sources, for an operator's log. Codes in it print masked; nothing is of the owner.
public enum SourceEvent: Sendable {
    /// A look-up at that source failed.
    case failed(source: String, DossierCode, SourceTrouble)
    /// The breaker opened: nothing is sent until then.
    case paused(source: String, until: Instant)
}

extension SourceTrouble: CustomStringConvertible {
    /// One line in English. The source's own words are in it: cleaned, cut and without long numbers.
    public var description: String {
        switch self {
        case .transport(let error): return "\(error)"
        case .accountRefused: return "the source refuses the account"
        case .sessionRefused: return "the source refuses a session that it has just opened"
        case .answer(let failure):
            let said = [failure.code, failure.message].compactMap(\.self).joined(separator: ": ")
            return "the answer cannot be used (\(failure.kind))" + (said.isEmpty ? "" : ": " + said)
        }
    }
}

extension SourceEvent: CustomStringConvertible {
    public var description: String {
        switch self {
        case .failed(let source, let code, let trouble): "\(source): \(code.masked): \(trouble)"
        case .paused(let source, let until): "\(source): is down; nothing is sent until \(until)"
        }
    }
}
