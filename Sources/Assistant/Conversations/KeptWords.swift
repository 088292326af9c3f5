import Dialogue
import OneStop
import Vietnamese

/// What is kept of what people write.
enum KeptWords {
    /// A message, masked. Of one with digits of the owner's paper nothing is kept, since digits may be said in any words.
    private static func said(_ text: String, _ reply: Reply) -> String {
        if reply.hasOwnerCheck { return hidden }
        if reply.abstention == .tooLong { return tooLong }
        return masked(text)
    }

    /// What was said with an event, masked; nil where nothing was.
    static func said(_ event: Event, _ reply: Reply) -> String? {
        if case .said(let text) = event { said(text, reply) } else { nil }
    }

    /// Whether an event has nothing that has to be masked.
    ///
    /// - Parameter kept: what ``said(_:_:)`` made of it.
    static func isPlain(_ event: Event, kept: String?) -> Bool {
        switch event {
        case .said(let text): kept == VietnameseText.cleaned(text).text
        case .chose(let id): isPlain(chosen: id)
        case .opened, .dayChanged, .languageChanged, .dossiersLookedUp, .lawSearched: true
        }
    }

    /// What was chosen. Of labels, which are ours, only those of dossiers may hold a code; anything can be sent as an id.
    ///
    /// - Parameter isPlain: what ``isPlain(chosen:)`` says of the id.
    static func chosen(_ id: String, label: String?, isPlain: Bool) -> String {
        if isPlain { return label ?? id }
        guard let label, !isOfDossier(id) else { return masked(label ?? id) }
        return label
    }

    /// Whether an id may be kept as it is.
    private static func isPlain(chosen id: String) -> Bool { !isOfDossier(id) && masked(id) == id }

    private static func isOfDossier(_ id: String) -> Bool { id.hasPrefix(Dialogue.dossierOptionPrefix) }

    static let hidden = "[không lưu nội dung này]"
    private static let tooLong = "[tin nhắn quá dài]"
    private static let dossier = "[mã hồ sơ]"

    /// A text without the codes of dossiers and whatever else belongs to a person; its first 4,000 scalars.
    static func masked(_ text: String) -> String {
        let cleaned = VietnameseText.cleaned(beginning(text, ReadableText.lengthLimit)).text
        return PersonalData.masked(withoutCodes(cleaned))
    }

    /// So many scalars of a text at most.
    private static func beginning(_ text: String, _ limit: Int) -> String {
        // Mostly there are not even as many bytes.
        text.utf8.count <= limit ? text : String(text.unicodeScalars.prefix(limit))
    }

    private static func withoutCodes(_ text: String) -> String {
        let found = DossierCodeReader.find(in: text)
        if found.isEmpty { return text }
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var done = 0
        for code in found where code.range.lowerBound >= done {
            kept += bytes[done..<code.range.lowerBound]
            kept += dossier.utf8
            done = code.range.upperBound
        }
        return String(decoding: kept + bytes[done...], as: UTF8.self)
    }

    /// A judgement without what belongs to a person; its reason has at most 1,000 scalars.
    static func masked(_ judgement: Judgement) -> Judgement {
        let reason = judgement.reason.map { masked(beginning($0, 1_000)) }
        return Judgement(judgement.verdict, reason: reason.flatMap { $0.isEmpty ? nil : $0 })
    }
}
