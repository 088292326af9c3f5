extension CitizenWords {
    /// Land, houses, vehicles, disputes.
    static let property = """
        sổ đỏ, sổ hồng, giấy đỏ, bìa đỏ, sổ đất, sổ nhà đất, sổ đỏ lần đầu, làm sổ đỏ, làm sổ, cấp sổ, cấp sổ đỏ lần đầu, cấp sổ đỏ, làm sổ đỏ lần đầu, làm bìa đỏ, chưa có sổ, chưa làm sổ, xin cấp giấy chứng nhận quyền sử dụng đất, cấp giấy chứng nhận quyền sử dụng đất = đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất lần đầu
        mất sổ đỏ, mất sổ hồng, sổ đỏ … mất, sổ hồng … mất, cấp lại sổ đỏ, làm lại sổ đỏ, sổ đỏ bị mất = cấp lại giấy chứng nhận quyền sử dụng đất do bị mất
        đổi sổ đỏ, đổi sổ hồng, đổi sổ, sổ đỏ … rách, sổ đỏ … cũ, sổ đỏ … đổi, cấp đổi sổ đỏ = cấp đổi giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất
        sang tên sổ đỏ, sang tên đất, sang tên nhà, sang sổ đỏ, sang tên sổ, sang tên nhà đất, mua đất, mua bán đất, bán đất, tặng cho đất, cho con đất, thừa kế đất, chuyển nhượng đất, sổ đỏ … sang tên, đất … sang tên = đăng ký biến động chuyển nhượng thừa kế tặng cho quyền sử dụng đất
        sai sổ đỏ, sổ đỏ … sai, sổ hồng … sai, đính chính sổ đỏ = đính chính giấy chứng nhận đã cấp
        tách sổ, tách sổ đỏ, chia tách đất, tách đất, tách lô, chia lô, gộp đất, tách thửa, gộp thửa = tách thửa hoặc hợp thửa đất
        lên thổ cư, chuyển thổ cư, lên đất ở, chuyển đất vườn, đất vườn … thổ cư, đất ruộng … thổ cư, đất nông nghiệp … đất ở, chuyển mục đích đất, đổi mục đích đất, chuyển đổi mục đích đất, đất sang mục đích, đổi mục đích sử dụng đất, thay đổi mục đích sử dụng đất, chuyển đất … mục đích = chuyển mục đích sử dụng đất
        thế chấp đất, thế chấp sổ đỏ, cầm sổ đỏ, thế chấp nhà, thế chấp … vay, thế chấp quyền sử dụng đất = đăng ký biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất
        xóa thế chấp, giải chấp = xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất
        lấn đất, lấn ranh, lấn chiếm, tranh chấp ranh, tranh chấp đất, lấn sang đất, hàng xóm … lấn, tranh chấp ranh giới, lấn chiếm ranh giới = hòa giải tranh chấp đất đai
        xem quy hoạch, dính quy hoạch, hỏi quy hoạch, tra quy hoạch, thông tin quy hoạch, kiểm tra quy hoạch, quy hoạch treo, tra cứu quy hoạch = cung cấp thông tin quy hoạch đô thị và nông thôn
        xây nhà, xin phép xây, xin phép xây nhà, giấy phép xây nhà, xây nhà cấp 4, cất nhà, làm nhà … giấy phép, xây nhà mới, phép xây dựng, giấy phép xây dựng nhà ở, giấy phép xây dựng, xin giấy phép xây dựng, xin phép xây dựng, xây thêm tầng … phép, cấp phép xây dựng nhà, xây dựng nhà ở, xây dựng nhà, cất nhà = cấp giấy phép xây dựng mới đối với công trình cấp III cấp IV nhà ở riêng lẻ
        sửa nhà, sửa chữa nhà, cải tạo nhà, xây thêm tầng, nâng tầng, cơi nới, xây thêm = cấp giấy phép xây dựng sửa chữa cải tạo đối với công trình cấp III cấp IV nhà ở riêng lẻ
        gia hạn giấy phép xây dựng, giấy phép xây dựng … hết hạn = gia hạn giấy phép xây dựng đối với công trình cấp III cấp IV nhà ở riêng lẻ
        cấp lại giấy phép xây dựng, mất giấy phép xây dựng, giấy phép xây dựng … mất = cấp lại giấy phép xây dựng đối với công trình cấp III cấp IV nhà ở riêng lẻ
        điều chỉnh giấy phép xây dựng, sửa giấy phép xây dựng = cấp điều chỉnh giấy phép xây dựng đối với công trình cấp III cấp IV nhà ở riêng lẻ
        xin số nhà, biển số nhà, cấp số nhà, đánh số nhà = cấp giấy chứng nhận số nhà
        thuế … bán đất, thuế … bán nhà, thuế mua bán nhà đất, thuế … nhà đất, thuế sang tên đất, thuế chuyển nhượng đất, thuế … thừa kế đất, thừa kế đất … thuế, mua bán nhà đất … thuế, bán nhà … thuế, bán đất … thuế, thuế khi mua bán = khai thuế thu nhập cá nhân chuyển nhượng bất động sản thừa kế quà tặng lệ phí trước bạ nhà đất
        trước bạ nhà đất, trước bạ nhà, trước bạ đất = khai lệ phí trước bạ nhà đất
        giếng khoan, khoan giếng, đào giếng, nước giếng = đăng ký khai thác nước dưới đất
        bằng lái, bằng lái xe, giấy phép lái xe, thi bằng lái, thi bằng lái xe, thi giấy phép lái xe, học lái xe, bằng b2, bằng a1, bằng b1, bằng c, thi bằng = cấp giấy phép lái xe
        đổi bằng lái, đổi bằng lái xe, bằng lái … hết hạn, bằng lái … sắp hết hạn, gia hạn bằng lái, đổi giấy phép lái xe, bằng lái … đổi, bằng lái … cũ, bằng lái xe … hết hạn, đổi bằng = đổi giấy phép lái xe
        mất bằng lái, bằng lái … mất, mất bằng lái xe, làm lại bằng lái, cấp lại bằng lái, rơi bằng lái, mất giấy phép lái xe, cấp lại bằng = cấp lại giấy phép lái xe
        bằng lái quốc tế, bằng lái xe quốc tế, giấy phép lái xe quốc tế, bằng quốc tế = cấp giấy phép lái xe quốc tế
        đổi bằng lái xe nước ngoài, đổi bằng lái nước ngoài, bằng lái nước ngoài, bằng lái xe nước ngoài, bằng lái của người nước ngoài, bằng lái xe của người nước ngoài, đổi bằng lái … người nước ngoài, đổi bằng lái xe của người nước ngoài = đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài
        sang tên xe, sang tên đổi chủ, mua xe cũ, đổi chủ xe, bán xe, sang tên … xe, xe … sang tên, xe cũ … sang tên, sang tên xe máy = cấp chứng nhận đăng ký xe biển số xe trong trường hợp thay đổi chủ xe đăng ký sang tên xe
        bấm biển, bấm biển số, đăng ký xe mới, ra biển, lấy biển số, đăng ký xe máy mới, đăng ký xe, mua xe mới, biển số lần đầu, bốc biển số, đăng ký xe ô tô, đăng ký xe máy, làm biển số = đăng ký cấp biển số xe lần đầu
        mất cà vẹt, mất cavet, mất đăng ký xe, mất giấy tờ xe, mất biển số, cà vẹt … mất, mất giấy đăng ký xe, mất giấy xe, đăng ký xe … mất, biển số … mất, cavet … mất = cấp lại chứng nhận đăng ký xe biển số xe
        đổi biển số, đổi biển, đổi biển vàng, đổi màu xe, đổi đăng ký xe, đổi giấy đăng ký xe, sơn lại xe, đổi cà vẹt = đổi chứng nhận đăng ký xe biển số xe
        xe … thanh lý, xe … hư hỏng không dùng, xe hết niên hạn = thu hồi chứng nhận đăng ký xe biển số xe
        đăng kiểm, đi đăng kiểm, đăng kiểm xe, kiểm định xe, đăng kiểm ô tô, kiểm định ô tô = cấp giấy chứng nhận kiểm định tem kiểm định an toàn kỹ thuật và bảo vệ môi trường cho xe cơ giới
        khí thải xe máy, kiểm định khí thải = chứng nhận kiểm định khí thải xe mô tô xe gắn máy
        kiện xã, khiếu nại ủy ban, kiện quyết định, khiếu nại quyết định = giải quyết khiếu nại quyết định hành chính
        tố giác, tố cáo cán bộ = giải quyết tố cáo
        luật sư miễn phí, tư vấn luật miễn phí, trợ giúp luật = yêu cầu trợ giúp pháp lý

        """
}
