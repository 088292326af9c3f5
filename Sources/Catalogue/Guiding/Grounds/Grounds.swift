/// Why a condition of an edition holds, or does not, in a case.
public struct Grounds: Sendable, Hashable {
    /// Whether it holds; nil while that is open.
    public let holds: Bool?
    /// The facts whose answers make it so: with other answers to these, all else as it was answered, it would be otherwise.
    /// In the author's order.
    public let answers: [Int]
    /// Other answers with which it would certainly be otherwise, while no outcome ends the walk. Each is enough, all else as it was
    /// answered: a condition on one fact, or, where no single answer turns it, on the fewest that do.
    public let changes: [Condition]
    /// Whether no single answer turns it, but several together do.
    public let isJoint: Bool
    /// Whether nothing else turns it, whatever is answered to the facts that it hangs on: without changes, it is the same for everybody.
    public let isComplete: Bool
}
