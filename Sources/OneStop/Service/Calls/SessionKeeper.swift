/// One log-in for many calls, renewed when it is old or refused, by one for all who want it.
actor SessionKeeper {
    struct Session: Sendable {
        let text: String
        fileprivate let serial: Int
    }

    private let lifeSeconds: Int
    private let clock: @Sendable () -> Instant
    private let logIn: @Sendable () async -> Result<String, SourceTrouble>
    private var current: (session: Session, openedAt: Instant)?
    private var opening: Task<Result<Session, SourceTrouble>, Never>?
    private var serial = 0

    init(
        lifeSeconds: Int, clock: @escaping @Sendable () -> Instant,
        logIn: @escaping @Sendable () async -> Result<String, SourceTrouble>
    ) {
        (self.lifeSeconds, self.clock, self.logIn) = (lifeSeconds, clock, logIn)
    }

    /// The session that holds; a new one if there is none, or it is the one that was refused.
    ///
    /// A log-in under way is not cancelled with who waits for it: others may, too. It is bounded by its own time limit.
    func session(insteadOf refused: Session? = nil) async -> Result<Session, SourceTrouble> {
        if let current, current.session.serial != refused?.serial,
            (0..<lifeSeconds).contains(clock().seconds - current.openedAt.seconds)
        {
            return .success(current.session)
        }
        if let opening { return await opening.value }
        let task = Task { opened(await logIn()) }
        opening = task
        return await task.value
    }

    private func opened(_ result: Result<String, SourceTrouble>) -> Result<Session, SourceTrouble> {
        opening = nil
        serial += 1
        let session = result.map { Session(text: $0, serial: serial) }
        current = (try? session.get()).map { ($0, clock()) }  // a failed log-in leaves no session
        return session
    }
}
