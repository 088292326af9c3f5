/// One of the six tones of Vietnamese, by its Vietnamese name without diacritics.
public enum Tone: UInt8, CaseIterable, Sendable {
    /// No mark: `ma`.
    case ngang
    /// Grave: `mà`.
    case huyen
    /// Acute: `má`.
    case sac
    /// Hook above: `mả`.
    case hoi
    /// Tilde: `mã`.
    case nga
    /// Dot below: `mạ`.
    case nang

    /// The tone that a combining mark writes, if it writes one. U+0340 and U+0341 are canonical twins of U+0300 and U+0301.
    init?(mark: UInt32) {
        switch mark {
        case 0x300, 0x340: self = .huyen
        case 0x301, 0x341: self = .sac
        case 0x309: self = .hoi
        case 0x303: self = .nga
        case 0x323: self = .nang
        default: return nil
        }
    }

    /// The combining mark of the tone; 0 for `ngang`.
    var mark: UInt32 {
        switch self {
        case .ngang: 0
        case .huyen: 0x300
        case .sac: 0x301
        case .hoi: 0x309
        case .nga: 0x303
        case .nang: 0x323
        }
    }
}

/// What turns `a` into `ă` or `â`: part of the letter, not a tone.
enum Modifier: UInt8 {
    case none, breve, circumflex, horn

    init?(mark: UInt32) {
        switch mark {
        case 0x306: self = .breve
        case 0x302: self = .circumflex
        case 0x31B: self = .horn
        default: return nil
        }
    }

    var mark: UInt32 {
        switch self {
        case .none: 0
        case .breve: 0x306
        case .circumflex: 0x302
        case .horn: 0x31B
        }
    }
}
