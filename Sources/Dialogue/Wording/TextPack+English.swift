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
        ], englishLaw, englishChanges, englishPlans, englishDossiers, englishBlocks)
}
