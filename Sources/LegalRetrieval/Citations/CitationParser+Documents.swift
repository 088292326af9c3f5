import Vietnamese

/// Names of documents.
extension CitationParser {
    /// The document named at the token, and the token behind its name.
    func document(at start: Int) -> (document: Citation.Document, end: Int)? {
        guard let first = word(start) else { return nil }
        if first == .documentNumber { return (.number(numbers[tokens[start].value]), start + 1) }
        if first == .abbreviatedCode {
            let title = CitationWord.codes[UInt64(tokens[start].value)] ?? ""
            let (year, end) = year(at: start + 1)
            return (.named(.code, title: title, year: year), end)
        }
        guard let (kind, behind) = kind(at: start) else { return nil }
        var index = behind
        if word(index) == .nay { return (.this(kind), index + 1) }
        if word(index) == .so { index += 1 }
        switch word(index) {
        case .documentNumber: return (.number(numbers[tokens[index].value]), index + 1)
        case .shortNumber:
            let ordinal = text(index).prefix { $0 != "/" }
            return (.shortNumber(kind, ordinal: String(ordinal), year: tokens[index].year), index + 1)
        default: break
        }
        guard first != .abbreviatedKind, index == behind else { return nil }
        switch kind {
        case .law, .code, .ordinance: return title(kind, at: index)
        case .constitution:
            let (year, end) = year(at: index)
            return (.named(kind, title: "", year: year), end)
        default: return nil
        }
    }

    /// `Nghị quyết liên tịch`, `luật`, `nd`
    private func kind(at start: Int) -> (DocumentKind, Int)? {
        let next = word(start + 1)
        switch word(start) {
        case .luat:
            // pháp luật, kỷ luật, luật sư
            if word(start - 1) == .phap || word(start - 1) == .ky || next == .su { return nil }
            return (.law, start + 1)
        case .bo: return next == .luat ? (.code, start + 2) : nil
        case .phap: return next == .lenh ? (.ordinance, start + 2) : nil
        case .hien: return next == .phap ? (.constitution, start + 2) : nil
        case .quyet: return next == .dinh ? (.decision, start + 2) : nil
        case .chi: return next == .thi ? (.directive, start + 2) : nil
        case .nghi:
            if next == .dinh { return (.decree, start + 2) }
            guard next == .quyet else { return nil }
            return isJoint(start + 2) ? (.jointResolution, start + 4) : (.resolution, start + 2)
        case .thong:
            guard next == .tu else { return nil }
            return isJoint(start + 2) ? (.jointCircular, start + 4) : (.circular, start + 2)
        case .abbreviatedKind:
            let letters = text(start)
            let kind = DocumentKind.letters[letters] ?? ["nd": DocumentKind.decree, "qd": .decision][letters]
            return kind.map { ($0, start + 1) }
        default: return nil
        }
    }

    private func isJoint(_ index: Int) -> Bool { word(index) == .lien && word(index + 1) == .tich }

    // MARK: Titles

    /// The longest title has some thirty words; more are a sentence.
    private static let titleLimit = 48

    private func title(_ kind: DocumentKind, at start: Int) -> (document: Citation.Document, end: Int)? {
        let isCapital = tokens[start - 1].isCapital || tokens[max(0, start - 2)].isCapital
        // Luật Bảo vệ, chăm sóc và giáo dục trẻ em số 25/2004/QH11: the number says it, however long the name.
        if isCapital, let number = numberBehindTitle(start) { return number }
        var words: [String] = []
        var ends: [Int] = []
        var index = start
        while index < tokens.count, words.count < Self.titleLimit {
            // Most words behind begin no title that is known.
            if words.count == 2, !names.mayBeginTitle(words) { break }
            switch tokens[index].word {
            case .comma: break
            case .semicolon, .period, .colon, .opening, .closing, .sign, .documentNumber, .shortNumber:
                index = tokens.count
                continue
            default:
                words.append(VietnameseText.fold(text(index)))
                ends.append(index + 1)
            }
            index += 1
        }
        if let length = names.titleLength(kind, words), length > 0 {
            let end = ends[length - 1]
            let (year, behind) = year(at: end)
            if let number = number(behindName: behind, kind) { return number }
            return (.named(kind, title: words.prefix(length).joined(separator: " "), year: year), behind)
        }
        return isCapital ? guessedTitle(kind, start) : nil
    }

