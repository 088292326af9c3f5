import Catalogue
import Dialogue
import LegalRetrieval
import Vietnamese

/// Where conversations ask about the law: a library, or nothing.
public struct LawDesk: Sendable {
    /// Answers a question, or shows places, as the law is on the day.
    public var ask: @Sendable (LawRequest, Day) async -> LawAnswer

    public init(ask: @escaping @Sendable (LawRequest, Day) async -> LawAnswer) { self.ask = ask }

    /// For installations without a library.
    public static let notConnected = LawDesk { _, _ in .notConnected }

    /// Asks a library.
    ///
    /// - Parameter writer: words the passages, where their every sentence can be supported; nil for none.
    public init(_ room: LawRoom, writer: AnswerWriter? = nil) {
        self.init { request, day in
            let answer = await room.answer(request, on: day)
            guard let writer, case .question(let question) = request,
                case .found(.passages(let passages), let scope) = answer,
                let written = await writer.write(question, passages.map(\.quotable))
            else { return answer }
            return .worded(
                written.sentences.map { .init(text: $0.text, passages: $0.passages) }, passages, scope)
        }
    }
}

extension LawPassage {
    fileprivate var quotable: QuotedPassage {
        let place = [
            self.place.clause.map { "khoản \($0)" }, "Điều \(article.label)", document.name,
        ].compactMap(\.self).joined(separator: " ")
        return QuotedPassage(label: place, text: quote)
    }
}

/// A library of law that many conversations ask, one question after another.
public actor LawRoom {
    private let reader: LibraryReader
    /// A library blocks on the disk: it has a thread of its own, so that nobody else waits.
    private let executor: BlockingExecutor
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private var open: (library: LegalLibrary, answering: LawAnswering)?
    /// One that cannot be searched, while an older one is asked.
    private var refused: LegalLibrary?
    /// Why the library cannot be asked, or why an older one is; nil while all is well.
    public private(set) var failure: String?

    public init(path: String) {
        executor = BlockingExecutor()
        reader = LibraryReader(path)
    }

    /// Answers a request; `notConnected` where the library cannot be read.
    public func answer(_ request: LawRequest, on day: Day) -> LawAnswer {
        do {
            let answering = try current()
            let scope = answering.scope(on: day)
            switch request {
            case .question(let text): return .found(try answering.answer(LawQuestion(text, on: day)), scope)
            case .places(let places):
                let passages = try places.flatMap { try answering.passages(at: $0, on: day) }
                return .found(passages.isEmpty ? .nothing : .passages(passages), scope)
            }
        } catch {
            failure = "\(error)"
            return .notConnected
        }
    }

    /// Whatever else is asked of the library, in its turn.
    public func ask<Result: Sendable>(_ body: @Sendable (LawAnswering) throws -> Result) throws -> Result {
        try body(try current())
    }

    /// The library as it is now: an import puts a new one in its place.
    private func current() throws -> LawAnswering {
        let library = try reader.current()
        if let open, open.library === library || refused === library { return open.answering }
        do {
            let answering = try LawAnswering(library)
            (open, refused, failure) = ((library, answering), nil, nil)
            return answering
        } catch {
            guard let open else { throw error }
            // Not tried again before an import puts another in its place.
            (refused, failure) = (library, "\(error)")
            return open.answering
        }
    }
}
