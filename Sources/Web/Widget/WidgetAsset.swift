import HTTPServer

/// A file that browsers load, from a fixed table: the script and style of the page, and the loader that portals put on theirs.
struct WidgetAsset: Sendable {
    /// Its name, which is its path below `/`.
    let name: String
    private let text: StaticString
    private let type: StaticString
    /// Loaded by pages of other origins.
    private let isForOthers: Bool
    /// Changes with the contents.
    let version: String

    private init(_ name: String, _ text: StaticString, _ type: StaticString, isForOthers: Bool = false) {
        (self.name, self.text, self.type, self.isForOthers) = (name, text, type, isForOthers)
        version = String(Self.hash(text), radix: 36)
    }

    static let panel = WidgetAsset("panel.js", EmbeddedAsset.panelScript, "text/javascript; charset=utf-8")
    static let style = WidgetAsset("panel.css", EmbeddedAsset.panelStyle, "text/css; charset=utf-8")
    static let loader = WidgetAsset(
        "widget.js", EmbeddedAsset.widgetScript, "text/javascript; charset=utf-8", isForOthers: true)

    static func named(_ name: String) -> WidgetAsset? { [panel, style, loader].first { $0.name == name } }

    /// Its contents in UTF-8.
    var bytes: [UInt8] {
        text.withUTF8Buffer { Array($0) }
    }

    /// Where our own pages find it: with its version, so that it may be kept for ever.
    var link: HTMLWriter.Link {
        switch name {
        case "panel.js": .own("/panel.js", [("v", version)])
        default: .own("/panel.css", [("v", version)])
        }
    }

    /// The file, or word that what the browser has is still right.
    func response(to request: Request) -> Response {
        let tag = "\"\(version)\""
        let isKnown = request.headers["If-None-Match"]?.split(separator: ",").contains { candidate in
            candidate.drop { $0 == " " }.replacing("W/", with: "") == tag
        }
        var response = Response(
            status: isKnown == true ? .notModified : .ok, body: .bytes(isKnown == true ? [] : bytes))
        PageHeaders.add(&response, "Content-Type", "\(type)")
        PageHeaders.add(&response, "ETag", tag)
        let isVersioned = request.target["v"] == version
        PageHeaders.add(
            &response, "Cache-Control", isVersioned ? "public, max-age=31536000, immutable" : "public, max-age=300")
        PageHeaders.secure(&response, isForOthers: isForOthers)
        return response
    }

    /// FNV-1a.
    private static func hash(_ text: StaticString) -> UInt64 {
        text.withUTF8Buffer { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}
