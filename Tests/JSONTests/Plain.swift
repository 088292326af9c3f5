import Foundation
import JSON

/// A JSON value without places, to compare what two readers read. Integers are numbers here, as Foundation has it.
enum Plain: Equatable, Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string([Unicode.Scalar])
    case array([Plain])
    case object([[Unicode.Scalar]: Plain])

    init(_ node: JSONNode) {
        switch node.value {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .integer(let integer): self = .number(Double(integer))
        case .number(let number): self = .number(number)
        case .string(let string): self = .string(Array(string.unicodeScalars))
        case .array(let elements): self = .array(elements.map(Plain.init))
        case .object(let members):
            let pairs = members.map { (Array($0.key.unicodeScalars), Plain($0.node)) }
            self = .object(Dictionary(pairs) { first, _ in first })
        }
    }

    init(from decoder: any Decoder) throws {
        if var container = try? decoder.unkeyedContainer() {
            var elements: [Plain] = []
            while !container.isAtEnd { elements.append(try container.decode(Plain.self)) }
            self = .array(elements)
            return
        }
        if let container = try? decoder.container(keyedBy: Key.self) {
            let pairs = try container.allKeys.map {
                (Array($0.stringValue.unicodeScalars), try container.decode(Plain.self, forKey: $0))
            }
            self = .object(Dictionary(pairs) { first, _ in first })
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .string(Array(try container.decode(String.self).unicodeScalars))
        }
    }

    /// What Foundation reads; nil if it refuses.
    static func foundation(_ bytes: [UInt8], dialect: JSONDialect = .json) -> Plain? {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = dialect == .json5
        return try? decoder.decode(Plain.self, from: Data(bytes))
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

/// What ``JSONReader`` reads, or why not.
func outcome(
    _ bytes: [UInt8], _ dialect: JSONDialect = .json, depth: Int = 64
) -> Result<JSONNode, JSONError> {
    do throws(JSONError) {
        return .success(try JSONReader.read(bytes, dialect: dialect, maximumDepth: depth))
    } catch {
        return .failure(error)
    }
}

/// Why ``JSONReader`` refuses a text; nil if it does not.
func refusal(_ text: String, _ dialect: JSONDialect = .json) -> JSONError? {
    refusal(Array(text.utf8), dialect)
}

/// Why ``JSONReader`` refuses bytes; nil if it does not.
func refusal(_ bytes: [UInt8], _ dialect: JSONDialect = .json, depth: Int = 64) -> JSONError? {
    guard case .failure(let error) = outcome(bytes, dialect, depth: depth) else { return nil }
    return error
}
