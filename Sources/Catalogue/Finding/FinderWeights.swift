/// The constants of the ranking, found by measuring on a development set of questions.
struct FinderWeights: Sendable {
    /// What a pair of words counts against a single one.
    var pair: Float = 0.6
    /// What each part of the question that a name does not cover takes away.
    var uncoveredQuestion: Float = 0.35
    /// What each part of a name that the question does not cover takes away.
    var uncoveredName: Float = 0.2
    /// A word typed without marks in a message that has marks elsewhere.
    var missingMarks: Float = 0.8
    /// A word typed with other marks.
    var otherMarks: Float = 0.5
    /// A correction of the spelling.
    var corrected: Float = 0.8
    /// A citizen's word for an official one.
    var translated: Float = 0.9
    /// Words that name the people or circumstances rather than the matter.
    var light: Float = 0.25
    /// A word that no procedure has.
    var unknownWord: Float = 0.5
    /// What a phrasing counts against a name.
    var phrasing: Float = 0.85
    /// What an alias counts against a name.
    var alias: Float = 1.0
    /// What a record counts against a hand-written procedure.
    var record: Float = 0.93
    /// What a name in which others of its kind stand out counts.
    var prior: Float = 0.04

    /// The score from which a procedure may be started.
    var startScore: Double = 0.55
    /// The lead it must have over the next.
    var startLead: Double = 0.08
    /// The score from which it is worth asking which is meant.
    var clarifyScore: Double = 0.36
    /// How far behind the best a choice may be.
    var clarifySpan: Double = 0.15
}
