import Testing
import Vietnamese

@testable import Catalogue

@Suite("Reading conditions")
struct ConditionParserTests {
    /// By place: noi, loai, muc, co, con_song, tuoi, ngay.
    private static let facts = TestFacts.everyKind.map(TestFacts.declared)
    private static let july = TestFacts.day("2025-07-01")

    static let samples: [(text: String, condition: Condition)] = [
        ("co", .holds(3)),
        ("not co", .not(.holds(3))),
        ("not not co", .holds(3)),
        ("true", .always),
        ("false", .never),
        ("co == true", .holds(3)),
        ("co == false", .not(.holds(3))),
        ("co != true", .not(.holds(3))),
        ("co != false", .holds(3)),
        ("noi == 'nha'", .isAny(0, ChoiceSet([0]))),
        ("noi==\"nha\"", .isAny(0, ChoiceSet([0]))),
        // Any of the others, so that it is false where the fact does not apply.
        ("noi != 'vien'", .isAny(0, ChoiceSet([0, 2]))),
        ("noi in ['xe']", .isAny(0, ChoiceSet([2]))),
        ("noi in ['xe', 'nha', 'xe']", .isAny(0, ChoiceSet([0, 2]))),
        ("not noi in ['nha', 'xe']", .not(.isAny(0, ChoiceSet([0, 2])))),
        ("muc has 'tuoi'", .has(2, 1)),
        ("tuoi < 14", .number(5, .less, 14)),
        ("tuoi <= 14", .number(5, .lessOrEqual, 14)),
        ("tuoi > -3", .number(5, .greater, -3)),
        ("tuoi >= 14", .number(5, .greaterOrEqual, 14)),
        ("tuoi == 0", .number(5, .equal, 0)),
        ("tuoi != 0", .number(5, .notEqual, 0)),
        ("ngay >= 2025-07-01", .day(6, .greaterOrEqual, .day(july))),
        ("ngay < today", .day(6, .less, .today)),
        ("today > ngay", .day(6, .less, .today)),
        ("today <= ngay", .day(6, .greaterOrEqual, .today)),
        ("today == ngay", .day(6, .equal, .today)),
        ("today >= 2025-07-01", .today(.greaterOrEqual, july)),
        ("days_since(ngay) > 60", .elapsed(.days, 6, .greater, 60)),
        ("months_since ( ngay ) >= 6", .elapsed(.months, 6, .greaterOrEqual, 6)),
        ("years_since(ngay) < 18", .elapsed(.years, 6, .less, 18)),
        ("  co\n and\tcon_song  ", .all([.holds(3), .holds(4)])),
        // Names that begin like words of the language.
        ("con_song or co", .any([.holds(4), .holds(3)])),
    ]

    @Test("Each form is read as what it says", arguments: samples.indices)
    func forms(index: Int) throws {
        let (text, condition) = Self.samples[index]
        #expect(try ConditionParser.parse(text, facts: Self.facts) == condition, "\(text)")
    }

    @Test(
        "`not` binds tighter than `and`, `and` tighter than `or`; parentheses bind tightest",
        arguments: [
            ("not co and con_song", "(not co) and con_song"),
            ("co or con_song and tuoi < 2", "co or (con_song and tuoi < 2)"),
            ("co and con_song or tuoi < 2", "(co and con_song) or tuoi < 2"),
            ("not co or not con_song and co", "(not co) or ((not con_song) and co)"),
            ("not tuoi < 2 and co", "(not (tuoi < 2)) and co"),
            ("((co))", "co"),
        ])
    func precedence(text: String, explicit: String) throws {
        let condition = try ConditionParser.parse(text, facts: Self.facts)
        #expect(try condition == ConditionParser.parse(explicit, facts: Self.facts))
    }

    @Test("Parentheses make a difference")
    func parentheses() throws {
        let bare = try ConditionParser.parse("co and con_song or tuoi < 2", facts: Self.facts)
        #expect(try bare != ConditionParser.parse("co and (con_song or tuoi < 2)", facts: Self.facts))
        let negated = try ConditionParser.parse("not (co and con_song)", facts: Self.facts)
        #expect(negated == .not(.all([.holds(3), .holds(4)])))
    }

