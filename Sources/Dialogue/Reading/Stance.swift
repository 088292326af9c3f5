import Catalogue
import Vietnamese

/// How the speaker stands to a word of what was said. Only what is asserted tells a fact of the case.
enum Stance: Hashable, Sendable {
    case asserted
    /// Supposed for the sake of a question: "nếu bị mất thì sao".
    case supposed
    /// Asked: "chủ nhà có đồng ý không".
    case asked
    /// Not known, not yet asked, feared: "không biết có được miễn không".
    case doubted
    /// Denied outright: "không phải chấm dứt hộ kinh doanh".
    case denied
    /// Taken back within the message: the first day of "15/11, nhầm, 16/11".
    case retracted
}

/// Reads the stance of each word of a message, once, for every reader of answers.
///
/// A stretch begins with a cue and ends with its clause, sentence or contrast. A phrase of the catalogue that begins with the
/// cue itself ("không biết chữ", "không phải người nước ngoài") still states what it means: see ``cues``.
struct StanceReader {
    private(set) var stances: [Stance]
    /// Where cues begin.
    private(set) var cues: Set<Int> = []
    private let said: Utterance

    init(_ said: Utterance) {
        self.said = said
        stances = Array(repeating: .asserted, count: said.tokens.count)
        let found = Self.table.matches(in: said.tokens)
        readContrasts(found)
        for match in found { read(match) }
        readQuestions()
        readRetractions()
    }

    // MARK: Stretches that a cue opens

    private enum Cue: Sendable {
        case supposes, supposesBeforeThen, doubts, denies
        /// Only polite where its clause ends with it: "nếu được".
        case supposesOrAsksPolitely
        /// Asks by itself, where it ends its clause: "mấy ngày có".
        case asks
        /// Asserts what follows it, and nothing before it: "(mà) phải là".
        case corrects
        /// Looks like a cue, and is none: "nếu vậy".
        case none
    }

    private static let table = PhraseTable<Cue>(listed: [
        (
            .supposes,
            "nếu, nếu như, nếu mà, nếu lỡ, giả sử, giả dụ, giả như, ví như, lỡ mà, lỡ như, nhỡ mà, suppose, what if"
        ),
        (.supposesBeforeThen, "lỡ, nhỡ, trong trường hợp, trường hợp mà, ví dụ"),
        (.supposesOrAsksPolitely, "nếu được, nếu có thể, nếu tiện"),
        (
            .none,
            """
            nếu vậy, nếu thế, nếu không lầm, nếu không nhầm, nếu nhớ không lầm, nếu nhớ không
            nhầm, nếu em nhớ không lầm, nếu em nhớ không nhầm, nếu tôi nhớ không lầm, nếu tôi nhớ không nhầm, có biết, có nhớ,
            không biết chữ, hay không, hay chưa
            """
        ),
        (
            .doubts,
            """
            không biết, chưa biết, chả biết, chẳng biết, hổng biết, hông biết, không rõ, chưa rõ, không chắc, chưa chắc, không
            nhớ, chưa nhớ, quên mất, không dám chắc, chưa hỏi, chưa kịp hỏi, chưa bàn, có lẽ, hình như, có khi, biết đâu, phân
            vân, chưa quyết định, chưa quyết, i don't know, not sure, maybe
            """
        ),
        (
            .denies,
            """
            không phải, không phải là, không phải do, không phải vì, không phải tại, đâu phải, đâu phải là, đâu có phải, chẳng
            phải, chẳng phải là, chả phải, hổng phải, hông phải, không có ý định, chưa có ý định, không có ý, không định, chưa
            định, không tính, không có nhu cầu, chứ không phải, chứ không phải là, chứ không, chứ chưa, chứ đâu phải
            """
        ),
        (
            .asks,
            """
            mấy ngày có, mấy ngày lấy, mấy ngày xong, mấy ngày được, mấy ngày thì có, mấy ngày thì xong, mấy ngày lấy được, mấy
            ngày nhận, mấy ngày ra, mấy bữa có, mấy bữa lấy, mấy bữa xong, mấy bữa được, mấy bữa nhận, mấy bữa thì có, mấy bữa
            thì xong, mấy bữa lấy được, mấy hôm có, mấy hôm lấy, mấy hôm xong, mấy hôm được, mấy hôm thì có, mấy hôm thì xong
            """
        ),
        (.corrects, "mà là, mà phải là, phải là"),
    ])

