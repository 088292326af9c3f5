import Assistant
import Glibc

/// `danloi backup` and `danloi restore`: copies of the store of conversations, while it is in use.
enum BackupCommand {
    static func save(_ arguments: inout Arguments) throws -> Int32 {
        let store = try StoreLocation(&arguments)
        guard let file = try arguments.option("--to") else { throw CommandFailure.usage("`--to FILE` is missing") }
        try arguments.end()
        // The copy would take the store's name, and a server would go on writing to a file that has none.
        guard !isSame(file, store.path) else {
            throw CommandFailure.usage("`--to \(file)` is the store itself; another file is expected")
        }
        do { try StoreBackup.save(store: store.path, to: file) } catch {
            throw CommandFailure.failed(error.description)
        }
        Output.line("\(store.path) is copied to \(file)")
        return 0
    }

    static func restore(_ arguments: inout Arguments) throws -> Int32 {
        let store = try StoreLocation(&arguments)
        guard let file = try arguments.option("--from") else { throw CommandFailure.usage("`--from FILE` is missing") }
        try arguments.end()
        let restored: StoreBackup.Restored
        do { restored = try StoreBackup.restore(store: store.path, from: file) } catch {
            throw CommandFailure.failed(error.description)
        }
        Output.line("\(store.path) has the \(restored.conversations) conversations of \(file)")
        if restored.isReplaced {
            Output.line("what was there cannot be read and is kept as \(store.path).damaged; start the server anew")
        }
        return 0
    }

    /// Whether two names lead to one file.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard stat(a, &first) == 0, stat(b, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
