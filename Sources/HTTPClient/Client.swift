import Glibc

/// Sends requests over HTTP/1.1 and TLS, many at once, on connections kept for the next ones.
///
/// One thread serves all requests of a client; calls suspend and never block. Closing, explicitly or with the last reference,
/// answers what is under way with ``ClientError/closed``. A request whose kept connection turns out to be closed by the server
/// before a byte of the response is sent again on a new one, by libcurl, whatever its method.
public final class Client: Sendable {
    private let configuration: ClientConfiguration
    private let allowsHTTP: Bool
    private let allowsHTTPS: Bool
    private let loop: EventLoop

    /// - Throws: ``ClientError/invalidConfiguration(_:)``, or ``ClientError/unfitLibrary``.
    public init(_ configuration: ClientConfiguration = ClientConfiguration()) throws(ClientError) {
        if let fault = configuration.fault { throw .invalidConfiguration(fault) }
        if let file = configuration.trustedAuthorities, !isReadable(file) {
            throw .invalidConfiguration(.trustedAuthorities)
        }
        self.configuration = configuration
        (allowsHTTP, allowsHTTPS) = (configuration.schemes.contains(.http), configuration.schemes.contains(.https))
        loop = try EventLoop(configuration)
        try loop.start()
    }

    deinit { loop.close() }

    /// The client's own thread. A task that prefers it (`withTaskExecutorPreference(client.executor) { … }`) sends and hears of
    /// responses without a change of thread, at the least cost a request.
    ///
    /// All transfers stand still while a job of such a task runs, so its steps between two suspensions have to be short, some
    /// hundred microseconds at most, and must not block. Once the client is closed, such tasks go on, on Swift's own threads.
    public var executor: any TaskExecutor { loop }

    /// Sends `request` and waits for the whole response. Cancelling the task ends the transfer.
    public func send(_ request: ClientRequest) async throws(ClientError) -> ClientResponse {
        guard request.url.scheme == .https ? allowsHTTPS : allowsHTTP else {
            throw .invalidRequest(.schemeNotAllowed(request.url.scheme))
        }
        let totalLimit = request.totalLimit ?? configuration.totalLimit
        guard totalLimit > .zero, request.responseLimit ?? 0 >= 0 else { throw .invalidRequest(.limit) }
        let deadline = ContinuousClock.now + totalLimit
        let response = try await exchange(request, deadline)
        return configuration.redirectLimit > 0 ? try await follow(response, request, deadline) : response
    }

    /// Goes where a response leads.
    private func follow(
        _ first: ClientResponse, _ request: ClientRequest, _ deadline: ContinuousClock.Instant
    ) async throws(ClientError) -> ClientResponse {
        var (response, hop, redirects) = (first, request, 0)
        while [301, 302, 303, 307, 308].contains(response.status),
            let location = response.headers["Location"]
        {
            redirects += 1
            guard redirects <= configuration.redirectLimit, let url = hop.url.redirected(to: location) else {
                throw .redirectRefused
            }
            hop = try hop.redirected(to: url, status: response.status)
            response = try await exchange(hop, deadline)
        }
        return response
    }

    /// Answers all requests under way, and all later ones, with ``ClientError/closed``. Returns at once.
    public func close() { loop.close() }

    private func exchange(
        _ request: ClientRequest, _ deadline: ContinuousClock.Instant
    ) async throws(ClientError) -> ClientResponse {
        if Task.isCancelled { throw .cancelled }
        let exchange = Exchange(request, deadline: deadline)
        let outcome = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                exchange.await(continuation)
                loop.send(exchange)
            }
        } onCancel: {
            loop.cancel(exchange)
        }
        return try outcome.get()
    }
}

private func isReadable(_ file: String) -> Bool { access(file, R_OK) == 0 }
