import Vietnamese

/// The code of a dossier, in its canonical text: `H37.12-261112-0011`.
///
/// Two generations are in use side by side (TT 01/2018/TT-VPCP, article 19, and agency codes after QĐ 20/2020/QĐ-TTg), and
/// social insurance keeps a form of its own. The code tells which dossier a person has, so printing a value prints its
/// ``masked`` form; ask for ``text`` where the code itself is meant.
public struct DossierCode: Hashable, Sendable {
    /// How a code is built.
    public enum Form: Hashable, Sendable {
        /// `000.00.00.H37-250619-0012`: the whole code of the agency, as in 2018.
        case wholeAgency
        /// `H37.12-250619-0001`, `G09.20-20260609-0092637`: begins with the letter of the agency.
        case shortAgency
        /// `03706/2026/07906`: unit, year, number.
        case socialInsurance
    }

    /// The canonical text: capitals, ASCII, no spaces; at most ``lengthLimit`` bytes.
    public let text: String
    public let form: Form
    /// The agency's part, such as `H37.12`.
    public let agency: String
    /// The day of acceptance; nil for social insurance, which writes the year only.
    public let day: Day?
    /// The number of the day (of the year, for social insurance), with its leading zeros: 4 to 7 digits.
    public let number: String

    /// No code is longer than this, in bytes.
    public static let lengthLimit = 40

    /// Why a text is no canonical code.
    public enum Malformed: Error, Hashable, Sendable {
        /// More than ``DossierCode/lengthLimit`` bytes.
        case tooLong
        /// Not built like any form.
        case shape
        /// Built like a code, but the calendar has no such day in the years 2000 to 2099. The digits as written.
        case noSuchDay(String)
    }

    /// Reads canonical text only; what people type is for ``DossierCodeReader``.
    ///
    /// - Throws: ``Malformed``.
    public init(_ text: String) throws(Malformed) {
        guard text.utf8.count <= Self.lengthLimit else { throw .tooLong }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 1 {
            self = try Self.socialInsurance(text)
            return
        }
        guard parts.count == 3, let form = Self.form(ofAgency: parts[0]), Self.isDigits(parts[1], 6...8),
            parts[1].utf8.count != 7, Self.isDigits(parts[2], 4...7)
        else { throw .shape }
        guard let day = Self.day(String(parts[1])) else { throw .noSuchDay(String(parts[1])) }
        self.init(text: text, form: form, agency: String(parts[0]), day: day, number: String(parts[2]))
    }

    private init(text: String, form: Form, agency: String, day: Day?, number: String) {
        (self.text, self.form, self.agency, self.day, self.number) = (text, form, agency, day, number)
    }

    private static func socialInsurance(_ text: String) throws(Malformed) -> DossierCode {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, isDigits(parts[0], 5...5), isDigits(parts[1], 4...4), isDigits(parts[2], 5...5),
            parts[1].hasPrefix("20")
        else { throw .shape }
        return DossierCode(
            text: text, form: .socialInsurance, agency: String(parts[0]), day: nil, number: String(parts[2]))
    }

    private static func form(ofAgency agency: Substring) -> Form? {
        let parts = agency.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last else { return nil }
        if isLetterCode(first) {
            return parts.count <= 5 && parts.dropFirst().allSatisfy { isDigits($0, 1...3) } ? .shortAgency : nil
        }
        let isWhole = parts.count == 4 && isDigits(parts[0], 3...3) && isDigits(parts[1], 2...2)
        return isWhole && isDigits(parts[2], 2...2) && isLetterCode(last) ? .wholeAgency : nil
    }

    private static func isLetterCode(_ text: Substring) -> Bool {
        guard text.utf8.count == 3, let letter = text.utf8.first else { return false }
        return letter >= UInt8(ascii: "A") && letter <= UInt8(ascii: "Z") && isDigits(text.dropFirst(), 2...2)
    }

    private static func isDigits(_ text: Substring, _ count: ClosedRange<Int>) -> Bool {
        count.contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    /// The day that `yyMMdd` (of this century) or `yyyyMMdd` names; nil unless it exists in the years 2000 to 2099.
    static func day(_ digits: String) -> Day? {
        let whole = digits.utf8.count == 6 ? "20" + digits : digits
        guard whole.utf8.count == 8, whole.hasPrefix("20") else { return nil }
        return Day(iso: "\(whole.prefix(4))-\(whole.dropFirst(4).prefix(2))-\(whole.dropFirst(6))")
    }

    /// What logs may hold: `H37.12-2611**-****`. Day and number cannot be told from it.
    public var masked: String {
        switch form {
        case .socialInsurance: "\(text.prefix(10))/*****"
        case .wholeAgency, .shortAgency: "\(text.dropLast(number.utf8.count + 3))**-****"
        }
    }
}

extension DossierCode: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The masked form, so that no log shows a code by accident.
    public var description: String { masked }
    public var debugDescription: String { masked }
    public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
