import JSON
import Vietnamese

extension StandInAnswers {
    /// The most days that one call may ask for.
    private static let daysLimit = 62

    /// P1: a provider behind `/mapi/g`, which lists the dossiers received in some days.
    func provider(_ call: StandInCall, _ twist: Twist) -> StandInAnswer {
        guard let body = call.json else { return .refusal(.missing("nội dung JSON")) }
        guard let session = body.text("session") else { return .refusal(.missing("session")) }
        guard providerSessions.isOpen(session, at: call.now) else { return .refusal(.session) }
        guard body.text("donViXuLy") != nil else { return .refusal(.missing("donViXuLy")) }
        guard let service = body.text("service") else { return .refusal(.missing("service")) }
        guard service == "DanhSachHoSo" else { return .refusal(.service) }
        guard let first = body.text("ngayNhan1").flatMap({ Day(iso: $0) }) else {
            return .refusal(.missing("ngayNhan1"))
        }
        guard let last = body.text("ngayNhan2").flatMap({ Day(iso: $0) }), last >= first,
            first.days(until: last) <= Self.daysLimit
        else { return .refusal(.missing("ngayNhan2")) }
        if twist.exists { return .refusal(.exists) }
        var found = dossiers.all.filter { (first...last).contains($0.receivedAt.day) }
        if twist.isPoisoned { found = found.map(\.poisoned) }
        // Rotated, no answer is about the dossiers of the days asked for.
        if twist.isAboutAnother { found = dossiers.all.filter { !(first...last).contains($0.receivedAt.day) } }
        return .envelope(twist.codeStyle) { $0.list("data", found) { $0.provider($1) } }
    }
}

extension JSONWriter {
    /// An element of the answer to `DanhSachHoSo`.
    fileprivate mutating func provider(_ dossier: StandInDossier) {
        beginObject()
        member("MaHoSo", dossier.code.text)
        member("MaTTHC", dossier.procedure.code)
        member("MaDVC", "\(dossier.procedure.code).000.00.00.G11")
        member("TenDVC", dossier.procedure.name)
        member("HoTenNguoiNop", dossier.owner.name)
        member("SoDinhDanh", dossier.owner.number)
        member("SoDienThoai", dossier.owner.phone)
        member("MaTrangThai", String(dossier.status))
        member("TrangThaiHoSo", dossier.statusText ?? dossier.statusName)
        member("MaDonViXuLy", dossier.code.agency)
        member("DonViXuLy", dossier.agencyName)
        member("KenhThucHien", dossier.channel.number)
        member("NgayNop", dossier.submittedAt.slashed)
        member("NgayTiepNhan", dossier.acceptedAt.slashed)
        member("NgayHenTra", dossier.dueAt.slashed)
        member("NgayKetThucXuLy", dossier.endedAt.slashed)
        member("NgayTra", dossier.returnedAt.slashed)
        member("HinhThucNhanKQ", dossier.returnsByPost ? "1" : "0")
        endObject()
    }
}

extension StandInDossier {
    /// The state's name in the national list.
    var statusName: String {
        let names = [
            "Không xác định", "Mới đăng ký", "Được tiếp nhận", "Không được tiếp nhận", "Đang xử lý",
            "Yêu cầu bổ sung giấy tờ", "Yêu cầu thực hiện nghĩa vụ tài chính", "Công dân yêu cầu rút hồ sơ",
            "Dừng xử lý", "Đã xử lý xong", "Đã trả kết quả",
        ]
        return names.indices.contains(status) ? names[status] : names[0]
    }
}
