import Assistant
import Catalogue
import Dialogue
import HTTPServer
import Vietnamese

extension Pages {
    /// A form was sent: does it, then leads to the page that shows it, so that a reload sends nothing again.
    func takeForm(_ request: Request) async -> Response {
        let form: FormFields
        switch read(request) {
        case .success(let fields): form = fields
        case .failure(let refused): return refused.response
        }
        var setting = PageSetting(
            ["language", "embed", "site"].compactMap { name in form[name].map { (name, $0) } })
        let token = ConversationCookie.token(request)
        if form["erase"] != nil { return await erase(token, form, setting, request) }
        if let token, let verdict = form["verdict"].flatMap(Judgement.Verdict.init) {
            return await judge(form, verdict, token, setting, request)
        }
        guard let event = event(form) else {
            // Nothing ticked, where something has to be.
            if let token, form["several"] != nil { return await askAgain(.chosenNone, token, setting) }
            return redirect(setting, to: nil)
        }
        let id = form["id"] ?? Page.newID()
        let place = token == nil ? nil : place(form, event)
        // Of a conversation that was erased since.
        if let place, place.mark != token?.mark { return await fail(.movedOn, form, setting, request) }
        guard let input = ConversationInput(id: id, after: place?.turn, event: event) else {
            return refuse(.notRead, .badRequest, setting)
        }
        if case .languageChanged(let language) = event, token == nil {
            return redirect(PageSetting(setting.query + [("language", language.rawValue)]), to: nil)
        }
        do {
            var begun: ConversationToken?
            if token == nil {
                begun = try await conversations.start(
                    ConversationOpening(
                        language: setting.language, site: sites?.contains(setting.site) == false ? "" : setting.site)
                ).token
            }
            guard let token = begun ?? token else { return redirect(setting, to: nil) }
            _ = try await conversations.take(input, in: token)
            if case .languageChanged(let language) = event {
                setting = PageSetting([("language", language.rawValue)] + setting.query)
            }
            let isNew = begun != nil && setting.isEmbedded
            var response = redirect(setting, to: "moi", marks: isNew ? [(Self.begun, "1")] : [])
            if begun != nil { ConversationCookie.set(token, on: &response, for: request) }
            return response
        } catch {
            return await fail(error, form, setting, request)
        }
    }

    /// How far the conversation had come on the page that a form was sent from, where it matters: a language can be chosen at any time.
    private func place(_ form: FormFields, _ event: Event) -> PagePlace? {
        if case .languageChanged = event { return nil }
        return form["after"].flatMap { PagePlace($0) }
    }

    /// What the form says to the conversation; nil for nothing.
    private func event(_ form: FormFields) -> Event? {
        if form["undo"] != nil { return .chose("undo") }
        if form["restart"] != nil { return .chose("startOver") }
        if let fact = form["change"] { return .chose("change:\(fact)") }
        if let option = form["choose"] { return .chose(option) }
        if let language = form["speak"].flatMap(Language.init) { return .languageChanged(language) }
        // What is no day changes nothing.
        if let day = form["day"] { return Day(iso: day).map { .dayChanged($0) } }
        let ticked = form.all("tick")
        if !ticked.isEmpty { return .said(ticked.joined(separator: ", ")) }
        guard let text = form["say"], !text.allSatisfy(\.isWhitespace) else { return nil }
        return .said(text)
    }

    /// Says plainly what went wrong, on a page that has the conversation as it stands, what was written, and sends it with the same id.
    private func fail(
        _ error: ConversationError, _ form: FormFields, _ setting: PageSetting, _ request: Request
    ) async -> Response {
        if error == .notFound {
            var page = Page(setting: setting)
            page.notice = word(for: error)
            page.draft = form["say"] ?? ""
            var response = respond(page, status: .notFound)
            ConversationCookie.clear(on: &response, for: request)
            return response
        }
        var page = await standing(setting, request)
        page.notice = word(for: error)
        page.draft = form["say"] ?? ""
        if error != .idTaken, error != .movedOn, let id = form["id"] { page.id = id }
        switch error {
        case .busy(let seconds), .notStored(let seconds):
            page.retryAfter = seconds
            page.pressed = Self.pressed(form)
        case .notFound, .noSuchTurn, .idTaken, .movedOn, .tooLong: break
        }
        return respond(page, status: Self.status(for: error), retryAfter: page.retryAfter)
    }

    /// The page with the conversation of a request. What cannot be read now is simply not shown: a notice says that something is wrong.
    private func standing(_ setting: PageSetting, _ request: Request) async -> Page {
        guard let token = ConversationCookie.token(request), let turns = try? await conversations.read(token) else {
            return Page(setting: setting)
        }
        var setting = setting
        setting.settle(turns)
        return Page(setting: setting, turns: turns, of: token)
    }

