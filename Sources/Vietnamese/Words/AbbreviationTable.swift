/// The abbreviations, folded, with the words they stand for.
///
/// Sources: a hand-made list of administrative abbreviations (Dẫn Lối's own); abbreviations that national procedure records define
/// themselves; forms of the vinorm teencode list (MIT licence) that people use towards public offices, with common shortenings
/// of the same kind.
enum AbbreviationTable {
    static let expansions = WordTable(administrative.merging(casual) { official, _ in official }.map { ($0, $1) })

    private static let administrative: [String: String] = [
        "antt": "an ninh trật tự", "attp": "an toàn thực phẩm", "bcci": "bưu chính công ích",
        "bchqs": "ban chỉ huy quân sự", "bhtn": "bảo hiểm thất nghiệp", "bhxh": "bảo hiểm xã hội",
        "bhyt": "bảo hiểm y tế", "blx": "bằng lái xe", "bpmc": "bộ phận một cửa", "bs": "bản sao", "cc": "căn cước",
        "cccd": "căn cước công dân", "cchn": "chứng chỉ hành nghề", "cmnd": "chứng minh nhân dân",
        "cmt": "chứng minh thư", "cmtnd": "chứng minh thư nhân dân", "csdl": "cơ sở dữ liệu",
        "csdlqg": "cơ sở dữ liệu quốc gia", "csgt": "cảnh sát giao thông", "ctcp": "công ty cổ phần",
        "cty": "công ty", "ddcn": "định danh cá nhân", "dddt": "định danh điện tử", "dk": "đăng ký",
        "dkdd": "đăng ký đất đai", "dkdn": "đăng ký doanh nghiệp", "dkhk": "đăng ký hộ khẩu",
        "dkhkd": "đăng ký hộ kinh doanh", "dkkd": "đăng ký kinh doanh", "dkkh": "đăng ký kết hôn",
        "dkks": "đăng ký khai sinh", "dktt": "đăng ký thường trú", "dkx": "đăng ký xe", "dn": "doanh nghiệp",
        "dncx": "doanh nghiệp chế xuất", "dntn": "doanh nghiệp tư nhân", "dvc": "dịch vụ công",
        "dvclt": "dịch vụ công liên thông", "dvcqg": "cổng dịch vụ công quốc gia", "dvctt": "dịch vụ công trực tuyến",
        "gbt": "giấy báo tử", "gckh": "giấy chứng nhận kết hôn", "gcn": "giấy chứng nhận",
        "gcnkh": "giấy chứng nhận kết hôn", "gcnqsdd": "giấy chứng nhận quyền sử dụng đất", "gcs": "giấy chứng sinh",
        "gks": "giấy khai sinh", "gpdkkd": "giấy phép đăng ký kinh doanh", "gpkd": "giấy phép kinh doanh",
        "gpld": "giấy phép lao động", "gplx": "giấy phép lái xe", "gpmb": "giải phóng mặt bằng",
        "gpxd": "giấy phép xây dựng", "gt": "giấy tờ", "gtgt": "giá trị gia tăng", "gtvt": "giao thông vận tải",
        "hc": "hộ chiếu", "hcm": "hồ chí minh", "hddt": "hóa đơn điện tử", "hdnd": "hội đồng nhân dân",
        "hk": "hộ khẩu", "hkd": "hộ kinh doanh", "hktt": "hộ khẩu thường trú", "hs": "hồ sơ",
        "htkk": "hỗ trợ kê khai", "htx": "hợp tác xã", "kcb": "khám chữa bệnh", "ks": "khai sinh",
        "kt3": "đăng ký tạm trú", "lltp": "lý lịch tư pháp", "lptb": "lệ phí trước bạ", "mst": "mã số thuế",
        "mtv": "một thành viên", "ncc": "người có công", "nd": "nghị định", "nkt": "người khuyết tật",
        "nld": "người lao động", "nnn": "người nước ngoài", "nnt": "người nộp thuế", "npt": "người phụ thuộc",
        "nsdd": "người sử dụng đất", "nsdld": "người sử dụng lao động", "nsnn": "ngân sách nhà nước",
        "nvqs": "nghĩa vụ quân sự", "pccc": "phòng cháy chữa cháy", "qd": "quyết định", "qsd": "quyền sử dụng",
        "qsdd": "quyền sử dụng đất", "sd": "sử dụng", "shk": "sổ hộ khẩu", "syll": "sơ yếu lý lịch",
        "tctn": "trợ cấp thất nghiệp", "tdc": "tái định cư", "thcs": "trung học cơ sở", "thpt": "trung học phổ thông",
        "tncn": "thu nhập cá nhân", "tndn": "thu nhập doanh nghiệp", "tnhh": "trách nhiệm hữu hạn", "tp": "thành phố",
        "tphcm": "thành phố hồ chí minh", "tt": "thủ tục", "tthc": "thủ tục hành chính",
        "tthcc": "trung tâm hành chính công", "tthn": "tình trạng hôn nhân",
        "ttpvhcc": "trung tâm phục vụ hành chính công", "tttv": "tạm trú tạm vắng", "tyt": "trạm y tế",
        "ubnd": "ủy ban nhân dân", "vn": "việt nam", "vnid": "vneid", "vpdd": "văn phòng đại diện",
        "vpdkdd": "văn phòng đăng ký đất đai", "vsattp": "vệ sinh an toàn thực phẩm", "xnc": "xuất nhập cảnh",
        "xnct": "xác nhận thông tin về cư trú", "xntthn": "xác nhận tình trạng hôn nhân",
    ]

