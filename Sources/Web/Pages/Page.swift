import Assistant
import Catalogue

/// The page: what it says before anything is asked, the conversation so far, and the form to go on.
struct Page: Sendable {
    let setting: PageSetting
    var turns: [ConversationTurn] = []
    /// How far the conversation has come; nil where there is none.
    private(set) var place: PagePlace?
    /// Something that went wrong, or was done.
    var notice: PageWord?
    /// In how many seconds what was not taken may be sent again.
    var retryAfter: Int?
    /// There is a conversation, which could not be read.
    var isUnread = false
    /// What was written and could not be taken.
    var draft = ""
    /// What was pressed and could not be taken, and after which turn: its form, to be sent again.
    var pressed: [(name: StaticString, value: String)] = []
    /// The id of the next turn: sent again, it has one effect.
    var id = newID()

    init(setting: PageSetting) { self.setting = setting }

    /// With the turns of a conversation.
    init(setting: PageSetting, turns: [ConversationTurn], of token: ConversationToken) {
        (self.setting, self.turns) = (setting, turns)
        place = turns.last.map { PagePlace(turn: $0.number, mark: token.mark) }
    }

    /// 32 random hexadecimal digits.
    static func newID() -> String {
        var generator = SystemRandomNumberGenerator()
        let words = [generator.next(), generator.next()] as [UInt64]
        return words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private func word(_ word: PageWord) -> String { word.text(setting.language) }

    /// The whole document.
    var html: String {
        HTMLWriter.document(language: setting.language.rawValue) { html in
            head(&html)
            html.element(
                .body, .class(setting.isEmbedded ? "embedded" : "alone"),
                .data("words", PageWord.json(setting.language)),
                .data("site", setting.site), turns.isEmpty && !isUnread ? nil : .data("served", "yes")
            ) { html in
                html.element(.a, .class("skip"), .href(.fragment("say")), text: word(.skip))
                header(&html)
                html.element(.main, .id("main")) { html in
                    html.element(.h1, text: word(.title))
                    if let notice { alert(notice, &html) }
                    if !pressed.isEmpty { again(&html) }
                    if isUnread {
                        html.element(.p) { html in
                            html.element(.a, .class("quiet"), .href(.own("/", setting.query)), text: word(.reopen))
                        }
                    }
                    notices(&html)
                    html.element(.div, .id("log")) { html in
                        for turn in turns {
                            TurnView(
                                setting: setting, turn: turn, isLast: turn.number == turns.last?.number, place: place
                            ).write(&html)
                        }
                    }
                    if turns.isEmpty { examples(&html) } else { commands(&html) }
                    otherDay(&html)
                    ask(&html)
                }
            }
        }.text
    }

    /// One answer for paper; `name` is what the procedure was called when it was begun, as a sheet is read alone.
    static func sheet(
        _ turn: ConversationTurn, _ reply: ShownReply, named name: ShownWords?, _ setting: PageSetting
    ) -> String {
        HTMLWriter.document(language: reply.language) { html in
            Page(setting: setting).head(&html, hasScript: false)
            html.element(.body, .class("sheet")) { html in
                html.element(.main) { html in
                    html.element(.p, .class("screen-only"), text: PageWord.printHow.text(setting.language))
                    html.element(.h1, text: PageWord.title.text(setting.language))
                    if let name { html.element(.h2, .class("name")) { name.write(&$0) } }
                    TurnView(setting: setting, turn: turn, isLast: false, isSheet: true).write(&html)
                    html.element(.p, .class("machine"), text: PageWord.machine.text(setting.language))
                }
            }
        }.text
    }

    private func head(_ html: inout HTMLWriter, hasScript: Bool = true) {
        html.element(.head) { html in
            html.element(.meta, .charset("utf-8"))
            html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            html.element(.meta, .name("color-scheme"), .content("light dark"))
            html.element(.meta, .name("robots"), .content("noarchive"))
            html.element(.title, text: title)
            html.element(.link, .rel("icon"), .href(.nothing))
            html.element(.link, .rel("stylesheet"), .href(WidgetAsset.style.link))
            if hasScript { html.element(.script, .src(WidgetAsset.panel.link), .flag(.defer)) }
        }
    }

    /// What is new comes first: without the script, a reader tells every answer by the page's title. Nothing of a visitor's or a
    /// dossier's stands in it, as browsers keep titles.
    private var title: String {
        guard let news = notice.map(word) ?? turns.last.map(told) else { return word(.title) }
        return "\(news) – \(word(.title))"
    }

    private func told(_ turn: ConversationTurn) -> String {
        let question = ShownReply(turn.reply)?.blocks.last { $0.kind == "question" }?.paragraphs.first {
            $0.role == "question"
        }
        return question?.text ?? word(.reply).replacing("{0}", with: "\(turn.number + 1)")
    }

    private func header(_ html: inout HTMLWriter) {
        html.element(.header) { html in
            html.element(.p, .class("brand"), text: "Dẫn Lối")
            html.element(.form, .post, .action(.own("/hoi-dap")), .class("language")) { html in
                hidden(&html)
                let other = setting.otherLanguage
                html.element(
                    .button, .class("quiet"), .name("speak"), .value(other.rawValue), .lang(other.rawValue)
                ) { $0.words(word(.otherLanguage)) }
            }
        }
    }

    private func alert(_ notice: PageWord, _ html: inout HTMLWriter) {
        html.element(.p, .class("alert"), .role("alert")) { html in
            html.words(word(notice))
            if case .frameKeepsNothing = notice {
                html.words(" ")
                html.element(.a, .href(.own("/")), .rel("noopener noreferrer"), .target("_blank")) { html in
                    html.words(word(.ownPage))
                }
            }
            if let retryAfter { html.words(" " + word(.retryIn).replacing("{0}", with: "\(retryAfter)")) }
        }
    }

    /// What was pressed, once more, with the same id.
    private func again(_ html: inout HTMLWriter) {
        html.element(.form, .post, .action(.own("/hoi-dap"))) { html in
            html.hidden("id", id)
            html.hidden(setting)
            for (name, value) in pressed { html.hidden(name, value) }
            html.element(.button, .class("primary"), .type("submit"), text: word(.retry))
        }
    }

    /// Who answers, and what becomes of what is written: before the first message.
    private func notices(_ html: inout HTMLWriter) {
        html.element(.section, .id("notices"), .aria("label", word(.privacyTitle))) { html in
            if turns.isEmpty { html.element(.p, .class("intro"), text: word(.intro)) }
            html.element(.p, .id("machine"), .class("machine"), text: word(.machine))
            html.element(.p, .id("privacy"), .class("privacy"), text: word(.privacyShort))
            html.element(.details) { html in
                html.element(.summary, text: word(.privacyTitle))
                html.element(.p, text: word(.privacyLong))
            }
        }
    }

    private func examples(_ html: inout HTMLWriter) {
        html.element(.section, .id("examples"), .aria("label", word(.examplesTitle))) { html in
            html.element(.h2, text: word(.examplesTitle))
            html.element(.form, .post, .action(.own("/hoi-dap"))) { html in
                hidden(&html)
                for example in [PageWord.example1, .example2, .example3, .example4] {
                    html.element(.button, .class("example"), .name("say"), .value(word(example))) {
                        $0.words(word(example))
                    }
                }
            }
        }
    }

    /// Undo, start over, erase.
    private func commands(_ html: inout HTMLWriter) {
        html.element(.form, .post, .action(.own("/hoi-dap")), .id("commands"), .class("commands")) { html in
            hidden(&html)
            html.element(.button, .class("quiet"), .name("undo"), .value("1")) { $0.words(word(.undo)) }
            html.element(.button, .class("quiet"), .name("restart"), .value("1")) { $0.words(word(.startOver)) }
            html.element(.button, .class("quiet"), .name("erase"), .value("1")) { $0.words(word(.erase)) }
        }
    }

    /// The rules of another day than today.
    private func otherDay(_ html: inout HTMLWriter) {
        html.element(.details, .id("day"), turns.isEmpty ? .flag(.hidden) : nil) { html in
            html.element(.summary, text: word(.otherDay))
            html.element(.form, .post, .action(.own("/hoi-dap")), .class("commands")) { html in
                hidden(&html)
                html.element(.label, .for("date"), text: word(.dayLabel))
                html.element(.input, .type("date"), .name("day"), .id("date"), .flag(.required))
                html.element(.button, .class("quiet"), .type("submit"), text: word(.showDay))
            }
        }
    }

    private func ask(_ html: inout HTMLWriter) {
        html.element(.form, .post, .action(.own("/hoi-dap")), .id("ask")) { html in
            hidden(&html)
            // The one live region; what the script says here for eyes too stands above the input, and covers nothing.
            html.element(.div, .id("live"), .class("unseen"), .role("status"))
            html.element(.label, .for("say"), text: word(.askLabel))
            html.element(.div, .class("row")) { html in
                html.element(
                    .textarea, .id("say"), .name("say"), .number(.rows, 2), .number(.maxlength, 2_000),
                    // Who goes straight to the input hears first to whom they talk, and what becomes of it.
                    .autocomplete("off"), .aria("describedby", turns.isEmpty ? "machine privacy hint" : "hint")
                ) { $0.words(draft) }
                html.element(
                    .button, .class("primary"), .type("submit"),
                    text: word(notice != nil && !draft.isEmpty ? .retry : .send))
            }
            html.element(.p, .id("hint"), .class("hint"), text: word(hint))
        }
    }

    /// What an answer to the open question looks like.
    private var hint: PageWord {
        switch turns.last.flatMap({ ShownReply($0.reply) })?.expects {
        case "day": .dayHint
        case "number": .numberHint
        default: .askHint
        }
    }

    private func hidden(_ html: inout HTMLWriter) {
        html.hidden("id", id)
        if let place { html.hidden("after", place.text) }
        html.hidden(setting)
    }
}

extension HTMLWriter {
    mutating func hidden(_ name: StaticString, _ value: String) {
        element(.input, .type("hidden"), .name(name), .value(value))
    }

    /// What brings the setting back with a form.
    mutating func hidden(_ setting: PageSetting) {
        for (name, value) in setting.query {
            switch name {
            case "language": hidden("language", value)
            case "embed": hidden("embed", value)
            default: hidden("site", value)
            }
        }
    }
}
