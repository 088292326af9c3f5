import Assistant
import Catalogue
import Dialogue
import HTTPServer
import Vietnamese

extension Portal {
    /// `GET /api/v1/procedures`: all that are written by hand, or those that a sentence means.
    func findProcedures(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["q", "limit", "language"])
        let text = try query.text("q", upTo: 4_096)
        let count = try query.number("limit", 1...100)
        let language = try query.language()
        let limit = try take(&caller)
        let catalogue = catalogue
        let bytes = await aside {
            guard let text else {
                return ProcedureJSON.list(catalogue.procedures.prefix(count ?? 100), language)
            }
            return ProcedureJSON.found(
                catalogue.finder.find(text), limit: min(count ?? Finder.candidateLimit, Finder.candidateLimit),
                in: catalogue, language)
        }
        return Answer(.json(bytes), limit)
    }

    /// `GET /api/v1/procedures/{code}`: all of it, whatever the case.
    func showProcedure(_ request: Request, _ code: String, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["on", "language"])
        let day = try query.day("on") ?? today()
        let language = try query.language()
        let limit = try take(&caller)
        let procedure = try await procedure(code)
        let edition = try edition(of: procedure, on: day)
        let bytes = await aside { ProcedureJSON.whole(procedure, edition, on: day, language) }
        return Answer(.json(bytes), limit)
    }

    /// `POST /api/v1/procedures/{code}/guide`: the guide for the facts given.
    func guide(_ request: Request, _ code: String, _ caller: inout Caller) async throws(Problem) -> Answer {
        let limit = try take(&caller)
        let body = try BodyPlace(request, keys: ["facts", "on", "language", "commune"])
        let language = try body["language"]?.choice(Language.self) ?? .vi
        let day = try body["on"]?.day() ?? today()
        let procedure = try await procedure(code)
        let edition = try edition(of: procedure, on: day)
        var answers: [(fact: Int, value: FactValue)] = []
        for (key, place) in try body["facts"]?.members(upTo: Edition.maximumFacts) ?? [] {
            guard let fact = edition.factIndex(key) else {
                throw place.problem("unknown-fact", "this edition of the procedure asks for no such fact")
            }
            answers.append((fact, try FactJSON.value(place, of: edition.facts[fact], on: day)))
        }
        let home = try body["commune"].map { place throws(Problem) in try commune(place) }
        let (given, catalogue, actualDay) = (answers, catalogue, today())
        let bytes = await aside { () -> [UInt8]? in
            CaseGuide.reply(
                procedure, in: catalogue, on: day, actualDay: actualDay, language: language, answers: given, home: home
            ).map {
                Array(ReplyJSON.text($0, language: language).utf8)
            }
        }
        guard let bytes else { throw Self.notInForce(procedure, on: day) }
        return Answer(.json(bytes), limit)
    }

    private func commune(_ place: BodyPlace) throws(Problem) -> Commune {
        guard let commune = catalogue.units.commune(code: try place.text(upTo: 16)) else {
            throw place.problem(
                "bad-value", "the code of a commune since 2025-07-01 is expected, as `/api/v1/units` gives it")
        }
        return commune
    }

    private func procedure(_ text: String) async throws(Problem) -> Procedure {
        let catalogue = catalogue
        guard let code = ProcedureCode(text),
            let procedure = await aside({ catalogue.procedure(code) ?? catalogue.records.reference(code) })
        else { throw Problem(.notFound, "no-procedure", "The catalogue has no such procedure") }
        return procedure
    }

    private func edition(of procedure: Procedure, on day: Day) throws(Problem) -> Edition {
        guard let index = procedure.editionIndex(on: day) else { throw Self.notInForce(procedure, on: day) }
        return procedure.editions[index]
    }

    private static func notInForce(_ procedure: Procedure, on day: Day) -> Problem {
        let next = procedure.editions.first { $0.from > day }.map { "; there is one from \($0.from)" } ?? ""
        return Problem(.notFound, "not-in-force", "The procedure has no edition in force on that day\(next)")
    }
}
