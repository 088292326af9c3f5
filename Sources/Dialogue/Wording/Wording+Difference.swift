import Catalogue

/// What differs between two guides, as parts of one sentence.
extension Wording {
    /// Of many differences, so many are named; the guide shows them all.
    private static let differenceLimit = 5

    func differences(_ differences: [GuideDifference]) -> String {
        var told: [String] = []
        for text in differences.map(difference) where !told.contains(text) { told.append(text) }
        if told.count > Self.differenceLimit {
            let rest = told.count - Self.differenceLimit + 1
            told = told.prefix(Self.differenceLimit - 1) + [pack.text(.differsMore, [String(rest)])]
        }
        return told.joined(separator: "; ")
    }

    private func difference(_ difference: GuideDifference) -> String {
        switch difference {
        case .paper(nil, let new?): pack.text(new.mode == .notNeeded ? .noteComes : .paperComes, [text(new.name)])
        case .paper(let old?, nil): pack.text(old.mode == .notNeeded ? .noteGoes : .paperGoes, [text(old.name)])
        case .paper(_?, let new?): pack.text(.paperDiffers, [text(new.name)])
        case .fee(let old, let new):
            changed(.theFee, channels(new?.channels ?? old?.channels ?? []), old.map(fee), new.map(fee))
        case .deadline(let old, let new):
            changed(.theTime, channels(new?.channels ?? old?.channels ?? []), old.map(deadline), new.map(deadline))
        case .place(nil, let new?): pack.text(.placeComes, [text(new.name)])
        case .place(let old?, nil): pack.text(.placeGoes, [text(old.name)])
        case .place(_?, let new?): pack.text(.placeDiffers, [text(new.name)])
        case .conclusion(let text?): pack.text(.concludesNow, [self.text(text)])
        case .conclusion(nil): pack.text(.concludesNoMore)
        case .question(let label): pack.text(.asksNow, [inside(label)])
        case .other(let part): pack.text(.partDiffers, [pack.text(Self.name(part))])
        case .paper(nil, nil), .place(nil, nil): ""
        }
    }

    private func changed(_ what: Phrase, _ channels: String, _ old: String?, _ new: String?) -> String {
        let name = pack.text(what) + (channels.isEmpty ? "" : " " + channels)
        // "Do Hội đồng nhân dân …" follows other words here.
        let texts = [old, new].map { $0.map(SentenceCase.inside) }
        switch (texts[0], texts[1]) {
        case (let old?, let new?): return pack.text(.changesFromTo, [name, old, new])
        case (nil, let new?): return pack.text(.comesAs, [name, new])
        case (let old?, nil): return pack.text(.goesAs, [name, old])
        case (nil, nil): return name
        }
    }

    private func channels(_ channels: [Channel]) -> String {
        channels.map { channel in
            switch channel {
            case .inPerson: pack.text(.filedInPerson)
            case .online: pack.text(.filedOnline)
            case .post: pack.text(.filedByPost)
            }
        }.joined(separator: ", ")
    }

    private static func name(_ part: GuideDifference.Part) -> Phrase {
        switch part {
        case .remarks: .remarksTitle
        case .steps: .stepsTitle
        case .results: .resultsTitle
        case .notices: .noticesTitle
        }
    }
}
