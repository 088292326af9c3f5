// A libFuzzer entry for what reads administrative units, compiled together with its sources by scripts/fuzz.

import Vietnamese

/// A few lines as the file has them.
private let file = """
    = 79 tp Hồ Chí Minh
    + 27154 p Bàn Cờ
    ~ tp Hồ Chí Minh
    - q 3: p 1, p 4*, p 5
    + 27139 p Xuân Hòa
    - q 3: p Võ Thị Sáu, p 4*
    > q 3: p 6 in p Võ Thị Sáu, q 30 in p 5, q 30 in p 1, t hatay
    """
private let units = try? AdministrativeUnits(file: Array(file.utf8))

/// Reads the bytes as what a person types, and as a file of units.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzUnits(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    if let units {
        for isPlace in [true, false] {
            guard let mention = units.mention(in: text, isPlace: isPlace) else { continue }
            precondition(!mention.range.isEmpty && mention.range.upperBound <= text.utf8.count, "It is in the text.")
            precondition(mention.whole.lowerBound <= mention.range.lowerBound, "House and street stand around it.")
            precondition(units.find(mention.named) != .unknown, "What is kept of it can be read again.")
        }
    }
    if let read = try? AdministrativeUnits(file: bytes) {
        for commune in read.communes.prefix(4) { _ = (read.find(commune[.vi]), read.formers(of: commune)) }
    }
    return 0
}
