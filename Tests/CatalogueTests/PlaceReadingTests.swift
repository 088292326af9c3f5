import TestSupport
import Testing
import Vietnamese

@testable import Catalogue

@Suite("Places as addresses are written")
struct PlaceReadingTests {
    private var units: AdministrativeUnits { AdministrativeUnitsTests.units }

    private func codes(_ finding: UnitFinding) -> Set<String> {
        switch finding {
        case .found(let commune, _): [commune.code]
        case .divided(_, let communes), .district(_, let communes): Set(communes.map(\.code))
        case .several(let candidates): Set(candidates.flatMap { $0.communes.map(\.code) })
        case .districts, .province, .unknown: []
        }
    }

    private func found(_ text: String) -> String? {
        if case .found(let commune, _) = units.find(text) { commune.code } else { nil }
    }

    @Test(
        "The largest unit may come first, with its kind and without",
        arguments: [
            ("lào cai, si ma cai, sín chéng", "02824"), ("lao cai si ma cai sin cheng", "02824"),
            ("tuyên quang na hang na hang", "02221"), ("Tỉnh Quảng Nam, Thành phố Hội An, Thanh Hà", "20401"),
            ("hồ chí minh quận 3 phường 5", "27154"), ("khánh hòa nha trang vĩnh hải", "22333"),
            ("nha trang vĩnh hải", "22333"), ("vĩnh hải nha trang", "22333"), ("huế phường đúc", "19789"),
        ])
    func largestFirst(_ text: String, _ code: String) { #expect(found(text) == code, "\(units.find(text))") }

    @Test("A district and a province alone are asked within, in either direction")
    func widerAlone() {
        for text in ["ninh bình, hoa lư", "hoa lư, ninh bình"] {
            guard case .district(let district, _) = units.find(text) else {
                Issue.record("\(text): \(units.find(text))")
                continue
            }
            #expect(district[.vi] == "thành phố Hoa Lư, tỉnh Ninh Bình")
        }
        guard case .districts(let both) = units.find("cao lãnh, đồng tháp") else {
            Issue.record("\(units.find("cao lãnh, đồng tháp"))")
            return
        }
        #expect(both.count == 2)
    }

    @Test("The province of before 2008 is known, alone and around its districts")
    func formerProvince() {
        #expect(codes(units.find("tỉnh hà tây hà đông phường mộ lao")) == ["00637", "09556"])
        // Communes are called so as well: of the two it is asked.
        guard case .several(let candidates) = units.find("hà tây") else {
            Issue.record("\(units.find("hà tây"))")
            return
        }
        #expect(candidates.count { $0.district != nil } == 14)
        #expect(candidates.contains { $0.district == nil })
    }

    @Test("Of a district that had gone into another it is known what it had")
    func formerDistrict() {
        guard case .district(let district, let communes) = units.find("quận 2") else {
            Issue.record("\(units.find("quận 2"))")
            return
        }
        #expect(district[.vi] == "quận 2, Thành phố Hồ Chí Minh")
        #expect(communes.map(\.code) == ["27094", "27097", "27112"])
        #expect(found("phường Thảo Điền, quận 2") == "27094")
        #expect(found("phường Tân Phú, quận 2") == nil)
        #expect(found("phường Tân Phú, quận 9") == "26842")
    }

    @Test(
        "What is named and contradicts the rest, or is not understood, leaves no commune certain",
        arguments: [
            "phường 5 quận 3 hà nội", "xã Tân Phú, huyện Định Quán, Đồng Nai", "xã tân phú, lào cai",
            "phường bàn cờ, quận abc", "bàn cờ, xyz", "xã nậm cạc huyện bát xát lào cai",
            "xã xyz, huyện bát xát, lào cai",
            "nậm cạc bát xát lào cai", "phường nam lýthành phố đồng hới quảng bình",
        ])
    func contradiction(_ text: String) {
        #expect(found(text) == nil, "\(units.find(text))")
        #expect(units.find(text) != .unknown)
    }

    @Test("A commune with a slip is asked within its district; a kind or district with a slip is none to ask about")
    func slips() {
        #expect(codes(units.find("xã nậm cạc huyện bát xát lào cai")) == ["02686"])
        #expect(codes(units.find("nậm cạc, bát xát")) == ["02686"])
        #expect(found("xã nậm chạc huyn bát xát lào cai") == "02686")
        #expect(found("xã nậm chạc huyện bát xt lào cai") == "02686")
        #expect(found("xã Quảng Nghĩa, huyện Xyz, tỉnh Quảng Ninh") == nil)
    }

    @Test(
        "House, street and quarter before the commune are passed over",
        arguments: [
            ("số 15 đường Trần Phú, phường Thanh Hà, thành phố Hội An, tỉnh Quảng Nam", "20401"),
            ("số 15 đường trần phú phường thanh hà thành phố hội an", "20401"),
            ("15 tran phu p thanh ha hoi an quang nam", "20401"), ("12/3 đường Cộng Hòa p13 Tân Bình", "27004"),
            ("12A/3 Cộng Hòa, P.13, Q. Tân Bình, TP.HCM", "27004"),
            ("nhà 5 ngách 12 ngõ 34 Đội Cấn, phường Trúc Bạch, Ba Đình, Hà Nội", "00004"),
            ("chung cư Hoàng Anh, phường Tân Hưng, quận 7", "27475"), ("hẻm 5 đường số 7, phường 5, quận 3", "27154"),
            ("tổ 7, khu phố 2, phường 5, quận 3", "27154"), ("thôn Đồng Văn xã nậm chạc huyện bát xát", "02686"),
            ("ấp 3, xã Vĩnh Lộc A, huyện Bình Chánh", "27601"), ("kiệt 12 nguyen hue, vĩ dạ, huế", "19777"),
            ("quận 3, phường 5, số 12 Nguyễn Thượng Hiền", "27154"),
            ("em ở số 12 đường Nguyễn Thượng Hiền phường 5 quận 3 ạ", "27154"),
        ])
    func streets(_ text: String, _ code: String) {
        #expect(found(text) == code, "\(units.find(text))")
        let mention = units.mention(in: text, isPlace: true)
        let kept = mention?.named ?? ""
        for word in ["số", "trần", "cộng", "nguyễn", "tran", "12", "đội", "hoàng anh"] {
            #expect(!kept.contains(word), "\(kept)")
        }
        #expect(units.find(kept) == units.find(text))
    }

    @Test("In a sentence house and street belong to the place, and what follows does not")
    func sentence() throws {
        let text = "em ở số 12/3 đường Lê Lợi, phường 5, quận 3 muốn làm khai sinh"
        let mention = try #require(units.mention(in: text))
        func words(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
        #expect(words(mention.range) == "phường 5, quận 3")
        #expect(words(mention.whole) == "số 12/3 đường Lê Lợi, phường 5, quận 3")
        #expect(
            units.mentions(in: "chồng em ở p1 đà lạt còn em ở p5 quận 3").map(\.named) == [
                "p 1, đà lạt", "p 5, quận 3",
            ])
    }

    @Test(
        "Numbers of wards are spoken too",
        arguments: [
            ("p mười hai tân bình", "26983"), ("phường mười tám quận tư", "27259"), ("phường năm quận ba", "27154"),
            ("phuong muoi lam quan muoi", "27163"), ("phường hai mươi sáu bình thạnh", "26929"),
            ("phường hai sáu quận bình thạnh", "26929"), ("phường mười một quận 3", "27142"),
        ])
    func spoken(_ text: String, _ code: String) {
        #expect(found(text) == code, "\(units.find(text))")
    }

    @Test("Other names of a city are known", arguments: ["buôn mê thuột", "buon me thuot", "ban mê thuột, đắk lắk"])
    func otherNames(_ text: String) {
        guard case .district(let district, _) = units.find(text) else {
            Issue.record("\(units.find(text))")
            return
        }
        #expect(district.unit.name == "Buôn Ma Thuột")
    }

    @Test("A former commune and what it became are one place, of a divided one the part")
    func together() {
        #expect(found("phường Bàn Cờ (phường 5 quận 3 cũ)") == "27154")
        #expect(found("phường 4, quận 3, Bàn Cờ") == "27154")
        #expect(found("xã Long Bình, thị xã Long Mỹ, Hậu Giang") == "31473")
    }

    @Test("A name that two districts and communes have is asked about, and none of them is lost")
    func kept() {
        guard case .several(let candidates) = units.find("tân phú") else {
            Issue.record("\(units.find("tân phú"))")
            return
        }
        let districts = candidates.compactMap { $0.district?[.vi] }
        #expect(districts == ["huyện Tân Phú, tỉnh Đồng Nai", "quận Tân Phú, Thành phố Hồ Chí Minh"])
        #expect(codes(units.find("bình sơn bình phước")) == ["21061", "25220"])
    }

    // MARK: Of all former communes

    /// How a former commune may be typed.
    private static let forms: [(name: String, text: @Sendable (FormerCommune) -> String)] = [
        ("full", { $0[.vi] }), ("bare", { "\($0.unit.name) \($0.district.unit.name) \($0.district.province.name)" }),
        ("largest first", { "\($0.district.province.name) \($0.district.unit.name) \($0.unit.vietnamese)" }),
        ("largest first, bare", { "\($0.district.province.name), \($0.district.unit.name), \($0.unit.name)" }),
        (
            "largest first, plain",
            { VietnameseText.fold("\($0.district.province.name) \($0.district.unit.name) \($0.unit.vietnamese)") }
        ),
        ("street", { "số 15 đường Trần Phú, \($0[.vi])" }),
        ("street, no commas", { "15 trần phú \($0.unit.vietnamese) \($0.district.unit.vietnamese)" }),
        ("quarter", { VietnameseText.fold("thon 3 \($0.unit.vietnamese) \($0.district.unit.vietnamese)") }),
    ]

    private func sample(_ step: Int) -> [(former: FormerCommune, communes: Set<String>)] {
        var became: [FormerCommune: Set<String>] = [:]
        var order: [FormerCommune] = []
        for commune in units.communes {
            for (former, _) in units.formers(of: commune) where former.unit != former.district.unit {
                if became[former] == nil { order.append(former) }
                became[former, default: []].insert(commune.code)
            }
        }
        return stride(from: 0, to: order.count, by: step).map { (order[$0], became[order[$0]] ?? []) }
    }

    @Test("In either direction, with a street and without, no commune is certain but the right one")
    func directions() {
        let sample = sample(40)
        for (name, text) in Self.forms {
            var right = 0
            for (former, communes) in sample {
                let typed = text(former)
                // Numbered wards are called so.
                if former.unit.name.utf8.allSatisfy({ $0 < 0x3A }), name.contains("bare") { continue }
                let finding = units.find(typed)
                #expect(codes(finding).isSuperset(of: communes), "\(name): \(typed): \(finding)")
                if case .found = finding {
                    #expect(codes(finding) == communes, "\(name): \(typed): \(finding)")
                    right += 1
                }
            }
            #expect(right * 10 >= sample.count * 7, "\(name): \(right) of \(sample.count)")
        }
    }

    @Test("With one letter left out fewer than one in a hundred is taken for another commune")
    func leftOut() {
        let sample = sample(25)
        var random = SplitMix(seed: 71)
        for isReversed in [false, true] {
            var wrong = 0
            var kept = 0
            for (former, communes) in sample {
                var names = [former.unit.vietnamese, former.district.unit.vietnamese, former.district.province.name]
                if isReversed { names.reverse() }
                var letters = Array(names.joined(separator: ", ").lowercased())
                letters.remove(at: Int(random.next() % UInt64(letters.count)))
                let finding = units.find(String(letters))
                if case .found(let commune, _) = finding, !communes.contains(commune.code) { wrong += 1 }
                if codes(finding).isSuperset(of: communes) { kept += 1 }
            }
            #expect(wrong * 100 < sample.count, "\(wrong) of \(sample.count)")
            #expect(kept * 100 >= sample.count * 95, "\(kept) of \(sample.count)")
        }
    }
}
