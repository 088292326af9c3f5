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

    /// The state of a row whose check is locked.
    func lockedInTable(_ until: Instant) -> String {
        pick(
            " (chỉ theo mã; khóa kiểm tra đến \(moment(until)))",
            " (by the code alone; checks locked until \(moment(until)))")
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
        case .locked(let until, let story):
            pick(
                "Đã thử không khớp nhiều lần, nên việc kiểm tra chủ hồ sơ bị khóa đến \(moment(until))"
                    + (story == nil ? "." : "; chỉ cho biết những gì xem được bằng mã."),
                "Too many attempts did not match, so owner checks are locked until \(moment(until))"
                    + (story == nil ? "." : "; only what the code shows is told."))
        case .unavailable(let retryAt, _):
            pick(
                "Hệ thống một cửa không trả lời; thử lại sau \(moment(retryAt)).",
                "The one-stop system does not answer; try again after \(moment(retryAt)).")
        case .overloaded(let retryAt):
            pick(
                "Hệ thống một cửa đang quá tải; thử lại sau \(moment(retryAt)).",
                "The one-stop system is overloaded; try again after \(moment(retryAt)).")
        case .needsFullNumber:
            pick(
                "Hệ thống của cơ quan này cần đủ số giấy tờ của chủ hồ sơ (--number).",
                "The system of this agency wants the whole number of the owner's paper (--number).")
        case .notConnected:
            pick("Không có hệ thống một cửa nào được nối cho mã này.", "No one-stop system is connected for this code.")
        }
    }

    /// Why a row was not asked about.
    func reason(_ problem: StatusProblem) -> String {
        switch problem {
        case .uncertain(let codes):
            pick(
                "Có phải \(codes.map(\.text).joined(separator: ", "))? Viết lại mã cho đúng rồi hỏi lại.",
                "Is it \(codes.map(\.text).joined(separator: ", "))? Write the code so and ask again.")
        case .flawed(let flaw): story.words(flaw)
        case .noCode: pick("Không có mã hồ sơ nào đọc được.", "There is no dossier code that can be read.")
        case .severalCodes:
            pick("`code` có nhiều hơn một mã; mỗi dòng JSON chỉ hỏi một mã.", "`code` has more than one code.")
        case .codeNotText: pick("`code` phải là chuỗi trong ngoặc kép.", "`code` has to be a string.")
        case .unknownKey(let key):
            pick(
                "Không có khóa `\(key.saidBack(.vi))`; chỉ dùng `code`, `last4`, `number`.",
                "There is no key `\(key.saidBack())`; use `code`, `last4`, `number`.")
        case .badLast4:
            pick(
                "`last4` phải là chuỗi bốn chữ số trong ngoặc kép, như \"0123\".",
                "`last4` has to be a string of four digits, such as \"0123\".")
        case .badNumber:
            pick(
                "`number` phải là chuỗi 8 đến 32 chữ cái và chữ số trong ngoặc kép.",
                "`number` has to be a string of 8 to 32 letters and digits.")
        case .twoChecks:
            pick("Chỉ dùng `last4` hoặc `number`, không dùng cả hai.", "`last4` does not go with `number`.")
        case .badJSON(let column):
            pick("JSON không đọc được, từ cột \(column).", "The JSON cannot be read, from column \(column).")
        case .notObject:
            pick(
                "Mỗi dòng JSON phải là một đối tượng có `code`, như {\"code\": \"H37.12-261112-0011\"}.",
                "A line of JSON has to be one object with `code`, such as {\"code\": \"H37.12-261112-0011\"}.")
        case .lineTooLong(let limit):
            pick(
                "Dòng dài hơn \(limit) byte; phần còn lại không được hỏi.",
                "The line is longer than \(limit) bytes; its rest was not asked about.")
        case .tooManyCodes(let limit):
            pick(
                "Dòng có hơn \(limit) mã; các mã còn lại không được hỏi.",
                "The line has more than \(limit) codes; the rest was not asked about.")
        }
    }

    /// Why what was given as a code is none.
    func refusal(of given: String, _ problem: StatusProblem) -> String {
        switch problem {
        case .noCode:
            pick(
                "“\(given.saidBack(.vi))” không phải mã hồ sơ; mã có dạng H37.12-261112-0011.",
                "“\(given.saidBack())” is no dossier code; one such as H37.12-261112-0011 is expected.")
        default: "“\(given.saidBack(language))”: \(reason(problem))"
        }
    }

    /// Where in a batch, before what is wrong there.
    func place(_ line: Int?) -> String { line.map { pick("dòng \($0): ", "line \($0): ") } ?? "" }

    // MARK: Sources

    /// What the operator has to look at; never a secret.
    func fault(_ fault: ConfigurationFault) -> String {
        let keys = fault.keys.map { "`\($0)`" }.joined(separator: ", ")
        let said = fault.said.map { " (“\($0)”)" } ?? ""
        return switch fault.kind {
        case .account:
            pick(
                "nguồn `\(fault.source)` từ chối tài khoản đã cấu hình\(said); xem lại \(keys)",
                "source `\(fault.source)` refuses the configured account\(said); look at \(keys)")
        case .request:
            pick(
                "nguồn `\(fault.source)` không nhận yêu cầu của tài khoản đã cấu hình\(said); có thể do \(keys)",
                "source `\(fault.source)` does not take what the configured account asks\(said); perhaps for \(keys)")
        case .address:
            pick(
                "nguồn `\(fault.source)` không có gì ở địa chỉ đã cấu hình; xem lại \(keys)",
                "source `\(fault.source)` has nothing at the configured address; look at \(keys)")
        }
    }

    /// Why a dossier is not answered whose source refuses.
    func refused(_ fault: ConfigurationFault) -> String {
        switch fault.kind {
        case .account, .address:
            pick(
                "Hệ thống một cửa (nguồn `\(fault.source)`) từ chối cấu hình của máy này; báo người quản trị.",
                "The one-stop system (source `\(fault.source)`) refuses this machine's configuration; tell its operator."
            )
        case .request:
            pick(
                "Hệ thống một cửa (nguồn `\(fault.source)`) không nhận yêu cầu này; báo người quản trị.",
                "The one-stop system (source `\(fault.source)`) does not take this request; tell its operator.")
        }
    }

    func words(_ answer: SourceCheck.Answer) -> String {
        switch answer {
        case .session: pick("mở được phiên", "opened a session")
        case .noSessionNeeded:
            pick("không dùng phiên; chỉ biết khi tra một hồ sơ", "has no sessions; only a look-up can tell")
        case .refused(let fault): self.fault(fault)
        case .failed(let trouble): pick("không mở được phiên: \(trouble)", "opened no session: \(trouble)")
        }
    }

    // MARK: Many

    func progress(_ done: Int, of total: Int, late: Int) -> String {
        pick("\(done)/\(total), trễ hẹn \(late)", "\(done)/\(total), late \(late)")
    }

    /// What a batch came to.
    func summary(_ count: StatusCount, isPartial: Bool) -> String {
        let partial = isPartial ? pick("Chưa hết, đã dừng giữa chừng. ", "Partial, stopped on the way. ") : ""
        let locked =
            count.locked == 0
            ? ""
            : pick(
                " \(count.locked) chỉ xem theo mã vì đang khóa kiểm tra chủ hồ sơ,",
                " \(count.locked) by the code alone as owner checks are locked,")
        return partial
            + pick(
                "Hỏi \(count.asked) hồ sơ: \(count.answered) có trả lời,\(locked) \(count.notAvailable) không tìm thấy, "
                    + "\(count.unanswered) chưa trả lời được; \(count.problems) chỗ không hỏi được. "
                    + "Trong số xem được: \(count.late) trễ hẹn, \(count.needsAction) chờ bổ sung hoặc nộp tiền, "
                    + "\(count.done) đã xong.",
                "Asked about \(count.asked) dossiers: \(count.answered) answered,\(locked) \(count.notAvailable) not found, "
                    + "\(count.unanswered) not answered; \(count.problems) problems in the input. "
                    + "Of those shown: \(count.late) late, \(count.needsAction) wait for papers or payment, "
                    + "\(count.done) done.")
    }
}
