import Foundation
import HTTPServer
import JSON
import OneStop
import Vietnamese

extension BenchCommand {
    /// The dossier service against a source in this process, over real HTTP on loopback: a batch against the ideal time, equal
    /// requests, a dead source, and memory.
    static func dossiers(_: CatalogueLocation) throws {
        try batch(codes: 10_000, inFlight: 64, delay: .milliseconds(100))
        try equalRequests(1_000)
        try deadSource(1_000)
        try dossierMemory(100_000)
    }

    private static func batch(codes count: Int, inFlight: Int, delay: Duration) throws {
        let source = try BenchSource(delay: delay)
        let service = try source.service(inFlight: inFlight)
        let codes = try BenchSource.codes(0..<count)
        var good = 0
        let seconds = try time {
            good = waiting {
                var good = 0
                for await event in service.batch(codes, check: nil, caller: DossierCaller("bench")) {
                    if case .answered(_, _, .story, _, _) = event { good += 1 }
                }
                return good
            }
            guard good == count else {
                throw CommandFailure.failed("dossiers: \(good) of \(count) codes were answered")
            }
        }
        let ideal = Double(count) / Double(inFlight) * (delay / .seconds(1))
        // How long the source really took is its own matter; timers are late on a busy machine.
        let real = Double(count) / Double(inFlight) * source.meanSeconds
        Output.line(
            "dossiers: a batch of \(count) codes, \(inFlight) calls in flight, a source of \(delay): "
                + "\(text(seconds, 2)) s, \(text(seconds / ideal, 3)) of the ideal \(text(ideal, 2)) s "
                + "(\(text(seconds / real, 3)) of what the source took), at most \(source.mostAtOnce) at once")
        source.stop()
    }

    private static func equalRequests(_ count: Int) throws {
        let source = try BenchSource(delay: .milliseconds(100))
        let service = try source.service(inFlight: 64)
        let code = try BenchSource.codes(0..<1)[0]
        let seconds = time {
            waiting {
                await withTaskGroup(of: Void.self) { group in
                    for number in 0..<count {
                        group.addTask {
                            _ = await service.look(up: code, check: nil, caller: DossierCaller("\(number)"))
                        }
                    }
                }
            }
        }
        Output.line("dossiers: \(count) equal requests at once: \(source.count) call, \(text(seconds * 1_000, 1)) ms")
        source.stop()
    }

    private static func deadSource(_ count: Int) throws {
        let source = try BenchSource(delay: .zero)
        let service = try source.service(inFlight: 64)
        let codes = try BenchSource.codes(0..<count)
        source.stop()
        let times = waiting {
            var times: [Double] = []
            for code in codes {
                let start = ContinuousClock.now
                _ = await service.look(up: code, check: nil, caller: DossierCaller("bench"))
                times.append((ContinuousClock.now - start) / .milliseconds(1))
            }
            return times
        }
        // The first ones open the breaker.
        let refused = times.dropFirst(10).sorted()
        guard let middle = refused.dropFirst(refused.count / 2).first, let last = refused.last else { return }
        Output.line(
            "dossiers: source dead: answered from the breaker in \(text(middle, 4)) ms (median), \(text(last, 3)) ms (slowest)"
        )
    }

    /// The first fifth fills the cache and the allocator; the rest should add nothing.
    private static func dossierMemory(_ count: Int) throws {
        let source = try BenchSource(delay: .zero)
        let service = try source.service(inFlight: 32)
        var marks: [Int] = [residentKilobytes()]
        for fifth in 0..<5 {
            let codes = try BenchSource.codes(fifth * count / 5..<(fifth + 1) * count / 5)
            let good = waiting {
                var good = 0
                for await event in service.batch(codes, check: .last4("2345"), caller: DossierCaller("bench")) {
                    if case .answered(_, _, .story, _, _) = event { good += 1 }
                }
                return good
            }
            guard good == codes.count else {
                throw CommandFailure.failed("dossiers: \(good) of \(codes.count) answered")
            }
            marks.append(residentKilobytes())
        }
        Output.line(
            "dossiers: memory over \(count) look-ups, each fifth: \(marks.map { "\($0 / 1024)" }.joined(separator: " ")) MB"
        )
        source.stop()
    }

