extension StoryText {
    static let vietnamese = StoryText(
        language: .vi,
        states: [
            "submitted": State(
                name: "Mới đăng ký", meaning: "Hồ sơ đã gửi đi, cơ quan chưa tiếp nhận.",
                next: "Cơ quan kiểm tra xem giấy tờ đã đủ chưa, rồi tiếp nhận, yêu cầu bổ sung hoặc từ chối.",
                canDo: "Bạn chờ thông báo tiếp nhận. Nếu đã lâu mà chưa có, bạn hỏi bộ phận Một cửa nơi nộp."),
            "accepted": State(
                name: "Được tiếp nhận", meaning: "Cơ quan đã nhận hồ sơ và bắt đầu tính thời hạn.",
                next: "Hồ sơ được chuyển cho người giải quyết.",
                canDo: "Bạn giữ giấy tiếp nhận và hẹn trả kết quả (mẫu 01)."),
            "refused": State(
                name: "Không được tiếp nhận", meaning: "Cơ quan không nhận hồ sơ này.",
                next: "Hồ sơ này dừng ở đây; lý do ghi trong phiếu từ chối (mẫu 03).",
                canDo:
                    "Bạn xem lý do trong phiếu từ chối, sửa lại cho đúng rồi nộp hồ sơ mới, hoặc hỏi bộ phận Một cửa."),
            "in_progress": State(
                name: "Đang xử lý", meaning: "Cơ quan đang giải quyết hồ sơ.",
                next: "Khi xong, cơ quan báo bạn nhận kết quả.",
                canDo: "Bạn chưa phải làm gì. Nếu quá hẹn mà chưa xong, bạn hỏi bộ phận Một cửa."),
            "supplement_requested": State(
                name: "Yêu cầu bổ sung giấy tờ",
                meaning: "Hồ sơ còn thiếu hoặc chưa đúng; thời hạn tạm dừng trong lúc chờ bạn.",
                next: "Sau khi nhận đủ giấy tờ, cơ quan giải quyết tiếp và có thể hẹn lại ngày trả.",
                canDo: "Bạn xem phiếu yêu cầu bổ sung (mẫu 02), nộp đúng giấy tờ ghi trong đó càng sớm càng tốt."),
            "payment_requested": State(
                name: "Yêu cầu thực hiện nghĩa vụ tài chính", meaning: "Hồ sơ chờ bạn nộp phí, lệ phí hoặc thuế.",
                next: "Sau khi bạn nộp, cơ quan giải quyết tiếp.",
                canDo: "Bạn nộp theo thông báo của cơ quan, qua trang dịch vụ công hoặc tại nơi nộp hồ sơ. "
                    + "Đừng chuyển tiền theo đường dẫn lạ."),
            "withdrawn": State(
                name: "Công dân yêu cầu rút hồ sơ", meaning: "Hồ sơ đã được rút theo yêu cầu.",
                next: "Cơ quan không giải quyết hồ sơ này nữa.",
                canDo: "Nếu vẫn cần, bạn nộp hồ sơ mới. Nếu không phải bạn yêu cầu rút, bạn báo ngay bộ phận Một cửa."),
            "stopped": State(
                name: "Dừng xử lý", meaning: "Cơ quan đã dừng giải quyết hồ sơ.",
                next: "Hồ sơ này dừng ở đây; lý do ghi trong thông báo (mẫu 05).",
                canDo: "Bạn xem lý do trong thông báo, hỏi bộ phận Một cửa, hoặc nộp hồ sơ mới khi đã đủ điều kiện."),
            "completed": State(
                name: "Đã xử lý xong", meaning: "Hồ sơ đã có kết quả.", next: "Kết quả chờ bạn nhận.",
                canDo: "Bạn đến nơi ghi trên giấy hẹn, mang giấy hẹn và giấy tờ tùy thân; "
                    + "nếu đã đăng ký nhận qua bưu chính hoặc bản điện tử thì chờ gửi đến."),
            "returned": State(
                name: "Đã trả kết quả", meaning: "Kết quả đã được trả.", next: "Hồ sơ đã hoàn tất.",
                canDo: "Bạn kiểm tra lại nội dung; nếu có sai sót hoặc chưa nhận được, bạn báo bộ phận Một cửa."),
            "other": State(
                name: "Đang được cơ quan xử lý",
                meaning: "Hệ thống của cơ quan ghi một trạng thái riêng, không có trong danh mục chung.",
                next: "Bước tiếp theo do cơ quan thông báo.",
                canDo: "Bạn hỏi bộ phận Một cửa nếu cần biết rõ hơn."),
        ],
        sentences: [
            .procedure: "Thủ tục, theo hệ thống một cửa:",
            .due: "Hẹn trả kết quả: {0}.",
            .agency: "Cơ quan giải quyết, theo hệ thống một cửa:",
            .reason: "Cơ quan ghi:",
            .ended: "Giải quyết xong hoặc kết thúc lúc {0}.",
            .returned: "Trả kết quả lúc {0}.",
            .asOf: "Dữ liệu lấy từ hệ thống một cửa lúc {0}, có thể đã thay đổi sau đó.",
            .apologyOwed: "Hồ sơ quá hẹn: cơ quan phải có văn bản xin lỗi và hẹn lại ngày trả (mẫu 04 kèm Thông tư "
                + "03/2025/TT-VPCP, hướng dẫn Nghị định 118/2025/NĐ-CP). Nếu chưa nhận được, bạn đề nghị bộ phận Một cửa.",
            .lastKnown: "Lần cuối biết được về hồ sơ này là lúc {0}; từ đó đến nay có thể đã khác.",
            .moreForOwner: "Để xem tên thủ tục, phí, cơ quan và các bước xử lý, bạn xác nhận mình là chủ hồ sơ.",
            .supplement: "Yêu cầu bổ sung lúc {0}:",
            .supplementUndated: "Yêu cầu bổ sung:",
            .supplementAnswered: "(đã nộp bổ sung lúc {0})",
            .supplementForOwner:
                "Cơ quan yêu cầu bổ sung những gì, bạn xem được sau khi xác nhận mình là chủ hồ sơ.",
            .supplementNotTold:
                "Hệ thống này không cho biết cần bổ sung những gì: điều đó ghi trong phiếu yêu cầu bổ sung "
                + "(mẫu 02) cơ quan gửi bạn. Nếu chưa nhận được phiếu, bạn hỏi bộ phận Một cửa nơi nộp.",
            .step: "Bước xử lý lúc {0}:",
            .stepUndated: "Bước xử lý:",
            .feesNoneListed:
                "Hệ thống một cửa không ghi khoản phí nào cho hồ sơ này; điều đó chưa có nghĩa là miễn phí.",
            .feesListed: "Phí, lệ phí ghi trong hồ sơ: {0}. Hệ thống không cho biết đã nộp hay chưa.",
            .feesDue: "Cần nộp: {0}.",
            .feesPaid: "Đã nộp: {0}.",
            .amountUnknown: "số tiền theo thông báo của cơ quan",
            .onTimeWaiting: "Thời hạn đang tạm dừng, chưa tính là trễ hẹn.",
            .lateAskedAfterDue: "Trễ hẹn: khi cơ quan yêu cầu bổ sung thì đã quá ngày hẹn trả.",
            .lateAskedAgain: "Trễ hẹn: cơ quan yêu cầu bổ sung quá một lần thì tính là trễ.",
            .waitingNotCounted: "Những ngày chờ bạn bổ sung không tính vào thời hạn giải quyết.",
            .onTime: "Đúng hẹn.",
            .late: "Trễ hẹn.",
            .dueToday: "Hôm nay đến hẹn trả.",
            .remaining: "Còn {0} ngày làm việc ({1} ngày) đến hẹn trả.",
            .remainingDays: "Còn {0} ngày đến hẹn trả.",
            .overdueToday: "Đã qua giờ hẹn trả hôm nay.",
            .overdue: "Quá hẹn {0} ngày làm việc ({1} ngày).",
            .overdueDays: "Quá hẹn {0} ngày.",
            .latenessUnknown: "Chưa đủ dữ liệu để biết đúng hẹn hay trễ hẹn.",
            .holidaysKnownUntil:
                "Số ngày làm việc chưa chắc, vì mới biết lịch nghỉ lễ đến hết năm {0}.",
            .holidaysUnsure: "Số ngày làm việc chưa chắc, vì lịch nghỉ lễ của thời gian này chưa được xác nhận.",
            .notAvailable:
                "Không tìm thấy hồ sơ khớp với thông tin bạn đưa. Bạn kiểm tra lại mã hồ sơ và bốn số cuối giấy tờ.",
            .locked: "Đã thử không khớp nhiều lần. Vì an toàn của chủ hồ sơ, bạn thử lại sau {0} phút.",
            .sourceUnavailable:
                "Hệ thống một cửa hiện không trả lời. Bạn thử lại sau, hoặc hỏi bộ phận Một cửa nơi nộp.",
            .readBack: "Mã hồ sơ của bạn là {0}, đúng không?",
            .whichCode: "Tôi đọc được mấy mã gần giống nhau. Mã nào là của bạn?",
            .askLast4: "Bạn cho biết bốn số cuối của giấy tờ tùy thân chủ hồ sơ.",
            .noSuchDay: "Phần ngày “{0}” của mã không đúng: không có ngày {1} tháng {2}. Bạn xem lại mã trên giấy hẹn.",
            .badDayLength: "Phần ngày của mã có {0} chữ số; phải có 6 hoặc 8. Bạn xem lại mã trên giấy hẹn.",
            .badNumberLength: "Phần số cuối của mã có {0} chữ số; phải có từ 4 đến 7. Bạn xem lại mã trên giấy hẹn.",
            .codeIncomplete: "Mã còn thiếu phần cuối. Mã đầy đủ có dạng H37.12-251112-0011.",
            .codeUnreadable: "Tôi chưa tách được mã này. Bạn viết theo dạng H37.12-251112-0011 giúp tôi.",
        ])
}
