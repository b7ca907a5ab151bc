import ArgumentParser

/// The program: its commands, and nothing else.
@main
struct Recollect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recollect",
    abstract: "Turns what you read into flashcards and asks you at the right time.",
    version: "0.1.0",
    subcommands: [PlumbingCommand.self])
}
