import Foundation
import TestSupport
import Testing
import Vietnamese

@testable import Catalogue

@Suite("Administrative units")
struct AdministrativeUnitsTests {
    static let units = CatalogueReader.read(folder: Repository.procedures).units
    private var units: AdministrativeUnits { Self.units }

    private func codes(_ finding: UnitFinding) -> Set<String> {
        switch finding {
        case .found(let commune, _): [commune.code]
        case .divided(_, let communes), .district(_, let communes): Set(communes.map(\.code))
        case .several(let candidates): Set(candidates.flatMap { $0.communes.map(\.code) })
        case .districts, .province, .unknown: []
        }
    }

    @Test("There are 34 provinces and 3,321 communes, each with its own code, made of more than 10,000 former ones")
    func counts() {
        let communes = units.communes
        #expect(communes.count == 3_321)
        #expect(Set(communes.map(\.code)).count == 3_321)
        #expect(Set(communes.map(\.province)).count == 34)
        let formers = communes.flatMap { units.formers(of: $0).map(\.former) }
        #expect(communes.allSatisfy { !units.formers(of: $0).isEmpty })
        #expect(Set(formers).count > 10_000)
        #expect(Set(formers.map(\.district)).count == 696)
        #expect(Set(formers.map(\.district.province)).count == 63)
    }

    @Test(
        "Every commune is found by its name and province, also decomposed; said to be the new one it is found at once")
    func everyCommune() {
        var alone = 0
        for commune in units.communes {
            let finding = units.find(commune[.vi])
            if finding == .found(commune, nil) { alone += 1 }
            #expect(codes(finding).contains(commune.code), "\(commune[.vi])")
            #expect(units.find(VietnameseText.nfd(commune[.vi])) == finding, "\(commune[.vi])")
            let new = "\(commune.unit.vietnamese) mới, \(commune.province.vietnamese)"
            #expect(units.find(new) == .found(commune, nil), "\(new)")
            #expect(codes(units.find(VietnameseText.fold(commune[.vi]))).contains(commune.code), "\(commune[.vi])")
        }
        // The rest share their names with former ones of the same province, of which it is asked.
        #expect(alone > 2_700)
    }

    @Test("Every former commune leads to what it became, with marks and without")
    func everyFormer() {
        var became: [FormerCommune: Set<String>] = [:]
        for commune in units.communes {
            for (former, _) in units.formers(of: commune) { became[former, default: []].insert(commune.code) }
        }
        for (former, communes) in became where former.unit != former.district.unit {
            let finding = units.find(former[.vi])
            switch finding {
            case .found(_, let named): #expect(named == former && communes.count == 1, "\(former[.vi])")
            case .divided(let named, _): #expect(named == former && communes.count > 1, "\(former[.vi])")
            default: Issue.record("\(former[.vi]): \(finding)")
            }
            #expect(codes(finding) == communes, "\(former[.vi])")
            let plain = codes(units.find(VietnameseText.fold(former[.vi])))
            #expect(plain.isSuperset(of: communes), "\(former[.vi])")
        }
    }

    @Test("A unit is found as people type it", arguments: TypedUnits.found)
    func typed(_ text: String, _ commune: String) {
        guard case .found(let found, _) = units.find(text) else {
            Issue.record("\(text): \(units.find(text))")
            return
        }
        #expect(found.unit.vietnamese == commune, "\(text)")
    }

    @Test("A divided unit is told with everything it went into")
    func divided() {
        for text in ["phường Cống Vị", "p cong vi, q ba dinh, hn"] {
            guard case .divided(let former, let communes) = units.find(text) else {
                Issue.record("\(text): \(units.find(text))")
                continue
            }
            #expect(former.district.unit.name == "Ba Đình")
            #expect(communes.map(\.unit.name) == ["Ngọc Hà", "Giảng Võ"])
        }
    }

    @Test("Of a name that several have all are told, and a province or district tells them apart")
    func several() {
        guard case .several(let candidates) = units.find("xã Tân Phú") else {
            Issue.record("one xã Tân Phú")
            return
        }
        #expect(candidates.count > 10)
        guard case .several(let fewer) = units.find("xã Tân Phú, Đồng Tháp") else {
            Issue.record("one xã Tân Phú in Đồng Tháp")
            return
        }
        #expect(fewer.count < candidates.count)
        guard case .found(_, let former?) = units.find("xa tan phu huyen chau thanh dong thap") else {
            Issue.record("not found")
            return
        }
        #expect(former[.vi] == "xã Tân Phú, huyện Châu Thành, tỉnh Đồng Tháp")
    }

    @Test("A district alone leads to the communes it became, or to the districts of that name")
    func districts() {
        guard case .district(let district, let communes) = units.find("quận 3") else {
            Issue.record("no quận 3")
            return
        }
        #expect(district[.vi] == "quận 3, Thành phố Hồ Chí Minh")
        #expect(Set(communes.map(\.unit.name)) == ["Xuân Hòa", "Nhiêu Lộc", "Bàn Cờ"])
        for text in ["TP Thủ Đức", "thu duc", "tp. Thủ Đức, tphcm"] {
            guard case .district(let district, let communes) = units.find(text) else {
                Issue.record("\(text): \(units.find(text))")
                continue
            }
            #expect(district.unit.name == "Thủ Đức" && communes.count == 12)
        }
        guard case .districts(let named) = units.find("huyện Châu Thành") else {
            Issue.record("one huyện Châu Thành")
            return
        }
        #expect(named.count == 10)
        guard case .district(let one, _) = units.find("huyen chau thanh, tien giang") else {
            Issue.record("no Châu Thành in Tiền Giang")
            return
        }
        #expect(one.province.name == "Tiền Giang")
    }

