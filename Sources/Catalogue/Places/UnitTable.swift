/// The lines of the file of units, read.
struct UnitTable: Sendable {
    struct CommuneRow {
        let code: String
        let unit: UnitName
        let province: Int
        var formers: [Int] = []
    }

    struct FormerRow {
        let unit: UnitName
        let district: Int
        var communes: [Int]
    }

    struct DistrictRow {
        let unit: UnitName
        /// The province then, among the former ones.
        let province: Int
    }

    /// The name of a commune that had gone out of use before, as it is keyed.
    struct EarlierCommuneRow {
        let kind: UnitKind
        let key: String
        /// Where it was, and the former commune of that district that it had gone into.
        let district: Int
        let into: UnitName
    }

    /// The same of a district, or of a province.
    struct EarlierDistrictRow {
        let kind: UnitKind
        let key: String
        /// Of a province all its districts; a district has a row for each that it went into.
        var into: [Int]
        /// The former communes that it had; none where it went into the district as a whole, or that is not told.
        var formers: [UnitName] = []
    }

    var provinces: [UnitName] = []
    var communes: [CommuneRow] = []
    var formerProvinces: [UnitName] = []
    var districts: [DistrictRow] = []
    var formers: [FormerRow] = []
    var earlierCommunes: [EarlierCommuneRow] = []
    var earlierDistricts: [EarlierDistrictRow] = []

    /// Nothing is known.
    init() {}

    /// - Throws: ``UnitFileError``.
    init(_ bytes: [UInt8]) throws(UnitFileError) {
        self = try bytes.withUnsafeBufferPointer { (bytes) throws(UnitFileError) -> UnitTable in
            var reader = UnitTableReader(bytes)
            try reader.readAll()
            return reader.table
        }
    }
}

/// A line of the file of units that cannot be read.
public struct UnitFileError: Error, Hashable, Sendable {
    /// Counted from 1.
    public let line: Int
    /// The number of bytes before it.
    public let offset: Int
}
