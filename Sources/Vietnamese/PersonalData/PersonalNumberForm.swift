/// What a number is by its own form: the rules that its issuer made it by.
enum PersonalNumberForm {
    /// No number of a person has fewer.
    static let fewestDigits = 6

    /// A number of a person, by its digits and by what was said before it.
    ///
    /// - Returns: Also whether its form alone shows it, so that it may be cut out of a longer row of digits.
    static func read(_ digits: [UInt8], announced: PersonalData.Kind?) -> (kind: PersonalData.Kind, isSure: Bool)? {
        let count = digits.count
        switch announced {
        case .bankAccount? where (6...19).contains(count) && !isMobile(digits): return (.bankAccount, true)
        case .bankAccount? where (6...19).contains(count): return (.bankAccount, true)
        case .taxCode? where count == 10 || count == 13: return (.taxCode, true)
        case .taxCode? where count == 12: return (.citizenNumber, true)
        case .socialInsurance? where count == 10: return (.socialInsurance, true)
        case .healthInsurance? where count == 10 || count == 15 || count == 13: return (.healthInsurance, true)
        case .citizenNumber? where count == 12: return (.citizenNumber, true)
        case .citizenNumber? where count == 9, .identityCard? where count == 9: return (.identityCard, true)
        case .identityCard? where count == 12: return (.citizenNumber, true)
        case .bankCard? where (12...19).contains(count): return (.bankCard, true)
        case .phone? where isPhone(digits): return (.phone, true)
        case .phone? where (7...11).contains(count): return (.phone, false)
        default: break
        }
        if isPhone(digits) { return (.phone, true) }
        if isCitizenNumber(digits) { return (.citizenNumber, true) }
        if count == 10 && isTaxCode(digits) || count == 13 && isTaxCode(Array(digits[..<10])) {
            return (.taxCode, true)
        }
        if (13...19).contains(count) && isCard(digits) { return (.bankCard, true) }
        if count == 9 { return (.identityCard, false) }
        return count > 9 ? (.longNumber, false) : nil
    }

    /// Ten digits of the mobile networks, eleven of a land line (area codes of 2018 begin with 02), or either after 84.
    private static func isPhone(_ digits: [UInt8]) -> Bool {
        if isMobile(digits) { return true }
        if digits.count == 11 && digits[0] == 0 && digits[1] == 2 { return true }
        for prefix in [[8, 4], [0, 0, 8, 4]] as [[UInt8]] where digits.starts(with: prefix) {
            let rest = Array(digits.dropFirst(prefix.count))
            if isMobile([0] + rest) || isMobile(rest) || (rest.count == 10 && rest[0] == 2) { return true }
        }
        return false
    }

    static func isMobile(_ digits: [UInt8]) -> Bool {
        digits.count == 10 && digits[0] == 0 && [3, 5, 7, 8, 9].contains(digits[1])
    }

    /// Decree 70/2024/NĐ-CP: three digits of the place of birth (001 to 096), one of century and sex, two of the year, six more.
    private static func isCitizenNumber(_ digits: [UInt8]) -> Bool {
        guard digits.count == 12, digits[0] == 0 else { return false }
        let place = Int(digits[1]) * 10 + Int(digits[2])
        return (1...96).contains(place) && digits[3] <= 3
    }

    /// The check digit of a tax code: ten less the weighted sum of the first nine, modulo eleven.
    private static func isTaxCode(_ digits: [UInt8]) -> Bool {
        let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
        let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1) }
        return 10 - sum % 11 == Int(digits[9])
    }

    /// ISO/IEC 7812: the digits of Luhn.
    private static func isCard(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let value = Int(digit) * (index % 2 == 0 ? 1 : 2)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0 && digits[0] != 0
    }
}
