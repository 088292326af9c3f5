import Vietnamese

extension DossierStatus {
    /// The longest text of an other state that is kept, in Unicode scalars.
    public static let textLimit = 120

    /// Reads what a source sends for the state: `5`, `05`, the name of an internal state, or free text.
    ///
    /// - Parameter text: Cleaned and cut by this function; may be anything.
    public init(source text: String) {
        let cleaned = SourceText.cleaned(text, limit: Self.textLimit)
        if let number = Int(cleaned) {
            // Numbers outside the list mean something to the source only.
            self = DossierStatus(number: number) ?? .other("")
        } else {
            self = Self.internalStates[cleaned.lowercased()] ?? Self.ofWords(cleaned) ?? .other(cleaned)
        }
    }

    /// The internal states of OpenCPS and of provincial systems built after it; `posting` and `interoperating` have no
    /// equivalent.
    private static let internalStates: [String: DossierStatus] = [
        "receiving": .submitted, "new": .accepted, "denied": .refused, "processing": .inProgress,
        "waiting": .supplementRequested, "paying": .paymentRequested, "cancelled": .withdrawn, "unresolved": .stopped,
        "releasing": .completed, "done": .returned, "posting": .other("posting"),
        "interoperating": .other("interoperating"),
    ]

    /// The state that free text names, by the words officials use for it.
    private static func ofWords(_ text: String) -> DossierStatus? {
        let folded = " " + VietnameseText.fold(text) + " "
        return keywords.first { folded.contains($0.words) }?.status
    }

    /// Special words before general ones: "không được tiếp nhận" holds "tiếp nhận", "chờ bổ sung" is no "đang xử lý".
    private static let keywords: [(words: String, status: DossierStatus)] = [
        (" hoan thanh nghia vu", .inProgress), (" chua duoc tiep nhan", .submitted), (" chua tiep nhan", .submitted),
        (" cho tiep nhan", .submitted), (" moi dang ky", .submitted),
        (" moi nop", .submitted), (" khong duoc tiep nhan", .refused), (" khong tiep nhan", .refused),
        (" tu choi", .refused), (" dung xu ly", .stopped), (" tam dung", .stopped), (" khong giai quyet", .stopped),
        (" da rut", .withdrawn), (" rut ho so", .withdrawn), (" cong dan rut", .withdrawn),
        (" da tra ket qua", .returned), (" da tra", .returned), (" da nhan ket qua", .returned),
        (" cho tra ket qua", .completed), (" cho nhan ket qua", .completed), (" co ket qua", .completed),
        (" da xu ly xong", .completed), (" da giai quyet", .completed), (" hoan thanh", .completed),
        (" tra ket qua", .completed), (" da bo sung", .inProgress), (" bo sung", .supplementRequested),
        (" nghia vu tai chinh", .paymentRequested), (" cho thanh toan", .paymentRequested),
        (" yeu cau thanh toan", .paymentRequested), (" nop phi", .paymentRequested), (" le phi", .paymentRequested),
        (" thu ly", .inProgress), (" dang xu ly", .inProgress), (" dang giai quyet", .inProgress),
        (" tham dinh", .inProgress), (" trinh ky", .inProgress), (" ky duyet", .inProgress), (" xac minh", .inProgress),
        (" phan cong", .inProgress), (" tiep nhan", .accepted),
    ]
}
