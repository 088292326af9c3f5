import SQLite
import Vietnamese

/// Writes a new library from what an import has gathered, in an order that follows from the content alone.
final class LibraryBuilder {
    let stage: Database
    let database: Database
    var report: LibraryImportReport
    let announced: [String: Int]
    var documents: [String: LegalDocument] = [:]
    /// Documents with a record of their own.
    var recorded: Set<String> = []
    /// Which days of documents were found in their texts, as `derived` has it.
    var derived: [String: Int] = [:]
    var names = DocumentNames.empty
    var nameIDs: [String: Int64] = [:]
    var topicIDs: [String: Int64] = [:]
    var sourceIDs: [String: Int64] = [:]
    var relations: [LegalRelation] = []
    var digest = ContentDigest()

    init(
        stage: LibraryStage, path: String, report: LibraryImportReport, announced: [String: Int]
    ) throws(SQLiteError) {
        self.stage = stage.database
        self.report = report
        self.announced = announced
        var configuration = DatabaseConfiguration(.create, journal: .memory)
        configuration.synchronous = .off
        configuration.cacheKibibytes = 32_768
        database = try Database(path, configuration)
    }

    func build() throws(SQLiteError) -> LibraryImportReport {
        try database.execute(
            "PRAGMA foreign_keys = OFF; PRAGMA application_id = \(LibrarySchema.applicationID); "
                + "PRAGMA user_version = \(LibrarySchema.version); BEGIN; " + LibrarySchema.tables)
        try readDocuments()
        try writeTopics()
        try writeArticles()
        try writeDocuments()
        try writeAnnexes()
        try writeRelations()
        try database.execute(LibrarySchema.indices)
        try note("digest", digest.text)
        try database.execute("COMMIT")
        report.digest = digest.text
        return report
    }

    private func note(_ name: String, _ value: String) throws(SQLiteError) {
        var statement = try database.statement("INSERT INTO note VALUES (?, ?)")
        try statement.bind(name, at: 1)
        try statement.bind(value, at: 2)
        try statement.run()
    }

    // MARK: Documents

    private func readDocuments() throws(SQLiteError) {
        var rows = try stage.statement(
            "SELECT key, kind, title, issuer, issued, effective, expired, link, topics, codified, note FROM document")
        while try rows.step() {
            guard let number = DocumentNumber(rows.text(0)) else { continue }
            func day(_ column: Int32) -> Day? { rows.integerOrNull(column).map { Day(number: Int($0)) } }
            let topics = rows.text(8)
            documents[number.key] = LegalDocument(
                number: number, kind: rows.textOrNull(1).flatMap { DocumentKind(rawValue: $0) }, title: rows.text(2),
                issuer: rows.textOrNull(3), issued: day(4), effective: day(5), expired: day(6),
                link: rows.textOrNull(7),
                topics: topics.isEmpty ? [] : topics.split(separator: "\n").map(String.init),
                codified: rows.text(9).split(separator: " ").compactMap { Int($0) })
            documents[number.key]?.note = rows.textOrNull(10)
            recorded.insert(number.key)
        }
        var owners = try stage.statement("SELECT DISTINCT document FROM article")
        while try owners.step() {
            guard let number = DocumentNumber(owners.text(0)), documents[number.key] == nil else { continue }
            documents[number.key] = LegalDocument(number: number)
            report.recordlessCount += 1
        }
        names = DocumentNames(documents.values.sorted { $0.number < $1.number })
        // The documents have the first ids, in the order of their keys.
        for number in documents.values.map(\.number).sorted() { _ = try id(of: number.key) }
        report.documentCount = documents.count
        findTwins()
    }

    /// The id of a document that is in the library, or only named in it.
    func id(of key: String) throws(SQLiteError) -> Int64 {
        if let id = nameIDs[key] { return id }
        let id = Int64(nameIDs.count + 1)
        nameIDs[key] = id
        var statement = try database.statement("INSERT INTO name VALUES (?, ?)")
        try statement.bind(id, at: 1)
        try statement.bind(key, at: 2)
        try statement.run()
        return id
    }

