import Testing

@testable import recollect

@Suite struct ColourTests {
  @Test(arguments: [
    (["TERM": "xterm"], true, true),
    (["TERM": "xterm"], false, false),
    (["TERM": "dumb"], true, false),
    ([:], true, false),
    (["TERM": "xterm", "NO_COLOR": "1"], true, false),
    (["TERM": "xterm", "NO_COLOR": ""], true, true),
    (["TERM": "dumb", "FORCE_COLOR": "1"], false, true),
    (["TERM": "xterm", "FORCE_COLOR": "0"], true, false),
    (["FORCE_COLOR": "1", "NO_COLOR": "1"], true, false),
  ])
  func theEnvironmentDecides(environment: [String: String], isTerminal: Bool, isWanted: Bool) {
    #expect(Colour.isWanted(environment: environment, isTerminal: isTerminal) == isWanted)
  }

  @Test func rolesBecomeEscapes() {
    let text: StyledText = "\("Right.", .right) \("bone", .term)"
    #expect(Colour.escaped(text) == "\u{1B}[32mRight.\u{1B}[0m \u{1B}[1;36mbone\u{1B}[0m")
  }

  @Test func aPromptMarksWhatTakesNoCells() {
    #expect(Colour.escaped("\("now", .strong)> ", isPrompt: true) == "\u{1}\u{1B}[1m\u{2}now\u{1}\u{1B}[0m\u{2}> ")
  }
}
