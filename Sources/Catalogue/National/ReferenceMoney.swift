import Vietnamese

/// The fees of a record, in its words.
struct ReferenceMoney {
    private(set) var fees: [Fee] = []
    private(set) var notices: [Notice] = []

    init(_ record: NationalRecord) {
        let charges = record.fees.isEmpty ? record.methods.flatMap(\.fees) : record.fees
        // The same amount by several channels is one fee.
        var places: [Said: Int] = [:]
        var said: [(said: Said, channels: [Channel])] = []
        for charge in charges {
            let words = Said(charge)
            let channel = RecordChannel.read(charge.channel)
            if let place = places[words] {
                if let channel, !said[place].channels.contains(channel) { said[place].channels.append(channel) }
            } else {
                places[words] = said.count
                said.append((words, channel.map { [$0] } ?? []))
            }
        }
        // Where some channels state a fee, the silence of the others adds nothing.
        for (words, channels) in said { add(words, channels) }
        if fees.isEmpty { add(Said(quote: nil, warning: nil), []) }
    }

    /// What the record says, as far as it may be repeated.
    private struct Said: Hashable {
        /// Nil where it does not tell.
        let quote: String?
        let warning: Warning?

        enum Warning: Hashable { case tooSmall, fused }

        init(quote: String?, warning: Warning?) {
            self.quote = quote
            self.warning = warning
        }

        init(_ charge: NationalRecord.Charge) {
            let words = RecordText.clean(charge.note)
            // The same zero once more in the note.
            let note = ["mien phi", "khong", "0", "khong thu phi"].contains(VietnameseText.fold(words)) ? "" : words
            func joined(_ amount: String) -> String { note.isEmpty || note == amount ? amount : "\(amount) (\(note))" }
            switch RecordAmount(charge) {
            // A zero is how the database prints that no figure was stored: only the note tells.
            case .absent, .zero: self.init(quote: note.isEmpty ? nil : note, warning: nil)
            case .stated(let amount): self.init(quote: joined(amount), warning: nil)
            case .tooSmall(let amount): self.init(quote: joined(amount), warning: .tooSmall)
            case .fused(let amount): self.init(quote: joined(amount), warning: .fused)
            }
        }
    }

    private mutating func add(_ said: Said, _ channels: [Channel]) {
        let silent = LocalizedText(
            vi: "Bản ghi không nêu mức phí; số 0 in ở đó không có nghĩa là miễn phí.",
            en: "The record does not tell the fee; a zero printed there does not mean that it is free.")
        fees.append(
            Fee(
                id: "phi_\(fees.count + 1)", when: 0, kind: said.quote.map { .quoted($0) } ?? .notStated,
                part: nil, channels: channels,
                note: said.quote == nil ? silent : nil, citations: [.record(.fees)]))
        guard let warning = said.warning, let quote = said.quote else { return }
        let id = warning == .tooSmall ? "phi_sai_don_vi" : "phi_dinh_cot"
        guard !notices.contains(where: { $0.id == id }) else { return }
        let text =
            switch warning {
            case .tooSmall:
                LocalizedText(
                    vi: "Bản ghi in mức phí “\(quote)”: có lẽ sai đơn vị. Bạn hỏi lại nơi nộp.",
                    en: "The record prints the fee “\(quote)”: most likely in a wrong unit. Please ask the office.",
                    quoting: [quote])
            case .fused:
                LocalizedText(
                    vi: "Mức phí “\(quote)” trong bản ghi có thể bị dính với số ở cột khác. Bạn hỏi lại nơi nộp.",
                    en: "The fee “\(quote)” of the record may have run into a number beside it. Please ask the office.",
                    quoting: [quote])
            }
        notices.append(
            Notice(id: id, when: 0, kind: .warning, text: text, note: nil, citations: [.record(.fees)]))
    }
}
