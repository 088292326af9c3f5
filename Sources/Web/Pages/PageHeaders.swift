import HTTPServer

/// What every answer that a browser shows or runs is sent with, in one place.
enum PageHeaders {
    /// For pages: nothing is loaded, run, framed or posted but what is ours, and only portals on the allow list may show them.
    ///
    /// - Parameter ancestors: Origins that may frame the page, in the form of a source list (CSP level 3, section 2.3.1).
    static func secure(_ response: inout Response, framedBy ancestors: [String]) {
        let frames = (["'self'"] + ancestors.filter(isSource)).joined(separator: " ")
        add(
            &response, "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors \(frames); "
                // Text that would be read as HTML or as script throws (Trusted Types): pages are made of nodes and text only.
                + "require-trusted-types-for 'script'; trusted-types 'none'")
        add(&response, "X-Content-Type-Options", "nosniff")
        // Same-origin, not none: with none, browsers send `Origin: null` with forms, which then look foreign.
        add(&response, "Referrer-Policy", "same-origin")
        add(
            &response, "Permissions-Policy",
            "camera=(), geolocation=(), payment=(), usb=(), microphone=(self), clipboard-write=(self)")
        add(&response, "Cross-Origin-Opener-Policy", "same-origin")
    }

    /// For files: `isForOthers` lets pages of other origins load them, which only the loader needs.
    static func secure(_ response: inout Response, isForOthers: Bool) {
        add(&response, "X-Content-Type-Options", "nosniff")
        add(&response, "Cross-Origin-Resource-Policy", isForOthers ? "cross-origin" : "same-origin")
    }

    /// Adds a field that this program makes from parts it has checked.
    static func add(_ response: inout Response, _ name: String, _ value: String) {
        // Only a value with control characters is refused; then no field is better than a wrong one.
        try? response.headers.append(name, value)
    }

    /// What could end the directive, or the policy, is no source.
    private static func isSource(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
    }
}
