import Catalogue
import OneStop

/// The words of `danloi status`, beside those of the stories.
struct StatusText {
    let language: Language
    private let story: StoryText

    init(_ language: Language) {
        self.language = language
        story = StoryText.of(language == .vi ? .vi : .en)
    }

    private func pick(_ vietnamese: String, _ english: String) -> String { language == .vi ? vietnamese : english }

    func lines(_ story: DossierStory) -> [StoryLine] { story.lines(in: language == .vi ? .vi : .en) }

    func moment(_ instant: Instant) -> String { language == .vi ? instant.vietnamese : instant.english }

    var columns: [String] {
        language == .vi
            ? ["Mã hồ sơ", "Trạng thái", "Hẹn trả", "Đúng hẹn"] : ["Dossier", "State", "Appointment", "On time"]
    }

    func title(_ code: DossierCode) -> String { pick("Hồ sơ \(code.text)", "Dossier \(code.text)") }

    /// The first sentence, marked where the next takes something of it back.
    func inTable(_ sentences: String) -> String {
        guard let end = sentences.firstRange(of: ". ") else { return sentences }
        return sentences[..<end.lowerBound] + pick(" (chưa chắc).", " (not certain).")
    }

    /// Said above what was known earlier.
    var stale: String {
        pick(
            "Hệ thống một cửa chưa trả lời lúc này; đây là điều biết được lần cuối.",
            "The one-stop system does not answer just now; this is the last that was known.")
    }

    /// Why there is nothing to tell. The same words for "no such code" and "does not match".
    func reason(_ answer: DossierAnswer) -> String? {
        switch answer {
        case .story: nil
        case .notAvailable: story.sentence(.notAvailable)
        case .locked(let until):
            pick(
                "Đã thử không khớp nhiều lần; thử lại sau \(moment(until)).",
                "Too many attempts that did not match; try again after \(moment(until)).")
        case .unavailable(let retryAt, _):
            pick(
                "Hệ thống một cửa không trả lời; thử lại sau \(moment(retryAt)).",
                "The one-stop system does not answer; try again after \(moment(retryAt)).")
        case .overloaded(let retryAt):
            pick(
                "Hệ thống một cửa đang quá tải; thử lại sau \(moment(retryAt)).",
                "The one-stop system is overloaded; try again after \(moment(retryAt)).")
        case .tooMany(let until):
            pick(
                "Đã tra quá nhiều mã cùng lúc; tra tiếp được sau \(moment(until)).",
                "Too many codes at once; you can go on after \(moment(until)).")
        case .needsFullNumber:
            pick(
                "Hệ thống của cơ quan này cần đủ số giấy tờ của chủ hồ sơ (--number).",
                "The system of this agency wants the whole number of the owner's paper (--number).")
        case .notConnected:
            pick("Không có hệ thống một cửa nào được nối cho mã này.", "No one-stop system is connected for this code.")
        }
    }

    /// Why a row was not asked about.
    func reason(_ subject: StatusRow.Subject) -> String {
        switch subject {
        case .code: ""
        case .uncertain(let codes):
            pick(
                "Có phải \(codes.map(\.text).joined(separator: ", "))? Viết lại mã cho đúng rồi hỏi lại.",
                "Is it \(codes.map(\.text).joined(separator: ", "))? Write the code so and ask again.")
        case .flawed(let flaw): story.words(flaw)
        case .missing: pick("Dòng này không có mã hồ sơ.", "This line has no dossier code.")
        }
    }

    /// What a batch came to.
    func summary(_ count: StatusCount) -> String {
        pick(
            "\(count.asked) hồ sơ: \(count.late) trễ hẹn, \(count.needsAction) chờ bổ sung hoặc nộp tiền, "
                + "\(count.done) đã xong, \(count.notAvailable) không tìm thấy, \(count.unanswered) chưa trả lời được",
            "\(count.asked) dossiers: \(count.late) late, \(count.needsAction) wait for papers or payment, "
                + "\(count.done) done, \(count.notAvailable) not found, \(count.unanswered) not answered")
    }
}

/// What many look-ups came to.
struct StatusCount: Sendable {
    var asked = 0
    var late = 0
    var needsAction = 0
    var done = 0
    var notAvailable = 0
    var unanswered = 0

    init(_ outcomes: [StatusOutcome]) {
        asked = outcomes.count
        for outcome in outcomes {
            switch outcome {
            case .answered(.story(let story, asOf: _, isStale: _)):
                if story.isLate { late += 1 }
                switch story.status {
                case .supplementRequested, .paymentRequested: needsAction += 1
                case let status?: if status.isTerminal { done += 1 }
                case nil: break
                }
            case .answered(.notAvailable): notAvailable += 1
            case .answered, .notAsked: unanswered += 1
            }
        }
    }

    /// Every row got a story.
    var isComplete: Bool { notAvailable == 0 && unanswered == 0 }
}
