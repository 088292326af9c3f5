import Catalogue

extension String {
    /// What somebody gave, to be said back in one line: at most 64 characters, then how many there are.
    func saidBack(_ language: Language = .en) -> String {
        let limit = 64
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        var start = String.UnicodeScalarView()
        for scalar in scalars.prefix(limit) { start.append(scalar.properties.isWhitespace ? " " : scalar) }
        guard scalars.count > limit else { return String(start) }
        return "\(String(start))… (\(scalars.count) \(language == .vi ? "ký tự" : "characters"))"
    }
}
