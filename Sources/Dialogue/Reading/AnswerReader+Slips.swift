import Catalogue
import Vietnamese

/// Answers in which the fingers slipped once. The answer that is meant is taken, or the question is put again; never another.
extension AnswerReader {
    enum Slip: Equatable {
        /// The message is no slip away from anything that answers.
        case none
        /// What was meant, and where a slip was made in saying it.
        case meant(FactValue, slipped: [Range<Int>])
        /// More than one answer may have been meant, or none is certain.
        case unclear
    }

    /// - Parameter utterance: perhaps with words put right that are none. What was typed is still known, and is what counts.
    func slip(_ utterance: Utterance) -> Slip {
        guard !fact.choices.isEmpty, !utterance.tokens.isEmpty else { return .none }
        if isSaidRight(utterance) { return isMixed(utterance) ? .unclear : .none }
        if isNearlyUnknown(utterance) { return .unclear }
        let near = nearly(utterance)
        if let index = near.one {
            let isMeant = near.isSure || readAsSaid(utterance) == .value(value(index))
            return isMeant ? .meant(value(index), slipped: [utterance.tokens.indices]) : .unclear
        }
        guard near.choices.isEmpty else { return .unclear }
        if case .choices = fact.kind { return slipInList(utterance) } else { return .none }
    }

    /// Whether the message as it was typed is an answer: a slip that makes one of another cannot be seen.
    private func isSaidRight(_ utterance: Utterance) -> Bool {
        let typed = utterance.typed
        if words.choice(named: typed) != nil || words.choice(named: Abbreviations.expand(typed)) != nil { return true }
        if typed.allSatisfy({ $0.kind != .word }) { return true }
        if case .yesNo = fact.kind { return YesNoReader.read(Abbreviations.expand(typed)) != nil }
        return false
    }

    /// "Sinh ở nha": with marks on some words, the word without is "nhà" as it stands, and but for a slip it may be "nga".
    private func isMixed(_ utterance: Utterance) -> Bool {
        let typed = utterance.typed
        guard typed.contains(where: { $0.isPlain && $0.kind == .word }), !typed.allSatisfy(\.isPlain),
            let named = words.named(typed), Tokenizer.tokens(named.text).map(\.text) != typed.map(\.text)
        else { return false }
        return !words.nearly(typed).choices.isSubset(of: [named.choice])
    }

    private func isNearlyUnknown(_ utterance: Utterance) -> Bool {
        Command.read(utterance) == nil && YesNoReader.read(utterance.tokens) == nil
            && !Command.dontKnowSlips.answers(near: utterance.typed).choices.isEmpty
    }

    /// The choices named but for one slip: in what was typed, or in what was made of it.
    private func nearly(_ utterance: Utterance) -> NearAnswers {
        let typed = utterance.typed
        let near = words.nearly(typed)
        return near.choices.isEmpty && typed != utterance.tokens ? words.nearly(utterance.tokens) : near
    }

    /// A list in which one part or another is a slip away from an answer: none of them may get lost.
    private func slipInList(_ utterance: Utterance) -> Slip {
        guard !StatedPolarity.takesBack(utterance) else { return .none }
        var set = ChoiceSet()
        var slipped: [Range<Int>] = []
        for part in listed(utterance) {
            if let index = part.choice { set.insert(index) }
            guard let near = part.near else { continue }
            guard let index = near.one else { return .unclear }
            if !near.isSure {
                let said = utterance.part(part.range)
                let told = Set(stated(said).choices + [exactly(said)].compactMap { $0 })
                guard told == [index] else { return .unclear }
            }
            set.insert(index)
            slipped.append(part.range)
        }
        guard !slipped.isEmpty else { return .none }
        let rest = utterance.without(slipped)
        for index in stated(rest).choices + labelled(rest) { set.insert(index) }
        return .meant(.choices(set), slipped: slipped)
    }

    /// The choices whose labels stand in a list as they are offered, also where a comma got lost between them.
    func labelled(_ utterance: Utterance) -> [Int] {
        words.labels(in: utterance.tokens).filter { label in
            label.tokens.allSatisfy { utterance.stances[$0] == .asserted }
                || utterance.cues.contains(label.tokens.lowerBound)
        }.map(\.choice)
    }

    /// A part of a list: one clause, or several that together are one label: "Địa chỉ trụ sở (chuyển đi chỗ khác)".
    struct Part {
        let range: Range<Int>
        /// The choice that it names word for word.
        var choice: Int?
        /// Those that it names but for a slip.
        var near: NearAnswers?
    }

    /// The parts of a list of several answers; none where there is but one clause, or more than anybody lists.
    func listed(_ utterance: Utterance) -> [Part] {
        let clauses = utterance.clauses
        guard clauses.count > 1, clauses.count <= 32 else { return [] }
        var parts: [Part] = []
        var place = 0
        while place < clauses.count {
            let most = min(3, clauses.count - place)
            let spans = (1...most).map { clauses[place].lowerBound..<clauses[place + $0 - 1].upperBound }
            // The longest that is right; else what is nearly right, one clause before several.
            let part =
                spans.reversed().lazy.compactMap { self.part(of: utterance, $0, isRight: true) }.first
                ?? spans.lazy.compactMap { self.part(of: utterance, $0, isRight: false) }.first
                ?? Part(range: clauses[place])
            parts.append(part)
            while place < clauses.count, clauses[place].upperBound <= part.range.upperBound { place += 1 }
        }
        return parts
    }

    /// A stretch that names something, or nearly; nil where it does not. "Giao không đúng thẩm quyền" denies nothing.
    ///
    /// - Parameter isRight: only what was typed right is looked for, or only what was not.
    private func part(of utterance: Utterance, _ range: Range<Int>, isRight: Bool) -> Part? {
        let stances = Set(utterance.stances[range])
        let said = utterance.part(range)
        guard !stances.contains(.retracted), isRight == isSaidRight(said), !StatedPolarity.takesBack(said) else {
            return nil
        }
        if !isRight {
            let near = nearly(said)
            if !near.choices.isEmpty { return Part(range: range, near: near) }
        }
        guard stances.isDisjoint(with: [.supposed, .asked, .doubted]) else { return nil }
        return exactly(said).map { Part(range: range, choice: $0) }
    }
}
