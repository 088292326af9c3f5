/// A code that is told with the words of a date: `h37 chấm 12, ngày 12 tháng 11 năm 26, số 11`. Always to be confirmed.
struct DatedCode {
    let code: DossierCode
    /// The symbol after its last.
    let end: Int

    /// Nil unless the pieces are an agency, and a day and a number follow them.
    init?(_ symbols: [CodeSymbol], _ pieces: [CodePiece]) {
        guard let last = pieces.last, let agency = CodeAgency(pieces),
            let name = agency.name(pieces, groups: agency.place + 1..<pieces.count)
        else { return nil }
        var words = DateWords(symbols: symbols, place: last.symbols.upperBound)
        guard let day = words.day(), let number = words.number() else { return nil }
        let padding = String(repeating: "0", count: max(0, 4 - number.count))
        guard let code = try? DossierCode("\(name.text)-\(day)-\(padding)\(CodeInterpretation.text(number))") else {
            return nil  // a day that the calendar does not have
        }
        (self.code, end) = (code, words.place)
    }
}

/// Reads a day and a number in words and digits, one after the other.
private struct DateWords {
    let symbols: [CodeSymbol]
    /// What is read next.
    var place: Int

    /// The six digits of a day as codes have it.
    mutating func day() -> String? {
        skipSigns()
        guard take(label: .day), let day = digits(1...2), take(label: .month) || takeSign(),
            let month = digits(1...2, beforeYear: true), takeYear() || takeSign(), let year = digits(2...4),
            year.count != 3, Self.value(year) > 99 || year.count == 2
        else { return nil }
        let fullYear = year.count == 2 ? 2000 + Self.value(year) : Self.value(year)
        guard CodeInterpretation.likelyYears.contains(fullYear) else { return nil }
        return [fullYear % 100, Self.value(month), Self.value(day)].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    }

    /// The digits of the number of the day, after "số" or a dash.
    mutating func number() -> [UInt8]? {
        let hasDash = skipSigns()
        guard take(label: .number) || hasDash else { return nil }
        // "số thứ tự"
        if symbols.indices.contains(place), symbols[place].kind == .stop, symbols[place].label == nil { place += 1 }
        return digits(1...7)
    }

    private static func value(_ digits: [UInt8]) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }

    /// Digits typed on end, or said one after the other; none but those that are wanted may stand there.
    private mutating func digits(_ count: ClosedRange<Int>, beforeYear: Bool = false) -> [UInt8]? {
        var digits: [UInt8] = []
        let start = place
        while symbols.indices.contains(place), case .digit(let digit) = symbols[place].kind {
            let symbol = symbols[place]
            if beforeYear && !digits.isEmpty && (symbol.label == .year || symbol.label == .yearAfterTen) { break }
            let goesOn = symbol.isSpoken == symbols[start].isSpoken && (symbol.isSpoken || !symbol.followsGap)
            if !digits.isEmpty && !goesOn { break }
            guard digits.count < count.upperBound else { return nil }
            digits.append(digit)
            place += 1
        }
        // "tháng mười năm": the ten was left open for a second digit.
        if beforeYear, digits == [1], symbols.indices.contains(place), symbols[place].label == .yearAfterTen {
            digits.append(0)
        }
        return count.contains(digits.count) ? digits : nil
    }

    private mutating func take(label: CodeSymbol.Label) -> Bool {
        guard symbols.indices.contains(place), symbols[place].label == label else { return false }
        place += 1
        return true
    }

    private mutating func takeYear() -> Bool { take(label: .year) || take(label: .yearAfterTen) }

    /// The sign between two numbers of a date.
    private mutating func takeSign() -> Bool {
        guard symbols.indices.contains(place) else { return false }
        switch symbols[place].kind {
        case .slash, .dash, .dot: place += 1
        case .letter, .digit, .run, .comma, .stop: return false
        }
        return true
    }

    /// Passes over a comma, a dot or a dash, and tells whether a dash was there.
    @discardableResult
    private mutating func skipSigns() -> Bool {
        var hasDash = false
        for _ in 0..<2 where symbols.indices.contains(place) {
            switch symbols[place].kind {
            case .comma, .dot: place += 1
            case .dash:
                hasDash = true
                place += 1
            case .letter, .digit, .run, .slash, .stop: return hasDash
            }
        }
        return hasDash
    }
}
