import Foundation
import JSON
import Testing

@Suite("danloi units")
struct UnitsCommandTests {
    /// A folder with a small file of units.
    private func folder(_ units: String?) throws -> Folder {
        let folder = try Folder()
        try FileManager.default.copyItem(atPath: Command.smallCatalogue, toPath: folder.path("Procedures"))
        if let units { try folder.write(units, to: "Procedures/units.txt") }
        return folder
    }

    private static let units = """
        = 79 tp Hồ Chí Minh
        + 27154 p Bàn Cờ
        ~ tp Hồ Chí Minh
        - q 3: p 4*, p 5
        + 27139 p Xuân Hòa
        - q 3: p Võ Thị Sáu, p 4*
        """

    @Test("One commune: status 0, also as JSON; anything else: status 1 and what it may be")
    func find() throws {
        let folder = try folder(Self.units)
        let found = try Command.run(["units", "find", "p5", "q3"], in: folder)
        #expect(found.status == 0 && found.lines.first == "27154  phường Bàn Cờ, Thành phố Hồ Chí Minh")
        let json = try Command.run(["units", "find", "p5 q3", "--json"], in: folder)
        let node = try JSONReader.read(json.outputText)
        #expect(node["result"]?.string == "found" && node["commune"]?["code"]?.string == "27154")
        #expect(node["former"]?["district"]?.string == "quận 3")
        let divided = try Command.run(["units", "find", "phường 4 quận 3"], in: folder)
        #expect(divided.status == 1 && divided.lines.count == 3)
        let unknown = try Command.run(["units", "find", "xyz\u{1B}[2J", "--json"], in: folder)
        let nothing = try JSONReader.read(unknown.outputText)
        #expect(unknown.status == 1 && nothing["result"]?.string == "unknown")
    }

    @Test("A commune by name or code, with what it was made of")
    func show() throws {
        let folder = try folder(Self.units)
        for name in ["27154", "phường Bàn Cờ"] {
            let shown = try Command.run(["units", "show", name], in: folder)
            #expect(shown.status == 0 && shown.lines.count == 3 && shown.lines[1].contains("một phần phường 4"))
        }
        let json = try Command.run(["units", "show", "27139", "--json"], in: folder)
        #expect(try JSONReader.read(json.outputText)["made_of"]?.array?.count == 2)
        #expect(try Command.run(["units", "show", "quận 3"], in: folder).status == 1)
    }

    @Test("Without a place, or without units, it says what is wanted")
    func wrongUse() throws {
        let folder = try folder(Self.units)
        for arguments in [["units"], ["units", "find"], ["units", "show"], ["units", "list"]] {
            #expect(try Command.run(arguments, in: folder).status == 2)
        }
        #expect(try Command.run(["units", "find", "p5"], in: self.folder(nil)).status == 1)
    }

    @Test("A line that cannot be read is told by its number, and stops what would rest on it")
    func broken() throws {
        let folder = try folder(Self.units + "\n+ 1 x\n")
        let check = try Command.run(["catalogue", "check", "--lang", "en"], in: folder)
        #expect(check.status == 1 && check.outputText.contains("units.txt") && check.outputText.contains("7"))
        #expect(try Command.run(["units", "find", "p5 q3"], in: folder).status == 1)
        #expect(try Command.run(["chat"], in: folder).status == 1)
    }
}