    private static let casual: [String: String] = [
        "bgio": "bao giờ", "bik": "biết", "bit": "biết", "bn": "bao nhiêu", "bnh": "bao nhiêu",
        "bnhieu": "bao nhiêu", "bsung": "bổ sung", "bt": "biết", "cah": "công an huyện", "catp": "công an thành phố",
        "cax": "công an xã", "cchung": "công chứng", "ck": "chồng", "clai": "còn lại", "cthe": "có thể",
        "cthuc": "chứng thực", "ctv": "cộng tác viên", "cug": "cũng", "cviec": "công việc", "cx": "cũng",
        "dag": "đang", "dc": "được", "dcchi": "địa chỉ", "dchi": "địa chỉ", "ddiem": "địa điểm", "ddky": "đăng ký",
        "dki": "đăng ký", "dkxe": "đăng ký xe", "dky": "đăng ký", "e": "em", "fai": "phải",
        "fb": "facebook", "fi": "phí", "gd": "gia đình", "gdinh": "gia đình", "gto": "giấy tờ",
        "hdan": "hướng dẫn", "hgd": "hộ gia đình", "hnay": "hôm nay", "hok": "không",
        "hqua": "hôm qua", "hso": "hồ sơ", "ib": "nhắn tin", "inb": "nhắn tin", "j": "gì", "jay": "giấy",
        "k": "không", "kg": "không", "kh": "không", "khg": "không", "khum": "không", "ko": "không", "kon": "con",
        "kq": "kết quả", "ktra": "kiểm tra", "kung": "cũng", "lh": "liên hệ", "lhe": "liên hệ", "lm": "làm",
        "lquan": "liên quan", "ls": "làm sao", "lsao": "làm sao", "mh": "mình", "mih": "mình",
        "mik": "mình", "mk": "mình", "mn": "mọi người", "mng": "mọi người", "ng": "người",
        "ngta": "người ta", "nhg": "nhưng", "nhiu": "nhiêu", "nhtn": "như thế nào", "nma": "nhưng mà",
        "ntn": "như thế nào", "nv": "nhân viên", "nx": "nữa", "onl": "trực tuyến",
        "online": "trực tuyến", "oto": "ô tô", "pls": "làm ơn", "qa": "qua", "qen": "quen", "r": "rồi",
        "roy": "rồi", "rui": "rồi", "sdt": "số điện thoại", "sn": "sinh năm", "tg": "thời gian",
        "tgian": "thời gian", "thanks": "cảm ơn", "thg": "tháng", "thtuc": "thủ tục",
        "tks": "cảm ơn", "tnao": "thế nào", "toy": "tôi", "trc": "trước", "trog": "trong",
        "tsao": "tại sao", "ttuc": "thủ tục", "tui": "tôi", "ub": "ủy ban", "ubxa": "ủy ban xã", "vc": "việc",
        "vk": "vợ", "vs": "với", "wa": "quá", "xmay": "xe máy", "xnhan": "xác nhận", "yc": "yêu cầu", "z": "vậy",
        "zay": "vậy",
    ]
}
