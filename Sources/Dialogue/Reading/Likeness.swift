import Catalogue
import Vietnamese

/// The choice whose label, or the best part of it, was said: where nothing was said word for word.
struct Likeness {
    private let fact: Fact
    /// Those of the question itself tell no choice from another.
    private let words: FactWords

    init(_ fact: Fact, _ words: FactWords) { (self.fact, self.words) = (fact, words) }

    /// - Parameter isDenied: an answer was denied outright: only what stands beside the denial is read.
    func read(_ utterance: Utterance, isDenied: Bool = false) -> Int? {
        // "Đúng" is no part of "mở lại đúng ngày".
        if YesNoReader.read(utterance.tokens) != nil { return nil }
        let asserted = utterance.asserted
        if !isDenied || (utterance.stances.contains(.denied) && !asserted.tokens.contains(where: LabelMatch.denies)),
            let index = read(clause: asserted)
        {
            return index
        }
        // "Không bán rong, có tiệm": what is denied in one clause is passed over for what another says.
        let clauses = utterance.clauses
        if clauses.count > 1, clauses.count <= 6 {
            let telling = clauses.map { utterance.part($0).asserted }.filter { Aspect.read($0.tokens).isEmpty }
            let found = telling.compactMap { part in
                // A denial is read where a question alone stands beside it: "chưa kết hôn, nộp ở đâu".
                telling.count == 1 && !isDenied || !part.tokens.contains(where: LabelMatch.denies)
                    ? read(clause: part) : nil
            }
            if Set(found).count == 1 { return found[0] }
        }
        // Wholly denied: "không phải bé bị bỏ rơi" may still be the label that denies the same.
        return !isDenied && utterance.stances.contains(.denied) && asserted.core.isEmpty
            ? read(clause: utterance.stated) : nil
    }

    private func read(clause utterance: Utterance) -> Int? {
        let core = utterance.tokens.filter { !LabelMatch.isEmpty($0) && !Particles.isPolite($0) }
        // "Không" or "có rồi" alone fits too many labels to mean one of them.
        // So do words that the question itself used, and numbers.
        let telling = core.filter { $0.kind == .word && !LabelMatch.isWeak($0) && !words.asked.contains($0.folded) }
        guard !telling.isEmpty, core.count <= 14 else { return nil }
        let said = Said(core: core, telling: telling, numbers: Set(NumberReader.find(in: core).map(\.value)))
        var best: (index: Int, fit: Fit)?
        var second = 0.0
        for (index, choice) in fact.choices.enumerated() {
            // A part of a label will do; of a phrase, which may be long, most of it.
            let labels = zip(
                [choice.label?.vi, choice.label?.en].compactMap { $0 }, words.choices[index].expandedLabels)
            let phrases = zip(choice.phrases, words.choices[index].expandedPhrases)
            let fits =
                labels.compactMap { said.fit($0, $1, leastOfLabel: 0) }
                + phrases.compactMap { said.fit($0, $1, leastOfLabel: 0.8) }
            guard let fit = fits.max(by: { $0.score < $1.score }) else { continue }
            if fit.score > best?.fit.score ?? 0 {
                second = best?.fit.score ?? 0
                best = (index, fit)
            } else {
                second = max(second, fit.score)
            }
        }
        guard let best, best.fit.score >= 0.7, best.fit.score - second >= 0.15, best.fit.agrees else { return nil }
        return best.index
    }

    private struct Fit {
        let score: Double
        /// Whether both deny, or neither does; whether they share more than scattered syllables, and the numbers said.
        let agrees: Bool
    }

    private struct Said {
        let core: [Token]
        let telling: [Token]
        let numbers: Set<Int>

        func fit(_ text: String, _ words: [Token], leastOfLabel: Double) -> Fit? {
            let score = LabelMatch.score(core, telling: telling, label: words, leastOfLabel: leastOfLabel)
            // A label without a letter is like nothing.
            guard score > 0.5, let label = try? Utterance(text) else { return nil }
            let agrees = agreesInDenial(label) && sharesWords(label) && sharesNumbers(label)
            return Fit(score: score, agrees: agrees)
        }

        /// "Không bán rong" is no "bán rong", and "đủ 18 tuổi" no "chưa đủ 18 tuổi". Only that part of a label counts which shares
        /// words: the second of "Không có ai, một mình" denies nothing.
        private func agreesInDenial(_ label: Utterance) -> Bool {
            let isDenied = core.contains(where: LabelMatch.denies)
            let shared = label.clauses.filter { clause in
                telling.contains { token in label.tokens[clause].contains { LabelMatch.matches(token, $0) } }
            }
            return shared.contains { label.tokens[$0].contains(where: LabelMatch.denies) == isDenied }
        }

        /// "Công nhân" shares two syllables with "quân nhân, công an", and no word.
        private func sharesWords(_ label: Utterance) -> Bool {
            let clauses = label.clauses.map { clause in label.tokens[clause].filter { !LabelMatch.isEmpty($0) } }
            let matched = core.map { token in clauses.contains { $0.contains { stands(token, for: $0) } } }
            let pairs = core.indices.dropFirst().filter { matched[$0] && matched[$0 - 1] }
            guard !pairs.isEmpty else { return zip(core, matched).contains { $1 && telling.contains($0) } }
            return pairs.contains { index in
                // Next to each other in one part of the label, in either order: "mới mở" is "mở mới". English has articles between.
                let isEnglish = !Syllable.isValid(core[index].text) || !Syllable.isValid(core[index - 1].text)
                return clauses.contains { words in
                    let first = words.indices.filter { stands(core[index - 1], for: words[$0]) }
                    let second = words.indices.filter { stands(core[index], for: words[$0]) }
                    return first.contains { one in
                        second.contains { $0 != one && abs($0 - one) <= (isEnglish ? 3 : 1) }
                    }
                }
            }
        }

        /// Of someone who writes marks, "Lan" is no "lẫn".
        private func stands(_ token: Token, for word: Token) -> Bool {
            LabelMatch.matches(token, word) && (!token.isPlain || word.isPlain || !core.contains { !$0.isPlain })
        }

        private func sharesNumbers(_ label: Utterance) -> Bool {
            numbers.isEmpty || numbers.isSubset(of: NumberReader.find(in: label.tokens).map(\.value))
        }
    }
}
