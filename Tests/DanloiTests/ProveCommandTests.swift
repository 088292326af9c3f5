import Foundation
import JSON
import Testing

@Suite("danloi catalogue prove")
struct ProveCommandTests {
    @Test("A proved catalogue: status 0, a line a procedure, and the sums")
    func proved() throws {
        let command = try Command.runSmall(["catalogue", "prove"], in: Folder())
        #expect(command.status == 0 && command.errors.isEmpty)
        #expect(command.outputText.contains("4 of 4 procedures proved, 1 of 1 life events, 0 failures"))
        #expect(command.outputText.contains("largest flow: 9.000001, 6053 situations"))
        let json = try Command.runSmall(["catalogue", "prove", "--json"], in: Folder())
        #expect(json.status == 0 && json.lines.count == 5)
        let first = try JSONReader.read(json.lines[0])
        #expect(first["proved"]?.bool == true && first["failures"]?.array?.isEmpty == true)
        let event = try JSONReader.read(json.lines[4])
        #expect(event["event"]?.string == "nuoi-thu" && event["proved"]?.bool == true)
        #expect(event["days"]?.array?.first?["situations"]?.string == "9")
        let days = first["editions"]?.array?.last?["days"]?.array ?? []
        #expect(days.first?["situations"]?.string == "6053")
    }

    @Test("A fault: status 1, the fault with its answers, and the conversation as a file that `danloi test` plays")
    func unproved() throws {
        let folder = try Folder()
        try FileManager.default.copyItem(atPath: Command.smallCatalogue, toPath: folder.path("catalogue"))
        let file = try folder.read("catalogue/thu-cung/meo.json5").replacing("part: 'nhan_don', ", with: "")
        try folder.write(file, to: "catalogue/thu-cung/meo.json5")
        let place = ["--procedures", folder.path("catalogue")]
        let prove =
            ["catalogue", "prove", "9.000001", "--lang", "en", "--write-dialogues", folder.path("found")] + place
        let command = try Command.run(prove, in: folder)
        #expect(command.status == 1)
        #expect(command.outputText.contains("`ngay_lam_viec` and `lien` of `deadlines` contradict"))
        let played = try Command.run(["test", folder.path("found")] + place, in: folder)
        #expect(played.status == 0 && played.outputText.contains("0 failed"), "\(played.outputText)")
        let sound = try Command.run(["catalogue", "prove", "9.000002"] + place, in: folder)
        #expect(sound.status == 0)
    }

