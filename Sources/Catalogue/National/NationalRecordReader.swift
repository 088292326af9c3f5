import JSON
import Vietnamese

/// Reads a record from JSON. A member that is missing or null is empty; one of a wrong type is empty and remarked.
struct NationalRecordReader {
    private(set) var remarks: [NationalRemark] = []

    mutating func read(_ node: JSONNode) -> NationalRecord {
        var record = NationalRecord()
        record.name = string(node, "name")
        record.field = string(node, "field")
        record.level = string(node, "level")
        record.issuer = string(node, "issuer")
        record.agency = string(node, "agency")
        record.authority = string(node, "authority")
        record.subjects = list(node, "subjects").compactMap { entry($0, "subjects") }
        record.decision = string(node, "decision")
        record.steps = string(node, "steps")
        record.methods = objects(node, "methods").map { method($0) }
        record.documents = objects(node, "documents").map { document($0) }
        record.fees = objects(node, "fees").map { charge($0, "fees") }
        record.deadlines = objects(node, "deadline").map { limit($0) }
        record.result = string(node, "result")
        record.legalBasis = objects(node, "legal_basis").map {
            NationalRecord.Basis(
                document: string($0, "code", of: "legal_basis"), title: string($0, "name", of: "legal_basis"))
        }
        record.conditions = string(node, "conditions")
        record.url = string(node, "url")
        record.crawled = string(node, "crawled")
        record.lifeEvents = objects(node, "life_events").map {
            NationalRecord.LifeEvent(
                group: string($0, "group", of: "life_events"), isOfficial: bool($0, "official", of: "life_events"))
        }
        record.receiveAddress = string(node, "receive_address")
        record.isStub = bool(node, "stub")
        record.isPartial = bool(node, "partial")
        record.partialNote = string(node, "partial_note")
        record.indexed = listings(node)
        return record
    }

    /// `in_national_index_2026_07: false`: a member for each month whose index was read.
    private mutating func listings(_ node: JSONNode) -> [NationalRecord.Listing] {
        let opening = "in_national_index_"
        return (node.members ?? []).compactMap { (member) -> NationalRecord.Listing? in
            guard member.key.hasPrefix(opening), let isListed = member.node.bool else { return nil }
            let month = member.key.dropFirst(opening.count).replacing("_", with: "-")
            return RecordIdentity.lastDay(String(month)).map { NationalRecord.Listing(month: $0, isListed: isListed) }
        }
    }

    private mutating func method(_ node: JSONNode) -> NationalRecord.Method {
        NationalRecord.Method(
            channel: string(node, "channel", of: "methods"), note: string(node, "note", of: "methods"),
            fees: objects(node, "fee", of: "methods").map {
                var charge = charge($0, "methods")
                charge.channel = string(node, "channel", of: "methods")
                return charge
            })
    }

    private mutating func document(_ node: JSONNode) -> NationalRecord.Document {
        NationalRecord.Document(
            heading: string(node, "case", of: "documents"), name: string(node, "name", of: "documents"),
            originals: count(node, "original", of: "documents"), copies: count(node, "copy", of: "documents"),
            template: string(node, "template", of: "documents"))
    }

    private mutating func charge(_ node: JSONNode, _ table: String) -> NationalRecord.Charge {
        NationalRecord.Charge(
            channel: string(node, "channel", of: table), amount: string(node, "amount", of: table),
            fused: string(node, "fused", of: table), note: string(node, "note", of: table))
    }

    private mutating func limit(_ node: JSONNode) -> NationalRecord.TimeLimit {
        NationalRecord.TimeLimit(
            channel: string(node, "channel", of: "deadline"), value: string(node, "value", of: "deadline"),
            unit: string(node, "unit", of: "deadline"))
    }

    // MARK: Members of one type

    private mutating func string(_ node: JSONNode, _ key: String, of table: String? = nil) -> String {
        guard let member = node[key], !member.isNull else { return "" }
        // Numbers are as good as their digits: some versions of the data have them without quotation marks.
        if let number = member.integer { return String(number) }
        guard let string = member.string else {
            remark(key, of: table, "a string", member)
            return ""
        }
        return string
    }

    private mutating func count(_ node: JSONNode, _ key: String, of table: String) -> Int? {
        guard let member = node[key], !member.isNull else { return nil }
        let count = member.integer ?? member.string.flatMap { Int($0) }
        guard let count, (0...10_000).contains(count) else {
            remark(key, of: table, "a whole number", member)
            return nil
        }
        return count
    }

    private mutating func bool(_ node: JSONNode, _ key: String, of table: String? = nil) -> Bool {
        guard let member = node[key], !member.isNull else { return false }
        guard let bool = member.bool else {
            remark(key, of: table, "true or false", member)
            return false
        }
        return bool
    }

    private mutating func list(_ node: JSONNode, _ key: String, of table: String? = nil) -> [JSONNode] {
        guard let member = node[key], !member.isNull else { return [] }
        guard let list = member.array else {
            remark(key, of: table, "a list", member)
            return []
        }
        return list
    }

    private mutating func objects(_ node: JSONNode, _ key: String, of table: String? = nil) -> [JSONNode] {
        var objects: [JSONNode] = []
        for element in list(node, key, of: table) {
            if element.members == nil { remark(key, of: table, "objects", element) } else { objects.append(element) }
        }
        return objects
    }

    private mutating func entry(_ node: JSONNode, _ key: String) -> String? {
        guard let string = node.string else {
            remark(key, of: nil, "strings", node)
            return nil
        }
        return string
    }

    private mutating func remark(_ key: String, of table: String?, _ expected: String, _ found: JSONNode) {
        let member = table.map { "\($0).\(key)" } ?? key
        remarks.append(
            NationalRemark(.wrongType, member: member, detail: "expected \(expected), found \(Self.kind(of: found))"))
    }

    private static func kind(of node: JSONNode) -> String {
        switch node.value {
        case .null: "null"
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
