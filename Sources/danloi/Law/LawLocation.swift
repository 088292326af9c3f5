import Assistant
import Catalogue
import Foundation
import LegalRetrieval

/// The library of law that a command uses: the one it names, the one that was imported, else one made of the digests that the
/// project ships.
struct LawLocation {
    /// The library's file.
    let path: String

    /// Takes `--law FILE` and `--no-law`; nil for none.
    ///
    /// - Parameter takesImported: false where the answer must not depend on what else lies in the folder.
    static func take(
        _ arguments: inout Arguments, procedures: String, takesImported: Bool = true
    ) throws -> LawLocation? {
        let named = try arguments.option("--law")
        guard !arguments.flag("--no-law") else {
            if named != nil { throw CommandFailure.usage("`--law` does not go with `--no-law`") }
            return nil
        }
        if let named {
            // Opened once, so that what is wrong with it is said at the start.
            do { _ = try LegalLibrary(named) } catch { throw CommandFailure.failed("\(error)") }
            return LawLocation(path: named)
        }
        if takesImported, FileManager.default.fileExists(atPath: LawCommand.defaultLibrary) {
            return LawLocation(path: LawCommand.defaultLibrary)
        }
        return try digests(procedures + "/law").map { LawLocation(path: $0) }
    }

    /// The library that a configuration of `danloi serve` asks for; nil for none.
    static func serving(_ configuration: ServeConfiguration, procedures: String) throws -> LawLocation? {
        if configuration.hasNoLaw { return nil }
        var named = Arguments(configuration.library.map { ["--law", $0] } ?? [])
        return try take(&named, procedures: procedures)
    }

    /// Where conversations ask.
    var room: LawRoom { LawRoom(path: path) }

    /// When these documents end, as the library says.
    func ends(of documents: Set<String>) throws(CommandFailure) -> LawEnds {
        do { return try LawEnds(of: documents, in: LegalLibrary(path)) } catch { throw .failed("\(error)") }
    }

    // MARK: Digests

    /// A library of the digests in a folder, made anew where they are newer; nil where there are none.
    private static func digests(_ folder: String) throws -> String? {
        let files = DigestLibrary.files(in: folder)
        guard !files.isEmpty else { return nil }
        let path = "\(try writableFolder())/law-digests.sqlite3"
        let newest = files.compactMap { modified("\(folder)/\($0)") }.max()
        if let made = modified(path), let newest, made > newest, (try? LawAnswering(LegalLibrary(path))) != nil {
            return path
        }
        // Another process may be making the same one.
        for _ in 0..<50 {
            do {
                try DigestLibrary.make(of: folder, at: path)
                return path
            } catch LawError.busy {
                usleep(100_000)
            } catch {
                throw CommandFailure.failed("\(error)")
            }
        }
        throw CommandFailure.failed("another process has been writing `\(path)` for too long")
    }

    private static func modified(_ path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }

    /// The project's own folder for what is made; where it cannot be written, one for this user among temporary files.
    private static func writableFolder() throws(CommandFailure) -> String {
        for folder in [".danloi", "\(NSTemporaryDirectory())danloi-\(getuid())"] {
            try? FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            if access(folder, W_OK) == 0 { return folder }
        }
        throw .failed("neither `.danloi` nor the folder for temporary files can be written")
    }
}
