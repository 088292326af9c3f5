/// An address for a request: `http` or `https`, a host, a target; no user, no fragment, nothing that could split a request.
public struct ClientURL: Hashable, Sendable {
    /// How the server is spoken to.
    public enum Scheme: String, Hashable, Sendable {
        /// Unencrypted.
        case http
        /// Over TLS.
        case https

        /// The port where none is given.
        public var defaultPort: Int { self == .http ? 80 : 443 }
    }

    /// The scheme.
    public let scheme: Scheme
    /// The host in lower case: a name, an address of version 4, or one of version 6 in brackets.
    public let host: String
    /// The port, given or default.
    public let port: Int
    /// The path, which begins with `/`, and the query if there is one.
    public let target: String
    /// The whole address, the port only where it is not the default.
    public let text: String
    /// `scheme://host:port`: what a connection is made to.
    let origin: String

    /// The longest text accepted, in bytes.
    public static let lengthLimit = 8192

    /// Reads an absolute URL. A fragment is left out, as it is never sent.
    ///
    /// - Throws: ``ClientError/invalidRequest(_:)`` with what is wrong.
    public init(_ text: String) throws(ClientError) {
        guard text.utf8.count <= Self.lengthLimit else { throw .invalidRequest(.urlTooLong(limit: Self.lengthLimit)) }
        try Self.checkCharacters(text)
        let sent = text.prefix { $0 != "#" }
        guard let mark = Self.schemeEnd(sent) else { throw .invalidRequest(.urlScheme) }
        guard let scheme = Scheme(rawValue: sent[..<mark].lowercased()) else { throw .invalidRequest(.urlScheme) }
        let rest = sent[mark...].dropFirst(3)
        let authorityEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let authority = rest[..<authorityEnd]
        guard !authority.contains("@") else { throw .invalidRequest(.urlUser) }
        let (host, port) = try Self.hostAndPort(authority)
        let target = rest[authorityEnd...]
        self.init(
            scheme: scheme, host: host, port: port ?? scheme.defaultPort,
            target: target.hasPrefix("/") ? String(target) : "/\(target)")
    }

    init(scheme: Scheme, host: String, port: Int, target: String) {
        (self.scheme, self.host, self.port, self.target) = (scheme, host, port, target)
        origin = port == scheme.defaultPort ? "\(scheme)://\(host)" : "\(scheme)://\(host):\(port)"
        text = origin + target
    }

    /// The index of the first `://`, if before any `/` or `?`.
    private static func schemeEnd(_ text: Substring) -> Substring.Index? {
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "/" || $0 == "?" }) else { return nil }
        return text[colon...].hasPrefix("://") ? colon : nil
    }

    /// The characters of RFC 3986; a `%` begins two hexadecimal digits.
    static func checkCharacters(_ text: some StringProtocol) throws(ClientError) {
        let bytes = Array(text.utf8)
        for (offset, byte) in bytes.enumerated() {
            let isPlain = (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
            let isWhole = byte != UInt8(ascii: "%") || bytes[(offset + 1)...].prefix(2).filter(\.isHexDigit).count == 2
            guard isPlain, isWhole else { throw .invalidRequest(.urlCharacter(offset: offset)) }
        }
    }

    private static func hostAndPort(_ authority: Substring) throws(ClientError) -> (host: String, port: Int?) {
        guard !authority.isEmpty else { throw .invalidRequest(.urlHost) }
        let host: Substring
        let rest: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]"),
                IPAddress.parse(String(authority[..<end].dropFirst()))?.family == .v6
            else { throw .invalidRequest(.urlHost) }
            host = authority[...end]
            rest = authority[end...].dropFirst()
        } else {
            host = authority.prefix { $0 != ":" }
            rest = authority[host.endIndex...]
            guard isName(host) else { throw .invalidRequest(.urlHost) }
        }
        guard !rest.isEmpty else { return (host.lowercased(), nil) }
        let digits = rest.dropFirst()
        guard rest.hasPrefix(":"), (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit),
            let port = Int(digits), (1...65535).contains(port)
        else { throw .invalidRequest(.urlPort) }
        return (host.lowercased(), port)
    }

    /// A host name in ASCII, or an address in dotted decimal: nothing that some resolvers read as a number (`0x7f.1`).
    private static func isName(_ host: Substring) -> Bool {
        guard host.utf8.count <= 253 else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        for label in labels {
            guard (1...63).contains(label.utf8.count), label.utf8.first != UInt8(ascii: "-"),
                label.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
            else { return false }
        }
        guard let last = labels.last?.utf8.first, last.isDigit else { return true }
        return IPAddress.parse(String(host))?.family == .v4
    }
}

extension ClientURL: CustomStringConvertible {
    /// The scheme, host and port: what may be shown. Targets can hold what is personal.
    public var description: String { origin }
}
