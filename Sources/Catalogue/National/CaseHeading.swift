import Vietnamese

/// The heading over some rows of papers, and what kind of heading it is.
struct CaseHeading: Hashable {
    /// As the record has it, cleaned.
    let text: String
    let kind: Kind

    enum Kind: Hashable {
        /// A case that a person may be in, with its words alone: "Chuyển nhượng quyền sử dụng đất".
        case realCase(String)
        /// Papers to be shown, not handed in.
        case present
        /// A remark.
        case remark
        /// Comes on top of whatever case: filing through somebody else, filing online.
        case additional
        /// Anything else: "Giấy tờ phải nộp", "Thành phần hồ sơ", sentences.
        case other
    }

    /// - Parameter procedure: the folded name of the procedure: a heading that says it and more is one of its cases, however it
    ///   begins.
    init(_ raw: String, procedure: String = "") {
        text = RecordText.clean(raw)
        let label = Self.label(text)
        let folded = VietnameseText.fold(label)
        kind =
            if folded.hasPrefix("luu y") || folded.hasPrefix("ghi chu") || folded.hasPrefix("chu y") {
                .remark
            } else if Self.isPresent(folded) {
                .present
            } else if Self.isAdditional(folded) {
                .additional
            } else if Self.isCase(folded, procedure) {
                .realCase(label)
            } else {
                .other
            }
    }

    /// The words of the case; of other headings, all of them.
    var label: String {
        if case .realCase(let label) = kind { label } else { text }
    }

    /// "* Giấy tờ phải nộp:" over a list of papers says nothing that the list does not.
    var saysNothing: Bool {
        guard kind == .other else { return false }
        let words = Tokenizer.tokens(text).filter { $0.kind == .word }.map(\.folded).joined(separator: " ")
        return Self.idle.contains(words)
    }

    private static let idle: Set<String> = [
        "giay to phai nop", "giay to nop", "thanh phan ho so", "ho so", "ho so gom",
    ]

    /// "Giấy tờ phải xuất trình", but not "Giấy tờ phải nộp hoặc xuất trình".
    private static func isPresent(_ folded: String) -> Bool {
        guard folded.utf8.count < 120, folded.contains("xuat trinh") else { return false }
        return !folded.contains("nop") && !folded.hasPrefix("truong hop") && !folded.hasPrefix("doi voi")
    }

    private static func isCase(_ folded: String, _ procedure: String) -> Bool {
        let saysProcedure = procedure.utf8.count >= 8 && folded.contains(procedure)
        guard saysProcedure || beginnings.contains(where: { folded.hasPrefix($0) }), folded.utf8.count <= 400 else {
            return false
        }
        // A sentence with "phải", "thì" is a rule, not a case.
        let isSentence = folded.contains(" thi ") || folded.hasSuffix(" thi") || folded.contains(" phai ")
        return !isSentence && !pseudoCases.contains { folded.hasPrefix($0) }
    }

    private static func isAdditional(_ folded: String) -> Bool {
        let head = String(decoding: folded.utf8.prefix(60), as: UTF8.self)
        return head.contains("uy quyen")
            || ["moi truong dien tu", "truc tuyen", "tai khoan dinh danh"].contains { folded.contains($0) }
    }

    /// Headings over what everybody needs, even where they name the procedure.
    private static let pseudoCases = [
        "thanh phan", "giay to", "cac giay to", "ho so gom", "ho so bao gom", "so luong", "to khai", "don ",
    ]

    private static let beginnings = [
        "truong hop ", "doi voi ", "trong truong hop ", "cac truong hop ", "dang ky ", "cap lai", "cap moi", "cap doi",
        "gia han",
        "ho so de nghi ", "ho so dang ky ", "ho so cap ", "ho so gia han ", "ho so dieu chinh ", "ho so sua doi",
        "ho so doi voi ",
        "ho so thay doi ", "ho so xin ", "ho so trong truong hop ", "ho so truong hop ",
    ]

    /// The heading without its bullet or number in front, and without "hồ sơ gồm:" behind.
    private static func label(_ text: String) -> String {
        var rest = text[...]
        while let shorter = withoutMark(rest) { rest = shorter }
        for ending in endings {
            // Folding keeps every letter one letter, so that the places agree.
            guard let found = VietnameseText.fold(String(rest)).firstRange(of: ending) else { continue }
            let folded = VietnameseText.fold(String(rest))
            let kept = folded.distance(from: folded.startIndex, to: found.lowerBound)
            if kept >= 10 && folded.distance(from: found.upperBound, to: folded.endIndex) < 40 {
                rest = rest.prefix(kept)
            }
        }
        while let last = rest.last, last == " " || ":;,.".contains(last) { rest = rest.dropLast() }
        return String(rest)
    }

    private static let endings = [
        ", thi ho so gom", ", thi ho so bao gom", ", ho so gom", ", ho so bao gom", " thi ho so gom",
        " thi ho so bao gom",
        " ho so gom", " ho so bao gom", " bao gom:", " gom:", " ho so dang ky gom", " ho so dang ky bao gom",
        ", ho so dang ky gom", " bao gom cac", " gom co:", ", gom:",
    ]

    /// The text without one mark at its beginning: "-", "*", "1.", "(1.2)", "a)", "IV."; nil if there is none.
    private static func withoutMark(_ text: Substring) -> Substring? {
        guard let first = text.first else { return nil }
        if " -*+•–—/.·".contains(first) || isPrivate(first) { return text.dropFirst() }
        let isBracketed = first == "("
        let body = isBracketed ? text.dropFirst() : text
        let mark = body.prefix { $0.isASCII && ($0.isNumber || $0 == ".") || "IVXivx".contains($0) }
        if !mark.isEmpty, let next = body.dropFirst(mark.count).first {
            if next == ")" { return body.dropFirst(mark.count + 1) }
            if !isBracketed && mark.last == "." { return body.dropFirst(mark.count) }
            if !isBracketed && mark.contains(where: \.isNumber) && next == " " { return body.dropFirst(mark.count) }
        }
        guard let letter = body.first, letter.isLetter, body.dropFirst().first == ")" else { return nil }
        return body.dropFirst(2)
    }

    /// The bullets of a word processor's symbol font.
    private static func isPrivate(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) }
    }
}
