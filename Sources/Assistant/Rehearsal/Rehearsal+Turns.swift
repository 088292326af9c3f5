import Catalogue
import Dialogue
import Vietnamese

/// The same walk with something else between its answers: it must lead to the same guide.
extension Rehearsal {
    private static let digressions = [
        "lệ phí bao nhiêu", "H37.12-261112-0003", "không làm thì bị phạt bao nhiêu theo luật nào", "cảm ơn em",
    ]

    /// Before each answer something else is asked; the same question must be open after it.
    mutating func digress(_ course: Course) async {
        var talk = course.talks[0]
        for (step, (fact, value)) in course.answers.enumerated() {
            let before = talk.standing
            await talk.say(Self.digressions[(course.number + step) % Self.digressions.count])
            guard talk.standing == before else {
                report.walks["digression", default: .init()].wrong += 1
                return fail("digression", "does not come back to \(before.question ?? "")", talk, before.expectations)
            }
            await talk.choose(course.edition.facts[fact].name(of: value))
        }
        _ = await end(talk, course.items, "digression")
    }

    /// After each answer an earlier one is changed by its number, and that taken back.
    mutating func takeBack(_ course: Course) async {
        for step in 1..<course.talks.count {
            var talk = course.talks[step]
            let before = talk.standing
            let known = talk.reply.facts
            guard !known.isEmpty else { continue }
            let place = (course.number + step) % known.count
            guard let (fact, value) = course.answer(to: known[place].id) else { continue }
            await talk.say("sửa câu \(place + 1)")
            guard talk.reply.openQuestion == fact.id else {
                report.walks["undo", default: .init()].wrong += 1
                fail("undo", "does not open \(fact.id) again", talk, ["< asks \(fact.id)"])
                continue
            }
            guard let other = fact.another(than: value, on: course.day) else { continue }
            await talk.choose(fact.name(of: other))
            await talk.choose("undo")
            await talk.choose("undo")
            if talk.standing == before {
                report.walks["undo", default: .init()].right += 1
            } else {
                report.walks["undo", default: .init()].wrong += 1
                fail("undo", "does not come back", talk, before.expectations)
            }
        }
    }

    /// One answer is given wrong, the rest as it is asked, and at the end the wrong one is mended: the answers come in another order.
    mutating func mend(_ course: Course) async {
        let wrong = course.number % course.answers.count
        let (place, value) = course.answers[wrong]
        let fact = course.edition.facts[place]
        guard let other = fact.another(than: value, on: course.day) else { return }
        var talk = course.talks[wrong]
        await talk.choose(fact.name(of: other))
        // What was told on the way counts, also where this walk never asks it.
        var situation = Situation(edition: course.edition, today: course.day)
        for (fact, value) in course.answers[..<wrong] { situation.answer(fact, value) }
        await answerAll(&talk, course, &situation)
        guard let number = talk.reply.facts.firstIndex(where: { $0.id == fact.id }) else { return }
        await talk.say("sửa câu \(number + 1)")
        guard talk.reply.openQuestion == fact.id else {
            report.walks["mended", default: .init()].wrong += 1
            return fail("mended", "does not open \(fact.id) again", talk, ["< asks \(fact.id)"])
        }
        await talk.choose(fact.name(of: value))
        situation.answer(place, value)
        await answerAll(&talk, course, &situation)
        _ = await end(talk, GuideItems(Guide(situation)), "mended")
    }

    /// Answers by id what is asked: as the walk does, or, beside it, with the first answer there is.
    private func answerAll(_ talk: inout RehearsedTalk, _ course: Course, _ situation: inout Situation) async {
        // Each question is asked once.
        for _ in course.edition.facts.indices {
            guard let question = talk.reply.openQuestion, let place = course.edition.factIndex(question),
                let value = course.answer(to: question)?.value
                    ?? course.edition.facts[place].another(than: .unknown, on: course.day)
            else { return }
            await talk.choose(course.edition.facts[place].name(of: value))
            situation.answer(place, value)
        }
    }

    /// Two answers in one sentence mean the same in either order.
    mutating func sayTogether(_ course: Course) async {
        for step in course.answers.indices.dropLast() {
            let said = [step, step + 1].compactMap { place -> String? in
                let (fact, value) = course.answers[place]
                let phrases = AnswerTexts(course.edition.facts[fact], value).phrases
                return phrases.isEmpty ? nil : phrases[course.number % phrases.count]
            }
            guard said.count == 2, (course.number + step) % 3 == 0 else { continue }
            var (talk, turned) = (course.talks[step], course.talks[step])
            await talk.say("\(said[0]), \(said[1])")
            await turned.say("\(said[1]), \(said[0])")
            let (one, other) = (talk.standing.facts, turned.standing.facts)
            if one == other {
                report.walks["together", default: .init()].right += 1
            } else if one.allSatisfy({ other[$0.key] ?? $0.value == $0.value }) {
                // One order was understood better: what is missing is asked.
                report.walks["together", default: .init()].askedAgain += 1
            } else {
                report.walks["together", default: .init()].wrong += 1
                fail("together", "not as the other way round", turned, talk.standing.expectations)
            }
        }
    }
}

extension Fact {
    /// Whether a text is exactly what is said for one of the choices, by its name: a label, a phrase or the number.
    func isNamed(_ choice: String?, exactlyBy text: String) -> Bool {
        let text = VietnameseText.lowercased(VietnameseText.nfc(text))
        return choices.enumerated().contains { index, other in
            guard name(of: value(of: index)) == choice else { return false }
            let texts = [other.label?.vi, String(index + 1)].compactMap { $0 } + other.phrases + other.replies
            // Typed without a single mark it is both.
            return texts.map { VietnameseText.lowercased($0) }.contains {
                $0 == text || VietnameseText.fold($0) == text
            }
        }
    }

    private func value(of index: Int) -> FactValue {
        switch kind {
        case .yesNo: .yesNo(index == 0)
        case .choices: .choices(ChoiceSet([index]))
        case .choice, .number, .day: .choice(index)
        }
    }

    /// An answer that is not this one; nil where there is none.
    func another(than value: FactValue, on today: Day) -> FactValue? {
        let all: [FactValue] =
            switch kind {
            case .choice(let choices): choices.indices.map { .choice($0) }
            case .choices(let choices): choices.indices.map { .choices(ChoiceSet([$0])) }
            case .yesNo: [.yesNo(true), .yesNo(false)]
            case .number(let domain): [.number(domain.minimum), .number(domain.maximum)]
            case .day(let domain): [.day(domain.latest.day(on: today)), .day(domain.earliest.day(on: today))]
            }
        return all.first { $0 != value }
    }
}
