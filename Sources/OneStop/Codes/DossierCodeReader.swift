/// A dossier code that was found in a text, or what looks like one.
public struct FoundDossierCode: Hashable, Sendable {
    /// How sure the reading is.
    public enum Result: Hashable, Sendable {
        /// Written as codes are, but for case, spaces around its dashes, and the kind of dash.
        case exact(DossierCode)
        /// Spoken, badly typed or run together. Usually one reading, the likeliest first; ask which is meant.
        case needsConfirmation([DossierCode])
        /// Begins like a code, and is none.
        case looksLikeCode(Flaw)
    }

    /// Why something that looks like a code is none.
    public enum Flaw: Hashable, Sendable {
        /// The calendar has no such day; the digits as read, six or eight.
        case noSuchDay(String)
        /// The day has not six or eight digits; how many it has.
        case badDayLength(Int)
        /// The number has not four to seven digits; how many it has.
        case badNumberLength(Int)
        /// The number at the end is missing.
        case incomplete
        /// Digits run together that make no code in any way.
        case unreadable
    }

    public let result: Result
    /// Where it stands in the text: offsets of UTF-8 bytes.
    public let range: Range<Int>

    /// The readings, the likeliest first; none if this only looks like a code.
    public var codes: [DossierCode] {
        switch result {
        case .exact(let code): [code]
        case .needsConfirmation(let codes): codes
        case .looksLikeCode: []
        }
    }
}

/// Finds dossier codes in what people write and say.
///
/// Takes any dash, spaces anywhere, full-width and decomposed characters, small letters, O for 0, l and I for 1, missing dots
/// and dashes where that leaves a reading, a missing H, days written the other way round, and codes read aloud ("h ba bảy chấm
/// mười hai gạch ngang hai lăm mười một mười hai gạch không không mười một", "h37 chấm 12, ngày 12 tháng 11 năm 26, số 11").
/// Whatever is found is still to be read back to the person before it is looked up.
public enum DossierCodeReader {
    /// The codes in the order they stand in; they do not overlap.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - limit: How many to find at most.
    /// - Complexity: O(*n*) in the length of the text: what is tried at each place is bounded.
    public static func find(in text: String, limit: Int = 2_000) -> [FoundDossierCode] {
        var work = 0
        return find(in: text, limit: limit, work: &work)
    }

    /// The same; `work` grows by the number of steps taken.
    static func find(in text: String, limit: Int, work: inout Int) -> [FoundDossierCode] {
        let symbols = CodeSymbolScanner.symbols(of: text)
        work += symbols.count
        var found: [FoundDossierCode] = []
        guard mayHoldCode(symbols) else { return found }
        var index = 0
        while index < symbols.count, found.count < limit {
            guard mayStart(symbols, at: index) else {
                index += 1
                continue
            }
            let pieces = CodePiece.gather(symbols, from: index, work: &work)
            if let interpretation = CodeInterpretation(pieces) {
                let end = pieces[interpretation.pieceCount - 1].symbols.upperBound
                let range = symbols[index].range.lowerBound..<symbols[end - 1].range.upperBound
                found.append(FoundDossierCode(result: interpretation.result, range: range))
                index = end
            } else if let dated = DatedCode(symbols, pieces) {
                let range = symbols[index].range.lowerBound..<symbols[dated.end - 1].range.upperBound
                found.append(FoundDossierCode(result: .needsConfirmation([dated.code]), range: range))
                index = dated.end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Nothing that even looks like a code has fewer than six digits: two of an agency, four of a day.
    private static func mayHoldCode(_ symbols: [CodeSymbol]) -> Bool {
        var digits = 0
        for symbol in symbols {
            if case .run = symbol.kind { return true }
            if symbol.digit != nil { digits += 1 }
        }
        return digits >= 6
    }

    /// A letter, or the first of some digits; not the middle of a number or of another code.
    private static func mayStart(_ symbols: [CodeSymbol], at index: Int) -> Bool {
        let isLetter = if case .letter = symbols[index].kind { true } else { false }
        guard isLetter || symbols[index].digit != nil else { return false }
        guard !isLetter, index > 0, !symbols[index].followsGap else { return true }
        switch symbols[index - 1].kind {
        case .digit, .letter, .dot, .slash, .dash: return false
        case .comma, .run, .stop: return true
        }
    }
}
