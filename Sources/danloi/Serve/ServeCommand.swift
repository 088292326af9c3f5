import Assistant
import Catalogue
import Foundation
import HTTPServer
import OneStop
import Web

/// `danloi serve`: the assistant over HTTP, until it is told to stop.
enum ServeCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let file = try arguments.option("--config")
        var configuration = ServeConfiguration()
        var location = try CatalogueLocation(&arguments)
        if let file {
            configuration = try read(file)
        } else {
            try takeOptions(&arguments, &configuration)
            try location.takeOrder(&arguments)
            configuration.order = location.order
        }
        if file == nil {
            configuration.store = try arguments.option("--store")
            configuration.library = try arguments.option("--law")
            configuration.hasNoLaw = arguments.flag("--no-law")
        }
        try arguments.end()
        location = location.replaced(
            procedures: configuration.procedures, national: configuration.national, order: configuration.order)
        let link: OneStopLink? =
            switch configuration.oneStop {
            case .none: nil
            case .standIn: try .serving(file: nil)
            case .file(let path): try .serving(file: path)
            }
        location.law = try LawLocation.serving(configuration, procedures: location.procedures)
        let version = try location.loadVersion()
        let law = location.law?.room
        // Before it listens, so that no signal is lost.
        let signals = try StopSignals(takesReload: file != nil)
        let make = { (configuration: ServeConfiguration) throws(CommandFailure) in
            try ServingPortal(configuration, version, link, law)
        }
        try serve(configuration, make, link, signals) {
            guard let file else { return nil }
            let new = try read(file)
            let place = location.replaced(procedures: new.procedures, national: new.national, order: new.order)
            return (new, try place.loadVersion())
        }
        return 0
    }

    /// Without a configuration: to try things out on this machine.
    private static func takeOptions(
        _ arguments: inout Arguments, _ configuration: inout ServeConfiguration
    ) throws(CommandFailure) {
        if let text = try arguments.option("--port") {
            guard let port = UInt16(text) else {
                throw .usage("`--port` needs a number from 0 to 65535, 0 for any that is free")
            }
            configuration.server.endpoint = .tcp(host: "127.0.0.1", port: port)
        }
        let oneStop = try arguments.option("--one-stop")
        let hasNone = arguments.flag("--no-one-stop")
        guard oneStop == nil || !hasNone else { throw .usage("`--one-stop` does not go with `--no-one-stop`") }
        configuration.oneStop = hasNone ? .none : oneStop.map { .file($0) } ?? .standIn
    }

    static func read(_ file: String) throws(CommandFailure) -> ServeConfiguration {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .usage("cannot read `\(file)`; a configuration of `danloi serve` is expected")
        }
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        let reader = ServeConfigurationReader(
            environment: { ProcessInfo.processInfo.environment[$0] },
            file: { FileManager.default.contents(atPath: $0).map { Array($0) } }, folder: folder)
        do { return try reader.read(Array(data)) } catch { throw .failed("\(file), \(error)") }
    }

    private static func serve(
        _ initial: ServeConfiguration, _ make: (ServeConfiguration) throws(CommandFailure) -> ServingPortal,
        _ link: OneStopLink?, _ signals: StopSignals,
        reload: () throws -> (ServeConfiguration, ServedCatalogue.Version)?
    ) throws {
        var configuration = initial
        let demo = configuration.demoPortal.map { DemoPortal($0) }
        var demoOrigins: [String] = []
        do { if let demo { demoOrigins = Self.names(of: try demo.start()) } } catch {
            throw CommandFailure.failed("`demo_portal.listen`: \(reason(error))")
        }
        configuration.portal.add(demoOrigins)
        let serving = try make(configuration)
        let upkeep = Task { await serving.keepUp() }
        let log = try logWriter(configuration.log)
        configuration.server.observer = { event in
            serving.count(event)
            if let log, let line = serving.line(event) { log.add(line) }
        }
        configuration.server.refusalFields = { serving.refusalFields($0) }
        let server = Server(configuration.server) { await serving.handle($0) }
        let endpoint: Endpoint
        do { endpoint = try server.start() } catch { throw CommandFailure.failed("`listen`: \(reason(error))") }
        let origin = configuration.portal.publicOrigin ?? "http://\(endpoint)"
        demo?.show(assistant: origin)
        // Standard output may be the log, of which each line is JSON.
        Output.error("danloi: \(endpoint.port == nil ? "\(endpoint)" : origin + "/")")
        if let origin = demoOrigins.first { Output.error("danloi: demo portal: \(origin)/") }
        while signals.next() == .reload {
            log?.reopen()
            replace(serving, initial, demoOrigins, reload)
        }
        let limit = Duration.seconds(configuration.stopSeconds)
        waiting {
            await server.stop(within: limit)
            upkeep.cancel()
            serving.close()
            await demo?.stop()
            await link?.close()
        }
        log?.close()
    }

    /// Why it cannot listen, in words that an operator can act on.
    static func reason(_ error: ServerError) -> String {
        switch error {
        case .alreadyStarted: "it was started before"
        case .badEndpoint(.unix(let path)):
            "cannot listen at unix:\(path); a path of at most 107 bytes in a folder that is there is expected, and no other file of that name"
        case .badEndpoint(let endpoint): "cannot listen at \(endpoint); an address of this machine is expected"
        case .addressInUse(let endpoint): "cannot listen at \(endpoint); another process listens there"
        case .notPermitted(let endpoint): "cannot listen at \(endpoint); this user may not"
        case .system(let code): "cannot listen: \(String(cString: strerror(code)))"
        }
    }

    /// What fails leaves all as it was.
    private static func replace(
        _ serving: ServingPortal, _ old: ServeConfiguration, _ demoOrigins: [String],
        _ reload: () throws -> (ServeConfiguration, ServedCatalogue.Version)?
    ) {
        do {
            guard let (new, version) = try reload() else { return }
            var configuration = new
            let fixed = old.fixedDifferences(configuration)
            configuration.portal.add(demoOrigins)
            serving.replace(configuration.portal, version)
            Output.error(
                "danloi: reloaded, \(version.catalogue.procedures.count) procedures, digest \(version.digest)")
            if !fixed.isEmpty {
                Output.error("danloi: only a new start changes \(fixed.map { "`\($0)`" }.joined(separator: ", "))")
            }
        } catch {
            let reason = (error as? CommandFailure)?.message ?? "\(error)"
            Output.error("danloi: not reloaded, what was there goes on: \(reason)")
        }
    }

    private static func logWriter(_ log: ServeConfiguration.AccessLog) throws(CommandFailure) -> LogWriter? {
        switch log {
        case .none: nil
        case .output: LogWriter(descriptor: 1)
        case .errors: LogWriter(descriptor: 2)
        case .file(let path): try LogWriter(path: path)
        }
    }

    /// An origin on this machine by both of its names.
    private static func names(of origin: String) -> [String] {
        origin.contains("127.0.0.1") ? [origin, origin.replacing("127.0.0.1", with: "localhost")] : [origin]
    }
}

extension PortalSettings {
    /// Puts the demo portal on the allow list.
    fileprivate mutating func add(_ demoOrigins: [String]) {
        guard !demoOrigins.isEmpty else { return }
        portals.append(Site(id: DemoPortal.id, origins: demoOrigins))
    }
}
