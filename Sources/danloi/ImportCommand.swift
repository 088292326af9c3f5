import Catalogue
import Foundation

/// `danloi catalogue import`: compiles national records into one file that is opened in no time.
enum ImportCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let target = try arguments.option("--to") ?? CatalogueLocation.defaultCache
        let files = try arguments.rest()
        guard !files.isEmpty else {
            throw CommandFailure.usage("import needs files of national records (JSON Lines, .gz, or -)")
        }
        throw CommandFailure.failed("not built yet: \(target)")
    }
}
