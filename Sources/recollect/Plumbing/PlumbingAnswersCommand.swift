import ArgumentParser
import Study

/// `recollect plumbing answers`: verdicts on typed answers.
struct PlumbingAnswersCommand: ParsableCommand {
  /// Which words are known.
  enum Words: String, CaseIterable, ExpressibleByArgument {
    /// Nothing but the rules.
    case none
    /// The list that the program brings.
    case bundled
  }

  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Checks typed answers.",
    discussion: """
      Reads lines of columns separated by tabs; the first line names them, 'expected' and 'typed' among them. Writes \
      for each line expected, typed, verdict (exact, close, wrong) and reason. With --free-text it reads one JSON \
      object a line (id, question, references, answer) and writes id and verdict (correct, partially_correct, \
      incorrect).
      """)

  @Option(help: "The words that are known: none or bundled.")
  var words = Words.bundled

  @Flag(help: "Checks answers in one's own words, sent as JSON Lines.")
  var freeText = false

  func run() throws {
    let known = words == .none ? AnswerWords.none : AnswerWords()
    if freeText {
      try FreeTextLines(words: known).run()
    } else {
      var lines = AnswerLines(words: known)
      try lines.run()
    }
  }
}
