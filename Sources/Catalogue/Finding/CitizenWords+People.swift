extension CitizenWords {
    /// Birth, marriage, death, papers, residence.
    static let people = """
        giấy khai sinh, làm khai sinh, khai sinh, làm giấy khai sinh = đăng ký khai sinh
        mới sinh, vừa sinh, sinh em bé, sinh con, đẻ con, mới đẻ, vừa đẻ, có em bé, sinh bé, đẻ em bé, bé mới sinh, con mới sinh ~ đăng ký khai sinh
        khai sinh trễ, khai sinh muộn, khai sinh quá hạn, khai sinh … trễ, chưa làm khai sinh, chưa có khai sinh, chưa có giấy khai sinh = đăng ký khai sinh
        mất giấy khai sinh, mất khai sinh, giấy khai sinh … mất, giấy khai sinh … rách, bản sao khai sinh, trích lục khai sinh, xin lại giấy khai sinh, cấp lại giấy khai sinh, cấp lại khai sinh, giấy khai sinh … hư, giấy khai sinh … hỏng = cấp bản sao trích lục hộ tịch bản sao giấy khai sinh
        làm lại khai sinh, làm lại giấy khai sinh, khai sinh … mất sổ = đăng ký lại khai sinh
        sửa khai sinh, sai khai sinh, sai tên … khai sinh, đổi tên, đổi họ !, sửa tên, cải chính khai sinh, đổi tên cho con, sửa giấy khai sinh, đổi ngày sinh, sai ngày sinh, đổi dân tộc, khai sinh … sai = thay đổi cải chính bổ sung thông tin hộ tịch
        chưa đăng ký kết hôn … khai sinh, chưa kết hôn … khai sinh, khai sinh … chưa đăng ký kết hôn, khai sinh … chưa kết hôn, khai sinh … con ngoài giá thú, khai sinh … nhận cha = đăng ký khai sinh kết hợp đăng ký nhận cha mẹ con
        nhận cha con, nhận con, nhận cha cho con, nhận cha mẹ con, nhận cha, nhận mẹ con, làm thủ tục nhận cha = đăng ký nhận cha mẹ con
        làm hôn thú, giấy hôn thú, hôn thú, giấy kết hôn, đăng ký cưới, giấy đăng ký kết hôn, kết hôn = đăng ký kết hôn
        sắp cưới, cưới vợ, cưới chồng, lấy vợ, lấy chồng, định cưới, cưới, vừa cưới, lấy nhau ~ đăng ký kết hôn
        lấy chồng nước ngoài, lấy chồng tây, cưới người nước ngoài, kết hôn với người nước ngoài, lấy vợ nước ngoài, lấy chồng hàn quốc, lấy chồng đài loan, kết hôn … người nước ngoài, kết hôn … ngoại quốc = đăng ký kết hôn có yếu tố nước ngoài
        ghi chú kết hôn, kết hôn ở nước ngoài, kết hôn bên nước ngoài, đăng ký kết hôn ở nước ngoài = ghi vào sổ hộ tịch việc kết hôn của công dân Việt Nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài
        ghi chú ly hôn, ly hôn ở nước ngoài = ghi vào sổ hộ tịch việc ly hôn hủy việc kết hôn đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài
        ghi chú khai sinh, khai sinh ở nước ngoài, khai sinh bên nước ngoài = ghi vào sổ hộ tịch việc khai sinh đã đăng ký tại cơ quan có thẩm quyền của nước ngoài
        ghi chú … nhận cha, ghi chú … giám hộ, mất ở nước ngoài … ghi, ghi chú … khai tử, ghi chú hộ tịch = ghi vào sổ hộ tịch việc hộ tịch khác giám hộ nhận cha mẹ con khai tử đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài
        mất giấy kết hôn, mất đăng ký kết hôn, giấy kết hôn … mất, giấy đăng ký kết hôn … mất, trích lục kết hôn, bản sao kết hôn = cấp bản sao trích lục hộ tịch trích lục kết hôn
        độc thân, giấy độc thân, xác nhận độc thân, chứng nhận độc thân, chưa vợ, chưa chồng, chưa đăng ký kết hôn với ai, xác nhận chưa kết hôn, chứng nhận chưa kết hôn, giấy chứng nhận chưa đăng ký kết hôn, xác nhận chưa đăng ký kết hôn, giấy chưa kết hôn, xác nhận hôn nhân, giấy xác nhận hôn nhân = cấp giấy xác nhận tình trạng hôn nhân
        <nhà> … mới mất, <nhà> … vừa mất, <nhà> mất hôm, <nhà> mất rồi, <nhà> đã mất, <nhà> mới chết, <nhà> … qua đời, <nhà> <tôi> mất, <nhà> … mất hôm, <nhà> … mất tuần, <nhà> … mất tháng, <nhà> … mất rồi, <nhà> … từ trần, <nhà> chết, <nhà> em mất, <nhà> tôi mất, <nhà> <nhà> mất hôm, qua đời, từ trần, người mất, có người mất ~ đăng ký khai tử
        báo tử, chứng tử, giấy chứng tử, giấy báo tử, giấy khai tử, khai tử, làm giấy khai tử = đăng ký khai tử
        tiền ma chay, tiền đám ma, tiền mai táng, tiền tử, mai táng phí, hỗ trợ mai táng, tiền làm đám, hỗ trợ đám tang, chi phí mai táng, tiền chôn cất, tiền hỏa táng, trợ cấp mai táng = hỗ trợ chi phí mai táng
        lĩnh tuất, tiền tuất, nhận tuất, hưởng tuất, chế độ tuất, tuất một lần, tuất hàng tháng, chế độ tử tuất, bảo hiểm … chết = giải quyết hưởng chế độ tử tuất
        xin con nuôi, nhận con nuôi, nhận nuôi, nhận nuôi con, nhận nuôi một đứa trẻ, nhận nuôi cháu, nhận làm con nuôi, nhận … làm con nuôi, nhận nuôi trẻ = đăng ký việc nuôi con nuôi trong nước
        làm người giám hộ, làm giám hộ, giám hộ cho cháu, nhận giám hộ, mồ côi … giám hộ = đăng ký giám hộ
        chứng minh thư, chứng minh nhân dân, căn cước công dân, căn cước, thẻ căn cước, chứng minh thư nhân dân, thẻ căn cước công dân = thẻ căn cước
        mất căn cước, mất căn cước công dân, mất thẻ căn cước, mất chứng minh nhân dân, mất chứng minh thư, làm rơi căn cước công dân, rơi căn cước, rơi căn cước công dân, căn cước … bị mất, căn cước … mất, làm lại căn cước, làm lại căn cước công dân, căn cước công dân … làm lại, căn cước … rơi, cấp lại căn cước, cấp lại căn cước công dân, chứng minh nhân dân … mất, làm lại chứng minh nhân dân = cấp lại thẻ căn cước
        đổi căn cước, đổi căn cước công dân, căn cước … hết hạn, căn cước … hư, căn cước … đổi, đổi … căn cước, căn cước … hỏng, đổi chứng minh nhân dân, đổi chứng minh thư, chứng minh nhân dân … sang, cấp đổi căn cước, căn cước … rách, căn cước … mờ, căn cước công dân … hết hạn, căn cước công dân … đổi = cấp đổi thẻ căn cước
        căn cước cho trẻ, căn cước cho con, căn cước cho bé, căn cước cho trẻ em, căn cước … <0-13> tuổi, căn cước cho cháu, căn cước công dân cho con, căn cước công dân cho bé, <0-13> tuổi … căn cước, căn cước … trẻ, căn cước cho thằng nhỏ, căn cước … mười tuổi, căn cước … dưới 14 = cấp thẻ căn cước cho người dưới 14 tuổi
        vneid mức 2, định danh mức 2, tài khoản định danh, định danh điện tử, vneid mức hai, kích hoạt định danh, kích hoạt vneid, làm vneid, cài vneid, tài khoản vneid, mã định danh điện tử, đăng ký vneid, tài khoản định danh mức 2, tài khoản định danh điện tử mức 2 = cấp tài khoản định danh điện tử mức độ 02 cho công dân Việt Nam
        khóa vneid, khóa tài khoản vneid, khóa tài khoản định danh, khóa định danh, khóa tài khoản định danh điện tử = khóa tài khoản định danh điện tử
        mở khóa vneid, mở khóa tài khoản vneid, mở khóa định danh, mở khóa tài khoản định danh = mở khóa tài khoản định danh điện tử
        số cmnd cũ, số chứng minh cũ, số chứng minh thư cũ, chứng minh 9 số, chứng minh nhân dân 9 số, xác nhận số chứng minh nhân dân, xác nhận số cmnd = xác nhận số chứng minh nhân dân 09 số số định danh cá nhân
        passport, hộ chiếu, làm passport, sổ thông hành, làm hộ chiếu = cấp hộ chiếu phổ thông ở trong nước
        mất hộ chiếu, mất passport, rơi hộ chiếu, hộ chiếu … bị mất, hộ chiếu … mất, làm mất hộ chiếu, thất lạc hộ chiếu, rơi passport = trình báo mất hộ chiếu phổ thông
        lý lịch tư pháp, giấy lý lịch tư pháp, án tích, xác nhận không có tiền án, phiếu lý lịch, giấy xác nhận hạnh kiểm, xác nhận tiền án tiền sự = cấp phiếu lý lịch tư pháp cho công dân Việt Nam người nước ngoài đang cư trú tại Việt Nam
        hộ khẩu, nhập hộ khẩu, nhập khẩu vào nhà, nhập khẩu cho con, nhập khẩu vào hộ, nhập khẩu về, nhập khẩu cho cháu, đăng ký hộ khẩu, chuyển hộ khẩu, chuyển khẩu, vào hộ khẩu, hộ khẩu thường trú, đăng ký hộ khẩu thường trú, nhập khẩu cho vợ = đăng ký thường trú
        cắt khẩu, cắt hộ khẩu, xóa hộ khẩu, xóa khẩu, cắt thường trú, rút hộ khẩu, xóa tên hộ khẩu, xóa tên … hộ khẩu, xóa thường trú = xóa đăng ký thường trú
        tách khẩu, tách hộ khẩu, tách sổ hộ khẩu, ra riêng, ở riêng … hộ = tách hộ
        nơi ở tạm thời, đăng ký ở trọ, sổ tạm trú, giấy tạm trú, làm tạm trú = đăng ký tạm trú
        hết hạn tạm trú, tạm trú … hết hạn, gia hạn sổ tạm trú, tạm trú … gia hạn, tạm trú … sắp hết hạn = gia hạn tạm trú
        xóa tạm trú, hủy tạm trú, cắt tạm trú = xóa đăng ký tạm trú
        đi xa lâu ngày, vắng nhà lâu ngày, đăng ký tạm vắng, báo tạm vắng, tạm vắng = khai báo tạm vắng
        ngủ lại, ở lại chơi, khách đến chơi, khách ở lại, ngủ qua đêm, khách … ngủ lại, bạn … ở lại, báo lưu trú, lưu trú cho khách, khai báo lưu trú, khai báo khách = thông báo lưu trú
        nước ngoài … ở trọ, nước ngoài … thuê nhà, cho người nước ngoài thuê, cho nước ngoài thuê, khách nước ngoài … khai báo, khách tây, người nước ngoài … khai báo, khai báo … người nước ngoài, tạm trú … người nước ngoài = khai báo tạm trú cho người nước ngoài tại Việt Nam
        xác nhận cư trú, giấy xác nhận cư trú, ct07, xác nhận nơi ở, xác nhận hộ khẩu, xác nhận nhân khẩu, giấy cư trú, xác nhận nơi cư trú = xác nhận thông tin về cư trú
        sống trên ghe, nhà thuyền, ghe thuyền … cư trú, sống trên thuyền, ở trên ghe = xác nhận nơi thường xuyên đậu đỗ sử dụng phương tiện vào mục đích để ở
        thẻ xanh … nước ngoài, thẻ tạm trú = cấp thẻ tạm trú cho người nước ngoài tại Việt Nam
        nhập tịch, vào quốc tịch, xin quốc tịch, nhập quốc tịch = nhập quốc tịch Việt Nam ở trong nước
        photo công chứng, chứng thực giấy khai sinh, chứng thực khai sinh, chứng thực … bản gốc, công chứng photo, công chứng bản sao, sao y, sao y bản chính, sao y công chứng, công chứng giấy tờ, chứng thực bản sao, chứng thực photo, photo … công chứng, photo … chứng thực, bản photo … dấu, công chứng căn cước, công chứng bằng, công chứng sổ, công chứng, chứng thực giấy tờ, công chứng bằng tốt nghiệp = chứng thực bản sao từ bản chính
        chứng chữ ký, xác nhận chữ ký, công chứng chữ ký, công chứng giấy ủy quyền, chứng thực giấy ủy quyền, làm giấy ủy quyền, giấy ủy quyền, chứng thực sơ yếu lý lịch, xác nhận sơ yếu lý lịch, sơ yếu lý lịch = chứng thực chữ ký
        dịch thuật công chứng, công chứng bản dịch, chữ ký người dịch = chứng thực chữ ký người dịch
        làm di chúc, lập di chúc, viết di chúc, công chứng di chúc = chứng thực di chúc
        chia thừa kế, chia đất, chia tài sản thừa kế, phân chia thừa kế, khai nhận di sản, chia di sản, chia đất … để lại, chia nhà … để lại, phân chia di sản = chứng thực văn bản phân chia di sản
        từ chối thừa kế, không nhận thừa kế, từ chối nhận thừa kế, nhường phần thừa kế, không nhận di sản = chứng thực văn bản từ chối nhận di sản
        cho tặng, hợp đồng mua bán nhà, công chứng hợp đồng, chứng thực hợp đồng = chứng thực hợp đồng giao dịch
        vào lớp 1, con vào lớp 1 = tuyển sinh tiểu học
        vào lớp 6, lên lớp 6, thi vào lớp 6, tuyển sinh lớp 6, học lớp 6, xét tuyển lớp 6, tuyển sinh trung học cơ sở = tuyển sinh trung học cơ sở
        vào lớp 10, thi lớp 10, thi vào lớp 10, tuyển sinh lớp 10, lên lớp 10 = tuyển sinh trung học phổ thông
        chuyển trường, chuyển sang trường, chuyển học, chuyển lớp, con chuyển trường = chuyển trường và tiếp nhận học sinh
        miễn học phí, giảm học phí, miễn giảm học phí = đề nghị miễn giảm học phí
        học phí … phổ thông, học phí … cấp 3, học phí … cấp 2, học phí … mẫu giáo, học phí … mầm non = đề nghị miễn giảm học phí hỗ trợ chi phí học tập hỗ trợ tiền đóng học phí đối với người học tại các cơ sở giáo dục mầm non giáo dục phổ thông
        học phí … nghề, học nghề … học phí, cao đẳng … học phí, trung cấp … học phí, học phí … trung cấp, học phí … cao đẳng, học phí … đại học = đề nghị miễn giảm học phí trong cơ sở giáo dục nghề nghiệp
        mất bằng tốt nghiệp, mất bằng đại học, bằng tốt nghiệp … mất, mất bằng cấp 3, bản sao bằng tốt nghiệp, mất văn bằng, xin lại bằng = cấp bản sao văn bằng chứng chỉ từ sổ gốc
        bằng nước ngoài, công nhận bằng, bằng đại học … nước ngoài, công nhận văn bằng, bằng cấp nước ngoài = công nhận bằng cử nhân bằng thạc sĩ bằng tiến sĩ và văn bằng trình độ tương đương do cơ sở giáo dục nước ngoài cấp
        sai tên trên bằng, sửa bằng tốt nghiệp, sai thông tin … bằng = chỉnh sửa nội dung văn bằng chứng chỉ
        đi lính, đi bộ đội, khám nghĩa vụ, đăng ký nghĩa vụ, nghĩa vụ quân sự = đăng ký nghĩa vụ quân sự lần đầu
        đi cai, cai nghiện, đi cai nghiện, cai ma túy = đăng ký cai nghiện ma túy tự nguyện

        """
}
