import Foundation
import LegalRetrieval

/// A few made-up articles in the manner of the law, and an index of them.
enum SmallLaw {
    static let articles: [SearchableArticle] = [
        article(
            10, "100/2019/NĐ-CP", "Nghị định", "Quy định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ",
            "Xử phạt người điều khiển xe ô tô",
            "1. Phạt tiền từ 200.000 đồng đến 400.000 đồng đối với một trong các hành vi sau đây:\n"
                + "a) Không chấp hành hiệu lệnh của biển báo;\nb) Dừng xe không có tín hiệu báo trước.\n"
                + "2. Phạt tiền từ 800.000 đồng đến 1.000.000 đồng đối với người quay đầu xe trên cầu."),
        article(
            11, "100/2019/NĐ-CP", "Nghị định", "Quy định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ",
            "Xử phạt người điều khiển xe mô tô", "1. Phạt tiền đối với người không đội mũ bảo hiểm khi đi xe mô tô."),
        article(
            20, "60/2014/QH13", "Luật", "Hộ tịch", "Giải thích từ ngữ",
            "1. Hộ tịch là những sự kiện xác định tình trạng nhân thân của cá nhân.\n"
                + "2. Đăng ký hộ tịch là việc ghi vào Sổ hộ tịch."),
        article(
            21, "60/2014/QH13", "Luật", "Hộ tịch", "Thẩm quyền đăng ký khai sinh",
            "Ủy ban nhân dân cấp xã nơi cư trú của người cha hoặc người mẹ thực hiện đăng ký khai sinh."),
        article(
            22, "60/2014/QH13", "Luật", "Hộ tịch", "Thủ tục đăng ký kết hôn",
            "1. Hai bên nam, nữ nộp tờ khai.\n\n2. Công chức tư pháp ghi việc kết hôn vào Sổ hộ tịch."),
        article(
            30, "45/2013/QH13", "Luật", "Đất đai", "Thu hồi đất vì mục đích quốc phòng",
            "Nhà nước thu hồi đất trong các trường hợp xây dựng căn cứ quân sự."),
        article(
            31, "45/2013/QH13", "Luật", "Đất đai", "Thời hạn sử dụng đất",
            "Thời hạn giao đất nông nghiệp là 50 năm."),
    ]

    static func article(
        _ id: Int32, _ number: String, _ kind: String, _ name: String, _ title: String, _ text: String
    ) -> SearchableArticle {
        SearchableArticle(
            id: id, documentNumber: number, documentKind: kind, documentTitle: name, title: title, text: text)
    }

    static func bytes(_ articles: [SearchableArticle] = articles) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.path
        let path = "\(folder)/\(UUID()).index"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a left-over file harms nothing
        var builder = try ArticleIndexBuilder(scratch: folder)
        for article in articles { try builder.add(article) }
        try builder.write(to: path)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    static func search() throws -> ArticleSearch { ArticleSearch(try ArticleIndex(bytes: bytes())) }

    static func text(_ id: Int32) -> String? { articles.first { $0.id == id }?.text }
}
