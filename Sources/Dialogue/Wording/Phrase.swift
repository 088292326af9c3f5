/// The assistant's own sentences, by key; the text packs have their words. The numbers are their places in a pack, and no more.
public enum Phrase: Int, Sendable, CaseIterable {
    /// A text of the catalogue itself.
    case own
    // Beginning and end.
    case welcome, greeting, thanks, goodbye, help, startedOver, languageChanged, dayChanged, tellMore, whatElse
    // Finding the procedure.
    case whichProcedure, whichProcedureAgain, chooseOne, noneOfThese, outOfScope, unclearNeed, noSuchProcedure,
        notInForce
    case referenceOnly
    // Editions, days, and a catalogue that changes.
    case notInForceUntil, notInForceYet, noLongerInForce, otherDay
    case rulesChanged, rulesChangedAllKept, rulesChangedTold, rulesChangedUnseen, rulesChangedSomeKept,
        rulesChangedUnheard, procedureGone, planGone
    case theFee, theTime, changesFromTo, comesAs, goesAs, filedInPerson, filedOnline, filedByPost, differsMore
    case paperComes, paperGoes, paperDiffers, noteComes, noteGoes, placeComes, placeGoes, placeDiffers, partDiffers
    case concludesNow, concludesNoMore, asksNow
    case comingEdition, comingEditionSame, comingPaper, comingPaperPerhaps, comingPaperGone, comingFees,
        comingDeadlines, comingQuestion, comingOutcome, rulesEnd, citedEnds, citedEndsBy, citedEnded, citedEndedBy
    // Questions.
    case yes, no, dontKnow, severalAllowed, questionsLeft, lastQuestion, understood, mustKnow, cannotSkip, mayNotKnow
    case notUnderstood, notUnderstoodHere, answerByNumber, offerPerson, noSuchOption, notAnOption
    case noSuchDay, dayIncomplete, lunarDay, dayOutside, numberOutside
    // Checking and changing.
    case checkAnswers, allRight, changeAnswer, whichAnswerIsWrong, noAnswersYet, yourAnswers, undone, nothingToUndo
    case goOnWith, goBackTo, becauseOfAnswers
    // The guide.
    case guide, referenceGuide, guideSoFar, guideFooter, referenceFooter
    case noForm, onlineNotStated, noConditions, unknownWord
    // Plans of life events.
    case planHeading, planTitle, planWave, planTogether, planShould, planMay, planAfter, planTakes, planBy, planTime,
        planNotInForce, planTold, planLater, planJoinedTitle, planJoined, planLongestTitle, planLongest, planUntold,
        planCounting, planChoose, planChosen, planDone, nextInPlan, nextInPlanIfNeeded, backToPlan, takenOver, takenFrom
    case planTimeByRecord, planTimeUnclear, planUntoldRecords, planLongestOpen, planLeastOfAll, planOfRecords,
        planMarkedDone
    case planOutside, planOrder, planOrderTogether, planLeft, planJoinedAnswer, planJoinedMeaning, planNothingJoined,
        planSideBySide, planNotedDone, planNotedSkipped, planOffer, planHint, planQuestionFirst, planTimeOfRecord
    case daysExactly, daysRange, daysOpen, daysUnknown
    // Where the person lives.
    case homeQuestion, homeNoted, homeNotedFormer, homeWhich, homeIsIt, homeWhichProvince, homeDivided, homeDistrict,
        homeProvinceOnly, homeUnknown, homeNow, homeFormer, homeSkip, homeSkipped, localOffice, localOfficeIf
    // Abstaining and handing over.
    case tooLong, nothingToRead, emergency, abuse, unsafe, adviceRefused, handOff
    case lawNotConnected, lawNothing, lawNoSuchPlace, lawFound, lawMore, lawGuideHint, lawGuide, lawPerson, lawDigest,
        lawUnreadDigest, lawWorded, lawWordedMark
    case lawInForce, lawPartlyInForce, lawNotYet, lawSuspended, lawEnded, lawStateUnknown, lawReplacedBy,
        lawAmendedLater
    // Dossiers.
    case dossierNotConnected, askDossierCode, stillLooking, whereDossierCodeStands, notADossierCode, badDossierCode
    case dossierCodeRead, confirmDossierCode, whichDossierCode, confirmDossierCodes, thisDossier, theseDossiers,
        notThisDossier
    case tooManyDossiers, manyDossiersAtOnce, onlyCodesRead, askingDossiers, dossierNotAvailable, dossierLocked,
        dossierSourceDown, dossierSourceBusy, dossierLookUpsUsedUp, dossierStale,
        dossierLastKnown, dossiersLastKnown
    case dossierNoSupplement, supplementPlace, supplementLimit, dossierNoDue, ifLate, afterOwnerCheck,
        stepsAfterOwnerCheck,
        dossierNotTold
    case ownerCheck, ownerCheckOfAll, ownerCheckWhole, ownerCheckHint, askLast4, last4NotRead, askWholeNumber,
        wholeNumberNotRead, dossierNeedsWholeNumber, noOwnerCheck, lookUpAgain
    case supplementPapers, supplementGuide, supplementGuideHint
    case dossierTitle, dossiersTitle, dossiersLate, dossiersNeedAction, dossiersDone, dossiersUnderWay,
        dossiersNotAvailable, dossiersUnanswered, dossiersAsOf, oneDossierForMore
    // Words of the blocks.
    case papersTitle, presentTitle, notNeededTitle, feesTitle, deadlinesTitle, placesTitle, stepsTitle, resultsTitle,
        noticesTitle
    case remarksTitle, basisTitle, stopTitle, otherProcedureTitle, whyTitle, linkTitle
    case askedBecause, notAskedIf, onlyNotAskedIf
    case neededByAll, neededBecause, notNeededIf, onlyNotNeededIf, neededHere
    case neededByNone, notNeededBecause, neededIf, onlyNeededIf, notNeededHere
    case carriedByNone, notCarriedBecause, notCarriedUnless, notCarriedHere, notExempt, carriedNotIf, carriedIf
    case feeOfAll, feeBecause, feeNotIf, feeOnlyNotIf
    case originals, copies, plainCopies, certifiedCopies, eitherCopies, form, formOf, oneOf, digital, obtain, note,
        perhaps, source, record
    case feeAmount, feePer, feeSetByProvince, feeExempt, feeNotStated
    case workingDays, days, hours, months, immediate, deadlineNotStated
    case inPerson, online, byPost
    case ruleBasis, quotedBasis, oneStopBasis, unsureBasis
    case article, clause, point, decree, circular, resolution, decision, law
    case and, or, not, today, years, appliesIf, answerIs, answerIsNot, answerHas, answerHasNot, answerTo
    case amountIs, amountIsNot, amountBelow, amountAtMost, amountAbove, amountAtLeast
    case timeBefore, timeUntil, timeAfter, timeFrom
    case elapsedExactly, elapsedNot, elapsedLess, elapsedAtMost, elapsedMore, elapsedAtLeast
    case unclearMark, warningMark, unknownValue, emptySection

    /// Its name, by which programs know it.
    public var id: String { Self.ids[rawValue] }

    private static let ids = allCases.map { String(describing: $0) }
}
