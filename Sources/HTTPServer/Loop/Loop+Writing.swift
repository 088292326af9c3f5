import Glibc

extension Loop {
    /// The client has to take so much within the write limit, unless less is left.
    private static let progressStep = 65_536

    /// Sends what waits, as far as the system takes it.
    func flush(_ connection: Connection) {
        while !connection.output.isEmpty {
            let count = connection.output.bytes.withUnsafeBytes { bytes in
                send(
                    connection.descriptor, bytes.baseAddress?.advanced(by: connection.output.sent),
                    connection.output.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                connection.output.advance(count)
            } else if errno == EAGAIN {
                if connection.writeDeadline == .max || connection.output.progress >= Self.progressStep {
                    connection.writeDeadline = deadline(times.write)
                    connection.output.progress = 0
                }
                if let work = connection.work { resumeWriters(work, connection) }
                return watch(connection)
            } else if errno != EINTR {
                return close(connection)
            }
        }
        connection.writeDeadline = .max
        connection.output.progress = 0
        connection.output.giveBack(&spareOutput)
        drained(connection)
    }

    /// Everything written so far is with the system.
    private func drained(_ connection: Connection) {
        switch connection.phase {
        case .reading, .collecting:
            // The next request may have come already.
            advance(connection)
        case .handling(let work):
            resumeWriters(work, connection)
        case .closing:
            if connection.hasReadAll || shutdown(connection.descriptor, Int32(SHUT_WR)) != 0 {
                return close(connection)
            }
            connection.phase = .lingering
            connection.readDeadline = deadline(times.linger)
            watch(connection)
        case .aborting(let reset):
            reset ? self.reset(connection) : close(connection)
        case .lingering: break
        }
    }

    /// Breaks a connection off so that the client cannot take what it has for the whole.
    func reset(_ connection: Connection) {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(connection.descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close(connection)
    }

    private func resumeWriters(_ work: Work, _ connection: Connection) {
        let isBehind = connection.output.count > configuration.unsentBytes / 2 && !connection.output.isEmpty
        if !isBehind { resumeAll(work) }
    }

    func resumeAll(_ work: Work) {
        let writers = work.writers
        guard !writers.isEmpty else { return }
        work.writers = []
        for resume in writers { resume() }
    }

    /// Adds to the body of a response; returns when it is sent or little of it waits.
    func write(_ id: WorkID, _ bytes: [UInt8]) async throws(WriteError) {
        guard let connection = connection(id.connection), let work = connection.work, work.id == id else {
            throw .hungUp
        }
        guard !bytes.isEmpty else { return }
        switch work.framing {
        case .pending, .none: throw .tooLong
        case .length(let remaining):
            guard bytes.count <= remaining else { throw .tooLong }
            work.framing = .length(remaining: remaining - bytes.count)
            connection.output.append { $0 += bytes }
        case .chunked:
            connection.output.append { output in
                output += String(bytes.count, radix: 16).utf8
                output += "\r\n".utf8
                output += bytes
                output += "\r\n".utf8
            }
        case .untilClose:
            connection.output.append { $0 += bytes }
        }
        work.bytes += bytes.count
        flush(connection)
        while connection.output.count > max(0, configuration.unsentBytes), connection.work?.id == id,
            self.connection(id.connection) != nil
        {
            await withCheckedContinuation { continuation in work.writers.append { continuation.resume() } }
        }
        guard self.connection(id.connection) != nil, connection.work?.id == id else { throw .hungUp }
    }
}
