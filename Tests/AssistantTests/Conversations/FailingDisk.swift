import CSQLite
import Foundation

/// A disk under SQLite that fails on command, for the files of one folder: SQLite's own, with writing and syncing replaced.
final class FailingDisk: @unchecked Sendable {
    // Unchecked: `failures`, `paths` and `originals` are read and written under the lock only; the rest never changes.
    enum Failure: Int32 {
        /// `SQLITE_READONLY`
        case readOnly = 8
        /// `SQLITE_FULL`
        case full = 13
        /// `SQLITE_IOERR_WRITE`
        case write = 778
        /// `SQLITE_IOERR_FSYNC`
        case sync = 1034
    }

    private static let shared = FailingDisk()

    private let lock = NSLock()
    private var failures: [String: Failure] = [:]
    private var paths: [UnsafeRawPointer: String] = [:]
    private var originals: [UnsafeRawPointer: UnsafePointer<sqlite3_io_methods>] = [:]
    private var tables: [UnsafeRawPointer: UnsafePointer<sqlite3_io_methods>] = [:]
    private var system: UnsafeMutablePointer<sqlite3_vfs>?

    /// Makes it SQLite's disk in this process; before a store is opened that is to fail.
    static func install() { _ = shared.system }

    /// Fails from now on, or no longer.
    static func fail(_ folder: String, _ failure: Failure?) {
        shared.lock.withLock { shared.failures[folder] = failure }
    }

    private init() {
        guard let system = sqlite3_vfs_find(nil) else { return }
        self.system = system
        let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        vfs.initialize(to: system.pointee)
        vfs.pointee.zName = UnsafePointer(strdup("failing"))
        vfs.pointee.xOpen = { _, name, file, flags, outFlags in
            let disk = FailingDisk.shared
            let status = disk.system?.pointee.xOpen(disk.system, name, file, flags, outFlags) ?? SQLITE_ERROR
            if status == SQLITE_OK, let file, let name { disk.adopt(file, String(cString: name)) }
            return status
        }
        sqlite3_vfs_register(vfs, 1)
    }

    private func adopt(_ file: UnsafeMutablePointer<sqlite3_file>, _ path: String) {
        guard let methods = file.pointee.pMethods else { return }
        lock.withLock {
            paths[file] = path
            if let known = tables[methods] {
                file.pointee.pMethods = known
                return
            }
            let table = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
            table.initialize(to: methods.pointee)
            table.pointee.xWrite = { file, bytes, count, offset in
                guard let file else { return SQLITE_ERROR }
                let failure = FailingDisk.shared.failure(file)
                if let failure, failure != .sync { return failure.rawValue }
                return FailingDisk.shared.original(file)?.pointee.xWrite(file, bytes, count, offset) ?? SQLITE_ERROR
            }
            table.pointee.xSync = { file, flags in
                guard let file else { return SQLITE_ERROR }
                if FailingDisk.shared.failure(file) == .sync { return Failure.sync.rawValue }
                return FailingDisk.shared.original(file)?.pointee.xSync(file, flags) ?? SQLITE_ERROR
            }
            originals[table] = methods
            tables[methods] = UnsafePointer(table)
            file.pointee.pMethods = UnsafePointer(table)
        }
    }

    private func failure(_ file: UnsafeMutablePointer<sqlite3_file>) -> Failure? {
        lock.withLock {
            guard !failures.isEmpty, let path = paths[file] else { return nil }
            return failures.first { path.hasPrefix($0.key) }?.value
        }
    }

    private func original(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafePointer<sqlite3_io_methods>? {
        lock.withLock { file.pointee.pMethods.flatMap { originals[$0] } }
    }
}
