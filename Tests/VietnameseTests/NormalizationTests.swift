import Foundation
import Testing
import Vietnamese

/// Equality of `String` is canonical equivalence; these tests need the scalars themselves.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// Base letters with the modifiers each one takes.
private let vowels: [(base: String, modifiers: [String])] = [
    ("a", ["", "\u{306}", "\u{302}"]), ("e", ["", "\u{302}"]), ("i", [""]), ("o", ["", "\u{302}", "\u{31B}"]),
    ("u", ["", "\u{31B}"]), ("y", [""]),
]
private let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

@Suite("Normal forms")
struct NormalizationTests {
    @Test("Every letter composes and decomposes as Unicode says, from marks in canonical order")
    func letters() {
        var count = 0
        for (base, modifiers) in vowels {
            for letter in [base, base.uppercased()] {
                for modifier in modifiers {
                    for tone in tones {
                        let typed = letter + modifier + tone
                        let composed = typed.precomposedStringWithCanonicalMapping
                        #expect(scalars(composed).count == 1)
                        #expect(scalars(VietnameseText.nfc(typed)) == scalars(composed))
                        #expect(scalars(VietnameseText.nfc(composed)) == scalars(composed))
                        let decomposed = composed.decomposedStringWithCanonicalMapping
                        #expect(scalars(VietnameseText.nfd(composed)) == scalars(decomposed))
                        #expect(scalars(VietnameseText.nfd(typed)) == scalars(decomposed))
                        #expect(scalars(VietnameseText.nfc(decomposed)) == scalars(composed))
                        count += 1
                    }
                }
            }
        }
        #expect(count == 144)
    }

    @Test("Marks compose in any order, and onto letters that are half composed")
    func orders() {
        for (base, modifiers) in vowels {
            for modifier in modifiers {
                for tone in tones {
                    let composed = scalars((base + modifier + tone).precomposedStringWithCanonicalMapping)
                    #expect(scalars(VietnameseText.nfc(base + tone + modifier)) == composed)
                    let withTone = (base + tone).precomposedStringWithCanonicalMapping
                    #expect(scalars(VietnameseText.nfc(withTone + modifier)) == composed)
                    let withModifier = (base + modifier).precomposedStringWithCanonicalMapping
                    #expect(scalars(VietnameseText.nfc(withModifier + tone)) == composed)
                }
            }
        }
    }

    @Test(
        "Sentences agree with Foundation both ways",
        arguments: [
            "Cộng hòa xã hội chủ nghĩa Việt Nam", "ĐƯỜNG NGUYỄN HUỆ",
            "Thủ tục đăng ký khai sinh, thường trú, bảo hiểm y tế",
            "nghiêng khuỷu quyết Đắk Lắk", "日本語 ру 👨‍👩‍👧", "",
        ])
    func sentences(text: String) {
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(scalars(VietnameseText.nfc(decomposed)) == scalars(text))
        #expect(scalars(VietnameseText.nfd(text)) == scalars(decomposed))
    }

    @Test(
        "What is not a Vietnamese letter stays",
        arguments: ["n\u{303}", "ñ", "a\u{30A}", "и\u{306}", "\u{301}a", "a\u{304}\u{301}", "\u{323}", "e\u{306}"])
    func foreign(text: String) {
        #expect(scalars(VietnameseText.nfc(text)) == scalars(text))
    }

    @Test("A second tone ends the letter", arguments: [("a\u{301}\u{300}", "á\u{300}"), ("ậ\u{301}", "ậ\u{301}")])
    func secondTone(typed: String, expected: String) {
        #expect(scalars(VietnameseText.nfc(typed)) == scalars(expected))
        #expect(VietnameseText.nfc(VietnameseText.nfd(typed)) == VietnameseText.nfc(typed))
    }
}

