import Vietnamese

/// The papers of a procedure against the rows of its record: which have no counterpart. Names are compared word by word, since
/// the procedure has its own.
struct PaperComparison {
    private let edition: Edition
    private let rows: [Row]

    private struct Row {
        let name: String
        let words: Set<String>
        let isCounted: Bool
    }

    init(_ edition: Edition, _ record: NationalRecord) {
        self.edition = edition
        rows = record.documents.compactMap { row in
            let name = RecordText.withoutBullet(RecordText.clean(row.name))
            let isHeading = row.originals == 0 && row.copies == 0
            return Row(
                name: name, words: Self.words(name + " " + row.heading), isCounted: !isHeading && !name.isEmpty)
        }
    }

    func differences() -> [WorldDifference] {
        let papers = edition.requirements
        func count(_ mode: Requirement.Mode) -> Int { papers.count { $0.mode == mode } }
        let counted = rows.filter(\.isCounted)
        var found = [
            WorldDifference(
                .documents, .information, "count",
                "\(papers.count) papers of the procedure (\(count(.submit)) to hand in, \(count(.present)) to show, "
                    + "\(count(.notNeeded)) not needed); \(rows.count) rows of the record, \(counted.count) of them papers"
            )
        ]
        guard !rows.isEmpty else { return found }
        for paper in papers where paper.mode != .notNeeded {
            let names = [paper.name.vi] + paper.anyOf.map(\.vi) + [paper.form?.name ?? ""].filter { !$0.isEmpty }
            // A heading or a remark may be what names it.
            let isThere = names.contains { name in
                let words = Self.words(Self.opening(name))
                return rows.contains { Self.share(of: words, in: $0.words) >= 0.6 }
            }
            if !isThere {
                found.append(
                    WorldDifference(
                        .documents, .toLookAt, paper.id,
                        "“\(paper.name.vi)” (\(paper.id)) has no counterpart in the record"))
            }
        }
        var told: Set<String> = []
        for row in counted where !hasCounterpart(row) {
            let subject = Self.subject(row.name)
            guard told.insert(subject).inserted else { continue }
            found.append(
                WorldDifference(
                    .documents, .toLookAt, subject, "the record’s “\(row.name.prefix(120))” has no counterpart here"))
        }
        return found
    }

    private func hasCounterpart(_ row: Row) -> Bool {
        // Of a long row the beginning names the paper.
        let opening = Self.words(Self.opening(row.name))
        return edition.requirements.contains { paper in
            let own =
                [paper.name.vi, paper.form?.name ?? "", paper.note?.vi ?? "", paper.obtain?.vi ?? ""]
                + paper.anyOf.map(\.vi)
            if Self.share(of: opening, in: Self.words(own.joined(separator: " "))) >= 0.5 { return true }
            let name = Self.words(Self.opening(paper.name.vi))
            return name.count >= 2 && Self.share(of: name, in: row.words) >= 0.6
        }
    }

    /// Up to the first full stop, semicolon, colon or bracket, at most fourteen words.
    private static func opening(_ name: String) -> String {
        let piece = name.prefix { !";.:(".contains($0) }
        return piece.split(separator: " ").prefix(14).joined(separator: " ")
    }

    /// The first words of a row, by which `differs` can name it.
    private static func subject(_ name: String) -> String {
        name.split(separator: " ").prefix(8).joined(separator: " ")
    }

    private static func share(of words: Set<String>, in others: Set<String>) -> Double {
        words.isEmpty ? 0 : Double(words.intersection(others).count) / Double(words.count)
    }

    /// Folded words that tell papers apart.
    private static func words(_ text: String) -> Set<String> {
        Set(Tokenizer.tokens(text).flatMap { abbreviations[$0.folded] ?? [$0.folded] }).subtracting(empty)
    }

    private static let abbreviations = [
        "bhxh": ["bao", "hiem", "xa", "hoi"], "bhyt": ["bao", "hiem", "y", "te"], "ubnd": ["uy", "ban", "nhan", "dan"],
        "nld": ["lao", "dong"], "cccd": ["can", "cuoc", "cong", "dan"],
    ]

    private static let empty: Set<String> = [
        "giay", "to", "ban", "sao", "chinh", "cua", "va", "hoac", "theo", "mau", "so", "cac", "mot", "trong", "co",
        "neu",
        "doi", "voi", "truong", "hop", "nguoi", "de", "cho", "ve", "duoc", "do", "tai", "la", "nop", "khi", "thi",
        "phai",
        "lieu", "hoa", "chung", "thuc", "quy", "dinh", "kem", "bang", "tu", "den", "khac", "nay", "ho",
        ",", ".", ";", ":", "(", ")", "-", "/", "“", "”", "\"", "'",
    ]
}
