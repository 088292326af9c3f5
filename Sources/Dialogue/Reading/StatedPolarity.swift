import Catalogue
import Vietnamese

/// A yes or no with more words around it: "có, bệnh viện cấp rồi", "chưa, tôi chưa làm".
enum StatedPolarity {
    private static let openings = PhraseTable<Bool>([
        ("có", true), ("dạ có", true), ("vâng", true), ("đúng", true), ("rồi", true), ("đã", true), ("phải", true),
        ("ừ", true), ("yes", true), ("không", false), ("dạ không", false), ("chưa", false), ("dạ chưa", false),
        ("không có", false), ("chưa có", false), ("không phải", false), ("no", false), ("đâu có", false),
    ])

    /// A yes or no that opens the message, where all that follows is in the words of the question: "có giấy rồi", but not
    /// "không mất ở bệnh viện" where something else was asked.
    static func read(_ utterance: Utterance, asked: Set<String>) -> Bool? {
        let core = utterance.stated.core
        guard let first = openings.matches(in: core).first, first.tokens.lowerBound == 0 else { return nil }
        let said = core[first.tokens.upperBound...].filter {
            !LabelMatch.isEmpty($0) && !auxiliaries.contains($0.folded)
        }
        // "Không có giấy đó" is about a paper pointed at, "chưa làm" about something that was not asked.
        guard !pointsAt(utterance.stated.tokens), said.allSatisfy({ asked.contains($0.folded) || isPerson($0) }) else {
            return nil
        }
        return said.count <= 6 ? first.meaning : nil
    }

    /// "Giấy đó"; but "rồi đó", "có đó" only stress.
    private static func pointsAt(_ tokens: [Token]) -> Bool {
        guard tokens.count > 1, let last = tokens.last, ["đó", "ấy", "kia"].contains(last.text) else { return false }
        return !auxiliaries.contains(tokens[tokens.count - 2].folded) && tokens[tokens.count - 2].folded != "co"
    }

    private static let auxiliaries: Set<String> = [
        "khong", "chua", "roi", "da", "bi", "dang", "se", "van", "cung", "deu", "dau", "nao", "het", "ca", "nua", "gi",
        "ai",
    ]

    private static func isPerson(_ token: Token) -> Bool { Particles.isVocative(token) || token.folded == "nguoi" }

    private static let reservations = PhraseTable<Bool>(listed: [(true, "nhưng, tuy nhiên, but")])
    private static let denials = PhraseTable<Bool>(listed: [(true, "không, chưa, chẳng, not")])
    private static let exceptions = PhraseTable<Bool>(listed: [(true, "thì không, thì chưa, thì không ạ, thì chưa ạ")])

    /// A reservation with a denial behind it: "ba đồng ý, má thì không", "chủ hộ đồng ý nhưng chủ nhà không".
    static func takesBack(_ utterance: Utterance) -> Bool {
        let tokens = utterance.tokens
        if exceptions.matches(in: tokens).contains(where: {
            $0.tokens.upperBound == tokens.count && $0.tokens.lowerBound > 0
        }) {
            return true
        }
        if exceptsPerson(tokens) || saysOtherwiseOfAnother(utterance) { return true }
        guard let reservation = reservations.matches(in: tokens).first else { return false }
        return denials.matches(in: tokens).contains {
            $0.tokens.lowerBound > reservation.tokens.lowerBound && $0.tokens.upperBound == tokens.count
        }
    }

    /// "Ba đồng ý má không": what is said of one is denied of another at the end.
    private static func exceptsPerson(_ tokens: [Token]) -> Bool {
        let said = Array(tokens.drop { Particles.isPolite($0) }.reversed().drop { Particles.isPolite($0) })
        guard said.count >= 4, ["khong", "chua"].contains(said[0].folded) else { return false }
        return Persons.contains(said[1]) && said[2...].contains(where: Persons.contains)
    }

    /// "Em lần đầu, ảnh lần hai": two people, each in a clause of their own, of whom the same word is said otherwise.
    private static func saysOtherwiseOfAnother(_ utterance: Utterance) -> Bool {
        let clauses = utterance.clauses.map { Array(utterance.tokens[$0]) }.filter { $0.count >= 2 }
        guard clauses.count == 2, let first = clauses[0].first, let second = clauses[1].first,
            Persons.contains(first), Persons.contains(second), first.folded != second.folded
        else { return false }
        let (one, other) = (clauses[0].dropFirst(), clauses[1].dropFirst())
        guard let shared = one.first(where: { !LabelMatch.isEmpty($0) && !LabelMatch.isWeak($0) }),
            let place = other.firstIndex(where: { $0.folded == shared.folded })
        else { return false }
        let after = one.drop { $0.folded != shared.folded }.dropFirst().first
        return after?.folded != other[(place + 1)...].first?.folded
    }

    /// A yes or no parted by a pause from what follows: "có, bệnh viện cấp rồi".
    static func readBeforePause(_ utterance: Utterance) -> Bool? {
        let clauses = utterance.clauses
        guard clauses.count > 1, utterance.stances[0] != .retracted else { return nil }
        return YesNoReader.read(Array(utterance.tokens[clauses[0]]))
    }

    /// "Không... à có": both a yes and a no, each set off by a pause, is neither.
    static func contradictsItself(_ utterance: Utterance) -> Bool {
        let clauses = utterance.clauses
        guard clauses.count > 1, clauses.count <= 8 else { return false }
        let answers = clauses.compactMap { clause -> Bool? in
            let words = utterance.tokens[clause].drop { Particles.isPolite($0) }
            return words.isEmpty ? nil : YesNoReader.read(Array(words))
        }
        return answers.contains(true) && answers.contains(false)
    }
}
