/// Invented people and businesses.
enum MadeOwner {
    private static let families = [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
    ]
    private static let middles = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quang", "Thị Thu", "Hữu", "Kim", "Đức"]
    private static let goods = [
        "Thực phẩm sạch", "Vật liệu xây dựng", "Cơ khí", "Dệt may", "Du lịch", "Phần mềm", "Nông sản",
    ]

    static func person(_ chance: inout SeededChance) -> String {
        "\(chance.one(of: families) ?? "Nguyễn") \(chance.one(of: middles) ?? "Văn") Mẫu"
    }

    static func make(_ chance: inout SeededChance, duty: OfficeDuty) -> StandInDossier.Owner {
        let person = person(&chance)
        let name =
            switch duty {
            case .householdBusiness: "Hộ kinh doanh \(person)"
            case .company, .labour, .food: "Công ty TNHH \(chance.one(of: goods) ?? "") Mẫu \(chance.between(1...99))"
            case .civilStatus, .certification, .residence, .licence, .passport, .land, .welfare: person
            }
        return StandInDossier.Owner(
            kind: duty.isForBusiness ? .business : .citizen, name: name, number: "000" + chance.digits(9),
            delegate: chance.once(in: 8) ? "000" + chance.digits(9) : nil, phone: "090000" + chance.digits(4),
            address: "Số \(chance.between(1...200)) đường Mẫu \(chance.between(1...20))",
            email: "mau\(chance.digits(4))@example.com")
    }
}