    /// Words that mean something else where their marks are missing.
    private static let markedDoubts: WordSet = ["sợ"]
    private static let contrasts: WordSet = ["mà", "chỉ", "nhưng"]
    private static let plainContrasts = contrasts.folded

    private mutating func read(_ match: PhraseTable<Cue>.Match) {
        let start = match.tokens.lowerBound
        guard stances[start] == .asserted, isCertain(match.tokens) else { return }
        switch match.meaning {
        case .none, .corrects: return
        case .asks:
            let next = match.tokens.upperBound
            if said.isAfterPause(next) || next == said.tokens.count || isTrailing(said.tokens[next]) {
                mark(match.tokens, .asked)
            }
            return
        case .supposesOrAsksPolitely where said.isAfterPause(match.tokens.upperBound): return
        case .supposes, .supposesOrAsksPolitely: mark(start..<endOfSentence(from: start), .supposed)
        case .supposesBeforeThen:
            let end = endOfSentence(from: start)
            guard said.tokens[start..<end].contains(where: { $0.folded == "thi" }) else { return }
            mark(start..<end, .supposed)
        case .doubts: mark(start..<endOfClause(from: match.tokens.upperBound), .doubted)
        case .denies:
            // Alone it is a no; after "phải" it asks: "phải không phải".
            guard match.tokens.upperBound < said.tokens.count else { return }
            if start > 0, said.tokens[start - 1].folded == "phai" { return }
            mark(start..<endOfClause(from: match.tokens.upperBound), .denied)
        }
        cues.insert(start)
    }

    /// False for "lo" that may be "lo" or "lô".
    private func isCertain(_ range: Range<Int>) -> Bool {
        range.count > 1 || !["lo", "nho"].contains(said.tokens[range.lowerBound].text)
    }

    /// "Không phải X mà là Y" and "X, phải là Y" assert Y alone.
    private mutating func readContrasts(_ found: [PhraseTable<Cue>.Match]) {
        for match in found where match.meaning == .corrects && match.tokens.upperBound < said.tokens.count {
            let start = match.tokens.lowerBound
            mark(0..<match.tokens.upperBound, .denied)
            if let cue = found.first(where: { $0.meaning == .denies })?.tokens.lowerBound, cue < start {
                cues.insert(cue)
            }
        }
        for (index, token) in said.tokens.enumerated() where Self.markedDoubts.contains(typed: token) {
            mark(index..<endOfClause(from: index + 1), .doubted)
            cues.insert(index)
        }
    }

    private mutating func mark(_ range: Range<Int>, _ stance: Stance) {
        for index in range where stances[index] == .asserted { stances[index] = stance }
    }

    private func endOfSentence(from start: Int) -> Int {
        (start + 1..<max(said.tokens.count, start + 1)).first { said.isAfterFullStop($0) } ?? said.tokens.count
    }

    /// A pause, or a contrast: "không phải mất mà bị rách", "không bán, chỉ trông".
    private func endOfClause(from start: Int) -> Int {
        guard start < said.tokens.count, !said.isAfterPause(start) else { return start }
        let end = (start..<said.tokens.count).first { index in
            // "Mà" at the end is a particle.
            said.isAfterPause(index)
                || index > start && index + 1 < said.tokens.count
                    && isContrast(said.tokens[index], before: said.tokens[index + 1])
        }
        return end ?? said.tokens.count
    }

    private func isContrast(_ token: Token, before next: Token) -> Bool {
        // "Chi nhánh" has no "chỉ".
        if token.text == "chi", ["nhanh", "phi", "tiet", "bo"].contains(next.folded) { return false }
        return Self.contrasts.contains(typed: token)
            || (token.isPlain && Self.plainContrasts.contains(folded: token))
    }

    // MARK: Questions

    private mutating func readQuestions() {
        for clause in said.clauses { readQuestion(clause) }
    }

