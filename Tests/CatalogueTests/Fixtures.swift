import Catalogue
import Foundation
import TestSupport
import Testing

/// Where the files of the repository stand, from the place of this file.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let procedures = root.appendingPathComponent("Procedures").path
    static let broken = root.appendingPathComponent("fixtures/broken")

    static let unproved = root.appendingPathComponent("fixtures/unproved")

    /// The names of the broken cases, without `.json5`.
    static func brokenNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: broken.path).filter { $0.hasSuffix(".json5") }
            .map { String($0.dropLast(6)) }.sorted()
    }

    static func text(ofBroken name: String) throws -> String {
        try String(contentsOf: broken.appendingPathComponent("\(name).json5"), encoding: .utf8)
    }
}

/// A copy of the base catalogue of `fixtures/broken`, removed when it ends.
final class CatalogueCopy {
    let folder: String

    init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Repository.broken.appendingPathComponent("base"), to: place)
        folder = place.path
    }

    deinit {
        // A folder that cannot be removed is the system's to clean up; no test hangs on it.
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path(name))) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    func read() -> CatalogueReader.Result { CatalogueReader.read(folder: folder) }
}

/// Chance that is the same on every machine for the same seed.
struct Repeatable: RandomNumberGenerator {
    private var source: SplitMix

    init(seed: Int) { source = SplitMix(seed: UInt64(bitPattern: Int64(seed))) }

    mutating func next() -> UInt64 { source.next() }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