    private func writeDocuments() throws(SQLiteError) {
        for document in documents.values.sorted(by: { $0.number < $1.number }) {
            let id = try id(of: document.key)
            var statement = try database.statement("INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
            try statement.bind(id, at: 1)
            try statement.bind(document.kind?.rawValue, at: 2)
            try statement.bind(document.title, at: 3)
            try statement.bind(document.issuer, at: 4)
            try statement.bind(document.issued?.number, at: 5)
            try statement.bind(document.effective?.number, at: 6)
            try statement.bind(document.expired?.number, at: 7)
            try statement.bind(document.link, at: 8)
            try statement.bind(document.codified.map(String.init).joined(separator: " "), at: 9)
            try statement.bind(recorded.contains(document.key) ? 1 : 0, at: 10)
            try statement.bind(derived[document.key] ?? 0, at: 11)
            try statement.bind(document.note, at: 12)
            try statement.run()
            var topic = try database.statement("INSERT INTO document_topic VALUES (?, ?, ?)")
            for (place, text) in document.topics.enumerated() {
                guard let topicID = topicIDs[text] else { continue }
                try topic.bind(id, at: 1)
                try topic.bind(place, at: 2)
                try topic.bind(topicID, at: 3)
                try topic.run()
            }
            digest.add(document.key)
            digest.add(document.title)
            digest.add(document.note ?? "")
            digest.add(document.kind?.rawValue ?? "")
            digest.add(document.effective.map { Int64($0.number) })
            digest.add(document.expired.map { Int64($0.number) })
            digest.add(document.topics.joined(separator: "\n"))
        }
    }

    // MARK: Articles

    private func writeArticles() throws(SQLiteError) {
        let ranks = documents.values.reduce(into: [String: Int]()) { $0[$1.key] = $1.legalRank }
        let relationReader = RelationReader(names: names, ranks: ranks)
        var citationReader = CitationReader(names: names)
        var rows = try stage.statement(
            """
            SELECT document, rank, label, copy, title, path, code, topic, effective, source, text FROM article
            ORDER BY document, rank, copy
            """)
        var insert = try database.statement("INSERT INTO article VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        var id: Int64 = 0
        var context: RelationReader.Context?
        var found = 0
        while try rows.step() {
            guard let label = ArticleLabel(rows.text(2)) else { continue }
            let article = LegalArticle(
                document: rows.text(0), label: label, copy: Int(rows.integer(3)), title: rows.text(4),
                text: rows.text(10),
                code: rows.textOrNull(6), topic: rows.textOrNull(7),
                effective: rows.integerOrNull(8).map { Day(number: Int($0)) }, source: rows.text(9))
            if context?.document.key != article.document {
                if let context { compare(context.document.key, found) }
                found = 0
                context = self.context(of: article, &citationReader)
                if let context { relations += relationReader.guided(by: context) }
            }
            id += 1
            found += 1
            let topic = article.topic.flatMap { topicIDs[numbered($0, in: article.document)] }
            try insert.bind(id, at: 1)
            try insert.bind(try self.id(of: article.document), at: 2)
            try insert.bind(rows.integer(1), at: 3)
            try insert.bind(label.description, at: 4)
            try insert.bind(article.copy, at: 5)
            try insert.bind(article.title, at: 6)
            try insert.bind(rows.text(5), at: 7)
            try insert.bind(article.code, at: 8)
            try insert.bind(topic, at: 9)
            try insert.bind(article.effective?.number, at: 10)
            try insert.bind(sourceIDs[article.source], at: 11)
            try insert.bind(article.text, at: 12)
            try insert.run()
            digest.add(article.document)
            digest.add(label.description)
            digest.add(Int64(article.copy))
            digest.add(article.title)
            digest.add(article.text)
            digest.add(article.effective.map { Int64($0.number) })
            if let context {
                let citations = citationReader.find(in: article.text)
                try write(citations, id, article, context)
                take(relationReader.read(article, citations, in: context), context)
            }
        }
        if let context { compare(context.document.key, found) }
        report.articleCount = Int(id)
    }

    private func compare(_ document: String, _ found: Int) {
        guard let announced = announced[document], announced != found,
            report.mismatches.count < LibraryImportReport.listLimit
        else { return }
        report.mismatches.append(LibraryImportReport.Mismatch(document: document, announced: announced, found: found))
    }

    private func context(of article: LegalArticle, _ reader: inout CitationReader) -> RelationReader.Context? {
        guard let document = documents[article.document] else { return nil }
        // The law of the day on which the document was written; where that is not known, the last day of its number's year.
        let day =
            document.issued ?? document.effective ?? article.effective
            ?? document.number.year.flatMap { Day(year: $0, month: 12, day: 31) } ?? Day(number: .max)
        let titled = reader.find(in: document.title).compactMap {
            $0.resolved(at: nil, among: names, on: day)?.document
        }
        return RelationReader.Context(document: document, titled: titled, day: day)
    }

    private func write(
        _ citations: [Citation], _ article: Int64, _ place: LegalArticle, _ context: RelationReader.Context
    ) throws(SQLiteError) {
        guard !citations.isEmpty else { return }
        let needsPlace = citations.contains { $0.here.contains(.clause) || $0.here.contains(.point) }
        let structure = needsPlace ? ArticleStructure(place.text) : nil
        var insert = try database.statement("INSERT INTO citation VALUES (?,?,?,?,?,?,?,?)")
        for citation in citations {
            var here = LegalProvision(document: place.document, article: place.label)
            if let structure { (here.clause, here.point) = structure.place(at: citation.range.lowerBound) }
            guard let target = citation.resolved(at: here, among: names, on: context.day) else {
                report.unresolvedCitationCount += 1
                continue
            }
            report.citationCount += 1
            try insert.bind(article, at: 1)
            try insert.bind(citation.range.lowerBound, at: 2)
            try insert.bind(citation.range.upperBound, at: 3)
            try insert.bind(try id(of: target.document), at: 4)
            try insert.bind(target.article?.description, at: 5)
            try insert.bind(citation.lastArticle?.description, at: 6)
            try insert.bind(target.clause, at: 7)
            try insert.bind(target.point, at: 8)
            try insert.run()
        }
    }

    private func take(_ findings: RelationReader.Findings, _ context: RelationReader.Context) {
        let key = context.document.key
        relations += findings.relations
        if let effective = findings.effective {
            if let given = documents[key]?.effective {
                let isOwn = derived[key, default: 0] & 1 == 0
                if isOwn, given != effective, report.dayConflicts.count < LibraryImportReport.listLimit {
                    report.dayConflicts.append(
                        LibraryImportReport.DayConflict(document: key, given: given, found: effective))
                }
            } else {
                documents[key]?.effective = effective
                derived[key, default: 0] |= 1
                report.datedByTextCount += 1
            }
        }
        if let expired = findings.expired, documents[key]?.expired == nil {
            documents[key]?.expired = expired
            derived[key, default: 0] |= 2
            report.endedByTextCount += 1
        }
    }
}
