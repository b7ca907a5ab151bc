import Testing

@testable import recollect

@Suite struct SpeechCommandTests {
  @Test(arguments: [
    ("espeak-ng", ["espeak-ng"]), ("  say  -v  Anna ", ["say", "-v", "Anna"]),
    ("espeak-ng -v \"en gb\" -s 140", ["espeak-ng", "-v", "en gb", "-s", "140"]),
    ("'my reader' 'it''s'", ["my reader", "its"]),
    ("a\\ b \"c\\\"d\\\\e\\f\" 'g\\h' ''", ["a b", "c\"d\\e\\f", "g\\h", ""]),
    ("say $HOME; `ls` > x *", ["say", "$HOME;", "`ls`", ">", "x", "*"]),
  ]) func wordsAreSplitAndNothingElseHappens(text: String, words: [String]) throws {
    let command = try SpeechCommand(text)
    #expect([command.program] + command.arguments == words)
  }

  @Test(arguments: ["say \"x", "say 'x", "say \\"]) func openQuotesAreSaid(text: String) {
    #expect(throws: SpeechCommand.Fault.openQuote(text)) { try SpeechCommand(text) }
    #expect(
      SpeechCommand.Fault.openQuote(text).description
        == "The quotes in '\(text)' do not end. Close them, or write \\ before a lone one.")
  }

  @Test(arguments: ["", "  ", "''", "\"\" x"]) func aCommandNeedsAProgram(text: String) {
    #expect(throws: SpeechCommand.Fault.noProgram) { try SpeechCommand(text) }
    #expect(
      SpeechCommand.Fault.noProgram.description
        == "There is no program to read aloud. Give its name, for example espeak-ng.")
  }
}
