extension Loop {
    /// Looks at all time limits. A few times a second, instead of a timer for each.
    func sweep() {
        for connection in all { sweep(connection) }
        guard isStopping, now >= stopDeadline else { return }
        stopDeadline = .max
        for connection in all { reset(connection) }
        resumeStoppers()
    }

    private func sweep(_ connection: Connection) {
        if now >= connection.writeDeadline { return reset(connection) }
        if let work = connection.work, now >= min(work.answerDeadline, work.totalDeadline) {
            return work.status == nil ? refuse(connection, .answerTooSlow) : reset(connection)
        }
        guard now >= connection.readDeadline else { return }
        switch connection.phase {
        case .reading where connection.parser.isIdle: close(connection)
        case .reading: refuse(connection, .headTooSlow)
        case .collecting(let head): refuse(connection, .bodyTooSlow, head)
        case .handling: refuse(connection, .bodyTooSlow)
        case .lingering, .closing, .aborting: close(connection)
        }
    }

    /// Stops accepting, and returns when all is done, or `limit` has passed.
    func stop(within limit: Duration) async {
        guard !hasEnded else { return }
        beginTurn()
        if !isStopping {
            isStopping = true
            closeListener()
            for connection in all { finishReading(connection) }
        }
        stopDeadline = min(stopDeadline, deadline(TimeLimits.nanoseconds(limit)))
        await withCheckedContinuation { stoppers.append($0) }
    }

    /// Closes a connection on which no request is under way. One may have come that has not been looked at yet.
    func finishReading(_ connection: Connection) {
        // A response may still be on its way to the client; what came behind it is looked at when it is gone.
        guard case .reading = connection.phase, connection.output.isEmpty else { return }
        receive(connection)
        if case .reading = connection.phase, connection.output.isEmpty, connection.parser.isIdle { close(connection) }
    }
}
