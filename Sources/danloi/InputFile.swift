import Foundation

/// A file to be read piece by piece: as it is, compressed (`.gz`), or standard input (`-`).
struct InputFile {
    let path: String

    /// The name without `.gz`, which tells what is in it.
    var name: String { path.hasSuffix(".gz") ? String(path.dropLast(3)) : path }

    /// Calls `body` with each piece of the contents, of at most 64 KiB, in order.
    func read(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        if path == "-" { return try Self.pieces(of: 0, path, body) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure.usage("there is no file `\(path)`")
        }
        if isFolder.boolValue { throw CommandFailure.usage("`\(path)` is a folder; a file is expected") }
        if path.hasSuffix(".gz") { return try unpacked(body) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure.failed("cannot read `\(path)`") }
        defer { close(descriptor) }
        try Self.pieces(of: descriptor, path, body)
    }

    /// The whole contents, as long as they stay below the limit: a small compressed file can hold any amount.
    func contents(limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read { piece in
            guard bytes.count + piece.count <= limit else {
                throw CommandFailure.failed("`\(path)` holds more than \(limit >> 20) MB")
            }
            bytes.append(contentsOf: piece)
        }
        return bytes
    }

    private static func pieces(
        of descriptor: Int32, _ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while true {
                let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                if count == 0 { return }
                if count > 0 {
                    try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                } else if errno != EINTR {
                    throw CommandFailure.failed("cannot read `\(path)`: \(String(cString: strerror(errno)))")
                }
            }
        }
    }

    /// By Debian's gzip.
    private func unpacked(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", "--", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        do {
            try process.run()
        } catch {
            throw CommandFailure.failed("gzip cannot be started to read `\(path)`; scripts/install installs it")
        }
        do {
            try Self.pieces(of: pipe.fileHandleForReading.fileDescriptor, path, body)
        } catch {
            process.terminate()
            process.waitUntilExit()
            throw error
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure.failed("`\(path)` is no whole gzip file")
        }
    }
}
