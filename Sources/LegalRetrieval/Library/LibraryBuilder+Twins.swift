import Vietnamese

/// Documents that a collection has under two numbers.
extension LibraryBuilder {
    func findTwins() {
        var twins: Set<LibraryImportReport.Twin> = []
        var byHead: [String: String] = [:]
        for document in documents.values.sorted(by: { $0.number < $1.number }) {
            if let whole = document.number.completed, documents[whole.key] != nil {
                twins.insert(LibraryImportReport.Twin(whole: whole.key, short: document.key))
            }
            guard let issued = document.issued, let kind = document.kind, !document.title.isEmpty else { continue }
            let head = "\(kind.rawValue) \(issued) \(VietnameseText.fold(document.title))"
            guard let other = byHead[head] else {
                byHead[head] = document.key
                continue
            }
            // Acts of one day may share a title, but not the beginning of their numbers.
            let (short, whole) =
                other.utf8.count < document.key.utf8.count ? (other, document.key) : (document.key, other)
            if whole.hasPrefix(short) { twins.insert(LibraryImportReport.Twin(whole: whole, short: short)) }
        }
        let sorted = twins.sorted { ($0.short, $0.whole) < ($1.short, $1.whole) }
        report.twins = Array(sorted.prefix(LibraryImportReport.listLimit))
    }
}
