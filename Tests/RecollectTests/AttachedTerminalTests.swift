import Testing

@testable import recollect

@Suite struct AttachedTerminalTests {
  @Test(arguments: [
    (["TERM": "xterm"], false), (["TERM": "dumb"], true), ([:], true),
    (["TERM": "xterm", "RECOLLECT_PLAIN": "1"], true),
    (["TERM": "xterm", "RECOLLECT_PLAIN": "0"], false), (["TERM": "xterm", "RECOLLECT_PLAIN": ""], false),
  ])
  func theEnvironmentMayAskForPlainLines(environment: [String: String], plain: Bool) {
    #expect(AttachedTerminal.asksForPlainLines(environment) == plain)
  }

  @Test(arguments: [(["COLUMNS": "120"], 120), (["COLUMNS": "0"], 80), (["COLUMNS": "wide"], 80), ([:], 80)])
  func withoutATerminalTheWidthIsColumnsOr80(environment: [String: String], width: Int) {
    #expect(TerminalSize.columns(of: -1, environment: environment) == width)
  }
}
