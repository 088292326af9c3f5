extension WalkDrawing {
    /// For Mermaid, which many sites and editors draw.
    public func mermaid() -> String {
        var lines = ["---", "title: \(Self.oneLine(title))", "---", "flowchart TD"]
        for (number, node) in nodes.enumerated() {
            let text = "\"\(Self.entities(node.text))\""
            switch node.kind {
            case .question: lines.append("  n\(number)[\(text)]")
            case .stop: lines.append("  n\(number)([\(text)])")
            case .guide: lines.append("  n\(number)[[\(text)]]")
            }
        }
        for arrow in arrows {
            lines.append(
                "  n\(arrow.from) -->|\"\(Self.entities(label(arrow, "<br>")))\"| n\(arrow.to)".replacing(
                    "&lt;br&gt;", with: "<br>"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// For Graphviz.
    public func dot() -> String {
        var lines = [
            "digraph \"\(Self.quoted(title))\" {", "  rankdir=TB;", "  label=\"\(Self.quoted(title))\";",
            "  node [fontname=\"sans-serif\", shape=box, style=rounded];",
            "  edge [fontname=\"sans-serif\", fontsize=10];",
        ]
        for (number, node) in nodes.enumerated() {
            let shape = node.kind == .question ? "" : node.kind == .stop ? ", shape=octagon" : ", shape=box3d"
            lines.append(
                "  n\(number) [label=\"\(Self.quoted(Self.wrapped(node.text, 32).joined(separator: "\n")))\"\(shape)];")
        }
        for arrow in arrows {
            lines.append("  n\(arrow.from) -> n\(arrow.to) [label=\"\(Self.quoted(label(arrow, "\n")))\"];")
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    /// The answers, and under them the papers they bring.
    private func label(_ arrow: Arrow, _ lineEnd: String) -> String {
        ([arrow.answers] + arrow.papers.map { "+ \($0)" }).joined(separator: lineEnd)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing(":", with: "#58;")
    }

    private static func entities(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// The text in lines of about so many characters, broken between words.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.isEmpty ? [""] : lines
    }
}
