import Vietnamese

/// Reads citations out of words.
struct CitationParser {
    var citations: [Citation] = []
    let bytes: UnsafeBufferPointer<UInt8>
    let tokens: [CitationToken]
    let numbers: [DocumentNumber]
    let names: DocumentNames

    /// Articles, clauses or points named after one word.
    struct Unit {
        var level: CitationWord
        var labels: [String] = []
        var last: String?
        var isHere = false
        var tokens: Range<Int>
        /// Whether a comma or an "and" stands before it.
        var isJoined = false
    }

    /// More in one row are no citation but a table.
    static let rowLimit = 200

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [CitationToken], _ numbers: [DocumentNumber],
        _ names: DocumentNames
    ) {
        (self.bytes, self.tokens, self.numbers, self.names) = (bytes, tokens, numbers, names)
    }

    func word(_ index: Int) -> CitationWord? { index >= 0 && index < tokens.count ? tokens[index].word : nil }

    func text(_ index: Int) -> String {
        VietnameseText.lowercased(String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self))
    }

    mutating func parse() {
        var index = 0
        while index < tokens.count {
            switch tokens[index].word {
            case .dieu, .khoan, .diem, .cac, .tu:
                index = row(from: index, named: nil) ?? index + 1
            case .documentNumber, .luat, .bo, .phap, .nghi, .quyet, .chi, .thong, .hien, .abbreviatedKind,
                .abbreviatedCode:
                index = documentFirst(index) ?? index + 1
            default: index += 1
            }
        }
    }

    /// A document, and what is named of it behind its name.
    mutating func documentFirst(_ start: Int) -> Int? {
        guard let (document, end) = document(at: start) else { return nil }
        // "nd 123/2015 dieu 13": what follows belongs to it, unless it has a document of its own.
        var next = end
        if word(next) == .comma, isTyped { next += 1 }
        if let level = word(next), level == .dieu || level == .khoan || level == .diem,
            let behind = row(from: next, named: (document, start))
        {
            return behind
        }
        if case .this = document {} else { append(Citation(document: document, range: range(start..<end))) }
        return end
    }

    /// Whether the whole text is a few words, as people type.
    var isTyped: Bool { tokens.count <= 20 }

    // MARK: Rows

    /// Articles, clauses and points that stand together, and the document they are of.
    ///
    /// - Parameter named: the document named before them; where another is named behind them, nothing is taken.
    mutating func row(from start: Int, named: (document: Citation.Document, start: Int)?) -> Int? {
        var units: [Unit] = []
        var index = start
        while units.count < Self.rowLimit {
            var next = index
            var isJoined = false
            if !units.isEmpty {
                while next < index + 3, let joint = word(next), Self.isJoint(joint) {
                    isJoined = true
                    next += 1
                }
            }
            guard var unit = unit(at: next) else { break }
            unit.isJoined = isJoined
            units.append(unit)
            index = unit.tokens.upperBound
        }
        guard !units.isEmpty else { return nil }
        if let found = documentBehind(index) {
            if named != nil { return nil }
            emit(units, found.document, from: units[0].tokens.lowerBound, to: found.end)
            return found.end
        }
        emit(units, named?.document ?? .unnamed, from: named?.start ?? units[0].tokens.lowerBound, to: index)
        return index
    }

    static func isJoint(_ word: CitationWord) -> Bool {
        word == .comma || word == .semicolon || word == .va || word == .hoac
    }

    /// The document named behind a row: `của Luật này`, `Mục 2 Chương III Nghị định số …`.
    func documentBehind(_ start: Int) -> (document: Citation.Document, end: Int)? {
        var index = start
        for _ in 0..<3 {
            if word(index) == .cua || word(index) == .tai || word(index) == .cac { index += 1 }
            // A chapter or section says nothing more.
            guard word(index) == .chuong || word(index) == .muc, index + 1 < tokens.count else { break }
            index += 2
        }
        if word(index) == .cua || word(index) == .tai { index += 1 }
        return document(at: index)
    }

    /// `các khoản 1, 2 và 3`, `từ Điều 5 đến Điều 8`, `điểm này`
    func unit(at start: Int) -> Unit? {
        var index = start
        if word(index) == .tai { index += 1 }
        if word(index) == .cac {
            index += 1
            // các điều từ Điều 5 đến Điều 8
            if word(index) == .dieu || word(index) == .khoan || word(index) == .diem, word(index + 1) == .tu {
                index += 1
            }
        }
        if word(index) == .tu { index += 1 }
        guard let level = word(index), level == .dieu || level == .khoan || level == .diem, !isSomethingElse(index)
        else {
            return nil
        }
        var unit = Unit(level: level, tokens: start..<index + 1)
        index += 1
        if word(index) == .nay {
            unit.isHere = true
            unit.tokens = start..<index + 1
            return unit
        }
        let form: CitationWord = level == .diem ? .letter : .number
        guard word(index) == form else { return nil }
        // A number at the start of a line with a point behind it begins a clause.
        if tokens[index].startsLine, word(index + 1) == .period, level != .diem { return nil }
        unit.labels = [text(index)]
        index += 1
        while unit.labels.count < Self.rowLimit {
            if word(index) == .den {
                // đến Điều 8, đến 8
                let next = word(index + 1) == level ? index + 2 : index + 1
                guard word(next) == form else { break }
                unit.last = text(next)
                index = next + 1
                break
            }
            var next = index
            while next < index + 2, word(next) == .comma || word(next) == .va || word(next) == .hoac { next += 1 }
            guard next > index, word(next) == form, !tokens[next].startsLine || word(next + 1) != .period,
                mayFollowLabel(next + 1)
            else { break }
            unit.labels.append(text(next))
            index = next + 1
        }
        unit.tokens = start..<index
        return unit
    }

    /// tài khoản, thời điểm, địa điểm, quan điểm, cao điểm
    func isSomethingElse(_ index: Int) -> Bool {
        guard let before = word(index - 1) else { return false }
        switch tokens[index].word {
        // "tại khoản" is folded the same as "tài khoản": the tone tells, where there is one.
        case .khoan: return before == .tai && ["tài", "Tài", "TÀI"].contains(raw(index - 1))
        case .diem: return [.thoi, .dia, .quan, .cao].contains(before)
        default: return false
        }
    }

    func raw(_ index: Int) -> String {
        String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self)
    }

    /// Whether what stands behind a number lets it be one more of a row, and not the amount of something.
    func mayFollowLabel(_ index: Int) -> Bool {
        guard let next = word(index) else { return true }
        switch next {
        case .comma, .semicolon, .period, .closing, .colon, .va, .hoac, .dieu, .khoan, .diem, .cac, .cua, .tai, .den,
            .chuong,
            .muc, .luat, .bo, .phap, .nghi, .quyet, .chi, .thong, .hien, .documentNumber, .abbreviatedKind, .nay, .sign:
            return true
        default: return tokens[index].startsLine
        }
    }
}
