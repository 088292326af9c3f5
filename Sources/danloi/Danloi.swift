import Foundation

/// The command `danloi`. Nothing below this target reads arguments, environment or clock.
@main
struct Danloi {
    static func main() {
        // A reader that stops reading, such as `head`, ends the program quietly.
        signal(SIGPIPE, SIG_DFL)
        var arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
        do {
            let status = try run(&arguments)
            Output.flush()
            exit(status)
        } catch let failure as CommandFailure {
            Output.flush()
            Output.error("danloi: \(failure.message)")
            exit(failure.status)
        } catch {
            Output.flush()
            Output.error("danloi: \(error)")
            exit(1)
        }
    }

    private static func run(_ arguments: inout Arguments) throws -> Int32 {
        guard let command = arguments.next() else {
            Output.error(usage)
            return 2
        }
        switch command {
        case "chat": return try ChatCommand.run(&arguments)
        case "test": return try TestCommand.run(&arguments)
        case "find": return try FindCommand.run(&arguments)
        case "plan": return try PlanCommand.run(&arguments)
        case "status": return try StatusCommand.run(&arguments)
        case "units": return try UnitsCommand.run(&arguments)
        case "catalogue": return try CatalogueCommand.run(&arguments)
        case "serve": return try ServeCommand.run(&arguments)
        case "law": return try LawCommand.run(&arguments)
        case "backup": return try BackupCommand.save(&arguments)
        case "restore": return try BackupCommand.restore(&arguments)
        case "one-stop": return try OneStopCommand.run(&arguments)
        case "bench": return try BenchCommand.run(&arguments)
        case "help", "--help", "-h":
            Output.line(usage)
            return 0
        default: throw CommandFailure.usage("there is no command `\(command)`; see `danloi help`")
        }
    }

    private static let usage = """
        danloi: a guide through Vietnamese administrative procedures

          danloi chat [--on DATE] [--lang vi|en] [--trace] [--json]   talk in the terminal
          danloi test [PATH…] [--json]                                run dialogue files (default: fixtures/dialogues)
          danloi test --generated [CODE…] [--records N] [--paths N] [--write-dialogues DIR] [--json]
                                                                      conversations made from the walks of procedures
          danloi status CODE… [--last4 NNNN | --number N]             where dossiers stand (--text, --json, --csv)
          danloi status --batch FILE                                  the same for many: a code a line, or JSON lines
          danloi status --check [--one-stop FILE]                     whether the configured sources open a session
          danloi find [--json] TEXT | --batch FILE                    which procedures a sentence means
          danloi plan [EVENT] [--fact NAME=VALUE]… [--on DATE] [--lang …] [--json]
                                                                      what to do in a life event, in which order
          danloi units find TEXT [--json]                             which commune a place is now, as people name it
          danloi units show NAME [--json]                             a commune, by name or code, and what it was made of
          danloi catalogue check [--on DATE] [--law LIBRARY | --no-law] [--lang vi|en] [--json]
                                                                      read every procedure, say what is wrong and which law ends
          danloi catalogue check --against CACHE [CODE…] [--law LIBRARY] [--on DATE] [--all] [--json]
                                                                      where procedures, national records and law differ
          danloi catalogue prove [CODE|EVENT…] [--national CACHE] [--order fewest] [--write-dialogues DIR] [--digest] [--json]
                                                                      follow every walk, say what is wrong
          danloi catalogue diff OLD NEW [--on DATE] [--json]          what a change of rules means, in situations
          danloi catalogue graph CODE [--as svg|dot|mermaid] [--on DATE] [--lang …]
                                                                      the walks as a picture
          danloi catalogue show CODE [--on DATE] [--lang …] [--json]  one procedure as a citizen may see it
          danloi catalogue import FILE… [--to CACHE] [--json]         compile national records (JSON Lines, also .gz, or -)
          danloi serve --config FILE | [--port N] [--one-stop FILE] [--store FILE]
                                                                      the assistant over HTTP (127.0.0.1:8600);
                                                                      without a store, conversations end with it
          danloi backup --to FILE [--store FILE]                      copy the conversations, also while serving
          danloi restore --from FILE [--store FILE]                   put a copy back, also while serving
          danloi law import FILE… [--json]                            bring documents into the library of law (JSON Lines or texts)
          danloi law search [--on DATE] TEXT | --batch FILE           which articles answer a question, and their state
          danloi law show CITATION [--on DATE] [--json]               a document, article, clause or point, and its state on the day
          danloi law topics [--json]                                  the topics of the codification
          danloi one-stop [--port N] [--dossiers FILE | --on DATE] [--fail KIND[@login][:TIMES]]…
                                                                      a stand-in one-stop system on 127.0.0.1 (port 8610)
          danloi one-stop --generate SEED [--on DATE]                 its dossiers, one a line
          danloi bench [NAME…]                                        speed and size
          danloi bench crash [N]                                      kill a server under load so often; is all kept? (50)
          danloi bench understanding FILE…                            how well sentences are understood (JSON lines: q, label)

        Order of questions: --order author|fewest (chat, test, serve; default author).
        Law: --library FILE (default .danloi/law.sqlite3). Everywhere: --procedures DIR (default Procedures), --national CACHE (default .danloi/national.cache, if there).
        Exit status: 0 done, 1 the thing asked about does not hold, 2 wrong use.
        """
}

/// Why a command ends early: one line for people, and the exit status.
struct CommandFailure: Error {
    let message: String
    let status: Int32

    /// Wrong use: status 2.
    static func usage(_ message: String) -> CommandFailure { CommandFailure(message: message, status: 2) }
    /// The thing asked about does not hold: status 1.
    static func failed(_ message: String) -> CommandFailure { CommandFailure(message: message, status: 1) }
}
