import Assistant
import Catalogue

/// One turn of a conversation as HTML: what was said, what was answered, and, in the last, what can be chosen.
struct TurnView: Sendable {
    let setting: PageSetting
    let turn: ConversationTurn
    /// Only the last turn can be answered.
    let isLast: Bool
    /// Of the conversation, for the forms.
    var place: PagePlace?
    /// For paper: nothing to press.
    var isSheet = false

    private func word(_ word: PageWord) -> String { word.text(setting.language) }

    func write(_ html: inout HTMLWriter) {
        html.element(.article, .class("turn"), .id("luot-\(turn.number)")) { html in
            if let said = turn.chosen.map(label) ?? turn.said, !isSheet {
                html.element(.p, .class("said")) { html in
                    html.element(.span, .class("who"), text: word(.you) + ": ")
                    html.words(said)
                }
            }
            guard let reply = ShownReply(turn.reply) else { return }
            html.element(.section, .class("answer"), .lang(reply.language), isLast ? .id("moi") : nil) { html in
                html.element(
                    .h2, .class("unseen"), .lang(setting.language.rawValue),
                    text: word(.reply).replacing("{0}", with: "\(turn.number + 1)"))
                for (index, block) in reply.blocks.enumerated() {
                    switch block.kind {
                    case "choices" where isLast: choices(block, reply, &html)
                    case "answers" where isLast && reply.isChecking: answers(block, &html)
                    default: BlockView(turn: turn.number, reply: reply).write(block, index, &html)
                    }
                    if !isSheet, block.due != nil { calendar(&html) }
                }
            }
            // A mere question is judged while it is open, and makes no clutter later.
            if !isSheet, turn.number > 0, isLast || reply.isWorthPrinting { footer(reply, &html) }
        }
    }

    /// What was pressed, where it has no label in the reply before.
    private func label(_ chosen: String) -> String {
        switch chosen {
        case "undo": word(.undo)
        case "startOver": word(.startOver)
        default: chosen.hasPrefix("change:") ? word(.change) : chosen
        }
    }

    private func choices(_ block: ShownBlock, _ reply: ShownReply, _ html: inout HTMLWriter) {
        html.element(.form, .post, .action(.own("/hoi-dap")), .class("choices")) { html in
            html.hidden("id", Page.newID())
            if let place { html.hidden("after", place.text) }
            html.hidden(setting)
            html.element(.fieldset) { html in
                html.element(.legend, .class("unseen"), text: question(reply) ?? word(.chooseByNumber))
                if reply.takesSeveral { several(block, &html) } else { one(block, reply, &html) }
            }
        }
    }

    private func one(_ block: ShownBlock, _ reply: ShownReply, _ html: inout HTMLWriter) {
        for (index, option) in block.options.enumerated() {
            // They stand beside the answers.
            if reply.hasChangeLinks, option.id.hasPrefix("change:") { continue }
            html.element(
                .button, .class(option.id == "confirm" ? "option main" : "option"), .name("choose"),
                .value(option.id), .data("number", "\(index + 1)")
            ) { html in
                html.element(.span, .class("number"), text: "\(index + 1)")
                html.element(.span, .class("label")) { html in
                    option.label.write(&html)
                    if let note = option.note { html.element(.span, .class("note")) { note.write(&$0) } }
                }
            }
        }
    }

    private func several(_ block: ShownBlock, _ html: inout HTMLWriter) {
        html.hidden("several", "1")
        for (index, option) in block.options.enumerated() {
            html.element(.label, .class("option"), .data("number", "\(index + 1)")) { html in
                html.element(.input, .type("checkbox"), .name("tick"), .value("\(index + 1)"))
                html.element(.span, .class("label")) { html in
                    option.label.write(&html)
                    if let note = option.note { html.element(.span, .class("note")) { note.write(&$0) } }
                }
            }
        }
        html.element(.button, .class("primary"), .type("submit"), text: word(.sendChosen))
    }

    private func question(_ reply: ShownReply) -> String? {
        reply.blocks.last { $0.kind == "question" }?.paragraphs.first?.text
    }

    /// The answers to check, each with a button that changes it.
    private func answers(_ block: ShownBlock, _ html: inout HTMLWriter) {
        html.element(.form, .post, .action(.own("/hoi-dap")), .class("block kind-answers")) { html in
            html.hidden("id", Page.newID())
            if let place { html.hidden("after", place.text) }
            html.hidden(setting)
            html.element(.ul, .class("items")) { html in
                for paragraph in block.paragraphs {
                    html.element(.li) { html in
                        html.element(.span) { paragraph.words.write(&$0) }
                        guard let fact = paragraph.change else { return }
                        html.element(
                            .button, .class("quiet change"), .name("change"), .value(fact),
                            .aria("label", "\(word(.change)): \(paragraph.text)")
                        ) { $0.words(word(.change)) }
                    }
                }
            }
        }
    }

    private func calendar(_ html: inout HTMLWriter) {
        html.element(.form, .post, .action(.own("/lich.ics")), .class("tools")) { html in
            html.hidden("turn", "\(turn.number)")
            html.hidden(setting)
            html.element(.button, .class("quiet"), .type("submit"), text: word(.calendar))
        }
    }

    /// A sheet for paper, and what the visitor thinks of the answer.
    private func footer(_ reply: ShownReply, _ html: inout HTMLWriter) {
        html.element(.div, .class("tools")) { html in
            if reply.isWorthPrinting {
                let query = [("turn", "\(turn.number)")] + setting.query.map { ($0.name, $0.value) }
                html.element(
                    .a, .class("quiet"), .href(.own("/ban-in", query.map { (name: $0.0, value: $0.1) })),
                    text: word(.printSheet))
            }
            if let judgement = turn.judgement {
                let verdict: PageWord = judgement.verdict == .like ? .like : .dislike
                html.element(.p, .class("hint"), text: "\(word(verdict)). \(word(.thanksFeedback))")
            } else {
                feedback(&html)
            }
        }
    }

    private func feedback(_ html: inout HTMLWriter) {
        html.element(.details, .class("feedback")) { html in
            html.element(.summary, text: word(.likeTitle))
            html.element(.form, .post, .action(.own("/hoi-dap"))) { html in
                html.hidden("turn", "\(turn.number)")
                html.hidden(setting)
                html.element(.button, .class("quiet"), .name("verdict"), .value("like")) { $0.words(word(.like)) }
                html.element(.label, .for("reason-\(turn.number)"), text: word(.reasonLabel))
                html.element(
                    .textarea, .id("reason-\(turn.number)"), .name("reason"), .number(.rows, 2),
                    .number(.maxlength, 1_000))
                html.element(.button, .class("quiet"), .name("verdict"), .value("dislike")) {
                    $0.words(word(.dislike))
                }
            }
        }
    }
}
