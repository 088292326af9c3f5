internal import CCurl
internal import CEpoll
import Glibc

/// What the loop waits for: libcurl's sockets, libcurl's one timer, and a bell that other threads ring.
///
/// libcurl's own way of waiting asks after every socket in each round; here it hears only of those with news.
final class Watch: @unchecked Sendable {
    // Unchecked: other threads only `ring`, which reads a constant; all else belongs to the loop's thread,
    // and is not checked for overlapping accesses, since none of them spans a call to libcurl, which may call back.
    private let epoll = cepoll_create()
    private let bell = cepoll_eventfd()
    private let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
    /// How many of `events` the last wait brought.
    @exclusivity(unchecked) private var count = 0
    /// When libcurl wants to be called, whatever its sockets do.
    @exclusivity(unchecked) private var timer = Timer.off

    /// For each socket of ours what epoll watches it for, and whether libcurl wants that just now; nil for other descriptors.
    @exclusivity(unchecked) private var sockets: [Interest?] = []

    private struct Interest {
        var watched: UInt32 = 0
        var isWanted = false
    }

    private enum Timer {
        case off, now
        case at(ContinuousClock.Instant)
    }

    private static let capacity = 64

    /// - Throws: ``ClientError/failed(code:)`` if there are no descriptors left.
    init() throws(ClientError) {
        // Each ring is an event of its own, so that nobody has to read the bell.
        guard epoll >= 0, bell >= 0,
            cepoll_control(epoll, EPOLL_CTL_ADD, bell, EPOLLIN.rawValue | EPOLLET.rawValue, UInt64(bell)) == 0
        else { throw .failed(code: Int(CURLE_FAILED_INIT.rawValue)) }
    }

    deinit {
        close(epoll)
        close(bell)
        events.deallocate()
    }

    /// Ends the wait that is going on, or the next one. For any thread.
    func ring() {
        var one: UInt64 = 1
        write(bell, &one, 8)
    }

    /// Has libcurl say what it waits for. Both have to live as long as `multi`; this object is not retained.
    func attach(to multi: UnsafeMutableRawPointer) {
        let this = Unmanaged.passUnretained(self).toOpaque()
        danloi_curl_multi_watch(
            multi, this,
            { _, socket, interest, context, _ in
                Watch.of(context)?.change(socket, interest)
                return 0
            },
            { _, milliseconds, context in
                Watch.of(context)?.setTimer(milliseconds)
                return 0
            })
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Watch? {
        context.map { Unmanaged<Watch>.fromOpaque($0).takeUnretainedValue() }
    }

    private func setTimer(_ milliseconds: Int) {
        timer =
            switch milliseconds {
            case ..<0: .off
            case 0: .now
            default: .at(.now + .milliseconds(milliseconds))
            }
    }

    /// Hears that this descriptor is a new socket of ours: epoll has forgotten what it watched one of that number for.
    func opened(_ socket: curl_socket_t) {
        guard socket >= 0 else { return }
        if sockets.count <= Int(socket) { sockets += Array(repeating: nil, count: Int(socket) + 1 - sockets.count) }
        sockets[Int(socket)] = Interest()
    }

    private func change(_ socket: curl_socket_t, _ interest: Int32) {
        let isOurs = sockets.indices.contains(Int(socket)) && sockets[Int(socket)] != nil
        guard interest != CURL_POLL_REMOVE else {
            // libcurl takes a socket back with each transfer that ends, and mostly wants the same with the next: two calls are saved.
            if isOurs { sockets[Int(socket)]?.isWanted = false } else { forget(socket) }
            return
        }
        var wanted: UInt32 = 0
        if interest & CURL_POLL_IN != 0 { wanted |= EPOLLIN.rawValue }
        if interest & CURL_POLL_OUT != 0 { wanted |= EPOLLOUT.rawValue }
        if isOurs {
            guard sockets[Int(socket)]?.watched != wanted else {
                sockets[Int(socket)]?.isWanted = true
                return
            }
            sockets[Int(socket)] = Interest(watched: wanted, isWanted: true)
        }
        if cepoll_control(epoll, EPOLL_CTL_ADD, socket, wanted, UInt64(socket)) != 0 {
            _ = cepoll_control(epoll, EPOLL_CTL_MOD, socket, wanted, UInt64(socket))
        }
    }

    private func forget(_ socket: curl_socket_t) { _ = cepoll_control(epoll, EPOLL_CTL_DEL, socket, 0, 0) }

    /// True for a socket that libcurl has no use for just now: it has news all the same, such as that the other side closed it.
    private func isUnwanted(_ socket: curl_socket_t) -> Bool {
        guard sockets.indices.contains(Int(socket)), sockets[Int(socket)]?.isWanted == false else { return false }
        sockets[Int(socket)]?.watched = 0
        forget(socket)
        return true
    }

    /// Waits for news of sockets, libcurl's timer, the bell, or `pause` milliseconds.
    func wait(_ pause: Int32) {
        let pause =
            switch timer {
            case .off: pause
            case .now: Int32(0)
            case .at(let then): pause == 0 ? pause : min(pause, milliseconds(until: then))
            }
        count = Int(max(0, epoll_wait(epoll, events, Int32(Self.capacity), pause)))
    }

    /// Has libcurl take the news of one socket after the other.
    func deliver(to multi: UnsafeMutableRawPointer) {
        var running: Int32 = 0
        for event in UnsafeBufferPointer(start: events, count: count) {
            let socket = curl_socket_t(truncatingIfNeeded: event.data.u64)
            guard socket != bell, !isUnwanted(socket) else { continue }
            var news: Int32 = 0
            if event.events & EPOLLIN.rawValue != 0 { news |= CURL_CSELECT_IN }
            if event.events & EPOLLOUT.rawValue != 0 { news |= CURL_CSELECT_OUT }
            if event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { news |= CURL_CSELECT_ERR }
            curl_multi_socket_action(multi, socket, news, &running)
        }
    }

    /// Calls libcurl if its timer is due, as it is after a transfer was added.
    func fire(_ multi: UnsafeMutableRawPointer) {
        switch timer {
        case .off: return
        case .at(let then) where then > .now: return
        case .at, .now: timer = .off
        }
        var running: Int32 = 0
        curl_multi_socket_action(multi, CURL_SOCKET_BAD, 0, &running)
    }
}

/// Milliseconds from now until then, rounded up; 0 if that is past.
func milliseconds(until then: ContinuousClock.Instant) -> Int32 {
    let left = then - .now
    return left <= .zero ? 0 : Int32(clamping: left.wholeMilliseconds)
}
