import Catalogue
import Vietnamese

/// Reads an answer to one question: by number, by label or part of it, by paraphrase, as a number, as a date.
struct AnswerReader {
    let fact: Fact
    let index: Int
    let edition: Edition
    let today: Day
    /// Whether likeness is enough: not where the message states something else outright.
    var isLoose = true

    enum Reading: Equatable {
        case value(FactValue)
        case problem(Problem)
        case nothing
    }

    /// Why something that looks like an answer is none.
    enum Problem: Equatable {
        case noSuchDay(String)
        case outsideRange(FactValue)
        case dayIncomplete
        case lunarDay
        case noSuchOption(Int)
    }

    func read(_ utterance: Utterance) -> Reading {
        let said = utterance.asserted
        switch fact.kind {
        case .number: return number(said)
        case .day: return day(said)
        case .choice, .yesNo: return choice(said)
        case .choices(let choices): return several(said, choices)
        }
    }

    // MARK: Choices

    private func choice(_ utterance: Utterance) -> Reading {
        if case .yesNo = fact.kind, let yes = YesNoReader.read(utterance.tokens) { return .value(.yesNo(yes)) }
        if let number = Ordinals.whole(utterance) {
            return fact.choices.indices.contains(number - 1) ? .value(value(number - 1)) : unknownOption(number)
        }
        if let index = exactly(utterance) { return .value(value(index)) }
        if let index = stated(utterance) {
            // "Chủ hộ đồng ý nhưng chủ nhà không" is neither a yes nor a no.
            if case .yesNo = fact.kind, StatedPolarity.takesBack(utterance) { return .nothing }
            return .value(value(index))
        }
        if case .yesNo = fact.kind, let yes = StatedPolarity.readBeforePause(utterance) { return .value(.yesNo(yes)) }
        guard isLoose else { return .nothing }
        if let index = labelled(utterance) { return .value(value(index)) }
        if case .yesNo = fact.kind, let yes = StatedPolarity.read(utterance, asked: fact.question.vi) {
            return .value(.yesNo(yes))
        }
        if case .choice(let choices) = fact.kind, let yes = YesNoReader.read(utterance.tokens) {
            // "Có" to "Có, bản giấy / Không có": an answer where only one label begins so.
            let isNotYet = utterance.tokens.contains { $0.folded == "chua" }
            let openings = yes ? ["co"] : isNotYet ? ["chua", "khong"] : ["khong"]
            let fitting =
                openings.lazy.map { opening in
                    choices.indices.filter { index in
                        guard let label = choices[index].label?.vi,
                            Tokenizer.tokens(label).first?.folded == opening
                        else { return false }
                        // "Có, bản giấy" is a yes; "Có người chưa ly hôn" is not what a bare "có" says.
                        return opening != "co" || label.dropFirst(2).first.map { $0 == "," || $0 == ":" } ?? true
                    }
                }.first { !$0.isEmpty } ?? []
            if fitting.count == 1 { return .value(.choice(fitting[0])) }
        }
        return .nothing
    }

    private func unknownOption(_ number: Int) -> Reading {
        // The option after the last is "I don't know", where it is offered.
        if fact.unknownAdvice != nil, number == fact.choices.count + 1 { return .value(.unknown) }
        return .problem(.noSuchOption(number))
    }

    private func value(_ index: Int) -> FactValue {
        if case .yesNo = fact.kind { return .yesNo(index == 0) }
        if case .choices = fact.kind { return .choices(ChoiceSet([index])) }
        return .choice(index)
    }

    private func several(_ utterance: Utterance, _ choices: [Fact.Choice]) -> Reading {
        var set = ChoiceSet()
        let numbers = Ordinals.all(utterance)
        for number in numbers {
            guard choices.indices.contains(number - 1) else {
                // "I don't know" is an answer alone, not beside others.
                return numbers.count == 1 ? unknownOption(number) : .problem(.noSuchOption(number))
            }
            set.insert(number - 1)
        }
        if set.isEmpty {
            for answer in statedAll(utterance) { set.insert(answer) }
        }
        if set.isEmpty, let index = exactly(utterance) { set.insert(index) }
        if set.isEmpty, isLoose, let index = labelled(utterance) { set.insert(index) }
        return set.isEmpty ? .nothing : .value(.choices(set))
    }

    private func stated(_ utterance: Utterance) -> Int? {
        let all = statedAll(utterance)
        // Two different answers in one sentence are no answer.
        return Set(all).count == 1 ? all.first : nil
    }

    private func statedAll(_ utterance: Utterance) -> [Int] {
        StatedAnswers.read(utterance, edition).filter { $0.fact == index }.map(\.choice)
    }

