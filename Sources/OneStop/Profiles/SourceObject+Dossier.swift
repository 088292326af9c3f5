import Vietnamese

/// Lengths at which texts of a source are cut, in Unicode scalars.
enum TextLimit {
    static let name = 300
    static let note = 1_000
}

extension SourceObject {
    /// Whether an element is about the dossier asked for: the same code but for case and spaces.
    func isAbout(_ code: DossierCode, _ name: String) -> Bool {
        guard let text = text(name), text.utf8.count <= 200 else { return false }
        return text.uppercased().filter { !$0.isWhitespace } == code.text
    }

    /// A national procedure code, `1.001193`, also of the form that ends in an agency's code; nil for anything else.
    func procedureCode(_ name: String) -> String? {
        guard let text = cleaned(name, limit: 60) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).prefix(2)
        let isCode =
            parts.count == 2 && parts[0].utf8.count == 1 && parts[1].utf8.count == 6
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return isCode ? parts.joined(separator: ".") : nil
    }

    /// "1" in person, "2" online, "3" public post.
    func channel(_ name: String) -> DossierRecord.Channel? {
        switch text(name) {
        case "1": .inPerson
        case "2": .online
        case "3": .post
        default: nil
        }
    }
}

/// The one-stop systems' envelope: a code, a message, and what was asked for.
struct SourceEnvelope {
    /// Empty if there is none.
    let code: String
    let message: String?

    init(_ object: SourceObject) {
        code = object.text("error_code", "errorCode", "errorcode") ?? ""
        message = object.text("message", "error_message", "result_message")
    }

    /// `0`, `"0"` and `"00"`.
    var isSuccess: Bool { code == "0" || code == "00" }

    /// "Đã tồn tại" with code 3 or -3: the dossier is there already.
    var saysExists: Bool { ["3", "-3"].contains(code) && says("da ton tai") }

    /// The session is gone. Codes are not relied on alone: the words tell, too.
    var saysSessionIsGone: Bool {
        ["2", "401"].contains(code) || says("session") || says("token") || says("phien lam viec")
            || says("phien dang nhap")
            || says("chua dang nhap")
    }

    private func says(_ words: String) -> Bool {
        guard let message else { return false }
        return VietnameseText.fold(SourceText.cleaned(message, limit: 300)).contains(words)
    }

    /// The failure to log when the source did not say success.
    var failure: SourceFailure { SourceFailure(.refused, code: code, message: message) }
}
