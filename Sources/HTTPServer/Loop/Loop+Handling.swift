extension Loop {
    /// Hands a request to the handler; without a body, it reads that itself.
    func dispatch(_ head: RequestHead, body: [UInt8]?, on connection: Connection) {
        if body != nil { connection.readDeadline = .max }
        let id = WorkID(connection: connection.id, number: connection.requests)
        let work = Work(
            id: id, head: head, headEnd: connection.headEnd, dispatched: now, isBodyComplete: body != nil,
            answerBy: body == nil ? .max : deadline(times.answer),
            endBy: times.total.map { deadline($0, from: connection.headEnd) } ?? .max)
        connection.phase = .handling(work)
        let request = Request(
            head: head, body: body.map { .collected($0) } ?? .streamed(BodyStream(loop: self, id: id)),
            peer: connection.peer)
        handlers += 1
        let assignment = HandlerTask.Assignment(request: request, id: id)
        let task = resting.hand(assignment) ?? HandlerTask(assignment, self)
        work.task = task
        if connection.hasPeerFinished { task.cancel() }
    }

    /// Runs the handler, and sends what it answers. On the loop's thread, wherever the handler does not choose another.
    nonisolated(nonsending) func run(_ assignment: HandlerTask.Assignment) async {
        let id = assignment.id
        let response = await handler(assignment.request)
        // Most handlers end on the loop's thread, and need no hop.
        let produce = thread.isCurrent ? answerHere(id, response) : await answer(id, response)
        guard let produce else { return }
        do {
            try await produce(ResponseWriter(loop: self, id: id))
            await endBody(id, isWhole: true)
        } catch {
            await endBody(id, isWhole: false)
        }
    }

    /// The same as ``answer(_:_:)``, for those who know that they are on the loop's thread.
    private nonisolated func answerHere(
        _ id: WorkID, _ response: Response
    ) -> (@Sendable (ResponseWriter) async throws -> Void)? {
        assumeIsolated { $0.answer(id, response) }
    }

    /// Sends a response, or its head; then returns what writes its body.
    func answer(_ id: WorkID, _ response: Response) -> (@Sendable (ResponseWriter) async throws -> Void)? {
        guard let connection = connection(id.connection), let work = connection.work, work.id == id else {
            handlers -= 1
            return nil
        }
        work.status = response.status
        work.answerDeadline = .max
        work.keepsAlive =
            work.head.keepsAlive && work.isBodyComplete && !response.closesConnection && !isStopping
            && connection.requests < configuration.requestsPerConnection
        let isHead = work.head.method == .head || response.status.forbidsContent
        switch response.body {
        case .hangUp:
            handlers -= 1
            work.status = nil
            work.keepsAlive = false
            breakOff(work, on: connection)
            return nil
        case .bytes(let bytes):
            send(response, [bytes], isHead: isHead, work, on: connection)
            return nil
        case .parts(let parts):
            send(response, parts, isHead: isHead, work, on: connection)
            return nil
        case .stream(let length, let produce):
            writeHead(of: response, length: length, work, on: connection)
            if isHead || length == 0 {
                handlers -= 1
                finish(work, on: connection)
                return nil
            }
            if let length {
                work.framing = .length(remaining: length)
            } else if work.head.minorVersion > 0 {
                work.framing = .chunked
            } else {
                work.framing = .untilClose
            }
            flush(connection)
            return produce
        }
    }

    private func send(_ response: Response, _ parts: [[UInt8]], isHead: Bool, _ work: Work, on connection: Connection) {
        handlers -= 1
        let length = parts.reduce(0) { $0 + $1.count }
        writeHead(of: response, length: length, work, on: connection)
        if !isHead {
            work.bytes = length
            connection.output.append { for part in parts { $0 += part } }
        }
        finish(work, on: connection)
    }

    private func writeHead(of response: Response, length: Int?, _ work: Work, on connection: Connection) {
        if length == nil, work.head.minorVersion == 0 { work.keepsAlive = false }
        let head = ResponseHead(
            status: response.status, sharedFields: response.sharedHeaders, fields: response.headers, length: length,
            keepsAlive: work.keepsAlive, minorVersion: work.head.minorVersion, serverName: configuration.serverName)
        work.framing = .none
        connection.output.borrow(&spareOutput)
        connection.output.append { head.write(to: &$0, date: date.line()) }
    }

    /// The producer of a streamed body has returned or thrown.
    func endBody(_ id: WorkID, isWhole: Bool) {
        handlers -= 1
        guard let connection = connection(id.connection), let work = connection.work, work.id == id else { return }
        switch work.framing {
        case .chunked where isWhole: connection.output.append { $0 += "0\r\n\r\n".utf8 }
        case .untilClose where isWhole, .none where isWhole, .length(remaining: 0): break
        case .pending, .length, .chunked, .untilClose, .none: return breakOff(work, on: connection)
        }
        finish(work, on: connection)
    }

    /// The response is complete.
    private func finish(_ work: Work, on connection: Connection) {
        if let observer = configuration.observer {
            beginTurn()
            observer(.answered(summary(of: work, on: connection, isComplete: true)))
        }
        connection.phase = work.keepsAlive ? .reading : .closing
        connection.readDeadline = .max
        wake(work, .hungUp)
        flush(connection)
    }

    /// The response is not to be completed.
    private func breakOff(_ work: Work, on connection: Connection) {
        configuration.observer?(.answered(summary(of: work, on: connection, isComplete: false)))
        if case .untilClose = work.framing {
            connection.phase = .aborting(reset: true)
        } else {
            connection.phase = .aborting(reset: false)
        }
        wake(work, .hungUp)
        flush(connection)
    }

    private static func plainBody(_ refusal: Refusal) -> (contentType: String, bytes: [UInt8]) {
        ("text/plain", Array("\(refusal.status.code) \(refusal.status.reason)\n".utf8))
    }

    /// The server itself answers, and closes the connection.
    func refuse(_ connection: Connection, _ refusal: Refusal, _ head: RequestHead? = nil) {
        let work = connection.work
        let head = head ?? work?.head
        configuration.observer?(.refused(refusal, connection.peer, head))
        work?.task?.cancel()
        connection.readDeadline = .max
        connection.phase = .closing
        if let work, work.status != nil {
            // The response has begun: it can only be broken off.
            connection.phase = .aborting(reset: true)
        } else {
            connection.output.append { output in
                let body = configuration.refusalBody?(refusal) ?? Self.plainBody(refusal)
                var fields = HeaderFields()
                // A type that is no field value is left out; the status tells what matters.
                try? fields.append("Content-Type", body.contentType)
                try? fields.append("X-Content-Type-Options", "nosniff")
                // Of what is full now, some is free a moment later.
                if refusal.status == .serviceUnavailable { try? fields.append("Retry-After", "1") }
                if refusal == .forbiddenMethod {
                    try? fields.append("Allow", allowed(connection.parser.forbiddenTarget))
                }
                if let head, let others = configuration.refusalFields?(head) { try? fields.append(others) }
                ResponseHead(
                    status: refusal.status, fields: fields, length: body.bytes.count,
                    keepsAlive: false, minorVersion: 1, serverName: configuration.serverName
                ).write(to: &output, date: date.line())
                let isHead = head.map { $0.method == .head } ?? connection.parser.isHead
                if !isHead { output += body.bytes }
            }
        }
        if let work { wake(work, .refused(refusal)) }
        flush(connection)
    }

    /// As `Allow` lists the methods of a resource; of what is none, such as the target of CONNECT, it lists none.
    private func allowed(_ target: Target?) -> String {
        let methods = target.map { configuration.allowedMethods?($0) ?? Method.allCases } ?? []
        return methods.map(\.rawValue).joined(separator: ", ")
    }

    func summary(of work: Work, on connection: Connection, isComplete: Bool) -> ServerEvent.Exchange {
        ServerEvent.Exchange(
            head: work.head, peer: connection.peer, status: work.status, bytes: work.bytes,
            nanoseconds: Int64(clamping: now &- work.headEnd), isComplete: isComplete)
    }
}
