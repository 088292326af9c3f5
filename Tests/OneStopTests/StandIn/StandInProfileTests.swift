import JSON
import Testing

@testable import OneStop

@Suite("The stand-in's profiles", .timeLimit(.minutes(2)))
struct StandInProfileTests {
    /// What every profile tells of a dossier.
    private struct Core: Equatable {
        let status: Int?
        let procedure: [String?]
        let channel: DossierRecord.Channel?
        let due: Instant?
        let times: [Instant?]

        init(_ record: DossierRecord) {
            status = record.status.number
            procedure = [record.procedureCode, record.procedureName, record.agencyName]
            channel = record.channel
            due = record.source == .iGate ? record.currentDue : record.dueAt
            times = [record.submittedAt, record.acceptedAt, record.endedAt, record.returnedAt]
        }
    }

    /// What ought to be read from a source.
    private func expected(_ dossier: StandInDossier, _ source: DossierRecord.Source, at now: Instant) -> DossierRecord {
        var record = dossier.record(fetchedAt: now)
        record.source = source
        return record
    }

    @Test(
        "Each profile tells of all dossiers, in every state, what they are",
        arguments: DossierRecord.Source.allCases)
    func all(source: DossierRecord.Source) async throws {
        try await RunningStandIn.run { running in
            let session: String? =
                switch source {
                case .exchange: try await running.logIn()
                case .provider: try await running.logIn(below: "/p1")
                case .province: nil
                case .iGate: try await running.token()
                }
            for dossier in running.dossiers.all {
                let found = try #require(try await running.call(source, dossier, session: session).result.found)
                let record = found.record
                #expect(Core(record) == Core(expected(dossier, source, at: running.now)), "\(dossier.code.text)")
                #expect(source == .province || found.proof.matches(last4: dossier.last4))
                #expect(found.ownerWasChecked == (source == .province))
            }
        }
    }

    @Test("P0 tells supplements, steps, fees and reasons, without the owner")
    func details() async throws {
        try await RunningStandIn.run { running in
            let session = try await running.logIn()
            for dossier in running.dossiers.all {
                let record = try #require(try await running.call(.exchange, dossier, session: session).result.found)
                    .record
                let expected = dossier.record(fetchedAt: running.now)
                #expect(record.steps.map(\.at) == expected.steps.map(\.at))
                #expect(record.steps.map(\.what) == expected.steps.map(\.what))
                #expect(record.steps.map(\.status?.number) == expected.steps.map(\.status?.number))
                #expect(record.supplements.map(\.askedAt) == expected.supplements.map(\.askedAt))
                #expect(record.supplements.map(\.answeredAt) == expected.supplements.map(\.answeredAt))
                #expect(record.currentDue == expected.currentDue && record.fees == expected.fees)
                #expect(record.reason == expected.reason)
                for what in record.supplements.compactMap(\.what) {
                    #expect(!what.contains(dossier.owner.name) && !what.contains(dossier.owner.phone))
                }
            }
        }
    }

    @Test("A code that no dossier has is answered as by the real systems", arguments: DossierRecord.Source.allCases)
    func unknown(source: DossierRecord.Source) async throws {
        try await RunningStandIn.run(StandInDossiers([])) { running in
            let answer = try await running.call(source, StandInDossiers.standard.example)
            #expect(answer.result.kind == "notFound" && answer.response.status == 200)
            switch source {
            case .exchange: #expect(answer.response.text == #"{"error_code":"0","message":"Thành công","result":[]}"#)
            case .provider: #expect(answer.response.text == #"{"error_code":"0","message":"Thành công","data":[]}"#)
            case .province: #expect(answer.response.text.contains(#""message":"Mã hồ sơ không hợp lệ!""#))
            case .iGate: #expect(answer.response.text == #"{"content":[],"number":0,"size":10,"last":true}"#)
            }
        }
    }

    @Test("The example reads as the interface's description has it")
    func shapes() async throws {
        try await RunningStandIn.run { running in
            let example = running.dossiers.example
            let exchange = try await running.call(.exchange, example).response
            #expect(exchange.contentType == "application/json; charset=utf-8")
            let element = try #require(try exchange.json["result"]?.array?.first)
            #expect(element["NgayTiepNhan"]?.string == "20261112090500" && element["NgayTra"]?.string == "")
            #expect(element["TrangThaiHoSo"]?.string == "5" && element["MaHoSo"]?.string == "H37.12-261112-0011")
            let province = try #require(try await running.call(.province, example).response.json["data"])
            #expect(province["ngayTiepNhan"]?.string == "2026-11-12T09:05:00" && province["ngayTra"]?.isNull == true)
            let iGate = try #require(try await running.call(.iGate, example).response.json["content"]?.array?.first)
            #expect(iGate["acceptedDate"]?.string == "2026-11-12T02:05:00.000+0000")
            #expect(iGate["completedDate"]?.isNull == true && iGate["statusCurrentTask"]?.string == "Chờ bổ sung hồ sơ")
            let listed = try await running.call(.provider, running.dossiers.all[1]).response.json["data"]?.array ?? []
            let licence = try #require(listed.first { $0["MaHoSo"]?.string == "000.00.00.G11-261110-0007" })
            #expect(licence["NgayTiepNhan"]?.string == "10/11/2026 09:00:00" && licence["MaTrangThai"]?.string == "4")
            #expect(licence["HinhThucNhanKQ"]?.string == "1")
        }
    }

