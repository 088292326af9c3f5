import JSON

/// Something wrong in a file of the catalogue: where, what, and what was expected.
public struct SchemaIssue: Error, Hashable, Sendable {
    /// The file, relative to the catalogue's folder.
    public let file: String
    /// Where in the file, where that is known.
    public let position: JSONPosition?
    /// Where in the document, such as `editions[0].facts[2].kind`; empty for the whole file.
    public let path: String
    public let problem: Problem

    public init(file: String, position: JSONPosition? = nil, path: String = "", problem: Problem) {
        self.file = file
        self.position = position
        self.path = path
        self.problem = problem
    }

    /// What is wrong, with what a message needs to say about it.
    public enum Problem: Hashable, Sendable {
        case unreadableFile(Obstacle)
        case isDirectory
        /// More of them than are kept.
        case furtherIssues(Int)
        /// A file outside the folders of the fields, where nothing reads it.
        case strayFile
        case tooLarge(limit: Int)
        case syntax(JSONError)
        case wrongType(expected: Shape, found: Shape)
        case missingKey(String)
        case unknownKey(String, allowed: [String], nearest: String?)
        case emptyText
        case emptyList
        case tooMany(count: Int, limit: Int)
        case tooFew(count: Int, minimum: Int)
        case notOneOf(String, allowed: [String])
        case badIdentifier(String)
        /// A fact called like a word of the conditions could not be named in one.
        case reservedIdentifier(String)
        case badCode(String)
        case badDay(String)
        case outOfRange(Int, minimum: Int, maximum: Int)
        case emptyRange
        case duplicateID(String)
        case duplicateCode(String, otherFile: String)
        case wrongFolder(field: String, folder: String)
        case refersToItself(String)
        case editionsOutOfOrder(String, after: String)
        case untilBeforeFrom
        case badCondition(ConditionError, text: String)
        case unknownSharedFact(String, known: [String])
        case cyclicSharedFacts([String])
        case samePhrase(String, other: String)
        case alikePhrase(String, phrase: String, other: String)
        case noCitation
        case exemptWithoutLaw
        case documentNotListed(String)
        case emptyCitation
        case unusedFact(String)
        case notWebAddress(String)
        /// A plan names a procedure that no file of the catalogue has.
        case noSuchProcedure(String)
        /// A plan takes a hand-written procedure for one that only a national record tells of.
        case writtenByHand(String)
        /// Steps of a plan that wait for each other.
        case cyclicSteps([String])
        /// A procedure is of a life event whose plan does not have it.
        case notInPlan(String)
        /// A line of `units.txt`.
        case unreadableUnit
    }

    /// Why a file could not be opened.
    public enum Obstacle: String, Hashable, Sendable {
        case noSuchFolder, noSuchFile, notRegularFile, refused
    }

    /// The shapes a value can have in JSON5.
    public enum Shape: String, Hashable, Sendable {
        case object, list, text, integer, number, boolean, null, textOrTranslations, day
    }
}
