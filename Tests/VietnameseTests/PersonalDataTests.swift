import Testing
import Vietnamese

/// Every number, name of a street and mailbox here is made up.
@Suite("Personal data")
struct PersonalDataTests {
    private func kinds(_ text: String) -> [String] { PersonalData.find(in: text).map(\.kind.rawValue) }

    @Test(
        "Numbers of people are found in the ways they are written",
        arguments: [
            ("cccd của em là 001090012345 ạ", "citizen-number"), ("CCCD 001 090 012 345", "citizen-number"),
            ("so can cuoc: 079.201.000.123", "citizen-number"), ("079201000123", "citizen-number"),
            ("cccd001090012345", "citizen-number"), ("số định danh cá nhân của bé là 001226009999", "citizen-number"),
            ("số ０７９２０１０００１２３", "citizen-number"), ("cmnd 012345678", "identity-card"),
            ("chứng minh thư cũ 271 234 567 đã hết hạn", "identity-card"), ("271234567", "identity-card"),
            ("gọi em 0912345678", "phone"), ("0912.345.678", "phone"), ("0912 345 678 nhé", "phone"),
            ("+84 912 345 678", "phone"), ("84912345678", "phone"), ("(024) 3825 1234", "phone"),
            ("sđt: 02838291234", "phone"), ("số điện thoại nhà em 38251234", "phone"), ("sdt0987654321", "phone"),
            ("không chín một hai ba bốn năm sáu bảy tám", "phone"), ("khong chin 1 2 ba bon nam sau bay tam", "phone"),
            ("stk Một hai, ba bốn NĂM sa\u{301}u", "bank-account"), ("tk khong mot hai ba bon nam vcb", "bank-account"),
            ("mst 0100109106", "tax-code"), ("0100109106", "tax-code"), ("mã số thuế 0100109106-001", "tax-code"),
            ("mã số doanh nghiệp 0312345678", "tax-code"), ("số bhxh 0123456789", "social-insurance"),
            ("mã số bảo hiểm xã hội của tôi: 7912345678", "social-insurance"),
            ("thẻ bhyt DN4010123456789", "health-insurance"), ("GD 4 79 7912345678", "health-insurance"),
            ("stk 19036543210018 techcombank", "bank-account"),
            ("chuyển khoản vào số tài khoản 123456 nhé", "bank-account"),
            ("vietcombank 0011004123456", "bank-account"), ("thẻ visa 4111 1111 1111 1111", "bank-card"),
            ("4111111111111111", "bank-card"), ("xe biển số 29A-123.45", "plate"), ("59-X3 123.45", "plate"),
            ("30F12345", "plate"), ("bien so 43a 12345", "plate"), ("59X312345 của tôi", "plate"),
            ("xe 80NG-123-45", "plate"), ("hộ chiếu B1234567", "passport"), ("C7654321 sắp hết hạn", "passport"),
            ("passport b1234567", "passport"), ("gửi về nguyen.van+a@example.com.vn.", "email"),
            ("mail: a_b@mail.example", "email"), ("sinh ngày 05/01/1990", "birth-date"),
            ("bé sinh 3.5.2026 tại nhà", "birth-date"), ("ngày sinh của mẹ em là 2 tháng 9 năm 1960", "birth-date"),
            ("dob 1990-01-05", "birth-date"), ("mã gì đó 98765432101", "long-number"),
            ("em ở số nhà 12 ngõ 34 phố Huế, phường Hai Bà Trưng", "address"),
            ("địa chỉ 12/3 Nguyễn Trãi, P. Bến Thành", "address"), ("số 5 đường Lê Lợi, xã Đông Hải", "address"),
            ("hẻm 45/6 Trần Hưng Đạo phường 1", "address"), ("sn 7 ngách 12/3, phường Láng", "address"),
            ("em ở 12 Lê Lợi, phường Bàn Cờ", "address"), ("em o 12 nguyen trai, phuong ban co", "address"),
            ("địa chỉ: 12/3 nguyễn trãi, phường 5, quận 3", "address"), ("gửi về 24 phố Huế, p. Láng", "address"),
            ("địa chỉ: 12/3 Nguyễn Trãi, phường 5", "address"), ("nhà em tại 12 đường Lê Lợi phường 1", "address"),
            ("thường trú tại thôn 3, xã Tân Phú", "address"), ("ở tổ 5 ấp Bình Hòa, xã Tân Phú", "address"),
            ("ở căn hộ 1205 tòa A chung cư Sao, phường Láng", "address"), ("ở P1205 nhà A, phường Láng", "address"),
            ("địa chỉ K12/3 Hùng Vương, phường 1", "address"), ("sn 15 tháng 3 năm 1990", "address"),
            ("sinh ngày 05011990", "birth-date"), ("bé chào đời ngày 3/5/2026", "birth-date"),
            ("ngày sinh: 5/thg 1/1990", "birth-date"), ("xe của em 29a12345 bị mất", "plate"),
            ("đăng ký xe 29 a 123.45", "plate"), ("xe biển 59x3 12345", "plate"), ("passport no. c1234567", "passport"),
            ("mail nguyen.van @ example.vn", "email"), ("mail nguyen.van@ example.vn", "email"),
        ])
    func found(text: String, kind: String) { #expect(kinds(text) == [kind]) }

    @Test(
        "What belongs to nobody is left alone",
        arguments: [
            "Nghị định 123/2015/NĐ-CP", "khoản 2 Điều 13 Luật Hộ tịch 60/2014/QH13", "thủ tục 1.001193 và 2.000815",
            "H37.12-251112-0011", "000.00.00.H37-251112-0011", "lệ phí 50.000 đồng", "1.000.000.000 đồng",
            "vốn 3.000.000.000", "vốn điều lệ 2000000000 đồng", "ngày 15/8/2026", "15.08.2026 và 16.08.2026",
            "đăng ký khai sinh ngày 03/05/2026", "gọi 113 hoặc 115", "tôi 35 tuổi, có 2 con",
            "từ 2025-07-01 đến 2026-07-01",
            "số 5 giấy tờ", "khoản 3 điều 12", "mẫu số 01", "24h 2026", "kt3", "a@b", "em không sinh năm nào cả",
            "học sinh 12/3 lớp 12", "phường 12 quận 5", "12 bản sao", "tháng 8/2026 nộp 3 bản", "24/7", "một hai ba",
            "stk một hai ba bốn năm",
            "ở 2 năm tại phường 5", "em ở 2 xã khác nhau", "em ở phường 5 quận 3 cũ", "điều 13 Luật Hộ Tịch ở xã nào",
            "ở xã Tân Phú huyện Châu Thành", "nộp ở đâu, phường hay quận", "con 3 tuổi ở phường 5 thì sao",
            "em ở tp 2 năm rồi, xã 5", "có nhà ở 2 nơi, xã nào", "chuyển đến 3 người ở phường 5", "mẫu 12a 1234",
            "em ở trọ, đăng ký tạm trú ở xã nào", "hỏi về tổ chức, hoạt động của quỹ xã hội 2",
            "Ví dụ 7: Ông E đóng bảo hiểm xã hội",
            "về đối ngoại cấp huyện 2 năm", "địa chỉ đối tượng là xã 5", "ở khu công nghiệp làm thủ tục ở xã nào",
            "5 @ 3",
            "Mẫu số 12 Phụ Lục II", "tờ khai số 1 Ban Hành", "Nghị định số 23 Chính Phủ ký",
            "Thông tư liên tịch 12/2015/TTLT-BTP-BNV", "Thông tư liên tịch số 2/2010/TTLT-BTP-BNV quy định",
            "sinh năm 1990", "VnEID mức 2", "chung cư 5 tầng", "hẹn 9h30 ngày 12/3",
        ])
    func left(text: String) { #expect(PersonalData.masked(text) == text) }

    @Test("A masked text keeps its other words, and the commune")
    func masked() {
        #expect(
            PersonalData.masked("Em Hoa, cccd 001090012345, đt 0912 345 678, ở số nhà 12 ngõ 34 phố Huế, phường Láng ạ")
                == "Em Hoa, cccd [số định danh], đt [số điện thoại], ở [địa chỉ], phường Láng ạ")
        #expect(PersonalData.masked("0912345678 0987654321") == "[số điện thoại] [số điện thoại]")
        #expect(
            PersonalData.masked("em ở 12 nguyễn trãi, phường bàn cờ, sn 15 tháng 3 năm 1990")
                == "em ở [địa chỉ], phường bàn cờ, [địa chỉ]")
        #expect(PersonalData.masked("15.08.1990 0912345678") == "15.08.1990 [số điện thoại]")
    }

