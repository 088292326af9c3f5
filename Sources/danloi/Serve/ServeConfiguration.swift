import Assistant
import Catalogue
import Foundation
import HTTPClient
import HTTPServer
import Web

/// How `danloi serve` serves.
struct ServeConfiguration: Sendable {
    /// Where it listens, and what it takes in.
    var server = ServerConfiguration(endpoint: .tcp(host: "127.0.0.1", port: 8600))
    var stopSeconds = 30
    var portal = PortalSettings()
    /// The folder of procedures; nil for the default.
    var procedures: String?
    /// The compiled national records; nil for the default, where it is there.
    var national: String?
    /// In which order questions are asked.
    var order = QuestionOrder.author
    var oneStop = OneStop.none
    /// The most conversations at once, where they are kept in memory.
    var conversations = 10_000
    /// The file that conversations are kept in; nil for memory.
    var store: String?
    var conversationLimits = ConversationLimits()
    /// The library of law; nil for the one that is there.
    var library: String?
    /// No library of law.
    var hasNoLaw = false
    /// The language model that words answers from quoted passages; nil for none.
    var writer: ChatCompletions.Configuration?
    var log = AccessLog.output
    /// A page of an invented portal, to try the widget on; nil for none.
    var demoPortal: Endpoint?

    enum OneStop: Hashable, Sendable {
        case none
        case standIn
        case file(String)
    }

    enum AccessLog: Hashable, Sendable {
        case none
        case output
        case errors
        case file(String)
    }

    init() {
        // What the API takes is small.
        server.bodyLimit = 65_536
        server.threads = min(4, ProcessInfo.processInfo.activeProcessorCount)
        server.answerTime = .seconds(30)
        server.bodyTime = .seconds(30)
        server.refusalBody = Portal.refusalBody
        server.allowedMethods = Portal.allowedMethods
    }

    /// What another configuration would change that only a new start can.
    func fixedDifferences(_ other: ServeConfiguration) -> [String] {
        var names: [String] = []
        if server.endpoint != other.server.endpoint { names.append("listen") }
        if oneStop != other.oneStop { names.append("one_stop") }
        if conversations != other.conversations || store != other.store
            || conversationLimits != other.conversationLimits
        {
            names.append("conversations")
        }
        if library != other.library || hasNoLaw != other.hasNoLaw || writer != other.writer { names.append("law") }
        if log != other.log { names.append("log") }
        if demoPortal != other.demoPortal { names.append("demo_portal") }
        let isSame =
            server.headTime == other.server.headTime && server.bodyTime == other.server.bodyTime
            && server.idleTime == other.server.idleTime && server.answerTime == other.server.answerTime
            && server.bodyLimit == other.server.bodyLimit && server.threads == other.server.threads
            && server.connections == other.server.connections
            && server.connectionsPerPeer == other.server.connectionsPerPeer && stopSeconds == other.stopSeconds
        if !isSame { names.append("server") }
        return names
    }
}
