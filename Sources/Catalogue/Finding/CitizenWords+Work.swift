extension CitizenWords {
    /// Business, tax, work, insurance, support.
    static let work = """
        mở <hàng>, lập <hàng>, mở bán, bán hàng online, buôn bán nhỏ, kinh doanh nhỏ, giấy phép kinh doanh!, đăng ký kinh doanh!, đăng ký bán hàng, làm giấy phép kinh doanh!, mở … tạp hóa, mở hộ kinh doanh, lập hộ kinh doanh, mở kinh doanh, kinh doanh tại nhà = đăng ký thành lập hộ kinh doanh
        dẹp <hàng>, đóng cửa <hàng>, nghỉ bán luôn, đóng cửa hộ kinh doanh, giải thể hộ kinh doanh, trả giấy phép kinh doanh, hủy giấy phép kinh doanh, đóng cửa luôn, nghỉ kinh doanh luôn, đóng hộ kinh doanh, bỏ hộ kinh doanh, nghỉ bán hẳn, không bán nữa, ngưng bán luôn, hủy hộ kinh doanh, đóng cửa … hộ kinh doanh = chấm dứt hoạt động hộ kinh doanh
        tạm nghỉ bán, nghỉ bán, tạm đóng cửa, nghỉ bán … tháng, tạm ngưng bán, tạm nghỉ kinh doanh, đóng cửa tạm, nghỉ … tháng … quán, tạm ngưng kinh doanh, tạm ngừng hộ kinh doanh = tạm ngừng kinh doanh hộ kinh doanh
        đổi địa chỉ hộ kinh doanh, đổi tên hộ kinh doanh, đổi chủ hộ kinh doanh, thay đổi hộ kinh doanh, đổi địa chỉ … hộ kinh doanh, thêm … hộ kinh doanh, thêm … vào hộ kinh doanh, đổi tên <hàng>, đổi địa chỉ <hàng>, chuyển địa điểm <hàng>, đổi ngành nghề … hộ kinh doanh, dời <hàng> = đăng ký thay đổi nội dung đăng ký hộ kinh doanh
        mất giấy phép kinh doanh, giấy phép kinh doanh … mất, mất giấy đăng ký kinh doanh, giấy đăng ký hộ kinh doanh … mất, cấp lại giấy phép kinh doanh, giấy phép hộ kinh doanh … mất, cấp lại … hộ kinh doanh, giấy chứng nhận đăng ký hộ kinh doanh … mất = cấp lại giấy chứng nhận đăng ký hộ kinh doanh
        lập công ty, mở công ty, mở doanh nghiệp, thành lập doanh nghiệp, lập doanh nghiệp, thành lập công ty, thành lập công ty trách nhiệm hữu hạn, mở công ty trách nhiệm hữu hạn = đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên
        công ty một mình, công ty 1 thành viên, công ty tnhh 1 thành viên, công ty một thành viên, công ty trách nhiệm hữu hạn 1 thành viên, công ty trách nhiệm hữu hạn mtv = đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên
        công ty hai người, công ty 2 thành viên, công ty hai thành viên, công ty tnhh 2 thành viên, công ty trách nhiệm hữu hạn 2 thành viên, lập công ty … góp vốn, công ty với bạn = đăng ký thành lập công ty trách nhiệm hữu hạn hai thành viên trở lên
        mở công ty cổ phần, lập công ty cổ phần, thành lập công ty cổ phần = đăng ký thành lập công ty cổ phần
        đóng công ty, đóng cửa công ty, giải thể công ty, dẹp công ty, phá sản công ty = đăng ký giải thể doanh nghiệp
        đổi tên công ty, đổi địa chỉ công ty, đổi trụ sở công ty, dời trụ sở, đổi tên doanh nghiệp, đổi trụ sở = đăng ký thay đổi tên trụ sở doanh nghiệp
        tạm ngừng công ty, công ty tạm nghỉ, tạm ngừng doanh nghiệp, công ty … tạm ngừng = thông báo tạm ngừng kinh doanh doanh nghiệp
        lập hợp tác xã, mở hợp tác xã, thành lập hợp tác xã = đăng ký thành lập hợp tác xã
        mã số thuế cá nhân, mst cá nhân, mã số thuế người phụ thuộc, đăng ký người phụ thuộc, mã số thuế cho con, làm mã số thuế, đăng ký mã số thuế, xin mã số thuế, mã số thuế, người phụ thuộc = đăng ký thuế lần đầu đối với người nộp thuế là cá nhân người phụ thuộc
        đóng mã số thuế, hủy mã số thuế, chấm dứt mã số thuế = chấm dứt hiệu lực mã số thuế
        quyết toán thuế cá nhân, quyết toán thuế tncn, hoàn thuế tncn, hoàn thuế thu nhập cá nhân = quyết toán thuế thu nhập cá nhân
        hóa đơn điện tử, đăng ký hóa đơn, xuất hóa đơn = đăng ký sử dụng hóa đơn điện tử
        vệ sinh an toàn thực phẩm, giấy vệ sinh an toàn thực phẩm, giấy an toàn thực phẩm, giấy phép an toàn thực phẩm, an toàn vệ sinh thực phẩm, giấy chứng nhận an toàn thực phẩm = cấp giấy chứng nhận đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất kinh doanh thực phẩm
        phòng cháy, giấy phòng cháy, nghiệm thu phòng cháy = nghiệm thu về phòng cháy chữa cháy
        giấy antt, an ninh trật tự, giấy phép an ninh trật tự, giấy an ninh trật tự, karaoke, cầm đồ, tiệm cầm đồ, khách sạn … an ninh = cấp mới giấy chứng nhận đủ điều kiện về an ninh trật tự
        giấy phép lao động, work permit = cấp giấy phép lao động đối với người lao động nước ngoài làm việc tại Việt Nam
        rút bảo hiểm xã hội, rút bảo hiểm, rút bảo hiểm một lần, rút bảo hiểm xã hội một lần, lãnh bảo hiểm một lần, nhận bảo hiểm xã hội một lần, bảo hiểm xã hội một lần, rút bảo hiểm xã hội 1 lần, bảo hiểm xã hội 1 lần, lấy bảo hiểm một lần = giải quyết hưởng bảo hiểm xã hội một lần
        tiền thai sản, chế độ thai sản, nghỉ thai sản, nghỉ đẻ, nghỉ sinh, tiền sinh, bảo hiểm thai sản, hưởng thai sản, tiền nghỉ đẻ, đăng ký thai sản = giải quyết hưởng chế độ thai sản
        nghỉ ốm, tiền ốm đau, chế độ ốm đau, nghỉ bệnh, tiền nghỉ ốm, bảo hiểm ốm đau = giải quyết hưởng chế độ ốm đau
        tai nạn lao động, bị tai nạn lao động, tai nạn khi làm việc = giải quyết hưởng chế độ TNLĐ BNN đối với trường hợp bị TNLĐ lần đầu
        về hưu, nghỉ hưu, lãnh lương hưu, hưởng lương hưu, lương hưu = hưởng lương hưu
        tiền thất nghiệp, lãnh thất nghiệp, bảo hiểm thất nghiệp, hưởng thất nghiệp, trợ cấp thất nghiệp, đăng ký thất nghiệp, nhận bảo hiểm thất nghiệp, mất việc, nghỉ việc … thất nghiệp, lĩnh thất nghiệp = hưởng trợ cấp thất nghiệp
        tìm việc, xin việc … trung tâm, giới thiệu việc làm, tư vấn việc làm = hỗ trợ tư vấn giới thiệu việc làm
        bảo hiểm tự nguyện, bảo hiểm xã hội tự nguyện, đóng bảo hiểm xã hội tự nguyện = đăng ký đăng ký lại điều chỉnh đóng bảo hiểm xã hội tự nguyện cấp sổ bảo hiểm xã hội
        mua bảo hiểm y tế, đăng ký bảo hiểm y tế, làm thẻ bảo hiểm y tế, thẻ bảo hiểm y tế, bảo hiểm y tế hộ gia đình, mua thẻ bảo hiểm y tế, làm bảo hiểm y tế, thẻ bảo hiểm = đăng ký đóng cấp thẻ bảo hiểm y tế đối với người chỉ tham gia bảo hiểm y tế
        mất thẻ bảo hiểm y tế, mất bảo hiểm y tế, thẻ bảo hiểm y tế … mất, cấp lại thẻ bảo hiểm y tế, mất sổ bảo hiểm, mất sổ bảo hiểm xã hội, sổ bảo hiểm … mất, đổi nơi khám, đổi thẻ bảo hiểm y tế, sai thẻ bảo hiểm, sổ bảo hiểm xã hội … mất, sai sổ bảo hiểm = cấp lại đổi điều chỉnh thông tin trên sổ bảo hiểm xã hội thẻ bảo hiểm y tế
        giấy khuyết tật, xác nhận khuyết tật, giấy xác nhận khuyết tật, xác định khuyết tật, xác định mức độ khuyết tật, giấy chứng nhận khuyết tật, giám định khuyết tật, giấy tàn tật = xác định xác định lại mức độ khuyết tật và cấp giấy xác nhận khuyết tật
        bị tật, khuyết tật bẩm sinh, tàn tật, bại não ~ xác định xác định lại mức độ khuyết tật và cấp giấy xác nhận khuyết tật
        tiền khuyết tật, trợ cấp khuyết tật, khuyết tật … trợ cấp, trợ cấp … khuyết tật, hỗ trợ … khuyết tật, khuyết tật … tiền, khuyết tật … hàng tháng, tàn tật … tiền, trợ cấp xã hội, trợ cấp mồ côi, nuôi con đơn thân = thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng hỗ trợ kinh phí chăm sóc nuôi dưỡng hàng tháng
        trợ cấp hàng tháng, bảo trợ xã hội, đang hưởng trợ cấp xã hội, hưởng trợ cấp ~ thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng hỗ trợ kinh phí chăm sóc nuôi dưỡng hàng tháng
        tiền người già, tiền người cao tuổi, trợ cấp người già, trợ cấp người cao tuổi, <75-120> tuổi … trợ cấp, <75-120> tuổi … tiền, người già … trợ cấp, trợ cấp tuổi già, hưu trí xã hội, tiền tuổi già, không có lương hưu … trợ cấp, không có lương hưu … tiền, không lương hưu … trợ cấp, <75-120> tuổi … lương hưu, trợ cấp hưu trí xã hội, <75-120> tuổi … hỗ trợ, <75-120> tuổi … trợ cấp hưu trí xã hội = thực hiện điều chỉnh thôi hưởng trợ cấp hưu trí xã hội
        <70-74> tuổi … hỗ trợ, <70-74> tuổi … trợ cấp, <70-74> tuổi … tiền = hỗ trợ cho người cao tuổi từ đủ 70 tuổi đến dưới 75 tuổi
        sổ hộ nghèo, giấy hộ nghèo, hộ nghèo, hộ cận nghèo, xét hộ nghèo, xin hộ nghèo, công nhận hộ nghèo, xác nhận hộ nghèo = công nhận hộ nghèo hộ cận nghèo
        thoát nghèo = công nhận hộ thoát nghèo hộ thoát cận nghèo
        liệt sĩ, thương binh, gia đình có công, người có công = người có công với cách mạng
        sửa sai hóa đơn, hóa đơn … sai, sai hóa đơn, viết sai hóa đơn = xử lý hóa đơn điện tử đã lập sai

        """
}
