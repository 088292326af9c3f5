import Foundation
import Testing

@testable import Catalogue

@Suite("Pictures of the walks")
struct WalkDrawingTests {
    private static let catalogue = CatalogueReader.read(folder: Repository.procedures)
    private static let day = TestFacts.day("2026-11-30")

    @Test(
        "Every procedure is drawn: each arrow between nodes that are there, all words in it",
        arguments: catalogue.procedures.map(\.code))
    func drawn(code: ProcedureCode) throws {
        let procedure = try #require(Self.catalogue.procedures.first { $0.code == code })
        guard procedure.editionIndex(on: Self.day) != nil else { return }
        let drawing = try #require(WalkDrawing(procedure, on: Self.day, in: .vi))
        #expect(drawing.nodes.count { $0.kind == .guide } <= 1)
        for arrow in drawing.arrows {
            #expect(drawing.nodes.indices.contains(arrow.from) && drawing.nodes.indices.contains(arrow.to))
            #expect(!arrow.answers.isEmpty)
        }
        let (svg, dot, mermaid) = (drawing.svg(), drawing.dot(), drawing.mermaid())
        #expect(svg == drawing.svg())
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n") && !svg.contains("nan") && !svg.contains("inf"))
        #expect(dot.split(separator: "\n").count { $0.contains(" -> ") } == drawing.arrows.count)
        #expect(mermaid.split(separator: "\n").count { $0.contains(" -->|") } == drawing.arrows.count)
        #expect(!mermaid.contains("&lt;br&gt;"))
    }

    @Test("Boxes of one layer lie side by side, and each below all that lead to it", arguments: 0..<40)
    func layout(seed: Int) {
        var random = Repeatable(seed: seed)
        let count = 25
        let boxes = (0..<count).map { _ in
            LayeredLayout.Box(
                width: Double(Int.random(in: 20...200, using: &random)),
                height: Double(Int.random(in: 10...60, using: &random)))
        }
        var lines: [(from: Int, to: Int)] = []
        for to in 1..<count {
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                lines.append((Int.random(in: 0..<to, using: &random), to))
            }
        }
        let layout = LayeredLayout(boxes, lines: lines, order: (0..<count).reversed())
        for (place, a) in layout.boxes.enumerated() {
            #expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= layout.width && a.y + a.height <= layout.height)
            for b in layout.boxes[(place + 1)...] where a.layerTop == b.layerTop {
                #expect(a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01)
            }
        }
        for route in layout.routes {
            for (upper, lower) in zip(route, route.dropFirst()) {
                #expect(layout.boxes[upper].layerBottom < layout.boxes[lower].layerTop)
            }
        }
        #expect(layout.routes.count == lines.count)
    }
}
