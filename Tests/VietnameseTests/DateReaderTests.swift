import Testing
import Vietnamese

@Suite("Dates")
struct DateReaderTests {
    /// A Wednesday.
    private static let today = Day(number: 20_635)

    private func shown(_ text: String, today: Day = DateReaderTests.today) -> [String] {
        DateReader.find(in: Tokenizer.tokens(text), today: today).map { reading in
            switch reading {
            case .nonexistent(let text, _): return "!" + text
            case .found(let found):
                let marks = (found.isLunar ? " lunar" : "") + (found.isApproximate ? " ~" : "")
                switch found.precision {
                case .day: return found.day.description + marks
                case .month: return String(found.day.description.prefix(7)) + marks
                case .year: return String(found.day.description.prefix(4)) + marks
                }
            }
        }
    }

    @Test("The day that these tests take for today") func day() { #expect(Self.today.description == "2026-07-01") }

    @Test(
        "Dates in digits",
        arguments: [
            ("15/8/2026", "2026-08-15"), ("15-8-2026", "2026-08-15"), ("15.8.2026", "2026-08-15"),
            ("2026-08-15", "2026-08-15"),
            ("sinh ngày 05/01/1990 tại nhà", "1990-01-05"), ("15/8/26", "2026-08-15"), ("15/8/95", "1995-08-15"),
            ("15/8/36", "2036-08-15"), ("15/8/37", "1937-08-15"), ("15/8", "2026-08-15"), ("2/3", "2026-03-02"),
            ("30/12", "2026-12-30"), ("ngày 15-8", "2026-08-15"), ("ngày 15.8", "2026-08-15"), ("8/2026", "2026-08"),
            ("tháng 8/2026", "2026-08"), ("tháng 8/26", "2026-08"), ("15/8 năm ngoái", "2025-08-15"),
            ("15/8 năm 2020", "2020-08-15"),
            ("31/2/2026", "!31/2/2026"), ("30.02.2026", "!30.02.2026"), ("ngày 30/2", "!ngày 30/2"), ("31/4", "!31/4"),
            ("15/13/2026", "!15/13/2026"), ("29/2/2024", "2024-02-29"), ("29/2/2025", "!29/2/2025"),
            ("00/00/0000", "!00/00/0000"),
        ])
    func digits(text: String, expected: String) { #expect(shown(text) == [expected]) }

    @Test("A year that was not said is this one, or the last where that is over six months ahead")
    func assumedYear() throws {
        let february = try #require(Day(iso: "2026-02-10"))
        #expect(shown("15/8", today: february) == ["2025-08-15"])
        #expect(shown("10/8", today: february) == ["2026-08-10"])
        #expect(shown("tháng 12", today: february) == ["2025-12"])
        let reading = DateReader.find(in: Tokenizer.tokens("15/8"), today: february).first
        guard case .found(let found) = reading else { return #expect(Bool(false)) }
        #expect(!found.isYearGiven)
    }

    @Test(
        "Dates in words, with and without diacritics",
        arguments: [
            ("ngày 15 tháng 8 năm 2026", "2026-08-15"), ("15 tháng 8", "2026-08-15"),
            ("ngày 15 tháng tám", "2026-08-15"),
            ("mùng 3 tháng 7", "2026-07-03"), ("mồng một tháng giêng", "2026-01-01"),
            ("mùng ba tháng chạp năm ngoái", "2025-12-03"),
            ("ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi", "2020-12-15"),
            ("tháng 8 năm 2026", "2026-08"),
            ("tháng tám", "2026-08"), ("tháng tám năm ngoái", "2025-08"), ("tháng ba năm 2020", "2020-03"),
            ("năm 2020", "2020"),
            ("sinh 1990", "1990"), ("sinh năm 95", "1995"), ("sn 95", "1995"), ("sn1995", "1995"),
            ("sinh năm 2012", "2012"),
            ("ngày 5 tháng này", "2026-07-05"), ("ngày 5 tháng trước", "2026-06-05"),
            ("ngày 15 tháng 8/2026", "2026-08-15"),
            ("rằm mười lăm tháng bảy âm lịch", "2026-07-15 lunar"), ("30/2/2025 âm lịch", "2025-02-28 lunar"),
            ("15/8/2026 dương lịch", "2026-08-15"), ("hai mươi tháng ba", "2026-03-20"), ("tháng mười một", "2026-11"),
            ("tháng tư", "2026-04"), ("mùng năm tháng năm", "2026-05-05"), ("ngày 31 tháng 4", "!ngày 31 tháng 4"),
            ("tháng 8 năm 26", "2026-08"), ("tháng 8 vừa rồi", "2026-08"),
        ])
    func words(text: String, expected: String) {
        #expect(shown(text) == [expected])
        let folded = VietnameseText.fold(text)
        #expect(
            shown(folded) == [
                expected.hasPrefix("!") ? "!" + VietnameseText.fold(String(expected.dropFirst())) : expected
            ])
    }

    @Test(
        "Dates told from today",
        arguments: [
            ("ba hôm trước", "2026-06-28"), ("bé được 20 ngày tuổi", "2026-06-11"), ("hai bữa trước", "2026-06-29"),
            ("hôm nay", "2026-07-01"), ("hôm qua", "2026-06-30"), ("hôm kia", "2026-06-29"), ("ngày mai", "2026-07-02"),
            ("ngày mốt", "2026-07-03"), ("ngày kia", "2026-07-03"), ("tối qua", "2026-06-30"),
            ("sáng mai", "2026-07-02"),
            ("sáng nay", "2026-07-01"), ("bữa qua", "2026-06-30"), ("năm nay", "2026"), ("năm ngoái", "2025"),
            ("năm kia", "2024"),
            ("năm sau", "2027"), ("năm trước", "2025"), ("tháng trước", "2026-06"), ("tháng này", "2026-07"),
            ("tháng sau", "2026-08"), ("tuần trước", "2026-06-22 ~"), ("tuần này", "2026-06-29 ~"),
            ("cách đây 3 ngày", "2026-06-28"), ("cách đây 2 tuần", "2026-06-17 ~"), ("cách đây 5 tháng", "2026-02"),
            ("cách đây 2 năm", "2024"), ("3 ngày trước", "2026-06-28"), ("ba ngày trước", "2026-06-28"),
            ("2 năm trước", "2024"), ("hai năm trước đây", "2024"), ("3 ngày nữa", "2026-07-04"),
            ("nửa năm trước", "2026-01 ~"),
            ("cách đây khoảng 3 tháng", "2026-04 ~"), ("một năm rưỡi trước", "2025-01 ~"), ("hom qua", "2026-06-30"),
            ("nam ngoai", "2025"), ("cach day 2 tuan", "2026-06-17 ~"), ("mung 3 thang 7", "2026-07-03"),
            ("tháng rồi", "2026-06"), ("năm rồi", "2025"),
        ])
    func relative(text: String, expected: String) { #expect(shown(text) == [expected]) }

    @Test(
        "What only looks like a date is left",
        arguments: [
            "123/2015/NĐ-CP", "thông tư 8/2026", "điều 15/8", "24/7", "15 tháng 8 ngày", "3 tháng", "2 năm 3 tháng",
            "2020", "1/2 ngày",
            "3 ngày trước khi sinh", "1.000.000", "2-3 ngày", "mai", "năm 30 tuổi", "5 năm", "1.1.1", "192.168.1.1",
            "năm tuổi",
            "năm người", "113/114", "đường Mai", "ngày", "2 tháng rồi", "2 thang roi", "Viet Nam sau khi", "toi nay",
            "năm sau khi cấp", "mấy tháng trước", "6 tháng một lần", "mỗi tháng 2 người", "bé 8 tháng 3 ngày", "tháng",
            "số 8/2026", "H37.12-261112-0011", "2 năm 10 tháng",
            "25",
        ])
    func notDates(text: String) { #expect(shown(text) == []) }

    @Test("Several dates, each with its tokens")
    func several() {
        let tokens = Tokenizer.tokens("bé sinh ngày 15/8/2025 nhưng hôm qua mới có giấy, cưới năm 2020")
        let readings = DateReader.find(in: tokens, today: Self.today)
        #expect(readings.map(\.tokens) == [2..<4, 5..<7, 11..<13])
    }
}
