/// Makes the form in which a token's text is kept: composed, lower case, older tone convention, invisible characters gone, every
/// dash an ASCII hyphen. Keeps its buffers from one token to the next.
struct TokenText {
    private var scalars: [UInt32] = []
    private var text: [UInt8] = []
    private var folded: [UInt8] = []
    private let lowercase = LowercaseLetters.shared.letters

    /// The token that was typed so.
    mutating func token(_ typed: UnsafeBufferPointer<UInt8>, at range: Range<Int>, _ kind: Token.Kind) -> Token {
        scalars.removeAll(keepingCapacity: true)
        if !takeCommon(typed) {
            scalars.removeAll(keepingCapacity: true)
            let whole = Self.visible(String(decoding: typed, as: UTF8.self))
            UTF8Scalars.forEach(in: VietnameseText.lowercased(whole)) { scalars.append($0) }
        }
        ToneConvention.old.apply(to: &scalars, in: 0..<scalars.count)
        text.removeAll(keepingCapacity: true)
        for scalar in scalars { text.append(scalar: scalar) }
        let written = String(decoding: text, as: UTF8.self)
        let key = text.withUnsafeBufferPointer { Token.key($0) }
        // As many bytes as scalars: small ASCII letters are folded as they are.
        if text.count == scalars.count {
            return Token(text: written, folded: written, range: range, kind: kind, textKey: key, foldedKey: key)
        }
        folded.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { VietnameseText.fold($0, into: &folded) }
        return Token(
            text: written, folded: String(decoding: folded, as: UTF8.self), range: range, kind: kind, textKey: key,
            foldedKey: folded.withUnsafeBufferPointer { Token.key($0) })
    }

    /// Takes composed Vietnamese letters; false on anything else, which needs the long way.
    private mutating func takeCommon(_ typed: UnsafeBufferPointer<UInt8>) -> Bool {
        lowercase.withUnsafeBufferPointer { letters in
            var index = 0
            while index < typed.count {
                let (scalar, length) = UTF8Scalars.decode(typed, at: index)
                let isLetter =
                    scalar < 0x80 || (scalar >= 0xC0 && scalar < 0x250) || (scalar >= 0x1E00 && scalar < 0x1F00)
                guard isLetter, let lower = LowercaseLetters.one(scalar, letters) else { return false }
                scalars.append(lower)
                index += length
            }
            return true
        }
    }

    private static func visible(_ typed: String) -> String {
        var bytes: [UInt8] = []
        UTF8Scalars.forEach(in: typed) { scalar in
            switch ScalarClass(scalar) {
            case .hidden: break
            case .connector: bytes.append(scalar: scalar < 0x80 ? scalar : 0x2D)
            case .letter, .digit, .mark, .symbol, .separator: bytes.append(scalar: scalar)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
