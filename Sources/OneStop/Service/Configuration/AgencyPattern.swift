/// Which agencies a source has the dossiers of: `H37` with all units below it, `H29.1*` by the beginning, `*` for the rest.
struct AgencyPattern: Hashable, Sendable {
    let text: String
    private let stem: String
    private let isOpen: Bool

    /// Nil unless the text is of capitals, digits and dots, at most 40, perhaps with a star at its end.
    init?(_ text: String) {
        isOpen = text.hasSuffix("*")
        stem = isOpen ? String(text.dropLast()) : text
        let isGood = stem.utf8.allSatisfy {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: ".")
        }
        guard isGood, stem.utf8.count <= 40, isOpen || !stem.isEmpty else { return nil }
        self.text = text
    }

    /// How closely the agency of a code is meant, the greater the closer; nil if it is not.
    ///
    /// Of whole agency codes, such as `000.00.00.G11`, the part with the letter counts as well.
    func closeness(to code: DossierCode) -> Int? {
        let last = code.form == .wholeAgency ? code.agency.split(separator: ".").last.map(String.init) : nil
        guard matches(code.agency) || last.map(matches) ?? false else { return nil }
        return stem.utf8.count * 2 + (isOpen ? 0 : 1)
    }

    private func matches(_ agency: String) -> Bool {
        guard agency.hasPrefix(stem) else { return false }
        let rest = agency.dropFirst(stem.count)
        return isOpen || rest.isEmpty || rest.hasPrefix(".")
    }
}
