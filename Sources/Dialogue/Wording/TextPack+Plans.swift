extension TextPack {
    /// The words about plans of life events, in Vietnamese.
    static let vietnamesePlans: [Phrase: String] = [
        .planHeading: "Kế hoạch: {0}",
        .planTitle: "Các việc cần làm, theo thứ tự",
        .planWave: "Đợt {0}",
        .planTogether: "Đợt {0} (làm cùng lúc được)",
        .planShould: "{0} (nên làm)",
        .planMay: "{0} (không bắt buộc)",
        .planAfter: "Làm sau: {0}",
        .planTakes: "Dùng {0}, là kết quả của: {1}",
        .planBy: "Hạn: {0}",
        .planTime: "Thời gian giải quyết: {0}",
        .planNotInForce: "Thủ tục này không có hiệu lực vào ngày được hỏi.",
        .planTold: "Bạn đã xem việc này.",
        .planLater: "Về sau, khi cần",
        .planJoinedTitle: "Có thể làm chung một hồ sơ (liên thông)",
        .planJoined: "{0}, thay cho: {1}",
        .planLongestTitle: "Lâu nhất là bao nhiêu ngày",
        .planLongest: "{0}: {1}",
        .planUntold: "Chưa kể: {0} (không có thời hạn nêu rõ).",
        .planCounting: """
        Tính theo thời hạn giải quyết, từ thứ hai đến thứ sáu, không kể ngày lễ và thời gian bạn chuẩn bị giấy tờ. Việc xong \
        trong ngày tính 1 ngày; giờ, ngày, tháng theo lịch được đổi ra ngày làm việc.
        """,
        .planChoose: "Bạn chọn một việc để xem hướng dẫn từng bước:",
        .planChosen: "Kế hoạch này theo các câu trả lời:",
        .planDone: "Bạn đã đi hết các việc trong kế hoạch {0}.",
        .nextInPlan: "Tiếp theo trong kế hoạch: {0}",
        .nextInPlanIfNeeded: "Tiếp theo trong kế hoạch (không bắt buộc): {0}",
        .planTimeByRecord: "Thời gian giải quyết: {0} (theo bản ghi quốc gia: {1})",
        .planQuestionFirst: """
        Bạn trả lời nốt phần đang hỏi, rồi tôi sang việc tiếp theo. Muốn bỏ việc này, bạn nhắn: bỏ qua việc này.
        """,
        .planTimeOfRecord: "Thời gian giải quyết: {0} (theo bản ghi quốc gia)",
        .planTimeUnclear: "Thời gian giải quyết: bản ghi quốc gia không nêu đủ rõ; bạn xem hướng dẫn việc này.",
        .planUntoldRecords: "Chưa kể: {0} (thời hạn ghi ở bản ghi quốc gia, ở đây chưa có).",
        .planLongestOpen: "Đó là khi cần đủ các việc vừa nêu; có việc còn tùy câu trả lời của bạn.",
        .planLeastOfAll: "Cả kế hoạch cần ít nhất {0}.",
        .planOfRecords: "Lấy thời hạn từ bản ghi quốc gia: {0}.",
        .planMarkedDone: "Bạn đã làm xong việc này.",
        .planOutside: "Việc này không có hướng dẫn từng bước ở đây, bạn tự làm: {0}",
        .planOrder: "Thứ tự: {0}.",
        .planOrderTogether: "Các việc trong cùng một số làm cùng lúc được.",
        .planLeft: "Còn lại: {0}.",
        .planJoinedAnswer: "Nộp chung một hồ sơ được (liên thông): {0}, thay cho: {1}.",
        .planJoinedMeaning: """
        Liên thông là nộp một hồ sơ, một lần, cho nhiều việc; các cơ quan tự chuyển hồ sơ và kết quả cho nhau.
        """,
        .planNothingJoined: "Trong kế hoạch này không có việc nào nộp chung một hồ sơ; mỗi việc nộp riêng.",
        .planSideBySide: "Làm cùng lúc được, mỗi việc một hồ sơ: {0}.",
        .planNotedDone: "Tôi ghi nhận bạn đã làm xong: {0}.",
        .planNotedSkipped: "Tôi bỏ qua: {0}. Bạn vẫn chọn lại được trong kế hoạch.",
        .planOffer: "Xem kế hoạch mọi việc cần làm: {0}",
        .planHint: "Muốn xem mọi việc cần làm, bạn nhắn: kế hoạch {0}.",
        .backToPlan: "Xem lại kế hoạch: {0}",
        .takenOver: "Tôi dùng lại điều bạn đã cho biết, không hỏi lại (bạn có thể đổi):",
        .takenFrom: "{0} (đã cho biết ở: {1})",
        .daysExactly: "{0} ngày làm việc",
        .daysRange: "{0} đến {1} ngày làm việc",
        .daysOpen: "từ {0} ngày làm việc, có phần không nêu thời hạn",
        .daysUnknown: "không nêu thời hạn",
    ]

    /// The words about plans of life events, in English.
    static let englishPlans: [Phrase: String] = [
        .planHeading: "Plan: {0}",
        .planTitle: "What has to be done, in order",
        .planWave: "Round {0}",
        .planTogether: "Round {0} (can be done at the same time)",
        .planShould: "{0} (advisable)",
        .planMay: "{0} (not required)",
        .planAfter: "After: {0}",
        .planTakes: "Uses {0}, the result of: {1}",
        .planBy: "Time limit: {0}",
        .planTime: "Processing time: {0}",
        .planNotInForce: "This procedure is not in force on the day asked about.",
        .planTold: "You have seen this.",
        .planLater: "Later, if need be",
        .planJoinedTitle: "Can be filed as one dossier",
        .planJoined: "{0}, in place of: {1}",
        .planLongestTitle: "How many days at the longest",
        .planLongest: "{0}: {1}",
        .planUntold: "Not counted: {0} (no time limit is stated).",
        .planCounting: """
        Counted by the terms for processing, Monday to Friday, without public holidays and the time you need for your papers. \
        What is done within the day counts as 1 day; hours, calendar days and months are converted into working days.
        """,
        .planChoose: "Choose one for its step-by-step guide:",
        .planChosen: "This plan follows these answers:",
        .planDone: "You have been through everything in the plan {0}.",
        .nextInPlan: "Next in the plan: {0}",
        .nextInPlanIfNeeded: "Next in the plan (not required): {0}",
        .planTimeByRecord: "Processing time: {0} (by the national record: {1})",
        .planQuestionFirst: """
        Please answer this first, then I go on to what is next. To leave this out, say: skip this step.
        """,
        .planTimeOfRecord: "Processing time: {0} (by the national record)",
        .planTimeUnclear: "Processing time: the national record does not state it clearly; please see its guide.",
        .planUntoldRecords: """
        Not counted: {0} (the time limit is in the national record, which is not at hand here).
        """,
        .planLongestOpen: "That is if all of these are needed; some still depend on your answers.",
        .planLeastOfAll: "The whole plan takes at least {0}.",
        .planOfRecords: "With time limits from national records: {0}.",
        .planMarkedDone: "You have done this.",
        .planOutside: "There is no step-by-step guide to this here, you do it yourself: {0}",
        .planOrder: "The order: {0}.",
        .planOrderTogether: "What has the same number can be done at the same time.",
        .planLeft: "Left: {0}.",
        .planJoinedAnswer: "Can be filed as one dossier: {0}, in place of: {1}.",
        .planJoinedMeaning: """
        A joined filing (liên thông) is one dossier, handed in once, for several things; the offices pass it on to each other.
        """,
        .planNothingJoined: "Nothing in this plan can be filed as one dossier; each is filed by itself.",
        .planSideBySide: "Can be done at the same time, each with a dossier of its own: {0}.",
        .planNotedDone: "I note that you have done: {0}.",
        .planNotedSkipped: "I leave out: {0}. You can still choose it in the plan.",
        .planOffer: "See the plan of everything to do: {0}",
        .planHint: "To see everything there is to do, say: plan {0}.",
        .backToPlan: "See the plan again: {0}",
        .takenOver: "I use again what you have told me, without asking anew (you can change it):",
        .takenFrom: "{0} (told at: {1})",
        .daysExactly: "{0} working day(s)",
        .daysRange: "{0} to {1} working days",
        .daysOpen: "from {0} working day(s), with a part whose time is not stated",
        .daysUnknown: "no time limit stated",
    ]
}
