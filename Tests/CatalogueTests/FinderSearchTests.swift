import TestSupport
import Testing
import Vietnamese

@testable import Catalogue

@Suite("The finder's search")
struct FinderSearchTests {
    private static let syllables = """
        đăng ký cấp giấy phép lái xe đất nhà khai sinh tử hôn thuế hộ kinh doanh xây dựng trợ thẻ căn cước bảo hiểm y tế tạm trú \
        thường sổ đỏ vay vốn nước khoáng sản rừng biển cá tàu thuyền bay cảng hàng không cầu đường điện khí xăng dầu gạo muối
        """.split(separator: " ")

    /// Procedures with names made of few words, so that many say the same, and with other names for a part of them.
    private static func finder(_ random: inout SplitMix) throws -> Finder {
        func phrase(_ lengths: ClosedRange<Int>) -> String {
            (0..<Int.random(in: lengths, using: &random)).map { _ -> String in
                // The first ones are everywhere, as in real names.
                let isCommon = Bool.random(using: &random)
                let count = isCommon ? 6 : syllables.count
                return String(syllables[Int.random(in: 0..<count, using: &random)])
            }.joined(separator: " ")
        }
        let summaries = try (0..<300).map { number in
            NationalRecords.Summary(
                code: try #require(ProcedureCode("1.\(100_000 + number)")), name: phrase(3...12), field: phrase(1...2),
                level: "Cấp xã", agency: "Ủy ban nhân dân", issuer: "")
        }
        let sayings = summaries.filter { _ in Bool.random(using: &random) }.map { summary in
            Saying(
                code: summary.code, aliases: (0..<Int.random(in: 0...6, using: &random)).map { _ in phrase(1...5) },
                phrasings: (0..<Int.random(in: 0...3, using: &random)).map { _ in phrase(2...9) })
        }
        return Finder(procedures: [], records: NationalRecords(summaries: summaries), sayings: sayings)
    }

    /// What a passage or a document has in common with a reading, by looking at everything.
    private static func score(_ passage: Int, _ reading: FinderQuery.Reading, _ index: FinderIndex) -> Float {
        var mass: Float = 0
        for feature in reading.features {
            for entry in index.entries[index.entries(of: feature.feature)] where Int(entry.passage) == passage {
                let share: Float = entry.spelling == feature.spelling ? 1 : feature.otherwise
                mass += index.information[Int(feature.feature)] * feature.weight * entry.factor * share
            }
        }
        guard mass > 0 else { return 0 }
        let weights = FinderWeights()
        let contents = index.passages[passage]
        let open = max(0, reading.mass - mass) * weights.uncoveredQuestion
        let left = max(0, contents.mass - mass) * weights.uncovered(contents.kind)
        return mass / (mass + open + left) * reading.factor
    }

    private static func bag(_ document: Int, _ reading: FinderQuery.Reading, _ index: FinderIndex) -> Float {
        var sum: Float = 0
        for feature in reading.features {
            for entry in index.bag[index.bagEntries(of: feature.feature)] where Int(entry.document) == document {
                let share: Float = entry.spelling == feature.spelling ? 1 : feature.otherwise
                sum += index.bagInformation[Int(feature.feature)] * feature.weight * entry.weight * share
            }
        }
        return reading.bagMass > 0 ? sum / reading.bagMass : 0
    }

    @Test("It finds what looking at every passage finds", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func sameAsEverywhere(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let finder = try Self.finder(&random)
        let index = finder.index
        let spare = SpareMatches()
        for _ in 0..<12 {
            let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Self.syllables[Int.random(in: 0..<Self.syllables.count, using: &random)]
            }
            let text = words.joined(separator: " ")
            let query = FinderQuery(
                Tokenizer.tokens(Bool.random(using: &random) ? text : VietnameseText.fold(text)), index: index,
                weights: finder.weights)
            let found = index.candidates(for: query, weights: finder.weights, spare)
            var best = [Float](repeating: 0, count: index.documents.count)
            for (passage, contents) in index.passages.enumerated() {
                let scores = query.readings.map { Self.score(passage, $0, index) }
                best[Int(contents.document)] = max(best[Int(contents.document)], scores.max() ?? 0)
            }
            var nearness = best
            for reading in query.readings where reading.source == .typed {
                for document in best.indices where best[document] > 0 {
                    nearness[document] = max(best[document], 0.8 * Self.bag(document, reading, index))
                }
            }
            #expect(found.count == min(40, nearness.count { $0 > 0 }))
            let farthest = found.map { nearness[$0.document] }.min() ?? 0
            let isFound = Set(found.map(\.document))
            #expect(isFound.count == found.count)
            for document in nearness.indices where !isFound.contains(document) && nearness[document] > 0 {
                #expect(nearness[document] <= farthest + 1e-5)
            }
            for candidate in found { #expect(abs(candidate[.bestFull] - best[candidate.document]) < 1e-5) }
        }
    }

    @Test("The nearest are the best of all, each once with its best match, of equal ones the first")
    func nearest() {
        var random = SplitMix(seed: 7)
        for limit in [1, 3, 40] {
            var nearest = NearestDocuments(limit: limit)
            var best: [Int: Float] = [:]
            for _ in 0..<500 {
                let document = Int.random(in: 0..<90, using: &random)
                let score = Float(Int.random(in: 0..<50, using: &random)) / 50
                nearest.raise(document, score)
                best[document] = max(best[document] ?? 0, score)
                let sorted = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
                #expect(nearest.documents == sorted.map(\.key))
                #expect(nearest.least == (sorted.count == limit ? sorted.last?.value : 0))
            }
        }
    }
}
