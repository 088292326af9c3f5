/// Words that say what number comes next: `stk`, “số điện thoại của em là”.
enum PersonalCue {
    /// Folded phrases, by what they announce.
    private static let phrases: KeyValuePairs<PersonalData.Kind, String> = [
        .citizenNumber: "cccd, can cuoc, so dinh danh, ma dinh danh, dinh danh, id number",
        .identityCard: "cmnd, cmt, cmtnd, chung minh",
        .phone: "sdt, dt, dien thoai, so may, dtdd, di dong, phone, tel, mobile, zalo, goi so, goi cho, alo, lien he",
        .taxCode: "mst, ma so thue, tax code, msdn, ma so doanh nghiep",
        .socialInsurance: "bhxh, bao hiem xa hoi",
        .healthInsurance: "bhyt, bao hiem y te",
        .bankAccount: """
        stk, so tk, tai khoan, tk, ck, chuyen khoan, vietcombank, vcb, agribank, bidv, vietinbank, mbbank, mb bank, \
        techcombank, tcb, acb, sacombank, vpbank, tpbank, bank account
        """,
        .bankCard: "so the, the visa, the atm, the ngan hang, the tin dung, visa, mastercard, napas, card",
        .passport: "ho chieu, passport",
        .plate: "bien so, bien kiem soat, bien xe, bks, bsx, xe so, so xe, plate",
    ]

    private struct Phrase {
        let words: [String]
        let kind: PersonalData.Kind
    }

    /// By their last word, the longest first.
    private static let byLast: [String: [Phrase]] = {
        let all = phrases.flatMap { kind, list in
            list.replacing("\n", with: "").split(separator: ", ").map {
                Phrase(words: $0.split(separator: " ").map(String.init), kind: kind)
            }
        }
        return Dictionary(grouping: all) { $0.words.last ?? "" }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// A cue may stand this many words before its number: “số điện thoại của chị Hoa nhà em là”.
    private static let reach = 8

    /// What the words before a number say it is. The nearest cue counts; a sentence that ends between them parts them.
    static func before(_ word: Int, in text: PersonalText) -> PersonalData.Kind? {
        guard word > 0 else { return nil }
        var index = word - 1
        let last = max(0, word - reach)
        while index >= last {
            let following = index + 1 < text.words.count ? text.words[index + 1].cells.lowerBound : text.cells.count
            if text.hasBreak(text.words[index].cells.upperBound..<following) { return nil }
            for phrase in byLast[text.words[index].text] ?? [] where phrase.words.count <= index + 1 {
                let start = index + 1 - phrase.words.count
                if zip(text.words[start...index], phrase.words).allSatisfy({ $0.text == $1 }) { return phrase.kind }
            }
            index -= 1
        }
        return nil
    }

    /// Words that count or pay: a number between them is an amount.
    static let money: Set<String> = [
        "dong", "d", "vnd", "nghin", "ngan", "trieu", "ty", "ti", "k", "tr", "usd", "cu",
    ]
}
