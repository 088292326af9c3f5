/// What an office decides on; which agencies do which, and which procedures belong to it.
enum OfficeDuty: Hashable, Sendable {
    case civilStatus, certification, residence, householdBusiness, company, licence, passport, labour, land, welfare,
        food
}

/// A common procedure: code and name as in the national database, and what happens in it, in words made up here.
///
/// Times of processing follow the national database in 2026; fees are examples, since provinces set most of them.
struct MadeProcedure: Sendable {
    let code: String
    let name: String
    let duty: OfficeDuty
    /// Hours of processing; 8 are a day.
    let hours: Int
    let unit: Appointment.Unit
    /// Đồng; 0 for none.
    let fee: Int
    let supplement: String
    let refusal: String

    init(
        _ code: String, _ name: String, _ duty: OfficeDuty, days: Int, unit: Appointment.Unit = .workingDays,
        fee: Int = 0, supplement: String, refusal: String
    ) {
        (self.code, self.name, self.duty, self.unit, self.fee) = (code, name, duty, unit, fee)
        (self.supplement, self.refusal, hours) = (supplement, refusal, days * Appointment.hoursPerDay)
    }

    var record: StandInDossier.Procedure {
        let field = duty.field
        return StandInDossier.Procedure(code: code, name: name, fieldCode: field.code, fieldName: field.name)
    }

