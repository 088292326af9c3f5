import Assistant
import Catalogue
import Dialogue
import HTTPServer
import JSON
import OneStop

extension Portal {
    /// The most dossiers of one request.
    static let dossierLimit = 20

    /// `POST /api/v1/dossiers`. Codes are in the body, never in an address, which others keep.
    func lookUpDossiers(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let body = try BodyPlace(request, keys: ["codes", "last4", "number", "language"])
        var codes: [DossierCode] = []
        for place in try body.required("codes").elements(1...Self.dossierLimit) {
            do { codes.append(try DossierCode(try place.text(upTo: 64))) } catch let problem as Problem {
                throw problem
            } catch {
                throw place.problem("bad-value", "the code of a dossier such as H37.12-261112-0011 is expected")
            }
        }
        let check = try ownerCheck(body)
        let language = try body["language"]?.choice(Language.self) ?? .vi
        // Each is a question to somebody else's system.
        let limit = try take(
            LimitedRequest(visitor: caller.visitor.origin, site: caller.site, cost: codes.count), &caller)
        // Failed checks are counted by the visitor, so that nobody locks another out, or tries on under another name.
        let name = "api:\(caller.visitor.origin.map { "\($0)" } ?? "")"
        let result = await dossiers(DossierCaller(name)).look(codes, check)
        let answers: [DossierAnswer] =
            switch result {
            case .notConnected: codes.map { _ in .notConnected }
            case .answered(let answers): answers
            }
        return Answer(.json(Self.json(codes, answers, language)), limit)
    }

    private func ownerCheck(_ body: BodyPlace) throws(Problem) -> OwnerCheck? {
        switch (body["last4"], body["number"]) {
        case (nil, nil): return nil
        case (_?, let number?): throw number.problem("bad-value", "`number` does not go with `last4`")
        case (let place?, nil):
            let text = try place.text(upTo: 16)
            guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw place.problem("bad-value", "four digits are expected")
            }
            return .last4(text)
        case (nil, let place?):
            let text = try place.text(upTo: 64)
            guard (8...32).contains(text.utf8.count), text.utf8.allSatisfy(Self.isLetterOrDigit) else {
                throw place.problem("bad-value", "8 to 32 letters and digits are expected")
            }
            return .fullNumber(text)
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func json(_ codes: [DossierCode], _ answers: [DossierAnswer], _ language: Language) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("dossiers")
        writer.beginArray()
        for (code, answer) in zip(codes, answers) {
            let facts = DossierFacts(answer)
            writer.beginObject()
            writer.member("code", code.text)
            writer.member("answer", facts.answer)
            facts.writeStory(in: language == .vi ? .vi : .en, to: &writer)
            if let retryAt = facts.retryAt { writer.member("retry_at", retryAt.description) }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }
}
