import HTTPClient
import JSON

/// A node of the configuration with its path: reads values, and says where one is wrong.
struct ConfigurationPlace {
    let node: JSONNode
    let path: String

    init(_ node: JSONNode, _ path: String) { (self.node, self.path) = (node, path) }

    func error(_ problem: OneStopConfigurationError.Problem) -> OneStopConfigurationError {
        OneStopConfigurationError(position: node.position, path: path, problem: problem)
    }

    /// - Throws: unless this is an object without keys but these.
    func object(_ allowed: [String]) throws(OneStopConfigurationError) -> ConfigurationPlace {
        guard let members = node.members else { throw error(.expected("an object")) }
        if let stray = members.first(where: { !allowed.contains($0.key) }) {
            throw OneStopConfigurationError(
                position: stray.keyPosition, path: path, problem: .unknownKey(stray.key, allowed: allowed))
        }
        return self
    }

    func optional(_ key: String) -> ConfigurationPlace? {
        node[key].map { ConfigurationPlace($0, path.isEmpty ? key : "\(path).\(key)") }
    }

    func required(_ key: String) throws(OneStopConfigurationError) -> ConfigurationPlace {
        guard let place = optional(key) else { throw error(.missingKey(key)) }
        return place
    }

    func elements() throws(OneStopConfigurationError) -> [ConfigurationPlace] {
        guard let elements = node.array, !elements.isEmpty else { throw error(.expected("a list that is not empty")) }
        guard elements.count <= 1_000 else { throw error(.expected("at most 1,000 elements")) }
        return elements.enumerated().map { ConfigurationPlace($0.element, "\(path)[\($0.offset)]") }
    }

    /// A text of 1 to 500 bytes without control characters.
    func text() throws(OneStopConfigurationError) -> String {
        guard let text = node.string, (1...500).contains(text.utf8.count), OneStopRequest.isHeaderValue(text) else {
            throw error(.expected("a text of 1 to 500 bytes without control characters"))
        }
        return text
    }

    func integer(_ range: ClosedRange<Int>) throws(OneStopConfigurationError) -> Int {
        guard let integer = node.integer, range.contains(integer) else {
            throw error(.expected("a whole number from \(range.lowerBound) to \(range.upperBound)"))
        }
        return integer
    }

    /// The integer of a key into a value, if the key is there.
    func take(
        _ key: String, _ range: ClosedRange<Int>, into value: inout Int
    ) throws(OneStopConfigurationError) {
        if let place = optional(key) { value = try place.integer(range) }
    }

    /// The beginning of addresses: no query, no slash at its end.
    func url() throws(OneStopConfigurationError) -> ClientURL {
        let text = try text()
        guard !text.contains("?"), !text.contains("#"), !text.hasSuffix("/") else {
            throw error(.expected("an address without query and without `/` at its end"))
        }
        do { return try ClientURL(text) } catch { throw self.error(.badURL(error)) }
    }

    /// The path of an operation, from the root.
    func operation() throws(OneStopConfigurationError) -> String {
        let text = try text()
        guard text.hasPrefix("/"), (try? ClientURL("http://host" + text)) != nil, !text.contains("?"),
            !text.contains("#")
        else { throw error(.expected("a path that begins with `/`")) }
        return text
    }

    /// 'public', 'loopback', or a list of ranges.
    func peers() throws(OneStopConfigurationError) -> AllowedPeers {
        switch node.string {
        case "public": return .publicInternet
        case "loopback": return .loopback
        case nil where node.array != nil:
            var ranges: [AddressRange] = []
            for place in try elements() {
                do { ranges.append(try AddressRange(try place.text())) } catch let error as OneStopConfigurationError {
                    throw error
                } catch { throw place.error(.expected("a range of addresses such as '10.0.0.0/8'")) }
            }
            return .only(ranges)
        default: throw error(.expected("'public', 'loopback' or a list of ranges such as '10.0.0.0/8'"))
        }
    }
}
