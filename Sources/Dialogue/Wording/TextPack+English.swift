import OneStop

extension TextPack {
    static let english = TextPack(
        language: .en,
        texts: [
            .own: "{0}",
            .welcome: """
            Hello! I am Dẫn Lối, an automatic assistant for administrative procedures in Vietnam. What do \
            you need to do?
            """,
            .greeting: "Hello!",
            .thanks: "You are welcome. Write on whenever you need more.",
            .goodbye: "Thank you. Write again whenever you need me.",
            .help: """
            I am a machine that answers from rules, each with its legal basis. Say what you need; I ask a \
            few questions and tell you the papers, place, fee and time for your case. At any time you can \
            say: “back”, “why”, “I don't know”, “my answers”, “change”, “start over”, “human”, “stop”.
            """,
            .startedOver: "Your answers are cleared. What do you need to do?",
            .languageChanged: "From now on I answer in English. Quoted texts stay in Vietnamese.",
            .dayChanged: "From now on I answer by the rules of {0}.",
            .tellMore: """
            What do you need to do? For example: “register a birth”, “exchange my driving licence”, “open a \
            shop”.
            """,
            .whatElse: """
            What more would you like to know about this procedure (papers, fee, place, time), or is there \
            something else?
            """,
            .whichProcedure: "Several procedures come near what you said. Which one do you need?",
            .whichProcedureAgain: "Please choose one of these:",
            .chooseOne: "I am not sure which one you mean. Please type its number.",
            .noneOfThese: "None of these",
            .outOfScope: "I have no guide for this, and I do not guess. You can say it differently, or say “human”.",
            .unclearNeed: "I am not sure which procedure you need. Please say a little more: what, and for whom?",
            .noSuchProcedure: "I have no guide for procedure {0}.",
            .notInForce: "I have no rules for “{0}” in force on {1}.",
            .notInForceYet: """
            I have no rules for “{0}” on {1}: those I have apply from {2}. I go on by the rules of {3}.
            """,
            .notInForceUntil: "I have no rules for “{0}” on {1}: those I have apply from {2}.",
            .noLongerInForce: """
            I have no rules for “{0}” on {1}: those I have apply until {2}. I go on by the rules of {3}.
            """,
            .otherDay: "This guide is by the rules of {0}, not of today ({1}).",
            .rulesChanged: "The rules of “{0}” have just been updated.",
            .rulesChangedAllKept: "The rules of “{0}” have just been updated: I keep all your answers.",
            .rulesChangedTold: "The rules of “{0}” have just been updated: {1}; I keep all your answers.",
            .rulesChangedUnseen: """
            The rules of “{0}” have just been updated, but nothing changes in your case; I keep all your answers.
            """,
            .theFee: "the fee",
            .theTime: "the time it takes",
            .changesFromTo: "{0} changes from {1} to {2}",
            .comesAs: "{0} is added: {1}",
            .goesAs: "{0} is gone: {1}",
            .filedInPerson: "in person",
            .filedOnline: "online",
            .filedByPost: "by post",
            .differsMore: "and {0} more",
            .paperComes: "“{0}” is needed as well",
            .paperGoes: "“{0}” is needed no more",
            .paperDiffers: "“{0}” is handed in differently",
            .noteComes: "“{0}” does not have to be handed in",
            .noteGoes: "“{0}” is mentioned no more",
            .placeComes: "one may also file at “{0}”",
            .placeGoes: "one files at “{0}” no more",
            .placeDiffers: "one files differently at “{0}”",
            .partDiffers: "something changes under “{0}”",
            .concludesNow: "the conclusion is now: {0}",
            .concludesNoMore: "the earlier conclusion holds no more",
            .asksNow: "there is a further question now, about {0}",
            .rulesChangedSomeKept: """
            The rules of “{0}” have just been updated: I keep the answers that still hold, and ask again only: {1}.
            """,
            .rulesChangedUnheard: "What you just sent answers an earlier question, so I have not used it.",
            .procedureGone: "I no longer have procedure {0}, so I stop that guide.",
            .planGone: "I no longer have that plan, so I stop it.",
            .comingEdition: """
            From {0} this procedure has new rules. If you file from that day on, your case changes as follows:
            """,
            .comingEditionSame: """
            From {0} this procedure has new rules; the papers, fees and times of your case stay the same.
            """,
            .comingPaper: "Needed too: {0}.",
            .comingPaperPerhaps: "May be needed too: {0}.",
            .comingPaperGone: "Needed no more: {0}.",
            .comingFees: "Fee: {0}.",
            .comingDeadlines: "Time: {0}.",
            .comingQuestion: "The new rules also depend on something I have not asked: {0}.",
            .comingOutcome: "{0}",
            .rulesEnd: "These rules apply until {0} only; I have none for after that day.",
            .citedEnds: """
            This guide cites {0}, which is no longer in force from {1}; if you file from that day on, ask the office again.
            """,
            .citedEndsBy: """
            This guide cites {0}, which is no longer in force from {1}, by {2}; if you file from that day on, ask the office \
            again.
            """,
            .citedEnded: """
            This guide cites {0}, which has not been in force since {1}; ask the office before you follow that part.
            """,
            .citedEndedBy: """
            This guide cites {0}, which has not been in force since {1}, by {2}; ask the office before you follow that part.
            """,
            .referenceOnly: """
            We have not written a guide for this procedure. What follows is quoted, in Vietnamese, from the \
            national database of procedures (data of {0}); it may have changed, so please check the source:
            """,
            .yes: "Yes",
            .no: "No",
            .dontKnow: "I don't know",
            .severalAllowed: "You may choose several, such as: 1, 3",
            .questionsLeft: "At most {0} questions left.",
            .lastQuestion: "This is the last question.",
            .understood: "I understood:",
            .mustKnow: "The guide can only be right for you with an answer to this.",
            .cannotSkip: "This question cannot be skipped: the guide depends on it.",
            .mayNotKnow: "If you do not know, say “I don't know”.",
            .notUnderstood: "I did not understand the answer.",
            .notUnderstoodHere: "I did not understand that.",
            .answerByNumber: "I still did not understand. Please type the number of your answer (1, 2, …).",
            .offerPerson: """
            Sorry, I could not understand. Type the number of an answer, say “I don't know”, or “human” for \
            a person.
            """,
            .noSuchOption: "There is no option {0}.",
            .notAnOption: "That option does not belong to the present question.",
            .noSuchDay: "There is no day “{0}” in the calendar. Please check it.",
            .dayIncomplete: "I need day, month and year, such as 15/8/2026.",
            .lunarDay: "I need the date by the solar calendar, with day, month and year.",
            .dayOutside: "The day must lie between {0} and {1}.",
            .numberOutside: "The number must lie between {0} and {1}.",
            .checkAnswers: "Please check your answers before the guide:",
            .allRight: "All right, show me the guide",
            .changeAnswer: "Change: {0}",
            .whichAnswerIsWrong: "Which answer would you like to change?",
            .noAnswersYet: "You have not answered anything yet.",
            .yourAnswers: "Your answers:",
            .undone: "Gone back.",
            .nothingToUndo: "There is nothing to go back to.",
            .goOnWith: "Go on with: {0}",
            .goBackTo: "Return to the unfinished procedure: {0}",
            .becauseOfAnswers: "Because you answered:",
            .guide: "The guide for your case",
            .referenceGuide: "Quoted from the national record",
            .guideSoFar: "As far as is known now (it may change with your further answers):",
            .guideFooter: """
            By the rules of {0} (edition in force from {1}). Compared with the national record, data of {2}.
            """,
            .referenceFooter: "For {0}; from the national record, data of {1}, which does not say since when it holds.",
            .noForm: "By the rules I have, no set form is required in this case.",
            .onlineNotStated: "The rules I have say nothing about filing online in this case.",
            .noConditions: "The rules I have state no condition that excludes you.",
            .unknownWord: "I have no explanation for “{0}”.",
            // Plans of life events.
            .planHeading: "Plan: {0}",
            .planTitle: "What has to be done, in order",
            .planWave: "Round {0}",
            .planTogether: "Round {0} (can be done at the same time)",
            .planShould: "{0} (advisable)",
            .planMay: "{0} (not required)",
            .planAfter: "After: {0}",
            .planTakes: "Uses {0}, the result of: {1}",
            .planBy: "Time limit: {0}",
            .planTime: "Processing time: {0}",
            .planNotInForce: "This procedure is not in force on the day asked about.",
            .planTold: "You have seen this.",
            .planLater: "Later, if need be",
            .planJoinedTitle: "Can be filed as one dossier",
            .planJoined: "{0}, in place of: {1}",
            .planLongestTitle: "How many days at the longest",
            .planLongest: "{0}: {1}",
            .planUntold: "Not counted: {0} (no time limit is stated).",
            .planCounting: """
            Counted by the terms for processing, Monday to Friday, without public holidays and the time you need for your papers. \
            What is done within the day counts as 1 day; hours, calendar days and months are converted into working days.
            """,
            .planChoose: "Choose one for its step-by-step guide:",
            .planChosen: "This plan follows these answers:",
            .planDone: "You have been through everything in the plan {0}.",
            .nextInPlan: "Next in the plan: {0}",
            .nextInPlanIfNeeded: "Next in the plan (not required): {0}",
            .planTimeByRecord: "Processing time: {0} (by the national record: {1})",
            .planQuestionFirst: """
            Please answer this first, then I go on to what is next. To leave this out, say: skip this step.
            """,
            .planTimeOfRecord: "Processing time: {0} (by the national record)",
            .planTimeUnclear: "Processing time: the national record does not state it clearly; please see its guide.",
            .planUntoldRecords: """
            Not counted: {0} (the time limit is in the national record, which is not at hand here).
            """,
            .planLongestOpen: "That is if all of these are needed; some still depend on your answers.",
            .planLeastOfAll: "The whole plan takes at least {0}.",
            .planOfRecords: "With time limits from national records: {0}.",
            .planMarkedDone: "You have done this.",
            .planOutside: "There is no step-by-step guide to this here, you do it yourself: {0}",
            .planOrder: "The order: {0}.",
            .planOrderTogether: "What has the same number can be done at the same time.",
            .planLeft: "Left: {0}.",
            .planJoinedAnswer: "Can be filed as one dossier: {0}, in place of: {1}.",
            .planJoinedMeaning: """
            A joined filing (liên thông) is one dossier, handed in once, for several things; the offices pass it on to each other.
            """,
            .planNothingJoined: "Nothing in this plan can be filed as one dossier; each is filed by itself.",
            .planSideBySide: "Can be done at the same time, each with a dossier of its own: {0}.",
            .planNotedDone: "I note that you have done: {0}.",
            .planNotedSkipped: "I leave out: {0}. You can still choose it in the plan.",
            .planOffer: "See the plan of everything to do: {0}",
            .planHint: "To see everything there is to do, say: plan {0}.",
            .backToPlan: "See the plan again: {0}",
            .takenOver: "I use again what you have told me, without asking anew (you can change it):",
            .takenFrom: "{0} (told at: {1})",
            .daysExactly: "{0} working day(s)",
            .daysRange: "{0} to {1} working days",
            .daysOpen: "from {0} working day(s), with a part whose time is not stated",
            .daysUnknown: "no time limit stated",
            .tooLong: "The message is too long (at most {0} characters). Please say briefly what you need.",
            .nothingToRead: "I can only read letters and digits. Please write what you need.",
            .emergency: """
            If you are in danger, call now: 113 (police), 114 (fire and rescue), 115 (ambulance), 111 (child \
            protection). These numbers are free, day and night.
            """,
            .abuse: """
            I see that you are upset. I am still here to help; say “human” if you would rather talk to a \
            person.
            """,
            .unsafe: """
            That is against the law and I cannot help with it. If papers are a problem, I can show you the \
            lawful way.
            """,
            .adviceRefused: """
            Whether you should is for you to decide; I cannot advise. I can only tell the rules: conditions, \
            papers, fees, times.
            """,
            .handOff: """
            This assistant is not connected to an officer yet. Please go to the one-stop office (public \
            administration service centre) of your commune or ward, or call the National Public Service \
            Portal, 1800 1096. Your answers stay in this conversation.
            """,
            .dossierNotConnected: """
            I am not connected to the one-stop system yet, so I cannot look up dossiers. You can look the \
            code up on the National Public Service Portal (dichvucong.gov.vn).
            """,
            .askDossierCode: """
            Please give the dossier's code. It looks like H37.12-261112-0011, and is printed at the top of the receipt with \
            the appointment, in the text message or e-mail that confirmed it, and in your account on the public-service \
            portal if you filed online.
            """,
            .stillLooking: "I am asking the one-stop system; please wait a moment.",
            .whereDossierCodeStands: """
            The code is printed at the top of the receipt with the appointment, or in the text message or e-mail that \
            confirmed it; if you filed online, in your account on the public-service portal. An example: \
            H37.12-261112-0011. If you have none of these, ask the one-stop desk where you filed.
            """,
            .notADossierCode: "That is not a dossier code yet. A code looks like H37.12-261112-0011.",
            .badDossierCode: "{0}",
            .dossierCodeRead: "The dossier code I read: {0}.",
            .confirmDossierCode: StoryText.of(.en).sentence(.readBack),
            .whichDossierCode: StoryText.of(.en).sentence(.whichCode),
            .confirmDossierCodes: "I read these codes; are they right? {0}",
            .thisDossier: "Yes, this code",
            .theseDossiers: "Yes, these codes",
            .notThisDossier: "No",
            .tooManyDossiers: """
            I can look at {0} dossiers at a time, so I take the first {0} in your order. Left are {1}, from {2} to {3}: send \
            them next.
            """,
            .manyDossiersAtOnce: """
            A business with many dossiers can ask for a whole list at once, a code a line: danloi status --batch FILE
            """,
            .onlyCodesRead: "The message is longer than {0} characters, so I read only the dossier codes in it.",
            .askingDossiers: "Asking the one-stop system about {0} dossiers, one moment…",
            .dossierNotAvailable: StoryText.of(.en).sentence(.notAvailable),
            .dossierLocked: """
            There were too many attempts that did not match. To protect the owner, try again after {0}.
            """,
            .dossierSourceDown: """
            The one-stop system does not answer now. Try again after {0}, or ask the desk where you filed.
            """,
            .dossierLookUpsUsedUp: "You asked about too many codes at once. You can go on after {0}.",
            .dossierSourceBusy: "Many people are asking about dossiers. Please try again after {0}.",
            .dossierStale: """
            The one-stop system does not answer just now. This is what I knew at {0}; it may have changed since.
            """,
            .dossierLastKnown: "The last I knew of this dossier:",
            .dossiersLastKnown: "The last I knew of the dossiers that could not be answered:",
            .dossierNoSupplement: "As the one-stop system has it, dossier {0} does not wait for more papers.",
            .supplementPlace: """
            Hand the papers in where the dossier was taken: at the one-stop desk named on your receipt, or, if you filed \
            online, in your account on the public-service portal. Bring the receipt and the request for more papers (form 02).
            """,
            .supplementLimit: """
            The one-stop system has no last day for it; if there is one, it stands in the request for more papers (form 02). \
            Hand them in soon: the agency goes on only with the papers complete. If you cannot, tell the one-stop desk.
            """,
            .dossierNoDue:
                "The one-stop system has no appointment for this dossier; look at your receipt, or ask the desk.",
            .ifLate: """
            If it is overdue, the agency owes a letter of apology with a new date (form 04 of Circular 03/2025/TT-VPCP, which \
            guides Decree 118/2025/NĐ-CP); if you have none, ask the one-stop desk for it.
            """,
            .afterOwnerCheck: "That is told only to the dossier's owner, after a check.",
            .stepsAfterOwnerCheck: "Which step it is at is told only to the dossier's owner, after a check.",
            .dossierNotTold: "The one-stop system does not tell that; ask the one-stop desk where you filed.",
            .ownerCheck: "More about this dossier: give the last 4 digits of the owner's paper",
            .ownerCheckOfAll: "More about these dossiers: give the last 4 digits of the owner's paper",
            .ownerCheckWhole: "Give the whole number of the owner's paper",
            .dossierNeedsWholeNumber: """
            The system of this agency answers only to the whole number of the owner's identity paper.
            """,
            .askWholeNumber: """
            Please give the owner's identity number (12 or 9 digits). It is used to ask the one-stop system only, and \
            is not kept.
            """,
            .wholeNumberNotRead: "I need all 12 or 9 digits of the owner's identity number.",
            .ownerCheckHint: "For more, type “more about the dossier”.",
            .askLast4: StoryText.of(.en).sentence(.askLast4),
            .last4NotRead: "I need exactly the last four digits of the identity card or passport. For example: 0123.",
            .noOwnerCheck: "Never mind. When you have them, type “more about the dossier”.",
            .lookUpAgain: "Ask again for dossier {0}",
            .supplementPapers: "The papers asked for, from the guide to “{0}”:",
            .supplementGuide: "See the guide: {0}",
            .supplementGuideHint: "For the guide to this procedure, type {0}.",
            .dossierTitle: "Dossier {0}",
            .dossiersTitle: "Dossiers: {0}",
            .dossiersLate: "Late ({0}): {1}",
            .dossiersNeedAction: "Waiting for your papers or payment ({0}): {1}",
            .dossiersDone: "With a result or ended ({0}): {1}",
            .dossiersUnderWay: "The others ({0}): {1}",
            .dossiersNotAvailable: "No matching dossier ({0}): {1}",
            .dossiersUnanswered: "Not answered yet ({0}): {1}",
            .dossiersAsOf: "As the one-stop system said at {0}; it may have changed since.",
            .oneDossierForMore: "Send one code by itself for all there is about that dossier.",
            .homeQuestion: """
            Which commune or ward do you live in? Type its name, old or new, and I will name the office. You need not say.
            """,
            .homeNoted: "I have noted where you live: {0}.",
            .homeNotedFormer: "I have noted where you live: formerly {0}, now {1}.",
            .homeWhich: "Several places may be “{0}”. Which one do you live in?",
            .homeIsIt:
                "I am not sure which place “{0}” is. Is it this one? If not, please type the commune and the province.",
            .homeWhichProvince: "Several provinces have “{0}”. Which province, or which former district, is yours?",
            .homeDivided: """
            The former {0} was divided among several communes. Which one is your home in now? VNeID tells it.
            """,
            .homeDistrict: """
            There are no districts since 1 July 2025. The former {0} is now these communes. Choose one, or type the former commune:
            """,
            .homeProvinceOnly: "{0} has many communes. Which one do you live in?",
            .homeUnknown: "I do not find that place. Please type the commune and the province.",
            .homeNow: "{0} (today’s)",
            .homeFormer: "{0} (former)",
            .homeSkip: "Never mind where I live",
            .homeSkipped: "That is fine. You can tell me your commune at any time.",
            .localOffice: "Where you live: {0} of {1}",
            .localOfficeIf: "If {0}: {1} of {2}",
            .papersTitle: "Papers to submit",
            .presentTitle: "Papers to show (bring the original; you keep it)",
            .notNeededTitle: "Not needed",
            .feesTitle: "Fees",
            .deadlinesTitle: "Time",
            .placesTitle: "Where to file",
            .stepsTitle: "Steps",
            .resultsTitle: "What you receive",
            .noticesTitle: "Please note",
            .remarksTitle: "Conditions",
            .basisTitle: "Legal basis",
            .stopTitle: "This procedure is not open to you now",
            .otherProcedureTitle: "Another procedure applies",
            .whyTitle: "Why this is asked",
            .askedBecause: "It is asked because you said {0}",
            .notAskedIf: "If {0}, it is not asked",
            .onlyNotAskedIf: "It is not asked only if {0}",
            .neededByAll: "Everybody who uses this procedure needs it",
            .neededBecause: "Needed because you said {0}",
            .notNeededIf: "If {0}, it is not needed",
            .onlyNotNeededIf: "It is not needed only if {0}",
            .neededHere: "Your case needs it",
            .neededByNone: "At present nobody needs it for this procedure",
            .notNeededBecause: "Not needed in your case, because you said {0}",
            .neededIf: "If {0}, it is needed",
            .onlyNeededIf: "It is needed only if {0}",
            .notNeededHere: "Your case does not need it",
            .carriedByNone: "Nobody who uses this procedure has to hand it in",
            .notCarriedBecause: "You do not have to hand it in, by the rule for cases where {0}",
            .notCarriedUnless: "If {0}, that rule does not apply",
            .notCarriedHere: "In your case it does not have to be handed in",
            .notExempt: "Your case is not one in which it may be left out; the guide lists what is needed",
            .carriedNotIf: "If {0}, it does not have to be handed in",
            .carriedIf: "If {0}, it has to be handed in",
            .feeOfAll: "It is the same for everybody who uses this procedure",
            .feeBecause: "It applies because you said {0}",
            .feeNotIf: "If {0}, it does not apply",
            .feeOnlyNotIf: "It does not apply only if {0}",
            .linkTitle: "Source",
            .originals: "{0} original(s)",
            .copies: "{0} copy(ies)",
            .plainCopies: "{0} copy(ies), not certified",
            .certifiedCopies: "{0} certified copy(ies)",
            .eitherCopies: "{0} copy(ies), certified or with the original to compare",
            .form: "form: {0}",
            .formOf: "form: {0} ({1})",
            .oneOf: "One of these:",
            .digital: "Online: {0}",
            .obtain: "Where to get it: {0}",
            .note: "{0}",
            .perhaps: "Perhaps needed, if {0}",
            .source: "Basis: {0}",
            .record: "national record of the procedure",
            .feeAmount: "{0} VND",
            .feePer: "{0} VND per {1}",
            .feeSetByProvince: "Set by the People's Council of the province where you file; ask there for the sum",
            .feeExempt: "Exempt by law",
            .feeNotStated: "The source does not state the fee; please ask where you file",
            .workingDays: "{0} working day(s)",
            .days: "{0} day(s)",
            .hours: "{0} hour(s)",
            .months: "{0} month(s)",
            .immediate: "On the spot",
            .deadlineNotStated: "The source does not state a time",
            .inPerson: "In person",
            .online: "Online",
            .byPost: "By post",
            .ruleBasis: "by rule",
            .oneStopBasis: "as the one-stop system has it",
            .quotedBasis: "quoted",
            .unsureBasis: "not certain",
            .article: "Article {0}",
            .decree: "Decree",
            .circular: "Circular",
            .resolution: "Resolution",
            .decision: "Decision",
            .law: "Law",
            .clause: "clause {0}",
            .point: "point {0}",
            .and: "and",
            .or: "or",
            .not: "not ({0})",
            .today: "today",
            .years: "{0} year(s)",
            .appliesIf: "If {0}",
            .answerIs: "{0} is {1}",
            .answerIsNot: "{0} is not {1}",
            .answerHas: "{0} includes {1}",
            .answerHasNot: "{0} does not include {1}",
            .answerTo: "the answer to “{0}” is “{1}”",
            .amountIs: "{0} is {1}",
            .amountIsNot: "{0} is not {1}",
            .amountBelow: "{0} is below {1}",
            .amountAtMost: "{0} is at most {1}",
            .amountAbove: "{0} is above {1}",
            .amountAtLeast: "{0} is {1} or more",
            .timeBefore: "{0} is before {1}",
            .timeUntil: "{0} is not after {1}",
            .timeAfter: "{0} is after {1}",
            .timeFrom: "{0} is {1} or later",
            .elapsedExactly: "exactly {0} since {1}",
            .elapsedNot: "not exactly {0} since {1}",
            .elapsedLess: "less than {0} since {1}",
            .elapsedAtMost: "not more than {0} since {1}",
            .elapsedMore: "more than {0} since {1}",
            .elapsedAtLeast: "{0} or more since {1}",
            .unclearMark: "Unclear: {0}",
            .warningMark: "Attention: {0}",
            .unknownValue: "not known",
            .emptySection: "The rules I have say nothing on this.",
        ].merging(englishLaw) { first, _ in first })
}
