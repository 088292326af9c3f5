import JSON

/// What is wrong in a configuration, where, and what is expected.
struct SettingsError: Error, Hashable, CustomStringConvertible {
    let position: JSONPosition?
    let path: String
    let expected: String

    var description: String {
        let place = position.map { "line \($0.line), column \($0.column): " } ?? ""
        return place + (path.isEmpty ? "" : "`\(path)`: ") + expected
    }
}

/// A configuration that has been held to a closed schema: each key is known, each value of its kind.
struct SettingsDocument {
    private let root: JSONNode
    private let prefix: String
    private let keys: [ServeKey]

    static let sizeLimit = 262_144

    /// Reads JSON5.
    init(_ bytes: [UInt8], keys: [ServeKey]) throws(SettingsError) {
        guard bytes.count <= Self.sizeLimit else {
            throw SettingsError(position: nil, path: "", expected: "at most \(Self.sizeLimit) bytes are expected")
        }
        do {
            root = try JSONReader.read(bytes, dialect: .json5, maximumDepth: 8)
        } catch {
            throw SettingsError(position: error.position, path: "", expected: "\(error.problem)")
        }
        (prefix, self.keys) = ("", keys)
        try check(root, "")
    }

    private init(_ root: JSONNode, _ prefix: String, _ keys: [ServeKey]) {
        (self.root, self.prefix, self.keys) = (root, prefix, keys)
    }

    // MARK: The schema

    private func check(_ node: JSONNode, _ path: String) throws(SettingsError) {
        guard let members = node.members else {
            throw SettingsError(position: node.position, path: path, expected: "an object is expected")
        }
        for member in members {
            let place = path.isEmpty ? member.key : "\(path).\(member.key)"
            if let kind = kind(of: place) {
                try check(member.node, place, kind)
            } else if keys.contains(where: { $0.path.hasPrefix("\(place).") }) {
                try check(member.node, place)
            } else {
                throw SettingsError(
                    position: member.keyPosition, path: place.saidBack(),
                    expected: "there is no such key; there are: \(names(in: path).joined(separator: ", "))")
            }
        }
    }

    private func kind(of path: String) -> ServeKey.Kind? {
        for key in keys {
            if key.path == path { return key.kind }
            if case .secret = key.kind, path == key.path + "_env" || path == key.path + "_file" { return .text }
        }
        return nil
    }

    /// The keys of one object.
    private func names(in path: String) -> [String] {
        let start = path.isEmpty ? "" : path + "."
        var names: [String] = []
        for key in ServeKey.written where key.hasPrefix(start) {
            let name = String(key.dropFirst(start.count).prefix { $0 != "." && $0 != "[" })
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func check(_ node: JSONNode, _ path: String, _ kind: ServeKey.Kind) throws(SettingsError) {
        func expect(_ holds: Bool, _ what: String) throws(SettingsError) {
            guard holds else {
                throw SettingsError(position: node.position, path: path, expected: "\(what) is expected")
            }
        }
        switch kind {
        case .text, .secret: try expect(node.string.map(Self.isText) ?? false, "a text of 1 to 4,096 bytes")
        case .integer(let range):
            try expect(
                node.integer.map(range.contains) ?? false,
                "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .texts:
            let isList = node.array.map { $0.count <= 1_000 && $0.allSatisfy { $0.string.map(Self.isText) ?? false } }
            try expect(isList ?? false, "a list of texts")
        case .flag: try expect(node.bool != nil, "true or false")
        case .objects:
            try expect(node.array.map { $0.count <= 1_000 } ?? false, "a list of objects")
            for element in node.array ?? [] { try check(element, "\(path)[]") }
        }
    }

    private static func isText(_ text: String) -> Bool {
        (1...4_096).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    // MARK: Values

    private func node(_ path: String) -> JSONNode? {
        var node: JSONNode? = root
        for key in path.split(separator: ".") { node = node?[String(key)] }
        return node
    }

    func text(_ path: String) -> String? { node(path)?.string }
    func integer(_ path: String) -> Int? { node(path)?.integer }
    func flag(_ path: String) -> Bool? { node(path)?.bool }
    func texts(_ path: String) -> [String]? { node(path)?.array.map { $0.compactMap(\.string) } }
    func objects(_ path: String) -> [SettingsDocument] {
        (node(path)?.array ?? []).map { SettingsDocument($0, "\(prefix)\(path)[].", keys) }
    }

    func has(_ path: String) -> Bool { node(path) != nil }

    /// That the value of a key, or the object itself for a key that is missing, is not as it should be.
    func error(_ path: String, _ expected: String) -> SettingsError {
        SettingsError(position: (node(path) ?? root).position, path: prefix + path, expected: "\(expected) is expected")
    }

    func required(_ path: String) throws(SettingsError) -> String {
        guard let text = text(path) else { throw error(path, "this key, with a text,") }
        return text
    }

    /// A secret that is given as itself, in a variable or in a file; nil if it is not given.
    func secret(
        _ path: String, environment: (String) -> String?, file: (String) -> [UInt8]?
    ) throws(SettingsError) -> String? {
        let ways = ["", "_env", "_file"].filter { has(path + $0) }
        guard ways.count <= 1 else { throw error(path + ways[1], "only one of the ways to give a secret") }
        guard let way = ways.first, let value = text(path + way) else { return nil }
        var found: String?
        switch way {
        case "_env": found = environment(value)
        case "_file":
            found = file(value).flatMap { String(validating: $0, as: UTF8.self) }
            // A line end after the secret is an editor's.
            while let last = found?.last, last.isNewline { found?.removeLast() }
        default: found = value
        }
        // Which variable or file may be told; what is in it may not.
        switch way {
        case "_env" where found == nil: throw error(path + way, "that the variable `\(value)` is set, to a secret,")
        case "_file" where found == nil: throw error(path + way, "that the file `\(value)` can be read, with a secret,")
        default: break
        }
        guard let found, (16...1_024).contains(found.utf8.count), found.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw error(path + way, "a secret of 16 to 1,024 letters, digits and signs") }
        return found
    }
}
