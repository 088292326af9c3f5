import Catalogue
import LegalRetrieval

extension LawEnds {
    /// What a library says of the ends of these documents; of those that it does not have, nothing. Blocks on the disk.
    public init(of documents: Set<String>, in library: LegalLibrary) throws(LawError) {
        var ends: [End] = []
        for document in documents.sorted() {
            guard let number = DocumentNumber(document), let history = try library.history(of: number.key),
                let end = history.end
            else { continue }
            // Rethrowing operators forget which error it is.
            var actor = end.by?.relation.actor.document
            if actor == nil { actor = try library.successors(of: number.key, on: end.day).first }
            ends.append(
                End(document: document, day: end.day, by: actor.map { DocumentNumber($0)?.description ?? $0 }))
        }
        self.init(ends)
    }
}