    /// The choice whose label, or the best part of it, was said.
    private func labelled(_ utterance: Utterance) -> Int? {
        // "Đúng" is no part of "mở lại đúng ngày".
        if YesNoReader.read(utterance.tokens) != nil { return nil }
        let core = utterance.tokens.filter { !LabelMatch.isEmpty($0) && !Particles.isPolite($0) }
        // "Không" or "có rồi" alone fits too many labels to mean one of them.
        // So do words that the question itself used.
        let asked = Set(Tokenizer.tokens(fact.question.vi).map(\.folded))
        let telling = core.filter { !LabelMatch.isWeak($0) && !asked.contains($0.folded) }
        guard !telling.isEmpty, core.count <= 14 else { return nil }
        var best: (index: Int, score: Double)?
        var second = 0.0
        for (index, choice) in fact.choices.enumerated() {
            let labels = [choice.label?.vi, choice.label?.en].compactMap { $0 }
            // A part of a label will do; of a phrase, which may be long, most of it.
            let score = max(
                labels.map { LabelMatch.score(core, telling: telling, label: Tokenizer.tokens($0)) }.max() ?? 0,
                choice.phrases.map {
                    LabelMatch.score(core, telling: telling, label: Tokenizer.tokens($0), leastOfLabel: 0.8)
                }.max() ?? 0)
            if score > best?.score ?? 0 {
                second = best?.score ?? 0
                best = (index, score)
            } else {
                second = max(second, score)
            }
        }
        guard let best, best.score >= 0.7, best.score - second >= 0.15 else { return nil }
        // "Không bán rong" is no "bán rong": a label that denies nothing does not fit words that do.
        let chosen = fact.choices[best.index]
        let texts = [chosen.label?.vi].compactMap { $0 } + chosen.phrases
        let deniesToo = texts.contains { text in Tokenizer.tokens(text).contains { LabelMatch.denies($0) } }
        return core.contains(where: LabelMatch.denies) && !deniesToo ? nil : best.index
    }

    /// The one choice whose label or phrase was said word for word: "Của tôi".
    func exactly(_ utterance: Utterance) -> Int? {
        let said = utterance.tokens
        let fitting = fact.choices.indices.filter { index in
            let choice = fact.choices[index]
            let texts = [choice.label?.vi, choice.label?.en].compactMap { $0 } + choice.phrases + choice.replies
            return texts.contains { text in
                let words = Abbreviations.expand(Tokenizer.tokens(text))
                return words.count == said.count && zip(said, words).allSatisfy { $0.stands(for: $1) }
            }
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    // MARK: Numbers and days

    private func number(_ utterance: Utterance) -> Reading {
        // A share is no count, and of several numbers none is the one asked for.
        if utterance.text.contains("%") { return .nothing }
        // Beside the words that name it, "ba" is three.
        let cued = StatedAnswers.readCued(utterance, edition, today: today).first { $0.fact == index }
        let found = NumberReader.find(in: utterance.tokens).filter { found in
            // "Tôi và 2 người bạn" are three: what is added to something untold is not the number asked for.
            let before = found.tokens.lowerBound - 1
            return before < 0 || !["va", "voi", "cung", "them"].contains(utterance.tokens[before].folded)
        }
        if let cued, case .number(let number) = cued.value, found.contains(where: { $0.value == number }) {
            return .value(cued.value)
        }
        // A bare word counts where it is all that was said: the question asked for a number.
        let isAlone = found.count == 1 && found[0].tokens.count == utterance.core.count
        // "Ba thành viên" to a question about members: the word after it is the question's own.
        let asked = Set(Tokenizer.tokens(fact.question.vi + " " + fact.label.vi).map(\.folded))
        func countsWhatIsAsked(_ found: NumberReader.Found) -> Bool {
            utterance.tokens.indices.contains(found.tokens.upperBound)
                && asked.contains(utterance.tokens[found.tokens.upperBound].folded)
        }
        let certain = found.filter { $0.isCertain || isAlone || countsWhatIsAsked($0) }
        guard let number = certain.first, Set(certain.map(\.value)).count == 1 else {
            return .nothing
        }
        let value = FactValue.number(number.value)
        return fact.accepts(value, today: today) ? .value(value) : .problem(.outsideRange(value))
    }

    private func day(_ utterance: Utterance) -> Reading {
        for reading in DateReader.find(in: utterance.tokens, today: today) {
            switch reading {
            case .nonexistent(let text, _): return .problem(.noSuchDay(text))
            case .found(let found):
                if found.isLunar { return .problem(.lunarDay) }
                guard found.precision == .day, !found.isApproximate else { return .problem(.dayIncomplete) }
                let value = FactValue.day(found.day)
                if fact.accepts(value, today: today) { return .value(value) }
                // "20/9" asked of the past in July means last year's.
                let earlier = FactValue.day(found.day.adding(years: -1))
                if !found.isYearGiven, fact.accepts(earlier, today: today) { return .value(earlier) }
                return .problem(.outsideRange(value))
            }
        }
        return .nothing
    }
}
