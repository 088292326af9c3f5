/// What is known of a candidate, each a number: what the learned model weighs.
///
/// Texts, titles and documents' titles are looked at apart. *Told* is the part of what the question's words tell (by how rare
/// they are) that is found; *content* leaves out words that only ask.
enum PassageSign: Int, CaseIterable {
    /// The first stage's score, as a part of the best one, and its rank.
    case score, scoreShare, rank
    /// BM25 of words and pairs in each field.
    case textWords, textPairs, titleWords, titlePairs, documentWords, documentPairs
    case textContent, textContentPairs, titleContent, titleContentPairs, documentContent, documentContentPairs
    /// Told by words.
    case toldText, toldTitle, toldDocument, toldTitles, toldAll
    case contentText, contentTitle, contentTitles, contentAll
    /// Told by pairs.
    case pairsText, pairsTitle, pairsAll, contentPairsText, contentPairsTitle, contentPairsAll
    /// Words in the question's order.
    case textTriples, titleTriples, textRun, titleRun, textContentRun, titleContentRun
    /// Parts of the title, of the document's title and of the title's pairs that the question has.
    case titleAsked, documentAsked, titlePairsAsked
    /// The best line, the best line with its clause's head, the best fifty words.
    case lineWords, lineContent, linePairs, pointWords, pointPairs, pointLine, windowWords, windowPairs, windowEnd,
        first
    case textLength, titleLength, documentLength
    case questionWords, contentWords
    /// Content words that stand nowhere: what the rarest tells, and how many.
    case rarestMissing, missing
    /// The document among the candidates: scores above half of the best, best score, articles, rank of this one among them.
    case documentSum, documentBest, documentArticles, rankInDocument
    case before, after
    /// The document's kind, whether it sets sanctions, whether the article defines words; what the question asks for.
    case kind, setsSanctions, defines, asksForSanction, asksForMeaning
    /// The part of the question's numbers that the document's title and number have.
    case figures
}
