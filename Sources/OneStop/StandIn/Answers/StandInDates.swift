extension Instant {
    /// Digits of the moment in Vietnam, two for each part but the year.
    private var parts: (date: [Substring], time: [Substring]) {
        // `2026-11-12T09:05:00+07:00`
        let halves = description.prefix(19).split(separator: "T")
        return (halves[0].split(separator: "-"), halves[1].split(separator: ":"))
    }

    /// `20261112090500`, as the exchange writes it.
    var compact: String { parts.date.joined() + parts.time.joined() }

    /// `12/11/2026 09:05:00`, as the provider writes it.
    var slashed: String { parts.date.reversed().joined(separator: "/") + " " + parts.time.joined(separator: ":") }

    /// `2026-11-12T09:05:00` without a zone, as the province writes it.
    var zoneless: String { String(description.prefix(19)) }

    /// `2026-11-12T02:05:00.000+0000`, as iGate writes it.
    var universal: String { Instant(seconds: seconds - Self.offset).zoneless + ".000+0000" }
}

extension Instant? {
    /// An absent date is the empty text.
    var compact: String { self?.compact ?? "" }
    /// An absent date is the empty text.
    var slashed: String { self?.slashed ?? "" }
}

extension DossierRecord.Channel {
    /// "1" in person, "2" online, "3" public post.
    var number: String {
        switch self {
        case .inPerson: "1"
        case .online: "2"
        case .post: "3"
        }
    }
}
