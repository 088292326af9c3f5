/// The form in which a token's text is kept.
enum TokenText {
    /// Composed, lower case, older tone convention, invisible characters gone, every dash an ASCII hyphen.
    static func normalized(_ typed: String) -> String {
        var scalars: [UInt32] = []
        UTF8Scalars.forEach(in: VietnameseText.lowercased(visible(typed))) { scalars.append($0) }
        ToneConvention.old.apply(to: &scalars[...])
        var bytes: [UInt8] = []
        bytes.reserveCapacity(typed.utf8.count)
        for scalar in scalars { bytes.append(scalar: scalar) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func visible(_ typed: String) -> String {
        // Everything hidden or dash-like beyond ASCII starts with one of these bytes; Vietnamese letters do not.
        let mayDiffer = typed.utf8.contains { $0 == 0xC2 || $0 == 0xCD || $0 == 0xE2 || $0 >= 0xE3 || $0 == 0xD8 }
        guard mayDiffer else { return typed }
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
