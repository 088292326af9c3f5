import Dispatch
import FoundationEssentials
import JSON

/// Reads the folder of hand-written procedures: `facts.json5`, `fields.json5`, `terms.json5`, `units.txt`,
/// `sayings/<name>.json5`, `life-events/<event>.json5` and `<field>/<name>.json5`.
public enum CatalogueReader {
    /// A procedure's file is a few kilobytes; a larger one is not what it claims to be.
    public static let fileSizeLimit = 4 << 20

    /// What was read, and everything that was wrong. A file with an issue adds no procedure.
    public struct Result: Sendable {
        public let procedures: [Procedure]
        public let fields: [Field]
        public let terms: [Term]
        public let sayings: [Saying]
        /// In the order of their ids.
        public let lifeEvents: [LifeEvent]
        /// None where the folder has no file of them.
        public let units: AdministrativeUnits
        public let issues: [SchemaIssue]
    }

    /// Reads every file below `folder`. Blocks on the disk.
    public static func read(folder: String) -> Result {
        var issues: [SchemaIssue] = []
        func document(_ name: String) -> (JSONNode, IssueLog)? {
            switch load(folder: folder, name: name) {
            case .failure(let issue):
                issues.append(issue)
                return nil
            case .success(let node): return (node, IssueLog(file: name))
            }
        }
        var shared: [String: FactDeclaration] = [:]
        if let (node, log) = document("facts.json5") {
            shared = SharedFactsReader.read(node, log: log)
            issues += log.issues
        }
        var fields: [Field] = []
        // Where the fields cannot be read, no procedure is blamed for its field.
        var fieldIDs: [String]?
        if let (node, log) = document("fields.json5") {
            fields = FieldsReader.read(node, log: log)
            if log.issues.isEmpty { fieldIDs = fields.map(\.id) }
            issues += log.issues
        }
        var terms: [Term] = []
        if exists("\(folder)/terms.json5"), let (node, log) = document("terms.json5") {
            if let reader = ObjectReader(node, path: "", log: log) {
                terms = TermReader(log: log).read(reader)
                reader.close()
            }
            issues += log.issues
        }
        let (names, problems) = procedureFiles(folder)
        issues += problems
        var sayings: [Saying] = []
        for result in concurrently(names.filter(isSayings), { readSayings(folder: folder, name: $0) }) {
            sayings += result.sayings
            issues += result.issues
        }
        let (sharedFacts, knownFields) = (shared, fieldIDs)
        let procedureNames = names.filter { !isSayings($0) && !isLaw($0) && !isLifeEvent($0) }
        let read = concurrently(procedureNames) { name in
            readProcedure(folder: folder, name: name, shared: sharedFacts, fields: knownFields)
        }
        var procedures: [Procedure] = []
        var files: [ProcedureCode: String] = [:]
        for (name, result) in zip(procedureNames, read) {
            issues += result.issues
            guard let procedure = result.procedure else { continue }
            if let other = files[procedure.code] {
                issues.append(
                    SchemaIssue(
                        file: name, position: result.codePosition, path: "code",
                        problem: .duplicateCode(procedure.code.text, otherFile: other)))
            } else {
                files[procedure.code] = name
                procedures.append(procedure)
            }
        }
        var units = AdministrativeUnits.none
        switch readUnits(folder: folder) {
        case .success(let read): units = read
        case .failure(let issue): issues.append(issue)
        }
        let (lifeEvents, eventIssues) = readLifeEvents(
            folder: folder, names: names.filter(isLifeEvent), shared: shared, procedures: procedures,
            files: Array(zip(procedureNames, read)))
        issues += eventIssues
        return Result(
            procedures: procedures.sorted { $0.code < $1.code }, fields: fields, terms: terms, sayings: sayings,
            lifeEvents: lifeEvents, units: units, issues: issues)
    }

