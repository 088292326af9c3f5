import JSON

extension StandInAnswers {
    /// P2: a province's public look-up. It checks the captcha, then the code, then the number, and says which was wrong.
    func province(_ call: StandInCall, _ twist: Twist) -> StandInAnswer {
        let body = call.json
        guard body?.text("MaCaptCha") == StandInAccount.captcha, !twist.refusesCaptcha else {
            return .failed("Mã Recaptcha không hợp lệ!")
        }
        if twist.exists { return .failed("Hồ sơ đã tồn tại") }
        guard let asked = dossier(body?.text("MaHoSo"), Twist()) else { return .failed("Mã hồ sơ không hợp lệ!") }
        let numbers = [asked.owner.number, asked.owner.delegate].compactMap(\.self)
        guard let number = body?.text("SoDinhDanh"), numbers.contains(number) else {
            return .failed("Vui lòng nhập đúng số định danh chủ hồ sơ/người ủy quyền!")
        }
        let told = dossier(body?.text("MaHoSo"), twist) ?? asked
        return .object { writer in
            writer.member("succeeded", true)
            writer.member("failed", false)
            writer.key("message")
            writer.null()
            writer.key("data")
            writer.province(told)
        }
    }
}

extension StandInAnswer {
    fileprivate static func failed(_ message: String) -> StandInAnswer {
        .object { writer in
            writer.member("succeeded", false)
            writer.member("failed", true)
            writer.member("message", message)
            writer.key("data")
            writer.null()
        }
    }
}

extension JSONWriter {
    /// The dossier as ASP.NET Core writes it by default: camelCase, absent values as null. The owner's phone and mail are in it.
    fileprivate mutating func province(_ dossier: StandInDossier) {
        beginObject()
        member("maHoSo", dossier.code.text)
        member("chuHoSo", dossier.owner.name)
        member("diaChiChuHoSo", dossier.owner.address)
        member("soDienThoai", dossier.owner.phone)
        member("email", dossier.owner.email)
        member("maTTHC", dossier.procedure.code)
        member("tenTTHC", dossier.procedure.name)
        member("tenDonVi", dossier.agencyName)
        member("kenhThucHien", dossier.channel.number)
        nullable("ngayNopHoSo", dossier.submittedAt.zoneless)
        nullable("ngayTiepNhan", dossier.acceptedAt?.zoneless)
        nullable("ngayHenTra", dossier.dueAt?.zoneless)
        nullable("ngayKetThucXuLy", dossier.endedAt?.zoneless)
        nullable("ngayTra", dossier.returnedAt?.zoneless)
        member("trangThaiHoSoId", String(dossier.status))
        member("hinhThucThu", dossier.fee == nil ? "Đối tượng miễn phí" : "Thu trước")
        member("soTien", String(dossier.fee?.amount ?? 0))
        list("quaTrinhXuLy", dossier.steps) { writer, step in
            writer.beginObject()
            writer.member("thoiGian", step.at.zoneless)
            writer.member("nguoiGui", step.officer)
            writer.member("phongBanXuLy", step.unit)
            writer.member("hanhDong", step.what)
            writer.member("nguoiNhan", dossier.owner.name)
            writer.endObject()
        }
        endObject()
    }

    /// Writes a key and a text, or null.
    mutating func nullable(_ key: String, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { null() }
    }
}
