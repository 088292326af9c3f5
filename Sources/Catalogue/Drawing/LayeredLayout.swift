/// Places boxes in layers from top to bottom, each below all that lead to it, so that few lines cross and neighbours stand near.
///
/// After Sugiyama: layers by the longest way, stand-ins where a line passes a layer, order by the middle of the neighbours, then places.
struct LayeredLayout {
    struct Box {
        var width: Double
        var height: Double
        var x = 0.0
        var y = 0.0
        /// Where its layer begins and ends.
        var layerTop = 0.0
        var layerBottom = 0.0
        /// A stand-in for a line that only passes.
        var isPassing = false
    }

    private(set) var boxes: [Box]
    /// For each line given, the boxes that it runs through, from the first to the last.
    private(set) var routes: [[Int]] = []
    private(set) var width = 0.0
    private(set) var height = 0.0

    private static let sweeps = 12
    private static let horizontalGap = 16.0
    private static let verticalGap = 34.0

    private var layers: [[Int]] = []
    private var above: [[Int]]
    private var below: [[Int]]

    /// - Precondition: the lines lead round in no circle, and `order` has each box after all that it leads to.
    init(_ boxes: [Box], lines: [(from: Int, to: Int)], order: [Int]) {
        self.boxes = boxes
        (above, below) = (Array(repeating: [], count: boxes.count), Array(repeating: [], count: boxes.count))
        var depth = Array(repeating: 0, count: boxes.count)
        var leaving: [[Int]] = Array(repeating: [], count: boxes.count)
        for line in lines { leaving[line.from].append(line.to) }
        for box in order.reversed() {
            for target in leaving[box] { depth[target] = max(depth[target], depth[box] + 1) }
        }
        layers = Array(repeating: [], count: (depth.max() ?? 0) + 1)
        for box in order.reversed() { layers[depth[box]].append(box) }
        for line in lines { route(line, depth) }
        for sweep in 0..<Self.sweeps { reorder(downwards: sweep.isMultiple(of: 2)) }
        place()
    }

    private mutating func route(_ line: (from: Int, to: Int), _ depth: [Int]) {
        var route = [line.from]
        if depth[line.to] > depth[line.from] + 1 {
            for layer in depth[line.from] + 1..<depth[line.to] {
                route.append(boxes.count)
                layers[layer].append(boxes.count)
                boxes.append(Box(width: 6, height: 0, isPassing: true))
                above.append([])
                below.append([])
            }
        }
        route.append(line.to)
        for (upper, lower) in zip(route, route.dropFirst()) {
            below[upper].append(lower)
            above[lower].append(upper)
        }
        routes.append(route)
    }

    private mutating func reorder(downwards: Bool) {
        var places = Array(repeating: 0.0, count: boxes.count)
        for layer in layers {
            for (place, box) in layer.enumerated() { places[box] = Double(place) / Double(layer.count) }
        }
        let sequence = downwards ? Array(layers.indices.dropFirst()) : Array(layers.indices.dropLast().reversed())
        for layer in sequence {
            let keys = layers[layer].map { box in
                let neighbours = downwards ? above[box] : below[box]
                return neighbours.isEmpty
                    ? places[box] : neighbours.reduce(0) { $0 + places[$1] } / Double(neighbours.count)
            }
            // Equal keys keep their order, so that the picture is the same each time.
            let order = layers[layer].indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
            layers[layer] = order.map { layers[layer][$0] }
            for (place, box) in layers[layer].enumerated() { places[box] = Double(place) / Double(layers[layer].count) }
        }
    }

    private mutating func place() {
        var y = Self.verticalGap
        for layer in layers {
            let height = layer.map { boxes[$0].height }.max() ?? 0
            var x = Self.horizontalGap
            for box in layer {
                boxes[box].x = x
                boxes[box].y = y + (height - boxes[box].height) / 2
                (boxes[box].layerTop, boxes[box].layerBottom) = (y, y + height)
                x += boxes[box].width + Self.horizontalGap
            }
            y += height + Self.verticalGap
        }
        height = y
        for sweep in 0..<Self.sweeps * 2 {
            let isDown = sweep.isMultiple(of: 2)
            for layer in isDown ? Array(layers.indices) : layers.indices.reversed() {
                pull(layer, isDown ? above : below)
            }
        }
        let left = boxes.map(\.x).min() ?? 0
        for box in boxes.indices { boxes[box].x += Self.horizontalGap - left }
        width = (boxes.map { $0.x + $0.width }.max() ?? 0) + Self.horizontalGap
    }

    /// Moves the boxes of a layer towards the middle of their neighbours, as far as they let each other.
    private mutating func pull(_ layer: Int, _ neighbours: [[Int]]) {
        let row = layers[layer]
        let wanted = row.map { box in
            let near = neighbours[box]
            guard !near.isEmpty else { return boxes[box].x }
            return near.reduce(0) { $0 + boxes[$1].x + boxes[$1].width / 2 } / Double(near.count) - boxes[box].width / 2
        }
        var fromLeft = wanted
        for place in row.indices.dropFirst() {
            let least = fromLeft[place - 1] + boxes[row[place - 1]].width + Self.horizontalGap
            fromLeft[place] = max(fromLeft[place], least)
        }
        var fromRight = wanted
        for place in row.indices.dropLast().reversed() {
            let most = fromRight[place + 1] - boxes[row[place]].width - Self.horizontalGap
            fromRight[place] = min(fromRight[place], most)
        }
        // Both keep the distances, so their mean does.
        for (place, box) in row.enumerated() { boxes[box].x = (fromLeft[place] + fromRight[place]) / 2 }
    }
}
