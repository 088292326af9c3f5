import Catalogue
import JSON

/// Writes what the finder decided as JSON, for the command and for the API.
public enum FinderJSON {
    /// The members of a decision, into an object that is open: `decision`, and `codes` or `abstention`.
    public static func write(_ decision: Finder.Decision, _ writer: inout JSONWriter) {
        switch decision {
        case .start(let code):
            writer.member("decision", "start")
            writer.member("codes", [code.text])
        case .clarify(let codes):
            writer.member("decision", "clarify")
            writer.member("codes", codes.map(\.text))
        case .abstain(let reason):
            writer.member("decision", "abstain")
            writer.member("abstention", reason.rawValue)
        }
    }
}