    static let mistakes: [(text: String, problem: ConditionError.Problem, offset: Int)] = [
        ("", .endsEarly(expected: .condition), 0),
        ("co and", .endsEarly(expected: .condition), 6),
        ("not", .endsEarly(expected: .condition), 3),
        ("(co", .endsEarly(expected: .closingParenthesis), 3),
        ("(co con_song", .unexpected("con_song", expected: .closingParenthesis), 4),
        ("co)", .unexpected(")", expected: .end), 2),
        ("co con_song", .unexpected("con_song", expected: .end), 3),
        ("co = true", .unexpected("=", expected: .end), 3),
        ("tuoi = 3", .unexpected("=", expected: .comparison), 5),
        ("tuoi => 3", .unexpected("=>", expected: .comparison), 5),
        ("tuoi =< 3", .unexpected("=<", expected: .comparison), 5),
        ("tuoi ≤ 3", .unexpected("≤", expected: .comparison), 5),
        ("co && con_song", .unexpected("&", expected: .end), 3),
        ("!co", .unexpected("!", expected: .condition), 0),
        ("'nha' == noi", .unexpected("nha", expected: .condition), 0),
        ("5 < tuoi", .unexpected("5", expected: .condition), 0),
        ("tuoi <", .endsEarly(expected: .number), 6),
        ("tuoi < 2025-07-01", .unexpected("2025-07-01", expected: .number), 7),
        ("tuoi < 99999999999999999999", .unexpected("99999999999999999999", expected: .number), 7),
        ("tuoi < hai", .unexpected("hai", expected: .number), 7),
        ("ngay < 5", .unexpected("5", expected: .day), 7),
        ("ngay < '2025-07-01'", .unexpected("2025-07-01", expected: .day), 7),
        ("ngay < 2025-02-29", .nonexistentDay("2025-02-29"), 7),
        ("ngay < 2025-7-1", .nonexistentDay("2025-7-1"), 7),
        ("today < today", .unexpected("today", expected: .day), 8),
        ("today", .endsEarly(expected: .comparison), 5),
        ("days_since", .endsEarly(expected: .fact), 10),
        ("days_since ngay > 3", .unexpected("ngay", expected: .fact), 11),
        ("days_since(co) > 3", .doesNotFit(operator: "days_since", fact: "co", kind: "yes_no"), 11),
        ("days_since(ngay > 3", .unexpected(">", expected: .closingParenthesis), 16),
        ("days_since(ngay)", .endsEarly(expected: .comparison), 16),
        ("today > tuoi", .doesNotFit(operator: ">", fact: "tuoi", kind: "number"), 8),
        ("noi", .notYesNo(fact: "noi", kind: "choice"), 0),
        ("co and tuoi", .notYesNo(fact: "tuoi", kind: "number"), 7),
        ("(muc) and co", .notYesNo(fact: "muc", kind: "choices"), 1),
        ("ngay or co", .notYesNo(fact: "ngay", kind: "date"), 0),
        ("noi < 'nha'", .doesNotFit(operator: "<", fact: "noi", kind: "choice"), 0),
        ("noi has 'nha'", .doesNotFit(operator: "has", fact: "noi", kind: "choice"), 0),
        ("muc == 'ten'", .doesNotFit(operator: "==", fact: "muc", kind: "choices"), 0),
        ("muc in ['ten']", .doesNotFit(operator: "in", fact: "muc", kind: "choices"), 0),
        ("tuoi in ['1']", .doesNotFit(operator: "in", fact: "tuoi", kind: "number"), 0),
        ("co < 3", .doesNotFit(operator: "<", fact: "co", kind: "yes_no"), 0),
        ("co == 'yes'", .doesNotFit(operator: "==", fact: "co", kind: "yes_no"), 0),
        ("noi == nha", .unexpected("nha", expected: .choice), 7),
        ("noi == 'o_dau'", .unknownChoice("o_dau", fact: "noi", known: ["nha", "vien", "xe"]), 7),
        ("noi == 'Nha'", .unknownChoice("Nha", fact: "noi", known: ["nha", "vien", "xe"]), 7),
        ("noi == 'nha", .unterminatedText, 7),
        ("noi in 'nha'", .unexpected("nha", expected: .choiceList), 7),
        ("noi in []", .unexpected("]", expected: .choice), 8),
        ("noi in ['nha'", .endsEarly(expected: .choiceList), 13),
        ("noi in ['nha' 'xe']", .unexpected("xe", expected: .choiceList), 14),
        ("Co", .unknownFact("Co", known: TestFacts.everyKind.map(\.id)), 0),
        // Offsets count Unicode scalars.
        ("co and “tuổi” < 3", .unexpected("“", expected: .condition), 7),
    ]

