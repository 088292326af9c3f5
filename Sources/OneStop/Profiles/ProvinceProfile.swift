import Vietnamese

/// Profile P2: the public look-up of a province's one-stop system, which checks the owner's number itself.
///
/// Its two sentences for "no such code" and "number does not match" are one answer here, so that codes cannot be probed.
public struct ProvinceProfile: Sendable {
    public var path: String

    /// Makes the profile of one system; the part of the path before the operation differs by deployment.
    public init(path: String = "/SearchHoSoTraCuu") { self.path = path }

    // MARK: Requests

    /// Asks where a dossier stands.
    ///
    /// - Parameters:
    ///   - ownerNumber: The number of the paper of the owner or of somebody authorised, in full, as this source wants it.
    ///   - captcha: What the source's captcha gave the person.
    public func lookUpRequest(_ code: DossierCode, ownerNumber: String, captcha: String) -> OneStopRequest {
        OneStopRequest(
            method: .post, path: path,
            headers: [.init("Accept", "application/json"), .init("Content-Type", "application/json")],
            body: OneStopRequest.object([
                .init("MaHoSo", code.text), .init("SoDinhDanh", ownerNumber), .init("MaCaptCha", captcha),
            ]))
    }

    // MARK: Answers

    /// Reads the answer to ``lookUpRequest(_:ownerNumber:captcha:)``.
    public func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        do {
            let object = try response.object()
            guard object.text("succeeded") == "true" else { return Self.refusal(object) }
            guard let element = object.object("data", "result") else { return .notFound }
            guard element.isAbout(code, "maHoSo") else { return .failure(SourceFailure(.otherDossier)) }
            return .found(Self.dossier(element, code, fetchedAt))
        } catch { return .failure(error) }
    }

    private static func refusal(_ object: SourceObject) -> LookUpResult {
        guard object.text("succeeded") != nil || object.text("failed") != nil else {
            return .failure(SourceFailure(.shape))
        }
        let message = object.text("message")
        let words = VietnameseText.fold(SourceText.cleaned(message ?? "", limit: 300))
        if words.contains("captcha") { return .failure(SourceFailure(.captcha, message: message)) }
        if words.contains("ma ho so") || words.contains("so dinh danh") { return .notFound }
        return .failure(SourceFailure(.refused, message: message))
    }

    // MARK: Fields

    private static func dossier(_ element: SourceObject, _ code: DossierCode, _ fetchedAt: Instant) -> FoundDossier {
        var traces = OwnerTraces()
        traces.note(name: element.text("chuHoSo"))
        traces.note(address: element.text("diaChiChuHoSo"))
        let state = element.text("trangThaiHoSoId") ?? element.text("trangThaiHoSo", "tenTrangThai") ?? ""
        var record = DossierRecord(
            code: code, status: DossierStatus(source: state),
            sourceStatus: SourceText.cleaned(state, limit: DossierStatus.textLimit), fetchedAt: fetchedAt,
            source: .province)
        record.procedureCode = element.procedureCode("maTTHC")
        record.procedureName = element.cleaned("tenTTHC", limit: TextLimit.name)
        record.agencyName = element.cleaned("tenDonVi", limit: TextLimit.name)
        record.channel = element.channel("kenhThucHien")
        record.submittedAt = element.instant("ngayNopHoSo")
        record.acceptedAt = element.instant("ngayTiepNhan")
        record.dueAt = element.instant("ngayHenTra")
        record.endedAt = element.instant("ngayKetThucXuLy")
        record.returnedAt = element.instant("ngayTra")
        record.fees = fees(element, record.status)
        // Time, sender, action, receiver: who they are is left out.
        record.steps = (element.objects("quaTrinhXuLy", "tienTrinhs") ?? []).prefix(100).map { step in
            DossierRecord.Step(
                at: step.instant("thoiGian", "thoiDiemXuLy"), unit: step.cleaned("phongBanXuLy", limit: TextLimit.name),
                what: step.text("hanhDong", "noiDungXuLy").map { traces.withoutOwner($0, limit: TextLimit.note) },
                status: step.text("trangThai").map(DossierStatus.init(source:)))
        }
        let numbers = [element.text("soDinhDanh", "soGiayToChuHoSo")].compactMap(\.self)
        return FoundDossier(record: record.without(traces), proof: OwnerProof(numbers: numbers), ownerWasChecked: true)
    }

    private static func fees(_ element: SourceObject, _ status: DossierStatus) -> DossierRecord.Fees {
        let amount = element.amount("soTien")
        let mode = VietnameseText.fold(element.cleaned("hinhThucThu", limit: 100) ?? "")
        if status == .paymentRequested { return DossierRecord.Fees(state: .due, amount: amount) }
        // This database prints zero for what it does not know.
        guard let amount, amount > 0 else {
            return DossierRecord.Fees(state: mode.isEmpty ? .unknown : .noneListed, amount: nil)
        }
        return DossierRecord.Fees(state: .listed, amount: amount)
    }
}
