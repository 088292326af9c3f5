/// The time limits of a configuration in nanoseconds, as the loop counts: it needs several of them for each request.
struct TimeLimits {
    let head: UInt64
    let body: UInt64
    let idle: UInt64
    let answer: UInt64
    let write: UInt64
    let linger: UInt64
    let total: UInt64?

    init(_ configuration: ServerConfiguration) {
        head = Self.nanoseconds(configuration.headTime)
        body = Self.nanoseconds(configuration.bodyTime)
        idle = Self.nanoseconds(configuration.idleTime)
        answer = Self.nanoseconds(configuration.answerTime)
        write = Self.nanoseconds(configuration.writeTime)
        linger = Self.nanoseconds(configuration.lingerTime)
        total = configuration.totalTime.map(Self.nanoseconds)
    }

    /// A time limit that is below nothing is nothing.
    static func nanoseconds(_ duration: Duration) -> UInt64 { UInt64(max(0, duration.nanoseconds)) }
}
