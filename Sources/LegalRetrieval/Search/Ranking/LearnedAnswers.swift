// Written by scripts/learn-law; do not change by hand.
enum LearnedAnswers {
    static let firstTrees: StaticString = ""
    static let anyTrees: StaticString = ""
    static let limit: Double = 0.5
}
