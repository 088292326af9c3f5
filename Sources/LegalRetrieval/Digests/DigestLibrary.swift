import FoundationEssentials

/// A library made of a folder of digests.
public enum DigestLibrary {
    /// The names of the digests in a folder, in order; empty where there is no such folder.
    public static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json5") }.sorted()
    }

    /// Reads all digests of a folder.
    ///
    /// - Throws: the first thing that is wrong in one of them.
    public static func read(_ folder: String) throws(LawDigestError) -> [LawDigest] {
        var digests: [LawDigest] = []
        var seen: [String: String] = [:]
        for name in files(in: folder) {
            let file = "\(folder)/\(name)"
            guard let data = FileManager.default.contents(atPath: file) else {
                throw LawDigestError(file: file, line: nil, path: "", problem: .unreadable)
            }
            let digest = try DigestReader(file: file).read(Array(data))
            if let other = seen.updateValue(name, forKey: digest.document.key) {
                throw LawDigestError(file: file, line: nil, path: "", problem: .secondFile(other))
            }
            digests.append(digest)
        }
        return digests
    }

    /// Makes a library of a folder's digests at `path`, with its search index.
    ///
    /// - Throws: ``LawDigestError``; ``LawError``, `.busy` while another process makes it.
    public static func make(of folder: String, at path: String) throws {
        let digests = try read(folder)
        let library = try LibraryImport(into: path)
        for digest in digests { try library.add(digest) }
        _ = try library.finish(withIndex: true)
    }
}
