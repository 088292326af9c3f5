import HTTPClient
import JSON

/// A language model behind an OpenAI-compatible endpoint: `POST …/chat/completions`.
public struct ChatCompletions: Sendable {
    /// Where it is and what it is asked for.
    public struct Configuration: Hashable, Sendable {
        /// The beginning of its addresses, such as `https://host/v1`.
        public var base: ClientURL
        public var model: String
        /// The key, sent as a bearer token and printed nowhere; nil where none is wanted.
        public var key: String?
        /// An answer later than this is none.
        public var limit = Duration.seconds(20)
        /// The most tokens of an answer.
        public var answerTokens = 400
        /// The addresses it may stand at.
        public var peers = AllowedPeers.publicInternet

        public init(base: ClientURL, model: String, key: String? = nil) {
            (self.base, self.model, self.key) = (base, model, key)
        }
    }

    private let configuration: Configuration
    private let client: Client
    private let headers: [HeaderField]

    /// The largest answer that is read, in bytes.
    private static let sizeLimit = 256 << 10

    /// - Throws: ``ClientError`` where the configuration cannot be used; an unencrypted address only where the peers are restricted.
    public init(_ configuration: Configuration) throws(ClientError) {
        self.configuration = configuration
        var settings = ClientConfiguration()
        settings.totalLimit = configuration.limit
        settings.responseLimit = Self.sizeLimit
        settings.schemes = configuration.peers == .publicInternet ? [.https] : [.https, .http]
        settings.peers = configuration.peers
        client = try Client(settings)
        var headers = [
            try HeaderField("Content-Type", "application/json"), try HeaderField("Accept", "application/json"),
        ]
        if let key = configuration.key { headers.append(try HeaderField("Authorization", "Bearer \(key)")) }
        self.headers = headers
    }

    /// The first answer's text; nil where there is none in time, in form, and with the status 200.
    public func complete(_ instructions: String, _ request: String) async -> String? {
        do throws(ClientError) {
            let base = configuration.base.text
            let url = try ClientURL((base.hasSuffix("/") ? String(base.dropLast()) : base) + "/chat/completions")
            let response = try await client.send(
                ClientRequest(.post, url, headers: headers, body: body(instructions, request)))
            guard response.status == 200 else { return nil }
            return Self.answer(response.body)
        } catch {
            return nil
        }
    }

    private func body(_ instructions: String, _ request: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("model", configuration.model)
        writer.member("temperature", 0)
        writer.member("max_tokens", configuration.answerTokens)
        writer.key("messages")
        writer.beginArray()
        for (role, content) in [("system", instructions), ("user", request)] {
            writer.beginObject()
            writer.member("role", role)
            writer.member("content", content)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func answer(_ body: [UInt8]) -> String? {
        guard let root = try? JSONReader.read(body, maximumDepth: 32) else { return nil }
        return root["choices"]?.array?.first?["message"]?["content"]?.string
    }
}
