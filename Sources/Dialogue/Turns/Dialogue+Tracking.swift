import Catalogue
import OneStop
import Vietnamese

extension Dialogue {
    /// Codes pasted anywhere are looked up, and the conversation returns to its open question after. False where there is none.
    mutating func hearDossierCodes(
        _ utterance: Utterance, _ signals: [(signal: Signal, tokens: Range<Int>)], _ turn: inout Turn
    ) -> Bool {
        hear(DossierMention(utterance), signals, &turn)
    }

    /// A message too long to be read otherwise: only its codes are. False where there is none.
    mutating func hearOnlyDossierCodes(_ raw: String, _ turn: inout Turn) -> Bool {
        guard let mention = DossierMention(tooLong: raw) else { return false }
        isClosed = false
        if !mention.isWhole { turn.say(Line(.onlyCodesRead, .number(ReadableText.lengthLimit))) }
        return hear(mention, [], &turn)
    }

    private mutating func hear(
        _ mention: DossierMention, _ signals: [(signal: Signal, tokens: Range<Int>)], _ turn: inout Turn
    ) -> Bool {
        turn.reading += mention.found.map { "dossier \($0.codes.first?.masked ?? "unreadable")" }
        if mention.check != nil { turn.hasOwnerCheck = true }
        let likeliest = mention.likeliest
        guard let code = likeliest.first else {
            guard let flaw = mention.flaws.first else { return false }
            // In passing, among other words, it may be the number of anything.
            let isMeant = isTracking || mention.isWhole || signals.contains { $0.signal == .dossier }
            guard isMeant else { return false }
            wait(for: .awaitingCode)
            turn.say(Line(.badDossierCode, .flaw(flaw)))
            turn.abstain(.unsupportedInput)
            return true
        }
        for flaw in mention.flaws { turn.say(Line(.badDossierCode, .flaw(flaw))) }
        if let first = mention.left.first, let last = mention.left.last {
            turn.say(
                Line(
                    .tooManyDossiers, .number(DossierMention.limit), .number(mention.left.count), .plain(first.text),
                    .plain(last.text)))
            turn.say(.manyDossiersAtOnce)
        }
        if mention.exact.count == likeliest.count {
            lookUp(likeliest, mention.check, &turn)
        } else if likeliest.count == 1 {
            let readings = mention.found.map(\.codes).first { !$0.isEmpty } ?? [code]
            wait(for: .confirming(.init(readings: readings, isList: false, check: mention.check)))
        } else {
            wait(for: .confirming(.init(readings: likeliest, isList: true, check: mention.check)))
        }
        return true
    }

    private var isTracking: Bool { if case .tracking? = tasks.last { true } else { false } }

    /// Waits for something about dossiers. Nothing to take back: the conversation returns to where it was by itself.
    private mutating func wait(for tracking: Tracking) {
        leaveTracking()
        tasks.append(.tracking(tracking))
    }

    /// "Hồ sơ của tôi đến đâu rồi": asks for the code.
    mutating func askForDossier(_ turn: inout Turn) {
        wait(for: .awaitingCode)
        turn.say(.askDossierCode)
    }

    mutating func lookUp(_ codes: [DossierCode], _ check: OwnerCheck?, _ turn: inout Turn) {
        wait(for: .lookingUp(codes, check))
        turn.effects.append(.lookUpDossiers(codes, check: check))
        turn.awaitsResult = true
    }

    // MARK: While something is waited for

    /// Words that end the conversation wherever it stands.
    private static let goodbyes: Set<String> = [
        "bye", "tạm biệt", "tam biet", "chào tạm biệt", "quit", "exit", "thoát",
    ]

