/// The constants of the ranking, found by measuring on a development set of questions.
struct FinderWeights: Sendable {
    /// What a pair of words counts against a single one.
    var pair: Float = 1.84
    /// What each part of the question that a name does not cover takes away.
    var uncoveredQuestion: Float = 2.17
    /// What each part of a name, alias or phrasing that the question does not cover takes away.
    var uncoveredName: Float = 0.622
    var uncoveredAlias: Float = 1.5
    var uncoveredPhrasing: Float = 0.2
    /// What a word behind "đối với", "của", "cho" or in brackets counts in the mass of a name.
    var tail: Float = 0.42
    /// What a word of the field counts that the name has not.
    var field: Float = 0.769
    /// A word typed without marks in a message that has marks elsewhere.
    var missingMarks: Float = 0.968
    /// A word typed with other marks.
    var otherMarks: Float = 0.5
    /// A correction of the spelling.
    var corrected: Float = 0.8
    /// A citizen's word for an official one.
    var translated: Float = 1
    /// Official words for what is only part of a longer official term: "công chứng" in "văn phòng công chứng".
    var cut: Float = 0.8
    /// A situation told, where a need was said too.
    var situation: Float = 0.75
    /// What stands beside such words.
    var beside: Float = 0.32
    /// Words that name the people or circumstances rather than the matter.
    var light: Float = 0.622
    /// A word that only whole sentences have, no name.
    var conversation: Float = 0.35
    /// A word that no procedure has.
    var unknownWord: Float = 0.5
    /// What an alias and a phrasing count against a name.
    var alias: Float = 1
    var phrasing: Float = 0.9
    /// What a record counts against a hand-written procedure.
    var record: Float = 0.93
    /// What is left where another action was asked for than the name says.
    var otherAction: Float = 0.619
    /// What is left where the name has a condition that was not asked for, or lacks one that was.
    var unaskedCondition: Float = 0.658
    var missingCondition: Float = 0.9
    /// What is left of records that only a ministry or a province handles, and of those that are not for citizens.
    var ministry: Float = 0.922
    var province: Float = 0.985
    var business: Float = 0.98
    /// What is gained where the national portal lists it among turns of life.
    var lifeEvent: Float = 1.08

    /// The lag in score that leaves a document a third of the first one's confidence.
    var leadScale: Double = 0.065
    /// The confidence from which a procedure may be started.
    var startConfidence: Double = 0.66
    /// The same where nothing else comes near.
    var loneConfidence: Double = 0.5
    /// The confidence from which it is worth asking which is meant.
    var clarifyConfidence: Double = 0.4
    /// The same for a message that only tells something: inside a dialogue that is an answer.
    var tellingConfidence: Double = 0.85
    /// The part of the first one's score that makes another worth asking about.
    var clarifyShare: Double = 0.6

    /// The score from which a message that only names a thing may start its procedure. Two words are easily an answer.
    func bareScore(words: Int) -> Double { words < 3 ? 0.8 : 0.7 }
}
