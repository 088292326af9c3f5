import Glibc

extension Loop {
    /// Reads what has come.
    func receive(_ connection: Connection) {
        switch receiveOnce(connection) {
        case .bytes(let bytes):
            if case .lingering = connection.phase { return }
            connection.parser.append(bytes)
        case .end:
            connection.hasPeerFinished = true
            connection.hasReadAll = true
            if case .lingering = connection.phase { return close(connection) }
        case .nothing: return
        case .broken: return close(connection)
        }
        advance(connection)
    }

    /// Goes as far as the bytes read so far allow.
    func advance(_ connection: Connection) {
        while true {
            switch connection.phase {
            case .reading:
                guard connection.output.isEmpty else { return }
                switch connection.parser.next() {
                case .head(let head): begin(head, on: connection)
                case .refused(let refusal): return refuse(connection, refusal)
                case nil:
                    if connection.hasReadAll { return close(connection) }
                    awaitHead(connection)
                    return watch(connection)
                case .body, .end: return close(connection)
                }
            case .collecting(let head):
                guard collect(head, on: connection) else { return }
            case .handling(let work):
                guard work.bodyWaiter != nil else { return }
                return feed(work, on: connection)
            case .closing, .lingering, .aborting: return
            }
        }
    }

    /// Sets the limit for what comes next: a request, or the rest of a head.
    private func awaitHead(_ connection: Connection) {
        if connection.parser.isIdle {
            if connection.requests > 0 {
                if isStopping { return close(connection) }
                connection.readDeadline = deadline(times.idle)
                connection.isHeadStarted = false
            }
        } else if !connection.isHeadStarted {
            connection.isHeadStarted = true
            if connection.requests > 0 { connection.readDeadline = deadline(times.head) }
        }
    }

    private func begin(_ head: RequestHead, on connection: Connection) {
        connection.requests += 1
        connection.headEnd = now
        connection.isHeadStarted = false
        connection.hasContinued = !head.expectsContinue
        connection.readDeadline = head.framing == .none ? .max : deadline(times.body)
        if head.framing != .none, configuration.streamsBody(head) {
            connection.parser.bodyLimit = configuration.streamedBodyLimit
            if case .length(let length) = head.framing, length > configuration.streamedBodyLimit {
                return refuse(connection, .bodyTooLarge, head)
            }
            dispatch(head, body: nil, on: connection)
        } else {
            connection.parser.bodyLimit = configuration.bodyLimit
            connection.phase = .collecting(head)
        }
    }

    /// Collects more of a body; false when the bytes are used up.
    private func collect(_ head: RequestHead, on connection: Connection) -> Bool {
        switch connection.parser.next() {
        case .body(let bytes):
            connection.hasContinued = true
            if connection.body.isEmpty { connection.body = bytes } else { connection.body += bytes }
        case .end:
            let body = connection.body
            connection.body = []
            dispatch(head, body: body, on: connection)
        case .refused(let refusal):
            refuse(connection, refusal, head)
            return false
        case nil:
            if connection.hasReadAll {
                close(connection)
                return false
            }
            sayContinue(connection)
            watch(connection)
            return false
        case .head:
            close(connection)
            return false
        }
        return true
    }

    /// Tells a client that waits for it to send the body.
    private func sayContinue(_ connection: Connection) {
        guard !connection.hasContinued else { return }
        connection.hasContinued = true
        connection.output.append { $0 += "HTTP/1.1 100 Continue\r\n\r\n".utf8 }
        flush(connection)
    }

    // MARK: - Streamed bodies

    /// The next bytes of a streamed body; nil at its end.
    func nextChunk(_ id: WorkID) async -> Result<[UInt8]?, BodyError> {
        guard let connection = connection(id.connection), let work = connection.work, work.id == id else {
            return .failure(.hungUp)
        }
        guard !work.isBodyComplete else { return .success(nil) }
        guard work.bodyWaiter == nil else { return .failure(.readTwice) }
        return await withCheckedContinuation { continuation in
            work.bodyWaiter = { continuation.resume(returning: $0) }
            feed(work, on: connection)
        }
    }

    /// Gives the waiting reader what has come.
    private func feed(_ work: Work, on connection: Connection) {
        switch connection.parser.next() {
        case .body(let bytes):
            connection.hasContinued = true
            resume(work, .success(bytes))
        case .end:
            work.isBodyComplete = true
            connection.readDeadline = .max
            if work.status == nil { work.answerDeadline = deadline(times.answer) }
            resume(work, .success(nil))
        case .refused(let refusal):
            refuse(connection, refusal)
        case nil:
            if connection.hasReadAll { return close(connection) }
            sayContinue(connection)
            watch(connection)
        case .head: close(connection)
        }
    }

    /// Gives the waiting reader this, if there is one.
    func resume(_ work: Work, _ result: Result<[UInt8]?, BodyError>) {
        guard let waiter = work.bodyWaiter else { return }
        work.bodyWaiter = nil
        waiter(result)
    }
}
