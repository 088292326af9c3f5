/// Something in a text that belongs to a person: masked before the text is stored, logged or sent elsewhere.
///
/// It is better to mask a number that is nobody's than to keep one that is somebody's: a long number that nothing explains is
/// found too. Amounts of money, numbers of documents and dates that are no birthdays are left alone.
public struct PersonalData: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Số định danh cá nhân, căn cước: twelve digits.
        case citizenNumber = "citizen-number"
        /// Chứng minh nhân dân: nine digits.
        case identityCard = "identity-card"
        case phone
        /// Mã số thuế: ten digits, or thirteen of a branch.
        case taxCode = "tax-code"
        /// Mã số bảo hiểm xã hội: ten digits.
        case socialInsurance = "social-insurance"
        /// Thẻ bảo hiểm y tế: two letters and thirteen digits, or the ten digits of the new form.
        case healthInsurance = "health-insurance"
        case bankAccount = "bank-account"
        case bankCard = "bank-card"
        /// Biển số xe.
        case plate
        case passport
        case email
        case birthDate = "birth-date"
        /// The house and street; the commune and province stay, since answers depend on them.
        case address
        /// Nine digits or more that nothing explains.
        case longNumber = "long-number"
    }

    public let kind: Kind
    /// Offsets of UTF-8 bytes in the text.
    public let range: Range<Int>

    /// All that is found in `text`, in order, none overlapping. Takes any text, in time linear in its length.
    ///
    /// - Parameter keeping: Ranges that are known to be something else, such as the code of a dossier.
    public static func find(in text: String, keeping: [Range<Int>] = []) -> [PersonalData] {
        guard PersonalText.mayHoldAny(text) else { return [] }
        let reader = PersonalText(text)
        var found = reader.emails() + reader.lettered() + reader.birthDates() + reader.addresses()
        found += reader.homes() + reader.partedPhones()
        found += reader.numbers(outside: RangeIndex(found.map(\.range)))
        found += reader.spokenNumbers()
        found.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        let keeping = RangeIndex(keeping)
        var kept: [PersonalData] = []
        for one in found where !keeping.overlaps(one.range) {
            guard let last = kept.last, last.range.overlaps(one.range) else {
                kept.append(one)
                continue
            }
            // What reaches beyond the other is somebody's too: the month and year of “sn 15 tháng 3 năm 1990”.
            if one.range.upperBound > last.range.upperBound {
                kept[kept.count - 1] = PersonalData(
                    kind: last.kind, range: last.range.lowerBound..<one.range.upperBound)
            }
        }
        return kept
    }

    /// `text` with everything found replaced by a word for it, such as `[số điện thoại]`.
    public static func masked(_ text: String, keeping: [Range<Int>] = []) -> String {
        let found = find(in: text, keeping: keeping)
        if found.isEmpty { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var done = 0
        for one in found {
            out += bytes[done..<one.range.lowerBound]
            out += one.kind.mark.utf8
            done = one.range.upperBound
        }
        return String(decoding: out + bytes[done...], as: UTF8.self)
    }
}

extension PersonalData.Kind {
    /// What stands in a masked text in its place.
    public var mark: String {
        switch self {
        case .citizenNumber: "[số định danh]"
        case .identityCard: "[số CMND]"
        case .phone: "[số điện thoại]"
        case .taxCode: "[mã số thuế]"
        case .socialInsurance: "[mã số BHXH]"
        case .healthInsurance: "[mã số BHYT]"
        case .bankAccount: "[số tài khoản]"
        case .bankCard: "[số thẻ]"
        case .plate: "[biển số xe]"
        case .passport: "[số hộ chiếu]"
        case .email: "[e-mail]"
        case .birthDate: "[ngày sinh]"
        case .address: "[địa chỉ]"
        case .longNumber: "[số]"
        }
    }
}
