import Testing
import Vietnamese

/// Sentences put together from parts, as people type them: with marks, without, in capitals, with too many spaces. All that is personal in
/// them is made up.
@Suite("Personal data in sentences of many kinds")
struct PersonalSentenceTests {
    /// How a sentence is typed.
    private static let ways: [@Sendable (String) -> String] = [
        { $0 }, { VietnameseText.fold($0) }, { $0.uppercased() }, { VietnameseText.fold($0).uppercased() },
        { $0.replacing(" ", with: "  ") },
    ]

    /// A kind of sentence: `{}` in a frame is what must go, made of parts.
    private struct Sentences: Sendable {
        let kind: PersonalData.Kind
        let frames: [String]
        let secrets: @Sendable (inout Chance) -> String
    }

    private static func one(_ list: String, _ random: inout Chance) -> String {
        list.split(separator: "|").randomElement(using: &random).map(String.init) ?? ""
    }

    private static func digits(_ count: Int, _ random: inout Chance) -> String {
        (0..<count).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
    }

    private static let days =
        "mùng một|mồng ba|mùng 4|mười|mười lăm|hai mươi|hai mốt|hai mươi tư|ba mươi|rằm|hăm ba|2|30"
    private static let months = "một|giêng|hai|ba|tư|năm|sáu|chín|mười|mười một|mười hai|chạp|9|11"
    private static let years =
        "một nghìn chín trăm chín mươi|một chín chín mươi|chín mươi|một chín chín không|hai nghìn không trăm linh năm|hai ngàn lẻ tám|hai không hai mươi|tám lăm|1990|90"

    private static let all: [Sentences] = [
        Sentences(
            kind: .birthDate,
            frames: [
                "sinh ngày {}", "ngày sinh của mẹ em là {}, quê Hà Nội", "bé sinh ngày {} thì khai sinh ở đâu",
                "tôi sinh vào ngày {} ạ", "cháu chào đời ngày {}. Em hỏi thủ tục",
            ]
        ) { "\(one(days, &$0)) tháng \(one(months, &$0)) năm \(one(years, &$0))" },
        Sentences(
            kind: .birthDate,
            frames: [
                "sinh tháng {}", "tôi sinh vào tháng {}, quê Huế", "con em sinh tháng {} thì làm thẻ gì",
                "bé sinh tháng {} ạ",
            ]
        ) {
            Bool.random(using: &$0)
                ? "\(Int.random(in: 1...12, using: &$0))/\(Int.random(in: 1950...2026, using: &$0))"
                : "\(one(months, &$0)) năm \(one(years, &$0))"
        },
        Sentences(
            kind: .phone, frames: ["sđt {}", "gọi em {} nhé", "{}", "em tên Hoa {} ạ, em hỏi khai sinh", "zalo: {}"]
        ) {
            let number = one("091|035|076|083|059", &$0) + digits(7, &$0)
            let sign = one("/|,|_|·|~|*| / |, | _ | ~ | · | * ", &$0)
            let sizes = [[4, 3, 3], [3, 3, 4], [4, 2, 2, 2], [4, 6], [5, 5]].randomElement(using: &$0) ?? []
            var rest = number[...]
            let groups = sizes.map { size in
                defer { rest = rest.dropFirst(size) }
                return String(rest.prefix(size))
            }
            // What looks like the number of a document of a year stays.
            return groups.contains { ["19", "20"].contains($0.prefix(2)) }
                ? "0912345678" : groups.joined(separator: sign)
        },
        Sentences(
            kind: .email, frames: ["mail {}", "gửi về {} nhé", "{}", "email của em là {}. Em cảm ơn"]
        ) {
            one("nguyenvana|hoa.tran|le-minh|tran_b90", &$0)
                + one("(at)| (at) |[at]| [at] | a còng | (a còng) |{at}|(@)", &$0)
                + one("gmail|example|yahoo", &$0)
                + one(".com|.com.vn| chấm com| chấm com chấm vn|(dot)com| [dot] vn", &$0)
        },
        Sentences(
            kind: .passport,
            frames: ["passport no. {}", "passport no {} hết hạn", "hộ chiếu số {}", "số hộ chiếu: {}, em muốn cấp lại"]
        ) {
            let (letter, number) = (one("B|C|N|P|K", &$0), digits(7, &$0))
            let (first, last) = (number.prefix(3), number.dropFirst(3))
            return [
                "\(letter)\(number)", "\(letter) \(number)", "\(letter)\(first) \(last)", "\(letter)-\(number)",
                "\(letter) \(first) \(last)", "\(letter)\(first).\(last)",
            ].randomElement(using: &$0) ?? ""
        },
        Sentences(kind: .plate, frames: ["biển số {}", "xe em biển {} bị mất", "biển kiểm soát {}"]) {
            "\(Int.random(in: 111...999, using: &$0))\(one("A|B|C|H", &$0))\(one("-|", &$0))\(one("12345|123.45|1234", &$0))"
        },
        Sentences(
            kind: .address,
            frames: [
                "em ở {}, xã Tân Phú", "thường trú {}", "địa chỉ của em là {}, huyện Cái Bè",
                "quê ở {}. Em hỏi khai sinh",
                "nhà em ở {}, muốn làm căn cước",
            ]
        ) {
            Bool.random(using: &$0)
                ? "\(one("ấp|thôn|xóm|khóm", &$0)) \(one("Bình Hòa|Phú Mỹ|An Thạnh|Mỹ Phước Tây|Đông", &$0))"
                : one("lô A5|lô B12|căn A12|block B2|lô LK5|tòa S2|lô A5-12|lô số 5", &$0)
        },
    ]