    @Test(
        "A province alone is told as such, a former one as what it is now",
        arguments: [
            ("Hà Tĩnh", "tỉnh Hà Tĩnh"), ("tinh thai binh", "tỉnh Hưng Yên"), ("TP Huế", "thành phố Huế"),
            ("đà nẵng", "thành phố Đà Nẵng"), ("tphcm", "Thành phố Hồ Chí Minh"), ("sai gon", "Thành phố Hồ Chí Minh"),
            ("Đắc Lắc", "tỉnh Đắk Lắk"),
        ])
    func provinces(_ text: String, _ province: String) {
        guard case .province(let found) = units.find(text) else {
            Issue.record("\(text): \(units.find(text))")
            return
        }
        #expect(found.vietnamese == province)
    }

    @Test(
        "What names no unit is unknown",
        arguments: [
            "", "?!", "xã abc", "phường 99", "quận 99", "5", "🏠",
        ])
    func unknown(_ text: String) { #expect(units.find(text) == .unknown) }

    @Test(
        "In a sentence only what is called a unit is one",
        arguments: [
            "phương án nào cũng được", "đăng ký thường trú ở hà tĩnh", "quan trọng nhất là giấy tờ",
            "tinh trang hon nhan", "em tên là Hòa Bình", "xa nhà quá", "huyện nào cũng nhận", "8h sáng", "x 2",
            "tôi thống nhất với bạn", "đi làm xa", "phường nào",
        ])
    func sentences(_ text: String) {
        let mention = units.mention(in: text)
        if case .province? = mention?.finding { return }
        #expect(mention == nil, "\(text)")
    }

    @Test("Of a sentence the units are kept, and neither house nor street")
    func namedAlone() {
        let text = "em ở số 12/3 đường Lê Lợi, phường 5, quận 3 cũ, muốn làm khai sinh"
        let mention = units.mention(in: text)
        #expect(mention?.named == "phường 5, quận 3 cũ")
        #expect(mention.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == "phường 5, quận 3 cũ")
    }

    @Test("Nothing that is typed stops it, and what it names can be read again")
    func fuzz() {
        var random = SplitMix(seed: 20_250_701)
        let pieces = [
            "phường", "p", "p.", "xã", "x", "quận", "q", "huyện", "h", "tx", "tp", "tt", "tỉnh", "thị", "xã", "trấn",
            "đặc khu", "5", "03", "99", ",", "-", "/", "(", ")", "cũ", "mới", "Tân", "Phú", "tan phu", "Châu Thành",
            "Bình", "hcm", "hà", "nội", "Đồng", "Tháp", "ở", "thuộc", "của", "e\u{301}", "🏠", "\u{202E}", "ề", "H'Leo",
        ]
        for _ in 0..<800 {
            let count = Int(random.next() % 24)
            let parts = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
            let text = parts.joined(separator: random.next() % 4 == 0 ? "" : " ")
            for isPlace in [true, false] {
                guard let mention = units.mention(in: text, isPlace: isPlace) else { continue }
                #expect(mention.range.upperBound <= text.utf8.count)
                #expect(units.find(mention.named) != .unknown, "\(text)")
            }
        }
        let long = String(repeating: "phường phường quận tân phú ", count: 2_000)
        _ = units.find(long)
    }

    @Test(
        "A line of the file that cannot be read is told by its number",
        arguments: [
            "x", "= 01", "= 01 q Hà Nội", "+ 00001 p Ba Đình", "= 01 tp A\n+ 1 p B", "= 01 tp A\n+ 00001 zz B",
            "= 01 tp A\n+ 00001 p B\n- q C: p D", "= 01 tp A\n+ 00001 p B\n~ tp A\n- q C p D",
            "= 01 tp A\n+ 00001 p B\n~ tp A\n- q C: D", "= 01 tp A\n+ 00001 p B\n~ tp A\n> q C: p e at p D",
        ])
    func brokenFile(_ text: String) {
        let lines = text.split(separator: "\n").count
        #expect(throws: UnitFileError.self) { try AdministrativeUnits(file: Array(text.utf8)) }
        do {
            _ = try AdministrativeUnits(file: Array(text.utf8))
        } catch {
            #expect(error.line == lines)
        }
    }

    @Test("No cut or changed file stops the reader")
    func damagedFile() throws {
        let whole = Array(
            try Data(contentsOf: URL(fileURLWithPath: Repository.procedures + "/units.txt")).prefix(6_000))
        var random = SplitMix(seed: 7)
        for _ in 0..<400 {
            var bytes = Array(whole.prefix(Int(random.next() % 6_000)))
            for _ in 0..<4 where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            if let units = try? AdministrativeUnits(file: bytes) { _ = units.find("phường Ngọc Hà, quận Ba Đình") }
        }
    }
}
