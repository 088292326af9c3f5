import Vietnamese

/// A number taken apart: `35a`, `2015`, `nđ`, `cp`.
struct NumberParts {
    let key: String
    let year: Int?
    /// The groups of letters behind the number and the year.
    let letters: [String]

    /// - Parameter text: as ``DocumentNumber/comparable(_:)`` makes it.
    init?(_ text: String) {
        var groups: [(separator: Character?, text: String)] = []
        var current = ""
        var separator: Character?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "/", "-":
                guard !current.isEmpty else { return nil }
                groups.append((separator, current))
                current = ""
                separator = scalar == "/" ? "/" : "-"
            case "." where groups.isEmpty: current.unicodeScalars.append(scalar)
            case "0"..."9", "&", "a"..."z", "đ", "ư", "ơ", "ă", "â", "ê", "ô": current.unicodeScalars.append(scalar)
            default: return nil
            }
        }
        guard !current.isEmpty else { return nil }
        groups.append((separator, current))
        self.init(groups)
    }

    private init?(_ groups: [(separator: Character?, text: String)]) {
        guard groups.count >= 2, groups.count <= 14, Self.isOrdinal(groups[0].text) else { return nil }
        var key = groups[0].text
        var rest = groups.dropFirst()
        if let group = rest.first, group.separator == "/", rest.count > 1, let year = Self.year(group.text) {
            self.year = year
            key += "/" + group.text
            rest.removeFirst()
        } else {
            year = nil
        }
        var letters: [String] = []
        for (index, group) in rest.enumerated() {
            let text = Self.withStroke(group.text, isFirst: index == 0)
            guard text.utf8.count <= 24, index > 0 || text.unicodeScalars.contains(where: { $0.value > 0x39 }) else {
                return nil
            }
            key += (group.separator == "/" ? "/" : "-") + text
            letters.append(text)
        }
        guard key.utf8.count <= DocumentNumber.lengthLimit else { return nil }
        self.key = key
        self.letters = letters
    }

    /// One to six digits, and at most one letter; `66.7` is one of several resolutions under one number.
    private static func isOrdinal(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return false }
        if parts.count == 2,
            !(1...3).contains(parts[1].utf8.count) || !parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        {
            return false
        }
        let digits = first.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
        let rest = first.unicodeScalars.dropFirst(digits)
        return (1...6).contains(digits) && (rest.isEmpty || rest.count == 1 && rest.allSatisfy { $0.value > 0x60 })
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1945...2099).contains(year) else { return nil }
        return year
    }

    /// The letters with đ where people leave out its stroke.
    private static func withStroke(_ text: String, isFirst: Bool) -> String {
        // Elsewhere `nd` is the farmers' union, and the people.
        if isFirst, let kind = ["nd": "nđ", "qd": "qđ"][text] { return kind }
        return stroked[text] ?? text
    }

    private static let stroked: [String: String] = {
        let known = [
            "bgdđt", "gdđt", "sgdđt", "blđtbxh", "lđtbxh", "slđtbxh", "bkhđt", "khđt", "skhđt", "hđnd", "hđtp", "hđbt",
            "hđcp", "tlđ", "tcđc", "đctubtwmttqvn", "nđ", "qđ",
        ]
        var stroked: [String: String] = [:]
        for letters in known where letters.utf8.count > 3 || letters == "tlđ" {
            stroked[VietnameseText.fold(letters)] = letters
        }
        return stroked
    }()
}
