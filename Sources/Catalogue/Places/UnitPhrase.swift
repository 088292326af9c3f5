import Vietnamese

/// The units that follow one another in a text: phường 5, quận 3, tp hcm.
struct UnitPhrase {
    /// One unit as it was named.
    struct Part {
        let kind: UnitKind?
        let references: [UnitIndex.Reference]
        let words: Range<Int>
    }

    var parts: [Part]
    /// "Cũ" was said, or "mới".
    var isFormer = false
    var isNew = false

    /// From the first word to the last.
    var words: Range<Int> { (parts.first?.words.lowerBound ?? 0)..<end }
    /// Behind the last word, "cũ" included.
    fileprivate(set) var end = 0
}

/// Reads phrases from words.
struct UnitPhraseReader {
    let index: UnitIndex
    let words: UnitWords

    /// The phrase that begins at a place: of the ways to part its names that which takes in the most words.
    ///
    /// - Parameter needsKind: Its first unit is told to be one: "phường 5" and not "Thống Nhất" alone.
    func phrase(at start: Int, needsKind: Bool) -> UnitPhrase? {
        // Most words name no kind.
        if needsKind && words.kind(at: start) == nil { return nil }
        var best: UnitPhrase?
        for part in parts(at: start) where part.kind != nil || !needsKind {
            // A syllable alone is a name where nothing stands before it.
            if part.kind == nil && part.words.count == 1 && start > 0 { continue }
            var phrase = UnitPhrase(parts: [part])
            goOn(&phrase, part.words.upperBound)
            if phrase.end > best?.end ?? 0 { best = phrase }
        }
        return best
    }

    /// Takes what follows into a phrase.
    private func goOn(_ phrase: inout UnitPhrase, _ end: Int) {
        phrase.end = end
        noteAge(&phrase)
        guard phrase.parts.count < 4 else { return }
        var next = phrase.end
        while next < phrase.end + 2, words.isBetween(next) { next += 1 }
        var best: UnitPhrase?
        // Behind the commune a bare name is its district or province.
        for more in parts(at: next) where more.kind != nil || more.references.contains(where: \.isContext) {
            var longer = phrase
            longer.parts.append(more)
            goOn(&longer, more.words.upperBound)
            if longer.end > best?.end ?? 0 { best = longer }
        }
        if let best { phrase = best }
    }

    private func noteAge(_ phrase: inout UnitPhrase) {
        if words.isFormer(phrase.end) {
            phrase.isFormer = true
            phrase.end += 1
        } else if words.isNew(phrase.end) {
            phrase.isNew = true
            phrase.end += 1
        }
    }

    /// The units that may begin at a place, the longest first; with its kind, if that is told.
    private func parts(at start: Int) -> [UnitPhrase.Part] {
        if let (kind, length) = words.kind(at: start) {
            let named = names(at: start + length, kind: kind, from: start)
            if !named.isEmpty { return named }
        }
        return names(at: start, kind: nil, from: start)
    }

    private func names(at start: Int, kind: UnitKind?, from: Int) -> [UnitPhrase.Part] {
        guard words.words.indices.contains(start), start == from || !words.isAfterStop(start) else { return [] }
        func part(_ references: [UnitIndex.Reference], _ length: Int) -> UnitPhrase.Part {
            .init(kind: kind, references: references, words: from..<start + length)
        }
        if words.words[start].isNumber && kind == nil { return [] }
        var strict: [UnitPhrase.Part] = []
        var loose: UnitPhrase.Part?
        var earlier: UnitPhrase.Part?
        var key = ""
        for length in 1...UnitIndex.longestName where start + length <= words.words.count {
            let last = start + length - 1
            // A name is not parted by a comma.
            if length > 1 && (words.isAfterStop(last) || (length > 2 && words.words[last - 1].isNumber)) { break }
            key += length == 1 ? number(at: start) ?? words.words[last].folded : words.words[last].folded
            if length == 1 && words.words[start].isNumber && !(kind == .ward || kind == .urbanDistrict) { continue }
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
        // With other marks than the name has: a slip, if it is said to be a unit.
        if let loose, kind != nil || loose.words.count > 1 { return [loose] }
        if let earlier { return [earlier] }
        guard let kind, kind == .ward || kind == .urbanDistrict, let number = words.numberWord(at: start) else {
            return []
        }
        let found = fitting(index.named(number), kind)
        return found.isEmpty ? [] : [part(found, 1)]
    }

    /// A number of one or two digits, without zeros before it.
    private func number(at start: Int) -> String? {
        let word = words.words[start]
        guard word.isNumber, word.text.utf8.count <= 2 else { return nil }
        let number = word.text.drop { $0 == "0" }
        return number.isEmpty ? nil : String(number)
    }

    /// Those of the level that the kind has, and of the kind itself where there are such.
    private func fitting(_ references: [UnitIndex.Reference], _ kind: UnitKind?) -> [UnitIndex.Reference] {
        // Names long out of use are known by their kind only, and without marks: "xã" alone is no "xã Xá".
        guard let kind else { return references.filter { !$0.isEarlier } }
        let fitting = references.filter { reference in
            switch reference {
            case .commune, .former, .earlierCommune: kind.isOfCommunes
            case .district, .earlierDistrict: kind.isOfDistricts
            case .province, .formerProvince: kind.isOfProvinces
            }
        }
        let exact = fitting.filter { index.kind($0) == kind || index.isOfProvinces($0) }
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
    /// A name that had gone out of use before 2025.
    var isEarlier: Bool {
        switch self {
        case .earlierCommune, .earlierDistrict: true
        case .commune, .former, .district, .province, .formerProvince: false
        }
    }

    /// A district or province, in which a commune may be.
    var isContext: Bool {
        switch self {
        case .district, .earlierDistrict, .province, .formerProvince: true
        case .commune, .former, .earlierCommune: false
        }
    }
}

extension UnitIndex {
    func kind(_ reference: Reference) -> UnitKind {
        switch reference {
        case .commune(let index): table.communes[index].unit.kind
        case .former(let index): table.formers[index].unit.kind
        case .district(let index): table.districts[index].unit.kind
        case .province(let index): table.provinces[index].kind
        case .formerProvince(let index): table.formerProvinces[index].kind
        case .earlierCommune(let index): table.earlierCommunes[index].kind
        case .earlierDistrict(let index): table.earlierDistricts[index].kind
        }
    }

    /// Cities became provinces and provinces cities: between these no kind tells.
    func isOfProvinces(_ reference: Reference) -> Bool {
        switch reference {
        case .province, .formerProvince: true
        case .commune, .former, .district, .earlierCommune, .earlierDistrict: false
        }
    }

    /// The name with its marks; nil where they are not known.
    func name(_ reference: Reference) -> String? {
        switch reference {
        case .commune(let index): table.communes[index].unit.name
        case .former(let index): table.formers[index].unit.name
        case .district(let index): table.districts[index].unit.name
        case .province(let index): table.provinces[index].name
        case .formerProvince(let index): table.formerProvinces[index].name
        case .earlierCommune, .earlierDistrict: nil
        }
    }
}
