import Catalogue
import Vietnamese

extension AnswerReader {
    // MARK: Numbers and days

    func number(_ utterance: Utterance) -> Reading {
        // A share is no count, and of several numbers none is the one asked for.
        if utterance.text.contains("%") { return .nothing }
        // Beside the words that name it, "ba" is three.
        let cued = StatedAnswers.readCued(utterance, edition, today: today).first { $0.fact == index }
        let asked = Set((words.question + words.label).map(\.folded))
        let tokens = utterance.tokens
        let stated = NumberReader.find(in: tokens).filter { utterance.stances[$0.tokens.lowerBound] == .asserted }
        // "Tôi và 2 người bạn" are three: beside what is added to something untold, no number is the one asked for.
        let isSum = stated.contains { found in
            let before = found.tokens.lowerBound > 0 ? tokens[found.tokens.lowerBound - 1] : nil
            return before.map { Self.adding.contains($0.folded) || $0.text == "còn" } ?? false
        }
        if cued == nil, isSum { return .nothing }
        let found = stated.filter { found in
            !Bound.isBounded(found.tokens, in: utterance) && !countsSomethingElse(found, utterance, asked)
        }
        if let cued, case .number(let number) = cued.value, found.contains(where: { $0.value == number }) {
            return .value(cued.value)
        }
        // A bare word counts where it is all that was said: the question asked for a number.
        let isAlone = found.count == 1 && found[0].tokens.count == utterance.core.count
        // "Ba thành viên" to a question about members: the word after it is the question's own.
        func countsWhatIsAsked(_ found: NumberReader.Found) -> Bool {
            utterance.tokens.indices.contains(found.tokens.upperBound)
                && asked.contains(utterance.tokens[found.tokens.upperBound].folded)
        }
        let certain = found.filter { $0.isCertain || isAlone || countsWhatIsAsked($0) }
        guard let number = certain.first, Set(certain.map(\.value)).count == 1 else {
            return .nothing
        }
        let value = FactValue.number(number.value)
        return fact.accepts(value, today: today) ? .value(value) : .problem(.outsideRange(value))
    }

    private static let adding: Set<String> = ["va", "voi", "cung", "them"]

    /// "3 tháng" to a question how many people, "6 tháng tuổi" to one how many years.
    private func countsSomethingElse(_ found: NumberReader.Found, _ utterance: Utterance, _ asked: Set<String>) -> Bool
    {
        let next = found.tokens.upperBound
        guard utterance.tokens.indices.contains(next), !utterance.isAfterPause(next) else { return false }
        let unit = utterance.tokens[next]
        return Self.units.contains { unit.text == $0 } && !asked.contains(unit.folded)
            || Self.plainUnits.contains(unit.text) && !asked.contains(unit.folded)
    }

    private static let units: Set<String> = [
        "tháng", "ngày", "năm", "tuần", "giờ", "lần", "bản", "triệu", "tỷ", "tuổi", "đồng", "phút", "hôm", "bữa",
    ]
    private static let plainUnits: Set<String> = [
        "thang", "ngay", "tuan", "gio", "lan", "trieu", "tuoi", "phut", "hom",
    ]

    func day(_ utterance: Utterance) -> Reading {
        if isErrand(utterance) { return .nothing }
        let readings = DateReader.find(in: utterance.tokens, today: today).filter {
            utterance.stances[$0.tokens.lowerBound] == .asserted
        }
        let days = readings.compactMap { reading -> Day? in
            if case .found(let found) = reading, found.precision == .day { found.day } else { nil }
        }
        // Of two days it is the one beside the words that name it; of "20/11 hay 21/11" none.
        if Set(days).count > 1 {
            let isEither = utterance.tokens.contains { ["hay", "hoac", "or"].contains($0.folded) }
            let cued = StatedAnswers.readCued(utterance, edition, today: today).first { $0.fact == index }
            guard let cued, !isEither else { return .problem(.dayIncomplete) }
            return .value(cued.value)
        }
        for reading in readings {
            switch reading {
            case .nonexistent(let text, _): return .problem(.noSuchDay(text))
            case .found(let found):
                if found.isLunar { return .problem(.lunarDay) }
                guard found.precision == .day, !found.isApproximate, !Bound.isBounded(found.tokens, in: utterance)
                else {
                    return .problem(.dayIncomplete)
                }
                // "1 tháng 9 năn 2020": the year was said, and not read.
                if !found.isYearGiven, hasYear(utterance, beside: readings) { return .problem(.dayIncomplete) }
                let value = FactValue.day(found.day)
                if fact.accepts(value, today: today) { return .value(value) }
                // "20/9" asked of the past in July means last year's.
                let earlier = FactValue.day(found.day.adding(years: -1))
                if !found.isYearGiven, fact.accepts(earlier, today: today) { return .value(earlier) }
                return .problem(.outsideRange(value))
            }
        }
        return .nothing
    }

    private func hasYear(_ utterance: Utterance, beside readings: [DateReader.Reading]) -> Bool {
        NumberReader.find(in: utterance.tokens).contains { number in
            (1900...2100).contains(number.value) && !readings.contains { $0.tokens.overlaps(number.tokens) }
        }
    }

    /// "Hôm qua em lên phường rồi": the day of an errand, unless the words of the question are there too.
    private func isErrand(_ utterance: Utterance) -> Bool {
        let dates = DateReader.find(in: utterance.tokens, today: today).map(\.tokens)
        let told = utterance.without(Aspect.read(utterance.tokens).map(\.tokens) + dates)
        guard told.tokens.contains(where: { Self.errands.contains($0.text) }) else { return false }
        let said = Set(told.tokens.map(\.folded))
        let asked = (words.question + words.label).filter {
            !LabelMatch.isEmpty($0) && !LabelMatch.isWeak($0) && !["ngay", "thang", "nam"].contains($0.folded)
        }
        return !asked.contains { said.contains($0.folded) }
    }

    private static let errands: Set<String> = [
        "lên", "đi", "ghé", "gọi", "nộp", "gửi", "hỏi", "gặp", "len", "goi", "nop", "gui",
    ]
}
