/// The agency at the start of a possible code: where its letter stands, and what touches it.
struct CodeAgency {
    /// The piece with the letter.
    let place: Int
    /// Digits that touch the letter's two digits without a dot.
    let rest: [UInt8]
    private let head: String
    private let isWhole: Bool
    private let isExact: Bool

    /// Nil unless the pieces begin with an agency: a letter and two digits, perhaps after `000.00.00.`
    init?(_ pieces: [CodePiece]) {
        guard let place = pieces.firstIndex(where: { $0.letter != nil }), let letter = pieces[place].letter,
            pieces[place].digits.count >= 2
        else { return nil }
        let digits = pieces[place].digits
        var head = String(UnicodeScalar(letter)) + CodeInterpretation.text(digits[..<2])
        var isExact = true
        if place > 0 {
            let before = pieces[..<place].flatMap(\.digits)
            let joints = pieces[1...place].map(\.joint)
            guard before.count == 7, joints.allSatisfy({ $0 == .dot || $0 == .gap || $0 == .comma }) else { return nil }
            let text = CodeInterpretation.text(before)
            head = "\(text.prefix(3)).\(text.dropFirst(3).prefix(2)).\(text.dropFirst(5)).\(head)"
            isExact = joints.allSatisfy { $0 == .dot } && pieces[..<place].map(\.digits.count) == [3, 2, 2]
        }
        self.place = place
        self.head = head
        self.isWhole = place > 0
        self.isExact = isExact && pieces[...place].allSatisfy { !$0.isRepaired }
        rest = Array(digits.dropFirst(2))
    }

    /// The agency's name with the groups after the letter, and whether it is written as it should be; nil if they cannot be
    /// groups.
    func name(_ pieces: [CodePiece], groups: Range<Int>) -> (text: String, isExact: Bool)? {
        guard rest.count % 2 == 0, rest.count <= 8 else { return nil }
        var parts = Self.pairs(rest)
        var isExact = isExact && rest.isEmpty
        for piece in pieces[groups] {
            guard (1...3).contains(piece.digits.count), piece.joint != .slash else { return nil }
            isExact = isExact && piece.joint == .dot && !piece.isRepaired
            parts.append(CodeInterpretation.text(piece.digits))
        }
        guard parts.count <= (isWhole ? 0 : 4) else { return nil }
        return (([head] + parts).joined(separator: "."), isExact)
    }

    /// The ways to take groups of two digits off ``rest``: the agency's name, and how many digits it used.
    var openings: [(name: String, used: Int)] {
        (0...(isWhole ? 0 : min(4, rest.count / 2))).map { count in
            let groups = Self.pairs(rest.prefix(count * 2))
            return (([head] + groups).joined(separator: "."), count * 2)
        }
    }

    private static func pairs(_ digits: some Collection<UInt8>) -> [String] {
        let digits = Array(digits)
        return stride(from: 0, to: digits.count - 1, by: 2).map { CodeInterpretation.text(digits[$0...$0 + 1]) }
    }
}
