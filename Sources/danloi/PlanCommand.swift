import Assistant
import Catalogue
import Dialogue

/// `danloi plan`: the plan of a life event, or the list of events.
enum PlanCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let language = try arguments.language()
        let isJSON = arguments.flag("--json")
        let day = try arguments.day("--on") ?? todayInVietnam()
        var given: [String] = []
        while let fact = try arguments.option("--fact") { given.append(fact) }
        let location = try CatalogueLocation(&arguments)
        let words = try arguments.rest()
        let catalogue = try location.load()
        guard let id = words.first else {
            if !given.isEmpty { throw CommandFailure.usage("`--fact` needs an event; `danloi plan` lists them") }
            for event in catalogue.lifeEvents { Output.line("\(event.id)  \(Output.visible(event.name[language]))") }
            return 0
        }
        guard words.count == 1 else { throw CommandFailure.usage("plan needs one event, such as sinh-con") }
        guard let event = catalogue.lifeEvent(id) else {
            let known = catalogue.lifeEvents.map(\.id).joined(separator: ", ")
            throw CommandFailure.failed("there is no life event `\(id.saidBack())`; there are: \(known)")
        }
        var answers: [(fact: Int, value: FactValue)] = []
        for text in given {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let fact = event.edition.factIndex(parts[0]) else {
                let known = event.edition.facts.map(\.id).joined(separator: ", ")
                throw CommandFailure.usage(
                    "`--fact` needs name=value, the name one of: \(known); found `\(text.saidBack())`")
            }
            guard let value = event.edition.facts[fact].value(named: parts[1], today: day) else {
                let allowed = event.edition.facts[fact].choices.map(\.id).joined(separator: ", ")
                throw CommandFailure.usage("`\(parts[0])` is one of: \(allowed); found `\(parts[1].saidBack())`")
            }
            answers.append((fact, value))
        }
        let reply = EventPlan.reply(event, in: catalogue, on: day, language: language, answers: answers)
        if isJSON {
            Output.json(ReplyJSON.text(reply, language: language))
        } else {
            TerminalView(language: language, hasColours: Output.hasColours, width: Output.width).show(reply)
        }
        return 0
    }
}
