import ArgumentParser
import Testing

@testable import recollect

@Suite struct PlumbingTests {
  @Test func plumbingIsACommand() throws {
    #expect(Recollect.configuration.subcommands.contains { $0 == PlumbingCommand.self })
  }
}
