import Testing

@testable import OneStop

@Suite("Owner's proof")
struct OwnerProofTests {
    @Test("The last four digits of any of the owner's numbers match, and nothing else does")
    func matches() {
        let proof = OwnerProof(numbers: ["001099012345", "C12345678", "123"])
        #expect(proof.matches(last4: "2345") && proof.matches(last4: "5678"))
        for wrong in ["0123", "345", "12345", "", "23 45", "２３４５", "2345\0", "C123"] {
            #expect(!proof.matches(last4: wrong))
        }
    }

    @Test("Numbers too short to keep the rest unknown are not kept")
    func short() {
        #expect(OwnerProof(numbers: ["1234", "0001234", ""]).isEmpty)
        #expect(OwnerProof(numbers: []).isEmpty && !OwnerProof(numbers: []).matches(last4: "0000"))
    }

    @Test("Printing a proof shows nothing")
    func silent() {
        let proof = OwnerProof(numbers: ["001099012345"])
        var dumped = ""
        dump(proof, to: &dumped)
        let found = FoundDossier(
            record: DossierRecord(
                code: OneStopFixtures.code, status: .inProgress, sourceStatus: "4", fetchedAt: Instant(seconds: 0),
                source: .exchange), proof: proof, ownerWasChecked: false)
        dump(found, to: &dumped)
        for shown in [dumped, "\(proof)", String(reflecting: proof), "\(found)"] {
            #expect(!shown.contains("2345") && !shown.contains("0011") && !shown.contains("842216501"))
        }
    }

    @Test("Names, addresses and long numbers of the owner are taken out of texts")
    func traces() {
        var traces = OwnerTraces()
        traces.note(name: "Nguyễn Văn Mẫu")
        traces.note(address: "12 Lê Lợi, Xã Mẫu")
        func kept(_ text: String) -> String { traces.withoutOwner(text, limit: 300) }
        #expect(kept("Mời ông Nguyễn Văn Mẫu, đt 0900 000 000 bổ sung") == "Mời ông […] đt […] bổ sung")
        #expect(kept("NGUYEN VAN MAU (CCCD 001099012345)") == "[…] (CCCD […]")
        #expect(kept("ở 12 Lê Lợi, xã Mẫu") == "ở […]")
        #expect(kept("Nộp trước 09:30 ngày 12/11/2026, mẫu 01") == "Nộp trước 09:30 ngày 12/11/2026, mẫu 01")
        traces.note(name: "Mẫu")
        #expect(kept("theo mẫu 01") == "theo mẫu 01")
    }
}
