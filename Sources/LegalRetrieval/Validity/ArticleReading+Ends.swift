import Vietnamese

/// What an article ends, replaces or stops.
extension ArticleReading {
    struct Verb {
        let kind: LegalRelation.Kind
        let range: Range<Int>
        /// Whether what it acts on stands before it.
        let isBehind: Bool
    }

    mutating func readEnds(_ segment: ArticleSegments.Segment, _ own: [Citation]) -> Bool {
        let verbs = verbs(in: segment.range)
        guard !verbs.isEmpty else { return false }
        let spoken = explicitDay(in: segment.range)
        for (index, verb) in verbs.enumerated() {
            let kind = refined(verb, in: segment.range, own)
            let start = index > 0 ? verbs[index - 1].range.upperBound : segment.range.lowerBound
            let end = index + 1 < verbs.count ? verbs[index + 1].range.lowerBound : segment.range.upperBound
            let effective = verb.isBehind ? explicitDay(in: verb.range.upperBound..<segment.range.upperBound) : spoken
            if verb.isBehind {
                let before = own.filter { $0.range.lowerBound >= start && $0.range.upperBound <= verb.range.lowerBound }
                take(heads(before, from: start), kind, effective)
                readOwnEnd(segment.range.lowerBound..<verb.range.lowerBound, before, effective)
                if segment.isIntroduction { listing = Listing(kind: kind, effective: effective, isPoint: true) }
            } else {
                let behind = own.filter { $0.range.lowerBound >= verb.range.upperBound && $0.range.upperBound <= end }
                take(heads(behind, from: verb.range.upperBound), kind, effective)
                if segment.isIntroduction {
                    listing = Listing(kind: kind, effective: effective, isPoint: segment.hasLabel && !segment.isPoint)
                }
            }
        }
        return true
    }