    static let all: [MadeProcedure] = [
        MadeProcedure(
            "1.001193", "Thủ tục đăng ký khai sinh", .civilStatus, days: 1,
            supplement: "Bổ sung bản chính giấy chứng sinh",
            refusal: "Trẻ đã được đăng ký khai sinh tại nơi khác"),
        MadeProcedure(
            "1.000894", "Thủ tục đăng ký kết hôn", .civilStatus, days: 1,
            supplement: "Bổ sung Giấy xác nhận tình trạng hôn nhân của bên nam",
            refusal: "Một bên chưa đủ tuổi kết hôn theo Luật Hôn nhân và gia đình"),
        MadeProcedure(
            "1.000656", "Thủ tục đăng ký khai tử", .civilStatus, days: 1, supplement: "Bổ sung giấy báo tử",
            refusal: "Việc khai tử không thuộc thẩm quyền của nơi nhận hồ sơ"),
        MadeProcedure(
            "1.004873", "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", .civilStatus, days: 3, fee: 15_000,
            supplement: "Bổ sung trích lục ghi chú ly hôn", refusal: "Nơi nhận hồ sơ không phải nơi thường trú"),
        MadeProcedure(
            "1.004859", "Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc", .civilStatus,
            days: 3, fee: 28_000, supplement: "Bổ sung giấy tờ làm căn cứ cải chính năm sinh",
            refusal: "Không có căn cứ chứng minh có sai sót khi đăng ký hộ tịch"),
        MadeProcedure(
            "1.004884", "Thủ tục đăng ký lại khai sinh", .civilStatus, days: 5, fee: 8_000,
            supplement: "Bổ sung bản sao giấy tờ có thông tin về khai sinh",
            refusal: "Sổ hộ tịch còn lưu, không thuộc trường hợp đăng ký lại"),
        MadeProcedure(
            "1.001022", "Thủ tục đăng ký nhận cha, mẹ, con", .civilStatus, days: 3, fee: 15_000,
            supplement: "Bổ sung chứng cứ chứng minh quan hệ cha con",
            refusal: "Có tranh chấp, thuộc thẩm quyền của tòa án"),
        MadeProcedure(
            "2.000635", "Thủ tục cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", .civilStatus, days: 1,
            fee: 8_000, supplement: "Bổ sung văn bản ủy quyền", refusal: "Không tìm thấy dữ liệu hộ tịch gốc"),
        MadeProcedure(
            "2.000815", "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản", .certification, days: 1, fee: 2_000,
            supplement: "Bổ sung bản chính để đối chiếu", refusal: "Bản chính bị tẩy xóa, không đủ điều kiện chứng thực"
        ),
        MadeProcedure(
            "1.004222", "Đăng ký thường trú", .residence, days: 7, fee: 10_000,
            supplement: "Bổ sung giấy tờ chứng minh chỗ ở hợp pháp",
            refusal: "Chỗ ở thuộc địa điểm không được đăng ký thường trú mới"),
        MadeProcedure(
            "1.004194", "Đăng ký tạm trú", .residence, days: 3, fee: 7_000,
            supplement: "Bổ sung hợp đồng thuê nhà", refusal: "Chỗ ở không bảo đảm điều kiện đăng ký tạm trú"),
        MadeProcedure(
            "1.010038", "Tách hộ", .residence, days: 5, fee: 10_000,
            supplement: "Bổ sung ý kiến đồng ý của chủ hộ", refusal: "Chủ hộ không đồng ý cho tách hộ"),
        MadeProcedure(
            "1.001612", "Đăng ký thành lập hộ kinh doanh", .householdBusiness, days: 3, fee: 100_000,
            supplement: "Sửa tên hộ kinh doanh vì trùng với tên đã đăng ký trong xã",
            refusal: "Ngành nghề đăng ký thuộc danh mục cấm kinh doanh"),
        MadeProcedure(
            "2.000720", "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh", .householdBusiness, days: 3, fee: 50_000,
            supplement: "Bổ sung giấy tờ về địa điểm kinh doanh mới",
            refusal: "Hộ kinh doanh đang bị yêu cầu tạm ngừng"),
        MadeProcedure(
            "2.001583", "Đăng ký thành lập công ty TNHH một thành viên", .company, days: 3, fee: 100_000,
            supplement: "Bổ sung điều lệ công ty có chữ ký của chủ sở hữu",
            refusal: "Chủ sở hữu thuộc đối tượng không được thành lập doanh nghiệp"),
        MadeProcedure(
            "2.001199", "Đăng ký thành lập công ty TNHH hai thành viên trở lên", .company, days: 3, fee: 100_000,
            supplement: "Sửa danh sách thành viên cho khớp tỷ lệ vốn góp",
            refusal: "Tên công ty gây nhầm lẫn với doanh nghiệp đã đăng ký"),
        MadeProcedure(
            "3.000347", "Đổi giấy phép lái xe", .licence, days: 5, fee: 135_000,
            supplement: "Bổ sung giấy khám sức khỏe của người lái xe",
            refusal: "Giấy phép lái xe không thuộc trường hợp được đổi"),
        MadeProcedure(
            "3.000348", "Cấp lại giấy phép lái xe", .licence, days: 5, fee: 135_000,
            supplement: "Chụp lại ảnh chân dung đúng quy cách",
            refusal: "Giấy phép lái xe đang bị tạm giữ"),
        MadeProcedure(
            "3.000353", "Cấp giấy phép lái xe quốc tế", .licence, days: 5, fee: 135_000,
            supplement: "Bổ sung bản sao hộ chiếu", refusal: "Giấy phép lái xe trong nước đã hết hạn"),
        MadeProcedure(
            "3.000346", "Cấp giấy phép lái xe", .licence, days: 7, unit: .days, fee: 135_000,
            supplement: "Bổ sung giấy chứng nhận đã học hết chương trình",
            refusal: "Kết quả sát hạch không đạt"),
        MadeProcedure(
            "1.001456", "Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp tỉnh)", .passport, days: 8,
            fee: 160_000, supplement: "Chụp lại ảnh chân dung nền trắng",
            refusal: "Đang thuộc trường hợp chưa được cấp giấy tờ xuất nhập cảnh"),
        MadeProcedure(
            "1.014199", "Cấp giấy phép lao động đối với người lao động nước ngoài làm việc tại Việt Nam", .labour,
            days: 10, fee: 600_000, supplement: "Bổ sung bản dịch công chứng văn bằng của người lao động",
            refusal: "Vị trí công việc không thuộc nhu cầu đã được chấp thuận"),
        MadeProcedure(
            "1.012796", "Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót", .land, days: 8,
            supplement: "Bổ sung bản gốc Giấy chứng nhận đã cấp",
            refusal: "Nội dung đề nghị đính chính đang có tranh chấp"),
        MadeProcedure(
            "1.001776",
            "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng",
            .welfare, days: 10, supplement: "Bổ sung giấy xác nhận khuyết tật",
            refusal: "Đang hưởng chế độ khác với mức cao hơn"),
        MadeProcedure(
            "2.000117", "Cấp Giấy chứng nhận đủ điều kiện an toàn thực phẩm đối với cơ sở kinh doanh thực phẩm", .food,
            days: 20, fee: 1_000_000, supplement: "Bổ sung bản thuyết minh về cơ sở vật chất",
            refusal: "Kết quả thẩm định thực tế không đạt"),
    ]
}

extension OfficeDuty {
    /// The field of work. Its codes are placeholders, as the real list was not seen.
    fileprivate var field: (code: String, name: String) {
        switch self {
        case .civilStatus: ("G15-HT", "Hộ tịch")
        case .certification: ("G15-CT", "Chứng thực")
        case .residence: ("G01-CT", "Đăng ký, quản lý cư trú")
        case .householdBusiness: ("G05-HK", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)")
        case .company: ("G05-DN", "Thành lập và hoạt động của doanh nghiệp")
        case .licence: ("G01-GP", "Sát hạch, cấp giấy phép lái xe")
        case .passport: ("G01-XC", "Quản lý xuất nhập cảnh")
        case .labour: ("G09-VL", "Việc làm")
        case .land: ("G10-DD", "Đất đai")
        case .welfare: ("G18-BT", "Bảo trợ xã hội")
        case .food: ("G02-AT", "An toàn thực phẩm")
        }
    }

    /// Whether those who apply are businesses.
    var isForBusiness: Bool { [.householdBusiness, .company, .labour, .food].contains(self) }
}
