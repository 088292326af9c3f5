import Catalogue
import Vietnamese

/// What a person can ask of the conversation itself, at any time.
enum Command: String, Sendable, CaseIterable {
    case undo, why, `repeat`, startOver, stop, human, thanks, greet, skip, dontKnow, help, english, vietnamese
    case showAnswers, showGuide, resume, confirm, change

    /// The command that the whole message is, politeness aside.
    static func read(_ utterance: Utterance) -> Command? {
        let core = utterance.core
        // "dạ vâng", "ok", "xin chào": where everything is filler, the filler itself is what is said.
        for tokens in [utterance.tokens, core] {
            if let command = phrases.meanings(of: tokens).first { return command }
        }
        if let matter = matter(utterance.tokens), let command = phrases.meanings(of: matter).first { return command }
        // The same said twice: "chịu, không rõ lắm".
        let said = phrases.matches(in: core)
        let covered = said.reduce(0) { $0 + $1.tokens.count }
        if let first = said.first?.meaning, covered == core.count, said.allSatisfy({ $0.meaning == first }) {
            return first
        }
        return nil
    }

    /// The words that neither call nor are polite; nil where they are more than any command has.
    private static func matter(_ tokens: [Token]) -> [Token]? {
        var matter: [Token] = []
        for token in tokens where !Particles.isVocative(token) && !Particles.isPolite(token) {
            if matter.count == phrases.longestCount { return nil }
            matter.append(token)
        }
        return matter
    }

    /// The command some part of the message states, of those that are unmistakable.
    static func stated(_ utterance: Utterance) -> Command? {
        statements.matches(in: utterance.tokens).first { match in
            // "Gặp cán bộ nào" asks where, not for a person to talk to.
            let next = match.tokens.upperBound
            return next >= utterance.tokens.count || utterance.tokens[next].folded != "nao"
        }?.meaning
    }
}

extension Dialogue {
    /// Whether a text is a command as it stands, whatever is being asked: "sua", "thôi".
    public static func isCommand(_ text: String) -> Bool { (try? Utterance(text)).flatMap { Command.read($0) } != nil }
}
