import Vietnamese

/// The finder's index in a file, so that a start need not make it anew from every name and saying.
///
/// The file is a cache: it belongs to what it was made of by a fingerprint, and whatever is not just as it was written counts for
/// no file at all.
enum FinderIndexFile {
    /// To be raised with every change of the layout, and of whatever the index is made by: how texts are cut, folded and counted. The
    /// tests hold the index of a small catalogue to a known sum.
    static let version: UInt64 = 1

    /// "DLFINDEX".
    private static let magic: UInt64 = 0x5845_444E_4946_4C44
    /// Magic, version, the fingerprint of what it was made of in two, that of the contents in two.
    private static let headSize = 48

    /// What it was made of.
    static func fingerprint(procedures: [Procedure], records: NationalRecords, sayings: [Saying]) -> Fingerprint {
        var sum = Fingerprint()
        sum.add(CitizenWords.vocabulary)
        sum.add(NoiseWords.noise + NoiseWords.light + NoiseWords.matters)
        sum.add(UInt64(procedures.count))
        for procedure in procedures {
            sum.add([procedure.code.text, procedure.name.vi, procedure.name.en ?? "", procedure.level.rawValue])
            sum.add(procedure.audience.map(\.rawValue))
            sum.add(procedure.aliases)
            sum.add(procedure.phrasings)
        }
        sum.add(UInt64(records.summaries.count))
        for summary in records.summaries {
            sum.add(summary.code.text)
            sum.add(summary.name)
            sum.add(summary.field)
            sum.add(summary.level)
            sum.add(summary.province?.name ?? "")
            sum.add(
                UInt64(summary.audience.reduce(0) { $0 | ($1 == .citizen ? 1 : 2) } | (summary.isLifeEvent ? 4 : 0)))
        }
        sum.add(UInt64(sayings.count))
        for saying in sayings {
            sum.add(saying.code.text)
            sum.add(saying.aliases)
            sum.add(saying.phrasings)
        }
        return sum
    }

    /// What is in the file; nil where there is none, it was made of something else, or it is damaged.
    static func read(_ path: String, madeOf source: Fingerprint) -> (index: FinderIndex, use: WordUse)? {
        guard let file = try? MappedFile(path: path), file.count >= headSize else { return nil }
        func number(_ place: Int) -> UInt64 { file.number(at: place * 8, UInt64.self) }
        guard number(0) == magic, number(1) == version, Fingerprint(first: number(2), second: number(3)) == source
        else {
            return nil
        }
        let contents = file[headSize..<file.count]
        var sum = Fingerprint()
        sum.add(contents)
        guard sum == Fingerprint(first: number(4), second: number(5)) else { return nil }
        return decoded(contents)
    }

    /// Writes it beside the file and puts it in its place in one step.
    static func write(_ index: FinderIndex, _ use: WordUse, madeOf source: Fingerprint, to path: String)
        throws(FileError)
    {
        let contents = encoded(index, use)
        var sum = Fingerprint()
        contents.withUnsafeBytes { sum.add($0) }
        var head: [UInt8] = []
        for number in [magic, version, source.first, source.second, sum.first, sum.second] {
            withUnsafeBytes(of: number.littleEndian) { head.append(contentsOf: $0) }
        }
        let file = try ReplacedFile(path: path)
        try file.write(head)
        try file.write(contents)
        try file.commit()
    }

    // MARK: Contents

    static func encoded(_ index: FinderIndex, _ use: WordUse) -> [UInt8] {
        var writer = PartWriter()
        let documents = index.documents
        writer.append(documents.map(\.code.text))
        writer.append(documents.map(\.name))
        writer.append(documents.map(\.traits.rawValue))
        writer.append(documents.map(\.standing.rawValue))
        writer.append(documents.map { UInt8($0.level.flatMap { Procedure.Level.allCases.firstIndex(of: $0) } ?? 255) })
        writer.append(documents.map { $0.province?.name ?? "" })
        writer.append(documents.map { Int32(clamping: $0.sayings) })
        writer.append([Int32(clamping: index.handWritten)])
        writer.append(index.words.words)
        writer.append(index.words.words.compactMap { index.words[$0] })
        writer.append(index.spellings.words)
        append(index.pairs, to: &writer)
        writer.append(index.information)
        writer.append(index.bagInformation)
        writer.append(index.starts)
        writer.append(index.entries)
        writer.append(index.passages.map(\.document))
        writer.append(index.passages.map(\.kind.rawValue))
        writer.append(index.passages.map(\.mass))
        writer.append(index.bagStarts)
        writer.append(index.bag)
        writer.append([index.highest])
        writer.append(use.texts)
        writer.append(use.counts)
        writer.append([use.total])
        append(use.pairs, to: &writer)
        writer.append(use.spellings.words)
        append(use.spelledPairs, to: &writer)
        return writer.bytes
    }

    private static func append<Value>(_ pairs: WordPairs<Value>, to writer: inout PartWriter) {
        writer.append(pairs.starts)
        writer.append(pairs.seconds)
        writer.append(pairs.values)
    }

    /// Nil unless all of it fits together: what is read is used without another look.
    static func decoded(_ contents: UnsafeRawBufferPointer) -> (index: FinderIndex, use: WordUse)? {
        var reader = PartReader(contents)
        guard let index = readIndex(&reader), let use = readUse(&reader), reader.isAtEnd else { return nil }
        return (index, use)
    }

