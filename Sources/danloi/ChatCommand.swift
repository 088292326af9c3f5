import Assistant
import Catalogue
import Dialogue
import Foundation
import JSON
import OneStop
import Vietnamese

/// `danloi chat`: the terminal simulator.
struct ChatCommand {
    private var session: Session
    private var recorder: DialogueRecorder
    private let isTraced: Bool
    private var reply = Reply()

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let chosenDay = try arguments.day("--on")
        let day = chosenDay ?? todayInVietnam()
        let language = try arguments.language()
        let isTraced = arguments.flag("--trace")
        let isJSON = arguments.flag("--json")
        let link = try OneStopLink.take(&arguments, on: chosenDay)
        var location = try CatalogueLocation(&arguments)
        try location.takeOrder(&arguments)
        let law = try LawLocation.take(&arguments, procedures: location.procedures)
        try arguments.end()
        location.law = law
        let catalogue = try location.load()
        var chat = ChatCommand(
            catalogue: catalogue, day: day, language: language,
            desk: link?.desk(DossierCaller("chat")) ?? .notConnected,
            law: law.map { LawDesk($0.room) } ?? .notConnected, isTraced: isTraced)
        isJSON ? chat.talkJSON() : chat.talk()
        if let link { waiting { await link.close() } }
        return 0
    }

    private init(catalogue: Catalogue, day: Day, language: Language, desk: DossierDesk, law: LawDesk, isTraced: Bool) {
        session = Session(catalogue: catalogue, today: day, language: language, desk: desk, law: law)
        recorder = DialogueRecorder(today: day, language: language.rawValue)
        self.isTraced = isTraced
    }

    /// One turn. Where it is shown to people, and many dossiers are asked about, that is said at once.
    private mutating func send(_ event: Event, isShown: Bool = true) {
        let wording = isShown ? Wording(session.dialogue.language) : nil
        Output.flush()
        (session, reply) = waiting { [session] in
            var session = session
            let reply = await session.send(event) { codes in
                if codes.count > 1, let wording { Output.now(wording.asking(codes.count)) }
            }
            return (session, reply)
        }
        recorder.record(event, reply)
    }

    // MARK: For people

    private mutating func talk() {
        var input = LineReader()
        send(.opened)
        show()
        Output.line(
            session.dialogue.language == .vi
                ? "(:help – các lệnh của trình mô phỏng)" : "(:help – the simulator's own commands)")
        while true {
            if Output.isTerminal { print("› ", terminator: "") }
            Output.flush()
            fflush(nil)
            guard let line = input.next() else { return Output.line() }
            if line.hasPrefix(":") {
                if !obey(line) { return }
                continue
            }
            if !Output.isTerminal { Output.line("› \(Output.visible(line.prefix(200).description))") }
            send(.said(line))
            show()
        }
    }

    private func show() {
        let view = TerminalView(
            language: session.dialogue.language, hasColours: Output.hasColours, width: Output.width)
        view.show(reply)
        if isTraced { Trace.show(reply, session.dialogue) }
    }

    /// A command of the simulator; false to end.
    private mutating func obey(_ line: String) -> Bool {
        let parts = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        let argument = parts.count > 1 ? parts[1] : nil
        switch parts.first ?? "" {
        case "quit", "q": return false
        case "undo": act(.chose("undo"))
        case "guide": act(.chose("showGuide"))
        case "facts":
            if reply.facts.isEmpty { Output.line("(chưa có câu trả lời nào)") }
            for fact in reply.facts { Output.line("  \(fact.id) = \(fact.value)") }
        case "on":
            guard let argument, let day = Day(iso: argument) else {
                Output.line(":on cần một ngày có thật, ví dụ :on 2026-07-01")
                break
            }
            act(.dayChanged(day))
        case "save": save(argument)
        case "choose":
            if let argument { act(.chose(argument)) } else { Output.line(":choose cần mã của một lựa chọn") }
        default:
            Output.line(":save FILE  :facts  :guide  :undo  :on DATE  :choose ID  :quit")
        }
        return true
    }

    private mutating func act(_ event: Event) {
        send(event)
        show()
    }

    private func save(_ path: String?) {
        guard let path else { return Output.line(":save cần tên tệp, ví dụ :save khai-sinh.txt") }
        do {
            // Never over another file: a conversation saved by mistake must not cost one.
            try Data(recorder.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            Output.line("Đã lưu vào \(Output.visible(path)).")
        } catch {
            Output.line("Không lưu được vào \(Output.visible(path)): tệp đã có, hoặc không ghi được ở đó.")
        }
    }

    // MARK: For programs

    private mutating func talkJSON() {
        var input = LineReader(limit: 1 << 20)
        while let line = input.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            switch Self.event(line) {
            case .success(let event):
                send(event, isShown: false)
                Output.json(ReplyJSON.text(reply, language: session.dialogue.language))
            case .failure(let problem):
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("error", problem.message)
                writer.endObject()
                Output.json(writer.text)
            }
            Output.flush()
        }
    }

    private static func event(_ line: String) -> Result<Event, CommandFailure> {
        let expected = "one of {\"say\": …}, {\"choose\": ID}, {\"on\": DATE}, {\"lang\": \"vi\" or \"en\"} is expected"
        let node: JSONNode
        do {
            node = try JSONReader.read(line)
        } catch {
            return .failure(.usage("\(error); \(expected)"))
        }
        guard let members = node.members, members.count == 1, let text = members[0].node.string else {
            return .failure(.usage(expected))
        }
        switch members[0].key {
        case "say": return .success(.said(text))
        case "choose": return .success(.chose(text))
        case "on":
            guard let day = Day(iso: text) else { return .failure(.usage("there is no day `\(text)`; \(expected)")) }
            return .success(.dayChanged(day))
        case "lang":
            guard let language = Language(rawValue: text) else { return .failure(.usage(expected)) }
            return .success(.languageChanged(language))
        default: return .failure(.usage("`\(members[0].key)` is not known; \(expected)"))
        }
    }
}
