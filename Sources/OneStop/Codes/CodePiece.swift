/// Digits that stand together in a possible code, and what joins them to those before.
struct CodePiece {
    enum Joint: Equatable {
        /// The first piece.
        case none
        case gap, dot, comma, dash, slash
    }

    var joint: Joint
    /// The letter of an agency, before the digits.
    var letter: UInt8?
    /// Values of 0…9.
    var digits: [UInt8] = []
    /// How many digits there are if they are more than any code has; 0 otherwise.
    var excess = 0
    /// Whether anything of it had to be read as something else: spoken, or a letter for a digit.
    var isRepaired = false
    var isSpoken = false
    /// Whether its digits are typed one by one, with spaces between.
    var isSpread = false
    /// The symbols it is made of.
    var symbols: Range<Int>

    /// The pieces that begin at a symbol, up to a stop or to what no code is longer than.
    ///
    /// - Parameter work: Grows by the number of symbols looked at.
    static func gather(_ symbols: [CodeSymbol], from start: Int, work: inout Int) -> [CodePiece] {
        var pieces: [CodePiece] = []
        var digitCount = 0
        var joint = Joint.none
        var hasSeparator = false
        var isSaid = false
        var index = start
        while index < symbols.count, pieces.count < pieceLimit, digitCount < digitLimit {
            let symbol = symbols[index]
            work += 1
            if let separator = Self.joint(of: symbol.kind) {
                guard !pieces.isEmpty, !hasSeparator || separator == joint else { break }
                (joint, hasSeparator, isSaid) = (separator, true, isSaid || symbol.isSpoken)
                index += 1
                continue
            }
            let continues =
                !hasSeparator && pieces.last.map { $0.takes(symbol, isAlone: isAlone(symbols, index)) } == true
            if continues, let digit = symbol.digit {
                let isApart = !symbol.isSpoken && symbol.followsGap
                pieces[pieces.count - 1].isSpread = isApart && !pieces[pieces.count - 1].digits.isEmpty
                pieces[pieces.count - 1].append(digit, symbol, at: index)
                digitCount += 1
            } else if case .letter(let letter) = symbol.kind, !isDigitPlace(pieces, hasSeparator) {
                // One agency to a code.
                guard !pieces.contains(where: { $0.letter != nil }) else { break }
                let place = pieces.isEmpty ? Joint.none : (hasSeparator ? joint : .gap)
                var piece = CodePiece(joint: place, letter: letter, symbols: index..<index + 1)
                piece.isSpoken = symbol.isSpoken
                piece.isRepaired = symbol.isSpoken
                pieces.append(piece)
            } else if case .run(let count) = symbol.kind, !pieces.isEmpty {
                var piece = CodePiece(joint: hasSeparator ? joint : .gap, symbols: index..<index + 1)
                piece.excess = count
                pieces.append(piece)
                break
            } else if let digit = symbol.digit {
                let place = pieces.isEmpty ? Joint.none : (hasSeparator ? joint : .gap)
                var piece = CodePiece(joint: place, symbols: index..<index)
                piece.append(digit, symbol, at: index)
                digitCount += 1
                pieces.append(piece)
            } else {
                break
            }
            if isSaid { pieces[pieces.count - 1].isRepaired = true }
            (joint, hasSeparator, isSaid) = (.none, false, false)
            index += 1
        }
        return pieces
    }

    private static let pieceLimit = 24
    private static let digitLimit = 48

    private static func joint(of kind: CodeSymbol.Kind) -> Joint? {
        switch kind {
        case .dot: .dot
        case .comma: .comma
        case .dash: .dash
        case .slash: .slash
        case .letter, .digit, .run, .stop: nil
        }
    }

    /// After a dash in a code that has its agency, `O` and `l` are digits.
    private static func isDigitPlace(_ pieces: [CodePiece], _ hasSeparator: Bool) -> Bool {
        hasSeparator && pieces.contains { $0.letter != nil }
    }

    /// Whether no digit touches the symbol from behind.
    private static func isAlone(_ symbols: [CodeSymbol], _ index: Int) -> Bool {
        guard index + 1 < symbols.count, symbols[index + 1].digit != nil else { return true }
        return symbols[index + 1].followsGap
    }

    /// Whether a symbol goes on with this piece: typed digits touch, or stand one by one; spoken ones follow each other; and the
    /// digits of an agency may stand off its letter.
    private func takes(_ symbol: CodeSymbol, isAlone: Bool) -> Bool {
        guard symbol.digit != nil else { return false }
        if digits.isEmpty { return letter != nil }
        if symbol.isSpoken { return isSpoken }
        return !isSpoken && (symbol.followsGap ? isAlone && (isSpread || digits.count == 1) : !isSpread)
    }

    private mutating func append(_ digit: (value: UInt8, isRepaired: Bool), _ symbol: CodeSymbol, at index: Int) {
        if digits.isEmpty { isSpoken = symbol.isSpoken }
        digits.append(digit.value)
        isRepaired = isRepaired || digit.isRepaired || symbol.isSpoken || isSpread && digits.count > 1
        symbols = symbols.lowerBound..<index + 1
    }
}