    @Test("P1 lists the dossiers received in the days asked for, and no others")
    func days() async throws {
        try await RunningStandIn.run { running in
            let session = try await running.logIn(below: "/p1")
            let body =
                #"{"session":"\#(session)","donViXuLy":"x","service":"DanhSachHoSo","ngayNhan1":"2026-11-09","ngayNhan2":"2026-11-10"}"#
            let listed = try await running.post("/p1/XrdAdapter/RestService/forward/mapi/g", body).json["data"]?.array
            let days = try #require(listed).compactMap {
                $0["MaHoSo"]?.string.flatMap { try? DossierCode($0) }?.day?.description
            }
            #expect(Set(days) == ["2026-11-09", "2026-11-10"])
            #expect(days.count == running.dossiers.all.count { days.contains($0.receivedAt.day.description) })
        }
    }

    @Test("P2 checks the captcha, then the code, then the number of the owner or of somebody authorised")
    func province() async throws {
        try await RunningStandIn.run { running in
            func message(_ code: String, _ number: String, _ captcha: String) async throws -> String? {
                try await running.post(
                    "/tracuu/SearchHoSoTraCuu",
                    #"{"MaHoSo":"\#(code)","SoDinhDanh":"\#(number)","MaCaptCha":"\#(captcha)"}"#
                ).json["message"]?.string
            }
            let dossier = try #require(running.dossiers.all.first { $0.owner.delegate != nil })
            let (code, delegate) = (dossier.code.text, try #require(dossier.owner.delegate))
            #expect(try await message("x", "x", "wrong") == "Mã Recaptcha không hợp lệ!")
            #expect(try await message("x", "x", "token-demo") == "Mã hồ sơ không hợp lệ!")
            let wrongNumber = "Vui lòng nhập đúng số định danh chủ hồ sơ/người ủy quyền!"
            #expect(try await message(code, dossier.last4, "token-demo") == wrongNumber)
            #expect(try await message(code, delegate, "token-demo") == nil)
            #expect(try await message(code, dossier.owner.number, "token-demo") == nil)
        }
    }

    @Test("A dossier that is pushed is checked; one that is there has to be updated")
    func pushing() async throws {
        try await RunningStandIn.run { running in
            let session = try await running.logIn()
            let code = running.dossiers.example.code
            func push(_ service: String, _ data: String, isUpdating: String = "False") async throws -> OneStopResponse {
                let head =
                    #""session":"\#(session)","madonvi":"000.00.00.H37","service":"\#(service)","isUpdating":"\#(isUpdating)""#
                return try await running.send(
                    OneStopRequest(
                        method: .post, path: running.exchange.servicePath, query: [.init("dstcode", "x")],
                        headers: [.init("Content-Type", "application/json")],
                        body: Array("{\(head),\"data\":[\(data)]}".utf8)))
            }
            let names = [
                "MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "KenhThucHien", "LoaiDoiTuong", "TrichYeuHoSo",
                "NgayTiepNhan", "NgayHenTra", "TrangThaiHoSo", "HinhThuc", "DonViXuLy",
            ]
            let fields = names.map { "\"\($0)\":\"1\"" }.joined(separator: ",")
            let known = "{\"MaHoSo\":\"\(code.text)\",\(fields)}"
            #expect(
                running.exchange.result(try await push("DongBoHoSoMC", known), for: code, at: running.now).kind
                    == "alreadyExists")
            #expect(try await push("DongBoHoSoMC", known, isUpdating: "True").json["error_code"]?.string == "0")
            let new = "{\"MaHoSo\":\"H37.12-261112-9999\",\(fields)}"
            #expect(try await push("DongBoHoSoMC", new).json["error_code"]?.string == "0")
            #expect(try await push("DongBoHoSoMC", "{}").json["message"]?.string == "Thiếu hoặc sai tham số MaHoSo")
            #expect(
                try await push("CapNhatTienDoHoSoMC", known).json["message"]?.string
                    == "Thiếu hoặc sai tham số NguoiXuLy")
            #expect(try await push("LayThuTuc", "{}").json["message"]?.string == "Thiếu hoặc sai tham số maTTHC")
            #expect(
                try await push("LayDanhSachTTHC", "{}").json["result"]?.array?.first?["MATTHC"]?.string == "1.001193")
            #expect(try await push("Khac", "{}").json["error_code"]?.string == "5")
        }
    }
}
