extension PersonalText {
    /// Passports, plates and health insurance cards: letters and digits in a set order.
    func lettered() -> [PersonalData] {
        words.indices.compactMap { index in
            guard !isJoinedBefore(index) else { return nil }
            return passport(index) ?? healthInsurance(index) ?? plate(index)
        }
    }

    /// A letter, or two after a word for it, and seven or eight digits: Circular 31/2023/TT-BCA prints one letter and seven.
    private func passport(_ index: Int) -> PersonalData? {
        guard index + 1 < words.count, !words[index].isNumber, words[index].text.utf8.count <= 2,
            words[index + 1].isNumber
        else { return nil }
        let isAnnounced = PersonalCue.before(index, in: self) == .passport
        if isAnnounced, let last = groupedDigits(index) {
            return PersonalData(
                kind: .passport, range: bytes(words[index].cells.lowerBound..<words[last].cells.upperBound))
        }
        guard let digits = touching(index, atMost: 1), (7...8).contains(digits.text.utf8.count) else { return nil }
        guard isAnnounced || (words[index].text.utf8.count == 1 && words[index].isCapital) else { return nil }
        return PersonalData(kind: .passport, range: bytes(words[index].cells.lowerBound..<digits.cells.upperBound))
    }

    /// The last of the groups of a passport's seven or eight digits after its one letter: `C123 4567`, `N 638-0098`.
    private func groupedDigits(_ letter: Int) -> Int? {
        let start = words[letter].cells.lowerBound
        guard words[letter].text.utf8.count == 1,
            start == 0 || cells[start - 1].byte != UInt8(ascii: ".") || endsNumero(start - 1)
        else { return nil }
        var digits = 0
        var index = letter
        while index + 1 < words.count, words[index + 1].isNumber, isNear(index, index + 1, atMost: 2), digits < 7 {
            index += 1
            digits += words[index].text.utf8.count
        }
        return (7...8).contains(digits) && !isJoinedAfter(index) ? index : nil
    }

    /// Two letters, a digit of 1 to 5 for the benefit, two of the place and ten of the person, in groups or not.
    private func healthInsurance(_ index: Int) -> PersonalData? {
        guard !words[index].isNumber, words[index].text.utf8.count == 2 else { return nil }
        var digits = 0
        var end = index + 1
        while end < words.count, words[end].isNumber, digits < 13,
            words[end].cells.lowerBound - words[end - 1].cells.upperBound <= 1
        {
            digits += words[end].text.utf8.count
            end += 1
        }
        guard digits == 13, let benefit = words[index + 1].text.utf8.first, (0x31...0x35).contains(benefit) else {
            return nil
        }
        return PersonalData(
            kind: .healthInsurance, range: bytes(words[index].cells.lowerBound..<words[end - 1].cells.upperBound))
    }

    /// `29A-123.45`, `59-X3 123.45`, `30F 12345`: Circular 79/2024/TT-BCA. In lower case with a space, only after a word for it or for a vehicle.
    private func plate(_ index: Int) -> PersonalData? {
        guard words[index].isNumber, index + 2 < words.count, let place = Int(words[index].text) else { return nil }
        // A slip of the finger makes three digits of two; that it is a plate has to be said then.
        let isPlace = words[index].text.utf8.count == 2 && (11...99).contains(place)
        let isSlip = words[index].text.utf8.count == 3 && index > 0
        guard isPlace || isSlip && (words[index - 1].text == "bien" || PersonalCue.before(index, in: self) == .plate)
        else { return nil }
        var next = index + 1
        let letters = words[next]
        guard !letters.isNumber, letters.text.utf8.count <= 2, isNear(index, next) else { return nil }
        next += 1
        // The digit of a motorcycle's series.
        if next + 1 < words.count, words[next].isNumber, words[next].text.utf8.count == 1,
            words[next].cells.lowerBound == letters.cells.upperBound, isNear(next, next + 1)
        {
            next += 1
        }
        guard next < words.count, words[next].isNumber, isNear(next - 1, next) else { return nil }
        var serial = words[next].text.utf8.count
        if serial == 3, next + 1 < words.count, words[next + 1].isNumber, words[next + 1].text.utf8.count == 2,
            isNear(next, next + 1)
        {
            next += 1
            serial += 2
        }
        // A series digit may be written against the serial: `59X312345`.
        guard (4...5).contains(serial) || (serial == 6 && words[next].cells.lowerBound == letters.cells.upperBound)
        else { return nil }
        let touches = letters.cells.lowerBound == words[index].cells.upperBound
        let isAnnounced = PersonalCue.before(index, in: self) == .plate || isOfVehicle(index)
        guard isAnnounced || letters.isCapital && touches || isDashed(index, next) else { return nil }
        guard !isJoinedAfter(next) else { return nil }
        return PersonalData(kind: .plate, range: bytes(words[index].cells.lowerBound..<words[next].cells.upperBound))
    }

    /// Whether one of the five words before is for a vehicle or its plate: “xe của em 29a 12345”.
    private func isOfVehicle(_ index: Int) -> Bool {
        words[max(0, index - 5)..<index].contains { $0.text == "xe" || $0.text == "bien" }
    }

    /// The number that follows a word, with at most so many cells between.
    private func touching(_ index: Int, atMost gap: Int) -> Word? {
        let next = words[index + 1]
        guard next.isNumber, next.cells.lowerBound - words[index].cells.upperBound <= gap, !isJoinedAfter(index + 1)
        else { return nil }
        return next
    }

    private func isNear(_ a: Int, _ b: Int, atMost most: Int = 1) -> Bool {
        let gap = words[a].cells.upperBound..<words[b].cells.lowerBound
        return gap.count <= most && gap.allSatisfy { [0x20, 0x2D, 0x2E].contains(cells[$0].byte) }
    }

    private func isDashed(_ a: Int, _ b: Int) -> Bool {
        (words[a].cells.lowerBound..<words[b].cells.upperBound).contains { cells[$0].byte == UInt8(ascii: "-") }
    }

    /// Whether a word goes on from letters, digits, or a connector of a code.
    private func isJoinedBefore(_ index: Int) -> Bool {
        let cell = words[index].cells.lowerBound
        guard cell > 0 else { return false }
        return cells[cell - 1].isDigit || cells[cell - 1].isLetter
            || [0x2F, 0x2D].contains(cells[cell - 1].byte) && cell > 1
                && (cells[cell - 2].isDigit || cells[cell - 2].isLetter)
    }

    private func isJoinedAfter(_ index: Int) -> Bool {
        let cell = words[index].cells.upperBound
        guard cell < cells.count else { return false }
        return cells[cell].isDigit || cells[cell].isLetter || [0x2F, 0x2D].contains(cells[cell].byte)
    }
}
