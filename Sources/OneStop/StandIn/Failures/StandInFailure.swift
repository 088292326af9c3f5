/// A way in which a one-stop system fails, to be switched on in the stand-in.
public enum StandInFailure: Hashable, Sendable {
    // What is answered.

    /// All sessions and tokens end, so the call is refused; where there are none, the captcha is refused.
    case sessionExpired
    /// "Đã tồn tại", with code 3.
    case exists
    /// The answer is about another dossier.
    case otherDossier
    /// Script, control and direction characters in every text.
    case script
    /// Success is written as the integer 0 …
    case integerCode
    /// … or as "00". Neither is a failure, and clients have to take both.
    case doubleZero

    // How it is sent.

    /// Nothing for 60 seconds, then the connection is closed.
    case silence
    /// One byte every 200 ms.
    case drip
    /// The connection is closed at once.
    case hangUp
    /// A page of HTML with status 200.
    case html
    /// The answer as `text/plain`.
    case contentType
    /// Half of the announced body.
    case truncated
    /// A status from 400 to 599 with a page of HTML.
    case status(Int)
    /// The answer in UTF-16.
    case charset
    /// Bytes that are not UTF-8, said to be UTF-8.
    case bytes
    /// 64 MiB of JSON.
    case huge
    /// 2 GiB announced; half of the answer comes, then nothing for 60 seconds.
    case twoGigabytes
    /// Chunks without end.
    case endless
    /// A hundred thousand lists inside each other.
    case deep
    /// The same key twice.
    case keyTwice
    /// Control characters that JSON does not allow in a text.
    case rawControl

    private static let named: [(name: String, failure: StandInFailure)] = [
        ("session-expired", .sessionExpired), ("exists", .exists), ("other-dossier", .otherDossier),
        ("script", .script),
        ("integer-code", .integerCode), ("double-zero", .doubleZero), ("silence", .silence), ("drip", .drip),
        ("hang-up", .hangUp), ("html", .html), ("content-type", .contentType), ("truncated", .truncated),
        ("charset", .charset), ("bytes", .bytes), ("huge", .huge), ("two-gigabytes", .twoGigabytes),
        ("endless", .endless), ("deep", .deep), ("key-twice", .keyTwice), ("raw-control", .rawControl),
    ]

    /// The names people write, `http-NNN` for the statuses.
    public static let names = named.map(\.name) + ["http-NNN"]

    /// Such as `session-expired` or `http-503`.
    public var name: String {
        if case .status(let code) = self { return "http-\(code)" }
        return Self.named.first { $0.failure == self }?.name ?? ""
    }

    /// Reads a name; `5xx` is 502.
    public init?(name: String) {
        if let known = Self.named.first(where: { $0.name == name }) {
            self = known.failure
        } else if name == "5xx" {
            self = .status(502)
        } else if name.hasPrefix("http-"), let code = Int(name.dropFirst(5)), (400...599).contains(code) {
            self = .status(code)
        } else {
            return nil
        }
    }

    /// What of it is in the answer, rather than in how it is sent.
    var twist: StandInAnswers.Twist {
        var twist = StandInAnswers.Twist()
        switch self {
        case .sessionExpired: twist.refusesCaptcha = true
        case .exists: twist.exists = true
        case .otherDossier: twist.isAboutAnother = true
        case .script: twist.isPoisoned = true
        case .integerCode: twist.codeStyle = .integer
        case .doubleZero: twist.codeStyle = .doubleZero
        case .silence, .drip, .hangUp, .html, .contentType, .truncated, .status, .charset, .bytes, .huge, .twoGigabytes,
            .endless, .deep, .keyTwice, .rawControl:
            break
        }
        return twist
    }
}
