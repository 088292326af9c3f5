import Vietnamese

/// When a source says to come again (RFC 9110, section 10.2.3): after so many seconds, or at a date.
enum RetryAfter {
    /// Longer waits are cut to this: a mistake there must not keep people out for days. In seconds.
    static let limit = 3_600

    /// The wait in seconds, from 1 to ``limit``; nil if there is none, or the text says nothing.
    static func seconds(_ text: String?, at now: Instant) -> Int? {
        guard let text, text.utf8.count <= 40 else { return nil }
        let wait: Int
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            wait = Int(text) ?? limit
        } else if let then = date(text) {
            wait = then.seconds - now.seconds
        } else {
            return nil
        }
        return wait > 0 ? min(wait, limit) : nil
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`: the form that is sent; the two older ones are not read.
    private static func date(_ text: String) -> Instant? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[5] == "GMT", parts[0].utf8.count == 4, parts[0].hasSuffix(","),
            let month = months.firstIndex(of: String(parts[2])),
            let day = number(parts[1], 2), let year = number(parts[3], 4)
        else { return nil }
        let time = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, let date = Day(year: year, month: month + 1, day: day), let hour = number(time[0], 2),
            let minute = number(time[1], 2), let second = number(time[2], 2), hour < 24, minute < 60, second <= 60
        else { return nil }
        return Instant(seconds: Instant(day: date, minute: hour * 60 + minute, second: second).seconds + Instant.offset)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func number(_ text: Substring, _ digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
