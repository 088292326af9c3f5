import Foundation

/// A program run by a test, ended and waited for with the last reference. Foundation's `Process` can wait for ever on a thread
/// of the pool, and its children do not hear signals that the pool's threads block.
final class Program: Sendable {
    struct Failure: Error {}

    private let process: pid_t
    private let output: Int32

    init(_ path: String, _ arguments: [String]) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure() }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // Other tests' sockets and pipes would stay open with it.
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let status = posix_spawn(&process, path, &actions, nil, &words, environ)
        close(ends[1])
        guard status == 0 else {
            close(ends[0])
            throw Failure()
        }
        (self.process, output) = (process, ends[0])
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        close(output)
    }

    /// What the program printed since; empty once it has closed its output.
    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = Foundation.read(output, &buffer, buffer.count)
        return Array(buffer.prefix(max(0, count)))
    }

    /// All that a program prints.
    static func output(of path: String, _ arguments: [String]) throws -> [UInt8] {
        let program = try Program(path, arguments)
        var bytes: [UInt8] = []
        while case let more = program.read(), !more.isEmpty { bytes += more }
        return bytes
    }
}
