import Assistant
import HTTPServer

/// The cookie that opens a conversation on the pages without JavaScript.
///
/// It ends with the browser's session, is kept from scripts (HttpOnly), is not sent from other sites (SameSite=Lax), and over
/// TLS never without it (Secure).
enum ConversationCookie {
    private static let name = "danloi"

    /// The token that came with a request.
    static func token(_ request: Request) -> ConversationToken? {
        for field in request.headers.values(named: "Cookie") {
            for pair in field.split(separator: ";") {
                let trimmed = pair.drop { $0 == " " }
                guard trimmed.hasPrefix("\(name)=") else { continue }
                if let token = ConversationToken(String(trimmed.dropFirst(name.count + 1))) { return token }
            }
        }
        return nil
    }

    static func set(_ token: ConversationToken, on response: inout Response, for request: Request) {
        PageHeaders.add(&response, "Set-Cookie", "\(name)=\(token.text); \(attributes(request))")
    }

    static func clear(on response: inout Response, for request: Request) {
        PageHeaders.add(&response, "Set-Cookie", "\(name)=; Max-Age=0; \(attributes(request))")
    }

    private static func attributes(_ request: Request) -> String {
        // Set by the proxy that ends TLS.
        let isSecure = request.headers["X-Forwarded-Proto"]?.lowercased() == "https"
        return "Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }
}
