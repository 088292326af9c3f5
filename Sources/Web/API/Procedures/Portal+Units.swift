import Assistant
import HTTPServer

extension Portal {
    /// `GET /api/v1/units`: which commune a place is now.
    func findUnit(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["q"])
        let text = try query.required("q", upTo: 1_024)
        let limit = try take(&caller)
        let units = catalogue.units
        let bytes = await aside { Array(UnitJSON.text(units.find(text), for: text).utf8) }
        return Answer(.json(bytes), limit)
    }
}
