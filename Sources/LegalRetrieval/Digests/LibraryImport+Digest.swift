extension LibraryImport {
    /// Takes in a digest, with its document and relations.
    public func add(_ digest: LawDigest) throws(LawError) {
        try add(.document(digest.document, articles: nil))
        for article in digest.articles { try add(article) }
        for relation in digest.relations { try add(.relations([relation], owner: digest.document.key)) }
    }
}
