import Catalogue
import JSON

/// The words of the page itself, in both languages. What the assistant says is not here but in the text packs of `Dialogue`.
enum PageWord: String, CaseIterable, Sendable {
    case title, intro, machine, privacyShort, privacyTitle, privacyLong, examplesTitle, example1, example2, example3,
        example4
    case askLabel, askHint, send, skip, you, reply, otherLanguage, otherLanguageCode
    case chooseByNumber, sendChosen, chosenNone, change, undo, startOver, startOverWords, erase, eraseAsk, erased,
        cancel, close
    case print, printSheet, printHow, copy, copied, calendar, calendarEvent, calendarNote, more
    case like, dislike, likeTitle, reasonLabel, sendReason, thanksFeedback
    case article, articleMissing, articleWhere, loading, timeline
    case lawInForce, lawNotYet, lawEnded, lawReplaced, lawPage
    case basisUnsure, readOn
    case sending, offline, busy, notStored, failed, notDone, tooMany, retry, retryIn, gone, movedOn, tooLongTalk,
        tooLongText, notRead, foreign
    case resumed, reopen, notReopened, kept, notKept, frameKeepsNothing, ownPage
    case voice, voiceAsk, voiceOn, voiceOff, listen, listening, stopListening, speak, stopSpeaking, notHeard
    case newWindow, noChat, dayHint, numberHint, otherDay, dayLabel, showDay
}

extension PageWord {
    /// The word in a language.
    func text(_ language: Language) -> String {
        let words = Self.table[self]
        return (language == .vi ? words?.vi : words?.en) ?? rawValue
    }

