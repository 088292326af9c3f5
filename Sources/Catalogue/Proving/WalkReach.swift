/// What can come of the walks of a diagram: which conditions are met on the way to a guide, which lists may stay empty, which items may
/// stand side by side.
struct WalkReach {
    /// The facts that some walk asks.
    let asked: Set<Int>
    /// The outcomes that end some walk.
    let stops: Set<Int>
    let reachesGuide: Bool
    /// Tracked conditions that hold for certain in some guide.
    let met: PlaceSet
    /// Tracked conditions that are met on some walk, even if it stops.
    let metAnywhere: PlaceSet
    /// The lists, of those asked about, of which some guide shows nothing.
    let missing: PlaceSet
    /// The pairs, of those asked about, of which some guide shows both for certain.
    let together: PlaceSet

    /// - Parameters:
    ///   - lists: for each list, the tracked conditions of its items; a list with an item that always holds is never missing.
    ///   - pairs: pairs of tracked conditions.
    init(_ diagram: WalkDiagram, lists: [Set<Int>], pairs: [(Int, Int)]) {
        let count = diagram.tracked.count
        let tracker = Tracker(lists: lists, pairs: pairs, count: count)
        var asked: Set<Int> = []
        var stops: Set<Int> = []
        var sums = Array(repeating: tracker.nothing, count: diagram.nodes.count)
        for node in diagram.order {
            switch diagram.nodes[node] {
            case .guides: sums[node] = tracker.guide
            case .stops(let outcome): stops.insert(outcome)
            case .asks(let fact):
                asked.insert(fact)
                fallthrough
            case .splits:
                var sum = tracker.nothing
                for edge in diagram.edges[node] { tracker.add(edge.met, edge.lost, sums[edge.target], to: &sum) }
                sums[node] = sum
            }
        }
        var whole = tracker.nothing
        tracker.add(diagram.metAtFirst, diagram.lostAtFirst, sums[0], to: &whole)
        (self.asked, self.stops) = (asked, stops)
        reachesGuide = whole.guides
        (met, metAnywhere, missing, together) = (whole.met, whole.metAnywhere, whole.missing, whole.together)
    }

    /// What follows from a node on.
    private struct Sum {
        var guides: Bool
        var met: PlaceSet
        var metAnywhere: PlaceSet
        var missing: PlaceSet
        var together: PlaceSet
    }

    private struct Tracker {
        let nothing: Sum
        let guide: Sum
        /// For each tracked condition, the lists it fills, and the pairs it is in, with the other of each.
        let fills: [PlaceSet]
        let pairsOf: [[(pair: Int, other: Int)]]

        init(lists: [Set<Int>], pairs: [(Int, Int)], count: Int) {
            let empty = PlaceSet(count: count)
            nothing = Sum(
                guides: false, met: empty, metAnywhere: empty, missing: PlaceSet(count: lists.count),
                together: PlaceSet(count: pairs.count))
            var end = nothing
            end.guides = true
            for list in lists.indices { end.missing.insert(list) }
            guide = end
            fills = (0..<count).map { place in
                var filled = PlaceSet(count: lists.count)
                for (list, places) in lists.enumerated() where places.contains(place) { filled.insert(list) }
                return filled
            }
            var pairsOf: [[(pair: Int, other: Int)]] = Array(repeating: [], count: count)
            for (pair, places) in pairs.enumerated() {
                pairsOf[places.0].append((pair, places.1))
                pairsOf[places.1].append((pair, places.0))
            }
            self.pairsOf = pairsOf
        }

        /// Adds the walks that settle these conditions and go on to `next`.
        func add(_ met: [Int], _ lost: [Int], _ next: Sum, to sum: inout Sum) {
            sum.metAnywhere.formUnion(next.metAnywhere)
            for place in met { sum.metAnywhere.insert(place) }
            guard next.guides else { return }
            sum.guides = true
            sum.met.formUnion(next.met)
            sum.together.formUnion(next.together)
            var missing = next.missing
            for place in lost { missing.subtract(fills[place]) }
            for place in met {
                missing.subtract(fills[place])
                sum.met.insert(place)
                for (pair, other) in pairsOf[place] where next.met.contains(other) || met.contains(other) {
                    sum.together.insert(pair)
                }
            }
            sum.missing.formUnion(missing)
        }
    }
}
