internal import CCurl
import Glibc
import Synchronization

/// The thread that owns libcurl: it starts transfers, moves their bytes, watches their deadlines and answers. In between it runs
/// the tasks that prefer it.
final class EventLoop: TaskExecutor, @unchecked Sendable {
    // Unchecked: `mailbox`, `thread` and the watch's bell are safe by themselves; all else belongs to the loop's thread, which
    // is started after `init`. Nor is that checked for overlapping accesses, several for each request: an access spans no call to
    // libcurl, to a job, or to who waits for an answer, which alone could come back here.
    private enum Message: Sendable {
        case start(Exchange)
        case cancel(Exchange)
        case run(UnownedJob)
        case close
    }

    private let configuration: ClientConfiguration
    private let mailbox = Mailbox<Message>()
    private let watch: Watch
    private let multi: UnsafeMutableRawPointer
    /// The loop's thread; 0 before it runs and after it has closed the mailbox.
    private let thread = Atomic<UInt>(0)
    @exclusivity(unchecked) private var messages: [Message] = []
    /// What tasks want to do on this thread.
    @exclusivity(unchecked) private var jobs: [UnownedJob] = []
    /// Those being done.
    @exclusivity(unchecked) private var batch: [UnownedJob] = []
    private let admission: Admission<Exchange>
    /// All that wait or run, each at its position.
    @exclusivity(unchecked) private var unanswered: [Exchange] = []
    /// Those with an outcome that nobody was told yet.
    @exclusivity(unchecked) private var settled: [Exchange] = []
    @exclusivity(unchecked) private var idle: [Transfer] = []
    /// No deadline of an unanswered exchange is earlier.
    @exclusivity(unchecked) private var nextDeadline: ContinuousClock.Instant?
    @exclusivity(unchecked) private var isClosing = false

    /// libcurl wants to be set up once in a process, before all else.
    private static let isLibraryReady = danloi_curl_global_init() == CURLE_OK

    init(_ configuration: ClientConfiguration) throws(ClientError) {
        guard Self.isLibraryReady, let multi = curl_multi_init() else { throw .unfitLibrary }
        do { watch = try Watch() } catch {
            curl_multi_cleanup(multi)
            throw error
        }
        (self.configuration, self.multi) = (configuration, multi)
        admission = Admission(limitPerOrigin: configuration.connectionsPerHost, limit: configuration.connections)
        watch.attach(to: multi)
        _ = danloi_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.connections)
        _ = danloi_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, configuration.connections)
        do { idle.append(try Transfer(configuration, watch)) } catch {
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

    /// Has the loop run a job; after closing, Swift's own threads do it.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if isOnLoop {
            jobs.append(job)
        } else if !tell(.run(job)) {
            globalConcurrentExecutor.enqueue(job)
        }
    }

    private var isOnLoop: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    private func tell(_ message: Message) -> Bool {
        if isOnLoop {
            // Jobs run, and continuations are resumed, where the loop is in the middle of nothing.
            handle(message)
            return true
        }
        return mailbox.send(message) { watch.ring() }
    }

    // MARK: - On the loop's thread

    private func run() {
        // Signals are for other threads, and a write to a closed connection is an error, not a signal.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        while !isClosing {
            mailbox.take(into: &messages)
            for message in messages { handle(message) }
            messages.removeAll(keepingCapacity: true)
            proceed()
            expire()
            tellOutcomes()
            // Sockets get their turn also while there are always more jobs.
            let maySleep = jobs.isEmpty && !isClosing && mailbox.fallAsleep()
            watch.wait(maySleep ? pause : 0)
            if maySleep { mailbox.awake() }
            watch.deliver(to: multi)
        }
        shutDown()
    }

    /// Does all there is to do without waiting.
    private func proceed() {
        collect()
        tellOutcomes()
        runJobs()
        startWaiting()
        watch.fire(multi)
        collect()
    }

    /// Answers who waits, all one after the other: other threads that wake up for it find more to do than one answer.
    private func tellOutcomes() {
        for exchange in settled { exchange.tell() }
        settled.removeAll(keepingCapacity: true)
    }

    /// Runs the jobs there are, not those they add: the sockets come first then.
    private func runJobs() {
        swap(&jobs, &batch)
        let executor = asUnownedTaskExecutor()
        for job in batch { job.runSynchronously(on: executor) }
        batch.removeAll(keepingCapacity: true)
    }

    private func handle(_ message: Message) {
        switch message {
        case .start(let exchange):
            if case .cancelledEarly = exchange.state { return exchange.finish(.failure(.cancelled)) }
            exchange.state = .waiting
            exchange.position = unanswered.count
            unanswered.append(exchange)
            nextDeadline = min(nextDeadline ?? exchange.deadline, exchange.deadline)
            admission.add(exchange, origin: exchange.request.url.origin)
        case .cancel(let exchange):
            // A cancellation can overtake its exchange, whose continuation the task is still setting then.
            if case .new = exchange.state { exchange.state = .cancelledEarly } else { abandon(exchange, .cancelled) }
        case .run(let job): jobs.append(job)
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
                let transfer = if let used = idle.popLast() { used } else { try Transfer(configuration, watch) }
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
        for exchange in unanswered where exchange.deadline <= now {
            let isWaiting = if case .waiting = exchange.state { true } else { false }
            abandon(exchange, .timedOut(isWaiting ? .waiting : .total))
        }
        self.nextDeadline = unanswered.lazy.map(\.deadline).min()
        startWaiting()
    }

    /// Milliseconds until there is something to do; libcurl's own timers may be sooner.
    private var pause: Int32 {
        guard let nextDeadline, !unanswered.isEmpty else { return 3_600_000 }
        return min(milliseconds(until: nextDeadline), 3_600_000)
    }

    /// Ends an exchange before its time; a connection in the middle of it is closed.
    private func abandon(_ exchange: Exchange, _ error: ClientError) {
        switch exchange.state {
        case .running(let transfer): release(transfer, of: exchange)
        case .waiting: break
        case .new, .cancelledEarly, .finished: return
        }
        answer(exchange, .failure(error))
    }

    private func release(_ transfer: Transfer, of exchange: Exchange) {
        curl_multi_remove_handle(multi, transfer.easy)
        transfer.clear()
        idle.append(transfer)
        admission.ended(origin: exchange.request.url.origin)
    }

    private func answer(_ exchange: Exchange, _ outcome: Exchange.Outcome) {
        // The last one takes its place.
        let last = unanswered.removeLast()
        if last !== exchange {
            last.position = exchange.position
            unanswered[last.position] = last
        }
        exchange.settle(outcome)
        settled.append(exchange)
    }

    private func shutDown() {
        // From here on, this thread is like any other, and the thread of that number may be another one.
        thread.store(0, ordering: .relaxed)
        for message in mailbox.close() {
            switch message {
            case .start(let exchange): exchange.finish(.failure(.closed))
            case .run(let job): jobs.append(job)
            case .cancel, .close: break
            }
        }
        for exchange in unanswered { abandon(exchange, .closed) }
        tellOutcomes()
        // Handles before their multi handle.
        idle = []
        curl_multi_cleanup(multi)
        for job in jobs { globalConcurrentExecutor.enqueue(job) }
    }
}
