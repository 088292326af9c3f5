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

    var words: FactWords { edition.words(of: index) }

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
        switch slip(utterance) {
        case .none: readAsSaid(utterance)
        case .meant(let value, _): .value(value)
        case .unclear: .nothing
        }
    }

    /// What the words mean as they stand.
    func readAsSaid(_ utterance: Utterance) -> Reading {
        switch fact.kind {
        case .number: return number(utterance)
        case .day: return day(utterance)
        case .choice, .yesNo: return choice(utterance)
        case .choices(let choices): return several(utterance, choices)
        }
    }

    // MARK: Choices

    private func choice(_ utterance: Utterance) -> Reading {
        if case .yesNo = fact.kind {
            if StatedPolarity.contradictsItself(utterance) { return .nothing }
            if let yes = YesNoReader.read(utterance.tokens) { return .value(.yesNo(yes)) }
        }
        // "Em 17" is seventeen years old, not the option of that number.
        if let index = exactly(utterance), utterance.tokens.contains(where: { $0.kind == .word }) {
            return .value(value(index))
        }
        if let number = Ordinals.whole(utterance) {
            return fact.choices.indices.contains(number - 1) ? .value(value(number - 1)) : unknownOption(number)
        }
        if let index = exactly(utterance) { return .value(value(index)) }
        if case .choice(let choices) = fact.kind, let number = Ordinals.wordAlone(utterance) {
            return choices.indices.contains(number - 1) ? .value(value(number - 1)) : unknownOption(number)
        }
        let (all, denied) = stated(utterance)
        // "Chủ hộ đồng ý nhưng chủ nhà không" is neither a yes nor a no.
        if !all.isEmpty, StatedPolarity.takesBack(utterance) { return .nothing }
        if Set(all).count == 1, let index = all.first { return .value(value(index)) }
        if case .yesNo = fact.kind, let yes = StatedPolarity.readBeforePause(utterance) { return .value(.yesNo(yes)) }
        if all.isEmpty, let index = exactlyInClause(utterance) { return .value(value(index)) }
        if all.isEmpty, !denied, let index = AgeReader(fact.choices, words).read(utterance) {
            return .value(value(index))
        }
        // What was denied is not looked for among things alike.
        guard isLoose, !StatedPolarity.takesBack(utterance) else { return .nothing }
        if let index = Likeness(fact, words).read(utterance, isDenied: denied) { return .value(value(index)) }
        if denied { return .nothing }
        if case .yesNo = fact.kind, let yes = StatedPolarity.read(utterance, asked: words.asked) {
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
                            words.choices[index].labels.first?.first?.folded == opening
                        else { return false }
                        // "Có, bản giấy" is a yes; "Có người chưa ly hôn" is not what a bare "có" says.
                        return opening != "co" || label.dropFirst(2).first.map { $0 == "," || $0 == ":" } ?? true
                    }
                }.first { !$0.isEmpty } ?? []
            if fitting.count == 1 { return .value(.choice(fitting[0])) }
        }
        return .nothing
    }

    /// Whether several answers were named, one in each clause, and nothing else was said.
    func namesInEachClause(_ utterance: Utterance) -> Bool {
        guard case .choices = fact.kind else { return false }
        let parts = listed(utterance)
        return parts.count > 1 && parts.allSatisfy { $0.choice != nil }
    }

    private func unknownOption(_ number: Int) -> Reading {
        // The option after the last is "I don't know", where it is offered.
        if fact.unknownAdvice != nil, number == fact.choices.count + 1 { return .value(.unknown) }
        return .problem(.noSuchOption(number))
    }

    func value(_ index: Int) -> FactValue {
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
        if set.isEmpty, let index = exactly(utterance) { set.insert(index) }
        if set.isEmpty {
            if StatedPolarity.takesBack(utterance) { return .nothing }
            let (all, denied) = stated(utterance)
            for answer in all { set.insert(answer) }
            for case let index? in listed(utterance).map(\.choice) { set.insert(index) }
            for index in labelled(utterance) { set.insert(index) }
            if set.isEmpty, let index = exactlyInClause(utterance) { set.insert(index) }
            if set.isEmpty, isLoose, let index = Likeness(fact, words).read(utterance, isDenied: denied) {
                set.insert(index)
            }
        }
        return set.isEmpty ? .nothing : .value(.choices(set))
    }

    /// The choices stated outright, and whether one was denied.
    func stated(_ utterance: Utterance) -> (choices: [Int], isDenied: Bool) {
        let (answers, denied) = StatedAnswers.readWithDenied(utterance, edition)
        return (answers.filter { $0.fact == index }.map(\.choice), denied.contains(index))
    }

    /// The one choice said word for word in a clause of its own: "khai sinh, mấy ngày có".
    private func exactlyInClause(_ utterance: Utterance) -> Int? {
        let clauses = utterance.clauses
        guard clauses.count > 1, clauses.count <= 6 else { return nil }
        let found = clauses.compactMap { clause -> Int? in
            guard clause.allSatisfy({ utterance.stances[$0] == .asserted }) else { return nil }
            let part = utterance.part(clause)
            return Aspect.read(part.tokens).isEmpty ? exactly(part) : nil
        }
        return Set(found).count == 1 ? found[0] : nil
    }

    /// The one choice whose label or phrase was said word for word: "Của tôi". Also as it was typed: "e" is short for "em", but "ế" as well.
    func exactly(_ utterance: Utterance) -> Int? {
        words.choice(named: utterance.tokens) ?? words.choice(named: utterance.typed)
    }
}
