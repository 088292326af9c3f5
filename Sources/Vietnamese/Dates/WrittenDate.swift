/// The numbers of a date written in one token.
enum WrittenDate: Equatable {
    /// 15/8/2026, 2026-08-15. The year is as typed: of two digits or four.
    case full(day: Int, month: Int, year: Int, isShortYear: Bool, separator: UInt8)
    /// 15/8
    case dayMonth(day: Int, month: Int, separator: UInt8)
    /// 8/2026
    case monthYear(month: Int, year: Int, separator: UInt8)

    /// Nil unless `text` is two or three numbers of fitting lengths with the same separator between them.
    init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.count >= 3, bytes.count <= 10 else { return nil }
        var numbers: [(value: Int, digits: Int)] = [(0, 0)]
        var separator: UInt8?
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let last = numbers.count - 1
                numbers[last] = (numbers[last].value * 10 + Int(byte - UInt8(ascii: "0")), numbers[last].digits + 1)
            case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
                guard separator == nil || separator == byte else { return nil }
                separator = byte
                numbers.append((0, 0))
            default: return nil
            }
        }
        guard let separator, numbers.allSatisfy({ $0.digits > 0 }) else { return nil }
        self.init(numbers, separator)
    }

    private init?(_ numbers: [(value: Int, digits: Int)], _ separator: UInt8) {
        let (first, second) = (numbers[0], numbers[1])
        if numbers.count == 2 {
            guard first.digits <= 2 else { return nil }
            switch second.digits {
            case 1, 2: self = .dayMonth(day: first.value, month: second.value, separator: separator)
            case 4: self = .monthYear(month: first.value, year: second.value, separator: separator)
            default: return nil
            }
            return
        }
        guard numbers.count == 3, second.digits <= 2 else { return nil }
        let third = numbers[2]
        if first.digits == 4, third.digits <= 2, separator != UInt8(ascii: ".") {
            self = .full(
                day: third.value, month: second.value, year: first.value, isShortYear: false, separator: separator)
        } else if first.digits <= 2, third.digits == 4 || third.digits == 2 {
            self = .full(
                day: first.value, month: second.value, year: third.value, isShortYear: third.digits == 2,
                separator: separator)
        } else {
            return nil
        }
    }
}
