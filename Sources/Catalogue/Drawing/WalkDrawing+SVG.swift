extension WalkDrawing {
    private static let lineHeight = 17.0
    private static let letterWidth = 7.2
    private static let padding = 9.0

    /// As a picture that any browser shows and prints, laid out here; the same each time.
    public func svg() -> String {
        // Nodes first, then the answers between them as boxes of their own, so that no words lie over each other.
        let nodeTexts = nodes.map { Self.wrapped($0.text, 34) }
        let arrowTexts = arrows.map { arrow in
            Self.wrapped(arrow.answers, 30) + arrow.papers.flatMap { Self.wrapped("+ \($0)", 30) }
        }
        let boxes = (nodeTexts + arrowTexts).map(Self.box)
        var lines: [(from: Int, to: Int)] = []
        for (place, arrow) in arrows.enumerated() {
            lines.append((arrow.from, nodes.count + place))
            lines.append((nodes.count + place, arrow.to))
        }
        let layout = LayeredLayout(boxes, lines: lines, order: order())
        let head = Self.wrapped(
            papersAtFirst.isEmpty ? title : "\(title) + \(papersAtFirst.joined(separator: "; + "))", 110)
        let top = Double(head.count) * Self.lineHeight + 24
        let width = max(layout.width, 820)
        var svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(width))" height="\(Int(layout.height + top))" \
            viewBox="0 0 \(Int(width)) \(Int(layout.height + top))" font-family="sans-serif" font-size="13">
            <title>\(Self.escaped(title))</title>
            <rect width="100%" height="100%" fill="#ffffff"/>

            """
        svg += Self.text(head, x: 16, y: 12, colour: "#1a1a1a", isMiddle: false, isBold: true)
        svg += "<g transform=\"translate(0,\(Int(top)))\">\n"
        for (place, route) in layout.routes.enumerated() {
            svg += Self.line(route, layout.boxes, hasHead: place % 2 == 1)
        }
        for (place, lines) in nodeTexts.enumerated() {
            svg += Self.node(layout.boxes[place], nodes[place].kind)
            svg += Self.centred(lines, layout.boxes[place], nodes[place].kind == .stop ? "#7a1f1f" : "#1a1a1a")
        }
        for (place, lines) in arrowTexts.enumerated() {
            let box = layout.boxes[nodes.count + place]
            svg += "<rect x=\"\(Self.number(box.x))\" y=\"\(Self.number(box.y))\" width=\"\(Self.number(box.width))\""
            svg += " height=\"\(Self.number(box.height))\" fill=\"#ffffff\" rx=\"3\"/>\n"
            svg += Self.centred(lines, box, "#1f4e79")
        }
        return svg + "</g>\n</svg>\n"
    }

    /// Nodes and arrows, each after all that it leads to.
    private func order() -> [Int] {
        var leaving: [[Int]] = Array(repeating: [], count: nodes.count + arrows.count)
        for (place, arrow) in arrows.enumerated() {
            leaving[arrow.from].append(nodes.count + place)
            leaving[nodes.count + place].append(arrow.to)
        }
        var order: [Int] = []
        var next = Array(repeating: -1, count: leaving.count)
        var path = [0]
        while let box = path.last {
            next[box] += 1
            if next[box] < leaving[box].count {
                let target = leaving[box][next[box]]
                if next[target] < 0 { path.append(target) }
            } else {
                order.append(box)
                path.removeLast()
            }
        }
        return order
    }

    private static func box(_ lines: [String]) -> LayeredLayout.Box {
        let longest = Double(lines.map(\.count).max() ?? 1)
        return LayeredLayout.Box(
            width: longest * letterWidth + 2 * padding, height: Double(lines.count) * lineHeight + 2 * padding)
    }

    private static func node(_ box: LayeredLayout.Box, _ kind: Node.Kind) -> String {
        let (fill, stroke, radius) =
            switch kind {
            case .question: ("#eef4fb", "#2f6fb0", 8)
            case .stop: ("#fdeeee", "#b03a3a", 2)
            case .guide: ("#ecf7ee", "#2e8b4f", 16)
            }
        return "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
            + " height=\"\(number(box.height))\" rx=\"\(radius)\" fill=\"\(fill)\" stroke=\"\(stroke)\"/>\n"
    }

    /// A line through the middle of its stand-ins, with a head where it arrives at a node.
    private static func line(_ route: [Int], _ boxes: [LayeredLayout.Box], hasHead: Bool) -> String {
        guard let first = route.first, let last = route.last else { return "" }
        func middle(_ box: Int) -> Double { boxes[box].x + boxes[box].width / 2 }
        var path = "M\(number(middle(first))) \(number(boxes[first].y + boxes[first].height))"
        for (upper, lower) in zip(route, route.dropFirst()) {
            // Straight down within a layer, so that it crosses no box there; bent only between layers.
            let (from, to) = (boxes[upper].layerBottom, boxes[lower].layerTop)
            let bend = number((from + to) / 2)
            let (x, next) = (number(middle(upper)), number(middle(lower)))
            path += " L\(x) \(number(from)) C\(x) \(bend) \(next) \(bend) \(next) \(number(to))"
        }
        path += " L\(number(middle(last))) \(number(boxes[last].y))"
        var text = "<path d=\"\(path)\" fill=\"none\" stroke=\"#8a8a8a\"/>\n"
        if hasHead {
            let (x, y) = (middle(last), boxes[last].y)
            text +=
                "<path d=\"M\(number(x - 4)) \(number(y - 8)) L\(number(x + 4)) \(number(y - 8)) L\(number(x)) \(number(y))Z\" fill=\"#8a8a8a\"/>\n"
        }
        return text
    }

    private static func centred(_ lines: [String], _ box: LayeredLayout.Box, _ colour: String) -> String {
        text(lines, x: box.x + box.width / 2, y: box.y + padding, colour: colour, isMiddle: true, isBold: false)
    }

    private static func text(
        _ lines: [String], x: Double, y: Double, colour: String, isMiddle: Bool, isBold: Bool
    ) -> String {
        let style =
            "fill=\"\(colour)\"\(isMiddle ? " text-anchor=\"middle\"" : "")\(isBold ? " font-weight=\"bold\"" : "")"
        return lines.enumerated().map { place, line in
            "<text x=\"\(number(x))\" y=\"\(number(y + 13 + Double(place) * lineHeight))\" \(style)>\(escaped(line))</text>\n"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// One digit after the point is finer than a screen.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0
            ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
