import JSON
import LegalRetrieval
import Vietnamese

/// Writes passages of the law as JSON, for replies and for the command.
public enum LawJSON {
    /// Writes the members of a passage into an object that is open.
    public static func write(_ passage: LawPassage, _ writer: inout JSONWriter) {
        writer.member("document", passage.document.number.description)
        writer.member("name", passage.document.name)
        writer.member("article", passage.article.label.description)
        if let clause = passage.place.clause { writer.member("clause", clause) }
        if let point = passage.place.point { writer.member("point", point) }
        writer.member("title", passage.article.title)
        writer.member("quote", passage.quote)
        writer.member("digest", passage.article.isDigest)
        writer.member("on", passage.day.description)
        writer.member("status", status(passage.state))
        writer.member("successors", passage.successors.map(\.number.description))
        if let link = passage.document.link { writer.member("url", link) }
        writer.member("score", (passage.probability * 1_000).rounded() / 1_000)
    }

    /// `123/2015/NĐ-CP 13 2`.
    static func place(_ passage: LawPassage) -> String {
        ([passage.document.number.description, passage.article.label.description]
            + [passage.place.clause, passage.place.point].compactMap(\.self)).joined(separator: " ")
    }

    /// In a word, for programs.
    static func status(_ state: LegalState) -> String {
        switch state.status {
        case .unknown: "unknown"
        case .notYetInForce: "not-yet-in-force"
        case .inForce: "in-force"
        case .partlyInForce: "partly-in-force"
        case .suspended: "suspended"
        case .ended: "ended"
        }
    }
}
