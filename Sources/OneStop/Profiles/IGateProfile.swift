import Vietnamese

/// Profile P3: VNPT iGate, as Hồ Chí Minh City ran it in 2025. The account is the deployment's own.
public struct IGateProfile: Sendable {
    /// On the sign-on server.
    public var tokenPath: String
    /// On the gateway, which is another server.
    public var searchPath: String

    /// Makes the profile of one deployment.
    public init(
        tokenPath: String = "/auth/realms/digo/protocol/openid-connect/token",
        searchPath: String = "/pa/dossier-search/dvc"
    ) {
        (self.tokenPath, self.searchPath) = (tokenPath, searchPath)
    }

    // MARK: Requests

    /// Asks the sign-on server for a token.
    ///
    /// - Parameter basic: What stands after `Basic ` in the header: client and secret in base64. Nil if it has characters that a
    ///   header cannot hold.
    public func tokenRequest(basic: String) -> OneStopRequest? {
        guard OneStopRequest.isHeaderValue(basic) else { return nil }
        return OneStopRequest(
            method: .post, path: tokenPath,
            headers: [
                .init("Accept", "application/json"), .init("Content-Type", "application/x-www-form-urlencoded"),
                .init("Authorization", "Basic " + basic),
            ],
            body: Array("grant_type=client_credentials".utf8))
    }

    /// Asks the gateway where a dossier stands.
    public func lookUpRequest(_ code: DossierCode, token: String) -> OneStopRequest? {
        guard OneStopRequest.isHeaderValue(token) else { return nil }
        return OneStopRequest(
            method: .get, path: searchPath,
            query: [.init("page", "0"), .init("size", "10"), .init("spec", "slice"), .init("code", code.text)],
            headers: [.init("Accept", "application/json"), .init("Authorization", "Bearer " + token)])
    }

    // MARK: Answers

    /// Reads the answer to ``tokenRequest(basic:)``.
    public func token(_ response: OneStopResponse) -> SessionResult {
        // Keycloak says 400 or 401 to a client it does not know.
        if [400, 401, 403].contains(response.status) { return .refused }
        do {
            let object = try response.object()
            guard let token = object.text("access_token"), token.utf8.count <= 16_384,
                OneStopRequest.isHeaderValue(token)
            else { return .failure(SourceFailure(.shape)) }
            return .opened(token)
        } catch { return .failure(error) }
    }

    /// Reads the answer to ``lookUpRequest(_:token:)``.
    public func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        if [401, 403].contains(response.status) { return .sessionRefused }
        do {
            let object = try response.object()
            guard let elements = object.objects("content") else { return .failure(SourceFailure(.shape)) }
            guard !elements.isEmpty else { return .notFound }
            guard let element = elements.first(where: { $0.isAbout(code, "code") }) else {
                return .failure(SourceFailure(.otherDossier))
            }
            return .found(Self.dossier(element, code, fetchedAt))
        } catch { return .failure(error) }
    }

    // MARK: Fields

    private static func dossier(_ element: SourceObject, _ code: DossierCode, _ fetchedAt: Instant) -> FoundDossier {
        let owner = element.object("applicant")?.object("data")
        var traces = OwnerTraces()
        traces.note(name: owner?.text("fullname"))
        traces.note(name: owner?.text("ownerFullname"))
        traces.note(address: owner?.text("address"))
        let task = element.text("statusCurrentTask") ?? name(element, "dossierTaskStatus") ?? ""
        let whole = name(element, "dossierStatus") ?? ""
        var record = DossierRecord(
            code: code, status: status(task, whole),
            sourceStatus: traces.withoutOwner(task.isEmpty ? whole : task, limit: DossierStatus.textLimit),
            fetchedAt: fetchedAt, source: .iGate)
        if case .other = record.status { record.status = .other(record.sourceStatus) }
        record.procedureCode = element.object("procedure")?.procedureCode("code")
        record.procedureName = element.object("procedure").flatMap { name($0, "translate") }
            .map { SourceText.cleaned($0, limit: TextLimit.name) }
        record.agencyName = name(element, "agency").map { SourceText.cleaned($0, limit: TextLimit.name) }
        record.channel = channel(element)
        record.submittedAt = element.instant("appliedDate")
        record.acceptedAt = element.instant("acceptedDate")
        record.dueAt = element.instant("appointmentDate") ?? element.instant("dueDate")
        record.endedAt = element.instant("completedDate")
        record.returnedAt = element.instant("returnedDate")
        if record.status == .paymentRequested { record.fees = DossierRecord.Fees(state: .due, amount: nil) }
        record.steps = (element.objects("task") ?? []).prefix(100).map { step in
            DossierRecord.Step(
                at: step.instant("completedDate") ?? step.instant("assignedDate"),
                unit: name(step, "agency").map { SourceText.cleaned($0, limit: TextLimit.name) },
                what: (step.text("name") ?? name(step, "bpmProcessDefinitionTask")).map {
                    traces.withoutOwner($0, limit: TextLimit.note)
                }, status: nil)
        }
        let numbers = [owner?.text("identityNumber"), owner?.text("ownerIdentityNumber")].compactMap(\.self)
        return FoundDossier(record: record.without(traces), proof: OwnerProof(numbers: numbers), ownerWasChecked: false)
    }

    /// The task's words say more than the dossier's, where they are known.
    private static func status(_ task: String, _ whole: String) -> DossierStatus {
        let byTask = DossierStatus(source: task)
        if case .other = byTask, !whole.isEmpty { return DossierStatus(source: whole) }
        return byTask
    }

    /// The name of a thing: a text, or a list by language of which the first is meant; also `translate[0].name`.
    private static func name(_ element: SourceObject, _ key: String) -> String? {
        for thing in element.objects(key) ?? [] {
            if let name = thing.text("name") { return name }
            if let name = thing.objects("name")?.lazy.compactMap({ $0.text("name") }).first { return name }
        }
        return nil
    }

    private static func channel(_ element: SourceObject) -> DossierRecord.Channel? {
        let words = VietnameseText.fold(
            SourceText.cleaned(element.text("applyMethod") ?? name(element, "applyMethod") ?? "", limit: 100))
        if words.contains("truc tuyen") { return .online }
        if words.contains("buu chinh") { return .post }
        return words.contains("truc tiep") ? .inPerson : nil
    }
}
