import Vietnamese

/// Why a condition could not be read, and where in its text.
public struct ConditionError: Error, Hashable, Sendable {
    public let problem: Problem
    /// Unicode scalars before the place.
    public let offset: Int

    /// What is wrong, with what a message needs to say about it.
    public enum Problem: Hashable, Sendable {
        case unexpected(String, expected: Expected)
        case endsEarly(expected: Expected)
        case unknownFact(String, known: [String])
        case unknownChoice(String, fact: String, known: [String])
        /// The fact is of a kind that this operator does not fit.
        case doesNotFit(operator: String, fact: String, kind: String)
        case nonexistentDay(String)
        case notYesNo(fact: String, kind: String)
        case tooDeep(limit: Int)
        case unterminatedText
    }

    /// What should have stood there.
    public enum Expected: String, Hashable, Sendable {
        case condition, comparison, choice, choiceList, number, day, closingParenthesis, end, fact
    }
}

/// Reads conditions such as `noi_sinh == 'tai_nha' and not bo_roi`, and checks their types against the facts declared.
struct ConditionParser {
    static let maximumDepth = 32

    /// The words of the language, after which no fact can be called.
    static let reservedWords: Set<String> =
        Set(Condition.Span.allCases.map(\.rawValue)).union(["and", "or", "not", "in", "has", "true", "false", "today"])

    private let tokens: [ConditionLexer.Token]
    private let length: Int
    private let facts: [DeclaredFact]
    private var position = 0
    private var depth = 0

    /// A fact as far as conditions need it.
    struct DeclaredFact {
        let id: String
        let kind: Kind
        enum Kind {
            case choice([String])
            case choices([String])
            case yesNo, number, day
        }
        var kindName: String {
            switch kind {
            case .choice: "choice"
            case .choices: "choices"
            case .yesNo: "yes_no"
            case .number: "number"
            case .day: "date"
            }
        }
    }

    /// - Throws: ``ConditionError`` for a text that is no condition, or names what is not declared, or mixes kinds.
    static func parse(_ text: String, facts: [DeclaredFact]) throws(ConditionError) -> Condition {
        let tokens = try ConditionLexer.tokens(text)
        var parser = ConditionParser(tokens: tokens, length: text.unicodeScalars.count, facts: facts)
        let condition = try parser.disjunction()
        if let rest = parser.peek { throw parser.unexpected(rest, .end) }
        return condition
    }

    private init(tokens: [ConditionLexer.Token], length: Int, facts: [DeclaredFact]) {
        self.tokens = tokens
        self.length = length
        self.facts = facts
    }

    private var peek: ConditionLexer.Token? { position < tokens.count ? tokens[position] : nil }

    private func unexpected(_ token: ConditionLexer.Token, _ expected: ConditionError.Expected) -> ConditionError {
        ConditionError(problem: .unexpected(token.text, expected: expected), offset: token.offset)
    }

    private mutating func next(_ expected: ConditionError.Expected) throws(ConditionError) -> ConditionLexer.Token {
        guard let token = peek else { throw ConditionError(problem: .endsEarly(expected: expected), offset: length) }
        position += 1
        return token
    }

    private mutating func accept(_ word: String) -> Bool {
        guard let token = peek, token.kind != .text, token.text == word else { return false }
        position += 1
        return true
    }

