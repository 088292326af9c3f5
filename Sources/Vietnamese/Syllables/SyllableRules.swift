/// What may stand in a Vietnamese syllable: 28 initials, and rimes as a nucleus with the finals it takes.
///
/// Source: the spelling rules of chữ Quốc ngữ as schoolbooks give them (27 or 28 initials, finals c ch m n ng nh p t i y o u).
struct SyllableRules: Sendable {
    static let shared = SyllableRules()

    private static let initialLetters =
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"

    /// A nucleus, then its finals; `-` is no final.
    private static let rimeLetters: [(nucleus: String, finals: String)] = [
        ("a", "- c ch i m n ng nh o p t u y"), ("ă", "c m n ng p t"), ("â", "c m n ng p t u y"),
        ("e", "- c m n ng o p t"), ("ê", "- ch m n nh p t u"),
        ("i", "- a ch m n nh p t u"), ("iê", "c m n ng p t u"),
        ("y", "- ch n nh t"), ("yê", "m n ng t u"),
        ("o", "- c i m n ng p t"), ("oo", "c ng"), ("oa", "- c ch i m n ng nh o p t y"), ("oă", "c m n ng t"),
        ("oe", "- m n ng o t"), ("ô", "- c i m n ng p t"), ("ơ", "- i m n p t"),
        ("u", "- a c i m n ng p t"), ("uâ", "n ng t y"), ("uê", "- ch n nh"), ("uơ", "-"), ("uô", "c i m n ng p t"),
        ("uy", "- a ch n nh p t u"), ("uyê", "n t"),
        ("ư", "- a c i m n ng t u"), ("ươ", "c i m n ng p t u"),
    ]

    private static let (k, gh, ngh) = (key("k"), key("gh"), key("ngh"))
    private static let (c, ng, g, qu) = (key("c"), key("ng"), key("g"), key("qu"))

    private let initials: Set<UInt32>
    private let rimes: Set<UInt32>
    private let foldedRimes: Set<UInt32>

    private init() {
        var initials: Set<UInt32> = [0]
        for initial in Self.initialLetters.split(separator: " ") { initials.insert(Self.key(String(initial))) }
        var rimes: Set<UInt32> = []
        var foldedRimes: Set<UInt32> = []
        for (nucleus, finals) in Self.rimeLetters {
            for final in finals.split(separator: " ") {
                let rime = nucleus + (final == "-" ? "" : final)
                rimes.insert(Self.key(rime))
                foldedRimes.insert(Self.key(VietnameseText.fold(rime)))
            }
        }
        self.initials = initials
        self.rimes = rimes
        self.foldedRimes = foldedRimes
    }

    private static func key(_ letters: String) -> UInt32 {
        guard let spelling = SyllableSpelling(letters.unicodeScalars.map(\.value)) else { return 0 }
        return spelling.key(0..<spelling.count)
    }

    /// Where the rime begins and whether the syllable is a possible one.
    ///
    /// A syllable without a single diacritic is read as typed without them, so `hoc` and `nguoi` are possible.
    func rimeStart(of spelling: SyllableSpelling) -> Int? {
        let start = Self.initialLength(of: spelling)
        guard initials.contains(spelling.key(0..<start)) else { return nil }
        // In gì, gìn, giếng the i is the vowel as well, and the rime starts on it; not so in gieo.
        if start == 2, spelling.base(0) == UInt8(ascii: "g"), spelling.base(1) == UInt8(ascii: "i") {
            let next = spelling.base(2)
            if !Self.isVowel(next) || next == UInt8(ascii: "e"), isSound(spelling, 1) { return 1 }
        }
        return isSound(spelling, start) ? start : nil
    }

    /// Whether the letters from `start` on are a rime, and one that the initial and the tone admit.
    private func isSound(_ spelling: SyllableSpelling, _ start: Int) -> Bool {
        let end = spelling.count
        guard start < end, end - start <= 4 else { return false }
        let key = spelling.key(start..<end)
        guard spelling.hasDiacritics ? rimes.contains(key) : foldedRimes.contains(key) else { return false }
        return isWritable(spelling, start)
    }

    /// How many letters stand before the rime, if this is a syllable; of "gi" both, whether or not the i is the vowel as well.
    static func initialLength(of spelling: SyllableSpelling) -> Int {
        var length = 0
        while length < 3, length < spelling.count, !isVowel(spelling.base(length)) { length += 1 }
        let last = spelling.base(0)
        if length == 1, last == UInt8(ascii: "q"), spelling.base(1) == UInt8(ascii: "u"), spelling.codes[1] >> 5 == 0 {
            return 2
        }
        if length == 1, last == UInt8(ascii: "g"), spelling.base(1) == UInt8(ascii: "i") { return 2 }
        return length
    }

    /// Spelling: k, gh, ngh before e ê i y and c, g, ng before the others; qu not before o, u; stops only in sắc and nặng.
    private func isWritable(_ spelling: SyllableSpelling, _ start: Int) -> Bool {
        let first = spelling.base(start)
        let isFront = first == UInt8(ascii: "e") || first == UInt8(ascii: "i") || first == UInt8(ascii: "y")
        switch spelling.key(0..<start) {
        case Self.k, Self.gh, Self.ngh: guard isFront else { return false }
        case Self.c, Self.ng: guard !isFront else { return false }
        case Self.g: guard !isFront || first == UInt8(ascii: "i") else { return false }
        case Self.qu:
            let isPlainO = first == UInt8(ascii: "o") && spelling.codes[start] >> 5 == 0 && spelling.hasDiacritics
            guard first != UInt8(ascii: "u"), !isPlainO else { return false }
        default: break
        }
        // yê opens a syllable or follows qu; iê needs an initial.
        if spelling.base(start + 1) == UInt8(ascii: "e"), first == UInt8(ascii: "y"), start > 0,
            spelling.key(0..<start) != Self.qu
        {
            return false
        }
        if first == UInt8(ascii: "i"), start == 0, spelling.base(1) == UInt8(ascii: "e") { return false }
        guard spelling.hasDiacritics, spelling.tone != .sac, spelling.tone != .nang else { return true }
        return !endsInStop(spelling)
    }

    private func endsInStop(_ spelling: SyllableSpelling) -> Bool {
        switch spelling.base(spelling.count - 1) {
        case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "t"): true
        case UInt8(ascii: "h"): spelling.base(spelling.count - 2) == UInt8(ascii: "c")
        default: false
        }
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }
}
