import Vietnamese

@testable import Dialogue
@testable import LegalRetrieval

/// What a legal library answers in these tests; the law is made up.
enum Laws {
    static let scope = LawScope(documentCount: 2, articleCount: 3, day: .testDay)

    /// A passage of an invented decree.
    static func passage(
        _ article: Int = 5, _ status: LegalState.Status = .inForce, source: String = "", clause: String? = "1"
    ) -> LawPassage {
        guard let number = DocumentNumber("12/2020/NĐ-CP") else { preconditionFailure("it is a number") }
        let document = LegalDocument(
            number: number, title: "Nuôi thú", effective: Day(iso: "2020-06-01"), link: "https://example.gov.vn/12")
        let text = "1. Người nuôi thú phải đăng ký.\n2. Không đăng ký thì bị phạt 100.000 đồng."
        let structure = ArticleStructure(text)
        return LawPassage(
            place: LegalProvision(document: document.key, article: ArticleLabel(article), clause: clause),
            document: document,
            article: LegalArticle(
                document: document.key, label: ArticleLabel(article), title: "Đăng ký", text: text, source: source),
            quoted: structure.range(clause: clause, point: nil) ?? 0..<text.utf8.count,
            state: LegalState(status: status, begin: document.effective, ending: nil, changes: [], later: []),
            day: .testDay, successors: [], probability: 0.9)
    }

    /// Answers questions on fines, shows every place, and has nothing else.
    static func answers(_ request: LawRequest) -> LawAnswer {
        switch request {
        case .question(let text) where text.contains("phạt"): .found(.passages([passage()]), scope)
        case .question(let text) where text.contains("99/2020"): .found(.noSuchPlace("Nghị định 99/2020"), scope)
        case .question: .found(.nothing, scope)
        case .places: .found(.passages([passage(clause: nil)]), scope)
        }
    }
}
