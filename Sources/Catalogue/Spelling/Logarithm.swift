/// The natural logarithm: the standard library has none without Foundation.
enum Logarithm {
    /// The logarithm of a number of at least 1, to five digits.
    static func of(_ value: Float) -> Float {
        // ln(m · 2^e) = e · ln 2 + 2 · artanh((m − 1) / (m + 1)).
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let series = ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        return Float(value.exponent) * 0.693_147_2 + 2 * series
    }
}

/// The exponential function: the standard library has none without Foundation.
enum Exponential {
    /// e to the power of a number that is not positive, to six digits; 0 below -40.
    static func of(_ exponent: Double) -> Double {
        guard exponent > -40 else { return 0 }
        // By halving: e^x = (e^(x/64))^64, and a short series for the small part.
        let x = exponent / 64
        var result = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
        for _ in 0..<6 { result *= result }
        return result
    }
}