    private mutating func readQuestion(_ clause: Range<Int>) {
        let tokens = said.tokens
        var clause = clause
        let isMarked = said.isBeforeQuestionMark(clause.upperBound)
        while clause.count > 1, let last = clause.last, isTrailing(tokens[last]) { clause = clause.dropLast() }
        // "Có đăng ký không à" asks by its "không".
        if clause.count > 2, let last = clause.last, tokens[last].text == "à", isNo(tokens[last - 1]) {
            clause = clause.dropLast()
        }
        guard clause.count > 1, let last = clause.last else { return }
        let before = tokens[last - 1]
        switch true {
        case tokens[last].text == "hả" || (isMarked && (tokens[last].text == "à" || tokens[last].text == "sao")):
            ask(clause, from: clause.lowerBound)
        case isNo(tokens[last]) && ["phai", "dung"].contains(before.folded) && clause.count > 2:
            ask(clause, from: clause.lowerBound)
        case isNo(tokens[last]): readYesNoQuestion(clause, isMarked: isMarked)
        case tokens[last].folded == "chua" && clause.count > 2 && !Self.statesBeforeNo.contains(folded: before):
            let isPair = tokens[clause].contains { $0.folded == "da" || ($0.folded == "co" && $0.text != "cô") }
            if isMarked || isPair { ask(clause, from: clause.lowerBound) }
        case tokens[last].folded == "sao" && before.folded == "thi":
            // "Dưới 30 ngày thì sao" supposes; "em chưa ly hôn thì sao" tells one's own case, "xin giấy cư trú thì sao" a need.
            let isNeed = NeedCue.isStated(Array(tokens[clause]))
            if !isNeed, !tokens[clause].contains(where: Persons.isOwn) {
                ask(clause, from: clause.lowerBound)
            }
        default: return
        }
    }

    /// "Có … không" asks from "có" on; what is said before it is the case: "bán hàng rong có phải đăng ký không".
    private mutating func readYesNoQuestion(_ clause: Range<Int>, isMarked: Bool) {
        let tokens = said.tokens
        let last = clause.upperBound - 1
        let before = tokens[last - 1]
        guard !Self.statesBeforeNo.contains(folded: before) else { return }
        let asking = clause.dropLast().first { index in
            let isHave = tokens[index].text == "có" || tokens[index].text == "co"
            let isDenied = index > 0 && ["khong", "chua", "dau"].contains(tokens[index - 1].folded)
            return isHave && !isDenied && index + 1 < last
        }
        if let asking {
            return ask(clause, from: asking)
        }
        // "Em sinh ở nhà làm được không": the case is told, and what can be done is asked.
        if before.folded == "duoc" || Persons.contains(before) { return }
        if isMarked { ask(clause, from: clause.lowerBound) }
    }

    private mutating func ask(_ clause: Range<Int>, from start: Int) {
        // To the end of the clause, with the politeness there.
        let end = (clause.upperBound..<max(said.tokens.count, clause.upperBound)).first { said.isAfterPause($0) }
        mark(start..<(end ?? said.tokens.count), .asked)
    }

    private func isNo(_ token: Token) -> Bool {
        token.folded == "khong" || token.text == "hông" || token.text == "hong" || token.text == "hem"
    }

    private func isTrailing(_ token: Token) -> Bool {
        if token.text == "hả" || token.text == "à" || token.text == "sao" { return false }
        return Particles.isPolite(token) || Particles.isVocative(token) || token.folded == "ta"
    }

    /// A "không" after these ends a statement: "tất nhiên là không", "má thì không", "cả hai đều không".
    private static let statesBeforeNo: WordSet = [
        "thi", "la", "deu", "cung", "van", "chac", "hoan", "toan", "nghi",
    ]

    // MARK: Taking back

    private static let retractions = PhraseTable<Bool>(listed: [
        (
            true,
            """
            nhầm, à nhầm, ủa nhầm, ý nhầm, em nhầm, tôi nhầm, nhầm rồi, lộn, à lộn, nói lộn, nói nhầm, ghi lộn, viết nhầm, à
            không, ủa không, ý không, không không, không, à quên, sửa lại là, ý em là, ý tôi là, ý là, không đúng
            """
        )
    ])

    /// "15/11, nhầm, 16/11": what comes before such a word, set off by pauses, is taken back.
    private mutating func readRetractions() {
        let matches = Self.retractions.matches(in: said.tokens)
        for match in matches.reversed() {
            let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
            guard start > 0, end < said.tokens.count, said.isAfterPause(start) else { continue }
            let isSetOff = said.isAfterPause(end) || match.tokens.count > 1 && said.tokens[start].text != "không"
            // A bare "không" after a yes or a no is an answer of its own.
            let isAnswer = match.tokens.count == 1 && YesNoReader.read(Array(said.tokens[..<start])) != nil
            guard isSetOff, !isAnswer else { continue }
            for index in 0..<end { stances[index] = .retracted }
            return
        }
    }
}
