// A libFuzzer entry for `RequestParser`, compiled together with the values and the parser by scripts/fuzz.

/// What a parser reads, with the chunks of each body joined.
private struct Reading: Equatable {
    var heads: [RequestHead] = []
    var bodies: [[UInt8]] = []
    var ended = 0
    var refusal: Refusal?

    init(_ bytes: UnsafeRawBufferPointer, limits: RequestParser.Limits, bodyLimit: Int, cut: (Int) -> Int) {
        var parser = RequestParser(limits: limits)
        parser.bodyLimit = bodyLimit
        var start = 0
        while start < bytes.count {
            let end = start + min(max(1, cut(start)), bytes.count - start)
            parser.append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            start = end
            while let event = parser.next() {
                precondition(refusal == nil, "Nothing comes after a refusal.")
                switch event {
                case .head(let head):
                    precondition(heads.count == ended, "A request ends before the next begins.")
                    heads.append(head)
                    bodies.append([])
                case .body(let bytes):
                    precondition(!bytes.isEmpty, "A piece of a body is never empty.")
                    bodies[bodies.count - 1] += bytes
                case .end: ended += 1
                case .refused(let reason): refusal = reason
                }
            }
        }
    }
}

/// The first byte chooses limits and cuts, the others are the connection's. Stops the program if the cuts change what is
/// read, or if what is read could be taken otherwise by someone else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTTP(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let all = UnsafeRawBufferPointer(start: start, count: count)
    guard let choice = all.first else { return 0 }
    let bytes = UnsafeRawBufferPointer(rebasing: all.dropFirst())
    var limits = RequestParser.Limits()
    if choice & 1 != 0 { (limits.requestLineBytes, limits.fieldLineBytes) = (40, 30) }
    if choice & 2 != 0 { (limits.headBytes, limits.fields) = (100, 4) }
    let bodyLimit = choice & 4 != 0 ? 20 : 1 << 20
    let step = Int(choice >> 3) + 1
    let whole = Reading(bytes, limits: limits, bodyLimit: bodyLimit) { _ in .max }
    let cut = Reading(bytes, limits: limits, bodyLimit: bodyLimit) { step == 32 ? ($0 % 7) + 1 : step }
    precondition(whole == cut, "The cuts make no difference.")
    precondition(whole.heads.count - whole.ended <= 1, "Only the last request may be without its end.")
    for (head, body) in zip(whole.heads, whole.bodies) {
        check(head)
        precondition(body.count <= bodyLimit, "A body keeps to its limit.")
    }
    return 0
}

/// Checks a head by rules written anew.
private func check(_ head: RequestHead) {
    let names = head.headers.map { $0.name.lowercased() }
    let hosts = head.headers.values(named: "host")
    precondition(hosts.count == 1 || (hosts.isEmpty && head.minorVersion == 0), "There is one host.")
    let lengths = head.headers.values(named: "content-length")
    let codings = head.headers.values(named: "transfer-encoding")
    precondition(lengths.count + codings.count <= 1, "The body's end is told once.")
    precondition(codings.allSatisfy { $0.lowercased() == "chunked" }, "The coding is known.")
    precondition(
        lengths.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }, "Plain digits.")
    precondition(
        names.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A } }, "Names.")
    for (_, value) in head.headers {
        precondition(!value.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }, "Values.")
    }
    let raw = head.target.raw
    precondition(raw.hasPrefix("/") && raw.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }, "Targets.")
    precondition(
        head.target.path.hasPrefix("/") && !head.target.path.unicodeScalars.contains { $0.value < 0x20 }, "Paths.")
    let segments = head.target.path.split(separator: "/").map(String.init)
    precondition(!segments.contains(".") && !segments.contains(".."), "No way up.")
    _ = head.target.segments
    _ = head.target.queryItems
}
