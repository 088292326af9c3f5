import HTTPServer
import JSON

/// Answers the calls to a stand-in, one at a time: its sessions, switches and counts are here.
actor StandInDesk {
    private let clock: @Sendable () -> Instant
    private let pace: StandInPace
    private var answers: StandInAnswers
    private(set) var failures: StandInFailures
    private var counts: [StandInRoute: Int] = [:]
    private var strayCount = 0

    init(
        _ dossiers: StandInDossiers, _ failures: StandInFailures, _ pace: StandInPace,
        clock: @escaping @Sendable () -> Instant
    ) {
        (self.failures, self.pace, self.clock) = (failures, pace, clock)
        answers = StandInAnswers(dossiers)
    }

    /// Answers a request; sending may take as long as a failure wants, without keeping others waiting.
    nonisolated func respond(to request: Request) async -> Response {
        let (answer, failure) = await answer(request)
        return await answer.response(failure, pace)
    }

    private func answer(_ request: Request) -> (StandInAnswer, StandInFailure?) {
        guard let route = StandInRoute(path: request.path) else {
            strayCount += 1
            return (.object(status: 404) { $0.member("message", "Không có địa chỉ này") }, nil)
        }
        guard request.method.rawValue == route.method.rawValue else {
            return (.object(status: 405) { $0.member("message", "Cần gọi bằng \(route.method.rawValue)") }, nil)
        }
        guard let place = route.place else {
            return (route == .fail ? switchFailure(request.body.bytes) : countsAnswer, nil)
        }
        counts[route, default: 0] += 1
        let failure = failures.take(at: place)
        if failure == .sessionExpired { answers.endSessions() }
        let answer = answers.answer(route, StandInCall(request, now: clock()), failure?.twist ?? .init())
        return (answer, failure)
    }

    // MARK: Switches

    func add(_ one: StandInFailures.Switch) { failures.add(one) }
    func clearFailures() { failures = .none }

    /// `{"fail": KIND, "times": N, "at": "login"}`; the kind `none` switches all off.
    private func switchFailure(_ body: [UInt8]) -> StandInAnswer {
        let object = (try? JSONReader.read(body)).flatMap(SourceObject.init)
        let name = object?.text("fail") ?? ""
        if name == "none" {
            failures = .none
        } else {
            let place = object?.text("at").map { "@" + $0 } ?? ""
            let times = object?.text("times").map { ":" + $0 } ?? ""
            do { try failures.add(name + place + times) } catch {
                return .object(status: 400) { $0.member("message", error.description) }
            }
        }
        return .object { writer in
            writer.list("failures", failures.switches) { writer, one in
                writer.beginObject()
                writer.member("fail", one.failure.name)
                writer.member("at", one.place.rawValue)
                if let times = one.times { writer.member("times", times) }
                writer.endObject()
            }
        }
    }

    // MARK: Counts

    /// How often each path was called, those with failures too.
    var requestCounts: [String: Int] {
        var result = [String: Int](uniqueKeysWithValues: counts.map { ($0.key.path, $0.value) })
        if strayCount > 0 { result["other"] = strayCount }
        return result
    }

    private var countsAnswer: StandInAnswer {
        .object { writer in
            writer.member("total", counts.values.reduce(0, +))
            writer.key("paths")
            writer.beginObject()
            for (path, count) in requestCounts.sorted(by: { $0.key < $1.key }) { writer.member(path, count) }
            writer.endObject()
        }
    }
}

extension StandInCall {
    fileprivate init(_ request: Request, now: Instant) {
        query = Dictionary(
            request.target.queryItems.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        headers = Dictionary(
            request.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
        body = request.body.bytes
        self.now = now
    }
}