    /// `… số 25/2004/QH11` behind a name, before the sentence or the next name ends it.
    private func numberBehindTitle(_ start: Int) -> (document: Citation.Document, end: Int)? {
        var index = start
        while index < min(tokens.count, start + Self.titleLimit) {
            switch tokens[index].word {
            case .so where word(index + 1) == .documentNumber:
                return (.number(numbers[tokens[index + 1].value]), index + 2)
            case .semicolon, .period, .colon, .closing, .dieu, .khoan, .diem, .nay, .documentNumber, .ngay: return nil
            case .luat, .nghi, .thong, .phap:
                if tokens[index].isCapital { return nil }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// A name that no document of the library has: the words behind, up to one that names seldom have.
    private func guessedTitle(_ kind: DocumentKind, _ start: Int) -> (document: Citation.Document, end: Int)? {
        guard start < tokens.count, tokens[start].isCapital else { return nil }
        var index = start
        var words: [String] = []
        while index < tokens.count, words.count < 10, !tokens[index].startsLine || words.isEmpty {
            let token = tokens[index]
            guard
                token.word == .other || token.word == .va && word(index + 1) == .other
                    || token.word.rawValue >= CitationWord.luat.rawValue
            else { break }
            let text = text(index)
            if Self.titleStops.contains(text) { break }
            words.append(VietnameseText.fold(text))
            index += 1
        }
        guard !words.isEmpty else { return nil }
        let (year, end) = year(at: index)
        return number(behindName: end, kind) ?? (.named(kind, title: words.joined(separator: " "), year: year), end)
    }

    /// `Luật Việc làm 38/2013/QH13`, `luật việc làm (số 38/2013/QH13)`: of laws of one name, the number tells which is meant.
    private func number(behindName start: Int, _ kind: DocumentKind) -> (document: Citation.Document, end: Int)? {
        var index = start
        let isBracketed = word(index) == .opening
        if isBracketed { index += 1 }
        let hasWord = word(index) == .so
        if hasWord { index += 1 }
        let document: Citation.Document
        switch word(index) {
        case .documentNumber:
            let number = numbers[tokens[index].value]
            // A number of another kind behind a name is that of another document.
            guard number.kind.map({ $0 == kind || $0 == .law || $0 == .code }) ?? true else { return nil }
            document = .number(number)
        case .shortNumber where hasWord:
            document = .shortNumber(
                kind, ordinal: String(text(index).prefix { $0 != "/" }), year: tokens[index].year)
        default: return nil
        }
        index += 1
        if isBracketed, word(index) == .closing { index += 1 }
        return (document, index)
    }

    private static let titleStops: Set<String> = [
        "được", "có", "và", "quy", "ngày", "theo", "thì", "là", "phải", "không", "để", "khi", "trong", "cho", "về",
        "mà",
        "này", "đã", "hoặc", "sửa", "trừ", "với", "các", "những", "khóa", "hiện",
    ]

    /// `năm 2015`, `2015`, `ngày 24 tháng 11 năm 2015` behind a name.
    private func year(at start: Int) -> (year: Int?, end: Int) {
        var index = start
        if word(index) == .ngay {
            // At most: ngày 24 tháng 11 năm 2015.
            var next = index + 1
            while next < index + 5, word(next) == .number || word(next) == .thang || word(next) == .other { next += 1 }
            guard word(next) == .nam else { return (nil, start) }
            index = next
        }
        if word(index) == .nam { index += 1 }
        guard word(index) == .number, (1945...2099).contains(tokens[index].value),
            tokens[index].end - tokens[index].start == 4
        else { return (nil, start) }
        return (tokens[index].value, index + 1)
    }
}
