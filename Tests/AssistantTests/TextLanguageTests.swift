import Assistant
import Catalogue
import JSON
import Testing

@Suite("Texts of the catalogue as JSON")
struct TextLanguageTests {
    @Test(
        "Where a text, or a part of it, is not in the language asked for, its language is told",
        arguments: [
            (LocalizedText(vi: "Cấp giấy"), Language.vi, #"{"name":"Cấp giấy"}"#),
            (LocalizedText(vi: "Cấp giấy"), .en, #"{"name":"Cấp giấy","name_language":"vi"}"#),
            (LocalizedText(vi: "Cấp giấy", en: "Issue a paper"), .en, #"{"name":"Issue a paper"}"#),
            (
                LocalizedText(vi: "Theo Tờ khai", en: "By the Tờ khai", quoting: ["Tờ khai"]), .en,
                #"{"name":"By the Tờ khai","name_foreign":[{"language":"vi","text":"Tờ khai"}]}"#
            ),
            (
                LocalizedText(vi: "Theo Tờ khai", en: "By the Tờ khai", quoting: ["Tờ khai"]), .vi,
                #"{"name":"Theo Tờ khai"}"#
            ),
        ])
    func telling(text: LocalizedText, language: Language, expected: String) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("name", text, language)
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test("The keys may be given")
    func keys() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("label", LocalizedText(vi: "Có"), .en, languageKey: "language", partsKey: "foreign")
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"label":"Có","language":"vi"}"#)
    }
}
