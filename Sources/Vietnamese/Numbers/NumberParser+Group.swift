extension NumberParser {
    /// What stands before a scale, or at the end: a numeral, or words for 0…999.
    struct Group {
        var value: Int?
        var end: Int
        var isCertain = true
        /// Set if written in digits.
        var numeral: Numeral?
        /// Whether it begins with digits.
        var isNumeral = false
        /// A single unit word: hai nghìn *hai*.
        var isBareUnit = false
        /// Said with linh, lẻ or không trăm: it means exactly its value.
        var isExact = false

        func times(_ scale: Int) -> Int? {
            if let numeral { return numeral.times(scale) }
            let product = (value ?? 0).multipliedReportingOverflow(by: scale)
            return product.overflow ? nil : product.partialValue
        }

        /// What a last group without a scale adds: a part of the scale before it.
        ///
        /// One digit counts tenths (2tr5, hai triệu rưỡi's cousin "triệu hai"), two or three count thousandths (2tr500). After
        /// nghìn, words for ten and more mean themselves (hai nghìn ba trăm). Nil if it is not part of the number.
        func tail(after scale: Int, isCounted: Bool) -> Int? {
            if let numeral {
                guard !isCounted, let value = numeral.value else { return nil }
                switch numeral.digitCount {
                case 1: return value * (scale / 10)
                case 2, 3: return value * (scale / 1000)
                default: return nil
                }
            }
            guard let value else { return nil }
            if isExact { return value }
            if isBareUnit { return isCounted ? nil : value * (scale / 10) }
            return value * (scale / 1000)
        }
    }

    /// The group that begins at `index`. After a scale it may begin with linh, and a bare năm is left to mean "year".
    func group(at index: Int, after lastScale: Int) -> Group? {
        let isFirst = lastScale == .max
        if let numeral = numeral(index) {
            // 2 chục, 5 trăm nghìn.
            if let value = numeral.value, value < 100 {
                if word(index + 1) == .dozen { return Group(value: value * 10, end: index + 2, isNumeral: true) }
                if isHundred(index + 1) { return Group(value: value * 100, end: index + 2, isNumeral: true) }
            }
            return Group(value: numeral.value, end: index + 1, numeral: numeral, isNumeral: true)
        }
        if !isFirst, word(index) == .gap, let unit = word(index + 1)?.digit {
            return Group(value: unit, end: index + 2, isExact: true)
        }
        if !isFirst, word(index) == .zero, case .scale = word(index + 1) {
            return Group(value: 0, end: index + 1, isExact: true)
        }
        guard var group = hundreds(at: index) ?? tens(at: index) else { return nil }
        if !isFirst, group.isBareUnit, word(index) == .five {
            guard case .scale = word(group.end) else { return nil }
        }
        if isFirst { group.isExact = false }
        return group
    }

    /// `X trăm …`, `không trăm …`.
    private func hundreds(at index: Int) -> Group? {
        guard isHundred(index + 1) else { return nil }
        let first = word(index)
        guard let hundreds = first == .zero ? 0 : first?.digit else { return nil }
        var group = Group(value: hundreds * 100, end: index + 2, isExact: hundreds == 0)
        if word(group.end) == .half {
            group.value = hundreds * 100 + 50
            group.end += 1
        } else if word(group.end) == .gap, let unit = word(group.end + 1)?.digit {
            group.value = hundreds * 100 + unit
            group.end += 2
        } else if let rest = tens(at: group.end), let value = rest.value {
            // trăm hai is 120; trăm năm is a hundred years.
            if rest.isBareUnit {
                guard word(group.end) != .five, !isCounted(rest.end) else { return group }
            }
            group.value = hundreds * 100 + (rest.isBareUnit ? value * 10 : value)
            group.end = rest.end
            group.isCertain = rest.isCertain
        }
        return group
    }

    /// 1…99.
    func tens(at index: Int) -> Group? {
        if word(index) == .ten {
            // mươi, as opposed to mười, needs its tens before it.
            guard tokens[index].text != "mươi" else { return nil }
            return withUnit(10, at: index + 1)
        }
        guard let unit = word(index)?.digit else { return nil }
        switch word(index + 1) {
        case .ten: return withUnit(unit * 10, at: index + 2)
        case .dozen: return Group(value: unit * 10, end: index + 2)
        case .unitAfterTen(let value) where unit >= 2 && !(word(index) == .five && tokens[index + 1].isPlain):
            // hai lăm; without diacritics "hai tu" may be other words, and "nam lam" is năm làm.
            return Group(value: unit * 10 + value, end: index + 2, isCertain: !tokens[index + 1].isPlain)
        case .unit(let value) where unit >= 2 && value != unit + 1 && !beginsGroup(index + 1) && word(index) != .five:
            // hai sáu is 26, but hai ba is "two or three", and năm hai nghìn is a year.
            return Group(value: unit * 10 + value, end: index + 2, isCertain: false)
        default: return Group(value: unit, end: index + 1, isBareUnit: true)
        }
    }

    /// Adds the unit after a ten, if there is one. năm is not one: hai mươi năm is twenty years.
    private func withUnit(_ tens: Int, at index: Int) -> Group {
        switch word(index) {
        case .unit(let value) where !beginsGroup(index): Group(value: tens + value, end: index + 1)
        case .unitAfterTen(let value): Group(value: tens + value, end: index + 1)
        default: Group(value: tens, end: index)
        }
    }

    /// Whether the unit at `index` counts what follows it: hai *trăm*, ba *mươi*.
    private func beginsGroup(_ index: Int) -> Bool {
        switch word(index + 1) {
        case .ten, .dozen, .hundred: true
        default: false
        }
    }
}
