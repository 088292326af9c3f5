import Assistant
import Catalogue
import Dialogue
import HTTPServer

/// What the body of a turn asks for: a client's id, exactly one thing to do, and the turn it is meant to follow, if that matters.
enum TurnBody {
    /// Beyond what any question needs; what the dialogue takes for too long is below it.
    static let textLimit = 16_384
    /// Beyond what any conversation has.
    private static let turnLimit = 1_000_000
    private static let acts = ["say", "choose", "undo", "change", "language", "day"]
    private static let keys = ["id", "after"] + acts

    static func input(_ request: Request) throws(Problem) -> ConversationInput {
        let body = try BodyPlace(request, keys: keys)
        let id = try body.required("id")
        let text = try id.text(upTo: 64)
        let after = body["after"]
        // Nothing else is there than these and what is to be done.
        let count = body.count - (after == nil ? 1 : 2)
        guard count == 1, let (act, place) = body.first(besides: "id", "after") else {
            let known = acts.map { "`\($0)`" }.joined(separator: ", ")
            throw body.problem(count == 0 ? "missing-key" : "bad-value", "exactly one of \(known) is expected")
        }
        let last = try after?.number(0...turnLimit)
        guard let input = ConversationInput(id: text, after: last, event: try event(act, place)) else {
            throw id.problem("bad-value", "1 to 64 letters, digits, `-` or `_` are expected")
        }
        return input
    }

    private static func event(_ act: String, _ place: BodyPlace) throws(Problem) -> Event {
        switch act {
        case "say":
            guard let text = place.node.string else { throw place.problem("wrong-type", "a string is expected") }
            // Nothing said is for the dialogue to answer.
            return .said(text.isEmpty ? text : try place.text(upTo: textLimit))
        case "choose": return .chose(try place.text(upTo: 256))
        case "change": return .chose("change:\(try place.text(upTo: 128))")
        case "language": return .languageChanged(try place.choice(Language.self))
        case "day": return .dayChanged(try place.day())
        default:
            guard place.node.bool == true else { throw place.problem("wrong-type", "`true` is expected") }
            return .chose("undo")
        }
    }
}
