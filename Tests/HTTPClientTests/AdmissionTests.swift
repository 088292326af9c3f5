import Testing

@testable import HTTPClient

@Suite("Admission")
struct AdmissionTests {
    private func all(_ admission: Admission<Int>) -> [Int] {
        var admitted: [Int] = []
        while let next = admission.next() { admitted.append(next) }
        return admitted
    }

    @Test("At most so many run for an origin, first come, first served")
    func perOrigin() {
        let admission = Admission<Int>(limitPerOrigin: 2, limit: 10)
        for number in 1...4 { admission.add(number, origin: "a") }
        admission.add(5, origin: "b")
        #expect(all(admission).sorted() == [1, 2, 5])
        admission.ended(origin: "a")
        #expect(all(admission) == [3])
        #expect(all(admission) == [])
    }

    @Test("At most so many run in all, and origins take turns")
    func inAll() {
        let admission = Admission<Int>(limitPerOrigin: 2, limit: 3)
        for number in 1...3 { admission.add(number, origin: "a") }
        for number in 11...13 { admission.add(number, origin: "b") }
        #expect(all(admission) == [1, 11, 2])
        admission.ended(origin: "a")
        #expect(all(admission) == [12])
    }

    @Test("Thousands pass through in order")
    func many() {
        let admission = Admission<Int>(limitPerOrigin: 1, limit: 1)
        for number in 0..<5000 { admission.add(number, origin: "a") }
        for number in 0..<5000 {
            #expect(all(admission) == [number])
            admission.ended(origin: "a")
        }
        #expect(admission.next() == nil)
    }
}
