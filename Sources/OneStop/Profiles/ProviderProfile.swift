import Vietnamese

/// Profile P1: a provider behind `/mapi/g`, as driving licences have it. It lists the dossiers of some days; the one asked for is
/// picked from them.
public struct ProviderProfile: Sendable {
    public var servicePath: String
    /// The code of the calling agency, which this provider names `donViXuLy`.
    public var agency: String

    /// Makes the profile of one account.
    public init(agency: String, servicePath: String = "/mapi/g") {
        (self.agency, self.servicePath) = (agency, servicePath)
    }

    // MARK: Requests

    /// Asks for the dossiers received (`DanhSachHoSo`) on the day in the code and the days after it, up to `days`.
    ///
    /// Nil for codes without a day.
    public func lookUpRequest(_ code: DossierCode, session: String, days: Int = 7) -> OneStopRequest? {
        guard let day = code.day else { return nil }
        // A dossier may have been sent the evening before it was given its code.
        let first = Day(number: day.number - 1)
        let last = Day(number: day.number + min(max(days, 0), 31))
        return OneStopRequest(
            method: .post, path: servicePath,
            headers: [.init("Accept", "application/json"), .init("Content-Type", "application/json")],
            body: OneStopRequest.object([
                .init("session", session), .init("donViXuLy", agency), .init("service", "DanhSachHoSo"),
                .init("ngayNhan1", first.description), .init("ngayNhan2", last.description),
            ]))
    }

    // MARK: Answers

    /// Reads the answer to ``lookUpRequest(_:session:days:)``.
    public func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        if [401, 403].contains(response.status) { return .sessionRefused }
        do {
            let object = try response.object()
            let envelope = SourceEnvelope(object)
            guard envelope.isSuccess else {
                return envelope.saysSessionIsGone ? .sessionRefused : .failure(envelope.failure)
            }
            guard let elements = object.objects("data", "result") else { return .failure(SourceFailure(.shape)) }
            guard let element = elements.first(where: { $0.isAbout(code, "MaHoSo") }) else { return .notFound }
            return .found(Self.dossier(element, code, fetchedAt))
        } catch { return .failure(error) }
    }

    // MARK: Fields

    private static func dossier(_ element: SourceObject, _ code: DossierCode, _ fetchedAt: Instant) -> FoundDossier {
        let words = element.text("TrangThaiHoSo") ?? ""
        // The number is the national one; the words are the provider's own.
        let state = element.text("MaTrangThai") ?? words
        var record = DossierRecord(
            code: code, status: DossierStatus(source: state),
            sourceStatus: SourceText.cleaned(words.isEmpty ? state : words, limit: DossierStatus.textLimit),
            fetchedAt: fetchedAt, source: .provider)
        if case .other = record.status { record.status = DossierStatus(source: words) }
        record.procedureCode = element.procedureCode("MaTTHC")
        record.procedureName = element.cleaned("TenDVC", "TenTTHC", limit: TextLimit.name)
        record.agencyName = element.cleaned("DonViXuLy", limit: TextLimit.name)
        record.channel = element.channel("KenhThucHien")
        record.submittedAt = element.instant("NgayNop")
        record.acceptedAt = element.instant("NgayTiepNhan")
        record.dueAt = element.instant("NgayHenTra")
        record.endedAt = element.instant("NgayKetThucXuLy")
        record.returnedAt = element.instant("NgayTra")
        if record.status == .paymentRequested { record.fees = DossierRecord.Fees(state: .due, amount: nil) }
        let numbers = [element.text("SoDinhDanh", "SoGiayTo", "SoCMND")].compactMap(\.self)
        var traces = OwnerTraces()
        traces.note(name: element.text("HoTenNguoiNop", "ChuHoSo"))
        return FoundDossier(record: record.without(traces), proof: OwnerProof(numbers: numbers), ownerWasChecked: false)
    }
}
