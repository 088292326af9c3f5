import JSON

extension OwnerCheckLock {
    /// The counts as one JSON document: the key, and hashes made with it.
    ///
    /// - Parameter secondsAhead: How far the clock of the counts is ahead of that of the document.
    func document(secondsAhead: Int) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("version", 1)
        writer.member("key", key.hexadecimal)
        if let closedUntil { writer.member("closed_until", closedUntil - secondsAhead) }
        writer.key("subjects")
        writer.beginArray()
        for (subject, failures) in subjects {
            writer.beginObject()
            writer.member(subject.kind.rawValue, subject.seal.digits)
            if let until = failures.lockedUntil { writer.member("locked_until", until - secondsAhead) }
            writer.key("failures")
            writer.beginArray()
            for failure in failures.all {
                writer.beginArray()
                writer.integer(failure.time - secondsAhead)
                writer.integer(Int(failure.given))
                writer.endArray()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return Array(writer.text.utf8) + [10]
    }

    /// Reads what ``document(secondsAhead:)`` wrote; nil for anything else.
    init?(document: [UInt8], capacity: Int, secondsAhead: Int) {
        // Which mistake it has does not matter: nobody writes it by hand.
        guard let root = try? JSONReader.read(document, maximumDepth: 6), root["version"]?.integer == 1,
            let key = root["key"]?.string.flatMap(SealKey.init(hexadecimal:)), let entries = root["subjects"]?.array,
            entries.count <= max(2, capacity)
        else { return nil }
        self.init(capacity: capacity, key: key)
        if let node = root["closed_until"] {
            guard let time = Self.time(node, secondsAhead) else { return nil }
            closedUntil = time
        }
        for entry in entries {
            guard let (subject, failures) = Self.entry(entry, secondsAhead) else { return nil }
            subjects[subject] = failures
        }
    }

    private static func entry(_ node: JSONNode, _ secondsAhead: Int) -> (Subject, Failures)? {
        let kind: Subject.Kind = node["code"] == nil ? .caller : .code
        guard let seal = node[kind.rawValue]?.string.flatMap(Seal.init(digits:)), let list = node["failures"]?.array,
            list.count <= callerFailureLimit
        else { return nil }
        var failures = Failures()
        if let until = node["locked_until"] {
            guard let time = time(until, secondsAhead) else { return nil }
            failures.lockedUntil = time
        }
        for pair in list {
            guard let failure = failure(pair, secondsAhead) else { return nil }
            failures.all.append(failure)
        }
        return (Subject(kind: kind, seal: seal), failures)
    }

    /// A list of a time and a byte. Apart from ``entry(_:_:)``: together, the optimiser of Swift 6.3.1 fails on them.
    private static func failure(_ node: JSONNode, _ secondsAhead: Int) -> Failure? {
        guard let pair = node.array, pair.count == 2, let time = time(pair[0], secondsAhead),
            let given = pair[1].integer,
            let byte = UInt8(exactly: given)
        else { return nil }
        return Failure(time: time, given: byte)
    }

    /// Seconds of the clock of the counts; nil for what no clock shows.
    private static func time(_ node: JSONNode, _ secondsAhead: Int) -> Int? {
        node.integer.flatMap { (0...1 << 40).contains($0) ? $0 + secondsAhead : nil }
    }
}
