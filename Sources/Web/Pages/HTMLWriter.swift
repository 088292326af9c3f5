/// Writes HTML in which nothing but this program's own words can be markup.
///
/// Names of elements and attributes are a closed list, without any that run script or carry style; every text and every value
/// is escaped; an address is one of ours, or begins with `http://` or `https://`.
struct HTMLWriter: Sendable {
    /// The elements that pages are made of.
    enum Tag: String, Sendable {
        case html, head, title, meta, link, script, body, header, main, footer, nav, section, article, div, span, p, h1,
            h2, h3
        case ul, ol, li, a, form, label, input, textarea, button, fieldset, legend, details, summary, strong, q, time

        /// Has no content and no end tag.
        var isVoid: Bool {
            switch self {
            case .meta, .link, .input: true
            default: false
            }
        }
    }

    /// What is written so far.
    private(set) var text = ""

    /// A whole document.
    static func document(language: String, _ content: (inout HTMLWriter) -> Void) -> HTMLWriter {
        var writer = HTMLWriter()
        writer.text = "<!doctype html>\n"
        writer.element(.html, .lang(language), content: content)
        return writer
    }

    /// Writes an element with what `content` writes inside.
    mutating func element(_ tag: Tag, _ attributes: Attribute?..., content: (inout HTMLWriter) -> Void = { _ in }) {
        begin(tag, attributes)
        guard !tag.isVoid else { return }
        content(&self)
        text += "</\(tag.rawValue)>"
    }

    /// Writes an element that holds only text.
    mutating func element(_ tag: Tag, _ attributes: Attribute?..., text words: String) {
        begin(tag, attributes)
        escape(words)
        text += "</\(tag.rawValue)>"
    }

    private mutating func begin(_ tag: Tag, _ attributes: [Attribute?]) {
        text += "<\(tag.rawValue)"
        for case let attribute? in attributes {
            text += " \(attribute.name)"
            guard let value = attribute.value else { continue }
            text += "=\""
            escape(value)
            text += "\""
        }
        text += ">"
    }

    /// Writes text.
    mutating func words(_ words: String) { escape(words) }

    /// NUL and other control characters that HTML does not allow are left out.
    private mutating func escape(_ words: String) {
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension HTMLWriter {
    /// An attribute from the closed list.
    struct Attribute: Sendable {
        fileprivate let name: String
        fileprivate let value: String?

        private init(_ name: String, _ value: String?) { (self.name, self.value) = (name, value) }

        static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
        static func id(_ value: String) -> Attribute { Attribute("id", value) }
        static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
        static func type(_ value: StaticString) -> Attribute { Attribute("type", "\(value)") }
        static func name(_ value: StaticString) -> Attribute { Attribute("name", "\(value)") }
        static func value(_ value: String) -> Attribute { Attribute("value", value) }
        static func content(_ value: StaticString) -> Attribute { Attribute("content", "\(value)") }
        static func rel(_ value: StaticString) -> Attribute { Attribute("rel", "\(value)") }
        static func target(_ value: StaticString) -> Attribute { Attribute("target", "\(value)") }
        static func role(_ value: StaticString) -> Attribute { Attribute("role", "\(value)") }
        static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
        static func src(_ link: Link) -> Attribute { Attribute("src", link.text) }
        static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
        static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }
        static func number(_ name: Number, _ value: Int) -> Attribute { Attribute(name.rawValue, "\(value)") }
        static func inputMode(_ value: StaticString) -> Attribute { Attribute("inputmode", "\(value)") }
        static func autocomplete(_ value: StaticString) -> Attribute { Attribute("autocomplete", "\(value)") }
        static func charset(_ value: StaticString) -> Attribute { Attribute("charset", "\(value)") }
        static func aria(_ name: StaticString, _ value: String) -> Attribute { Attribute("aria-\(name)", value) }
        static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute("data-\(name)", value) }
        static func flag(_ flag: Flag) -> Attribute { Attribute(flag.rawValue, nil) }
        /// A form is sent in the body, never in an address.
        static let post = Attribute("method", "post")
        static func action(_ link: Link) -> Attribute { Attribute("action", link.text) }

        enum Number: String, Sendable { case rows, maxlength, tabindex }
        enum Flag: String, Sendable { case required, hidden, `defer`, open, checked }
    }

    /// An address that may stand in a page.
    struct Link: Sendable {
        fileprivate let text: String

        /// A path of ours, with query items that are escaped here.
        static func own(_ path: StaticString, _ query: [(name: String, value: String)] = []) -> Link {
            let items = query.map { "\(FormFields.encoded($0.name))=\(FormFields.encoded($0.value))" }
            return Link(text: "\(path)" + (items.isEmpty ? "" : "?" + items.joined(separator: "&")))
        }

        /// A place in the same page.
        static func fragment(_ id: String) -> Link { Link(text: "#" + FormFields.encoded(id)) }

        /// No picture.
        static let nothing = Link(text: "data:,")

        /// A page of the web; nil for any other scheme, and for what has spaces or control characters.
        static func web(_ address: String) -> Link? {
            let lower = address.lowercased()
            guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
                address.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) })
            else { return nil }
            return Link(text: address)
        }
    }
}
