// Written by scripts/learn-law; do not change by hand.
enum LearnedPassages {
    static let trees: StaticString = ""
}
