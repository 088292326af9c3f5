import Vietnamese

/// What a source says about the owner, held while one answer is read, to keep it out of the texts that are kept.
///
/// Officials write names and telephone numbers into notes. Names and addresses known from the same answer are taken out, with
/// or without diacritics, every run of nine digits or more, which is how long numbers of people are, and every e-mail address.
struct OwnerTraces {
    /// Folded words of names and addresses.
    private var traces: [[String]] = []

    static let mark = "[…]"
    private static let numberLength = 9
    private static let traceLimit = 8

    /// Notes a name: two words or more, since one alone may be any word.
    mutating func note(name: String?) { note(name, atLeast: 2) }

    /// Notes an address: three words or more, since shorter ones are names of places that belong in a text.
    mutating func note(address: String?) { note(address, atLeast: 3) }

    private mutating func note(_ text: String?, atLeast count: Int) {
        guard let text, traces.count < Self.traceLimit else { return }
        let words = Self.words(SourceText.cleaned(text, limit: 200)).map(\.folded).filter { !$0.isEmpty }
        if words.count >= count && words.count <= 40 { traces.append(words) }
    }

    /// The text, cleaned, cut, and without the owner.
    func withoutOwner(_ text: String, limit: Int) -> String {
        let words = Self.words(SourceText.cleaned(text, limit: limit))
        var kept: [String] = []
        var index = 0
        while index < words.count {
            let length =
                traceLength(words, at: index) ?? numberLength(words, at: index)
                ?? (words[index].written.contains("@") ? 1 : nil)
            if let length {
                kept.append(Self.mark)
                index += length
            } else {
                kept.append(words[index].written)
                index += 1
            }
        }
        return kept.joined(separator: " ")
    }

    private struct Word {
        let written: String
        /// Without diacritics and the punctuation around it.
        let folded: String
        let digitCount: Int
        let isNumber: Bool
    }

    private static func words(_ text: String) -> [Word] {
        text.split(separator: " ").map { written in
            let folded = VietnameseText.fold(String(written))
            let bytes = folded.utf8
            let isInWord = { (byte: UInt8) in
                byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            }
            let trimmed = bytes.drop { !isInWord($0) }
            let end = trimmed.lastIndex(where: isInWord).map { trimmed.index(after: $0) } ?? trimmed.startIndex
            let core = trimmed[trimmed.startIndex..<end]
            let digits = bytes.count { (0x30...0x39).contains($0) }
            // Dates and times of day beside each other are no number of a person.
            let hasOther = bytes.contains { $0 >= 0x80 || (0x61...0x7A).contains($0) || $0 == 0x2F || $0 == 0x3A }
            return Word(
                written: String(written), folded: String(decoding: core, as: UTF8.self), digitCount: digits,
                isNumber: digits > 0 && !hasOther)
        }
    }

    private func traceLength(_ words: [Word], at index: Int) -> Int? {
        traces.lazy.compactMap { trace -> Int? in
            guard index + trace.count <= words.count else { return nil }
            let isSame = trace.indices.allSatisfy { words[index + $0].folded == trace[$0] }
            return isSame ? trace.count : nil
        }.max()
    }

    /// A number of a person, also typed in groups: `0900 000 000`.
    private func numberLength(_ words: [Word], at index: Int) -> Int? {
        if words[index].digitCount >= Self.numberLength { return 1 }
        var count = 0
        var end = index
        while end < words.count, words[end].isNumber {
            count += words[end].digitCount
            end += 1
        }
        return count >= Self.numberLength ? end - index : nil
    }
}

extension DossierRecord {
    /// The record without the owner in any text that is meant to name only a matter or an office: sources put people there too.
    func without(_ traces: OwnerTraces) -> DossierRecord {
        func clean(_ text: String?) -> String? { text.map { traces.withoutOwner($0, limit: TextLimit.name) } }
        var record = self
        record.procedureName = clean(procedureName)
        record.agencyName = clean(agencyName)
        record.sourceStatus = traces.withoutOwner(sourceStatus, limit: DossierStatus.textLimit)
        if case .other = status { record.status = .other(record.sourceStatus) }
        record.steps = steps.map { step in
            var step = step
            step.unit = clean(step.unit)
            if case .other(let text)? = step.status {
                step.status = .other(traces.withoutOwner(text, limit: DossierStatus.textLimit))
            }
            return step
        }
        return record
    }
}
