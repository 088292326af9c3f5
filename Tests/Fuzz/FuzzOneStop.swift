// A libFuzzer entry for what reads codes and answers of one-stop systems, compiled together with its sources by scripts/fuzz.

import Vietnamese

/// Reads the bytes as a text with codes, as a moment, as a calendar file, and as an answer of every profile.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneStop(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    checkCodes(String(decoding: bytes, as: UTF8.self))
    checkAnswers(bytes)
    do { checkCalendar(try WorkingCalendarReader.read(bytes)) } catch {
        precondition(error.description.utf8.count < 2_000, "A description is short.")
    }
    return 0
}

private func checkCodes(_ text: String) {
    if let code = try? DossierCode(text) {
        precondition(code.text == text, "A canonical code is kept as it is.")
        precondition(DossierCodeReader.find(in: text).first?.result == .exact(code), "A canonical code is found.")
    }
    var end = 0
    for found in DossierCodeReader.find(in: text) {
        precondition(found.range.lowerBound >= end && !found.range.isEmpty, "What is found is in order.")
        end = found.range.upperBound
        for code in found.codes {
            precondition((try? DossierCode(code.text)) == code, "A code that exists is valid.")
            precondition(code.day == nil || !code.masked.hasSuffix(code.number), "A masked code shows no number.")
        }
    }
    precondition(end <= text.utf8.count, "What is found is in the text.")
    if let instant = Instant(written: text) {
        precondition(Instant(written: instant.description) == instant, "Moments.")
    }
    let status = DossierStatus(source: text)
    precondition(status.number != nil || status.id == "other", "A state is listed or other.")
    let cleaned = SourceText.cleaned(text, limit: 50)
    precondition(cleaned.unicodeScalars.count <= 50, "Texts are cut.")
}

private let code = try? DossierCode("H37.12-261112-0011")
private let instant = Instant(seconds: 1_794_470_400)

private func checkAnswers(_ bytes: [UInt8]) {
    guard let code else { preconditionFailure("This is a code.") }
    // As the whole answer, and inside an envelope, so that the fields are reached sooner.
    let envelopes: [([UInt8], [UInt8])] = [
        ([], []), (Array(#"{"error_code":0,"result":[{"MaHoSo":"H37.12-261112-0011","#.utf8), Array("}]}".utf8)),
        (Array(#"{"error_code":0,"data":[{"MaHoSo":"H37.12-261112-0011","#.utf8), Array("}]}".utf8)),
        (Array(#"{"succeeded":true,"data":{"maHoSo":"H37.12-261112-0011","#.utf8), Array("}}".utf8)),
        (Array(#"{"content":[{"code":"H37.12-261112-0011","#.utf8), Array("}]}".utf8)),
    ]
    for (open, close) in envelopes {
        let response = OneStopResponse(status: 200, contentType: nil, body: open + bytes + close)
        let exchange = ExchangeProfile(agency: "A", destination: "D")
        _ = exchange.session(response)
        _ = IGateProfile().token(response)
        let results = [
            exchange.result(response, for: code, at: instant),
            ProviderProfile(agency: "A").result(response, for: code, at: instant),
            ProvinceProfile().result(response, for: code, at: instant),
            IGateProfile().result(response, for: code, at: instant),
        ]
        for case .found(let found) in results { checkRecord(found.record, code) }
    }
}

private func checkRecord(_ record: DossierRecord, _ code: DossierCode) {
    precondition(record.code == code, "An answer is about the dossier asked for.")
    for level in [DisclosureLevel.code, .owner] {
        let story = DossierStory(record, level: level, now: instant, calendar: .vietnam)
        for line in StoryLanguage.allCases.flatMap({ story.lines(in: $0) }) {
            let text = line.text + (line.quote ?? "")
            precondition(text.unicodeScalars.count < 3_000, "What is told is short.")
            precondition(
                text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "What is told has no controls."
            )
        }
    }
}

private func checkCalendar(_ calendar: WorkingCalendar) {
    for year in calendar.years {
        for number in 0..<3 {
            guard let day = Day(year: year, month: 1, day: 1 + number) else { continue }
            _ = calendar.isWorking(day)
        }
    }
}
