import JSON

extension StandInAnswers {
    /// P3: a token for a client of the sign-on server.
    mutating func token(_ call: StandInCall) -> StandInAnswer {
        guard call.headers["authorization"] == "Basic " + StandInAccount.basic else {
            return .object(status: 401) { writer in
                writer.member("error", "invalid_client")
                writer.member("error_description", "Invalid client or Invalid client credentials")
            }
        }
        let isForm =
            call.headers["content-type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true
        let fields = String(decoding: call.body, as: UTF8.self).split(separator: "&")
        guard isForm, fields.contains("grant_type=client_credentials") else {
            return .object(status: 400) { $0.member("error", "unsupported_grant_type") }
        }
        let token = tokens.begin(at: call.now)
        return .object { writer in
            writer.member("access_token", token)
            writer.member("expires_in", StandInSessions.life)
            writer.member("refresh_expires_in", 0)
            writer.member("token_type", "Bearer")
            writer.member("scope", "profile email")
        }
    }

    /// P3: the gateway's search by code.
    func search(_ call: StandInCall, _ twist: Twist) -> StandInAnswer {
        let authorization = call.headers["authorization"] ?? ""
        guard authorization.hasPrefix("Bearer "), tokens.isOpen(String(authorization.dropFirst(7)), at: call.now) else {
            return .object(status: 401) { writer in
                writer.member("error", "invalid_token")
                writer.member("error_description", "The access token is invalid or has expired")
            }
        }
        guard let page = call.query["page"].flatMap({ Int($0) }), page >= 0,
            let size = call.query["size"].flatMap({ Int($0) }), (1...100).contains(size),
            let code = call.query["code"], !code.isEmpty
        else { return .object(status: 400) { $0.member("message", "page, size, code") } }
        if twist.exists { return .object(status: 409) { $0.member("message", "Hồ sơ đã tồn tại") } }
        let found = page == 0 ? [dossier(code, twist)].compactMap(\.self) : []
        return .object { writer in
            writer.list("content", found) { $0.iGate($1) }
            writer.member("number", page)
            writer.member("size", size)
            writer.member("last", true)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func iGate(_ dossier: StandInDossier) {
        let owner = dossier.owner
        beginObject()
        member("id", "665" + String(repeating: "0", count: 14) + dossier.code.number.suffix(7))
        member("code", dossier.code.text)
        object("applicant") { writer in
            writer.object("data") { writer in
                writer.member("fullname", owner.name)
                writer.member("ownerFullname", owner.name)
                writer.member("identityNumber", owner.number)
                writer.optional("ownerIdentityNumber", owner.delegate)
                writer.member("phoneNumber", owner.phone)
                writer.member("address", owner.address)
            }
        }
        object("procedure") { writer in
            writer.member("code", dossier.procedure.code)
            writer.list("translate", [dossier.procedure.name]) { $0.named($1) }
        }
        member("statusCurrentTask", dossier.statusText ?? dossier.taskName)
        object("applyMethod") { writer in
            writer.member("id", dossier.channel == .online ? 0 : dossier.channel == .inPerson ? 1 : 2)
            writer.member("name", dossier.channel.name)
        }
        member("appliedDate", dossier.submittedAt.universal)
        nullable("acceptedDate", dossier.acceptedAt?.universal)
        let due = dossier.supplements.last { $0.dueAfter != nil }?.dueAfter ?? dossier.dueAt
        nullable("appointmentDate", due?.universal)
        nullable("dueDate", dossier.dueAt?.universal)
        nullable("completedDate", dossier.endedAt?.universal)
        nullable("returnedDate", dossier.returnedAt?.universal)
        object("dossierStatus") { writer in
            writer.member("id", dossier.status)
            writer.list("name", [dossier.statusText ?? dossier.statusName]) { $0.named($1) }
        }
        object("dossierTaskStatus") { writer in
            writer.member("id", "t\(dossier.status)")
            writer.member("name", dossier.statusText ?? dossier.taskName)
        }
        object("agency") { writer in
            writer.member("id", "a1")
            writer.member("code", dossier.code.agency)
            writer.member("name", dossier.agencyName)
        }
        list("currentTask", [String]()) { $0.string($1) }
        list("task", dossier.steps) { writer, step in
            writer.beginObject()
            writer.member("name", step.what)
            writer.object("assignee") { $0.member("fullname", step.officer) }
            writer.object("agency") { $0.member("name", step.unit) }
            writer.member("assignedDate", step.at.universal)
            writer.member("completedDate", step.at.universal)
            writer.endObject()
        }
        endObject()
    }

    private mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        beginObject()
        members(&self)
        endObject()
    }

    /// A name in a language; 228 is Vietnamese there.
    private mutating func named(_ name: String) {
        beginObject()
        member("languageId", 228)
        member("name", name)
        endObject()
    }
}

extension StandInDossier {
    /// The state as iGate's offices word it, in free text.
    fileprivate var taskName: String {
        let names = [
            "Không xác định", "Chờ tiếp nhận", "Được tiếp nhận", "Từ chối tiếp nhận", "Đang thụ lý",
            "Chờ bổ sung hồ sơ",
            "Chờ thanh toán phí, lệ phí", "Công dân rút hồ sơ", "Dừng xử lý", "Chờ trả kết quả", "Đã trả kết quả",
        ]
        return names.indices.contains(status) ? names[status] : names[0]
    }
}

extension DossierRecord.Channel {
    fileprivate var name: String {
        switch self {
        case .inPerson: "Trực tiếp"
        case .online: "Trực tuyến"
        case .post: "Bưu chính công ích"
        }
    }
}
