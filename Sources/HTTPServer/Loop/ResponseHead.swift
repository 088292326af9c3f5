import Glibc

/// The head of a response, as it goes out.
struct ResponseHead {
    let status: Status
    var sharedFields: HeaderFields = [:]
    let fields: HeaderFields
    /// Nil if it is not known.
    let length: Int?
    let keepsAlive: Bool
    let minorVersion: Int
    let serverName: String?

    func write(to output: inout [UInt8], date: [UInt8]) {
        Self.write("HTTP/1.1 ", to: &output)
        Self.write(status.code, to: &output)
        output.append(ByteClass.space)
        Self.write(status.reason, to: &output)
        Self.endLine(&output)
        output += date
        if let serverName { output += "Server: \(serverName)\r\n".utf8 }
        sharedFields.write(to: &output)
        fields.write(to: &output)
        if !status.forbidsContent {
            if let length {
                Self.write("Content-Length: ", to: &output)
                Self.write(length, to: &output)
                Self.endLine(&output)
            } else if minorVersion > 0 {
                Self.write("Transfer-Encoding: chunked\r\n", to: &output)
            }
        }
        if !keepsAlive {
            Self.write("Connection: close\r\n", to: &output)
        } else if minorVersion == 0 {
            Self.write("Connection: keep-alive\r\n", to: &output)
        }
        Self.endLine(&output)
    }

    private static func endLine(_ output: inout [UInt8]) {
        output.append(ByteClass.carriageReturn)
        output.append(ByteClass.lineFeed)
    }

    private static func write(_ text: StaticString, to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private static func write(_ number: Int, to output: inout [UInt8]) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            output.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

/// The `Date` field, made once a second.
struct DateField {
    private var second = 0
    private var bytes: [UInt8] = []

    /// The line, with its end.
    mutating func line() -> [UInt8] {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        if time.tv_sec != second || bytes.isEmpty {
            second = time.tv_sec
            bytes = Array("Date: \(Self.text(second))\r\n".utf8)
        }
        return bytes
    }

    /// Such as `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 section 5.6.7).
    static func text(_ second: Int) -> String {
        var time = second
        var parts = tm()
        gmtime_r(&time, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(days[Int(parts.tm_wday) % 7]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon) % 12]) "
            + "\(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }
}
