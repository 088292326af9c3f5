import HTTPServer
import JSON
import Vietnamese

/// A place in the body of a request: reads values, and says by JSON pointer where one is wrong. Nobody's mistake is overlooked: a
/// key that nobody asked for is one.
struct BodyPlace {
    let node: JSONNode
    /// The keys and numbers that lead to what it is part of, and its own; none for the whole body. Apart, since a path is rarely told.
    private let outer: [String]
    private let own: String?
    private var path: [String] { own.map { outer + [$0] } ?? outer }
    /// How many members it has.
    var count: Int { node.members?.count ?? 0 }

    private static let depthLimit = 8

    /// The body of a request, which has to be a JSON object of these keys.
    ///
    /// - Parameter mayBeEmpty: Whether no body stands for an empty object.
    init(_ request: borrowing Request, keys: [String], mayBeEmpty: Bool = false) throws(Problem) {
        let bytes = request.body.bytes
        if !(bytes.isEmpty && mayBeEmpty) { try Self.checkType(request.headers) }
        let node: JSONNode
        do {
            let text = bytes.isEmpty && mayBeEmpty ? Array("{}".utf8) : bytes
            node = try JSONReader.read(text, maximumDepth: Self.depthLimit)
        } catch {
            throw Self.problem(error)
        }
        self.init(node, [], nil)
        try check(keys)
    }

    private init(_ node: JSONNode, _ outer: [String], _ own: String?) {
        (self.node, self.outer, self.own) = (node, outer, own)
    }

    private static func checkType(_ headers: HeaderFields) throws(Problem) {
        // As nearly all write it.
        if headers.has("Content-Type", "application/json") { return }
        // JSON has no parameters, and readers ignore those there are (RFC 8259 section 11); but another coding would be misread.
        guard let type = MediaType(headers["Content-Type"] ?? ""), type.name == "application/json",
            type.charsets.allSatisfy({ $0 == "utf-8" })
        else {
            throw Problem(
                .unsupportedMediaType, "unsupported-media-type",
                "The body has to be JSON in UTF-8: `Content-Type: application/json` is expected")
        }
    }

    private static func problem(_ error: JSONError) -> Problem {
        let code =
            switch error.problem {
            case .tooDeep: "too-deep"
            case .duplicateKey: "duplicate-key"
            default: "bad-json"
            }
        return Problem(.badRequest, code, "The body cannot be read as JSON: \(error)")
    }

    /// RFC 6901; empty for the whole body.
    private var pointer: String { path.map(Self.step).joined() }

    func problem(_ code: String, _ expected: String) -> Problem {
        Problem(.badRequest, code, "\(pointer.isEmpty ? "the body" : pointer): \(expected)")
    }

    private func check(_ keys: [String]) throws(Problem) {
        guard let members = node.members else { throw problem("wrong-type", "an object is expected") }
        guard let stray = members.first(where: { !keys.contains($0.key) }) else { return }
        let known = keys.map { "`\($0)`" }.joined(separator: ", ")
        throw BodyPlace(stray.node, path, stray.key).problem(
            "unknown-key", "there is no such key; there are: \(known)")
    }

    /// A key as a step of a pointer; cut if it is long.
    private static func step(_ key: String) -> String {
        let cut = String(key.unicodeScalars.prefix(64).map(Character.init))
        return "/" + cut.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    /// The first member of another key.
    func first(besides keys: String...) -> (key: String, place: BodyPlace)? {
        node.members?.first { !keys.contains($0.key) }.map { ($0.key, BodyPlace($0.node, path, $0.key)) }
    }

    subscript(key: String) -> BodyPlace? { node[key].map { BodyPlace($0, path, key) } }

    func required(_ key: String) throws(Problem) -> BodyPlace {
        guard let place = self[key] else {
            throw BodyPlace(node, path, key).problem("missing-key", "this key is needed")
        }
        return place
    }

    // MARK: Values

    /// A string of so many bytes at most, not empty.
    func text(upTo limit: Int) throws(Problem) -> String {
        guard let text = node.string else { throw problem("wrong-type", "a string is expected") }
        guard !text.isEmpty else { throw problem("bad-value", "a string that is not empty is expected") }
        guard text.utf8.count <= limit else { throw problem("too-long", "at most \(limit) bytes are expected") }
        return text
    }

    /// A whole number in a range.
    func number(_ range: ClosedRange<Int>) throws(Problem) -> Int {
        // `1.0` is a whole number, too.
        guard let number = node.integer ?? node.double.flatMap(Int.init(exactly:)), range.contains(number) else {
            throw problem(
                node.double == nil ? "wrong-type" : "bad-value",
                "a whole number from \(range.lowerBound) to \(range.upperBound) is expected")
        }
        return number
    }

    func day() throws(Problem) -> Day {
        let expected = "an existing day such as 2026-07-01 is expected"
        guard let text = node.string else { throw problem("wrong-type", expected) }
        guard let day = Day(iso: text) else { throw problem("bad-value", expected) }
        return day
    }

    /// One of the cases, by its raw value.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) throws(Problem) -> Choice {
        guard let choice = Choice(rawValue: try text(upTo: 64)) else {
            let known = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw problem("bad-value", "one of \(known) is expected")
        }
        return choice
    }

    /// A list of so many elements.
    func elements(_ count: ClosedRange<Int>) throws(Problem) -> [BodyPlace] {
        guard let elements = node.array else { throw problem("wrong-type", "a list is expected") }
        guard count.contains(elements.count) else {
            let isLong = elements.count > count.upperBound
            throw problem(
                isLong ? "too-long" : "bad-value", "\(count.lowerBound) to \(count.upperBound) elements are expected")
        }
        return elements.enumerated().map { BodyPlace($0.element, path, "\($0.offset)") }
    }

    /// The members of an object of whatever keys, so many at most.
    func members(upTo limit: Int) throws(Problem) -> [(key: String, place: BodyPlace)] {
        guard let members = node.members else { throw problem("wrong-type", "an object is expected") }
        guard members.count <= limit else { throw problem("too-long", "at most \(limit) members are expected") }
        return members.map { ($0.key, BodyPlace($0.node, path, $0.key)) }
    }
}
