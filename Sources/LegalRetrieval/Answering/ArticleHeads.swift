/// The document and the topic of every article, small enough to be held for all of them.
struct ArticleHeads {
    private let documents: [LegalDocument]
    private let topics: [String]
    /// By the article's id, from 1: places in `documents`, and in `topics` or -1.
    private var documentPlaces: [Int32] = []
    private var topicPlaces: [Int16] = []

    /// - Throws: ``LawError``, `.damaged` where an article has no document.
    init(_ library: LegalLibrary) throws(LawError) {
        documents = try library.documents()
        let byKey = documents.enumerated().reduce(into: [String: Int32]()) { $0[$1.element.key] = Int32($1.offset) }
        var names: [String] = []
        var byName: [String: Int16] = [:]
        var isWhole = true
        var (documentPlaces, topicPlaces) = (documentPlaces, topicPlaces)
        try library.forEachHead { key, topic in
            if let place = byKey[key] { documentPlaces.append(place) } else { isWhole = false }
            guard let topic else { return topicPlaces.append(-1) }
            if byName[topic] == nil, let next = Int16(exactly: names.count) {
                byName[topic] = next
                names.append(topic)
            }
            topicPlaces.append(byName[topic] ?? -1)
        }
        guard isWhole else { throw .damaged(path: library.path, detail: "an article without its document") }
        (self.documentPlaces, self.topicPlaces, topics) = (documentPlaces, topicPlaces, names)
    }

    func document(of id: Int32) -> LegalDocument? {
        let index = Int(id) - 1
        return documentPlaces.indices.contains(index) ? documents[Int(documentPlaces[index])] : nil
    }

    func topic(of id: Int32) -> String? {
        let index = Int(id) - 1
        guard topicPlaces.indices.contains(index), topicPlaces[index] >= 0 else { return nil }
        return topics[Int(topicPlaces[index])]
    }
}
