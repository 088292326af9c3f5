import Vietnamese

/// An inverted index over the names of procedures, held in flat arrays.
///
/// What is indexed are *passages*: a name, an alias, a phrasing. Each has *features*: its words without marks, and pairs of
/// neighbouring words. An entry of a feature names a passage and the spelling, with marks, that the feature has there.
struct FinderIndex: Sendable {
    /// The documents: one for each procedure.
    var codes: [ProcedureCode] = []
    /// A number for each name: equal for equal names.
    var names: [Int32] = []
    /// How many of the documents are hand-written; they come first.
    var handWritten = 0

    /// Words without marks, and their features.
    var words: [String: Int32] = [:]
    /// Words with marks.
    var spellings: [String: Int32] = [:]
    /// Pairs of words, and their features.
    var pairs: [UInt64: Int32] = [:]

    /// How much each feature tells.
    var information: [Float] = []
    /// Where the entries of each feature begin; one more than there are features.
    var starts: [Int32] = []
    var entries: [Entry] = []
    var passages: [Passage] = []
    /// For correcting words that no name has.
    var corrections = SpellingCorrections()
    /// The information of a word that only one name has.
    var highest: Float = 0

    struct Entry: Sendable {
        let passage: Int32
        let spelling: Int32
        /// What a match counts: less for words of the field.
        let factor: Float
    }

    struct Passage: Sendable {
        let document: Int32
        /// What a match with it counts.
        let factor: Float
        /// What each part that is not covered takes away.
        let uncovered: Float
        let traits: FinderTraits
        /// The information of all its features.
        var mass: Float = 0
    }

    /// The key of a pair of words.
    static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// A number for the spellings of two words; equal for equal spellings.
    static func spelling(_ first: Int32, _ second: Int32) -> Int32 { first &* 31 &+ second &* 1_000_003 }

    func entries(of feature: Int32) -> Range<Int> { Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1]) }
}
