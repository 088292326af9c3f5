import Testing

@testable import Catalogue

@Suite("Natural numbers without a limit")
struct NaturalTests {
    @Test("Powers of two are told to the last digit")
    func powers() {
        #expect(Natural.power(ofTwo: 0) == 1)
        #expect(Natural.power(ofTwo: 63).description == "9223372036854775808")
        #expect(Natural.power(ofTwo: 64).description == "18446744073709551616")
        #expect(Natural.power(ofTwo: 128).description == "340282366920938463463374607431768211456")
        #expect((Natural.power(ofTwo: 128) - 1).description == "340282366920938463463374607431768211455")
        #expect(Natural.power(ofTwo: 128).approximate == 0x1p128)
    }

    @Test("Sums, differences and products agree with each other, over the ends of words")
    func arithmetic() {
        var random = Repeatable(seed: 7)
        for _ in 0..<500 {
            let a = Natural.power(ofTwo: Int.random(in: 0...200, using: &random)) - 1
            let b = Natural.power(ofTwo: Int.random(in: 0...200, using: &random))
            #expect(a + b - b == a)
            #expect(a + b == b + a)
            #expect((a + b > a) && (a < a + b) && !(a < a))
            #expect((a + b) * 3 == a * 3 + b * 3)
            #expect(a * 2 == a + a)
        }
    }

    @Test("Factorials, by products")
    func factorial() {
        var product: Natural = 1
        for factor in 1...30 { product = product * UInt64(factor) }
        #expect(product.description == "265252859812191058636308480000000")
        #expect((Natural(0) * 5).description == "0")
    }
}