    /// Something was said while tracking: true where the message was about that. Any other matter ends the waiting.
    mutating func hearWhileTracking(_ tracking: Tracking, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let command = Command.read(utterance)
        switch tracking {
        // The answer comes by itself; what is said meanwhile is heard as ever.
        case .lookingUp: return false
        case .awaitingCode:
            // "Thôi khỏi" gives up the dossier, not the conversation, where there is one to return to.
            if command == .stop, tasks.count > 1, !Self.goodbyes.contains(utterance.words) {
                tasks.removeLast()
                return true
            }
            if command == .dontKnow || command == .skip {
                tasks.removeLast()
                turn.say(.whereDossierCodeStands)
                return true
            }
            if !Self.whereAsked.matches(in: utterance.tokens).isEmpty {
                turn.say(.whereDossierCodeStands)
                return true
            }
            // Perhaps the owner's number, given before the code.
            if OwnerDigits.alone(utterance, .either) != .none { turn.hasOwnerCheck = true }
            let hasDigits = utterance.tokens.contains { $0.kind != .word }
            if hasDigits && utterance.tokens.count <= 4 {
                turn.say(.notADossierCode)
                turn.abstain(.unsupportedInput)
                return true
            }
        case .confirming(let confirming):
            if Ordinals.whole(utterance) != nil { return false }
            if let answer = YesNoReader.read(utterance.tokens) {
                return hearConfirmation(answer, confirming, &turn)
            }
        case .awaitingOwnerCheck(let offer):
            switch OwnerDigits.read(utterance, offer.wanted) {
            case .check(let check):
                turn.hasOwnerCheck = true
                lookUp(offer.codes(for: check), check, &turn)
                return true
            case .unreadable:
                // Perhaps part of a number of the person's.
                turn.hasOwnerCheck = true
                turn.say(offer.wantsWholeNumber ? .wholeNumberNotRead : .last4NotRead)
                turn.abstain(.unsupportedInput)
                return true
            case .none:
                if command == .dontKnow || command == .skip || YesNoReader.read(utterance.tokens) == false {
                    tasks.removeLast()
                    turn.say(.noOwnerCheck)
                    return true
                }
            }
        }
        // Going back ends the waiting by itself.
        if command != .undo { tasks.removeLast() }
        return false
    }

    /// Asks where the code is to be found.
    private static let whereAsked = PhraseTable<Bool>(
        [
            "mã ở đâu", "mã in ở đâu", "mã ghi ở đâu", "mã hồ sơ ở đâu", "tìm mã", "lấy mã", "xem mã ở đâu", "mã nào",
            "mã gì", "không có mã", "mất mã", "quên mã", "where is the code", "what code", "which code",
        ].map { ($0, true) })

    private mutating func hearConfirmation(
        _ answer: Bool, _ confirming: Tracking.Confirming, _ turn: inout Turn
    ) -> Bool {
        if !answer {
            rejectReadings(&turn)
        } else if confirming.isList || confirming.readings.count == 1 {
            lookUp(confirming.readings, confirming.check, &turn)
        }
        // "Yes" to several readings leaves open which: they are shown again.
        return true
    }

    private mutating func rejectReadings(_ turn: inout Turn) {
        wait(for: .awaitingCode)
        turn.say(.askDossierCode)
        turn.say(.whereDossierCodeStands)
    }

    /// The owner's number, given unasked after a story that offered to tell more, however long ago; or a wish to hear more. False
    /// where the message is something else.
    mutating func hearOwnerCheck(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let wanted = followed.offer?.wanted ?? .either
        let stated = OwnerDigits.stated(utterance, wanted)
        let alone = OwnerDigits.alone(utterance, wanted)
        // Kept from what is recorded even where nothing can be checked. Four digits alone are nobody's before any look-up.
        let isOwners = followed.lookUps > 0 || alone.isWholeNumber || OwnerDigits.namesPaper(utterance)
        if stated != .none || alone != .none && isOwners && !isAnswer(alone) { turn.hasOwnerCheck = true }
        guard let offer = followed.offer else { return false }
        if let check = stated.check ?? (isAnswer(alone) ? nil : alone.check) {
            turn.hasOwnerCheck = true
            lookUp(offer.codes(for: check), check, &turn)
            return true
        }
        if turn.hasOwnerCheck, stated == .unreadable || alone == .unreadable {
            wait(for: .awaitingOwnerCheck(offer))
            turn.say(offer.wantsWholeNumber ? .wholeNumberNotRead : .last4NotRead)
            turn.abstain(.unsupportedInput)
            return true
        }
        if isOwnerCheckOffered, tasks.isEmpty, let answer = YesNoReader.read(utterance.tokens) {
            if answer { wait(for: .awaitingOwnerCheck(offer)) } else { turn.say(.noOwnerCheck) }
            return true
        }
        guard OwnerDigits.areNamed(utterance) || OwnerDigits.areOffered(utterance) else { return false }
        wait(for: .awaitingOwnerCheck(offer))
        return true
    }

