internal import CCurl
import Glibc

/// The thread that owns libcurl: it starts transfers, moves their bytes, watches their deadlines and answers.
final class EventLoop: @unchecked Sendable {
    // Unchecked: `mailbox` is safe by itself; `multi` is constant, and other threads only give it to `curl_multi_wakeup`, which
    // allows that, under the mailbox's lock and never after the mailbox was closed; all else belongs to the loop's thread,
    // which is started after `init`.
    private enum Message: Sendable {
        case start(Exchange)
        case cancel(Exchange)
        case close
    }

    private let configuration: ClientConfiguration
    private let mailbox = Mailbox<Message>()
    private let multi: UnsafeMutableRawPointer
    private var messages: [Message] = []
    private var admission: Admission<Exchange>
    private var unanswered: [ObjectIdentifier: Exchange] = [:]
    private var idle: [Transfer] = []
    /// No deadline of an unanswered exchange is earlier.
    private var nextDeadline: ContinuousClock.Instant?
    private var isClosing = false

    /// libcurl wants to be set up once in a process, before all else.
    private static let isLibraryReady = danloi_curl_global_init() == CURLE_OK

    init(_ configuration: ClientConfiguration) throws(ClientError) {
        guard Self.isLibraryReady, let multi = curl_multi_init() else { throw .unfitLibrary }
        (self.configuration, self.multi) = (configuration, multi)
        admission = Admission(limitPerOrigin: configuration.connectionsPerHost, limit: configuration.connections)
        _ = danloi_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.connections)
        _ = danloi_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, configuration.connections)
        do { idle.append(try Transfer(configuration)) } catch {
            curl_multi_cleanup(multi)
            throw error
        }
    }

    /// Starts the thread, which keeps the loop alive until it is closed.
    func start() throws(ClientError) {
        var thread = pthread_t()
        let this = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, this.toOpaque())
        guard status == 0 else {
            this.release()
            idle = []
            curl_multi_cleanup(multi)
            throw .failed(code: Int(CURLE_FAILED_INIT.rawValue))
        }
        pthread_detach(thread)
    }

    /// Takes an exchange over; it is always answered.
    func send(_ exchange: Exchange) {
        if !tell(.start(exchange)) { exchange.finish(.failure(.closed)) }
    }

    /// Answers `exchange` with ``ClientError/cancelled`` unless it is answered already. May come before ``send(_:)``.
    func cancel(_ exchange: Exchange) { _ = tell(.cancel(exchange)) }

    /// Answers all exchanges with ``ClientError/closed``, closes the connections and ends the thread, soon.
    func close() { _ = tell(.close) }

    private func tell(_ message: Message) -> Bool {
        mailbox.send(message) { curl_multi_wakeup(multi) }
    }

    // MARK: - On the loop's thread

    private func run() {
        // Signals are for other threads, and a write to a closed connection is an error, not a signal.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        while !isClosing {
            mailbox.take(into: &messages)
            for message in messages { handle(message) }
            messages.removeAll(keepingCapacity: true)
            startWaiting()
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            collect()
            expire()
            if !isClosing, mailbox.fallAsleep() {
                curl_multi_poll(multi, nil, 0, pause, nil)
                mailbox.awake()
            }
        }
        shutDown()
    }

    private func handle(_ message: Message) {
        switch message {
        case .start(let exchange):
            if case .cancelledEarly = exchange.state { return exchange.finish(.failure(.cancelled)) }
            exchange.state = .waiting
            unanswered[ObjectIdentifier(exchange)] = exchange
            nextDeadline = min(nextDeadline ?? exchange.deadline, exchange.deadline)
            admission.add(exchange, origin: exchange.request.url.origin)
        case .cancel(let exchange):
            // A cancellation can overtake its exchange, whose continuation the task is still setting then.
            if case .new = exchange.state { exchange.state = .cancelledEarly } else { abandon(exchange, .cancelled) }
        case .close: isClosing = true
        }
    }

    private func startWaiting() {
        while let exchange = admission.next() {
            let origin = exchange.request.url.origin
            guard !exchange.isFinished else {
                admission.ended(origin: origin)
                continue
            }
            do throws(ClientError) {
                let transfer = if let used = idle.popLast() { used } else { try Transfer(configuration) }
                do throws(ClientError) { try transfer.begin(exchange) } catch {
                    transfer.clear()
                    idle.append(transfer)
                    throw error
                }
                let code = curl_multi_add_handle(multi, transfer.easy)
                if code != CURLM_OK {
                    release(transfer, of: exchange)
                    answer(exchange, .failure(.failed(code: Int(code.rawValue))))
                }
            } catch {
                admission.ended(origin: origin)
                answer(exchange, .failure(error))
            }
        }
    }

    /// Answers what libcurl has finished, and starts what waited for that.
    private func collect() {
        var hasRoom = false
        var remaining: Int32 = 0
        while let message = curl_multi_info_read(multi, &remaining) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            // The message is gone once the handle is removed.
            let code = message.pointee.data.result
            var context: UnsafeMutableRawPointer?
            danloi_curl_get_pointer(easy, CURLINFO_PRIVATE, &context)
            guard let transfer = Transfer.of(context), let exchange = transfer.exchange else { continue }
            let outcome = transfer.outcome(code)
            release(transfer, of: exchange)
            answer(exchange, outcome)
            hasRoom = true
        }
        if hasRoom { startWaiting() }
    }

    /// Answers what is out of time.
    private func expire() {
        guard let nextDeadline, ContinuousClock.now >= nextDeadline else { return }
        let now = ContinuousClock.now
        for exchange in Array(unanswered.values) where exchange.deadline <= now {
            let isWaiting = if case .waiting = exchange.state { true } else { false }
            abandon(exchange, .timedOut(isWaiting ? .waiting : .total))
        }
        self.nextDeadline = unanswered.values.map(\.deadline).min()
        startWaiting()
    }

    /// Milliseconds until there is something to do; libcurl's own timers may be sooner.
    private var pause: Int32 {
        guard let nextDeadline, !unanswered.isEmpty else { return 3_600_000 }
        return Int32(clamping: min((nextDeadline - .now).wholeMilliseconds, 3_600_000))
    }

    /// Ends an exchange before its time; a connection in the middle of it is closed.
    private func abandon(_ exchange: Exchange, _ error: ClientError) {
        if case .running(let transfer) = exchange.state { release(transfer, of: exchange) }
        answer(exchange, .failure(error))
    }

    private func release(_ transfer: Transfer, of exchange: Exchange) {
        curl_multi_remove_handle(multi, transfer.easy)
        transfer.clear()
        idle.append(transfer)
        admission.ended(origin: exchange.request.url.origin)
    }

    private func answer(_ exchange: Exchange, _ outcome: Exchange.Outcome) {
        unanswered[ObjectIdentifier(exchange)] = nil
        exchange.finish(outcome)
    }

    private func shutDown() {
        for message in mailbox.close() {
            if case .start(let exchange) = message { exchange.finish(.failure(.closed)) }
        }
        for exchange in Array(unanswered.values) { abandon(exchange, .closed) }
        // Handles before their multi handle.
        idle = []
        curl_multi_cleanup(multi)
    }
}
