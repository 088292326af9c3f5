import Catalogue
import Dialogue

/// Lays replies out for a terminal: numbered choices, wrapped lines, colours only where there is a terminal.
struct TerminalView {
    let language: Language
    let hasColours: Bool
    let width: Int

    func show(_ reply: Reply) {
        let wording = Wording(language)
        var previous: Block.Basis = .talk
        for block in reply.blocks {
            if block.basis != previous, let basis = wording.basis(of: block) {
                Output.line(style("[\(basis)]", .dim))
            }
            previous = block.basis
            for paragraph in wording.paragraphs(block) { show(paragraph) }
        }
    }

    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case title = "1;34"
        case warning = "33"
        case option = "36"
    }

    private func style(_ text: String, _ style: Style) -> String {
        hasColours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    private func show(_ paragraph: Wording.Paragraph) {
        let text = Output.visible(paragraph.text)
        switch paragraph.role {
        case .text: wrap(text, first: "", rest: "")
        case .heading:
            Output.line()
            wrap("== \(text) ==", first: "", rest: "   ", .bold)
        case .question:
            Output.line()
            wrap(text, first: "? ", rest: "  ", .bold)
        case .title:
            Output.line()
            wrap(text, first: "", rest: "", .title)
        case .item: wrap(text, first: "  • ", rest: "    ")
        case .step: wrap(text, first: "  \(paragraph.number ?? 0). ", rest: "     ")
        case .detail: wrap(text, first: "      ", rest: "      ")
        case .option: wrap(text, first: "  \(paragraph.number ?? 0). ", rest: "     ", .option)
        case .answer: wrap(text, first: "  ✓ ", rest: "    ")
        case .warning: wrap(text, first: "  ! ", rest: "    ", .warning)
        case .footnote: wrap(text, first: "      ", rest: "      ", .dim)
        }
    }

    /// Breaks at spaces. Vietnamese has no wide letters: a scalar is a column, combining marks aside.
    private func wrap(_ text: String, first: String, rest: String, _ style: Style? = nil) {
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = first
            var columns = first.count
            var isEmpty = true
            for word in paragraph.split(separator: " ") {
                if !isEmpty && columns + 1 + word.count > width {
                    Output.line(style.map { self.style(line, $0) } ?? line)
                    line = rest
                    columns = rest.count
                    isEmpty = true
                }
                if !isEmpty {
                    line += " "
                    columns += 1
                }
                line += word
                columns += word.count
                isEmpty = false
            }
            Output.line(style.map { self.style(line, $0) } ?? line)
        }
    }
}
