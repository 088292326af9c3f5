import JSON

/// Profile P0: the national portal's services through the exchange adapter.
///
/// The requests are as clients send them. Of the answer to a look-up only that it is a list, empty for an unknown code, has been
/// seen; **its fields are assumed** to be those of the pushing services. The official table corrects this one file.
public struct ExchangeProfile: Sendable {
    public var loginPath: String
    public var servicePath: String
    /// The code of the far side.
    public var destination: String
    /// The code of the calling agency (`madonvi`).
    public var agency: String

    /// A session is used no longer than this many seconds, as clients do; the server's own limit is not known.
    public static let sessionLife = 600

    /// Makes the profile of one account.
    public init(
        agency: String, destination: String, loginPath: String = "/XrdAdapter/RestService/forward/mapi/login",
        servicePath: String = "/XrdAdapter/RestService/forward/mapi/g"
    ) {
        (self.agency, self.destination, self.loginPath, self.servicePath) = (
            agency, destination, loginPath, servicePath
        )
    }

    // MARK: Requests

    /// Opens a session.
    public func loginRequest(username: String, password: String) -> OneStopRequest {
        request(loginPath, [.init("username", username), .init("password", password)])
    }

    /// Asks where a dossier stands (`TraCuuHoSo`).
    public func lookUpRequest(_ code: DossierCode, session: String) -> OneStopRequest {
        request(
            servicePath,
            [
                .init("session", session), .init("madonvi", agency), .init("service", "TraCuuHoSo"),
                .init("mahoso", code.text),
            ])
    }

    private func request(_ path: String, _ body: [OneStopRequest.Field]) -> OneStopRequest {
        OneStopRequest(
            method: .post, path: path, query: [.init("dstcode", destination)],
            headers: [
                .init("Accept", "application/json"), .init("Content-Type", "application/json"),
                .init("Charset", "utf-8"),
                .init("dstcode", destination),
            ],
            body: OneStopRequest.object(body))
    }

    // MARK: Answers

    /// Reads the answer to ``loginRequest(username:password:)``.
    public func session(_ response: OneStopResponse) -> SessionResult {
        if [401, 403].contains(response.status) { return .refused }
        do {
            let object = try response.object()
            let envelope = SourceEnvelope(object)
            guard envelope.isSuccess else { return .failure(envelope.failure) }
            guard let session = object.text("session"), session.utf8.count <= 4_096,
                OneStopRequest.isHeaderValue(session)
            else {
                return .failure(SourceFailure(.shape))
            }
            return .opened(session)
        } catch { return .failure(error) }
    }

    /// Reads the answer to ``lookUpRequest(_:session:)``, or to a push, which only says whether it worked.
    public func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        if [401, 403].contains(response.status) { return .sessionRefused }
        do {
            let object = try response.object()
            let envelope = SourceEnvelope(object)
            if envelope.saysExists { return .alreadyExists }
            guard envelope.isSuccess else {
                return envelope.saysSessionIsGone ? .sessionRefused : .failure(envelope.failure)
            }
            guard let elements = object.objects("result", "data") else { return .failure(SourceFailure(.shape)) }
            guard !elements.isEmpty else { return .notFound }
            guard let element = elements.first(where: { $0.isAbout(code, "MaHoSo") }) else {
                return .failure(SourceFailure(.otherDossier))
            }
            return .found(Self.dossier(element, code, fetchedAt))
        } catch { return .failure(error) }
    }

    // MARK: Fields

    private static func dossier(_ element: SourceObject, _ code: DossierCode, _ fetchedAt: Instant) -> FoundDossier {
        var traces = OwnerTraces()
        traces.note(name: element.text("ChuHoSo"))
        traces.note(name: element.text("NguoiNop", "HoTenNguoiNop"))
        traces.note(address: element.text("DiaChiChuHoSo", "DiaChi"))
        let state = element.text("TrangThaiHoSo") ?? ""
        var record = DossierRecord(
            code: code, status: DossierStatus(source: state),
            sourceStatus: SourceText.cleaned(state, limit: DossierStatus.textLimit), fetchedAt: fetchedAt,
            source: .exchange)
        record.procedureCode = element.procedureCode("MaTTHC")
        record.procedureName = element.cleaned("TenTTHC", limit: TextLimit.name)
        record.agencyName = element.cleaned("DonViXuLy", limit: TextLimit.name)
        record.channel = element.channel("KenhThucHien")
        record.submittedAt = element.instant("NgayNopHoSo")
        record.acceptedAt = element.instant("NgayTiepNhan")
        record.dueAt = element.instant("NgayHenTra")
        record.endedAt = element.instant("NgayKetThucXuLy") ?? element.instant("NgayTuChoi")
        record.returnedAt = element.instant("NgayTra")
        record.supplements = (element.objects("DanhSachHoSoBoSung") ?? []).prefix(50).map { supplement in
            DossierRecord.Supplement(
                askedAt: supplement.instant("NgayBoSung"),
                what: supplement.text("NoiDungBoSung").map { traces.withoutOwner($0, limit: TextLimit.note) },
                answeredAt: supplement.instant("NgayTiepNhanBoSung"), dueAfter: supplement.instant("NgayHenTraMoi"))
        }
        record.fees = fees(element.objects("DanhSachLePhi"), record.status)
        record.steps = (element.objects("QuaTrinhXuLy") ?? []).prefix(100).map { step in
            DossierRecord.Step(
                at: step.instant("ThoiDiemXuLy"), unit: step.cleaned("PhongBanXuLy", limit: TextLimit.name),
                what: step.text("NoiDungXuLy").map { traces.withoutOwner($0, limit: TextLimit.note) },
                status: step.text("TrangThai").map(DossierStatus.init(source:)))
        }
        record.reason = element.text("LyDoTuChoi", "GhiChu").map { traces.withoutOwner($0, limit: TextLimit.note) }
        let papers = (element.objects("DinhDanhCHS") ?? []).prefix(8).compactMap { $0.text("SoDinhDanh") }
        let numbers = papers + [element.text("SoGiayToChuHoSo")].compactMap(\.self)
        return FoundDossier(record: record.without(traces), proof: OwnerProof(numbers: numbers), ownerWasChecked: false)
    }

    private static func fees(_ list: [SourceObject]?, _ status: DossierStatus) -> DossierRecord.Fees {
        guard let list else {
            return DossierRecord.Fees(state: status == .paymentRequested ? .due : .unknown, amount: nil)
        }
        let amounts = list.prefix(50).map { $0.amount("Gia", "SoTien") }
        let sum = amounts.contains(nil) ? nil : amounts.reduce(0) { $0 + ($1 ?? 0) }
        if status == .paymentRequested { return DossierRecord.Fees(state: .due, amount: list.isEmpty ? nil : sum) }
        return list.isEmpty
            ? DossierRecord.Fees(state: .noneListed, amount: nil) : DossierRecord.Fees(state: .listed, amount: sum)
    }
}
