import JSON

extension StandInAnswers {
    /// P0: the services of the national portal through the exchange adapter.
    func exchange(_ call: StandInCall, _ twist: Twist) -> StandInAnswer {
        guard let body = call.json else { return .refusal(.missing("nội dung JSON")) }
        guard call.destination != nil else { return .refusal(.missing("dstcode")) }
        guard let session = body.text("session") else { return .refusal(.missing("session")) }
        guard adapterSessions.isOpen(session, at: call.now) else { return .refusal(.session) }
        guard let agency = body.text("madonvi") else { return .refusal(.missing("madonvi")) }
        guard agency == StandInAccount.agency else { return .refusal(.unit) }
        guard let service = body.text("service") else { return .refusal(.missing("service")) }
        if twist.exists { return .refusal(.exists) }
        switch service {
        case "TraCuuHoSo":
            guard let code = body.text("mahoso") else { return .refusal(.missing("mahoso")) }
            let found = dossier(code, twist).map { [$0] } ?? []
            return .envelope(twist.codeStyle) { $0.list("result", found) { $0.exchange($1) } }
        case "DongBoHoSoMC": return push(body, required: Self.pushedFields, twist)
        case "CapNhatTienDoHoSoMC": return push(body, required: Self.progressFields, twist)
        case "LayDanhSachTTHC": return procedures(nil, twist)
        case "LayThuTuc":
            guard let code = body.text("maTTHC") else { return .refusal(.missing("maTTHC")) }
            return procedures(code, twist)
        default: return .refusal(.service)
        }
    }

    // MARK: Pushing

    private static let pushedFields = [
        "MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "KenhThucHien", "LoaiDoiTuong", "TrichYeuHoSo",
        "NgayTiepNhan", "NgayHenTra", "TrangThaiHoSo", "HinhThuc", "DonViXuLy",
    ]
    private static let progressFields = ["MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "NoiDungXuLy", "TrangThai"]

    /// Checks what is pushed and forgets it: the stand-in's dossiers stay as they are. A dossier that is there already has to be
    /// updated; progress is about one that is there.
    private func push(_ body: SourceObject, required: [String], _ twist: Twist) -> StandInAnswer {
        guard let elements = body.objects("data"), !elements.isEmpty else { return .refusal(.missing("data")) }
        for element in elements {
            for name in required where element.text(name) == nil { return .refusal(.missing(name)) }
            if required == Self.pushedFields {
                guard let mode = body.text("isUpdating") else { return .refusal(.missing("isUpdating")) }
                let isUpdating = mode.lowercased() == "true"
                let isThere = dossier(element.text("MaHoSo"), Twist()) != nil
                if isThere && !isUpdating { return .refusal(.exists) }
            }
        }
        return .envelope(twist.codeStyle) { _ in }
    }

    // MARK: Procedures

    private func procedures(_ code: String?, _ twist: Twist) -> StandInAnswer {
        let listed = MadeProcedure.all.filter { code == nil || $0.code == code }
        return .envelope(twist.codeStyle) { writer in
            writer.list("result", listed) { writer, procedure in
                let record = procedure.record
                writer.beginObject()
                writer.member("MATTHC", record.code)
                writer.member("TENTTHC", record.name)
                writer.member("TRANGTHAI", "1")
                writer.list("LINHVUCTHUCHIEN", [record]) { writer, record in
                    writer.beginObject()
                    writer.member("MALINHVUC", record.fieldCode)
                    writer.member("TENLINHVUC", record.fieldName)
                    writer.endObject()
                }
                writer.endObject()
            }
        }
    }
}

extension JSONWriter {
    /// An element of the answer to `TraCuuHoSo`: all values are texts, an absent date is the empty one.
    fileprivate mutating func exchange(_ dossier: StandInDossier) {
        beginObject()
        member("MaHoSo", dossier.code.text)
        member("MaTTHC", dossier.procedure.code)
        member("TenTTHC", dossier.procedure.name)
        member("MaLinhVuc", dossier.procedure.fieldCode)
        member("TenLinhVuc", dossier.procedure.fieldName)
        member("KenhThucHien", dossier.channel.number)
        member("ChuHoSo", dossier.owner.name)
        member("LoaiDoiTuong", dossier.owner.kind == .citizen ? "1" : "2")
        list("DinhDanhCHS", [dossier.owner.number] + [dossier.owner.delegate].compactMap(\.self)) { writer, number in
            writer.beginObject()
            writer.member("LoaiDinhDanh", "1")
            writer.member("SoDinhDanh", number)
            writer.endObject()
        }
        member("Email", dossier.owner.email)
        member("SoDienThoai", dossier.owner.phone)
        member("DiaChiChuHoSo", dossier.owner.address)
        member("TrichYeuHoSo", dossier.procedure.name)
        member("NgayNopHoSo", dossier.submittedAt.compact)
        member("NgayTiepNhan", dossier.acceptedAt.compact)
        member("NgayHenTra", dossier.dueAt.compact)
        member("TrangThaiHoSo", String(dossier.status))
        member("NgayKetThucXuLy", (dossier.status == 3 ? nil : dossier.endedAt).compact)
        member("NgayTuChoi", (dossier.status == 3 ? dossier.endedAt : nil).compact)
        member("NgayTra", dossier.returnedAt.compact)
        member("HinhThuc", dossier.returnsByPost ? "1" : "0")
        member("DonViXuLy", dossier.agencyName)
        member("GhiChu", dossier.reason ?? "")
        list("DanhSachLePhi", [dossier.fee].compactMap(\.self)) { writer, fee in
            writer.beginObject()
            writer.member("TenPhiLePhi", fee.name)
            writer.member("MaPhiLePhi", "")
            writer.member("HinhThucThu", "1")
            writer.member("Gia", String(fee.amount))
            writer.member("LoaiPhiLePhi", "2")
            writer.endObject()
        }
        list("DanhSachHoSoBoSung", Array(dossier.supplements.enumerated())) { writer, supplement in
            writer.beginObject()
            writer.member("HoSoBoSungId", String(supplement.offset + 1))
            writer.member("NoiDungBoSung", supplement.element.what ?? "")
            writer.member("NgayBoSung", supplement.element.askedAt.compact)
            writer.member("NgayTiepNhanBoSung", supplement.element.answeredAt.compact)
            writer.member("NgayHenTraTruoc", dossier.dueAt.compact)
            writer.member("NgayHenTraMoi", supplement.element.dueAfter.compact)
            writer.endObject()
        }
        list("DanhSachGiayToKetQua", [String]()) { $0.string($1) }
        list("QuaTrinhXuLy", dossier.steps) { writer, step in
            writer.beginObject()
            writer.member("ThoiDiemXuLy", step.at.compact)
            writer.member("NguoiXuLy", step.officer)
            writer.member("PhongBanXuLy", step.unit)
            writer.member("NoiDungXuLy", step.what)
            writer.member("TrangThai", String(step.status))
            writer.endObject()
        }
        endObject()
    }
}
