import HTTPServer

/// The description of the API, as `openapi.json` beside this file has it.
enum OpenAPIDocument {
    static let bytes = PackageResources.openapi_json

    static var response: Response {
        Response(
            headers: ["Content-Type": "application/json", "Cache-Control": "public, max-age=300"], body: .bytes(bytes))
    }
}
