/// Why the legal library was asked.
enum AwaitedLaw: Equatable, Sendable {
    /// The person asked about the law.
    case question
    /// No procedure was meant: if the law has no answer either, this is said.
    case instead(Abstention)
    /// A paper was explained, and what its rule rests on belongs to it.
    case places
}
