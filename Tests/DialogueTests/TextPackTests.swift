import Foundation
import Testing

@testable import Catalogue
@testable import Dialogue

@Suite("Text packs")
struct TextPackTests {
    private static func placeholders(_ text: String) -> [String] {
        text.matches(of: /\{[^}]*\}/).map { String($0.output) }
    }

    @Test("Every phrase has words in every language", arguments: Language.allCases)
    func complete(language: Language) {
        let pack = TextPack.of(language)
        #expect(pack.language == language)
        #expect(pack.phrases == Set(Phrase.allCases))
        for phrase in Phrase.allCases {
            let text = pack.template(phrase)
            #expect(text.contains { !$0.isWhitespace }, "\(phrase)")
            #expect(text == text.trimmingCharacters(in: .whitespacesAndNewlines), "\(phrase)")
        }
    }

    @Test(
        "A phrase takes the same arguments in every language, numbered from 0 without a gap", arguments: Phrase.allCases
    )
    func placeholders(phrase: Phrase) {
        let vietnamese = Set(Self.placeholders(TextPack.of(.vi).template(phrase)))
        let english = Set(Self.placeholders(TextPack.of(.en).template(phrase)))
        #expect(vietnamese == english)
        #expect(vietnamese == Set((0..<vietnamese.count).map { "{\($0)}" }))
    }

    @Test("Arguments take their places, and are not read as places themselves")
    func arguments() {
        let pack = TextPack(language: .vi, texts: [.own: "{1} và {0}", .guide: "{2} {", .dayChanged: "}{0}{x}"])
        #expect(pack.text(.own, ["a", "b"]) == "b và a")
        #expect(pack.text(.own, ["{1}", "{0}"]) == "{0} và {1}")
        #expect(pack.text(.guide, ["a"]) == "{2} {")
        #expect(pack.text(.dayChanged, ["a"]) == "}a{x}")
    }
}
