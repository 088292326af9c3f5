import Vietnamese

/// One unit as it was named.
struct UnitPart: Equatable {
    let kind: UnitKind?
    let references: [UnitIndex.Reference]
    let words: Range<Int>
    /// Typed one slip away from the name, so that it is asked about.
    var isSlip = false
    /// Typed with other marks than the name has.
    var isLoose = false
}

/// Reads from words which units may be named at a place.
struct UnitPartReader {
    let index: UnitIndex
    let words: UnitWords

    /// The units that may begin at a place, the longest first; with its kind, if that is told.
    func parts(at start: Int) -> [UnitPart] {
        // "Thị xã" is no "xã".
        if start > 0, !words.isAfterStop(start), words.kind(at: start - 1)?.length == 2 { return [] }
        if let (kind, length) = words.kind(at: start) {
            let named = names(at: start + length, kind: kind, from: start)
            // The kind may be of the name: "quan thanh", "Phường Đúc".
            let others = names(at: start, kind: nil, from: start).filter { $0.words.count > 1 }
            if !named.isEmpty { return named + others }
        }
        return names(at: start, kind: nil, from: start)
    }

    private func names(at start: Int, kind: UnitKind?, from: Int) -> [UnitPart] {
        guard words.words.indices.contains(start), start == from || !words.isAfterStop(start) else { return [] }
        func part(_ references: [UnitIndex.Reference], _ length: Int) -> UnitPart {
            .init(kind: kind, references: references, words: from..<start + length)
        }
        if words.words[start].isNumber && kind == nil { return [] }
        let isNumbered = kind == .ward || kind == .urbanDistrict
        var strict: [UnitPart] = []
        var loose: UnitPart?
        var earlier: UnitPart?
        var key = ""
        for length in 1...UnitIndex.longestName where start + length <= words.words.count {
            let last = start + length - 1
            // A name is not parted by a comma.
            if length > 1 && (words.isAfterStop(last) || (length > 2 && words.words[last - 1].isNumber)) { break }
            key += length == 1 ? number(at: start) ?? words.words[last].folded : words.words[last].folded
            if length == 1 && words.words[start].isNumber && !isNumbered { continue }
            let found = fitting(index.named(UnitIndex.withoutY(key)), kind)
            if found.isEmpty { continue }
            let marked = found.filter { isMarkedAlike($0, from..<last + 1, nameFrom: start) }
            if found.allSatisfy(\.isEarlier) {
                earlier = part(found, length)
            } else if marked.allSatisfy(\.isEarlier) {
                loose = part(found, length)
            } else {
                strict.append(part(marked, length))
            }
        }
        if !strict.isEmpty {
            return (strict + [earlier].compactMap(\.self)).sorted { $0.words.count > $1.words.count }
        }
        var others: [UnitPart] = []
        // With other marks than the name has: a slip, which nobody asks about if it is said to be a unit.
        if var loose, kind != nil || loose.words.count > 1 {
            (loose.isSlip, loose.isLoose) = (kind == nil, true)
            others = [loose]
        } else if let earlier {
            others = [earlier]
        }
        guard isNumbered else { return others }
        return others
            + words.numbers(at: start).compactMap { number, length in
                let found = fitting(index.named(number), kind)
                return found.isEmpty ? nil : part(found, length)
            }
    }

    /// A number of one or two digits, without zeros before it.
    private func number(at start: Int) -> String? {
        let word = words.words[start]
        guard word.isNumber, word.text.utf8.count <= 2 else { return nil }
        let number = word.text.drop { $0 == "0" }
        return number.isEmpty ? nil : String(number)
    }

    /// Those of the level that the kind has, and of the kind itself where there are such.
    func fitting(_ references: [UnitIndex.Reference], _ kind: UnitKind?) -> [UnitIndex.Reference] {
        // Names long out of use are known by their kind only, and without marks: "xã" alone is no "xã Xá".
        guard let kind else { return references.filter { !$0.isEarlier } }
        let fitting = references.filter { reference in
            switch reference {
            case .commune, .former, .earlierCommune: kind.isOfCommunes
            case .district, .earlierDistrict: kind.isOfDistricts
            case .province, .formerProvince, .earlierProvince: kind.isOfProvinces
            }
        }
        let exact = fitting.filter { index.kind($0) == kind || $0.isOfProvinces }
        return exact.isEmpty ? fitting : exact
    }

    /// Whether a unit typed with marks, if only in its kind, has those of the name.
    private func isMarkedAlike(_ reference: UnitIndex.Reference, _ range: Range<Int>, nameFrom start: Int) -> Bool {
        guard words.words[range].contains(where: { !$0.isPlain }), let name = index.name(reference) else { return true }
        let own = Tokenizer.tokens(name).map(\.text)
        let typed = words.words[start..<range.upperBound]
        // Cut otherwise, as "TPHCM": the letters alone tell.
        guard own.count == typed.count else { return true }
        return zip(own, typed).allSatisfy { $0 == $1.text || Self.withI($0) == Self.withI($1.text) }
    }

    /// y and i behind a consonant are one letter.
    private static func withI(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { ys[$0] ?? $0 }))
    }

    private static let ys: [Unicode.Scalar: Unicode.Scalar] = [
        "y": "i", "ý": "í", "ỳ": "ì", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị",
    ]
}

extension UnitIndex.Reference {
    /// A name that had gone out of use before 2025. Of the provinces' everybody knows them.
    var isEarlier: Bool {
        switch self {
        case .earlierCommune, .earlierDistrict: true
        case .commune, .former, .district, .province, .formerProvince, .earlierProvince: false
        }
    }

    /// Cities became provinces and provinces cities: between these no kind tells.
    var isOfProvinces: Bool {
        switch self {
        case .province, .formerProvince, .earlierProvince: true
        case .commune, .former, .district, .earlierCommune, .earlierDistrict: false
        }
    }
}
