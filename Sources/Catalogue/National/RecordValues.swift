import Vietnamese

/// How national records name the ways of handing in.
enum RecordChannel {
    /// Nil for a name that is none.
    static func read(_ name: String) -> Channel? {
        switch VietnameseText.fold(VietnameseText.cleaned(name).text) {
        case "truc tiep": .inPerson
        case "truc tuyen": .online
        case "dich vu buu chinh", "buu chinh", "buu chinh cong ich": .post
        default: nil
        }
    }
}

/// How national records name units of time.
enum RecordTime {
    /// Nil for what is no unit.
    static func unit(_ name: String) -> ((Int) -> Deadline.Kind)? {
        switch VietnameseText.fold(VietnameseText.cleaned(name).text) {
        case "ngay lam viec": { .workingDays($0) }
        case "ngay": { .days($0) }
        case "gio": { .hours($0) }
        case "thang": { .months($0) }
        default: nil
        }
    }
}

/// What a row of the table of fees says.
enum RecordAmount: Equatable {
    /// Nothing, or that there is no information.
    case absent
    /// "Miễn phí" or 0: how the database prints a stored zero, whatever the fee is.
    case zero
    /// So few đồng that it must be thousands, or something else.
    case tooSmall(String)
    /// Columns that ran into each other.
    case fused(String)
    case stated(String)

    init(_ charge: NationalRecord.Charge) {
        let amount = VietnameseText.cleaned(charge.amount).text
        let fused = VietnameseText.cleaned(charge.fused).text
        if amount.isEmpty {
            self = fused.isEmpty ? .absent : .fused(fused)
            return
        }
        let folded = VietnameseText.fold(amount)
        let words = folded.split { !$0.isLetter && !$0.isNumber }
        let figures = words.filter { $0.allSatisfy(\.isNumber) }
        let others = words.filter { !$0.allSatisfy(\.isNumber) && !Self.frame.contains(String($0)) }
        if folded == "khong co thong tin" {
            self = .absent
        } else if folded == "mien phi" || (others.isEmpty && figures.allSatisfy { $0.allSatisfy { $0 == "0" } }) {
            self = .zero
        } else if figures.count == 1, let figure = figures.first, figure.count <= 3, others.isEmpty {
            self = .tooSmall(amount)
        } else {
            self = .stated(amount)
        }
    }

    /// The words of an amount that are no amount; "không" and "o" stand for a zero there.
    private static let frame: Set<String> = ["phi", "le", "dong", "vnd", "viet", "nam", "khong", "o"]
}
