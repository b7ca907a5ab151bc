import ArgumentParser

/// `recollect plumbing ...`: records in, records out, for scripts.
struct PlumbingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbing",
    abstract: "Reads records and answers each, for scripts.",
    subcommands: [
      PlumbingAnswersCommand.self, PlumbingAppendCostCommand.self, PlumbingCardsCommand.self,
      PlumbingChoicesCommand.self, PlumbingMemoryCommand.self,
      PlumbingObjectiveCommand.self,
    ])
}
