/// What people say for a procedure that only a national record describes, or beside what its own file says.
public struct Saying: Hashable, Sendable {
    public let code: ProcedureCode
    /// Other names people use.
    public let aliases: [String]
    /// Whole sentences people say when they need it.
    public let phrasings: [String]

    public init(code: ProcedureCode, aliases: [String], phrasings: [String]) {
        self.code = code
        self.aliases = aliases
        self.phrasings = phrasings
    }
}
