import Dialogue

/// `--trace`: what was read, where the conversation stands, and why the open question is asked.
enum Trace {
    static func show(_ reply: Reply, _ dialogue: Dialogue) {
        var lines = reply.reading.map { "read: \($0)" }
        lines.append("state: \(reply.stage.rawValue)")
        if let procedure = reply.procedure { lines.append("procedure: \(procedure)") }
        lines += reply.facts.map { "fact: \($0.id) = \($0.value)" }
        if let question = reply.openQuestion {
            lines.append("open question: \(question), at most \(reply.questionsLeft ?? 0) left")
            lines += dialogue.reasonsForOpenQuestion().map { "  asked for: \($0)" }
        }
        if let abstention = reply.abstention { lines.append("abstained: \(abstention.rawValue)") }
        for line in lines { Output.line("  · \(Output.visible(line))") }
    }
}
