import Catalogue
import Testing

@testable import Web

@Suite("HTML")
struct HTMLWriterTests {
    @Test(
        "Text and values never become markup",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\"><img src=x onerror='a()'>", "&quot;&gt;&lt;img src=x onerror=&#39;a()&#39;&gt;"),
            ("a & b &amp; c", "a &amp; b &amp;amp; c"), ("\u{0}x\u{1B}[31m\u{85}", "x[31m"), ("Dẫn Lối\n", "Dẫn Lối\n"),
        ])
    func escaped(text: String, written: String) {
        var html = HTMLWriter()
        html.element(.p, .class(text), text: text)
        #expect(html.text == "<p class=\"\(written)\">\(written)</p>")
    }

    @Test(
        "Only addresses of the web become links",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://a", "data:text/html,x", "//a", "https://a b", "",
        ])
    func links(address: String) { #expect(HTMLWriter.Link.web(address) == nil) }

    @Test("An own address escapes what it is asked for with")
    func own() {
        var html = HTMLWriter()
        html.element(.a, .href(.own("/ban-in", [("turn", "1&x=\"ạ")])), text: "x")
        #expect(html.text == "<a href=\"/ban-in?turn=1%26x%3D%22%E1%BA%A1\">x</a>")
    }

    @Test("Elements without content have no end tag")
    func void() {
        var html = HTMLWriter()
        html.element(.input, .type("hidden"), .name("id"), .value("1"))
        #expect(html.text == "<input type=\"hidden\" name=\"id\" value=\"1\">")
    }
}

@Suite("Forms")
struct FormFieldsTests {
    @Test("Fields are read as browsers send them")
    func read() throws {
        let form = try #require(FormFields(Array("say=l%C3%A0m+gi%E1%BA%A5y%0D%0Aa&tick=1&tick=3&x&=y".utf8)))
        #expect(form["say"] == "làm giấy\na")
        #expect(form.all("tick") == ["1", "3"])
        #expect(form["x"] == "" && form["z"] == nil)
    }

    @Test(
        "What is no form is refused", arguments: ["a=%", "a=%G1", "%C3=1", "a=%FF", String(repeating: "a&", count: 65)])
    func refused(text: String) { #expect(FormFields(Array(text.utf8)) == nil) }

    @Test("What is written is read back", arguments: ["", "a b", "ạ&=+%", "\u{0}", "👨‍👩‍👧"])
    func back(text: String) throws {
        let form = try #require(FormFields(Array("a=\(FormFields.encoded(text))".utf8)))
        #expect(form["a"] == text)
    }
}

@Suite("The page's words")
struct PageWordTests {
    @Test("Every word is there in both languages", arguments: PageWord.allCases)
    func complete(word: PageWord) {
        for language in [Language.vi, .en] {
            let text = word.text(language)
            #expect(!text.isEmpty && text != word.rawValue, "\(word) in \(language)")
        }
    }
}
