/// What the pieces at one place of a text say, as a dossier code.
struct CodeInterpretation {
    var result: FoundDossierCode.Result
    /// How many pieces, from the first, it is made of.
    var pieceCount: Int

    /// Nil if nothing there looks like a code.
    init?(_ pieces: [CodePiece]) {
        if let insurance = Self.socialInsurance(pieces) {
            self = insurance
            return
        }
        guard let agency = CodeAgency(pieces) else { return nil }
        let firstDash = pieces.indices.dropFirst(agency.place + 1).first { place in
            // A few digits between two dashes are a group of the agency, whose dot was typed as a dash.
            let isGroup =
                pieces[place].digits.count <= 3 && place + 1 < pieces.count && pieces[place + 1].joint == .dash
            return pieces[place].joint == .dash && !isGroup
        }
        let found =
            if let firstDash {
                Self.afterDash(pieces, agency, firstDash)
            } else {
                Self.withoutDash(pieces, agency)
            }
        guard let found else { return nil }
        self = found
    }

    private init(_ result: FoundDossierCode.Result, _ pieceCount: Int) {
        self.result = result
        self.pieceCount = pieceCount
    }

    private static func socialInsurance(_ pieces: [CodePiece]) -> CodeInterpretation? {
        guard pieces.count >= 3, pieces[0].letter == nil, pieces[0].digits.count == 5, pieces[1].joint == .slash,
            pieces[1].digits.count == 4, pieces[2].joint == .slash, pieces[2].digits.count == 5,
            let code = code(pieces[..<3].map { text($0.digits) }.joined(separator: "/"))
        else { return nil }
        let isExact = pieces[..<3].allSatisfy { !$0.isRepaired }
        return CodeInterpretation(isExact ? .exact(code) : .needsConfirmation([code]), 3)
    }

    // MARK: A dash after the agency

    private static func afterDash(_ pieces: [CodePiece], _ agency: CodeAgency, _ dash: Int) -> CodeInterpretation? {
        guard let name = agency.name(pieces, groups: agency.place + 1..<dash) else { return nil }
        let isClean = name.isExact && pieces[...dash].allSatisfy { !$0.isRepaired }
        if let second = pieces.indices.dropFirst(dash + 1).first(where: { pieces[$0].joint == .dash }) {
            let day = digits(pieces[dash..<second])
            guard (4...9).contains(day.count) else { return nil }
            let number = number(pieces, from: second)
            let isExact =
                isClean && second == dash + 1 && number.end == second + 1
                && pieces[second..<number.end].allSatisfy { !$0.isRepaired }
            return whole(name.text, day, number.digits, isExact: isExact, number.end)
        }
        let day = pieces[dash].digits
        if day.count >= 10 {
            return confirmed(splits(of: day).map { "\(name.text)-\($0)" }, dash + 1) ?? flawed(.unreadable, dash + 1)
        }
        guard day.count >= 5 else { return nil }
        let next = dash + 1
        guard next < pieces.count, mayStandForDash(pieces[next].joint), (4...7).contains(pieces[next].digits.count)
        else {
            return flawed(
                DossierCode.day(text(day)) == nil && [6, 8].contains(day.count) ? .noSuchDay(text(day)) : .incomplete,
                next)
        }
        return whole(name.text, day, pieces[next].digits, isExact: false, next + 1)
    }

    /// The number of the day, from its dash; digits typed apart are joined until there are enough.
    private static func number(_ pieces: [CodePiece], from start: Int) -> (digits: [UInt8], end: Int) {
        var digits = pieces[start].digits
        var end = start + 1
        while digits.count < 4, end < pieces.count, pieces[end].joint == .gap, pieces[end].letter == nil,
            pieces[end].isSpoken == pieces[start].isSpoken
        {
            digits += pieces[end].digits
            end += 1
        }
        return (digits, end)
    }

    private static func whole(
        _ agency: String, _ day: [UInt8], _ number: [UInt8], isExact: Bool, _ end: Int
    ) -> CodeInterpretation? {
        guard day.count == 6 || day.count == 8 else { return flawed(.badDayLength(day.count), end) }
        guard DossierCode.day(text(day)) != nil else { return flawed(.noSuchDay(text(day)), end) }
        guard (4...7).contains(number.count) else { return flawed(.badNumberLength(number.count), end) }
        guard let code = code("\(agency)-\(text(day))-\(text(number))") else { return nil }
        return CodeInterpretation(isExact ? .exact(code) : .needsConfirmation([code]), end)
    }

    // MARK: No dash

    private static func withoutDash(_ pieces: [CodePiece], _ agency: CodeAgency) -> CodeInterpretation? {
        // H37122511120011: only letters and digits, all in one.
        if agency.rest.count >= 10 {
            let end = agency.place + 1
            let readings = agency.openings.flatMap { name, used in
                splits(of: Array(agency.rest.dropFirst(used))).map { "\(name)-\($0)" }
            }
            return confirmed(readings, end) ?? (agency.rest.count >= 12 ? flawed(.unreadable, end) : nil)
        }
        // H37.12 251112 0011: the day is the first piece that is long enough.
        for place in pieces.indices.dropFirst(agency.place + 1) {
            let piece = pieces[place]
            guard piece.digits.count >= 6 else { continue }
            guard mayStandForDash(piece.joint),
                let name = agency.name(pieces, groups: agency.place + 1..<place)
            else { return nil }
            if piece.digits.count >= 10 {
                return confirmed(splits(of: piece.digits).map { "\(name.text)-\($0)" }, place + 1)
            }
            guard piece.digits.count == 6 || piece.digits.count == 8, place + 1 < pieces.count,
                mayStandForDash(pieces[place + 1].joint),
                (4...7).contains(pieces[place + 1].digits.count)
            else { return nil }
            return whole(name.text, piece.digits, pieces[place + 1].digits, isExact: false, place + 2)
        }
        return nil
    }

    private static func mayStandForDash(_ joint: CodePiece.Joint) -> Bool {
        switch joint {
        case .gap, .dot, .slash: true
        case .none, .comma, .dash: false
        }
    }

    // MARK: Digits

    /// The ways to read digits as a day and a number, joined by a dash. Days far from the years codes have been given in are no
    /// help in guessing.
    private static func splits(of digits: [UInt8]) -> [String] {
        [6, 8].compactMap { length in
            guard digits.count > length, (4...7).contains(digits.count - length),
                let day = DossierCode.day(text(digits[..<length])), (2015...2045).contains(day.year)
            else { return nil }
            return "\(text(digits[..<length]))-\(text(digits[length...]))"
        }
    }

    private static func confirmed(_ readings: [String], _ end: Int) -> CodeInterpretation? {
        let codes = readings.compactMap(code)
        return codes.isEmpty ? nil : CodeInterpretation(.needsConfirmation(codes), end)
    }

    private static func flawed(_ flaw: FoundDossierCode.Flaw, _ end: Int) -> CodeInterpretation {
        CodeInterpretation(.looksLikeCode(flaw), end)
    }

    private static func digits(_ pieces: ArraySlice<CodePiece>) -> [UInt8] { pieces.flatMap(\.digits) }

    static func text(_ digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    /// Nil for what is no code: this reader tries readings, most of which are none.
    private static func code(_ text: String) -> DossierCode? { try? DossierCode(text) }
}
