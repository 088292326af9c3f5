import Catalogue
import OneStop

/// The appointments of dossiers as a calendar file (RFC 5545), with a reminder a day before.
struct CalendarFile: Sendable {
    let text: String

    /// nil where the answer tells of no appointment.
    init?(_ reply: ShownReply, language: Language) {
        let events = reply.blocks.compactMap { block -> [String]? in
            guard block.kind == "dossier", let due = block.due.flatMap(Self.utc), let code = block.ids.first else {
                return nil
            }
            return Self.event(code, due: due, told: block.asOf.flatMap(Self.utc) ?? due, block, language)
        }
        guard !events.isEmpty else { return nil }
        let lines =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dan Loi//Portal//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
            + events.flatMap(\.self) + ["END:VCALENDAR"]
        text = lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func event(
        _ code: String, due: String, told: String, _ block: ShownBlock, _ language: Language
    ) -> [String] {
        let title = PageWord.calendarEvent.text(language).replacing("{0}", with: code)
        var note = PageWord.calendarNote.text(language)
        if let agency = block.parts.first(where: { $0.id == "agency" })?.quote { note = "\(agency). \(note)" }
        return [
            "BEGIN:VEVENT", "UID:\(code)@danloi", "DTSTAMP:\(told)", "DTSTART:\(due)", "DURATION:PT30M",
            "SUMMARY:\(escaped(title))", "DESCRIPTION:\(escaped(note))", "BEGIN:VALARM", "ACTION:DISPLAY",
            "TRIGGER:-P1D", "DESCRIPTION:\(escaped(title))", "END:VALARM", "END:VEVENT",
        ]
    }

    /// `2026-11-12T09:05:00+07:00` as `20261112T020500Z`.
    private static func utc(_ iso: String) -> String? {
        guard let instant = Instant(written: iso) else { return nil }
        // Its own form is Vietnam's time, seven hours ahead.
        let digits = Instant(seconds: instant.seconds - Instant.offset).description.prefix(19)
        return digits.filter { $0 != "-" && $0 != ":" } + "Z"
    }

    /// Text as section 3.3.11 wants it; control characters are left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A line of at most 75 bytes, the rest on lines that begin with a space (section 3.1); no character is cut.
    private static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += size
        }
        return result
    }
}
