/// House, street and quarter, which stand before the commune in an address and are passed over.
extension UnitWords {
    /// Where a house, street or quarter that begins at a word may end; empty where none begins.
    ///
    /// - Parameters:
    ///   - isFirst: No unit was named before: without marks most of these words are others as well.
    ///   - isUnit: Whether a commune that is called one begins at a word.
    func streetEnds(at start: Int, isFirst: Bool, isUnit: (Int) -> Bool) -> [Int] {
        guard words.indices.contains(start), let opening = opening(at: start, isFirst: isFirst) else { return [] }
        var place = start + opening.length
        while place < words.count, !isAfterStop(place), words[place].isNumber || isLetter(place) { place += 1 }
        let hasNumber = opening.isNumber || place > start + opening.length
        let limit = min(place + Self.longestStreet, words.count)
        // What follows up to a stop, or up to a commune called so, belongs to it.
        var ends: [Int] = []
        for end in place...limit {
            if end == words.count { return ends + [end] }
            if isAfterStop(end) || isUnit(end) { return [end] }
            let isNext = self.opening(at: end, isFirst: isFirst) != nil
            // "Thôn 3" is whole; a street has a name, if another unit does not follow.
            if end > place || isNext || kind(at: end) != nil || (opening.isQuarter && hasNumber) { ends.append(end) }
        }
        return ends
    }

    private static let longestStreet = 6

    /// Where the house and street begin that end right before a unit; the unit's own place if there are none.
    func streetStart(before unit: Int) -> Int {
        var starts: Set<Int> = [unit]
        for start in (max(0, unit - 2 * Self.longestStreet)..<unit).reversed() {
            let ends = streetEnds(at: start, isFirst: true) { $0 == unit }
            if ends.contains(where: starts.contains) { starts.insert(start) }
        }
        return starts.min() ?? unit
    }

    /// A single letter of a house: 12A.
    private func isLetter(_ index: Int) -> Bool {
        words[index].folded.utf8.count == 1 && index > 0 && words[index - 1].isNumber
            && words[index].range == words[index - 1].range
    }

    private func opening(at start: Int, isFirst: Bool) -> (length: Int, isQuarter: Bool, isNumber: Bool)? {
        if words[start].isNumber {
            // "Năm 1990" is no house.
            let isHouse = start == 0 || isAfterStop(start) || isBetween(start - 1) || isFree(start - 1)
            // "Phưng 3" is a ward.
            if start > 0, !isAfterStop(start), slipOfKind(at: start - 1) != nil { return nil }
            return isHouse ? (1, false, true) : nil
        }
        for name in Self.openings where stand(start, name.words) {
            let next = start + name.words.count
            guard next < words.count, !isAfterStop(next) else { continue }
            let isMarked = words[start..<next].contains { !$0.isPlain }
            guard isMarked || words[next].isNumber || (isFirst && !name.isWeak) else { continue }
            return (name.words.count, name.isQuarter, false)
        }
        return nil
    }

    private func stand(_ start: Int, _ names: [Looked]) -> Bool {
        names.indices.allSatisfy { stands(start + $0, names[$0]) }
    }

    private struct Opening {
        let words: [Looked]
        let isQuarter: Bool
        /// Without its mark it is another word or part of many names: only a number behind it tells.
        let isWeak: Bool
    }

    /// The longer before the shorter.
    private static let openings: [Opening] =
        [
            "số nhà", "nhà số", "quốc lộ", "tỉnh lộ", "đại lộ", "chung cư", "căn hộ", "khu đô thị", "khu dân cư",
            "khu tập thể", "toà nhà", "tòa nhà",
        ].map { opening($0, isQuarter: false, isWeak: false) }
        + ["tổ dân phố", "khu phố", "tiểu khu"].map { opening($0, isQuarter: true, isWeak: false) }
        + ["đường", "ngõ", "ngách", "hẻm", "kiệt", "sn", "ql", "tl", "cc", "đ"].map {
            opening($0, isQuarter: false, isWeak: false)
        }
        + ["số", "nhà", "phố", "lô", "tòa", "toà", "tầng", "lầu", "phòng", "căn", "block", "khu", "kđt", "kdc"].map {
            opening($0, isQuarter: false, isWeak: true)
        }
        + ["tdp", "kp", "ấp", "thôn", "xóm", "khóm"].map { opening($0, isQuarter: true, isWeak: false) }
        + ["tổ", "bản", "buôn", "làng", "đội", "cụm", "phum", "sóc", "plei"].map {
            opening($0, isQuarter: true, isWeak: true)
        }

    private static func opening(_ text: String, isQuarter: Bool, isWeak: Bool) -> Opening {
        Opening(
            words: text.split(separator: " ").map { Looked(String($0)) }, isQuarter: isQuarter, isWeak: isWeak)
    }
}
