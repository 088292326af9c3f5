import Catalogue
import Dialogue

/// Conversations as people have them, for benchmarks: a need in a person's words, answers chosen and typed in turn, the check of the
/// answers, the guide.
struct TurnMix {
    /// What is done in a turn.
    enum Kind: CaseIterable {
        case need, answerInWords, choice

        var text: String {
            switch self {
            case .need: "a need in words"
            case .answerInWords: "an answer in words"
            case .choice: "a choice"
            }
        }
    }

    struct Turn {
        let kind: Kind
        /// The members of its body beside its id.
        let body: [UInt8]
        private let act: Act

        fileprivate init(_ kind: Kind, _ act: Act) { (self.kind, self.act, body) = (kind, act, Array(act.body.utf8)) }

        /// The same for a need in the words of somebody whom nobody was before: who that is, by a number.
        func body(stranger: Int) -> [UInt8] {
            guard kind == .need else { return body }
            return Array(Act.say(TurnMix.introduction(of: stranger) + act.text).body.utf8)
        }
    }

    private(set) var conversations: [[Turn]] = []

    /// The hand-written procedures whose conversations are taken, at most.
    private static let limit = 24

    /// Tries every procedure out, and keeps those that are guided to their end.
    init(_ catalogue: Catalogue) throws(CommandFailure) {
        for procedure in catalogue.procedures where conversations.count < Self.limit {
            var walk = Walk(catalogue)
            guard walk.reachesTheGuide(of: procedure) else { continue }
            let turns = walk.acts.enumerated().map { place, act in
                Turn(!act.isTyped ? .choice : place == 0 ? .need : .answerInWords, act)
            }
            conversations.append(turns)
        }
        guard !conversations.isEmpty else { throw .failed("no procedure of the catalogue can be walked through") }
    }

    /// What is in it, for whoever reads the figures.
    var text: String {
        let turns = conversations.flatMap { $0 }
        let shares = Kind.allCases.map { kind in
            "\(turns.count { $0.kind == kind } * 100 / turns.count) % \(kind.text)"
        }
        return "\(conversations.count) procedures, \(turns.count) turns: \(shares.joined(separator: ", "))"
    }

    /// Says a name of three words, of which there are 110,592.
    private static func introduction(of stranger: Int) -> String {
        let name = [stranger, stranger / names.count, stranger / names.count / names.count].map {
            names[$0 % names.count]
        }
        return "em là \(name.joined(separator: " ")), "
    }

    private static let names = """
        An Anh Bình Bảo Châu Chi Cường Duy Dũng Giang Giáp Hà Hải Hạnh Hiếu Hoa Hoàng Huệ Hùng Khánh Khoa Lâm Lan Liên Linh Long \
        Mai Minh Nam Nga Ngân Ngọc Nhung Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Thảo Thu Trang Tùng Uyên Vinh Yến
        """.split(separator: " ").map(String.init)

    fileprivate struct Act {
        let event: Event
        let text: String
        let body: String
        let isTyped: Bool

        // Ids and labels of the catalogue are cleaned of what JSON escapes, but for quotation marks.
        static func choose(_ id: String) -> Act {
            Act(event: .chose(id), text: id, body: "\"choose\":\"\(id)\"", isTyped: false)
        }
        static func say(_ text: String) -> Act {
            let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return Act(event: .said(text), text: text, body: "\"say\":\"\(escaped)\"", isTyped: true)
        }
    }

    /// One conversation, tried out.
    private struct Walk {
        private var dialogue: Dialogue
        private(set) var acts: [Act] = []

        init(_ catalogue: Catalogue) { dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam()) }

        mutating func reachesTheGuide(of procedure: Procedure) -> Bool {
            let need = "cho em hỏi " + (procedure.phrasings.first ?? procedure.name.vi)
            guard var reply = take(.say(need), if: { _ in true }) else { return false }
            if reply.stage == .choosing {
                guard let begun = take(.choose(procedure.code.text), if: { $0.stage != .choosing }) else {
                    return false
                }
                reply = begun
            }
            guard reply.procedure == procedure.code, isUnderstood(need, as: reply) else { return false }
            while acts.count < 30 {
                switch reply.stage {
                case .asking:
                    let open = reply.openQuestion
                    var next: Reply?
                    for answer in Self.answers(to: reply, typedFirst: acts.count.isMultiple(of: 2)) where next == nil {
                        next = take(answer) { $0.openQuestion != open && $0.procedure == procedure.code }
                    }
                    guard let next else { return false }
                    reply = next
                case .checking:
                    guard let next = take(.choose("confirm"), if: { $0.stage != .checking }) else { return false }
                    reply = next
                case .guided: return acts.count > 3
                case .listening, .choosing, .stopped, .tracking, .locating, .closed: return false
                }
            }
            return false
        }

        /// Whether strangers with the same need get the same answer.
        private func isUnderstood(_ need: String, as reply: Reply) -> Bool {
            [1, 5_000, 77_777].allSatisfy { stranger in
                var dialogue = Dialogue(catalogue: dialogue.catalogue, today: dialogue.today)
                let event = Event.said(TurnMix.introduction(of: stranger) + need)
                guard case .reply(let other)? = dialogue.handle(event).last else { return false }
                return other.stage == (acts.count > 1 ? .choosing : reply.stage)
                    && other.procedure == (acts.count > 1 ? nil : reply.procedure)
            }
        }

        /// The first option, chosen or typed; words for what has none.
        private static func answers(to reply: Reply, typedFirst: Bool) -> [Act] {
            let wording = Wording(.vi)
            for case .options(let options) in reply.blocks.map(\.content) {
                guard let option = options.first else { continue }
                let answers: [Act] = [.choose(option.id), .say(wording.label(option))]
                return typedFirst ? answers.reversed() : answers
            }
            return [.say("2"), .say("hôm qua"), .say("15/03/1990")]
        }

        /// Does something if it leads on.
        private mutating func take(_ act: Act, if leadsOn: (Reply) -> Bool) -> Reply? {
            var next = dialogue
            guard case .reply(let reply)? = next.handle(act.event).last, leadsOn(reply) else { return nil }
            dialogue = next
            acts.append(act)
            return reply
        }
    }
}
