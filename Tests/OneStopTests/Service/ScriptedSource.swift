import Foundation
import HTTPServer
import JSON

@testable import OneStop

/// A small one-stop system over real HTTP that does what a test says: P0 under the root, P2 and P3 beside it.
///
/// Codes ending in `404` do not exist. Whoever is asked about belongs to ``owner``.
final class ScriptedSource: Sendable {
    static let owner = (
        name: "Nguyễn Văn Mẫu", number: "000099012345", last4: "2345", phone: "0900000123", address: "Thôn Mẫu Xã Mẫu"
    )

    /// What happened so far, and what is to happen.
    actor Book {
        private(set) var logIns = 0
        private(set) var lookUps: [String] = []
        private(set) var mostAtOnce = 0
        private var atOnce = 0
        private var sessions: Set<String> = []
        private var isHeld = false
        private var held: [CheckedContinuation<Void, Never>] = []
        private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
        /// What stands in for the answer to a look-up of a code.
        var answer: (@Sendable (String) async -> Response?)?
        var refusesAccount = false
        var status = "5"

        func logIn() -> String? {
            logIns += 1
            guard !refusesAccount else { return nil }
            sessions.insert("session-\(logIns)")
            return "session-\(logIns)"
        }

        /// A look-up came in; returns when it may be answered.
        func enter(_ code: String) async {
            lookUps.append(code)
            atOnce += 1
            mostAtOnce = max(mostAtOnce, atOnce)
            for watcher in watchers where watcher.count <= lookUps.count { watcher.continuation.resume() }
            watchers.removeAll { $0.count <= lookUps.count }
            if isHeld { await withCheckedContinuation { held.append($0) } }
        }

        func exit() { atOnce -= 1 }
        func knows(_ session: String) -> Bool { sessions.contains(session) }
        func forgetSessions() { sessions = [] }
        func hold() { isHeld = true }

        func release() {
            isHeld = false
            for one in held { one.resume() }
            held = []
        }

        /// Returns when so many look-ups have come in.
        func waitForLookUps(_ count: Int) async {
            if lookUps.count < count { await withCheckedContinuation { watchers.append((count, $0)) } }
        }

        func set(answer: (@Sendable (String) async -> Response?)?) { self.answer = answer }
        func set(status: String) { self.status = status }
        func set(refusesAccount: Bool) { self.refusesAccount = refusesAccount }
    }

    let book = Book()
    let port: Int
    private let server: Server

    init() throws {
        let book = book
        var configuration = ServerConfiguration()
        configuration.answerTime = .seconds(30)
        server = Server(configuration) { await Self.respond($0, book) }
        port = Int(try server.start().port ?? 0)
    }

    func stop() async { await server.stop(within: .zero) }

    private static func respond(_ request: Request, _ book: Book) async -> Response {
        let body = try? JSONReader.read(request.body.bytes)
        switch request.path {
        case "/XrdAdapter/RestService/forward/mapi/login":
            guard let session = await book.logIn() else {
                return json(#"{"error_code": "4", "message": "Sai tài khoản"}"#)
            }
            return json(#"{"error_code": 0, "session": "\#(session)"}"#)
        case "/XrdAdapter/RestService/forward/mapi/g":
            let code = body?["mahoso"]?.string ?? ""
            await book.enter(code)
            let isKnown = await book.knows(body?["session"]?.string ?? "")
            let other = await book.answer?(code)
            let status = await book.status
            await book.exit()
            if !isKnown { return json(#"{"error_code": "2", "message": "Phiên làm việc không hợp lệ"}"#) }
            return other ?? exchange(code, status)
        case "/SearchHoSoTraCuu":
            let code = body?["MaHoSo"]?.string ?? ""
            await book.enter(code)
            await book.exit()
            guard body?["SoDinhDanh"]?.string == owner.number, !code.hasSuffix("404") else {
                return json(#"{"succeeded": false, "failed": true, "message": "Mã hồ sơ không hợp lệ!"}"#)
            }
            return json(province(code))
        case "/auth/realms/digo/protocol/openid-connect/token":
            guard let session = await book.logIn(), request.headers["Authorization"] == "Basic bWF5OmJpIG1hdA==" else {
                return Response(status: .unauthorized)
            }
            return json(#"{"access_token": "\#(session)"}"#)
        case "/pa/dossier-search/dvc":
            let code = request.target["code"] ?? ""
            await book.enter(code)
            await book.exit()
            let token = request.headers["Authorization"]?.dropFirst("Bearer ".count) ?? ""
            guard await book.knows(String(token)) else { return Response(status: .unauthorized) }
            return json(#"{"content": [{"code": "\#(code)", "statusCurrentTask": "Đang thụ lý"}]}"#)
        default: return Response(status: .notFound)
        }
    }

    static func json(_ text: String) -> Response { .json(Array(text.utf8)) }

    /// The owner's data stands wherever a real answer has it, and where officials write it.
    static func exchange(_ code: String, _ status: String) -> Response {
        if code.hasSuffix("404") { return json(#"{"error_code": "0", "message": "Thành công", "result": []}"#) }
        return json(
            """
            {"error_code": "0", "message": "Thành công", "result": [{
              "MaHoSo": "\(code)", "TenTTHC": "Thủ tục đăng ký khai sinh", "ChuHoSo": "\(owner.name)",
              "SoGiayToChuHoSo": "\(owner.number)", "SoDienThoai": "\(owner.phone)", "DiaChi": "\(owner.address)",
              "DonViXuLy": "UBND xã Mẫu", "NgayTiepNhan": "20261112090500", "NgayHenTra": "20261113090500",
              "TrangThaiHoSo": "\(status)", "GhiChu": "Đã gọi ông \(owner.name) số \(owner.phone)",
              "DanhSachHoSoBoSung": [{"NgayBoSung": "20261112143000",
                "NoiDungBoSung": "\(owner.name), CCCD \(owner.number), \(owner.address): bổ sung giấy chứng sinh"}],
              "QuaTrinhXuLy": [{"ThoiDiemXuLy": "20261112100000", "NoiDungXuLy": "Hẹn \(owner.name), ĐT \(owner.phone)"}]
            }]}
            """)
    }

    private static func province(_ code: String) -> String {
        """
        {"succeeded": true, "data": {"maHoSo": "\(code)", "chuHoSo": "\(owner.name)", "soDienThoai": "\(owner.phone)",
          "tenTTHC": "Thủ tục đăng ký khai sinh", "trangThaiHoSoId": "4"}}
        """
    }
}
