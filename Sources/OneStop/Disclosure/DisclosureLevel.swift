/// How much of a dossier somebody may be told.
///
/// The owner's number, phone, address and files are told at no level.
public enum DisclosureLevel: Int, Hashable, Comparable, Sendable {
    /// Somebody who has the code: the state, the appointment, late or not. Not the procedure: its name alone may tell of a
    /// disability, a divorce, a change of sex.
    case code = 0
    /// Somebody who showed to be the owner: also the procedure, what is to be supplemented or paid, reasons, steps, the agency.
    case owner = 1

    public static func < (left: DisclosureLevel, right: DisclosureLevel) -> Bool { left.rawValue < right.rawValue }
}