    private static func readIndex(_ reader: inout PartReader) -> FinderIndex? {
        guard let documents = readDocuments(&reader), let handWritten = reader.numbers(Int32.self)?.first,
            (0...documents.count).contains(Int(handWritten)), let words = reader.texts(),
            let features = reader.numbers(Int32.self), features.count == words.count,
            let spellings = reader.texts(), let pairs = readPairs(Int32.self, &reader),
            let information = reader.numbers(Float.self), let bagInformation = reader.numbers(Float.self),
            bagInformation.count == information.count, let starts = reader.numbers(Int32.self),
            let entries = reader.numbers(FinderIndex.Entry.self), let passageDocuments = reader.numbers(Int32.self),
            let kinds = reader.numbers(UInt8.self), let masses = reader.numbers(Float.self),
            kinds.count == passageDocuments.count, masses.count == kinds.count,
            let bagStarts = reader.numbers(Int32.self), let bag = reader.numbers(FinderIndex.BagEntry.self),
            let highest = reader.numbers(Float.self)?.first
        else { return nil }
        let featureRange = 0..<Int32(clamping: information.count)
        let documentRange = 0..<Int32(clamping: documents.count)
        let passageRange = 0..<Int32(clamping: kinds.count)
        let numbers = [information, bagInformation, entries.map(\.factor), masses, bag.map(\.weight), [highest]]
        guard numbers.allSatisfy({ $0.allSatisfy(isPlain) }), features.allSatisfy(featureRange.contains),
            pairs.values.allSatisfy(featureRange.contains),
            areStarts(starts, of: entries.count, information.count),
            areStarts(bagStarts, of: bag.count, information.count),
            entries.allSatisfy({ passageRange.contains($0.passage) && $0.factor <= 1 }),
            information.allSatisfy({ $0 > 0 }),
            passageDocuments.allSatisfy(documentRange.contains), bag.allSatisfy({ documentRange.contains($0.document) })
        else { return nil }
        var passages: [FinderIndex.Passage] = []
        passages.reserveCapacity(kinds.count)
        for place in kinds.indices {
            guard let kind = FinderIndex.Kind(rawValue: kinds[place]) else { return nil }
            passages.append(
                FinderIndex.Passage(document: passageDocuments[place], kind: kind, mass: masses[place]))
        }
        var index = FinderIndex()
        index.documents = documents
        index.handWritten = Int(handWritten)
        index.words = WordTable(zip(words, features))
        index.spellings = WordTable(spellings.enumerated().map { ($1, Int32($0)) })
        index.pairs = pairs
        (index.information, index.bagInformation) = (information, bagInformation)
        (index.starts, index.entries, index.passages) = (starts, entries, passages)
        (index.bagStarts, index.bag, index.highest) = (bagStarts, bag, highest)
        index.links = FinderLinks(index)
        return index
    }

    private static func readDocuments(_ reader: inout PartReader) -> [FinderIndex.Document]? {
        guard let codes = reader.texts(), let names = reader.numbers(Int32.self),
            let traits = reader.numbers(UInt32.self), let standings = reader.numbers(UInt8.self),
            let levels = reader.numbers(UInt8.self), let provinces = reader.texts(),
            let sayings = reader.numbers(Int32.self),
            [names.count, traits.count, standings.count, levels.count, provinces.count, sayings.count]
                .allSatisfy({ $0 == codes.count })
        else { return nil }
        var documents: [FinderIndex.Document] = []
        documents.reserveCapacity(codes.count)
        let levelNames = Procedure.Level.allCases
        for place in codes.indices {
            guard let code = ProcedureCode(codes[place]) else { return nil }
            documents.append(
                FinderIndex.Document(
                    code: code, name: names[place], traits: FinderTraits(rawValue: traits[place]),
                    standing: FinderIndex.Standing(rawValue: standings[place]),
                    level: Int(levels[place]) < levelNames.count ? levelNames[Int(levels[place])] : nil,
                    province: provinces[place].isEmpty ? nil : Province(name: provinces[place]),
                    sayings: Int(sayings[place])))
        }
        return documents
    }

    private static func readUse(_ reader: inout PartReader) -> WordUse? {
        guard let texts = reader.texts(), let counts = reader.numbers(Float.self), counts.count == texts.count,
            let total = reader.numbers(Float.self)?.first, let pairs = readPairs(Float.self, &reader),
            let spellings = reader.texts(), let spelledPairs = readPairs(UInt8.self, &reader), total > 0,
            isPlain(total), counts.allSatisfy(isPlain), pairs.values.allSatisfy(isPlain)
        else { return nil }
        return WordUse(
            texts: texts, counts: counts, total: total, pairs: pairs, spellings: spellings, spelledPairs: spelledPairs)
    }

    private static func readPairs<Value>(_: Value.Type, _ reader: inout PartReader) -> WordPairs<Value>? {
        guard let starts = reader.numbers(Int32.self), let seconds = reader.numbers(Int32.self),
            let values = reader.numbers(Value.self)
        else { return nil }
        return WordPairs(starts: starts, seconds: seconds, values: values)
    }

    /// A number that can be reckoned with: nothing here is negative, or large.
    private static func isPlain(_ number: Float) -> Bool { number >= 0 && number < 1e9 }

    /// Whether these are where the entries of so many features begin.
    private static func areStarts(_ starts: [Int32], of entries: Int, _ features: Int) -> Bool {
        starts.count == features + 1 && starts.first == 0 && starts.last == Int32(exactly: entries)
            && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
