import Foundation

/// Makes the slips that hurried fingers make, from a known sequence of chance.
public struct TypingErrors: Sendable {
    private var generator: KnownChance

    public init(seed: UInt64) { generator = KnownChance(seed: seed) }

    /// The text with one slip in each of `count` different words of three letters or more; fewer where there are fewer such words.
    public mutating func applied(to text: String, count: Int) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var places = words.indices.filter { words[$0].filter(\.isLetter).count >= 3 }
        for _ in 0..<count where !places.isEmpty {
            let place = places.remove(at: Int.random(in: 0..<places.count, using: &generator))
            words[place] = slip(in: words[place])
        }
        return words.joined(separator: " ")
    }

    /// The word with one slip; a kind that does not change this word gives way to another.
    private mutating func slip(in word: String) -> String {
        for _ in 0..<12 {
            let changed = slip(Int.random(in: 0..<7, using: &generator), in: Array(word))
            if String(changed) != word { return String(changed) }
        }
        return word
    }

    private mutating func slip(_ kind: Int, in word: [Character]) -> [Character] {
        let place = Int.random(in: 0..<word.count, using: &generator)
        var word = word
        switch kind {
        case 0:  // Two letters in the wrong order.
            if place + 1 < word.count { word.swapAt(place, place + 1) }
        case 1: word.remove(at: place)
        case 2: word.insert(word[place], at: place)
        case 3:  // The key beside it.
            if let row = Self.rows.first(where: { $0.contains(word[place]) }), let at = row.firstIndex(of: word[place])
            {
                word[place] = row[at + 1 < row.count ? at + 1 : at - 1]
            }
        case 4: word = Self.telex(word)
        case 5: word = Self.swapped(word, Self.initials)
        default: word = Self.swapped(word, Self.marks)
        }
        return word
    }

    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)

    /// The keys of the Telex method as they are struck, where no input method took them up: giấy as giaasy.
    private static func telex(_ word: [Character]) -> [Character] {
        let tones: [Character: Character] = [
            "\u{301}": "s", "\u{300}": "f", "\u{309}": "r", "\u{303}": "x", "\u{323}": "j",
        ]
        var keys: [Character] = []
        for letter in word {
            for scalar in String(letter).decomposedScalars {
                let mark = Character(scalar)
                if let tone = tones[mark] {
                    keys.append(tone)
                } else if scalar == "\u{302}", let base = keys.last {
                    keys.append(base)
                } else if scalar == "\u{306}" || scalar == "\u{31B}" {
                    keys.append("w")
                } else if scalar == "đ" {
                    keys += ["d", "d"]
                } else {
                    keys.append(mark)
                }
            }
        }
        return keys
    }

    /// What people mix by ear, at the beginning of a syllable.
    private static let initials: [(String, String)] = [
        ("l", "n"), ("n", "l"), ("s", "x"), ("x", "s"), ("tr", "ch"), ("ch", "tr"), ("gi", "d"), ("d", "gi"),
    ]
    /// hỏi for ngã and back.
    private static let marks: [(String, String)] = [
        ("ả", "ã"), ("ẻ", "ẽ"), ("ỉ", "ĩ"), ("ỏ", "õ"), ("ủ", "ũ"), ("ỷ", "ỹ"), ("ẩ", "ẫ"), ("ể", "ễ"), ("ổ", "ỗ"),
        ("ở", "ỡ"), ("ử", "ữ"),
    ]

    private static func swapped(_ word: [Character], _ pairs: [(String, String)]) -> [Character] {
        let text = String(word)
        for (one, other) in pairs {
            if one.count == 1 && pairs.count > 8 {
                if let at = word.firstIndex(of: Character(one)) { return Array(text.replacing(at, with: other)) }
                if let at = word.firstIndex(of: Character(other)) { return Array(text.replacing(at, with: one)) }
            } else if text.hasPrefix(one) {
                return Array(other + text.dropFirst(one.count))
            }
        }
        return word
    }
}

extension String {
    /// The scalars with every mark by itself.
    fileprivate var decomposedScalars: String.UnicodeScalarView { decomposedStringWithCanonicalMapping.unicodeScalars }

    fileprivate func replacing(_ place: Int, with text: String) -> String {
        let letters = Array(self)
        return String(letters[..<place]) + text + String(letters[(place + 1)...])
    }
}
