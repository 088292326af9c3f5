import JSON
import OneStop

/// `danloi status --check`: asks each configured source for a session, and says which answer.
enum SourceChecking {
    static func run(_ link: OneStopLink, _ form: StatusForm, _ text: StatusText) throws -> Int32 {
        let service = try link.startedService()
        let checks = waiting {
            let checks = await service.checkSources()
            await link.close()
            return checks
        }
        if form == .csv { Output.line("source,profile,answer,reason") }
        for check in checks {
            let (answer, reason) = (id(check.answer), text.words(check.answer))
            switch form {
            case .text: Output.line("\(check.source) (\(check.profile)): \(Output.visible(reason))")
            case .csv:
                let cells = [check.source, check.profile, answer, reason]
                Output.line(cells.map(StatusView.cell).joined(separator: ","))
            case .json:
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("source", check.source)
                writer.member("profile", check.profile)
                writer.member("answer", answer)
                if case .refused(let fault) = check.answer { writer.member("keys", fault.keys) }
                writer.member("reason", reason)
                writer.endObject()
                Output.json(writer.text)
            }
        }
        return checks.allSatisfy(\.isGood) ? 0 : 1
    }

    private static func id(_ answer: SourceCheck.Answer) -> String {
        switch answer {
        case .session: "session"
        case .noSessionNeeded: "no_session_needed"
        case .refused(let fault): "\(fault.kind.rawValue)_refused"
        case .failed: "failed"
        }
    }
}