    @Test("What cannot be read is told with its place", arguments: mistakes.indices)
    func refused(index: Int) {
        let (text, problem, offset) = Self.mistakes[index]
        #expect(throws: ConditionError(problem: problem, offset: offset), "\(text)") {
            try ConditionParser.parse(text, facts: Self.facts)
        }
    }

    @Test("Thirty-one parentheses are read, thirty-two are too deep, and a million do not end the program")
    func depth() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "(", count: count) + "co" + String(repeating: ")", count: count)
        }
        let limit = ConditionParser.maximumDepth
        #expect(try ConditionParser.parse(nested(limit - 1), facts: Self.facts) == .holds(3))
        for count in [limit, 1_000_000] {
            #expect(throws: ConditionError(problem: .tooDeep(limit: limit), offset: limit)) {
                try ConditionParser.parse(nested(count), facts: Self.facts)
            }
        }
        let negations = String(repeating: "not ", count: 100_001) + "co"
        #expect(try ConditionParser.parse(negations, facts: Self.facts) == .not(.holds(3)))
    }

    @Test("No word of the language can be the name of a fact", arguments: ConditionParser.reservedWords.sorted())
    func reservedWords(word: String) throws {
        let copy = try CatalogueCopy()
        let text = try Repository.text(ofBroken: "base/ho-tich/mau").replacing("'so_con'", with: "'\(word)'")
        try copy.write(text, to: "ho-tich/mau.json5")
        #expect(copy.read().issues.contains { $0.problem == .reservedIdentifier(word) })
    }

    @Test("Whatever is read from a printed condition is that condition", arguments: 0..<40)
    func roundTrip(seed: Int) throws {
        var random = Repeatable(seed: seed)
        for _ in 0..<100 {
            let condition = RandomConditions.condition(on: TestFacts.everyKind, depth: 4, &random)
            let text = RandomConditions.print(condition, facts: TestFacts.everyKind, &random)
            let read = try ConditionParser.parse(text, facts: Self.facts)
            try #require(read == condition, "\(text)")
        }
    }

    @Test("A spoiled text is read or refused with a place inside it", arguments: 0..<20)
    func spoiled(seed: Int) {
        var random = Repeatable(seed: 1000 + seed)
        let pieces = ["'", "(", ")", "[", "]", ",", "not", "and", "2025-13-01", "-", "\u{0}", "😀", "noi", "==", "\""]
        for _ in 0..<100 {
            let condition = RandomConditions.condition(on: TestFacts.everyKind, depth: 3, &random)
            var text = Array(RandomConditions.print(condition, facts: TestFacts.everyKind, &random).unicodeScalars)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0...text.count, using: &random)
                let end = min(text.count, place + Int.random(in: 0...4, using: &random))
                text.replaceSubrange(place..<end, with: Array(random.pick(pieces).unicodeScalars))
            }
            var spoiled = String.UnicodeScalarView()
            spoiled.append(contentsOf: text)
            do {
                _ = try ConditionParser.parse(String(spoiled), facts: Self.facts)
            } catch {
                #expect((0...text.count).contains(error.offset))
                #expect(!error.vietnamese.isEmpty && !error.english.isEmpty)
            }
        }
    }
}