    /// The plans of life events, and which procedure of an event its plan lacks.
    private static func readLifeEvents(
        folder: String, names: [String], shared: [String: FactDeclaration], procedures: [Procedure],
        files: [(name: String, file: ProcedureFile)]
    ) -> (events: [LifeEvent], issues: [SchemaIssue]) {
        var events: [LifeEvent] = []
        var issues: [SchemaIssue] = []
        guard !names.isEmpty else { return ([], []) }
        let byCode = Dictionary(procedures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        // Where a file cannot be read at all, nobody can tell which procedure is missing.
        let declared = files.contains { $0.file.code == nil } ? nil : Set(files.compactMap(\.file.code))
        for name in names {
            switch load(folder: folder, name: name) {
            case .failure(let issue): issues.append(issue)
            case .success(let node):
                let log = IssueLog(file: name)
                let reader = LifeEventReader(
                    log: log, shared: shared, procedures: byCode, declared: declared,
                    fileName: String(name.dropFirst(lifeEventFolder.count).dropLast(".json5".count)))
                if let event = reader.read(node) { events.append(event) }
                issues += log.issues
            }
        }
        let allowed =
            names.map { String($0.dropFirst(lifeEventFolder.count).dropLast(".json5".count)) }
            + LifeEvent.kindsWithoutPlan
        for (name, file) in files {
            guard let procedure = file.procedure else { continue }
            for (index, id) in procedure.lifeEvents.enumerated() {
                let problem: SchemaIssue.Problem
                if !allowed.contains(id) {
                    problem = .notOneOf(id, allowed: allowed)
                } else if let event = events.first(where: { $0.id == id }), !event.codes.contains(procedure.code) {
                    problem = .notInPlan(id)
                } else {
                    continue
                }
                issues.append(
                    SchemaIssue(
                        file: name, position: file.lifeEvents?.array?[index].position, path: "life_events[\(index)]",
                        problem: problem))
            }
        }
        return (events, issues)
    }

    private static func isSayings(_ name: String) -> Bool { name.hasPrefix("sayings/") }

    /// Digests of the law, which the legal library reads.
    private static func isLaw(_ name: String) -> Bool { name.hasPrefix("law/") }

    private static let lifeEventFolder = "life-events/"
    private static func isLifeEvent(_ name: String) -> Bool { name.hasPrefix(lifeEventFolder) }

    /// The file of administrative units.
    public static let unitsFile = "units.txt"

    private static func readUnits(folder: String) -> Swift.Result<AdministrativeUnits, SchemaIssue> {
        guard exists("\(folder)/\(unitsFile)") else { return .success(.none) }
        switch bytes(folder: folder, name: unitsFile) {
        case .failure(let issue): return .failure(issue)
        case .success(let bytes):
            do throws(UnitFileError) {
                return .success(try AdministrativeUnits(file: bytes))
            } catch {
                let position = JSONPosition(line: error.line, column: 1, offset: error.offset)
                return .failure(SchemaIssue(file: unitsFile, position: position, problem: .unreadableUnit))
            }
        }
    }

    private static func readSayings(folder: String, name: String) -> (sayings: [Saying], issues: [SchemaIssue]) {
        switch load(folder: folder, name: name) {
        case .failure(let issue): return ([], [issue])
        case .success(let node):
            let log = IssueLog(file: name)
            return (SayingsReader(log: log).read(node), log.issues)
        }
    }

    private static func readProcedure(
        folder: String, name: String, shared: [String: FactDeclaration], fields: [String]?
    ) -> ProcedureFile {
        switch load(folder: folder, name: name) {
        case .failure(let issue): return ProcedureFile(issues: [issue])
        case .success(let node):
            let log = IssueLog(file: name)
            let reader = ProcedureReader(
                log: log, shared: shared, fields: fields, folder: String(name.prefix { $0 != "/" }))
            let procedure = reader.read(node)
            return ProcedureFile(
                procedure: procedure, code: node["code"]?.string.flatMap { ProcedureCode($0) },
                codePosition: node["code"]?.position, lifeEvents: node["life_events"], issues: log.issues)
        }
    }

    /// What one file gave.
    private struct ProcedureFile: Sendable {
        var procedure: Procedure?
        /// Known also where the procedure has an error.
        var code: ProcedureCode?
        var codePosition: JSONPosition?
        var lifeEvents: JSONNode?
        var issues: [SchemaIssue]
    }

    /// `body` of each element, in order, on all cores.
    private static func concurrently<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ body: @Sendable (Element) -> Result
    ) -> [Result] {
        Array(unsafeUninitializedCapacity: elements.count) { buffer, count in
            // Each index is written by exactly one iteration, and read only after all have ended.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: elements.count) { index in
                slots.initializeElement(at: index, to: body(elements[index]))
            }
            count = elements.count
        }
    }

    private static let sharedFiles: Set<String> = ["facts.json5", "fields.json5", "terms.json5"]

    /// Paths below `folder` of all files `<field>/<name>.json5`, in alphabetical order.
    private static func procedureFiles(_ folder: String) -> (names: [String], problems: [SchemaIssue]) {
        let files = FileManager.default
        guard let entries = try? files.contentsOfDirectory(atPath: folder) else {
            // The reason is of no use to an author: the folder is not there, or is no folder.
            return ([], [SchemaIssue(file: folder, problem: .unreadableFile(.noSuchFolder))])
        }
        var names: [String] = []
        var problems: [SchemaIssue] = []
        for entry in entries.sorted() where !entry.hasPrefix(".") {
            // Among the folders stand the shared files; any other would never be read.
            guard let inner = try? files.contentsOfDirectory(atPath: "\(folder)/\(entry)") else {
                let isStray = entry.hasSuffix(".json5") && !sharedFiles.contains(entry)
                if isStray { problems.append(SchemaIssue(file: entry, problem: .strayFile)) }
                // A folder that may not be read must not pass for one that is not there.
                let type = (try? files.attributesOfItem(atPath: "\(folder)/\(entry)"))?[.type] as? FileAttributeType
                if type == .typeDirectory {
                    problems.append(SchemaIssue(file: entry, problem: .unreadableFile(.refused)))
                }
                continue
            }
            if entry.hasSuffix(".json5") {
                names.append(entry)
            } else {
                names += inner.filter { $0.hasSuffix(".json5") && !$0.hasPrefix(".") }.sorted().map { "\(entry)/\($0)" }
            }
        }
        return (names, problems)
    }

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private static func load(folder: String, name: String) -> Swift.Result<JSONNode, SchemaIssue> {
        switch bytes(folder: folder, name: name) {
        case .failure(let issue): return .failure(issue)
        case .success(let bytes):
            do {
                return .success(try JSONReader.read(bytes, dialect: .json5))
            } catch {
                return .failure(SchemaIssue(file: name, position: error.position, problem: .syntax(error)))
            }
        }
    }

    private static func bytes(folder: String, name: String) -> Swift.Result<[UInt8], SchemaIssue> {
        let path = "\(folder)/\(name)"
        func failure(_ problem: SchemaIssue.Problem) -> Swift.Result<[UInt8], SchemaIssue> {
            .failure(SchemaIssue(file: name, problem: problem))
        }
        let attributes: [FileAttributeKey: Any]
        do {
            // Links are followed first, so that what is judged is what would be read.
            let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            attributes = try FileManager.default.attributesOfItem(atPath: resolved)
        } catch {
            return failure(.unreadableFile(.noSuchFile))
        }
        let type = attributes[.type] as? FileAttributeType
        if type == .typeDirectory { return failure(.isDirectory) }
        // Still a link after all were followed: it leads nowhere, or round in a circle.
        if type == .typeSymbolicLink { return failure(.unreadableFile(.noSuchFile)) }
        guard type == .typeRegular else { return failure(.unreadableFile(.notRegularFile)) }
        if let size = attributes[.size] as? UInt64, size > UInt64(fileSizeLimit) {
            return failure(.tooLarge(limit: fileSizeLimit))
        }
        do {
            return .success(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        } catch {
            return failure(.unreadableFile(.refused))
        }
    }
}
