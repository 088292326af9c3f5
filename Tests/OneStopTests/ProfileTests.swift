import JSON
import OneStop
import Testing

private typealias Fixtures = OneStopFixtures

@Suite("Profiles")
struct ProfileTests {
    private func time(_ text: String) -> Instant? { Instant(written: text) }

    // MARK: What each profile reads

    @Test("P0 reads the record, with the owner kept apart and out of its texts")
    func exchange() throws {
        let found = try #require(Fixtures.profiles[0].read(Fixtures.json(Fixtures.exchange), Fixtures.code).found)
        let record = found.record
        #expect(
            record.status == .supplementRequested && record.procedureCode == "1.001193" && record.channel == .online)
        #expect(record.procedureName == "Thủ tục đăng ký khai sinh" && record.agencyName == "UBND xã Mẫu")
        #expect(record.acceptedAt == time("20261112090500") && record.dueAt == time("20261113090500"))
        #expect(record.endedAt == nil && record.returnedAt == nil && record.fees.state == .noneListed)
        #expect(record.supplements.map(\.what) == ["Ông […] […] bổ sung giấy chứng sinh"])
        #expect(record.steps.map(\.what) == ["Thẩm định hồ sơ"] && record.steps.first?.status == .inProgress)
        #expect(found.proof.matches(last4: "2345") && !found.ownerWasChecked)
    }

    @Test("P1 picks the dossier from the list")
    func provider() throws {
        let found = try #require(Fixtures.profiles[1].read(Fixtures.json(Fixtures.provider), Fixtures.codes[1]).found)
        #expect(found.record.status == .inProgress && found.record.sourceStatus == "Đang xử lý")
        #expect(
            found.record.dueAt == time("2026-11-17T09:00:00") && found.record.procedureName == "Đổi giấy phép lái xe")
        #expect(found.proof.isEmpty)
    }

    @Test("P2 reads the record of an owner it has checked")
    func province() throws {
        let found = try #require(Fixtures.profiles[2].read(Fixtures.json(Fixtures.province), Fixtures.code).found)
        #expect(found.record.status == .supplementRequested && found.ownerWasChecked)
        #expect(found.record.dueAt == time("20261113090500") && found.record.fees.amount == 8_000)
    }

    @Test("P3 reads free-text states and names by language")
    func iGate() throws {
        let found = try #require(Fixtures.profiles[3].read(Fixtures.json(Fixtures.iGate), Fixtures.codes[2]).found)
        #expect(found.record.status == .inProgress && found.record.sourceStatus == "Đang thụ lý")
        #expect(
            found.record.procedureName == "Thủ tục đăng ký khai sinh" && found.record.agencyName == "UBND phường Mẫu")
        #expect(found.record.acceptedAt == time("20261112090500") && found.record.channel == .online)
        #expect(found.proof.matches(last4: "2345"))
    }

    @Test("No owner's name, number, phone or address is in any record", arguments: Fixtures.profiles)
    private func noOwner(profile: Fixtures.Profile) throws {
        let found = try #require(profile.read(Fixtures.json(profile.good), profile.code).found)
        var dumped = ""
        dump(found, to: &dumped)
        for secret in ["Nguyễn", "001099012345", "2345", "0900000000", "Trần Thị"] { #expect(!dumped.contains(secret)) }
    }

    // MARK: Requests

    @Test("P0 asks as clients do, and printing the request shows no secret")
    func exchangeRequests() throws {
        let profile = ExchangeProfile(agency: "000.00.00.H37", destination: "VN:GOV:000.00.00.G22:vpcpdvcprovider")
        let login = profile.loginRequest(username: "tinh-demo", password: "mật\"khẩu")
        #expect(String(decoding: login.body, as: UTF8.self) == #"{"username":"tinh-demo","password":"mật\"khẩu"}"#)
        #expect(
            login.target
                == "/XrdAdapter/RestService/forward/mapi/login?dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider")
        let lookUp = profile.lookUpRequest(Fixtures.code, session: "phiên-bí-mật")
        #expect(
            String(decoding: lookUp.body, as: UTF8.self)
                == #"{"session":"phiên-bí-mật","madonvi":"000.00.00.H37","service":"TraCuuHoSo","mahoso":"H37.12-261112-0011"}"#
        )
        #expect(lookUp.method == .post && lookUp.headers.contains(.init("dstcode", profile.destination)))
        for request in [login, lookUp] {
            var dumped = "\(request)"
            dump(request, to: &dumped)
            #expect(!dumped.contains("mật") && !dumped.contains("0011"))
        }
    }

    @Test("P1 asks for the days about the code's, P2 with the owner's number, P3 with the code in the query")
    func otherRequests() throws {
        let provider = try #require(ProviderProfile(agency: "A").lookUpRequest(Fixtures.codes[1], session: "s"))
        #expect(
            String(decoding: provider.body, as: UTF8.self)
                == #"{"session":"s","donViXuLy":"A","service":"DanhSachHoSo","ngayNhan1":"2026-11-09","ngayNhan2":"2026-11-17"}"#
        )
        #expect(ProviderProfile(agency: "A").lookUpRequest(try DossierCode("03706/2026/07906"), session: "s") == nil)
        let province = ProvinceProfile().lookUpRequest(Fixtures.code, ownerNumber: "001", captcha: "c")
        #expect(
            String(decoding: province.body, as: UTF8.self)
                == #"{"MaHoSo":"H37.12-261112-0011","SoDinhDanh":"001","MaCaptCha":"c"}"#)
        let iGate = try #require(IGateProfile().lookUpRequest(Fixtures.codes[2], token: "t"))
        #expect(iGate.target == "/pa/dossier-search/dvc?page=0&size=10&spec=slice&code=H29.13-261112-0011")
        #expect(
            iGate.method == .get && iGate.body.isEmpty && iGate.headers.contains(.init("Authorization", "Bearer t")))
        #expect(IGateProfile().lookUpRequest(Fixtures.codes[2], token: "t\r\nX: y") == nil)
        #expect(IGateProfile().tokenRequest(basic: "a\nb") == nil)
    }

    // MARK: Sessions

    @Test("Log-ins open a session, are refused, or fail")
    func sessions() {
        let profile = ExchangeProfile(agency: "A", destination: "D")
        func kind(_ result: SessionResult) -> String {
            switch result {
            case .opened(let session): "opened \(session)"
            case .refused: "refused"
            case .failure(let failure): "failure \(failure.kind)"
            }
        }
        for code in ["0", "\"0\"", "\"00\""] {
            let body = #"{"error_code": \#(code), "message": "Thành công", "session": "5f0c"}"#
            #expect(kind(profile.session(Fixtures.json(body))) == "opened 5f0c")
        }
        #expect(kind(profile.session(Fixtures.json("", status: 401))) == "refused")
        #expect(kind(profile.session(Fixtures.json(#"{"error_code": 1}"#))) == "failure refused")
        #expect(kind(profile.session(Fixtures.json(#"{"error_code": 0, "session": "a\r\nb"}"#))) == "failure shape")
        #expect(kind(IGateProfile().token(Fixtures.json(#"{"access_token": "t", "expires_in": 60}"#))) == "opened t")
        #expect(kind(IGateProfile().token(Fixtures.json(#"{"error": "invalid_client"}"#, status: 401))) == "refused")
    }

    // MARK: Not found, refused, existing

    @Test(
        "P0 tells found, unknown, refused and existing apart",
        arguments: [
            (#"{"error_code": "0", "result": []}"#, "notFound"), (#"{"ERROR_CODE": 0, "RESULT": []}"#, "notFound"),
            (#"{"error_code": "00", "result": null}"#, "failure"), (#"{"error_code": "0"}"#, "failure"),
            (#"{"error_code": "2", "message": "x"}"#, "sessionRefused"),
            (#"{"error_code": "-1", "message": "Phiên làm việc hết hạn"}"#, "sessionRefused"),
            (#"{"error_code": "-1", "message": "Invalid session"}"#, "sessionRefused"),
            (#"{"error_code": "3", "message": "Hồ sơ đã tồn tại"}"#, "alreadyExists"),
            (#"{"error_code": -3, "message": "Hồ sơ đã tồn tại trên hệ thống"}"#, "alreadyExists"),
            (#"{"error_code": "3", "message": "Lỗi"}"#, "failure"), (#"{"error_code": "99"}"#, "failure"),
            (#"{"error_code": null, "result": []}"#, "failure"), ("{}", "failure"), ("[]", "failure"),
            (#"{"error_code": "0", "result": [{"MaHoSo": "H37.12-261112-0012"}]}"#, "failure"),
            (#"{"error_code": "0", "result": {"MaHoSo": "h37.12-261112-0011 "}}"#, "found"),
            (#"{"error_code": 0, "data": [{"mahoso": "H37.12-261112-0011", "TRANGTHAIHOSO": 5}]}"#, "found"),
        ])
    func exchangeAnswers(body: String, kind: String) {
        #expect(Fixtures.profiles[0].read(Fixtures.json(body), Fixtures.code).kind == kind)
    }

    @Test("P2 answers the same for no such code and for a number that does not match")
    func provinceRefusals() {
        func answer(_ message: String) -> LookUpResult {
            Fixtures.profiles[2].read(
                Fixtures.json(#"{"succeeded": false, "failed": true, "message": "\#(message)", "data": null}"#),
                Fixtures.code)
        }
        #expect(answer("Mã hồ sơ không hợp lệ!").kind == "notFound")
        #expect(answer("Vui lòng nhập đúng số định danh chủ hồ sơ/người ủy quyền!").kind == "notFound")
        #expect(answer("Mã Recaptcha không hợp lệ!").failure?.kind == .captcha)
        #expect(answer("Lỗi hệ thống").failure?.kind == .refused)
    }

    @Test("Missing, null and mistyped fields leave gaps, and nothing else")
    func gaps() throws {
        let body = """
            {"error_code": "0", "result": [{"MaHoSo": "H37.12-261112-0011", "TrangThaiHoSo": 4, "MaTTHC": ["x"], "TenTTHC": {"a": 1},
             "NgayHenTra": null, "NgayTiepNhan": "hôm qua", "DanhSachHoSoBoSung": "không", "QuaTrinhXuLy": [1, null, "x", []],
             "DanhSachLePhi": {"Gia": "8.000"}, "DinhDanhCHS": [{"SoDinhDanh": 123456789012}]}]}
            """
        let found = try #require(Fixtures.profiles[0].read(Fixtures.json(body), Fixtures.code).found)
        #expect(
            found.record.status == .inProgress && found.record.procedureCode == nil && found.record.procedureName == nil
        )
        #expect(found.record.dueAt == nil && found.record.acceptedAt == nil && found.record.supplements == [])
        #expect(found.record.steps == [] && found.record.fees == .init(state: .listed, amount: 8_000))
        #expect(found.proof.matches(last4: "9012"))
    }
}
