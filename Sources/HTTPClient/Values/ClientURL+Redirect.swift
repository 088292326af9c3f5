extension ClientURL {
    /// The address a `Location` means from here, if it is on the same scheme, host and port; nil if it is elsewhere or none.
    ///
    /// References as in RFC 3986, section 5.2, without removing dot segments, which libcurl does.
    func redirected(to location: String) -> ClientURL? {
        let reference = location.prefix { $0 != "#" }
        guard (try? ClientURL.checkCharacters(reference)) != nil else { return nil }  // a bad reference leads nowhere
        let path = target.prefix { $0 != "?" }
        let next: String
        if reference.isEmpty {
            next = target
        } else if reference.hasPrefix("//") {
            return sameOrigin("\(scheme):\(reference)")
        } else if reference.hasPrefix("/") {
            next = String(reference)
        } else if reference.hasPrefix("?") {
            next = "\(path)\(reference)"
        } else if let end = reference.firstIndex(where: { ":/?".contains($0) }), reference[end] == ":" {
            return sameOrigin(String(reference))
        } else {
            next = "\(path[...(path.lastIndex(of: "/") ?? path.startIndex)])\(reference)"
        }
        guard origin.utf8.count + next.utf8.count <= Self.lengthLimit else { return nil }
        return ClientURL(scheme: scheme, host: host, port: port, target: next)
    }

    private func sameOrigin(_ text: String) -> ClientURL? {
        guard let url = try? ClientURL(text), url.origin == origin else { return nil }  // unreadable is elsewhere
        return url
    }
}