    @Test(
        "Whatever the sentence and the way of typing, it is found as what it is, and none of it stays", arguments: 0..<7
    )
    func found(kind: Int) {
        let sentences = Self.all[kind]
        var random = Chance(seed: UInt64(kind) + 1)
        for round in 0..<400 {
            let secret = sentences.secrets(&random)
            let frame = sentences.frames[round % sentences.frames.count]
            let type = Self.ways[round / sentences.frames.count % Self.ways.count]
            let text = type(frame.replacing("{}", with: secret))
            let found = PersonalData.find(in: text)
            #expect(found.map(\.kind) == [sentences.kind], "\(text)")
            // All but words that say that a day comes: “mùng 4”.
            let kept = type(secret).split(separator: " ").filter { $0.count > 1 && $0.lowercased() != "mùng" }
            let masked = PersonalData.masked(text).split(separator: " ")
            let around = type(frame).split(separator: " ")
            for part in kept where !around.contains(part) && part.lowercased() != "mung" {
                #expect(!masked.contains(part), "\(text) => \(PersonalData.masked(text))")
            }
        }
    }

    @Test(
        "What is nobody's stays, however it is typed",
        arguments: [
            // Of the law, and of what is filed.
            "Nghị định 123/2015/NĐ-CP điều 13 khoản 2", "Luật Hộ tịch 60/2014/QH13, điều 12, 13, 14, 15",
            "công văn 0912/345/UBND-678", "quyết định 0912/2023/QĐ-UBND", "số 091/2023/123",
            "chứng thực 031/2024/456 bản",
            "hồ sơ H37.12-261112-0011", "thủ tục 1.001193, 1.004194, 2.000815", "mã KQ.G01.000294 hộ chiếu",
            "từ ngày một tháng bảy năm hai nghìn hai mươi lăm bỏ cấp huyện", "hộ chiếu loại N 2 năm",
            "hộ chiếu theo thông tư 31/2023/TT-BCA", "biên bản 123 A 1 trang", "xe máy 125 cc đăng ký ở đâu",
            // In capitals, these looked like names of streets.
            "cho em xin phiếu lý lịch tư pháp số 2 đi xin visa", "xin cấp phiếu lý lịch tư pháp số 1 ở đâu",
            "quyết định số 49/2015/QĐ-TTg của thủ tướng", "chiến tranh từ ngày 30/4/1975 trở về trước",
            "điều 17 luật doanh nghiệp 2020 về các đối tượng không được thành lập, quản lý doanh nghiệp",
            "em sinh con gái hôm 20/9 ở nhà, chưa đăng ký", "từ 02 đơn vị hành chính cấp tỉnh trở lên",
            // Money and days.
            "phí 1,500,000 đồng", "lương cơ sở 2.340.000, 2,340,000 đồng", "ngày 30/4, 1/5/2026 có nghỉ không",
            "các ngày 12/3, 15/3, 20/3/2026", "hạn 15, 30, 45 ngày làm việc", "07:30, 08:30, 11h30/13h30",
            "đám cưới ngày mười lăm tháng chín năm hai nghìn hai mươi sáu", "em kết hôn tháng 9/2026",
            "bố mất ngày mùng hai tháng chín năm một chín chín mươi", "nộp từ tháng 9/2026 đến tháng 12/2026",
            // Births that are no birthday.
            "khai sinh cho bé quá hạn từ tháng 9 năm 2025", "chi phí phát sinh tháng 9/2026",
            "tuyển sinh tháng 9 năm 2026", "bố hy sinh tháng 4 năm 1975", "sinh con tháng 9/2026 có được trợ cấp không",
            "khi sinh con được tính từ tháng 01 năm 2016", "vợ em dự sinh tháng 9 năm 2026",
            "sinh hoạt tháng 9 năm 2026", "em nghỉ sinh tháng 9/2026 thì bảo hiểm thế nào",
            "sinh năm một chín chín mươi", "sinh năm 1990 thì làm căn cước năm nào", "ba bốn năm sáu người",
            // Places that are nobody's home.
            "ở ấp nào thì nộp ở xã", "ở thôn quê, muốn làm căn cước", "thường trú áp dụng luật nào", "em ở xóm trọ",
            "ở thôn đặc biệt khó khăn, xã vùng cao được miễn phí không", "em ở thôn, xã khác nhau thì sao",
            "về xóm xin lỗi", "liên quan đến buôn lậu, quan hệ", "quê ở Sóc Trăng, tỉnh cũ", "nhà ở Buôn Hồ xong, xã",
            "ghi số nhà, đường phố (thôn, xóm), xã", "tạm trú cần 2 bản sao", "thường trú lo giấy tờ gì",
            "mua lô A5 có cần giấy phép xây dựng", "đất ở lô 5 tờ 12",
            // At signs that are none.
            "điểm A cộng 2.5 được không", "nhóm A công lập", "loại a cong 5.5 diem", "lương bậc A cộng phụ cấp.Em hỏi",
            "meet at 9.30 at the office", "look at example.com", "đi công chứng ở đâu",
        ])
    func left(text: String) {
        for way in Self.ways {
            let typed = way(text)
            #expect(PersonalData.masked(typed) == typed)
        }
    }

