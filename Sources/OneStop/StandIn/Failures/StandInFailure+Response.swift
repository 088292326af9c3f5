import HTTPServer

/// How slow the slow failures are.
struct StandInPace: Sendable {
    var silence = Duration.seconds(60)
    var drip = Duration.milliseconds(200)
}

extension StandInAnswer {
    /// The answer as it goes out, well or spoilt by a failure.
    func response(_ failure: StandInFailure?, _ pace: StandInPace) async -> Response {
        switch failure {
        case nil, .sessionExpired, .exists, .otherDossier, .script, .integerCode, .doubleZero: return sent()
        case .silence:
            // Cancelled when the client hangs up.
            try? await Task.sleep(for: pace.silence)
            return .hangUp
        case .hangUp: return .hangUp
        case .drip:
            return stream(length: body.count) { writer in
                for byte in body {
                    try await writer.write([byte])
                    try await Task.sleep(for: pace.drip)
                }
            }
        case .truncated: return stream(length: body.count) { try await $0.write(half) }
        case .twoGigabytes:
            return stream(length: 2 << 30) { writer in
                try await writer.write(half)
                try await Task.sleep(for: pace.silence)
            }
        case .endless:
            return stream(length: nil) { writer in
                try await writer.write("{")
                while true { try await writer.write(Self.blank) }
            }
        case .huge:
            return stream(length: nil) { writer in
                try await writer.write(
                    #"{"error_code":"0","succeeded":true,"content":[],"result":[],"data":[],"pad":""#)
                for _ in 0..<((64 << 20) / Self.blank.count) { try await writer.write(Self.blank) }
                try await writer.write("\"}")
            }
        case .html: return .page(200)
        case .status(let code): return .page(code)
        case .contentType: return sent(type: "text/plain; charset=utf-8")
        case .charset: return sent(type: "application/json; charset=utf-16", [0xFF, 0xFE] + utf16)
        case .bytes: return sent(body: [0x7B, 0x22, 0xE1, 0xBA, 0x22, 0x3A, 0x30, 0x2C] + body.dropFirst())
        case .deep:
            let depth = 100_000
            return sent(
                body: Array(#"{"error_code":"0","succeeded":true,"content":"#.utf8)
                    + Array(repeating: UInt8(ascii: "["), count: depth)
                    + Array(repeating: UInt8(ascii: "]"), count: depth) + Array("}".utf8))
        case .keyTwice: return sent(body: Array(#"{"x":1,"x":2,"#.utf8) + body.dropFirst())
        case .rawControl: return sent(body: Array("{\"x\":\"\u{1}\u{1B}\",".utf8) + body.dropFirst())
        }
    }

    private static let json = "application/json; charset=utf-8"
    /// 16 KiB of spaces.
    private static let blank = [UInt8](repeating: 0x20, count: 16_384)

    private var half: [UInt8] { Array(body.prefix(body.count / 2)) }

    private var utf16: [UInt8] {
        String(decoding: body, as: UTF8.self).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    private func sent(type: String = json, _ other: [UInt8]? = nil) -> Response {
        Response(status: Status(status) ?? .ok, headers: .ofType(type), body: .bytes(other ?? body))
    }

    private func sent(body: [UInt8]) -> Response { sent(type: Self.json, body) }

    private func stream(length: Int?, _ produce: @escaping @Sendable (ResponseWriter) async throws -> Void) -> Response
    {
        Response(status: Status(status) ?? .ok, headers: .ofType(Self.json), body: .stream(length: length, produce))
    }
}

extension Response {
    /// What a proxy shows in place of an answer.
    fileprivate static func page(_ status: Int) -> Response {
        let text = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><title>Hệ thống đang bảo trì</title></head>
            <body><h1>Hệ thống đang bảo trì, vui lòng quay lại sau.</h1></body></html>

            """
        return Response(
            status: Status(status) ?? .badGateway, headers: .ofType("text/html; charset=utf-8"),
            body: .bytes(Array(text.utf8)))
    }
}

extension HeaderFields {
    fileprivate static func ofType(_ type: String) -> HeaderFields {
        var fields = HeaderFields()
        try? fields.append("Content-Type", type)  // the types above are well formed
        return fields
    }
}
