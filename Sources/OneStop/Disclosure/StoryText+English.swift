extension StoryText {
    static let english = StoryText(
        language: .en,
        states: [
            "submitted": State(
                name: "Submitted", meaning: "The dossier was sent; the agency has not accepted it yet.",
                next: "The agency checks whether the papers are complete, then accepts, asks for more, or refuses.",
                canDo: "Wait for the notice of acceptance. If it takes long, ask the one-stop desk where you filed."),
            "accepted": State(
                name: "Accepted", meaning: "The agency has the dossier, and the time limit runs.",
                next: "The dossier goes to the officer in charge.",
                canDo: "Keep the receipt with the appointment (form 01)."),
            "refused": State(
                name: "Not accepted", meaning: "The agency did not accept this dossier.",
                next: "This dossier ends here; the reason is in the refusal slip (form 03).",
                canDo: "Read the reason, correct the papers and file again, or ask the one-stop desk."),
            "in_progress": State(
                name: "In progress", meaning: "The agency is working on the dossier.",
                next: "When it is done, the agency tells you to collect the result.",
                canDo: "Nothing for now. If the appointment passes, ask the one-stop desk."),
            "supplement_requested": State(
                name: "More papers requested",
                meaning: "Something is missing or wrong; the time limit stands still while the agency waits for you.",
                next: "With the papers complete, the agency goes on and may set a new appointment.",
                canDo: "Look at the request (form 02) and hand in exactly those papers, soon."),
            "payment_requested": State(
                name: "Payment requested", meaning: "The dossier waits for you to pay a fee, charge or tax.",
                next: "Once you have paid, the agency goes on.",
                canDo: "Pay as the agency's notice says, on the public-service portal or where you filed. "
                    + "Do not pay through links you do not know."),
            "withdrawn": State(
                name: "Withdrawn", meaning: "The dossier was withdrawn on request.",
                next: "The agency does not work on it any more.",
                canDo: "If you still need it, file again. If you did not ask for this, tell the one-stop desk at once."),
            "stopped": State(
                name: "Stopped", meaning: "The agency stopped working on the dossier.",
                next: "This dossier ends here; the reason is in the notice (form 05).",
                canDo: "Read the reason, ask the one-stop desk, or file again once the conditions are met."),
            "completed": State(
                name: "Completed", meaning: "There is a result.", next: "The result waits for you.",
                canDo: "Go to the place on your receipt with the receipt and your identity paper; "
                    + "if you chose post or an electronic result, wait for it."),
            "returned": State(
                name: "Result returned", meaning: "The result was handed over.", next: "The dossier is finished.",
                canDo: "Check what it says; if something is wrong or nothing arrived, tell the one-stop desk."),
            "other": State(
                name: "Being handled by the agency",
                meaning: "The agency's system has a state of its own that is not in the national list.",
                next: "The agency tells what comes next.", canDo: "Ask the one-stop desk if you need to know more."),
        ],
        sentences: [
            .procedure: "Procedure, as the one-stop system has it:",
            .due: "Appointment for the result: {0}.",
            .agency: "Agency in charge, as the one-stop system has it:",
            .reason: "The agency notes:",
            .ended: "Finished or ended at {0}.",
            .returned: "Result returned at {0}.",
            .asOf: "As the one-stop system said at {0}; it may have changed since.",
            .apologyOwed:
                "The dossier is overdue: the agency owes a letter of apology with a new date (form 04 of Circular "
                + "03/2025/TT-VPCP, which guides Decree 118/2025/NĐ-CP). If you have none, ask the one-stop desk for it.",
            .lastKnown: "The last that is known of this dossier is of {0}; it may have changed since.",
            .moreForOwner: "To see the procedure, fees, the agency and steps, show that the dossier is yours.",
            .supplement: "More papers asked for at {0}:",
            .supplementUndated: "More papers asked for:",
            .supplementAnswered: "(handed in at {0})",
            .supplementForOwner: "What the agency asks for is told once you have shown that the dossier is yours.",
            .supplementNotTold:
                "This system does not tell what is asked for: it stands in the request for more papers (form 02) "
                + "that the agency sends you. If you have none, ask the one-stop desk where you filed.",
            .step: "Step at {0}:",
            .stepUndated: "Step:",
            .feesNoneListed: "The one-stop system lists no fee for this dossier; that does not mean that it is free.",
            .feesListed: "Fees listed: {0}. The system does not say whether they are paid.",
            .feesDue: "To be paid: {0}.",
            .feesPaid: "Paid: {0}.",
            .amountUnknown: "the amount in the agency's notice",
            .onTimeWaiting: "The time limit stands still; it does not count as late.",
            .lateAskedAfterDue: "Late: the appointment had passed when more papers were asked for.",
            .lateAskedAgain: "Late: asking for more papers more than once counts as late.",
            .waitingNotCounted: "The days for which your papers are waited for do not count.",
            .onTime: "On time.",
            .late: "Late.",
            .dueToday: "The appointment is today.",
            .remaining: "Working days until the appointment: {0} (days in all: {1}).",
            .remainingDays: "Days until the appointment: {0}.",
            .overdueToday: "Today's appointment has passed.",
            .overdue: "Overdue; working days: {0} (days in all: {1}).",
            .overdueDays: "Overdue; days: {0}.",
            .latenessUnknown: "Not enough is known to say whether it is on time.",
            .holidaysKnownUntil:
                "The number of working days is not certain: public holidays are known until the end of {0}.",
            .holidaysUnsure:
                "The count of working days is not certain: the public holidays of this time are not confirmed.",
            .notAvailable:
                "No dossier matches what you gave. Please check the code and the last four digits of the paper.",
            .locked: "There were too many attempts that did not match. To protect the owner, try again in {0} minutes.",
            .sourceUnavailable:
                "The one-stop system does not answer now. Try again later, or ask the desk where you filed.",
            .readBack: "Your dossier code is {0}, right?",
            .whichCode: "I can read that as several codes. Which one is yours?",
            .askLast4: "Please give the last four digits of the owner's identity paper.",
            .noSuchDay:
                "The day “{0}” in the code is wrong: there is no day {1} in month {2}. Please look at your receipt.",
            .badDayLength: "The day in the code has {0} digits; it needs 6 or 8. Please look at your receipt.",
            .badNumberLength: "The number at the end has {0} digits; it needs 4 to 7. Please look at your receipt.",
            .codeIncomplete: "The end of the code is missing. A whole code looks like H37.12-251112-0011.",
            .codeUnreadable: "I cannot take this code apart. Please write it like H37.12-251112-0011.",
        ])
}
