import JSON

extension NationalImport {
    /// What an import read, what it left out, and what is odd about the rest.
    public struct Report: Sendable {
        /// The records that were written.
        public internal(set) var recordCount = 0
        /// The lines that gave no record, in their order.
        public internal(set) var rejections: [Rejection] = []
        /// For each kind of remark that occurred, how often and where first.
        public internal(set) var remarks: [NationalRemark.Kind: Tally] = [:]
    }

    /// A line that gave no record.
    public struct Rejection: Hashable, Sendable {
        /// Counted from 1.
        public let line: Int
        /// As far as one could be read.
        public let code: String?
        public let reason: Reason
    }

    /// Why a line gave no record.
    public enum Reason: Hashable, Sendable {
        case notJSON(JSONError)
        /// JSON, but not an object.
        case notAnObject
        /// The member is missing, empty, or not a string.
        case noCode
        case noName
        /// Not of the form `1.001193`.
        case malformedCode(String)
        /// The code was read before, at this line, which stands.
        case duplicateCode(firstLine: Int)
        /// Longer than ``NationalImport/lineLimit``.
        case tooLong(bytes: Int)
    }

    /// How often something was remarked, and where first.
    public struct Tally: Sendable {
        /// The records it was remarked of.
        public internal(set) var count = 0
        /// The first few.
        public internal(set) var examples: [Example] = []
    }

    /// Where something was remarked.
    public struct Example: Hashable, Sendable {
        public let line: Int
        public let code: ProcedureCode
        public let remark: NationalRemark
    }
}

extension NationalImport.Reason: CustomStringConvertible {
    /// The reason in English.
    public var description: String {
        switch self {
        case .notJSON(let error): "not JSON: \(error)"
        case .notAnObject: "not an object"
        case .noCode: "no code"
        case .noName: "no name"
        case .malformedCode(let code): "\"\(code)\" is no code of the form 1.001193"
        case .duplicateCode(let line): "the code was read at line \(line)"
        case .tooLong(let bytes): "\(bytes) bytes; a record has at most \(NationalImport.lineLimit)"
        }
    }
}
