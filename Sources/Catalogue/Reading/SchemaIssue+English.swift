import JSON

extension SchemaIssue.Problem {
    /// What is wrong and what to do about it.
    var english: String {
        switch self {
        case .unreadableFile(let obstacle): return obstacle.english
        case .furtherIssues(let count): return "\(count) more mistakes; mend those above and check again"
        case .strayFile:
            return "stands outside the folders of the fields, where nothing reads it;"
                + " move it into one, such as ho-tich/"
        case .isDirectory: return "this is a folder whose name ends in .json5; a file is expected, so rename the folder"
        case .tooLarge(let limit):
            return "larger than \(limit >> 20) MB, where a procedure is a few dozen KB; is it the right file?"
        case .syntax(let error): return "not valid JSON5: \(error.problem)"
        case .wrongType(let expected, let found): return "expected \(expected.english), found \(found.english)"
        case .missingKey(let key): return "`\(key)` is missing; add it"
        case .unknownKey(let key, let allowed, let nearest):
            let start = "there is no `\(Excerpt.of(key))` here; "
            if let nearest { return start + "did you mean `\(nearest)`?" }
            return start + "remove it, or use one of: \(Excerpt.list(allowed) ?? "(none)")"
        case .emptyText: return "must not be empty; write it, or remove the key where it is not needed"
        case .emptyList: return "the list is empty; at least one entry is expected"
        case .tooMany(let count, let limit): return "\(count) entries; at most \(limit) are allowed"
        case .tooFew(let count, let minimum): return "too short a list: \(count) where at least \(minimum) are expected"
        case .notOneOf(let value, let allowed):
            return "`\(Excerpt.of(value))` is not allowed; " + Self.englishChoice(value, allowed)
        case .badIdentifier(let value):
            return "id `\(Excerpt.of(value))` may only have lower-case letters without marks, digits and _, "
                + "such as `noi_sinh`"
        case .reservedIdentifier(let value): return "id `\(value)` has a meaning of its own here; choose another"
        case .badCode(let value): return "`\(Excerpt.of(value))` is no procedure code; the form is '1.001193'"
        case .badDay(let value):
            return "`\(Excerpt.of(value))` is no existing day; "
                + "write year-month-day without a time, such as '2026-07-01'"
        case .outOfRange(let value, let minimum, let maximum):
            return "\(value) is outside what is allowed, \(minimum) to \(maximum)"
        case .emptyRange: return "the upper bound (`max`, `latest`) is below the lower one (`min`, `earliest`)"
        case .duplicateID(let id): return "id `\(Excerpt.of(id))` is used already in this list; each id once"
        case .duplicateCode(let code, let other):
            return "procedure \(code) stands already in \(other); mend the code, or remove one of the files"
        case .wrongFolder(let field, let folder):
            return "the field is `\(field)` but the file stands in folder `\(folder)`; "
                + "move it to folder `\(field)`, or mend the field"
        case .refersToItself(let code):
            return "the outcome `other_procedure` names this very procedure (\(code)); write the other one's code"
        case .editionsOutOfOrder(let day, let after):
            return "the edition of \(day) stands after that of \(after); order them oldest first, each with its own day"
        case .untilBeforeFrom: return "`until` lies before `from`"
        case .badCondition(let error, let text):
            return "condition \"\(Excerpt.of(text, limit: 200))\": \(error.english)"
        case .unknownSharedFact(let id, let known):
            return "facts.json5 has no shared fact `\(Excerpt.of(id))`; "
                + (known.isEmpty ? "that file is empty or has an error; mend it first" : Self.englishChoice(id, known))
        case .cyclicSharedFacts(let cycle):
            return "these facts wait for each other in a circle, so none can be asked: "
                + Excerpt.of(circle: cycle) + "; remove one `when`"
        case .samePhrase(let phrase, let other):
            return "the phrase \"\(Excerpt.of(phrase))\" belongs to the answer `\(other)` already; "
                + "a phrase means one answer"
        case .alikePhrase(let phrase, let alike, let other):
            return
                "the phrase \"\(Excerpt.of(phrase))\" is typed like \"\(Excerpt.of(alike))\" of the answer `\(other)` "
                + "by people who type no marks; write it longer on one side, or remove it there"
        case .noCitation:
            return "nothing is cited; add `cite: […]` with document, article, clause, or a part of the national record"
        case .exemptWithoutLaw:
            return "`exempt` must cite a law, not only the record; "
                + "where the province sets the fee use `set_by_province`, where it is unclear `not_stated`"
        case .documentNotListed(let document):
            return "document \(Excerpt.of(document)) is not listed under `legal_basis`; "
                + "add it there, or mend the number"
        case .emptyCitation:
            return "a citation needs `doc` (a document's number) or `record` (a part of the national record)"
        case .unusedFact(let id):
            return "no condition uses `\(id)`, so asking it changes nothing in the guide; "
                + "use it in a `when`, or remove it"
        case .notWebAddress(let value):
            return "`\(Excerpt.of(value))` is no web address; it must start with https:// and have no spaces"
        case .noSuchProcedure(let code):
            return "no file has procedure \(code); mend the code, or write `record` where only a national record has it"
        case .writtenByHand(let code): return "procedure \(code) has a file of its own; write `procedure: '\(code)'`"
        case .cyclicSteps(let cycle):
            return "these steps wait for each other in a circle, so none can be the first: "
                + (cycle + cycle.prefix(1)).joined(separator: " → ") + "; remove one `after` or `needs`"
        case .notInPlan(let event):
            return "the plan life-events/\(event).json5 does not have this procedure; "
                + "add a step for it there (`need: 'later'` for what comes afterwards), or remove the event here"
        case .unreadableUnit:
            return "this line of units cannot be read; the first lines of the file tell what each may be"
        }
    }

    private static func englishChoice(_ name: String, _ allowed: [String]) -> String {
        guard let list = Excerpt.list(allowed) else { return "there is nothing to choose from yet" }
        let nearest = Spelling.nearest(to: name, among: allowed).map { "did you mean `\($0)`? " } ?? ""
        return nearest + "choose one of: \(list)"
    }
}

extension SchemaIssue.Obstacle {
    fileprivate var english: String {
        switch self {
        case .noSuchFolder: "there is no such folder; check the path"
        case .noSuchFile: "there is no such file, or it is a broken link; create the file, or mend the link"
        case .notRegularFile: "this is no regular file; a JSON5 text file is expected"
        case .refused: "the file cannot be opened; check that it may be read"
        }
    }
}

extension SchemaIssue.Shape {
    fileprivate var english: String {
        switch self {
        case .object: "a group in braces { }"
        case .list: "a list in brackets [ ]"
        case .text: "a text in quotes"
        case .integer: "a whole number"
        case .number: "a number that is not whole, or too large"
        case .boolean: "true or false"
        case .null: "null"
        case .textOrTranslations: "a text in quotes, or {vi: '…', en: '…'}"
        case .day: "a day in quotes such as '2026-07-01'"
        }
    }
}
