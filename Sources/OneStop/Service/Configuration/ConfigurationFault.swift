/// What in the configuration of a source is likely wrong, by how the source refuses. For operators.
public struct ConfigurationFault: Hashable, Sendable {
    /// What the source does not take.
    public enum Kind: String, Hashable, Sendable {
        /// The account, or what it may do.
        case account
        /// The account is good; what is asked in its name is not taken.
        case request
        /// There is nothing at the address.
        case address
    }

    /// The id of the source.
    public let source: String
    public let kind: Kind
    /// The keys of the source in the configuration that are to be looked at.
    public let keys: [String]
    /// The source's own code and words, cleaned and without long numbers.
    public let said: String?

    /// Nil for trouble that no configuration mends.
    init?(_ trouble: SourceTrouble, of source: OneStopConfiguration.Source) {
        let account = source.account
        switch trouble {
        case .accountRefused: (kind, keys) = (.account, account.secretKeys)
        case .sessionRefused: (kind, keys) = (.account, account.secretKeys + account.unitKeys)
        case .answer(let failure):
            switch failure.kind {
            case .captcha: (kind, keys) = (.account, account.secretKeys)
            case .http(401), .http(403): (kind, keys) = (.account, account.secretKeys)
            case .http(404): (kind, keys) = (.address, ["base_url"] + account.pathKeys)
            case .refused where !account.unitKeys.isEmpty: (kind, keys) = (.request, account.unitKeys)
            case .refused, .http, .tooLarge, .contentType, .charset, .syntax, .shape, .otherDossier: return nil
            }
        case .transport: return nil
        }
        self.source = source.id
        if case .answer(let failure) = trouble {
            let words = [failure.code, failure.message].compactMap(\.self).joined(separator: ": ")
            said = words.isEmpty ? nil : words
        } else {
            said = nil
        }
    }
}

extension OneStopConfiguration.Account {
    /// The keys of the account itself.
    fileprivate var secretKeys: [String] {
        switch self {
        case .exchange, .provider: ["username", "password"]
        case .province: ["captcha"]
        case .iGate: ["client_id", "secret"]
        }
    }

    /// The keys of what is asked in the account's name.
    fileprivate var unitKeys: [String] {
        switch self {
        case .exchange, .provider: ["unit", "dstcode"]
        case .province, .iGate: []
        }
    }

    fileprivate var pathKeys: [String] {
        switch self {
        case .exchange, .provider: ["login_path", "service_path"]
        case .province: ["search_path"]
        case .iGate: ["sign_on_url", "token_path", "search_path"]
        }
    }

    /// The name of the profile in the configuration.
    var profileName: String {
        switch self {
        case .exchange: "P0"
        case .provider: "P1"
        case .province: "P2"
        case .iGate: "P3"
        }
    }
}
