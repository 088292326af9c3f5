/// The constants of matching passages. What the matches amount to is learned: ``FinderModel``.
struct FinderWeights: Sendable {
    /// What a pair of words counts against a single one.
    var pair: Float = 1.84
    /// What each part of the question that a passage does not cover takes away.
    var uncoveredQuestion: Float = 2.17
    /// What a word behind "đối với", "của", "cho" or in brackets counts in the mass of a name.
    var tail: Float = 0.42
    /// What a word of the field counts that the name has not.
    var field: Float = 0.769
    /// A word typed without marks in a message that has marks elsewhere.
    var missingMarks: Float = 0.968
    /// A word typed with other marks.
    var otherMarks: Float = 0.5
    /// A citizen's word for an official one.
    var translated: Float = 1
    /// Official words for what is only part of a longer official term: "công chứng" in "văn phòng công chứng".
    var cut: Float = 0.8
    /// What stands beside such words.
    var beside: Float = 0.32
    /// What is told to be not done yet, beside something else.
    var undone: Float = 0.55
    /// Words that name the people or circumstances rather than the matter.
    var light: Float = 0.622
    /// A word that only whole sentences have, no name.
    var conversation: Float = 0.35
    /// A word that no procedure has.
    var unknownWord: Float = 0.5
    /// How often a document has to say something to be half sure to mean it, in names.
    var bagSaturation: Float = 0.6
    /// What a word of the field counts in a bag.
    var bagField: Float = 0.3

    /// What each part of a passage that the question does not cover takes away.
    func uncovered(_ kind: FinderIndex.Kind) -> Float {
        switch kind {
        case .name: 0.622
        case .alias: 1.5
        // No passage is a phrasing.
        case .phrasing: 1
        }
    }

    /// What saying something once counts in a bag.
    func bagCount(_ kind: FinderIndex.Kind) -> Float {
        switch kind {
        case .name: 1
        case .alias: 0.8
        case .phrasing: 0.5
        }
    }
}