    /// Whether digits may answer the open question: a number, a day, or several numbers. The number of a citizen is none.
    private func isAnswer(_ digits: OwnerDigits.Reading) -> Bool {
        guard awaitsNumber else { return false }
        if case .check(.fullNumber(let number)) = digits { return number.utf8.count != 12 }
        return true
    }

    /// The open question is answered with a number, a day, or several numbers.
    private var awaitsNumber: Bool {
        guard let guiding, case .asking(let fact) = guiding.step(guiding.situation) else { return false }
        return !guiding.edition.facts[fact].takesNumberedOptions
    }

    /// An option about dossiers. False where it is none.
    mutating func chooseDossier(_ id: String, _ turn: inout Turn) -> Bool {
        if id == Self.ownerCheckID, let offer = followed.offer {
            wait(for: .awaitingOwnerCheck(offer))
            return true
        }
        if id.hasPrefix(Self.lookUpID), let code = try? DossierCode(String(id.dropFirst(Self.lookUpID.count))) {
            var check: OwnerCheck?
            if case .tracking(.confirming(let confirming))? = tasks.last, confirming.readings.contains(code) {
                check = confirming.check
            }
            lookUp([code], check, &turn)
            return true
        }
        guard case .tracking(.confirming(let confirming))? = tasks.last else { return false }
        switch id {
        case "confirm" where confirming.isList:
            lookUp(confirming.readings, confirming.check, &turn)
            return true
        case "none":
            rejectReadings(&turn)
            return true
        default: return false
        }
    }

    static let ownerCheckID = "ownerCheck"
    static let lookUpID = "dossier:"

    /// Asks for what is waited for.
    func present(_ tracking: Tracking, _ turn: inout Turn) {
        switch tracking {
        case .awaitingCode: if turn.blocks.isEmpty { turn.say(.askDossierCode) }
        case .lookingUp: if turn.blocks.isEmpty { turn.say(.stillLooking) }
        case .awaitingOwnerCheck(let offer):
            // Told what could not be read, a person knows what is asked.
            if turn.abstention == nil { turn.say(offer.wantsWholeNumber ? .askWholeNumber : .askLast4) }
        case .confirming(let confirming):
            let codes = confirming.readings
            let none = Option("none", .line(Line(.notThisDossier)))
            if confirming.isList {
                turn.say(Line(.confirmDossierCodes, .plain(codes.map(\.text).joined(separator: ", "))))
                turn.show(.options([Option("confirm", .line(Line(.theseDossiers))), none]))
            } else if codes.count == 1 {
                turn.say(Line(.confirmDossierCode, .plain(codes[0].text)))
                turn.show(.options([Option(Self.lookUpID + codes[0].text, .line(Line(.thisDossier))), none]))
            } else {
                turn.say(.whichDossierCode)
                turn.show(
                    .options(
                        // A code is in no language.
                        codes.map {
                            Option(Self.lookUpID + $0.text, .text(LocalizedText(vi: $0.text, en: $0.text)))
                        } + [none]))
            }
        }
    }
}

extension Fact {
    /// Beside its question, the number of an option reads as an option.
    var takesNumberedOptions: Bool {
        switch kind {
        case .choice, .yesNo: true
        case .choices, .number, .day: false
        }
    }
}