    @Test("A fault of a life event is told as one of a procedure is; `serve` refuses it")
    func unprovedEvent() throws {
        let folder = try Folder()
        try FileManager.default.copyItem(atPath: Command.smallCatalogue, toPath: folder.path("catalogue"))
        let file = try folder.read("catalogue/life-events/nuoi-thu.json5").replacing(
            "gives: [{fact: 'nguon_goc', value: 'mua'}]",
            with: "gives: [{fact: 'nguon_goc', value: 'mua'}, "
                + "{when: 'nuoi_ca_cho', fact: 'nguon_goc', value: 'duoc_tang'}]")
        try folder.write(file, to: "catalogue/life-events/nuoi-thu.json5")
        let place = ["--procedures", folder.path("catalogue")]
        let prove =
            ["catalogue", "prove", "nuoi-thu", "--lang", "en", "--write-dialogues", folder.path("found")] + place
        let command = try Command.run(prove, in: folder)
        #expect(command.status == 1)
        #expect(
            command.outputText.contains(
                "plan nuoi-thu (Keeping a pet): the plan gives procedure 9.000001 two different")
                && command.outputText.contains("nuoi_ca_cho=yes, kenh="), "\(command.outputText)")
        let played = try Command.run(["test", folder.path("found")] + place, in: folder)
        #expect(played.status == 0 && played.outputText.contains("1 passed, 0 failed"), "\(played.outputText)")
        let json = try JSONReader.read(
            try Command.run(["catalogue", "prove", "nuoi-thu", "--json"] + place, in: folder).outputText)
        #expect(json["failures"]?.array?.first?["dialogue"]?.string?.contains("@ plan:nuoi-thu") == true)
        try folder.write(
            "{ listen: '127.0.0.1:0', catalogue: { procedures: 'catalogue' }, one_stop: { stand_in: true } }",
            to: "serve.json5")
        let serve = try Command.run(["serve", "--config", "serve.json5"], in: folder)
        #expect(serve.status == 1 && serve.errorText.contains("is not proved: kế hoạch nuoi-thu"), "\(serve.errorText)")
    }

    @Test("The order that needs fewest questions: what it saves, told of each procedure; chat and test take it")
    func order() throws {
        let folder = try Folder()
        let prove = try Command.runSmall(["catalogue", "prove", "--order", "fewest"], in: folder)
        #expect(prove.status == 0 && prove.errors.isEmpty)
        #expect(prove.lines.count { $0.contains("fewest questions: ") && $0.contains(" in the author's: saves ") } == 4)
        #expect(prove.outputText.contains("`--order fewest` saves "))
        for order in ["author", "fewest"] {
            let chat = try Command.runSmall(
                ["chat", "--on", "2026-08-15", "--order", order], text: "đăng ký nuôi mèo\n", in: folder)
            #expect(chat.status == 0 && chat.errors.isEmpty)
        }
        #expect(try Command.runSmall(["chat", "--order", "best"], in: folder).status == 2)
        #expect(try Command.runSmall(["test", "--order", "best"], in: folder).status == 2)
    }

    @Test(
        "Wrong use is told in one line",
        arguments: [
            (["--order", "best"], 2), (["x"], 2), (["9.999999"], 1), (["--write-dialogues"], 2),
            (["--national", "/nowhere"], 1),
        ]
            as [([String], Int32)])
    func mistakes(arguments: [String], status: Int32) throws {
        let command = try Command.runSmall(["catalogue", "prove"] + arguments, in: Folder())
        #expect(command.status == status && command.output.isEmpty)
        #expect(command.errorText.split(separator: "\n").count == 1)
    }

    @Test("A change is told in situations: what comes, goes and says otherwise; nothing where nothing changed")
    func diff() throws {
        let folder = try Folder()
        try FileManager.default.copyItem(atPath: Command.smallCatalogue, toPath: folder.path("new"))
        let same = try Command.run(["catalogue", "diff", Command.smallCatalogue, "new"], in: folder)
        #expect(same.status == 0 && same.outputText.hasPrefix("0 procedures differ"))
        let file = try folder.read("new/thu-cung/meo.json5").replacing(
            "kind: 'hours', part: 'qua_mang', value: 8", with: "kind: 'hours', part: 'qua_mang', value: 9")
        try folder.write(file, to: "new/thu-cung/meo.json5")
        let arguments = ["catalogue", "diff", Command.smallCatalogue, "new", "--on", "2026-08-15"]
        let changed = try Command.run(arguments, in: folder)
        #expect(changed.outputText.contains("~ deadlines/gio: 8 hours becomes 9 hours in"), "\(changed.outputText)")
        let json = try Command.run(arguments + ["--json"], in: folder)
        #expect(try JSONReader.read(json.outputText)["items"]?.array?.first?["was"]?.string == "8 hours")
        #expect(try Command.run(["catalogue", "diff", "new"], in: folder).status == 2)
        #expect(try Command.run(["catalogue", "diff", "new", "nowhere"], in: folder).status == 1)
    }

    @Test("A picture in three forms", arguments: [("svg", "<svg "), ("dot", "digraph "), ("mermaid", "---\n")])
    func graph(form: String, beginning: String) throws {
        let arguments = ["catalogue", "graph", "9.000001", "--as", form, "--on", "2026-08-15"]
        let command = try Command.runSmall(arguments, in: Folder())
        #expect(command.status == 0 && command.outputText.hasPrefix(beginning) && steering(command.output).isEmpty)
        #expect(try Command.runSmall(["catalogue", "graph", "9.000001", "--as", "png"], in: Folder()).status == 2)
        #expect(try Command.runSmall(["catalogue", "graph", "9.999999"], in: Folder()).status == 1)
    }
}
