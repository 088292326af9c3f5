import Catalogue
import Vietnamese

/// What tells a procedure from others that may be meant too, in a layman's words: where it holds, which level handles it, which office.
enum ChoiceNote {
    static func of(_ summary: NationalRecords.Summary) -> LocalizedText? {
        var vi: [String] = []
        var en: [String] = []
        var quoted: [String] = []
        if let province = summary.province {
            vi.append("Chỉ ở \(province.name)")
            en.append("Only in \(province.name)")
        }
        if !summary.level.isEmpty {
            vi.append(summary.level)
            en.append(summary.level)
            quoted.append(summary.level)
        }
        if let office = office(summary.agency) {
            vi.append(office.hasMore ? "\(office.name) và nơi khác" : office.name)
            en.append(office.hasMore ? "\(office.name) and others" : office.name)
            quoted.append(office.name)
        }
        guard !vi.isEmpty else { return nil }
        return LocalizedText(vi: vi.joined(separator: " · "), en: en.joined(separator: " · "), quoting: quoted)
    }

    /// The first office of a list of them. Some records list every branch of a province.
    private static func office(_ agency: String) -> (name: String, hasMore: Bool)? {
        let offices = agency.split(whereSeparator: { ",;\n".contains($0) })
            .map { VietnameseText.cleaned(String($0)).text }.filter { !$0.isEmpty }
        return offices.first.map { ($0, offices.count > 1) }
    }
}
