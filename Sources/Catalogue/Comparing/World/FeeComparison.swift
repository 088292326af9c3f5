import Vietnamese

/// The fees of a procedure against those of its record. "Miễn phí" there is no sum: it is how the database prints a zero.
struct FeeComparison {
    private let fees: [Fee]
    private let charges: [NationalRecord.Charge]
    /// Sums that the procedure names besides: in notes, notices and outcomes.
    private let mentioned: Set<Int>
    private let record: NationalRecord

    /// - Parameter day: what no one is shown on it is left out.
    init(_ edition: Edition, _ record: NationalRecord, on day: Day) {
        self.record = record
        fees = edition.fees.filter { edition.mayHold($0.when, on: day) }
        charges = record.fees.isEmpty ? record.methods.flatMap(\.fees) : record.fees
        let words =
            edition.fees.compactMap(\.note?.vi) + edition.notices.flatMap { [$0.text.vi, $0.note?.vi ?? ""] }
            + edition.outcomes.map(\.text.vi) + edition.requirements.compactMap(\.note?.vi)
        mentioned = RecordWords.sums(in: words.joined(separator: "\n"))
    }

    func differences() -> [WorldDifference] {
        var found: [WorldDifference] = []
        var stated: Set<Int> = []
        var noted: Set<Int> = []
        for charge in charges {
            noted.formUnion(RecordWords.sums(in: charge.note))
            switch RecordAmount(charge) {
            case .absent, .zero: break
            case .fused(let text):
                found.append(
                    WorldDifference(.fees, .information, text, "the columns of the fee ran into each other: \(text)"))
            case .tooSmall(let text):
                guard let thousands = Self.digits(text), !Self.isForeign(text) else { break }
                let sum = thousands * 1000
                stated.insert(sum)
                found.append(
                    WorldDifference(
                        .fees, .information, text, "the record prints \(text), which must be thousands: \(sum) VND"))
                if let difference = missing(sum, RecordChannel.read(charge.channel)) { found.append(difference) }
            case .stated(let text):
                // Missions abroad take dollars.
                guard !Self.isForeign(text), let sum = Self.digits(text) else { break }
                stated.insert(sum)
                if let difference = missing(sum, RecordChannel.read(charge.channel)) { found.append(difference) }
            }
        }
        for sum in noted.subtracting(stated).sorted() where !ours(sum) && !mentioned.contains(sum) {
            found.append(
                WorldDifference(
                    .fees, .toLookAt, "\(sum)", "a note of the record names \(sum) VND, the procedure does not"))
        }
        found += unsupported(stated.union(noted))
        found += province()
        return found
    }

    private func ours(_ sum: Int) -> Bool {
        fees.contains { if case .amount(sum, _) = $0.kind { true } else { false } }
    }

    /// What to say of a sum of the record for a way of filing.
    private func missing(_ sum: Int, _ channel: Channel?) -> WorldDifference? {
        let own = fees.filter { if case .amount(sum, _) = $0.kind { true } else { false } }
        guard let channel else { return own.isEmpty ? absent(sum, "") : nil }
        if own.contains(where: { channel.isMeant(by: $0.channels) }) { return nil }
        guard !own.isEmpty else { return absent(sum, ", \(channel.rawValue)") }
        return WorldDifference(
            .fees, .contradiction, "\(sum) \(channel.rawValue)",
            "the record takes \(sum) VND also for \(channel.rawValue), the procedure does not")
    }

    private func absent(_ sum: Int, _ channel: String) -> WorldDifference {
        WorldDifference(
            .fees, mentioned.contains(sum) ? .information : .contradiction, "\(sum)",
            mentioned.contains(sum)
                ? "the record states \(sum) VND\(channel); the procedure speaks of it without taking it for the fee"
                : "the record states \(sum) VND\(channel), the procedure does not")
    }

    /// Sums of the procedure that the record does not have.
    private func unsupported(_ recorded: Set<Int>) -> [WorldDifference] {
        let texts = RecordWords.running(record)
        let running = RecordWords(texts)
        let shares = Self.shares(in: charges.map(\.note).joined(separator: "\n"))
        var found: [WorldDifference] = []
        for fee in fees {
            guard case .amount(let sum, _) = fee.kind, !recorded.contains(sum), !running.sums.contains(sum),
                // "Bằng 50 % mức thu": half of what it states.
                !shares.contains(where: { share in recorded.contains { $0 * share == sum * 100 } })
            else { continue }
            found.append(
                WorldDifference(
                    .fees, recorded.isEmpty ? .toLookAt : .contradiction, "\(sum)",
                    recorded.isEmpty
                        ? "the procedure takes \(sum) VND (\(fee.id)); the record states no sum"
                        : "the procedure takes \(sum) VND (\(fee.id)), the record names it nowhere"))
        }
        return found
    }

    /// Whether both leave the sum to the province.
    private func province() -> [WorldDifference] {
        let ours = fees.contains { $0.kind == .setByProvince }
        let notes = RecordWords(charges.map(\.note))
        let theirs = notes.has("hoi dong nhan dan") || notes.has("hdnd")
        if theirs && !ours {
            return [
                WorldDifference(
                    .fees, .toLookAt, "set_by_province",
                    "the record says that the province sets the fee, the procedure does not")
            ]
        }
        let running = RecordWords(RecordWords.running(record))
        guard ours && !theirs && !running.has("hoi dong nhan dan") else { return [] }
        return [
            WorldDifference(
                .fees, .information, "set_by_province",
                "the procedure says that the province sets the fee, the record does not")
        ]
    }

    /// The percentages that a text names.
    private static func shares(in text: String) -> Set<Int> {
        var shares: Set<Int> = []
        for piece in text.split(separator: "%").dropLast(text.hasSuffix("%") ? 0 : 1) {
            let digits = piece.reversed().drop { $0 == " " }.prefix { $0.isNumber }
            if let share = Int(String(digits.reversed())), (1..<100).contains(share) { shares.insert(share) }
        }
        return shares
    }

    private static func isForeign(_ amount: String) -> Bool { VietnameseText.fold(amount).contains("usd") }

    /// The sum of an amount: its digits, where there is one number.
    private static func digits(_ amount: String) -> Int? {
        let runs = amount.split { !"0123456789.,".contains($0) }
        guard runs.count == 1 else { return nil }
        return Int(runs[0].filter(\.isNumber))
    }
}
