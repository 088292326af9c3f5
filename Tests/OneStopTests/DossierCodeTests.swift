import OneStop
import Testing
import Vietnamese

@Suite("Dossier codes")
struct DossierCodeTests {
    @Test(
        "Every form is read and comes back as written",
        arguments: [
            ("000.00.00.H37-250619-0012", "000.00.00.H37", "2025-06-19", "0012", DossierCode.Form.wholeAgency),
            ("H37.12-250619-0001", "H37.12", "2025-06-19", "0001", .shortAgency),
            ("H15.50.05.13-261008-0975", "H15.50.05.13", "2026-10-08", "0975", .shortAgency),
            ("H15.50.05.13-261008-090123", "H15.50.05.13", "2026-10-08", "090123", .shortAgency),
            ("G09.20-20260609-0092637", "G09.20", "2026-06-09", "0092637", .shortAgency),
            ("G22-240229-0001", "G22", "2024-02-29", "0001", .shortAgency),
        ])
    func forms(text: String, agency: String, day: String, number: String, form: DossierCode.Form) throws {
        let code = try DossierCode(text)
        #expect(code.text == text && code.agency == agency && code.number == number && code.form == form)
        #expect(code.day == Day(iso: day))
    }

    @Test("Social insurance writes unit, year, number")
    func socialInsurance() throws {
        let code = try DossierCode("03706/2026/07906")
        #expect(code.form == .socialInsurance && code.agency == "03706" && code.number == "07906" && code.day == nil)
    }

    @Test(
        "A day that the calendar has not is no code",
        arguments: ["H37.12-251319-0001", "H37.12-250229-0001", "H37.12-19990101-0001"])
    func noSuchDay(text: String) {
        let digits = text.split(separator: "-")[1]
        #expect(throws: DossierCode.Malformed.noSuchDay(String(digits))) { try DossierCode(text) }
    }

    @Test(
        "What is not canonical is refused",
        arguments: [
            "", "0012", "h37.12-250619-0001", " H37.12-250619-0001", "H37.12–250619–0001", "H37.12-250619-001",
            "H37.12-2506190-0001",
            "H37.12-250619-00000001", "H3.12-250619-0001", "H37.1234-250619-0001", "H37.1.2.3.4.5-250619-0001",
            "H37..12-250619-0001",
            "H37.12-250619-0001-", "000.00.00.H37.12-250619-0001", "03706/1926/07906", "3706/2026/07906",
            "H37.12-２５0619-0001",
        ])
    func refused(text: String) {
        #expect(throws: DossierCode.Malformed.shape) { try DossierCode(text) }
    }

    @Test("A code of 100 KB is refused for its length")
    func tooLong() {
        let text = "H37.12-250619-" + String(repeating: "1", count: 100_000)
        #expect(throws: DossierCode.Malformed.tooLong) { try DossierCode(text) }
    }

    @Test("Printing a code shows neither its day nor its number")
    func masked() throws {
        let code = try DossierCode("H37.12-261112-0011")
        #expect(code.masked == "H37.12-2611**-****")
        var dumped = ""
        dump(code, to: &dumped)
        for shown in ["\(code)", String(reflecting: code), dumped, "\([code])", "\(Optional(code) as Any)"] {
            #expect(!shown.contains("0011") && !shown.contains("261112"))
        }
        #expect(try DossierCode("G09.20-20260609-0092637").masked == "G09.20-202606**-****")
        #expect(try DossierCode("03706/2026/07906").masked == "03706/2026/*****")
        // Two dossiers of one agency and month are not told apart.
        #expect(try DossierCode("H37.12-261130-0000009").masked == code.masked)
    }
}
