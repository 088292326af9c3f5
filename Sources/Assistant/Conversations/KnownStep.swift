import Catalogue
import Dialogue
import JSON
import Vietnamese

/// What a step of a dialogue comes to. Conversations that take the same step share it.
final class KnownStep: Sendable {
    /// Afterwards.
    let dialogue: Dialogue
    /// Where it then stands; nil where its memento does not tell that wholly.
    let mark: StateMark?
    /// What is kept of it. If others have taken it, too, its reply and its memento are kept once for all.
    let kept: KeptStep
    /// The options of the reply, by their ids.
    let labels: [String: String]
    /// What was said or chosen holds nothing that has to be masked.
    let isPlain: Bool
    /// What the reply tells that it does not answer.
    let abstention: Abstention?
    /// The memory it takes, estimated.
    let bytes: Int

    /// The step that a session has just taken, over the catalogue of that digest.
    ///
    /// - Parameters:
    ///   - said: what was said, as it is kept.
    ///   - isPlain: nothing of what was said or chosen has to be masked.
    init(_ session: Session, _ digest: String, _ reply: Reply, said: String?, isPlain: Bool, isShared: Bool) {
        self.isPlain = isPlain
        dialogue = session.dialogue
        let (memento, isAll) = dialogue.keeping()
        let text = memento.text
        let isWhole = isAll && text.isWhole
        let standing = KeptStanding(
            language: dialogue.language, catalogue: digest, followsClock: !dialogue.isDayAsked, memento: text.json)
        mark = isWhole ? StateMark(standing) : nil
        let wording = Wording(dialogue.language)
        var labels: [String: String] = [:]
        for block in reply.blocks {
            guard case .options(let options) = block.content else { continue }
            labels.reserveCapacity(options.count)
            for option in options { labels[option.id] = wording.label(option) }
        }
        self.labels = labels
        let bytes = ReplyJSON.bytes(reply, language: dialogue.language)
        kept = KeptStep(
            said: said, reply: bytes,
            replyMark: ContentMark(reply: bytes, shared: isShared ? standing : nil),
            isShared: isShared, standing: standing,
            abstentions: session.abstentions.map { KeptAbstention(abstention: $0, procedure: reply.procedure) })
        abstention = reply.abstention
        self.bytes = Self.bytes(dialogue, standing, labels, bytes)
    }

    /// Where a conversation stood that goes on after it was put away.
    ///
    /// - Parameter isWhole: the dialogue answers by what its memento tells alone.
    init(resumed dialogue: Dialogue, _ standing: KeptStanding, isWhole: Bool, lastReply: [UInt8]) {
        self.dialogue = dialogue
        mark = isWhole ? StateMark(standing) : nil
        labels = ReplyJSON.labels(in: lastReply)
        // What was said to come here, and the reply, is with the store.
        kept = KeptStep(reply: [], replyMark: .none, standing: standing)
        (isPlain, abstention) = (false, nil)
        bytes = Self.bytes(dialogue, standing, labels, [])
    }

    private static func bytes(
        _ dialogue: Dialogue, _ standing: KeptStanding, _ labels: [String: String], _ reply: [UInt8]
    ) -> Int {
        let labelled = labels.reduce(0) { $0 + 96 + $1.key.utf8.count + $1.value.utf8.count }
        return 1_024 + dialogue.estimatedBytes + standing.memento.count + reply.count + labelled
    }
}

extension ReplyJSON {
    /// One reply as an object of one line, in UTF-8.
    fileprivate static func bytes(_ reply: Reply, language: Language) -> [UInt8] {
        // Most replies have some thousand bytes; what is too much is given back with the writer.
        var writer = JSONWriter(capacity: 4_096)
        write(reply, language: language, to: &writer)
        return writer.bytes
    }

    /// The options of a reply that was written so, by their ids.
    fileprivate static func labels(in reply: [UInt8]) -> [String: String] {
        // What this program wrote can be read; else nothing is called by its name.
        guard let root = try? JSONReader.read(reply) else { return [:] }
        var labels: [String: String] = [:]
        for option in (root["blocks"]?.array ?? []).flatMap({ $0["options"]?.array ?? [] }) {
            if let id = option["id"]?.string, let label = option["label"]?.string { labels[id] = label }
        }
        return labels
    }
}
