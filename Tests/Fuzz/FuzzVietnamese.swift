// Every function of Vietnamese over arbitrary bytes as text. Outside any target; scripts/fuzz runs it.

/// The scalars: `String` equality would hide differences of normal form.
private func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

private func checkForms(_ text: String) {
    let nfc = VietnameseText.nfc(text)
    let nfd = VietnameseText.nfd(text)
    let folded = VietnameseText.fold(text)
    precondition(same(VietnameseText.nfc(nfc), nfc), "nfc twice")
    precondition(same(VietnameseText.nfd(nfd), nfd), "nfd twice")
    precondition(same(VietnameseText.nfc(nfd), nfc), "nfc of nfd")
    precondition(same(VietnameseText.nfd(nfc), nfd), "nfd of nfc")
    precondition(same(VietnameseText.fold(nfd), VietnameseText.fold(nfc)), "fold of either form")
    precondition(same(VietnameseText.fold(folded), folded), "fold twice")
    let lower = VietnameseText.lowercased(text)
    precondition(same(VietnameseText.lowercased(lower), lower), "lower case twice")
    precondition(same(VietnameseText.fold(lower), folded), "fold of lower case")
    let old = VietnameseText.oldTone(text)
    let new = VietnameseText.newTone(text)
    precondition(same(VietnameseText.oldTone(new), old), "old of new")
    precondition(same(VietnameseText.newTone(old), new), "new of old")
    let cleaned = VietnameseText.cleaned(text)
    let again = VietnameseText.cleaned(cleaned.text)
    precondition(same(again.text, cleaned.text) && !again.hadHidden, "cleaned twice")
}

private func checkTokens(_ text: String) {
    let tokens = Tokenizer.tokens(text)
    var end = 0
    for token in tokens {
        precondition(token.range.lowerBound >= end && token.range.upperBound > token.range.lowerBound, "token order")
        end = token.range.upperBound
        precondition(!token.text.isEmpty && same(VietnameseText.fold(token.text), token.folded), "token text")
        if let parts = Syllable.parts(token.text) { precondition(!parts.rime.isEmpty, "empty rime") }
    }
    precondition(end <= text.utf8.count, "token range")
    for expanded in [tokens, Abbreviations.expand(tokens)] {
        checkReaders(expanded)
    }
}

private func checkReaders(_ tokens: [Token]) {
    func inOrder(_ ranges: [Range<Int>]) -> Bool {
        var end = 0
        for range in ranges {
            guard !range.isEmpty, range.lowerBound >= end, range.upperBound <= tokens.count else { return false }
            end = range.upperBound
        }
        return true
    }
    let numbers = NumberReader.find(in: tokens)
    precondition(inOrder(numbers.map(\.tokens)) && numbers.allSatisfy { $0.value >= 0 }, "numbers")
    let amounts = MoneyReader.find(in: tokens)
    precondition(inOrder(amounts.map(\.tokens)) && amounts.allSatisfy { $0.dong >= 0 }, "money")
    for today in [Day(number: 20_635), Day(number: .min), Day(number: .max)] {
        precondition(inOrder(DateReader.find(in: tokens, today: today).map(\.tokens)), "dates")
    }
    _ = YesNoReader.read(tokens)
    for index in tokens.indices { _ = Particles.phraseLength(in: tokens, at: index) }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    checkForms(text)
    checkTokens(text)
    if let day = Day(iso: text) { precondition(day.description == text, "ISO day") }
    return 0
}
