import Vietnamese

/// An inverted index over what procedures are called and asked for with, held in flat arrays.
///
/// What is indexed are *passages*: a name, an alias. Each has *features*: its words without marks, and pairs of neighbouring words. An
/// entry of a feature names a passage and the spelling, with marks, that the feature has there. Beside them, a *bag* holds for each
/// document everything that its name, its aliases and the phrasings say together.
struct FinderIndex: Sendable {
    /// The documents: one for each procedure.
    var documents: [Document] = []
    /// How many of the documents are hand-written; they come first.
    var handWritten = 0

    /// Words without marks, and their features.
    var words = WordTable<Int32>([])
    /// Words with marks.
    var spellings = WordTable<Int32>([])
    /// Pairs of words, and their features.
    var pairs = WordPairs<Int32>()

    /// How much each feature tells in a passage, and in a bag.
    var information: [Float] = []
    var bagInformation: [Float] = []
    /// Where the entries of each feature begin; one more than there are features.
    var starts: [Int32] = []
    var entries: [Entry] = []
    var passages: [Passage] = []
    /// The same for what documents say as a whole.
    var bagStarts: [Int32] = []
    var bag: [BagEntry] = []
    /// The information of a word that only one name has.
    var highest: Float = 0
    /// What passages and documents say: made of all this, when it is whole.
    var links = FinderLinks()

    struct Document: Sendable {
        let code: ProcedureCode
        /// A number for its name: equal for equal names.
        let name: Int32
        let traits: FinderTraits
        var standing: Standing
        /// The level that its name speaks of.
        let level: Procedure.Level?
        /// Where it holds; nil for one of the whole country.
        let province: Province?
        /// How many aliases and phrasings it has.
        var sayings = 0
    }

    /// What is known of a procedure whatever is asked.
    struct Standing: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let handWritten = Standing(rawValue: 1 << 0)
        /// Only a ministry, or only a province and no commune, handles it.
        static let ministry = Standing(rawValue: 1 << 1)
        static let province = Standing(rawValue: 1 << 2)
        /// It is for businesses and organisations alone, or for citizens alone.
        static let business = Standing(rawValue: 1 << 3)
        static let citizen = Standing(rawValue: 1 << 4)
        /// The national portal lists it among turns of life.
        static let lifeEvent = Standing(rawValue: 1 << 5)
        /// The catalogue knows what people say for it.
        static let said = Standing(rawValue: 1 << 6)
    }

    enum Kind: UInt8, Sendable { case name, alias, phrasing }

    struct Entry: Sendable {
        let passage: Int32
        let spelling: Int32
        /// What a match counts: less for words of the field, and never more than 1: the search relies on it.
        let factor: Float
    }

    struct BagEntry: Sendable {
        let document: Int32
        let spelling: Int32
        /// From 0 to 1: the more often the document says it, the nearer to 1.
        let weight: Float
    }

    struct Passage: Sendable {
        let document: Int32
        let kind: Kind
        /// The information of all its features.
        var mass: Float = 0
    }

    /// The key of a pair of words.
    static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        WordUse.pair(first, second)
    }

    /// A number for the spellings of two words; equal for equal spellings.
    static func spelling(_ first: Int32, _ second: Int32) -> Int32 { first &* 31 &+ second &* 1_000_003 }

    func entries(of feature: Int32) -> Range<Int> { Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1]) }
    func bagEntries(of feature: Int32) -> Range<Int> { Int(bagStarts[Int(feature)])..<Int(bagStarts[Int(feature) + 1]) }
}
