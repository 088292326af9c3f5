/// Which one-stop systems are asked, and how.
public struct OneStopConfiguration: Sendable {
    /// At least one.
    var sources: [Int]
}
