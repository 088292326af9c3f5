import LegalRetrieval
import Testing
import Vietnamese

@Suite("States on a day")
struct ValidityTests {
    private let small: SmallLibrary
    private let library: LegalLibrary

    init() throws {
        small = try SmallLibrary()
        try small.add()
        library = try small.open()
    }

    private func status(_ place: LegalProvision, _ on: String) throws -> LegalState.Status? {
        try library.state(of: place, on: day(on))?.status
    }

    @Test("A document: not yet, in force, partly, ended by what came after it")
    func document() throws {
        let decree = place("901/2024/nđ-cp")
        #expect(try status(decree, "2024-06-30") == .notYetInForce(from: day("2024-07-01")))
        #expect(try status(decree, "2024-07-01") == .inForce)
        #expect(try status(decree, "2025-04-01") == .partlyInForce)
        #expect(try status(decree, "2026-06-30") == .partlyInForce)
        // Signed on 1 June, in force 30 days later, as its text says.
        #expect(try status(decree, "2026-07-01") == .ended(since: day("2026-07-01")))
        let state = try #require(try library.state(of: decree, on: day("2026-07-01")))
        #expect(
            state.ending?.relation.actor == place("903/2026/nđ-cp", "9", clause: "2")
                && state.ending?.relation.origin == .text)
        #expect(
            try status(place("900/2023/qh15"), "2026-07-01") == .inForce
                && status(place("1/1999/nđ-cp"), "2026-07-01") == nil)
    }

    @Test("An article and its clauses: amended by, repealed by, added by, with the article that did it")
    func article() throws {
        let second = place("901/2024/nđ-cp", "2")
        let state = try #require(try library.state(of: second, on: day("2025-05-01")))
        #expect(state.status == .partlyInForce)
        let changes = state.changes.filter { $0.relation.target.article == second.article }
        #expect(changes.map(\.relation.kind) == [.amends, .repeals])
        #expect(
            changes.map(\.relation.actor) == [
                place("902/2025/nđ-cp", "1", clause: "1"), place("902/2025/nđ-cp", "1", clause: "2"),
            ])
        #expect(try changes.allSatisfy { try $0.day == day("2025-04-01") })
        #expect(try status(place("901/2024/nđ-cp", "2", clause: "1"), "2025-05-01") == .inForce)
        #expect(try status(place("901/2024/nđ-cp", "2", clause: "2"), "2025-05-01") == .ended(since: day("2025-04-01")))
        #expect(try status(place("901/2024/nđ-cp", "2", clause: "2"), "2025-03-31") == .inForce)
        #expect(try status(place("901/2024/nđ-cp", "2a"), "2025-03-31") == .notYetInForce(from: day("2025-04-01")))
        #expect(try status(place("901/2024/nđ-cp", "1"), "2025-05-01") == .inForce)
        #expect(try library.state(of: second, on: day("2025-03-31"))?.later.isEmpty == false)
    }

    @Test("What only describes what is ended is not ended, nor what stands higher, nor what is quoted")
    func careful() throws {
        let ended = try library.relations(by: "901/2024/nđ-cp").filter { $0.kind == .repeals }
        #expect(ended.map(\.target.document) == ["800/2010/nđ-cp"])
        #expect(try library.relations(to: "777/2020/nđ-cp").isEmpty)
        #expect(try library.relations(to: "900/2023/qh15").map(\.kind) == [.guides])
        #expect(
            try library.relations(by: "903/2026/nđ-cp").map(\.target.document) == ["901/2024/nđ-cp", "902/2025/nđ-cp"])
    }

    @Test("The status of every article at once is that of each")
    func all() throws {
        for iso in ["2024-01-01", "2025-05-01", "2026-12-31"] {
            let day = try day(iso)
            let statuses = try library.articleStatuses(on: day)
            #expect(statuses.count == library.articleCount)
            var places: [LegalProvision] = []
            try library.forEachArticle { stored in
                places.append(LegalProvision(document: stored.article.document, article: stored.article.label))
            }
            for (place, status) in zip(places, statuses) {
                #expect(try library.state(of: place, on: day)?.status == status, "\(place)")
            }
        }
    }

    @Test("An end given as data: decrees 61/2018 and 01/2021 ended on 1 July 2025")
    func given() throws {
        try small.add(LawFixtures.text("ends.jsonl"))
        try small.add(
            ["61/2018/NĐ-CP", "01/2021/NĐ-CP"].map { SmallLibrary.article($0, "1", "Có hiệu lực.") }.joined(
                separator: "\n"))
        let library = try small.open()
        for key in ["61/2018/nđ-cp", "01/2021/nđ-cp"] {
            let before = try library.state(of: place(key, "1"), on: day("2025-06-30"))?.status
            #expect(before == .unknown, "its first day is not in these lines")
            #expect(
                try library.state(of: place(key), on: day("2025-07-01"))?.status == .ended(since: day("2025-07-01")))
        }
        #expect(try library.successors(of: "61/2018/nđ-cp", on: day("2025-07-01")) == ["118/2025/nđ-cp"])
        #expect(try library.successors(of: "61/2018/nđ-cp", on: day("2025-06-30")) == [])
        let end = try #require(try library.history(of: "61/2018/nđ-cp")?.end)
        #expect(end.day == (try day("2025-07-01")) && end.by?.relation.actor.document == "118/2025/nđ-cp")
    }

    @Test(
        "The end of a document, also one to come: the first of its own last day and of what replaces or repeals it whole"
    )
    func end() throws {
        func end(expired: String?, _ changes: (kind: LegalRelation.Kind, article: String?, day: String?)...) throws
            -> String?
        {
            let number = try #require(DocumentNumber("1/2020/NĐ-CP"))
            let document = LegalDocument(number: number, expired: try expired.map(day))
            let done = try changes.map { change in
                let relation = LegalRelation(
                    change.kind, LegalProvision(document: "2/2027/nđ-cp"),
                    LegalProvision(document: number.key, article: change.article.flatMap { ArticleLabel($0) }))
                return LegalState.Change(relation: relation, day: try change.day.map(day))
            }
            return DocumentHistory(document, done).end.map { "\($0.day)\($0.by == nil ? "" : " by")" }
        }
        #expect(try end(expired: nil) == nil)
        #expect(try end(expired: "2027-03-01") == "2027-03-01")
        #expect(try end(expired: "2027-03-01", (.replaces, nil, "2027-01-01")) == "2027-01-01 by")
        #expect(try end(expired: "2026-03-01", (.replaces, nil, "2027-01-01")) == "2026-03-01")
        #expect(try end(expired: nil, (.repeals, "3", "2027-01-01"), (.amends, nil, "2027-01-01")) == nil)
        #expect(try end(expired: nil, (.repeals, nil, nil), (.repeals, nil, "2028-01-01")) == "2028-01-01 by")
    }

    @Test("Documents that amend each other in a ring, or themselves, are in force with each change told once")
    func mutual() throws {
        let lines = [(1, 2), (2, 3), (3, 1), (1, 1)].map { actor, target in
            #"{"type": "amends", "doc": "\#(actor)/2020/NĐ-CP", "to_doc": "\#(target)/2020/NĐ-CP", "to_article": "1", "effective": "01/01/2021"}"#
        }
        let articles = (1...3).map { SmallLibrary.article("\($0)/2020/NĐ-CP", "1", "a") }
        try small.add((lines + articles).joined(separator: "\n"))
        let library = try small.open()
        for number in 1...3 {
            let state = try #require(try library.state(of: place("\(number)/2020/nđ-cp", "1"), on: day("2022-01-01")))
            #expect(state.changes.count == (number == 1 ? 2 : 1) && state.ending == nil)
        }
        #expect(try library.successors(of: "1/2020/nđ-cp", on: day("2022-01-01")).isEmpty)
        #expect(try library.articleStatuses(on: day("2022-01-01")).count == library.articleCount)
    }

    @Test("An act whose number leaves out its National Assembly is the act with the whole number, and that is told")
    func twins() throws {
        let lines = [
            #"{"doc": "28/2004/QH11", "number": "28/2004/QH11", "title": "Điện lực", "type": "Luật", "effective": "01/07/2005"}"#,
            #"{"type": "replaces", "doc": "61/2024/QH15", "to_doc": "28/2004/QH11", "effective": "01/02/2025"}"#,
            SmallLibrary.article("28/2004/QH", "1", "a"), SmallLibrary.article("28/2004/QH11", "1", "b"),
        ]
        let report = try small.add(lines.joined(separator: "\n"))
        #expect(report.twins.map(\.short) == ["28/2004/qh"] && report.twins.map(\.whole) == ["28/2004/qh11"])
        let library = try small.open()
        for (on, status) in try [
            ("2005-01-01", LegalState.Status.notYetInForce(from: day("2005-07-01"))), ("2010-01-01", .inForce),
            ("2026-01-01", .ended(since: day("2025-02-01"))),
        ] {
            for key in ["28/2004/qh", "28/2004/qh11"] {
                #expect(try library.state(of: place(key, "1"), on: day(on))?.status == status, "\(key) \(on)")
            }
            let statuses = try library.articleStatuses(on: day(on))
            #expect(statuses.filter { $0 == status }.count >= 2)
        }
        #expect(try library.successors(of: "28/2004/qh", on: day("2026-01-01")) == ["61/2024/qh15"])
        // Two National Assemblies sat in 2007, and a number of another kind is whole.
        #expect(DocumentNumber("1/2007/QH")?.completed == nil && DocumentNumber("1/2008/NĐ-CP")?.completed == nil)
    }

    @Test("Documents that replace each other in a ring: everything still ends")
    func ring() throws {
        let lines = (0..<5).map { index in
            #"{"type": "replaces", "doc": "\#(index + 1)/2020/NĐ-CP", "to_doc": "\#((index + 1) % 5 + 1)/2020/NĐ-CP", "effective": "01/01/2021"}"#
        }
        let articles = (1...5).map { SmallLibrary.article("\($0)/2020/NĐ-CP", "1", "a") }
        try small.add((lines + articles).joined(separator: "\n"))
        let library = try small.open()
        #expect(try Set(library.successors(of: "1/2020/nđ-cp", on: day("2022-01-01"))).count == 4)
        #expect(
            try library.state(of: place("1/2020/nđ-cp"), on: day("2022-01-01"))?.status
                == .ended(since: day("2021-01-01")))
    }

    @Test(
        "Last articles as they are written",
        arguments: [
            (
                "Nghị định này thay thế Nghị định số 1/2010/NĐ-CP ngày 01/01/2010 và Nghị định số 2/2011/NĐ-CP sửa đổi một số điều của Nghị định số 1/2010/NĐ-CP.",
                ["replaces 1/2010/nđ-cp", "replaces 2/2011/nđ-cp"]
            ),
            (
                "1. Nghị định số 1/2010/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.",
                ["repeals 1/2010/nđ-cp"]
            ),
            (
                "Bãi bỏ khoản 2 Điều 5 và Điều 7 Nghị định số 1/2010/NĐ-CP.",
                ["repeals 1/2010/nđ-cp 5 2", "repeals 1/2010/nđ-cp 7"]
            ),
            ("Bãi bỏ các quy định tại Điều 3 Nghị định số 1/2010/NĐ-CP.", ["repeals 1/2010/nđ-cp 3"]),
            ("Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 3 Nghị định số 1/2010/NĐ-CP.", ["amends 1/2010/nđ-cp 3"]),
            (
                "Nghị định này thay thế Nghị định số 1/2010/NĐ-CP hướng dẫn thi hành Luật Nuôi mèo số 900/2009/QH12.",
                ["replaces 1/2010/nđ-cp"]
            ),
            (
                "2. Nghị định này thay thế các văn bản sau:\na) Nghị định số 1/2010/NĐ-CP;\nb) Nghị định số 2/2011/NĐ-CP.",
                ["replaces 1/2010/nđ-cp", "replaces 2/2011/nđ-cp"]
            ),
            ("Nghị định số 1/2010/NĐ-CP hết hiệu lực, trừ các quy định tại Điều 6.", ["repeals partly 1/2010/nđ-cp"]),
            (
                "Trường hợp các văn bản dẫn chiếu tại Nghị định số 1/2010/NĐ-CP được sửa đổi, bổ sung hoặc thay thế thì theo văn bản mới.",
                []
            ),
            ("Các quy định trước đây trái với Nghị định này đều bị bãi bỏ.", []),
            ("Bãi bỏ Luật Nuôi mèo số 900/2009/QH12.", []),
            ("Bãi bỏ Nghị định số 1/2050/NĐ-CP.", []),
            (
                "Nghị định này thay thế các nội dung tại Nghị định số 1/2010/NĐ-CP và Nghị định số 2/2011/NĐ-CP.",
                ["amends 1/2010/nđ-cp", "amends 2/2011/nđ-cp"]
            ),
            (
                "Nghị định số 1/2010/NĐ-CP về lùi hiệu lực của Luật số 1/2009/QH12, Luật số 2/2009/QH12 hết hiệu lực.",
                ["repeals 1/2010/nđ-cp"]
            ),
            (
                "a) Chương IV Nghị định số 1/2010/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
                ["repeals partly 1/2010/nđ-cp"]
            ),
            ("Nghị định này thay thế Danh mục ban hành kèm theo Nghị định số 1/2010/NĐ-CP.", ["amends 1/2010/nđ-cp"]),
            (
                "Nghị định số 1/2010/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số 2/2011/NĐ-CP, Nghị định số 3/2012/NĐ-CP hết hiệu lực kể từ ngày 01/01/2021.",
                ["repeals 1/2010/nđ-cp"]
            ),
        ])
    func finals(text: String, found: [String]) throws {
        let own = try SmallLibrary()
        let lines =
            #"{"doc": "5/2020/NĐ-CP", "article": "9", "title": "Điều 9. Hiệu lực thi hành", "source": "x", "text": "\#(text.replacing("\n", with: "\\n"))"}"#
        try own.add(lines)
        let relations = try own.open().relations(by: "5/2020/nđ-cp").map { relation in
            [
                relation.kind.rawValue, relation.target.document, relation.target.article?.description,
                relation.target.clause,
            ]
            .compactMap { $0 }.joined(separator: " ")
        }
        #expect(relations == found)
    }

    @Test(
        "From when a document says to be in force, and until when",
        arguments: [
            ("Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2020.", "2020-07-01", nil),
            (
                "Nghị định này có hiệu lực từ ngày 15/02/2020 đến hết ngày 31 tháng 12 năm 2021.", "2020-02-15",
                "2022-01-01"
            ),
            ("Nghị định này có hiệu lực thi hành sau 45 ngày, kể từ ngày ký.", "2020-02-15", nil),
            ("Nghị định này có hiệu lực kể từ ngày ký ban hành.", "2020-01-01", nil),
            (
                "Nghị định này có hiệu lực kể từ ngày 01/02/2020 và hết hiệu lực kể từ ngày 01/01/2022.", "2020-02-01",
                "2022-01-01"
            ),
            ("Nghị định này có hiệu lực từ ngày 31/02/2020.", nil, nil),
            ("Hợp đồng ký trước ngày Nghị định này có hiệu lực từ ngày 01/01/2020 được giữ.", nil, nil),
        ])
    func force(text: String, effective: String?, expired: String?) throws {
        let own = try SmallLibrary()
        try own.add(
            #"{"doc": "5/2020/NĐ-CP", "number": "5/2020/NĐ-CP", "issued": "01/01/2020"}"# + "\n"
                + #"{"doc": "5/2020/NĐ-CP", "article": "9", "title": "Điều 9. Hiệu lực", "source": "x", "text": "\#(text)"}"#
        )
        let document = try #require(try own.open().document("5/2020/nđ-cp"))
        #expect(
            document.effective == effective.flatMap { Day(iso: $0) }
                && document.expired == expired.flatMap { Day(iso: $0) })
    }
}