    @Test(
        "Two numbers of people beside each other are both found, a provider's name is enough",
        arguments: [
            ("sđt 0912345678/0987654321", "sđt [số điện thoại]/[số điện thoại]"),
            ("sinh ngày mùng hai tháng chín năm một chín chín mươi ạ", "sinh ngày [ngày sinh] ạ"),
            ("mail hoa.tran a còng gmail nhé", "mail [e-mail] nhé"), ("hoa at gmail dot com", "[e-mail]"),
            ("mail hoa@gmail", "mail [e-mail]"), ("em ở ấp Bình Hòa thì nộp ở đâu", "em ở [địa chỉ] thì nộp ở đâu"),
            ("em o ap binh hoa, xa tan phu", "em o [địa chỉ], xa tan phu"),
            ("SỐ 5 LÊ LỢI, PHƯỜNG BÀN CỜ", "[địa chỉ], PHƯỜNG BÀN CỜ"),
            ("12/3 NGUYỄN TRÃI, QUẬN 1", "[địa chỉ], QUẬN 1"),
            ("em ở lô A5 khu dân cư Phú Mỹ, phường An Hội", "em ở [địa chỉ], phường An Hội"),
        ])
    func masked(text: String, expected: String) { #expect(PersonalData.masked(text) == expected) }
}

/// Chance that is the same each time.
private struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
