import OneStop
import TestSupport
import Testing
import Vietnamese

@Suite("Instants")
struct InstantTests {
    @Test(
        "Every way of writing a moment is read, without a zone as Vietnam's time",
        arguments: [
            ("20261112090500", "2026-11-12T09:05:00+07:00"), ("202611120905", "2026-11-12T09:05:00+07:00"),
            ("20261112", "2026-11-12T00:00:00+07:00"), ("12/11/2026 09:05:30", "2026-11-12T09:05:30+07:00"),
            ("12/11/2026 09:05", "2026-11-12T09:05:00+07:00"), ("12/11/2026", "2026-11-12T00:00:00+07:00"),
            ("2026-11-12T09:05:00", "2026-11-12T09:05:00+07:00"), ("2026-11-12 09:05", "2026-11-12T09:05:00+07:00"),
            ("2026-11-12T02:05:00Z", "2026-11-12T09:05:00+07:00"),
            ("2026-11-12T02:05:00.000+0000", "2026-11-12T09:05:00+07:00"),
            ("2026-11-12T09:05:00.1234567+07:00", "2026-11-12T09:05:00+07:00"),
            ("2026-11-11T22:05:00-04:00", "2026-11-12T09:05:00+07:00"), ("2026-11-12", "2026-11-12T00:00:00+07:00"),
            ("2026-11-12T20:30:00Z", "2026-11-13T03:30:00+07:00"),
        ])
    func reads(text: String, expected: String) {
        #expect(Instant(written: text)?.description == expected)
    }

    @Test(
        "What is no moment is none",
        arguments: [
            "", "0001-01-01T00:00:00", "01/01/1900", "2026-13-01", "20261332000000", "2026-11-12T24:00:00",
            "12/11/2026T09:05", "2026-11-12T09:05:00+7", "2026-11-12T09:05:00.Z", "2026-11-12T", "12-11-2026", "now",
            "2026111209050", "2026-11-12T09:05:00+07:00x", "٢٠٢٦١١١٢", String(repeating: "2026", count: 30_000),
        ])
    func refuses(text: String) {
        #expect(Instant(written: text) == nil)
    }

    @Test("What is written is read back", arguments: 0..<5)
    func roundTrip(seed: UInt64) {
        var chance = SplitMix(seed: seed)
        for _ in 0..<500 {
            let instant = Instant(seconds: Int.random(in: -2_000_000_000...20_000_000_000, using: &chance))
            #expect(Instant(written: instant.description) == instant)
            #expect(
                Instant(day: instant.day, minute: instant.minuteOfDay).seconds
                    == instant.seconds - ((instant.seconds % 60) + 60) % 60)
        }
    }

    @Test("People read hour and day")
    func shown() {
        #expect(Instant(seconds: 1_795_136_400).description == "2026-11-20T08:00:00+07:00")
        #expect(Instant(written: "20261112090500")?.vietnamese == "09:05 ngày 12/11/2026")
        #expect(Instant(written: "20261112090500")?.english == "09:05 on 12/11/2026")
    }

    @Test("Arithmetic beyond the calendar stops at its ends")
    func limits() {
        for seconds in [Int.min, Int.max] { #expect((1...9999).contains(Instant(seconds: seconds).day.year)) }
        for minute in [Int.min, Int.max] {
            #expect((1...9999).contains(Instant(day: Day(number: 0), minute: minute).day.year))
        }
    }
}
