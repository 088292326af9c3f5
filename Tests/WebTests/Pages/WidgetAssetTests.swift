import Foundation
import Testing

@testable import Web

@Suite("Files for browsers")
struct WidgetAssetTests {
    /// Bytes after `gzip -9`.
    private func zipped(_ data: Data) throws -> Int {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-9", "-n", "-c"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        let all = data
        let writer = Thread {
            input.fileHandleForWriting.write(all)
            try? input.fileHandleForWriting.close()
        }
        writer.start()
        let result = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return result.count
    }

    @Test("The loader has at most 5 KB, the panel with its page at most 30 KB, gzipped")
    func sizes() throws {
        let loader = try zipped(Data(WidgetAsset.loader.bytes))
        #expect(loader <= 5_000)
        let page = Data(Page(setting: PageSetting([])).html.utf8)
        let panel = try [Data(WidgetAsset.panel.bytes), Data(WidgetAsset.style.bytes), page].map(zipped).reduce(0, +)
        #expect(panel <= 30_000)
    }

    @Test("What is embedded is what the files say")
    func current() throws {
        let process = Process()
        process.executableURL = Catalogues.root.appendingPathComponent("scripts/embed-assets")
        process.arguments = ["--check"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(
        "Scripts set text, never markup, and ask nobody else",
        arguments: ["panel.js", "widget.js"],
        [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "http://",
            "localStorage", "cookie",
        ])
    func plain(name: String, word: String) throws {
        let script = String(decoding: try #require(WidgetAsset.named(name)).bytes, as: UTF8.self)
        #expect(!script.contains(word))
    }

    @Test("Files say how long they may be kept, and who may load them")
    func headers() async throws {
        try await ServedPages.run { portal in
            let loader = try await portal.get("/widget.js")
            #expect(loader["Cross-Origin-Resource-Policy"] == "cross-origin")
            #expect(loader["Cache-Control"] == "public, max-age=300")
            let panel = try await portal.get("/panel.js?v=\(WidgetAsset.panel.version)")
            #expect(panel["Cross-Origin-Resource-Policy"] == "same-origin")
            #expect(panel["Cache-Control"] == "public, max-age=31536000, immutable")
            #expect(panel["Content-Type"] == "text/javascript; charset=utf-8")
            let tag = try #require(panel["ETag"])
            let known = try await portal.get("/panel.js", [("If-None-Match", "\"x\", W/\(tag)")])
            #expect(known.status == 304 && known.text.isEmpty)
            #expect(try await portal.get("/panel.map").status == 404)
        }
    }

    @Test("The demo portal's policy allows the assistant's scripts and frames, and nothing else of it")
    func demo() async throws {
        #expect(DemoPortalPage(assistant: "javascript:x") == nil)
        #expect(DemoPortalPage(assistant: "http://a;script-src *") == nil)
        let demo = try #require(DemoPortalPage(assistant: "http://127.0.0.1:8600", site: "tinh-mau"))
        try await ServedPages.run(handler: demo.handle) { portal in
            let page = try await portal.get("/cong-demo")
            let policy = try #require(page["Content-Security-Policy"])
            #expect(policy.hasSuffix("script-src http://127.0.0.1:8600; frame-src http://127.0.0.1:8600"))
            #expect(page.text.contains("<script src=\"http://127.0.0.1:8600/widget.js\" defer data-site=\"tinh-mau\""))
            let (style, nothing) = try await (portal.get("/demo.css"), portal.get("/x"))
            #expect(style["Content-Type"] == "text/css; charset=utf-8" && nothing.status == 404)
        }
    }
}
