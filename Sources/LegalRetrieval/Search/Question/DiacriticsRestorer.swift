import Glibc
import Vietnamese

/// Gives words that were typed without diacritics those that they most likely had, going by what stands side by side in the
/// indexed texts.
struct DiacriticsRestorer {
    let index: ArticleIndex

    /// - Parameter words: folded words of a question without any diacritics.
    /// - Returns: as many words; those that no text has are left as they are.
    func restored(_ words: [String]) -> [String] {
        var result = words
        var start = 0
        // A word without any reading parts the question.
        for end in 0...words.count where end == words.count || index.vocabulary.readings(of: words[end]).isEmpty {
            if start < end {
                result.replaceSubrange(start..<end, with: likeliest(words[start..<end]))
            }
            start = end + 1
        }
        return result
    }

    private struct Reading {
        let word: UInt16
        var score: Float
        var before: Int
    }

    /// The most readings of a word that are weighed: the commonest.
    private static let mostReadings = 24

    /// Viterbi's algorithm over the readings of each word.
    private func likeliest(_ words: ArraySlice<String>) -> [String] {
        var columns: [[Reading]] = []
        for word in words {
            var column = index.vocabulary.readings(of: word).prefix(Self.mostReadings).map {
                Reading(word: $0, score: alone($0), before: 0)
            }
            if let last = columns.last {
                for place in column.indices {
                    var best = (score: -Float.infinity, before: 0)
                    for (before, reading) in last.enumerated() {
                        let score = reading.score + together(reading.word, column[place].word)
                        if score > best.score { best = (score, before) }
                    }
                    column[place].score = best.score
                    column[place].before = best.before
                }
            }
            columns.append(column)
        }
        var found: [String] = []
        var place =
            columns.last?.indices.max { columns[columns.count - 1][$0].score < columns[columns.count - 1][$1].score }
            ?? 0
        for column in columns.reversed() {
            found.append(index.vocabulary.spellings[Int(column[place].word)])
            place = column[place].before
        }
        return found.reversed()
    }

    private func alone(_ word: UInt16) -> Float {
        logf((Float(index.wordCounts[Int(word)]) + 0.5) / Float(index.articleCount + 1))
    }

    /// How likely the second word is after the first: by their pair, or by the second alone where they never meet.
    private func together(_ first: UInt16, _ second: UInt16) -> Float {
        let spellings = index.vocabulary.spellings
        var pairs = index.pair(first, second).map { Float(index.pairPostings.count($0)) } ?? 0
        var times = Float(index.wordCounts[Int(first)])
        if QuestionPhrases.pairs.contains("\(spellings[Int(first)]) \(spellings[Int(second)])") {
            pairs += times / 4 + 100
            times += 100
        }
        let alone = (Float(index.wordCounts[Int(second)]) + 0.5) / Float(index.articleCount + 1)
        return logf((pairs + 2 * alone) / (times + 2))
    }
}
