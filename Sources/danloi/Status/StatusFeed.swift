import Dispatch
import Foundation
import OneStop
import Synchronization

/// News of look-ups under way, from the tasks that make them to the main thread, which prints.
final class StatusFeed: Sendable {
    enum News: Sendable {
        /// The question of that place is answered.
        case answered(Int, DossierAnswer)
        case finished
        /// The person wants no more.
        case interrupted
    }

    private let news = Mutex<[News]>([])
    private let hasNews = DispatchSemaphore(value: 0)

    func put(_ one: News) {
        news.withLock { $0.append(one) }
        hasNews.signal()
    }

    /// Waits for news and takes all there is. For the main thread only, which is none of the pool's.
    func take() -> [News] {
        while true {
            hasNews.wait()
            // One signal for each; those taken with an earlier one leave none behind.
            let all = news.withLock { news in
                defer { news = [] }
                return news
            }
            if !all.isEmpty { return all }
        }
    }
}

/// How many are answered and late so far, in place, on a terminal's standard error.
struct StatusProgress {
    private let total: Int
    private let text: StatusText
    private var done = 0
    private var late = 0

    /// Nil where nobody would see it, or it would stand between the rows.
    init?(of total: Int, _ text: StatusText, rowsGoToTerminal: Bool) {
        guard isatty(2) == 1, !rowsGoToTerminal else { return nil }
        (self.total, self.text) = (total, text)
    }

    mutating func note(_ answer: DossierAnswer) {
        done += 1
        if answer.shownStory?.isLate == true { late += 1 }
        if done == total || done % max(1, total / 500) == 0 {
            Output.progress("\r\u{1B}[K" + text.progress(done, of: total, late: late))
        }
    }

    func clear() { Output.progress("\r\u{1B}[K") }
}

extension DossierAnswer {
    /// The story that is shown, on whatever level.
    var shownStory: DossierStory? {
        switch self {
        case .story(let story, asOf: _, isStale: _): story
        case .locked(until: _, let story), .unavailable(retryAt: _, lastKnown: let story): story
        case .notAvailable, .overloaded, .needsFullNumber, .notConnected: nil
        }
    }
}
