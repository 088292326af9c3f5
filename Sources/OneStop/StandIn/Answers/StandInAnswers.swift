import JSON

/// The stand-in without the network: what each profile answers, over the same dossiers.
struct StandInAnswers: Sendable {
    let dossiers: StandInDossiers
    var adapterSessions = StandInSessions(prefix: "5f0c2f6e-")
    var providerSessions = StandInSessions(prefix: "9a41d7b3-")
    var tokens = StandInSessions(prefix: "eyJtYXUi.")
    var ownerLock = OwnerCheckLock()

    init(_ dossiers: StandInDossiers) { self.dossiers = dossiers }

    /// What a failure switch changes in an answer, rather than in how it is sent.
    struct Twist: Sendable {
        var codeStyle = CodeStyle.text
        /// Script in every text.
        var isPoisoned = false
        /// About another dossier than the one asked for.
        var isAboutAnother = false
        /// The dossier exists already.
        var exists = false
        /// The captcha is not accepted.
        var refusesCaptcha = false
    }

    /// How success is written: systems differ.
    enum CodeStyle: Sendable { case text, integer, doubleZero }

    /// Answers a call.
    mutating func answer(_ route: StandInRoute, _ call: StandInCall, _ twist: Twist) -> StandInAnswer {
        switch route {
        case .exchangeLogIn: Self.logIn(call, &adapterSessions, twist, needsDestination: true)
        case .providerLogIn: Self.logIn(call, &providerSessions, twist, needsDestination: false)
        case .exchange: exchange(call, twist)
        case .provider, .providerShort: provider(call, twist)
        case .province: province(call, twist)
        case .token: token(call)
        case .search: search(call, twist)
        case .lookUp: lookUp(call, twist)
        case .fail, .requests: .object(status: 404) { $0.member("message", "Không có địa chỉ này") }
        }
    }

    mutating func endSessions() {
        adapterSessions.endAll()
        providerSessions.endAll()
        tokens.endAll()
    }

    /// The dossier to tell when this code is asked for; nil if there is none.
    func dossier(_ code: String?, _ twist: Twist) -> StandInDossier? {
        // A code that is none is a code of no dossier.
        guard let code = code.flatMap({ try? DossierCode($0) }), var dossier = dossiers[code] else { return nil }
        if twist.isAboutAnother { dossier = dossiers.neighbour(of: code) ?? dossier }
        return twist.isPoisoned ? dossier.poisoned : dossier
    }

    // MARK: The adapter's envelope

    /// A log-in as the exchange adapter and the provider behind it know it.
    private static func logIn(
        _ call: StandInCall, _ sessions: inout StandInSessions, _ twist: Twist, needsDestination: Bool
    ) -> StandInAnswer {
        guard let body = call.json else { return .refusal(.missing("nội dung JSON")) }
        guard let username = body.text("username") else { return .refusal(.missing("username")) }
        guard let password = body.text("password") else { return .refusal(.missing("password")) }
        if needsDestination, call.destination == nil { return .refusal(.missing("dstcode")) }
        if twist.exists { return .refusal(.exists) }
        guard username == StandInAccount.username, password == StandInAccount.password else {
            return .refusal(.account)
        }
        let session = sessions.begin(at: call.now)
        return .envelope(twist.codeStyle) { $0.member("session", session) }
    }
}

extension StandInCall {
    /// The far side, in the head or in the query.
    var destination: String? {
        [headers["dstcode"], query["dstcode"]].compactMap(\.self).first { !$0.isEmpty }
    }
}

extension StandInAnswer {
    /// Why the adapter says no. Its codes but 3 are the stand-in's own: the real list was not seen.
    enum Refusal {
        case missing(String)
        case session, exists, unit, service, account

        var code: String {
            switch self {
            case .missing: "1"
            case .session: "2"
            case .exists: "3"
            case .unit: "4"
            case .service: "5"
            case .account: "6"
            }
        }

        var message: String {
            switch self {
            case .missing(let name): "Thiếu hoặc sai tham số \(name)"
            case .session: "Phiên làm việc (session) không tồn tại hoặc đã hết hạn"
            case .exists: "Hồ sơ đã tồn tại"
            case .unit: "Đơn vị không được phép gọi dịch vụ"
            case .service: "Dịch vụ không tồn tại"
            case .account: "Tên đăng nhập hoặc mật khẩu không đúng"
            }
        }
    }

    static func refusal(_ refusal: Refusal) -> StandInAnswer {
        .object { writer in
            writer.member("error_code", refusal.code)
            writer.member("message", refusal.message)
        }
    }

    /// Success, in the ways it is written.
    static func envelope(
        _ style: StandInAnswers.CodeStyle, _ members: (inout JSONWriter) -> Void
    ) -> StandInAnswer {
        .object { writer in
            switch style {
            case .text: writer.member("error_code", "0")
            case .integer: writer.member("error_code", 0)
            case .doubleZero: writer.member("error_code", "00")
            }
            writer.member("message", "Thành công")
            members(&writer)
        }
    }
}
