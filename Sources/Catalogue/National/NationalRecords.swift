/// The national records, read on demand.
public struct NationalRecords: Sendable {
    /// No records at all.
    public static let none = NationalRecords(summaries: [])

    /// What is kept of each record for finding it.
    public struct Summary: Hashable, Sendable {
        public let code: ProcedureCode
        public let name: String
        public let field: String
        public let level: String
        public let agency: String
    }

    public let summaries: [Summary]

    public func summary(of code: ProcedureCode) -> Summary? { summaries.first { $0.code == code } }

    /// The record as a procedure that can be walked as far as its data honestly allows.
    public func reference(_ code: ProcedureCode) -> Procedure? { nil }
}