    func verbs(in range: Range<Int>) -> [Verb] {
        var verbs: [Verb] = []
        for place in segments.places(of: "thay thế", in: range) where acts(place, range) {
            verbs.append(Verb(kind: .replaces, range: place..<place + "thay thế".utf8.count, isBehind: false))
        }
        for words: StaticString in ["bãi bỏ", "hủy bỏ", "huỷ bỏ"] {
            for place in segments.places(of: words, in: range) where acts(place, range) {
                verbs.append(Verb(kind: .repeals, range: place..<place + words.utf8CodeUnitCount, isBehind: false))
            }
        }
        for words: StaticString in ["hết hiệu lực", "hết hiệu lực thi hành"] {
            for place in segments.places(of: words, in: range) where !isDenied(place, range) {
                if verbs.contains(where: { $0.range.lowerBound == place }) { continue }
                verbs.append(Verb(kind: .repeals, range: place..<place + words.utf8CodeUnitCount, isBehind: true))
            }
        }
        for place in segments.places(of: "ngưng hiệu lực", in: range) where acts(place, range) {
            verbs.append(Verb(kind: .suspends, range: place..<place + "ngưng hiệu lực".utf8.count, isBehind: false))
        }
        return verbs.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Not `được sửa đổi, bổ sung hoặc thay thế`, `văn bản thay thế`: what is said of any text to come.
    func acts(_ place: Int, _ range: Range<Int>) -> Bool {
        let before = segments.text(max(range.lowerBound, place - 60)..<place)
        for words in ["sửa đổi, bổ sung", "được ", "bị ", "đã ", "văn bản ", "hoặc ", "chưa ", "trường hợp "] {
            guard let found = before.ranges(of: words).last else { continue }
            // "sửa đổi, bổ sung, thay thế" with nothing named between.
            if before[found.upperBound...].utf8.count < 24, before[found.upperBound...].allSatisfy({ !$0.isNumber }) {
                return false
            }
        }
        return true
    }

    func isDenied(_ place: Int, _ range: Range<Int>) -> Bool {
        let before = segments.text(max(range.lowerBound, place - 24)..<place)
        return before.hasSuffix("chưa ") || before.hasSuffix("không ") || before.hasSuffix("đã ")
            || before.hasSuffix("khi ")
    }

    /// A part only, or words only, where that is said.
    func refined(_ verb: Verb, in range: Range<Int>, _ own: [Citation]) -> LegalRelation.Kind {
        let behind = segments.text(verb.range.upperBound..<min(range.upperBound, verb.range.upperBound + 60))
            .drop { $0 == " " }
        if !verb.isBehind {
            for words in [
                "cụm từ", "từ ", "các cụm từ", "mẫu", "các mẫu", "phụ lục", "các phụ lục", "nội dung", "một số",
            ]
            where behind.hasPrefix(words) {
                return verb.kind == .replaces ? .amends : .repealsPartly
            }
            return verb.kind
        }
        // "hết hiệu lực …, trừ các quy định tại Điều 6 …"
        let rest = segments.text(verb.range.upperBound..<range.upperBound)
        let isExcepted = [
            "trừ quy định", "trừ các quy định", "trừ điều", "trừ các điều", "trừ khoản", "trừ các khoản", "trừ chương",
        ]
        .contains { rest.contains($0) }
        return isExcepted ? .repealsPartly : verb.kind
    }

    /// A day written out in the statement, but that of a document's name: `kể từ ngày 01 tháng 7 năm 2025`.
    func explicitDay(in range: Range<Int>) -> Day? {
        for words: StaticString in ["kể từ ngày", "từ ngày"] {
            for place in segments.places(of: words, in: range) {
                let behind = place + words.utf8CodeUnitCount
                let folded = Array(VietnameseText.fold(segments.text(behind..<min(range.upperBound, behind + 60))).utf8)
                if case .day(let day)? = WrittenDay.read(folded, 0)?.day { return day }
            }
        }
        return nil
    }

    /// `Nghị quyết này hết hiệu lực từ ngày …`, `… này có hiệu lực … và hết hiệu lực từ ngày …`
    mutating func readOwnEnd(_ before: Range<Int>, _ cited: [Citation], _ effective: Day?) {
        guard let effective, findings.expired == nil, cited.isEmpty else { return }
        let text = segments.text(before)
        guard text.hasSuffix(" này ") || text.contains("này có hiệu lực") && text.hasSuffix("và ") else { return }
        let begin = findings.effective ?? context.document.effective ?? context.day
        if effective > begin { findings.expired = effective }
    }

    /// The citations of what is acted on, not those that only describe it.
    func heads(_ citations: [Citation], from start: Int) -> [Citation] {
        var heads: [Citation] = []
        // "… đã được sửa đổi, bổ sung theo Luật số A, Luật số B và Luật số C": those behind "theo" only tell what amended it.
        var areAmenders = false
        for citation in citations {
            guard let first = heads.first else {
                guard citation.range.lowerBound - start < 120 else { break }
                heads.append(citation)
                continue
            }
            let before = words(before: citation, from: start, count: 14)
            if before.hasSuffix("theo") || before.hasSuffix("bởi") {
                areAmenders = true
                continue
            }
            if areAmenders, before.hasSuffix(",") || before.hasSuffix("và") { continue }
            areAmenders = false
            let isListed = [",", ";", ":", "và", "các", ")", "quy định tại"].contains { before.hasSuffix($0) }
            // A row of places shares its document, whose name stands at the end.
            let isOfRow = citation.article != nil && heads.last?.article != nil
            // "… hướng dẫn Luật A và Nghị định B" behind a circular: what is listed is of the kind of the first.
            let (kind, firstKind) = (kindWord(of: citation), kindWord(of: first))
            guard isListed || isOfRow, kind == nil || firstKind == nil || kind == firstKind else { continue }
            heads.append(citation)
        }
        return heads
    }

    /// What stands before a citation, without the space.
    func words(before citation: Citation, from start: Int, count: Int) -> Substring {
        let text = segments.text(max(start, citation.range.lowerBound - count)..<citation.range.lowerBound)
        var words = text[...]
        while words.last == " " || words.last == "\n" { words.removeLast() }
        return words
    }

    /// `nghị định`, `luật`: the first words of a citation that begins with its document; nil for others.
    func kindWord(of citation: Citation) -> String? {
        guard citation.article == nil, citation.clause == nil, citation.point == nil else { return nil }
        let text = segments.text(
            citation.range.lowerBound..<min(citation.range.upperBound, citation.range.lowerBound + 24))
        let words = text.split { $0 == " " || $0 == "\n" }
        guard let first = words.first, first.first?.isNumber == false else { return nil }
        // Bộ luật is a kind of Luật.
        if first == "luật" || first == "bộ" { return "luật" }
        return words.prefix(2).joined(separator: " ")
    }

    mutating func take(_ citations: [Citation], _ kind: LegalRelation.Kind, _ effective: Day?) {
        var isPart = false
        for citation in citations {
            guard let target = explicit(citation) else { continue }
            // "Danh mục tại Thông tư A và Thông tư B": of both.
            let isJoined = words(before: citation, from: 0, count: 8).hasSuffix("và")
            isPart = target.article == nil && (isPart && isJoined || isPartOf(citation))
            add(isPart ? (kind == .replaces ? .amends : .repealsPartly) : kind, target, effective)
        }
    }

    /// Whether only something in the document is meant: `Danh mục kèm theo Thông tư số …`, `các nội dung tại Mục 5 Nghị định số …`.
    func isPartOf(_ citation: Citation) -> Bool {
        let before = words(before: citation, from: 0, count: 40)
        if ["tại", "kèm theo", "theo", "của", "trong"].contains(where: { before.hasSuffix(" " + $0) }) { return true }
        let words = before.split(separator: " ").suffix(2)
        guard let first = words.first, words.count == 2 else { return false }
        return ["mục", "chương", "phần", "phụ lục", "lục"].contains(String(first))
    }

    mutating func add(_ kind: LegalRelation.Kind, _ target: LegalProvision, _ effective: Day?) {
        guard reader.mayAct(context.document.key, on: target.document) else { return }
        let actor = LegalProvision(document: article.document, article: article.label, clause: clause)
        // A place that is replaced has other words from then on.
        let isWhole = target.article == nil
        let relation = LegalRelation(
            kind == .replaces && !isWhole ? .amends : kind, actor, target, effective: effective, origin: .text)
        if !findings.relations.contains(relation) { findings.relations.append(relation) }
    }
}