    private mutating func disjunction() throws(ConditionError) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw ConditionError(problem: .tooDeep(limit: Self.maximumDepth), offset: peek?.offset ?? length)
        }
        var parts = [try conjunction()]
        while accept("or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(ConditionError) -> Condition {
        var parts = [try negation()]
        while accept("and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation() throws(ConditionError) -> Condition {
        var isNegated = false
        while accept("not") { isNegated.toggle() }
        let inner = try primary()
        return isNegated ? .not(inner) : inner
    }

    private mutating func primary() throws(ConditionError) -> Condition {
        if accept("(") {
            let inner = try disjunction()
            let closing = try next(.closingParenthesis)
            guard closing.text == ")" else { throw unexpected(closing, .closingParenthesis) }
            return inner
        }
        if accept("true") { return .always }
        if accept("false") { return .never }
        let word = try next(.condition)
        guard word.kind == .word else { throw unexpected(word, .condition) }
        if word.text == "today" { return try todayComparison() }
        if let span = Condition.Span(rawValue: word.text) { return try elapsed(span) }
        return try factCondition(word)
    }

    private mutating func comparison() throws(ConditionError) -> Condition.Comparison {
        let token = try next(.comparison)
        guard let comparison = Condition.Comparison(rawValue: token.text) else { throw unexpected(token, .comparison) }
        return comparison
    }

    private mutating func todayComparison() throws(ConditionError) -> Condition {
        let comparison = try comparison()
        let token = try next(.day)
        if token.kind == .word, token.text != "today" {
            let (index, fact) = try declared(token)
            guard case .day = fact.kind else { throw misfit(comparison.rawValue, fact, token) }
            return .day(index, comparison.mirrored, .today)
        }
        return .today(comparison, try day(token))
    }

    private mutating func elapsed(_ span: Condition.Span) throws(ConditionError) -> Condition {
        let opening = try next(.fact)
        guard opening.text == "(" else { throw unexpected(opening, .fact) }
        let name = try next(.fact)
        let (index, fact) = try declared(name)
        guard case .day = fact.kind else { throw misfit(span.rawValue, fact, name) }
        let closing = try next(.closingParenthesis)
        guard closing.text == ")" else { throw unexpected(closing, .closingParenthesis) }
        return .elapsed(span, index, try comparison(), try number())
    }

    private mutating func number() throws(ConditionError) -> Int {
        let token = try next(.number)
        guard token.kind == .number, let number = Int(token.text) else { throw unexpected(token, .number) }
        return number
    }

    private func day(_ token: ConditionLexer.Token) throws(ConditionError) -> Day {
        guard token.kind == .day else { throw unexpected(token, .day) }
        guard let day = Day(iso: token.text) else {
            throw ConditionError(problem: .nonexistentDay(token.text), offset: token.offset)
        }
        return day
    }

    private func declared(_ token: ConditionLexer.Token) throws(ConditionError) -> (Int, DeclaredFact) {
        guard token.kind == .word else { throw unexpected(token, .fact) }
        guard let index = facts.firstIndex(where: { $0.id == token.text }) else {
            throw ConditionError(problem: .unknownFact(token.text, known: facts.map(\.id)), offset: token.offset)
        }
        return (index, facts[index])
    }

    private func misfit(_ symbol: String, _ fact: DeclaredFact, _ token: ConditionLexer.Token) -> ConditionError {
        ConditionError(
            problem: .doesNotFit(operator: symbol, fact: fact.id, kind: fact.kindName), offset: token.offset)
    }

    private mutating func factCondition(_ word: ConditionLexer.Token) throws(ConditionError) -> Condition {
        let (index, fact) = try declared(word)
        let symbol = peek?.text
        switch fact.kind {
        case .yesNo:
            // Also `x == true`, which people write.
            if symbol == "==" || symbol == "!=" {
                let isNegated = symbol == "!="
                position += 1
                let value = try next(.condition)
                guard value.text == "true" || value.text == "false" else {
                    throw misfit(isNegated ? "!=" : "==", fact, word)
                }
                return (value.text == "true") != isNegated ? .holds(index) : .not(.holds(index))
            }
            if let symbol, symbol == "in" || symbol == "has" || Condition.Comparison(rawValue: symbol) != nil {
                throw misfit(symbol, fact, word)
            }
            return .holds(index)
        case .choice(let choices):
            if accept("in") { return .isAny(index, try choiceList(fact, choices)) }
            if accept("==") { return .isAny(index, ChoiceSet([try choice(fact, choices)])) }
            if accept("!=") {
                // Any of the others, not `not ==`: where the fact does not apply, every comparison with it is false.
                let excluded = try choice(fact, choices)
                return .isAny(index, ChoiceSet(choices.indices.filter { $0 != excluded }))
            }
            throw unfitting(fact, word)
        case .choices(let choices):
            if accept("has") { return .has(index, try choice(fact, choices)) }
            throw unfitting(fact, word)
        case .number:
            guard let symbol, Condition.Comparison(rawValue: symbol) != nil else { throw unfitting(fact, word) }
            return .number(index, try comparison(), try number())
        case .day:
            guard let symbol, Condition.Comparison(rawValue: symbol) != nil else { throw unfitting(fact, word) }
            let comparison = try comparison()
            let bound = try next(.day)
            return .day(index, comparison, bound.text == "today" ? .today : .day(try day(bound)))
        }
    }

    /// What is wrong where no operator that fits the fact follows its name.
    private func unfitting(_ fact: DeclaredFact, _ word: ConditionLexer.Token) -> ConditionError {
        guard let token = peek, !["and", "or", ")"].contains(token.text) else {
            return ConditionError(problem: .notYesNo(fact: fact.id, kind: fact.kindName), offset: word.offset)
        }
        let isOperator =
            token.text == "in" || token.text == "has" || Condition.Comparison(rawValue: token.text) != nil
        return isOperator ? misfit(token.text, fact, word) : unexpected(token, .comparison)
    }

    private mutating func choice(_ fact: DeclaredFact, _ choices: [String]) throws(ConditionError) -> Int {
        let token = try next(.choice)
        guard token.kind == .text else { throw unexpected(token, .choice) }
        guard let index = choices.firstIndex(of: token.text) else {
            throw ConditionError(
                problem: .unknownChoice(token.text, fact: fact.id, known: choices), offset: token.offset)
        }
        return index
    }

    private mutating func choiceList(_ fact: DeclaredFact, _ choices: [String]) throws(ConditionError) -> ChoiceSet {
        let opening = try next(.choiceList)
        guard opening.text == "[" else { throw unexpected(opening, .choiceList) }
        var set = ChoiceSet([try choice(fact, choices)])
        while accept(",") { set.insert(try choice(fact, choices)) }
        let closing = try next(.choiceList)
        guard closing.text == "]" else { throw unexpected(closing, .choiceList) }
        return set
    }
}
