import Catalogue
import JSON

/// Administrative units as JSON.
public enum UnitJSON {
    /// What a text comes to, as an object of one line.
    public static func text(_ finding: UnitFinding, for text: String) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("text", text)
        write(finding, &writer)
        writer.endObject()
        return writer.text
    }

    /// A commune with what it was made of, as an object of one line.
    public static func text(_ commune: Commune, formers: [(former: FormerCommune, isDivided: Bool)]) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writeMembers(commune, &writer)
        writer.key("made_of")
        writer.beginArray()
        for (former, isDivided) in formers {
            writer.beginObject()
            writeMembers(former, &writer)
            writer.member("divided", isDivided)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }

    /// The members of a finding, within an object: `result`, and what belongs to it.
    public static func write(_ finding: UnitFinding, _ writer: inout JSONWriter) {
        switch finding {
        case .found(let commune, let former):
            writer.member("result", "found")
            writer.key("commune")
            write(commune, &writer)
            if let former { write(former, "former", &writer) }
        case .divided(let former, let communes):
            writer.member("result", "divided")
            write(former, "former", &writer)
            write(communes, &writer)
        case .several(let candidates):
            writer.member("result", "several")
            writer.key("candidates")
            writer.beginArray()
            for candidate in candidates {
                writer.beginObject()
                if let former = candidate.former { write(former, "former", &writer) }
                if let district = candidate.district {
                    writer.key("former_district")
                    write(district, &writer)
                }
                write(candidate.communes, &writer)
                writer.endObject()
            }
            writer.endArray()
        case .district(let district, let communes):
            writer.member("result", "district")
            writer.key("former_district")
            write(district, &writer)
            write(communes, &writer)
        case .districts(let districts):
            writer.member("result", "districts")
            writer.key("former_districts")
            writer.beginArray()
            for district in districts { write(district, &writer) }
            writer.endArray()
        case .province(let province):
            writer.member("result", "province")
            writer.member("province", province.vietnamese)
        case .unknown: writer.member("result", "unknown")
        }
    }

    /// A commune as an object.
    public static func write(_ commune: Commune, _ writer: inout JSONWriter) {
        writer.beginObject()
        writeMembers(commune, &writer)
        writer.endObject()
    }

    private static func writeMembers(_ commune: Commune, _ writer: inout JSONWriter) {
        writer.member("code", commune.code)
        writer.member("name", commune.unit.vietnamese)
        writer.member("province", commune.province.vietnamese)
    }

    private static func write(_ communes: [Commune], _ writer: inout JSONWriter) {
        writer.key("communes")
        writer.beginArray()
        for commune in communes { write(commune, &writer) }
        writer.endArray()
    }

    private static func write(_ former: FormerCommune, _ key: String, _ writer: inout JSONWriter) {
        writer.key(key)
        writer.beginObject()
        writeMembers(former, &writer)
        writer.endObject()
    }

    private static func writeMembers(_ former: FormerCommune, _ writer: inout JSONWriter) {
        writer.member("name", former.unit.vietnamese)
        writer.member("district", former.district.unit.vietnamese)
        writer.member("province", former.district.province.vietnamese)
    }

    private static func write(_ district: FormerDistrict, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", district.unit.vietnamese)
        writer.member("province", district.province.vietnamese)
        writer.endObject()
    }
}