@Suite("Folding and lower case")
struct FoldingTests {
    @Test("Latin letters that decompose fold as Foundation folds them")
    func latin() {
        var count = 0
        for value in Array(0x20..<0x250) + Array(0x1E00..<0x1F00) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let letter = String(Character(scalar))
            guard let base = letter.decomposedStringWithCanonicalMapping.unicodeScalars.first, base.isASCII else {
                continue
            }
            #expect(
                VietnameseText.fold(letter) == String(Character(base)).lowercased(), "U+\(String(value, radix: 16))")
            count += 1
        }
        #expect(count > 500)
    }

    @Test(
        "Folding by example",
        arguments: [
            ("Đường Nguyễn Huệ", "duong nguyen hue"), ("ĐẶNG THỊ THÚY", "dang thi thuy"),
            ("Ðặng ðất Ɖ ɖ", "dang dat d d"),
            ("Straße Œuvre Ærø İstanbul", "strasse oeuvre aero istanbul"), ("ΑΒΓ ЖШ", "αβγ жш"), ("Å K", "a k"),
            ("日本 👍 ១២៣", "日本 👍 ១២៣"), ("", ""), ("kt3 H37.12-261112", "kt3 h37.12-261112"),
            ("chư\u{301}ng tư\u{323}", "chung tu"),
        ])
    func examples(text: String, folded: String) {
        #expect(scalars(VietnameseText.fold(text)) == scalars(folded))
        #expect(scalars(VietnameseText.fold(folded)) == scalars(folded))
        #expect(scalars(VietnameseText.fold(VietnameseText.nfd(text))) == scalars(folded))
        #expect(scalars(VietnameseText.fold(VietnameseText.lowercased(text))) == scalars(folded))
    }

    @Test("Folding does not depend on case, whatever the script")
    func everyCapital() {
        for value in UInt32(0x80)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { continue }
            let letter = String(Character(scalar))
            let folded = scalars(VietnameseText.fold(letter))
            #expect(scalars(VietnameseText.fold(VietnameseText.lowercased(letter))) == folded, "\(letter)")
            #expect(scalars(VietnameseText.fold(VietnameseText.fold(letter))) == folded, "\(letter)")
        }
    }

    @Test("Lower case is Foundation's, composed")
    func lowercase() {
        let upper = "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ ABC XYZ ÉÑÜ ΑЖ"
        let lower = scalars(upper.lowercased())
        #expect(scalars(VietnameseText.lowercased(upper)) == lower)
        #expect(
            scalars(VietnameseText.lowercased(upper.decomposedStringWithCanonicalMapping)).starts(
                with: lower.prefix(70)))
        #expect(VietnameseText.lowercased("Ðà Nẵng") == "đà nẵng")
    }
}

@Suite("Cleaning")
struct CleaningTests {
    @Test(
        "White space becomes one space, what is hidden goes and is told",
        arguments: [
            ("  Xin\u{A0}\u{2003}chào\r\n\t bạn \u{3000}", "Xin chào bạn", false),
            ("kh\u{200B}ai sinh", "khai sinh", true),
            ("\u{FEFF}abc", "abc", true), ("a\u{0}b\u{7}c", "abc", true), ("\u{202E}abc\u{202C}", "abc", true),
            ("thu\u{AD}tuc", "thutuc", true), ("a\u{200D}b", "ab", true), ("a\u{200C}\u{301}", "á", true),
            ("tiê\u{301}ng", "tiếng", false), ("\u{2028}\u{85}", "", false), ("", "", false), ("❤\u{FE0F}", "❤", false),
            ("ấ\u{2069} \u{E0041}", "ấ", true), ("a\u{61C}b", "ab", true), ("½ – “x” …", "½ – “x” …", false),
        ])
    func cleaned(typed: String, text: String, hadHidden: Bool) {
        let cleaned = VietnameseText.cleaned(typed)
        #expect(scalars(cleaned.text) == scalars(text))
        #expect(cleaned.hadHidden == hadHidden)
        #expect(VietnameseText.cleaned(cleaned.text).text == cleaned.text)
        #expect(!VietnameseText.cleaned(cleaned.text).hadHidden)
    }

    @Test("No scalar of category Cc or Cf, and no white space but U+0020, survives")
    func everyScalar() {
        for value in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            let isHidden = properties.generalCategory == .control || properties.generalCategory == .format
            guard isHidden || properties.isWhitespace else { continue }
            let cleaned = VietnameseText.cleaned("a" + String(Character(scalar)) + "b")
            #expect(cleaned.text == (properties.isWhitespace ? "a b" : "ab"), "U+\(String(value, radix: 16))")
            #expect(cleaned.hadHidden == !properties.isWhitespace)
        }
    }

    @Test("What is clean already is told from what is not, with any scalar in it")
    func nearlyClean() {
        for value in UInt32(0x20)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["a\(scalar) b", "a \(scalar)", "\(scalar)b"] {
                // Something hidden takes the long way.
                let (short, long) = (VietnameseText.cleaned(text), VietnameseText.cleaned("\u{200B}" + text))
                #expect(scalars(short.text) == scalars(long.text), "U+\(String(value, radix: 16))")
            }
        }
        for text in ["a  b", " a", "a ", " ", "", "ấ\u{301}", "a b"] {
            let cleaned = VietnameseText.cleaned(text + "\u{200B}")
            #expect(scalars(VietnameseText.cleaned(text).text) == scalars(cleaned.text))
        }
    }
}
