/// Reads the file of units line after line; each begins with a sign that says what it is.
struct UnitTableReader {
    private(set) var table = UnitTable()
    private let bytes: UnsafeBufferPointer<UInt8>
    private var formerProvince: Int?
    private var provincePlaces: [UnitName: Int] = [:]
    private var districtPlaces: [Place: Int] = [:]
    /// Former communes that went into several, which come more than once.
    private var dividedPlaces: [Place: Int] = [:]

    /// Districts and provinces that were such before, with what they went into.
    private var earlierPlaces: [Place: Int] = [:]

    /// What is told apart by its name and where it is.
    private struct Place: Hashable {
        let unit: UnitName
        /// The former province of a district; the district of a commune.
        let within: Int
    }

    /// - Parameter bytes: Outlives this reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        table.communes.reserveCapacity(3_400)
        table.formers.reserveCapacity(10_100)
    }

    mutating func readAll() throws(UnitFileError) {
        var number = 0
        var start = 0
        while start < bytes.count {
            number += 1
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            guard read(start..<end) else { throw UnitFileError(line: number, offset: start) }
            start = end + 1
        }
    }

    /// False where the line is none of these.
    private mutating func read(_ line: Range<Int>) -> Bool {
        guard let sign = line.first.map({ bytes[$0] }), sign != UInt8(ascii: "#") else { return true }
        guard line.count > 2, bytes[line.lowerBound + 1] == UInt8(ascii: " ") else { return false }
        let rest = line.lowerBound + 2..<line.upperBound
        switch sign {
        case UInt8(ascii: "="): return readProvince(rest)
        case UInt8(ascii: "+"): return readCommune(rest)
        case UInt8(ascii: "~"): return readFormerProvince(rest)
        case UInt8(ascii: "-"): return readDistrict(rest)
        case UInt8(ascii: ">"): return readEarlier(rest)
        default: return false
        }
    }

    // MARK: Pieces

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// `tx Cai Lậy`.
    private func unit(_ range: Range<Int>) -> UnitName? {
        guard let space = first(UInt8(ascii: " "), in: range), space + 1 < range.upperBound,
            let kind = kind(range.lowerBound..<space)
        else { return nil }
        return UnitName(kind: kind, name: text(space + 1..<range.upperBound))
    }

    private func kind(_ range: Range<Int>) -> UnitKind? {
        guard let one = range.first, range.count <= 2 else { return nil }
        let other = range.count == 2 ? bytes[one + 1] : 0
        switch (bytes[one], other) {
        case (UInt8(ascii: "p"), 0): return .ward
        case (UInt8(ascii: "x"), 0): return .commune
        case (UInt8(ascii: "t"), UInt8(ascii: "t")): return .township
        case (UInt8(ascii: "d"), UInt8(ascii: "k")): return .specialZone
        case (UInt8(ascii: "q"), 0): return .urbanDistrict
        case (UInt8(ascii: "h"), 0): return .ruralDistrict
        case (UInt8(ascii: "t"), UInt8(ascii: "x")): return .town
        case (UInt8(ascii: "t"), UInt8(ascii: "p")): return .city
        case (UInt8(ascii: "t"), 0): return .province
        default: return nil
        }
    }

    /// The parts between commas, without the spaces before them.
    private func parts(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            while start < range.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
            let end = first(UInt8(ascii: ","), in: start..<range.upperBound) ?? range.upperBound
            if start < end { parts.append(start..<end) }
            start = end + 1
        }
        return parts
    }

    // MARK: Lines

    private mutating func readProvince(_ range: Range<Int>) -> Bool {
        guard range.count > 3, let unit = unit(range.lowerBound + 3..<range.upperBound), unit.kind.isOfProvinces
        else { return false }
        table.provinces.append(unit)
        formerProvince = nil
        return true
    }

    private mutating func readCommune(_ range: Range<Int>) -> Bool {
        guard range.count > 6, !table.provinces.isEmpty else { return false }
        let code = range.lowerBound..<range.lowerBound + 5
        guard code.allSatisfy({ (0x30...0x39).contains(bytes[$0]) }),
            let unit = unit(code.upperBound + 1..<range.upperBound), unit.kind.isOfCommunes
        else { return false }
        table.communes.append(.init(code: text(code), unit: unit, province: table.provinces.count - 1))
        return true
    }

    private mutating func readFormerProvince(_ range: Range<Int>) -> Bool {
        guard let unit = unit(range), unit.kind.isOfProvinces else { return false }
        if let known = provincePlaces[unit] {
            formerProvince = known
        } else {
            table.formerProvinces.append(unit)
            formerProvince = table.formerProvinces.count - 1
            provincePlaces[unit] = formerProvince
        }
        return true
    }

    /// `q Ba Đình: p Phúc Xá, p Cống Vị*`: the district, and what follows.
    private mutating func district(_ range: Range<Int>) -> (index: Int, rest: Range<Int>)? {
        guard let colon = first(UInt8(ascii: ":"), in: range), let unit = unit(range.lowerBound..<colon),
            unit.kind.isOfDistricts, let formerProvince
        else { return nil }
        let rest = colon + 1..<range.upperBound
        let place = Place(unit: unit, within: formerProvince)
        if let known = districtPlaces[place] { return (known, rest) }
        table.districts.append(.init(unit: unit, province: formerProvince))
        districtPlaces[place] = table.districts.count - 1
        return (table.districts.count - 1, rest)
    }

    private mutating func readDistrict(_ range: Range<Int>) -> Bool {
        guard let (district, rest) = district(range), !table.communes.isEmpty else { return false }
        let parts = parts(rest)
        if parts.isEmpty {
            // An island district without communes is what the commune was made of.
            add(table.districts[district].unit, in: district)
            return true
        }
        for part in parts {
            let isDivided = bytes[part.upperBound - 1] == UInt8(ascii: "*")
            guard let unit = unit(part.lowerBound..<part.upperBound - (isDivided ? 1 : 0)), unit.kind.isOfCommunes
            else { return false }
            guard isDivided else {
                add(unit, in: district)
                continue
            }
            let place = Place(unit: unit, within: district)
            if let known = dividedPlaces[place] {
                table.formers[known].communes.append(table.communes.count - 1)
                table.communes[table.communes.count - 1].formers.append(known)
            } else {
                add(unit, in: district)
                dividedPlaces[place] = table.formers.count - 1
            }
        }
        return true
    }

    private mutating func add(_ unit: UnitName, in district: Int) {
        let commune = table.communes.count - 1
        table.formers.append(.init(unit: unit, district: district, communes: [commune]))
        table.communes[commune].formers.append(table.formers.count - 1)
    }

    /// `tp Thủ Đức: q 2 in p An Phú, p binhan in p An Khánh`, `q Hà Đông: t hatay`.
    private mutating func readEarlier(_ range: Range<Int>) -> Bool {
        guard let (district, rest) = district(range) else { return false }
        for part in parts(rest) {
            // The second space stands before "in".
            guard let space = first(UInt8(ascii: " "), in: part) else { return false }
            let nameEnd = first(UInt8(ascii: " "), in: space + 1..<part.upperBound) ?? part.upperBound
            guard let named = unit(part.lowerBound..<nameEnd) else { return false }
            if nameEnd == part.upperBound {
                guard !named.kind.isOfCommunes else { return false }
                addEarlier(named, district, former: nil)
                continue
            }
            guard part.upperBound > nameEnd + 4, bytes[nameEnd + 1] == UInt8(ascii: "i"),
                bytes[nameEnd + 2] == UInt8(ascii: "n"), let into = unit(nameEnd + 4..<part.upperBound),
                into.kind.isOfCommunes, named.kind != .province
            else { return false }
            if named.kind.isOfCommunes {
                table.earlierCommunes.append(
                    .init(kind: named.kind, key: named.name, district: district, into: into))
            } else {
                addEarlier(named, district, former: into)
            }
        }
        return true
    }

    private mutating func addEarlier(_ named: UnitName, _ district: Int, former: UnitName?) {
        let place = Place(unit: named, within: named.kind == .province ? -1 : district)
        if let known = earlierPlaces[place] {
            if named.kind == .province { table.earlierDistricts[known].into.append(district) }
            if let former { table.earlierDistricts[known].formers.append(former) }
            return
        }
        table.earlierDistricts.append(
            .init(kind: named.kind, key: named.name, into: [district], formers: former.map { [$0] } ?? []))
        earlierPlaces[place] = table.earlierDistricts.count - 1
    }
}
