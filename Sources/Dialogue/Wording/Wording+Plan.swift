import Catalogue

/// The words of the plan of a life event.
extension Wording {
    func plan(_ told: ToldPlan) -> [Paragraph] {
        let plan = told.plan
        var paragraphs = [Paragraph(.title, pack.text(.planTitle))]
        if plan.waves.isEmpty, let nothing = plan.event.nothing {
            paragraphs.append(Paragraph(.item, text(nothing)))
        }
        for (index, wave) in plan.waves.enumerated() {
            // With one wave there is no order to tell.
            if plan.waves.count > 1 {
                let title: Phrase = wave.count > 1 ? .planTogether : .planWave
                paragraphs.append(Paragraph(.title, pack.text(title, [String(index + 1)])))
            }
            for entry in wave { paragraphs += step(entry, told) }
        }
        paragraphs += joined(told)
        paragraphs += longest(told)
        if !plan.later.isEmpty {
            paragraphs.append(Paragraph(.title, pack.text(.planLater)))
            for entry in plan.later { paragraphs += step(entry, told) }
        }
        return paragraphs
    }

    private func step(_ entry: Plan.Entry, _ told: ToldPlan) -> [Paragraph] {
        let step = entry.step
        var paragraphs: [Paragraph] = []
        func detail(_ phrase: Phrase, _ arguments: String...) {
            paragraphs.append(Paragraph(.detail, pack.text(phrase, arguments)))
        }
        let name = told.code(of: step).map { "\(text(step.name)) (\($0))" } ?? text(step.name)
        let title =
            switch step.importance {
            case .must, .later: name
            case .should: pack.text(.planShould, [name])
            case .may: pack.text(.planMay, [name])
            }
        if case .outside(let url?) = step.work {
            paragraphs.append(linked(Paragraph(.item, "\(title) – \(url)"), to: url))
        } else {
            paragraphs.append(Paragraph(.item, title))
        }
        if let open = entry.open {
            let words = ConditionWording(wording: self, edition: told.plan.event.edition).text(open)
            paragraphs.append(Paragraph(.warning, pack.text(.perhaps, [words])))
        }
        if !entry.isInForce { paragraphs.append(Paragraph(.warning, pack.text(.planNotInForce))) }
        if told.done.contains(step.id) {
            detail(.planMarkedDone)
        } else if told.told.contains(step.id) {
            detail(.planTold)
        }
        if let why = step.why { paragraphs.append(Paragraph(.detail, text(why))) }
        if let by = step.by { detail(.planBy, text(by)) }
        for need in entry.needs {
            guard let result = told.results[need] else { continue }
            detail(.planTakes, text(result), self.name(of: need.step, told))
        }
        // What it uses is told with where it comes from.
        let uses = Set(entry.needs.filter { told.results[$0] != nil }.map(\.step))
        let after = entry.after.filter { !uses.contains($0) }
        if !after.isEmpty { detail(.planAfter, after.map { self.name(of: $0, told) }.joined(separator: "; ")) }
        if let time = step.time { detail(.planTime, text(time)) }
        if entry.isInForce, step.importance != .later {
            switch entry.source {
            case .guide: detail(.planTime, time(entry.time))
            case .record where !entry.time.isConverted:
                detail(.planTimeOfRecord, time(entry.time))
            case .record(let kinds):
                let stated = kinds.map { deadline($0) }.joined(separator: " \(pack.text(.or)) ")
                detail(.planTimeByRecord, time(entry.time), stated)
            case .unclearRecord: detail(.planTimeUnclear)
            case .missingRecord, .outside: break
            }
        }
        return paragraphs + trailer(step)
    }

    private func name(of step: String, _ told: ToldPlan) -> String {
        told.plan.event.step(step).map { text($0.name) } ?? step
    }

    /// A length of time in working days.
    func time(_ time: PlanTime) -> String {
        switch time.most {
        case nil where time.least == 0: pack.text(.daysUnknown)
        case nil: pack.text(.daysOpen, [String(time.least)])
        case let most? where most == time.least: pack.text(.daysExactly, [String(most)])
        case let most?: pack.text(.daysRange, [String(time.least), String(most)])
        }
    }

    private func joined(_ told: ToldPlan) -> [Paragraph] {
        guard !told.plan.joined.isEmpty else { return [] }
        var paragraphs = [Paragraph(.title, pack.text(.planJoinedTitle))]
        for joined in told.plan.joined {
            let code = joined.procedure.code
            let name = told.names[code].map { "\(text($0)) (\(code))" } ?? code.text
            let steps = joined.steps.map { self.name(of: $0, told) }.joined(separator: "; ")
            paragraphs.append(Paragraph(.item, pack.text(.planJoined, [name, steps])))
            if let open = joined.open {
                let words = ConditionWording(wording: self, edition: told.plan.event.edition).text(open)
                paragraphs.append(Paragraph(.warning, pack.text(.appliesIf, [words])))
            }
            paragraphs.append(Paragraph(.detail, pack.text(.planTime, [time(joined.time)])))
            paragraphs += trailer(joined.procedure)
        }
        return paragraphs
    }

    private func longest(_ told: ToldPlan) -> [Paragraph] {
        let plan = told.plan
        guard let path = plan.longest, path.most > 0 else { return [] }
        func names(_ steps: [String]) -> String { steps.map { name(of: $0, told) }.joined(separator: "; ") }
        let steps = path.steps.map { name(of: $0, told) }.joined(separator: " → ")
        let days = time(PlanTime(least: path.least, most: path.most, isConverted: path.isConverted))
        var paragraphs = [
            Paragraph(.title, pack.text(.planLongestTitle)),
            Paragraph(.item, pack.text(.planLongest, [steps, days])),
        ]
        func detail(_ phrase: Phrase, _ argument: String? = nil) {
            paragraphs.append(Paragraph(.detail, pack.text(phrase, [argument].compactMap { $0 })))
        }
        if path.isOpen { detail(.planLongestOpen) }
        // The named steps tell their own least; others may take longer, or not all of these be needed.
        if path.leastOfAll > 0, path.leastOfAll != path.least {
            detail(.planLeastOfAll, pack.text(.daysExactly, [String(path.leastOfAll)]))
        }
        let missing = path.untold.filter { plan.entry($0)?.source == .missingRecord }
        let untold = path.untold.filter { !missing.contains($0) }
        if !untold.isEmpty { detail(.planUntold, names(untold)) }
        if !missing.isEmpty { detail(.planUntoldRecords, names(missing)) }
        let ofRecords = path.steps.filter { if case .record = plan.entry($0)?.source { true } else { false } }
        if !ofRecords.isEmpty { detail(.planOfRecords, names(ofRecords)) }
        paragraphs.append(Paragraph(.footnote, pack.text(.planCounting)))
        return paragraphs
    }
}