    /// The page as it was, with what is missing.
    private func askAgain(_ notice: PageWord, _ token: ConversationToken, _ setting: PageSetting) async -> Response {
        do {
            var page = Page(setting: setting, turns: try await conversations.read(token), of: token)
            page.notice = notice
            return respond(page, status: .badRequest)
        } catch {
            return refuse(word(for: error), Self.status(for: error), setting)
        }
    }

    /// What a form says but for words, which stand in the input.
    private static func pressed(_ form: FormFields) -> [(name: StaticString, value: String)] {
        let names: [StaticString] = [
            "undo", "restart", "change", "choose", "speak", "day", "erase", "verdict", "reason", "turn",
        ]
        let pressed =
            names.compactMap { name in form[name.description].map { (name, $0) } }
            + form.all("tick").map { ("tick", $0) }
        guard !pressed.isEmpty, let after = form["after"] else { return pressed }
        // It answers what it stood under, whatever has been said since.
        return pressed + [("after", after)]
    }

    /// For a form that comes too soon: the conversation and what was written stay, and it says when it may be sent again.
    func tooMany(_ request: Request, retryAfterSeconds: Int) async -> Response {
        guard case .success(let form) = read(request) else {
            return refuse(.tooMany, .tooManyRequests, PageSetting([]))
        }
        let setting = PageSetting(
            ["language", "embed", "site"].compactMap { name in form[name].map { (name, $0) } })
        var page = await standing(setting, request)
        page.notice = .tooMany
        page.retryAfter = retryAfterSeconds
        page.draft = form["say"] ?? ""
        page.pressed = Self.pressed(form)
        page.id = form["id"] ?? page.id
        return respond(page, status: .tooManyRequests, retryAfter: retryAfterSeconds)
    }

    private func erase(
        _ token: ConversationToken?, _ form: FormFields, _ setting: PageSetting, _ request: Request
    ) async -> Response {
        if let token {
            do { try await conversations.erase(token) } catch { return await fail(error, form, setting, request) }
        }
        var page = Page(setting: setting)
        page.notice = .erased
        var response = respond(page)
        ConversationCookie.clear(on: &response, for: request)
        return response
    }

    private func judge(
        _ form: FormFields, _ verdict: Judgement.Verdict, _ token: ConversationToken, _ setting: PageSetting,
        _ request: Request
    ) async -> Response {
        guard let number = form["turn"].flatMap({ Int($0) }) else { return refuse(.notRead, .badRequest, setting) }
        let reason = form["reason"].flatMap { $0.isEmpty ? nil : String($0.unicodeScalars.prefix(1_000)) }
        do {
            try await conversations.judge(number, Judgement(verdict, reason: reason), in: token)
            return redirect(setting, to: "luot-\(number)")
        } catch {
            return await fail(error, form, setting, request)
        }
    }

    private func redirect(
        _ setting: PageSetting, to fragment: String?, marks: [(name: String, value: String)] = []
    ) -> Response {
        let items = (setting.query + marks).map { "\(FormFields.encoded($0.name))=\(FormFields.encoded($0.value))" }
        let query = items.isEmpty ? "" : "?" + items.joined(separator: "&")
        return redirect(to: "/" + query + (fragment.map { "#\($0)" } ?? ""))
    }

    func refuse(_ notice: PageWord, _ status: Status, _ setting: PageSetting) -> Response {
        var page = Page(setting: setting)
        page.notice = notice
        return respond(page, status: status)
    }
}

// MARK: - Reading forms

extension Pages {
    /// A form that is not taken, with its answer.
    struct Refused: Error { let response: Response }

    /// Bytes of a form: a message with every letter escaped, and more than any other field of ours.
    private static let limit = 64 << 10

    /// The fields of a form that was sent from a page of ours.
    func read(_ request: Request) -> Result<FormFields, Refused> {
        let setting = PageSetting([])
        guard isOwn(request) else { return .failure(Refused(response: refuse(.foreign, .forbidden, setting))) }
        let type = request.headers["Content-Type"]?.lowercased() ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else {
            return .failure(Refused(response: refuse(.notRead, .unsupportedMediaType, setting)))
        }
        let bytes = request.body.bytes
        guard bytes.count <= Self.limit else {
            return .failure(Refused(response: refuse(.tooLongText, .contentTooLarge, setting)))
        }
        guard let form = FormFields(bytes) else {
            return .failure(Refused(response: refuse(.notRead, .badRequest, setting)))
        }
        return .success(form)
    }

    /// Browsers say where a form comes from; other sites may not begin conversations in a visitor's name.
    private func isOwn(_ request: Request) -> Bool {
        if let site = request.headers["Sec-Fetch-Site"] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers["Origin"] else { return true }
        guard let host = request.headers["Host"]?.lowercased() else { return false }
        let lower = origin.lowercased()
        return lower == "http://\(host)" || lower == "https://\(host)"
    }
}
