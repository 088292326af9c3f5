import JSON
import Vietnamese

/// The national records, read on demand from a file that ``NationalImport`` made.
///
/// What is needed to find a record is in memory; the rest is decoded when it is asked for.
public struct NationalRecords: Sendable {
    /// No records at all.
    public static let none = NationalRecords(summaries: [])

    /// What is kept of each record for finding it.
    public struct Summary: Hashable, Sendable {
        public let code: ProcedureCode
        /// On one line, without hidden characters.
        public let name: String
        public let field: String
        public let level: String
        public let agency: String
        /// The ministry or province that published it.
        public let issuer: String
        /// Where it holds; nil for one of the whole country.
        public let province: Province?
        /// Whom it is for; both where the record does not tell.
        public let audience: [Procedure.Audience]
        /// The national portal lists it among what people need at a turn of life.
        public let isLifeEvent: Bool

        init(
            code: ProcedureCode, name: String, field: String, level: String, agency: String, issuer: String = "",
            audience: [Procedure.Audience] = Procedure.Audience.allCases, isLifeEvent: Bool = false
        ) {
            self.init(
                code: code, name: name, field: field, level: level, agency: agency, issuer: issuer,
                province: Province.of(issuer: issuer), audience: audience, isLifeEvent: isLifeEvent)
        }

        /// - Parameter province: that of the issuer.
        init(
            code: ProcedureCode, name: String, field: String, level: String, agency: String, issuer: String,
            province: Province?, audience: [Procedure.Audience], isLifeEvent: Bool
        ) {
            self.code = code
            self.name = name
            self.field = field
            self.level = level
            self.agency = agency
            self.issuer = issuer
            self.province = province
            self.audience = audience
            self.isLifeEvent = isLifeEvent
        }
    }

    /// In the order of their codes.
    public let summaries: [Summary]
    private let places: [ProcedureCode: Int]
    private let cache: NationalCache?

    /// Records of which there is nothing but the summary.
    init(summaries: [Summary]) {
        self.summaries = summaries
        places = Self.places(of: summaries)
        cache = nil
    }

    /// Opens the file at `path`. Blocks on the disk; takes time linear in the number of records.
    ///
    /// The file may be replaced while it is open, but must not be changed in place.
    ///
    /// - Throws: ``NationalCacheError`` where there is no such file, or it is not whole.
    public init(cache path: String) throws(NationalCacheError) {
        let cache = try NationalCache(path: path)
        self.cache = cache
        summaries = cache.summaries()
        places = Self.places(of: summaries)
    }

    private static func places(of summaries: [Summary]) -> [ProcedureCode: Int] {
        Dictionary(summaries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is kept of the record of this code. Takes the same time for any.
    public func summary(of code: ProcedureCode) -> Summary? { places[code].map { summaries[$0] } }

    /// The record as a procedure that can be walked as far as its data honestly allows.
    ///
    /// Its texts are the record's. Blocks on the disk.
    ///
    /// - Returns: nil where there is no such record, or its text has been damaged since it was written.
    public func reference(_ code: ProcedureCode) -> Procedure? {
        record(code).flatMap { ReferenceBuilder(code: code, record: $0).procedure() }
    }

    /// The record itself. Blocks on the disk.
    ///
    /// - Returns: nil where there is no such record, or its text has been damaged since it was written.
    func record(_ code: ProcedureCode) -> NationalRecord? {
        guard let place = places[code], let node = cache?.record(at: place) else { return nil }
        var reader = NationalRecordReader()
        return reader.read(node)
    }
}

extension NationalRecords.Summary {
    init(_ code: ProcedureCode, _ record: NationalRecord) {
        func clean(_ text: String) -> String { VietnameseText.cleaned(text).text }
        self.init(
            code: code, name: clean(record.name), field: clean(record.field), level: clean(record.level),
            agency: RecordText.withoutRepeats(record.agency), issuer: clean(record.issuer), audience: record.audience,
            isLifeEvent: record.lifeEvents.contains { $0.isOfficial })
    }
}

extension NationalRecord {
    /// Whom it is for, as far as its subjects tell; both where they do not.
    var audience: [Procedure.Audience] {
        let folded = subjects.map { VietnameseText.fold($0) }
        let isForCitizens = folded.contains {
            $0.hasPrefix("cong dan") || $0.hasPrefix("nguoi") || $0.hasPrefix("can bo")
        }
        let isForBusinesses = folded.contains {
            $0.hasPrefix("doanh nghiep") || $0.hasPrefix("to chuc") || $0.hasPrefix("hop tac xa")
        }
        if isForCitizens == isForBusinesses { return Procedure.Audience.allCases }
        return isForCitizens ? [.citizen] : [.business]
    }
}
