// A libFuzzer entry for `JSONReader` and `JSONWriter`, compiled together with their sources by scripts/fuzz.

/// Reads the bytes in both dialects, and stops the program if what was read is not what is written back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    var strict: String?
    do {
        strict = checkedText(of: try JSONReader.read(bytes), in: bytes)
    } catch {
        check(error, in: bytes)
    }
    do {
        let node = try JSONReader.read(bytes, dialect: .json5, maximumDepth: JSONReader.depthCeiling)
        let text = checkedText(of: node, in: bytes)
        precondition(strict == nil || strict == text, "What is JSON means the same in JSON5.")
    } catch {
        precondition(strict == nil, "What is JSON is JSON5.")
        check(error, in: bytes)
    }
    return 0
}

/// Writes a node, reads the text, writes that, and compares. Every position lies in the text it was read from.
private func checkedText(of node: JSONNode, in bytes: UnsafeRawBufferPointer) -> String {
    checkPositions(of: node, in: bytes)
    var writer = JSONWriter()
    writer.value(node)
    var pretty = JSONWriter(pretty: true)
    pretty.value(node)
    for written in [writer.bytes, pretty.bytes] {
        do {
            let again = try JSONReader.read(written, maximumDepth: JSONReader.depthCeiling)
            var second = JSONWriter()
            second.value(again)
            precondition(second.bytes == writer.bytes, "What is written is read as it was.")
        } catch {
            preconditionFailure("What is written is JSON: \(error)")
        }
    }
    return writer.text
}

private func checkPositions(of node: JSONNode, in bytes: UnsafeRawBufferPointer) {
    check(node.position, in: bytes)
    precondition(node.position.offset < bytes.count, "A value has a first byte.")
    for element in node.array ?? [] { checkPositions(of: element, in: bytes) }
    for member in node.members ?? [] {
        check(member.keyPosition, in: bytes)
        checkPositions(of: member.node, in: bytes)
    }
}

private func check(_ error: JSONError, in bytes: UnsafeRawBufferPointer) {
    check(error.position, in: bytes)
    precondition(error.description.utf8.count < 600, "A description is short.")
}

/// Counts lines and columns anew.
private func check(_ position: JSONPosition, in bytes: UnsafeRawBufferPointer) {
    precondition((0...bytes.count).contains(position.offset), "A position lies in the text.")
    var (line, column) = (1, 1)
    for index in 0..<position.offset {
        let byte = bytes[index]
        if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
            (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
    let hasMark = line == 1 && position.offset >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    precondition(position.line == line && position.column == column - (hasMark ? 1 : 0), "A position is exact.")
}
