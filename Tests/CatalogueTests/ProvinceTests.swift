import Testing
import Vietnamese

@testable import Catalogue

@Suite("Provinces")
struct ProvinceTests {
    @Test(
        "A province is known by its name, with marks or none, and by the names of those that went into it",
        arguments: [
            ("tôi ở Đắk Lắk", "Đắk Lắk"), ("o dak lak", "Đắk Lắk"), ("quê em Phú Yên", "Đắk Lắk"),
            ("sài gòn", "Hồ Chí Minh"), ("ở Vũng Tàu", "Hồ Chí Minh"), ("Bắc Giang cũ", "Bắc Ninh"),
            ("thanh hóa", "Thanh Hóa"), ("Thanh Hoá", "Thanh Hóa"),
        ])
    func named(text: String, province: String) {
        #expect(Set(Province.named(in: Tokenizer.tokens(text)).map(\.meaning.name)) == [province])
    }

    @Test(
        "An authority's name tells its province; a ministry has none",
        arguments: [
            ("UBND tỉnh Đắk Lắk", "Đắk Lắk"), ("UBND Thành phố Hải Phòng", "Hải Phòng"), ("Bộ Tài chính", nil),
            ("", nil), ("Trung tâm phục vụ hành chính công Thành phố Hà Nội", "Hà Nội"),
        ] as [(String, String?)])
    func issuer(text: String, province: String?) {
        #expect(Province.of(issuer: text)?.name == province)
    }
}
