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
        if pieces.allSatisfy({ $0.letter == nil }) {
            guard let found = Self.withoutLetter(pieces) else { return nil }
            self = found
            return
        }
        guard let agency = CodeAgency(pieces) else { return nil }
        let found =
            if let firstDash = Self.firstDash(pieces, agency) {
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
        guard pieces.count >= 3, pieces[..<3].allSatisfy({ $0.letter == nil }),
            pieces[..<3].map(\.digits.count) == [5, 4, 5],
            let code = code(pieces[..<3].map { text($0.digits) }.joined(separator: "/"))
        else { return nil }
        let hasSlashes = pieces[1].joint == .slash && pieces[2].joint == .slash
        // With other signs between, it has to be of a year in which such codes are given.
        let isLikely = pieces[1].joint == pieces[2].joint && pieces[1].joint != .comma
        guard hasSlashes || isLikely && isLikelyYear(pieces[1].digits) else { return nil }
        let isExact = hasSlashes && pieces[..<3].allSatisfy { !$0.isRepaired }
        return CodeInterpretation(isExact ? .exact(code) : .needsConfirmation([code]), 3)
    }

    /// The dash before the day.
    private static func firstDash(_ pieces: [CodePiece], _ agency: CodeAgency) -> Int? {
        pieces.indices.dropFirst(agency.place + 1).first { place in
            // A few digits between two dashes are a group of the agency, whose dot was typed as a dash.
            let isGroup =
                pieces[place].digits.count <= 3 && pieces[place].excess == 0 && place + 1 < pieces.count
                && pieces[place + 1].joint == .dash
            return pieces[place].joint == .dash && !isGroup
        }
    }

    /// `37.12-261112-0011`: the letter is left out. Provinces have H, ministries G. Taken for a code only if the rest is whole.
    private static func withoutLetter(_ pieces: [CodePiece]) -> CodeInterpretation? {
        let isWholeAgency = pieces.prefix(3).map(\.digits.count) == [3, 2, 2]
        let place = isWholeAgency ? 3 : 0
        guard pieces.indices.contains(place), pieces[place].digits.count == 2,
            pieces.count(where: { $0.joint == .dash }) >= 2
        else { return nil }
        let isMinistry = pieces[place].digits.reduce(0) { $0 * 10 + Int($1) } <= 30
        var codes: [DossierCode] = []
        var end = 0
        for letter in isMinistry ? [UInt8(ascii: "H"), UInt8(ascii: "G")] : [UInt8(ascii: "H")] {
            var lettered = pieces
            lettered[place].letter = letter
            lettered[place].isRepaired = true
            guard let agency = CodeAgency(lettered), let dash = firstDash(lettered, agency),
                let found = afterDash(lettered, agency, dash),
                case .needsConfirmation(let readings) = found.result
            else { return nil }
            codes += readings
            end = found.pieceCount
        }
        return CodeInterpretation(.needsConfirmation(codes), end)
    }

    // MARK: A dash after the agency

    private static func afterDash(_ pieces: [CodePiece], _ agency: CodeAgency, _ dash: Int) -> CodeInterpretation? {
        guard let name = agency.name(pieces, groups: agency.place + 1..<dash) else { return nil }
        let isClean = name.isExact && pieces[...dash].allSatisfy { !$0.isRepaired }
        if let second = pieces.indices.dropFirst(dash + 1).first(where: { pieces[$0].joint == .dash }) {
            let day = digits(pieces[dash..<second])
            guard (4...9).contains(day.count) else { return nil }
            if pieces[second].excess > 0 { return flawed(.badNumberLength(pieces[second].excess), second + 1) }
            let number = number(pieces, from: second)
            let isExact =
                isClean && second == dash + 1 && number.end == second + 1
                && pieces[second..<number.end].allSatisfy { !$0.isRepaired }
            return whole(name.text, day, number.digits, isExact: isExact, number.end)
        }
        if pieces[dash].excess > 0 { return flawed(.unreadable, dash + 1) }
        let day = pieces[dash].digits
        if day.count >= 10 {
            return confirmed(splits(of: day).map { "\(name.text)-\($0)" }, dash + 1) ?? flawed(.unreadable, dash + 1)
        }
        guard day.count >= 5 else { return nil }
        let next = dash + 1
        if next < pieces.count, pieces[next].excess > 0 {
            return flawed(.badNumberLength(pieces[next].excess), next + 1)
        }
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
        guard DossierCode.day(text(day)) != nil else {
            guard let turned = turned(day, number: number.count) else {
                return flawed(.noSuchDay(text(day)), end)
            }
            return whole(agency, turned, number, isExact: false, end)
        }
        guard (4...7).contains(number.count) else { return flawed(.badNumberLength(number.count), end) }
        guard let code = code("\(agency)-\(text(day))-\(text(number))") else { return nil }
        return CodeInterpretation(isExact ? .exact(code) : .needsConfirmation([code]), end)
    }

    /// The digits of a day written as people write it, `ddMMyyyy`, as codes do: with two digits for the year, or four where the
    /// number of the day is long, as ministries have it. Nil if there is no such day in the years codes have been given in.
    private static func turned(_ day: [UInt8], number: Int) -> [UInt8]? {
        guard day.count == 8, isLikelyYear(day[4...]) else { return nil }
        let turned = Array(day[4...] + day[2..<4] + day[..<2])
        guard DossierCode.day(text(turned)) != nil else { return nil }
        return number >= 6 ? turned : Array(turned.dropFirst(2))
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
        if let spread = spreadDay(pieces, agency) { return spread }
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

    /// `H37 12 25 11 12 0011`: the day in three pieces, before the number.
    private static func spreadDay(_ pieces: [CodePiece], _ agency: CodeAgency) -> CodeInterpretation? {
        for place in pieces.indices.dropFirst(agency.place + 1) where place + 3 < pieces.count {
            let (day, number) = (pieces[place..<place + 3], pieces[place + 3])
            guard [[2, 2, 2], [4, 2, 2]].contains(day.map(\.digits.count)), (4...7).contains(number.digits.count),
                pieces[place...place + 3].allSatisfy({ mayStandForDash($0.joint) }),
                isLikelyDay(digits(day))
            else { continue }
            // Or those were groups of the agency, and this is the day.
            if isLikelyDay(number.digits), place + 4 < pieces.count, pieces[place + 4].digits.count >= 4 { continue }
            guard let name = agency.name(pieces, groups: agency.place + 1..<place) else { return nil }
            return whole(name.text, digits(day), number.digits, isExact: false, place + 4)
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
            guard digits.count > length, (4...7).contains(digits.count - length) else { return nil }
            let day = Array(digits[..<length])
            guard let day = isLikelyDay(day) ? day : turned(day, number: digits.count - length) else { return nil }
            return "\(text(day))-\(text(digits[length...]))"
        }
    }

    private static func isLikelyDay(_ digits: [UInt8]) -> Bool {
        DossierCode.day(text(digits)).map { likelyYears.contains($0.year) } ?? false
    }

    private static func isLikelyYear(_ digits: some Sequence<UInt8>) -> Bool {
        likelyYears.contains(digits.reduce(0) { $0 * 10 + Int($1) })
    }

    /// Years in which codes have been given, or will be.
    static let likelyYears = 2015...2045

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