    /// All words of a language as a JSON object, for the page's script.
    static func json(_ language: Language) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        for word in allCases { writer.member(word.rawValue, word.text(language)) }
        writer.endObject()
        return writer.text
    }

    static let table: [PageWord: (vi: String, en: String)] = [
        .title: ("Dẫn Lối – trợ lý thủ tục hành chính", "Dẫn Lối – guide to public services"),
        .intro: (
            "Bạn nói việc cần làm, theo lời thường ngày. Tôi hỏi vài câu rồi chỉ đúng giấy tờ, nơi nộp, phí và thời hạn.",
            "Say what you need in your own words. A few questions later you have the right papers, office, fee and time."
        ),
        .machine: (
            "Đây là máy trả lời, không phải người. Muốn gặp người, bạn viết “gặp cán bộ”.",
            "You are talking to a machine, not a person. To reach a person, write “human”."
        ),
        .privacyShort: (
            "Đừng gửi mật khẩu hay số tài khoản; số giấy tờ chỉ gửi khi tôi hỏi. Chưa gửi câu nào thì chưa có gì được lưu.",
            "Send no passwords or bank accounts, and ID numbers only when asked. Nothing is stored until you send a message."
        ),
        .privacyTitle: ("Dữ liệu của bạn được dùng thế nào", "How your data is used"),
        .privacyLong: (
            """
            Khi bạn gửi câu đầu tiên, cuộc trò chuyện được lưu để bạn xem lại, có hạn. Số giấy tờ, điện thoại, tài khoản và địa chỉ \
            được che trước khi lưu. Trình duyệt chỉ giữ một mã mở lại cuộc trò chuyện này, để tải lại trang không mất, và bỏ đi khi \
            bạn đóng thẻ hoặc trình duyệt. Bạn xóa tất cả bất cứ lúc nào bằng nút “Xóa cuộc trò chuyện”.
            """,
            """
            With your first message the conversation is stored for a limited time, so that you can look back. Numbers of papers, \
            telephones and accounts, and addresses, are masked before storing. The browser keeps one key that opens this \
            conversation again after a reload, and drops it when you close the tab or the browser. You can erase everything at any \
            time with “Erase conversation”.
            """
        ),
        .examplesTitle: ("Ví dụ", "Examples"),
        .example1: ("Làm giấy khai sinh cho con", "Register the birth of my child"),
        .example2: ("Xin giấy xác nhận độc thân", "Get a certificate of being unmarried"),
        .example3: ("Đổi giấy phép lái xe", "Renew a driving licence"),
        .example4: ("Hồ sơ của tôi đến đâu rồi", "Where is my dossier"),
        .askLabel: ("Câu hỏi hoặc câu trả lời của bạn", "Your question or answer"),
        .askHint: ("Có dấu hay không dấu đều được.", "Vietnamese with or without marks, or English."),
        .send: ("Gửi", "Send"),
        .skip: ("Đến ô nhập", "Go to the input"),
        .you: ("Bạn", "You"),
        .reply: ("Trả lời {0}", "Reply {0}"),
        .otherLanguage: ("English", "Tiếng Việt"),
        .otherLanguageCode: ("en", "vi"),
        .chooseByNumber: ("Chọn một, hoặc bấm phím số.", "Choose one, or press its number."),
        .sendChosen: ("Gửi các mục đã chọn", "Send what is ticked"),
        .chosenNone: ("Bạn chọn ít nhất một mục.", "Tick at least one."),
        .change: ("Sửa", "Change"),
        .undo: ("Quay lại", "Undo"),
        .startOver: ("Làm lại từ đầu", "Start over"),
        .startOverWords: ("làm lại từ đầu", "start over"),
        .erase: ("Xóa cuộc trò chuyện", "Erase conversation"),
        .eraseAsk: (
            "Xóa hết mọi câu đã hỏi và đã trả lời? Không lấy lại được.",
            "Erase all that was asked and answered? This cannot be undone."
        ),
        .erased: ("Đã xóa. Không còn gì được lưu.", "Erased. Nothing is stored any more."),
        .cancel: ("Không", "Cancel"),
        .close: ("Đóng", "Close"),
        .print: ("In", "Print"),
        .printSheet: ("Bản để in", "Sheet for printing"),
        .printHow: (
            "Để in, bạn dùng lệnh In của trình duyệt (Ctrl+P, trên máy Mac ⌘P).",
            "To print, use your browser's Print command (Ctrl+P, on a Mac ⌘P)."
        ),
        .copy: ("Sao chép", "Copy"),
        .copied: ("Đã sao chép.", "Copied."),
        .calendar: ("Thêm ngày hẹn vào lịch (.ics)", "Add the appointment to a calendar (.ics)"),
        .calendarEvent: ("Hẹn trả kết quả hồ sơ {0}", "Result of dossier {0} is due"),
        .calendarNote: (
            "Mang giấy tiếp nhận và hẹn trả kết quả cùng giấy tờ tùy thân. Ngày hẹn có thể đổi; xem lại trước khi đi.",
            "Bring the receipt with the appointment and your ID. The date may change; check before you go."
        ),
        .more: ("Thêm", "More"),
        .like: ("Hữu ích", "Helpful"),
        .dislike: ("Chưa đúng", "Not right"),
        .likeTitle: ("Câu trả lời này thế nào?", "How was this answer?"),
        .reasonLabel: ("Chỗ nào chưa đúng? (không bắt buộc)", "What is not right? (optional)"),
        .sendReason: ("Gửi góp ý", "Send feedback"),
        .thanksFeedback: ("Cảm ơn bạn đã góp ý.", "Thank you for telling us."),
        .article: ("Căn cứ", "Legal basis"),
        .articleMissing: (
            "Toàn văn điều này chưa có ở đây. Văn bản:",
            "The text of this provision is not here yet. The document:"
        ),
        .articleWhere: ("Xem văn bản ở trang gốc của thủ tục", "See the documents on the procedure's own page"),
        .lawInForce: ("Đang có hiệu lực", "In force"),
        .lawNotYet: ("Chưa có hiệu lực", "Not yet in force"),
        .lawEnded: ("Đã hết hiệu lực", "No longer in force"),
        .lawReplaced: ("Được thay bằng: {0}", "Replaced by: {0}"),
        .lawPage: ("Xem toàn văn bản", "See the whole document"),
        .loading: ("Đang tải…", "Loading…"),
        .timeline: ("Các bước đã qua", "What was done"),
        .basisUnsure: ("Chưa chắc: hãy hỏi lại nơi nộp", "Not certain: please ask the office"),
        .readOn: ("Đọc tiếp ở mục “Trả lời {0}”", "Read on at “Reply {0}”"),
        .sending: ("Đang trả lời…", "Answering…"),
        .offline: (
            "Máy của bạn đang mất mạng. Câu vừa viết vẫn còn ở đây; có mạng lại thì bấm “Gửi lại”.",
            "You are offline. What you wrote is kept here; press “Send again” when you are back."
        ),
        .busy: (
            "Đang có quá nhiều người dùng. Bạn chờ một chút rồi bấm “Gửi lại”; câu vừa viết vẫn còn.",
            "Too many people are here at once. Please wait and press “Send again”; what you wrote is kept."
        ),
        .notStored: (
            "Lúc này chưa lưu được nên câu vừa gửi chưa được tính. Bạn chờ một chút rồi bấm “Gửi lại”.",
            "Nothing can be stored right now, so your message was not taken. Please wait and press “Send again”."
        ),
        .failed: (
            "Có trục trặc khi gửi. Bạn bấm “Gửi lại”; nếu vẫn không được, gọi tổng đài 1800 1096.",
            "Sending failed. Press “Send again”; if it fails again, call 1800 1096."
        ),
        .notDone: (
            "Có trục trặc nên chưa làm được. Bạn thử lại sau một chút; nếu vẫn không được, gọi tổng đài 1800 1096.",
            "That did not work. Please try again in a moment; if it fails again, call 1800 1096."
        ),
        .tooMany: (
            "Bạn gửi hơi nhanh. Chờ một chút rồi bấm “Gửi lại”.",
            "That was a little fast. Please wait and press “Send again”."
        ),
        .retry: ("Gửi lại", "Send again"),
        .retryIn: ("Gửi lại được sau {0} giây.", "You can send again in {0} seconds."),
        .gone: (
            "Cuộc trò chuyện trước đã hết hạn hoặc đã bị xóa. Bạn gửi lại để bắt đầu cuộc mới.",
            "The earlier conversation has expired or was erased. Send again to begin a new one."
        ),
        .movedOn: (
            "Cuộc trò chuyện đã đi tiếp từ chỗ đó, có thể ở thẻ khác, nên câu vừa gửi chưa được tính. Bạn xem câu hỏi mới nhất rồi trả lời.",
            "The conversation has gone on from there, perhaps in another tab, so this was not taken. Please look at the newest question and answer it."
        ),
        .tooLongTalk: (
            "Cuộc trò chuyện này đã quá dài. Bạn bấm “Xóa cuộc trò chuyện” để bắt đầu cuộc mới.",
            "This conversation is full. Press “Erase conversation” to begin a new one."
        ),
        .tooLongText: (
            "Câu này quá dài. Bạn viết ngắn lại giúp tôi.", "This message is too long. Please make it shorter."
        ),
        .notRead: ("Không đọc được biểu mẫu vừa gửi.", "The form cannot be read."),
        .foreign: (
            "Biểu mẫu này đến từ một trang khác nên không được nhận.",
            "This form comes from another site and is not taken."
        ),
        .resumed: (
            "Đã mở lại cuộc trò chuyện của bạn: mã mở lại được giữ trong thẻ này cho đến khi bạn đóng.",
            "Your conversation is open again: its key is kept in this tab until you close it."
        ),
        .reopen: ("Mở lại cuộc trò chuyện", "Open the conversation again"),
        .notReopened: (
            "Chưa mở lại được những câu trước của cuộc trò chuyện. Chúng vẫn còn; bạn chờ một chút rồi bấm “Mở lại cuộc trò chuyện”.",
            "What was said before could not be opened. It is still there; please wait and press “Open the conversation again”."
        ),
        .kept: (
            "Từ giờ, thẻ này giữ mã mở lại cuộc trò chuyện, để tải lại trang không mất.",
            "From now on this tab keeps the key of the conversation, so that a reload loses nothing."
        ),
        .notKept: (
            "Trình duyệt không cho giữ mã mở lại ở đây: tải lại hoặc rời trang này thì không xem lại được. Bạn in hoặc sao chép điều cần giữ.",
            "This browser lets nothing be kept here: after a reload, or on another page, this cannot be opened again. Print or copy what you need."
        ),
        .frameKeepsNothing: (
            "Câu vừa gửi không trả lời được ở đây, vì trình duyệt không cho khung này giữ gì. Bạn đóng khung rồi mở lại, hoặc hỏi ở trang riêng:",
            "Your message cannot be answered here: the browser lets this frame keep nothing. Close and open it again, or ask on a page of its own:"
        ),
        .ownPage: ("Mở trang riêng", "Open the page"),
        .voice: ("Giọng nói", "Voice"),
        .voiceAsk: (
            """
            Bật nói và nghe? Khi bạn nói, trình duyệt có thể gửi âm thanh đến nhà cung cấp của nó để chuyển thành chữ; Dẫn Lối chỉ nhận \
            chữ. Bạn tắt lúc nào cũng được.
            """,
            """
            Turn on speaking and listening? While you speak, your browser may send the sound to its maker to be written down; Dẫn Lối \
            receives only the text. You can turn it off at any time.
            """
        ),
        .voiceOn: ("Bật giọng nói", "Turn voice on"),
        .voiceOff: ("Tắt giọng nói", "Turn voice off"),
        .listen: ("Nói", "Speak"),
        .listening: ("Đang nghe… bạn nói đi.", "Listening… please speak."),
        .stopListening: ("Ngừng nghe", "Stop listening"),
        .speak: ("Đọc to", "Read aloud"),
        .stopSpeaking: ("Ngừng đọc", "Stop reading"),
        .notHeard: (
            "Tôi chưa nghe được. Bạn thử lại hoặc gõ chữ.", "I could not hear that. Please try again, or type."
        ),
        .newWindow: ("mở cửa sổ mới", "opens a new window"),
        .noChat: ("Chưa có cuộc trò chuyện nào.", "There is no conversation yet."),
        .dayHint: ("Ngày, tháng, năm. Ví dụ: 15/8/2026.", "Day, month, year. For example: 15/8/2026."),
        .otherDay: ("Xem theo ngày khác", "Rules of another day"),
        .dayLabel: ("Ngày nộp hồ sơ", "Day of filing"),
        .showDay: ("Xem theo ngày này", "Show the rules of this day"),
        .numberHint: ("Viết bằng số.", "In digits."),
    ]
}
