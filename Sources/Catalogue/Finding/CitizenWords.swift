/// What citizens say, and what the law calls it. Written for Dẫn Lối; no outside source.
enum CitizenWords {
    /// A citizen's phrase with the official words.
    static let pairs: [(String, String)] = table.split(separator: "\n").flatMap { line -> [(String, String)] in
        let parts = line.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return [] }
        return parts[0].split(separator: ",").map { (String($0), String(parts[1])) }
    }

    private static let table = """
        giấy độc thân, độc thân, xác nhận độc thân, giấy xác nhận độc thân, chứng nhận độc thân, chưa đăng ký kết hôn với ai = cấp giấy xác nhận tình trạng hôn nhân
        sổ đỏ, sổ hồng, giấy đỏ, bìa đỏ, sổ đất, làm sổ = giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất
        bằng lái, bằng lái xe = giấy phép lái xe
        photo công chứng, công chứng photo, công chứng bản sao, sao y, sao y bản chính, sao y công chứng, công chứng giấy tờ = chứng thực bản sao từ bản chính
        hộ khẩu, nhập hộ khẩu, nhập khẩu vào nhà, đăng ký hộ khẩu, chuyển hộ khẩu, nhập khẩu cho con = đăng ký thường trú
        cắt khẩu, cắt hộ khẩu, xóa hộ khẩu, xóa khẩu = xóa đăng ký thường trú
        qua đời, từ trần, báo tử, chứng tử, giấy chứng tử, giấy báo tử = đăng ký khai tử
        dẹp tiệm, đóng cửa luôn, nghỉ bán luôn, đóng cửa hộ kinh doanh, giải thể hộ kinh doanh, trả giấy phép kinh doanh = chấm dứt hoạt động hộ kinh doanh
        nghỉ bán, tạm nghỉ bán = tạm ngừng kinh doanh
        mở tiệm, mở quán, mở shop, mở cửa hàng, bán hàng online, mở sạp, giấy phép kinh doanh = đăng ký thành lập hộ kinh doanh
        lập công ty, mở công ty, mở doanh nghiệp = đăng ký thành lập công ty
        passport, hộ chiếu mới = hộ chiếu phổ thông
        """
}