    private static func text(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}

/// A source of the exchange profile that knows every code, each after the same time.
private final class BenchSource: Sendable {
    private let server: Server
    private let port: Int
    private let tally = Tally()

    private final class Tally: @unchecked Sendable {
        // Unchecked: all is read and written under the lock.
        private let lock = NSLock()
        private var state = (count: 0, atOnce: 0, most: 0, seconds: 0.0)

        func begin() {
            lock.withLock {
                state.count += 1
                state.atOnce += 1
                state.most = max(state.most, state.atOnce)
            }
        }

        func end(_ seconds: Double) {
            lock.withLock {
                state.atOnce -= 1
                state.seconds += seconds
            }
        }

        var now: (count: Int, atOnce: Int, most: Int, seconds: Double) { lock.withLock { state } }
    }

    init(delay: Duration) throws {
        let tally = tally
        server = Server(ServerConfiguration()) { request in
            if request.path.hasSuffix("/login") {
                return .json(Array(#"{"error_code": 0, "session": "s"}"#.utf8))
            }
            tally.begin()
            let start = ContinuousClock.now
            if delay > .zero { try? await Task.sleep(for: delay) }  // a hang-up ends the sleep, and the handler
            let code = (try? JSONReader.read(request.body.bytes))?["mahoso"]?.string ?? ""
            tally.end((ContinuousClock.now - start) / .seconds(1))
            return .json(Self.answer(code))
        }
        port = Int(try server.start().port ?? 0)
    }

    var count: Int { tally.now.count }
    var mostAtOnce: Int { tally.now.most }
    var meanSeconds: Double { tally.now.seconds / Double(max(1, tally.now.count)) }

    func stop() {
        let done = DispatchSemaphore(value: 0)
        Task.detached { [server] in
            await server.stop(within: .zero)
            done.signal()
        }
        done.wait()
    }

    func service(inFlight: Int) throws -> DossierService {
        let text = """
            { sources: [{
              id: 'bench', profile: 'P0', base_url: 'http://127.0.0.1:\(port)', agencies: ['*'], peers: 'loopback',
              unit: 'u', dstcode: 'd', username: 'u', password: 'p', limits: { in_flight: \(inFlight), queue: 10000 },
            }], look_ups: { person: { per_minute: 10000000, per_day: 10000000 } } }
            """
        let reader = OneStopConfigurationReader(environment: { _ in nil }, file: { _ in nil })
        return try DossierService(
            reader.read(Array(text.utf8)), clock: { Instant(seconds: Int(Date().timeIntervalSince1970)) })
    }

    static func codes(_ range: Range<Int>) throws -> [DossierCode] {
        try range.map { try DossierCode("H37.12-261112-\(String(10_000_000 + $0).dropFirst())") }
    }

    private static func answer(_ code: String) -> [UInt8] {
        Array(
            """
            {"error_code": "0", "result": [{"MaHoSo": "\(code)", "TenTTHC": "Thủ tục đăng ký khai sinh",
              "ChuHoSo": "Nguyễn Văn Mẫu", "SoGiayToChuHoSo": "000099012345", "DonViXuLy": "UBND xã Mẫu",
              "NgayTiepNhan": "20261112090500", "NgayHenTra": "20261113090500", "TrangThaiHoSo": "5",
              "DanhSachHoSoBoSung": [{"NoiDungBoSung": "Bổ sung giấy chứng sinh", "NgayBoSung": "20261112143000"}],
              "QuaTrinhXuLy": [{"ThoiDiemXuLy": "20261112100000", "NoiDungXuLy": "Thẩm định hồ sơ", "TrangThai": "4"}]}]}
            """.utf8)
    }
}
