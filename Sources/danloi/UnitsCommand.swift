import Assistant
import Catalogue
import JSON

/// `danloi units …`: the administrative units, now and before.
enum UnitsCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        switch arguments.next() {
        case "find": return try find(&arguments)
        case "show": return try show(&arguments)
        case let other:
            throw CommandFailure.usage("`danloi units` needs find or show; found `\(other?.saidBack() ?? "nothing")`")
        }
    }

    private static func units(_ location: CatalogueLocation) throws -> AdministrativeUnits {
        let result = CatalogueReader.read(folder: location.procedures)
        for issue in result.issues where issue.file == CatalogueReader.unitsFile {
            throw CommandFailure.failed(issue.message(in: .en))
        }
        guard !result.units.isEmpty else {
            throw CommandFailure.failed("there is no \(CatalogueReader.unitsFile) in \(location.procedures)")
        }
        return result.units
    }

    private static func text(_ arguments: inout Arguments, _ name: String) throws -> (text: String, AdministrativeUnits)
    {
        let location = try CatalogueLocation(&arguments)
        let words = try arguments.rest()
        guard !words.isEmpty else { throw CommandFailure.usage("units \(name) needs the name of a place") }
        return (words.joined(separator: " "), try units(location))
    }

    private static func find(_ arguments: inout Arguments) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        let (text, units) = try text(&arguments, "find")
        let finding = units.find(text)
        if isJSON {
            Output.json(UnitJSON.text(finding, for: text))
        } else {
            for line in lines(finding) { Output.line(Output.visible(line)) }
        }
        if case .found = finding { return 0 }
        return 1
    }

    private static func lines(_ finding: UnitFinding) -> [String] {
        func listed(_ communes: [Commune]) -> [String] { communes.map { "  \($0.code)  \($0[.vi])" } }
        switch finding {
        case .found(let commune, let former):
            return ["\(commune.code)  \(commune[.vi])"] + (former.map { ["  trước 01/7/2025: \($0[.vi])"] } ?? [])
        case .divided(let former, let communes): return ["\(former[.vi]) nay thuộc:"] + listed(communes)
        case .several(let candidates):
            return ["\(candidates.count) nơi có thể là:"]
                + candidates.flatMap { candidate in
                    [candidate.former?[.vi], candidate.district?[.vi]].compactMap { $0.map { "\($0) (cũ):" } }
                        + listed(candidate.communes)
                }
        case .district(let district, let communes): return ["\(district[.vi]) (cũ) nay là:"] + listed(communes)
        case .districts(let districts): return ["các đơn vị cấp huyện (cũ):"] + districts.map { "  \($0[.vi])" }
        case .province(let province): return ["chỉ có tên tỉnh: \(province[.vi])"]
        case .unknown: return ["không rõ nơi nào"]
        }
    }

    private static func show(_ arguments: inout Arguments) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        let (text, units) = try text(&arguments, "show")
        let commune: Commune
        if let coded = units.commune(code: text) {
            commune = coded
        } else if case .found(let named, _) = units.find(text) {
            commune = named
        } else {
            throw CommandFailure.failed(
                "`\(text.saidBack())` is no single commune; `danloi units find` tells what it may be")
        }
        let formers = units.formers(of: commune)
        if isJSON {
            Output.json(UnitJSON.text(commune, formers: formers))
        } else {
            Output.line("\(commune.code)  \(commune[.vi])")
            for (former, isDivided) in formers {
                Output.line("  \(isDivided ? "một phần " : "")\(former[.vi])")
            }
        }
        return 0
    }
}
