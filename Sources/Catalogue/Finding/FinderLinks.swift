/// The finder's index the other way round: what each document has and says. It follows from the index, and is made with it.
struct FinderLinks: Sendable {
    /// Where the passages of each document begin; one more than there are documents.
    private var starts: [Int32] = [0]
    private var passages: [Int32] = []
    /// For each feature that is a word its place among words; -1 for pairs.
    private var wordPlaces: [Int32] = []
    /// For each document a bit for each word, set where it says it in any spelling.
    private var saidWords: [UInt64] = []
    private var saidSize = 0

    init() {}

    init(_ index: FinderIndex) {
        starts = [Int32](repeating: 0, count: index.documents.count + 1)
        for passage in index.passages { starts[Int(passage.document) + 1] += 1 }
        for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
        var places = starts
        passages = [Int32](repeating: 0, count: index.passages.count)
        for (place, passage) in index.passages.enumerated() {
            passages[Int(places[Int(passage.document)])] = Int32(place)
            places[Int(passage.document)] += 1
        }
        wordPlaces = [Int32](repeating: -1, count: index.information.count)
        let words = index.words.words.compactMap { index.words[$0] }
        saidSize = (words.count + 63) / 64
        saidWords = [UInt64](repeating: 0, count: saidSize * index.documents.count)
        for (place, feature) in words.enumerated() {
            wordPlaces[Int(feature)] = Int32(place)
            for entry in index.bag[index.bagEntries(of: feature)] {
                saidWords[Int(entry.document) * saidSize + place / 64] |= 1 << UInt64(place % 64)
            }
        }
    }

    /// The passages of a document, in their order.
    func passages(of document: Int) -> ArraySlice<Int32> {
        passages[Int(starts[document])..<Int(starts[document + 1])]
    }

    /// Whether a document says a word in any spelling; false for a feature that is none.
    func isSaid(_ word: Int32, by document: Int) -> Bool {
        let place = Int(wordPlaces[Int(word)])
        return place >= 0 && saidWords[document * saidSize + place / 64] >> UInt64(place % 64) & 1 == 1
    }
}