    @Test("What is known to be something else is kept")
    func keeping() {
        let text = "mã 98765432101 đt 0912345678"
        #expect(PersonalData.masked(text, keeping: [4..<16]) == "mã 98765432101 đt [số điện thoại]")
    }

    @Test("Masking what is masked changes nothing, decomposed text is read alike, and no byte of other text is lost")
    func stability() {
        for text in ["số 5 đường Lê Lợi, xã Đông Hải, đt 0912345678", "🎉 09\u{200B}12345678", "\u{0}0912345678\u{301}"]
        {
            let once = PersonalData.masked(text)
            #expect(PersonalData.masked(once) == once)
            #expect(!once.contains("12345678"))
            #expect(
                PersonalData.find(in: VietnameseText.nfd(text)).map(\.kind) == PersonalData.find(in: text).map(\.kind))
        }
    }

    @Test("Any bytes are read without a crash, ranges lie on the borders of scalars")
    func hostile() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "0", "9", "12", " ", ".", "-", "/", "a", "@", "số", "nhà", "sinh", "ngày", "A", "mst", "đ", "\u{301}", "🎉",
            "(", "+",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let bytes = Array(text.utf8)
            var last = 0
            for one in PersonalData.find(in: text) {
                #expect(one.range.lowerBound >= last && one.range.upperBound <= bytes.count && !one.range.isEmpty)
                #expect(String(validating: bytes[one.range], as: UTF8.self) != nil)
                last = one.range.upperBound
            }
            _ = PersonalData.masked(text)
        }
        let long = String(repeating: "0912345678 a@b.c số 5 đường Lê ", count: 20_000)
        #expect(PersonalData.find(in: long).count == 60_000)
        #expect(PersonalData.find(in: String(repeating: "1", count: 1_000_000)).count == 1)
    }
}
