import Assistant
import Catalogue
import Foundation
import Vietnamese

/// Where the catalogue lies: the options that every command takes.
struct CatalogueLocation {
    let procedures: String
    /// The compiled cache of national records; nil where there is none.
    let national: String?
    /// In which order the questions are asked.
    private(set) var order = QuestionOrder.author
    /// The library that tells when what is cited ends; nil where none is asked.
    var law: LawLocation?

    /// - Parameter takesDefaultCache: false where the answer must not depend on what else lies in the folder.
    init(_ arguments: inout Arguments, takesDefaultCache: Bool = true) throws(CommandFailure) {
        let environment = ProcessInfo.processInfo.environment
        procedures = try arguments.option("--procedures") ?? environment["DANLOI_PROCEDURES"] ?? "Procedures"
        let named = try arguments.option("--national") ?? environment["DANLOI_NATIONAL_CACHE"]
        if let named {
            national = named
        } else {
            let isThere = takesDefaultCache && FileManager.default.fileExists(atPath: Self.defaultCache)
            national = isThere ? Self.defaultCache : nil
        }
    }

    private init(procedures: String, national: String?, order: QuestionOrder, law: LawLocation?) {
        (self.procedures, self.national, self.order, self.law) = (procedures, national, order, law)
    }

    /// The same, but for what is given.
    func replaced(procedures: String?, national: String?, order: QuestionOrder? = nil) -> CatalogueLocation {
        CatalogueLocation(
            procedures: procedures ?? self.procedures, national: national ?? self.national,
            order: order ?? self.order, law: law)
    }

    /// Takes `--order`.
    mutating func takeOrder(_ arguments: inout Arguments) throws(CommandFailure) {
        guard let name = try arguments.option("--order") else { return }
        guard let named = QuestionOrder(rawValue: name) else {
            throw .usage("`--order` is author or fewest; found `\(name.saidBack())`")
        }
        order = named
    }

    static let defaultCache = ".danloi/national.cache"

    /// Where the finder keeps its index: beside the national records, without which it is made in no time.
    private var indexPath: String? { national.map { "\($0).index" } }

    /// What people say for procedures.
    func sayings() throws -> [Saying] { CatalogueReader.read(folder: procedures).sayings }

    /// Reads the catalogue; a hand-written file with an error stops it, with every error told.
    ///
    /// - Parameter change: what is done to what people say before it is indexed; the index is then made for this once.
    func load(sayings change: (([Saying]) -> [Saying])? = nil) throws -> Catalogue {
        let (result, records) = try readFiles()
        let cited = result.procedures.citedDocuments(with: result.lifeEvents)
        return Catalogue(
            procedures: result.procedures.asking(in: order), fields: result.fields, terms: result.terms,
            records: records, sayings: change?(result.sayings) ?? result.sayings, units: result.units,
            lifeEvents: result.lifeEvents, lawEnds: try law.map { try $0.ends(of: cited) } ?? .none,
            indexPath: change == nil ? indexPath : nil)
    }

    /// Reads the procedures and opens the records, without making a finder of them.
    func read() throws -> (procedures: [Procedure], records: NationalRecords) {
        let (result, records) = try readFiles()
        return (result.procedures.sorted { $0.code < $1.code }, records)
    }

    private func readFiles() throws -> (result: CatalogueReader.Result, records: NationalRecords) {
        let result = CatalogueReader.read(folder: procedures)
        guard result.issues.isEmpty else {
            for issue in result.issues { Output.error(issue.message(in: .vi)) }
            throw CommandFailure.failed("the catalogue in \(procedures) has \(result.issues.count) errors")
        }
        var records = NationalRecords.none
        if let national {
            do {
                records = try NationalRecords(cache: national)
            } catch {
                throw CommandFailure.failed(
                    "the compiled records in \(national) cannot be used (\(Self.reason(error)));"
                        + " compile them anew with `danloi catalogue import`")
            }
        }
        return (result, records)
    }

    /// Reads the catalogue and follows every walk through the hand-written procedures: one that is not proved is not served.
    func loadProved() throws -> Catalogue {
        let catalogue = try load()
        let issues = catalogue.unproved()
        guard let first = issues.first else { return catalogue }
        let others = issues.count > 1 ? " (and \(issues.count - 1) more; `danloi catalogue prove` tells them)" : ""
        throw CommandFailure.failed("the catalogue in \(procedures) is not proved: \(first.message(in: .vi))\(others)")
    }

    /// A proved catalogue, to serve. The files are to stay as they are meanwhile: a change while they are read is refused.
    func loadVersion() throws -> ServedCatalogue.Version {
        let before = digest()
        let catalogue = try loadProved()
        guard digest() == before else {
            throw CommandFailure.failed("the catalogue in \(procedures) changed while it was read")
        }
        // What a new library says of the ends of cited law reaches conversations as a new catalogue does.
        let ends = catalogue.lawEnds == .none ? [] : [Array(catalogue.lawEnds.text.utf8)]
        let digest = ends.isEmpty ? before : ContentDigest.of([Array(before.utf8)] + ends)
        return ServedCatalogue.Version(catalogue, digest: digest, since: currentInstant())
    }

    /// Makes the finder's index anew where it does not fit the files; does nothing where these cannot be read.
    func makeIndex() {
        let result = CatalogueReader.read(folder: procedures)
        guard result.issues.isEmpty, !result.procedures.isEmpty, let national,
            let records = try? NationalRecords(cache: national)
        else { return }
        _ = Catalogue(
            procedures: result.procedures, fields: result.fields, terms: result.terms, records: records,
            sayings: result.sayings, indexPath: indexPath)
    }

    /// A digest of the files it is read from, hand-written and compiled, and of the order of questions where it is not theirs.
    func digest() -> String {
        let names = (FileManager.default.enumerator(atPath: procedures)?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".json5") || $0 == CatalogueReader.unitsFile }.sorted()
        var parts = names.flatMap { name in
            // A file that cannot be read is none of the catalogue's either.
            [Array(name.utf8), Array(FileManager.default.contents(atPath: "\(procedures)/\(name)") ?? Data())]
        }
        if let national, let attributes = try? FileManager.default.attributesOfItem(atPath: national) {
            // The cache is written anew as a whole, and large: its size and time tell.
            parts.append(Array("\(attributes[.size] ?? 0) \(attributes[.modificationDate] ?? Date.distantPast)".utf8))
        }
        if order != .author { parts.append(Array(order.rawValue.utf8)) }
        return ContentDigest.of(parts)
    }

    private static func reason(_ error: NationalCacheError) -> String {
        switch error {
        case .unreadable(_, let code): String(cString: strerror(code))
        case .foreign: "it is another kind of file"
        case .otherVersion(let found, let expected): "it has version \(found), \(expected) is expected"
        case .wrongSize(let expected, let found): "it should have \(expected) bytes and has \(found)"
        case .damaged(let what): "it is damaged: \(what)"
        }
    }
}

/// Today by the machine's clock, in Vietnam, where the law's days are counted.
func todayInVietnam() -> Day {
    // Vietnam keeps UTC+7 all year.
    let seconds = Int(Date().timeIntervalSince1970) + 7 * 3600
    return Day(number: Int((Double(seconds) / 86400).rounded(.down)))
}
