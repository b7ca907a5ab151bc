import Foundation

/// A command of README's examples, with what is typed and the whole screen that it leaves.
struct ConsoleExample: Sendable {
  /// The words after `recollect`.
  let arguments: [String]
  /// What a person types at each prompt, in order, with the prompt in front of it.
  let replies: [(prompt: String, text: String)]
  /// What stands on the screen from the command to the next one.
  let screen: String

  private static let prompts = [
    "> ", "Enter shows the answer > ", "Enter ends > ", "Number: ", "Enter ends: ",
    "Enter asks now, w waits, q stops > ", "Use the fitted weights from now on? 1 yes, 0 no, ? > ",
  ]

  /// Reads the examples of a README: every `$ recollect` in a block that is marked `console`.
  static func examples(in markdown: String) -> [Self] {
    var examples: [Self] = []
    var command: String?
    var lines: [String] = []
    var isInside = false
    func close() {
      if let command { examples.append(Self(command: command, lines: lines)) }
      command = nil
      lines = []
    }
    for line in markdown.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        close()
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ recollect ") {
        close()
        command = String(line.dropFirst("$ recollect ".count))
      } else if isInside, command != nil {
        lines.append(line)
      }
    }
    close()
    return examples
  }

  private init(command: String, lines: [String]) {
    arguments = Self.words(of: command)
    // Elsewhere the word begins what is shown.
    let prompts = Self.prompts + (arguments.contains("--plain") ? ["Answer: "] : [])
    replies = lines.compactMap { line in
      prompts.first { line.hasPrefix($0) || line == $0.dropLast() }
        .map { ($0, String(line.dropFirst($0.count))) }
    }
    screen = lines.joined(separator: "\n")
  }

  /// Splits a command at spaces; quotes keep words together.
  private static func words(of command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      switch character {
      case "'",
        "\"" where quote == nil || quote == character:
        quote = quote == nil ? character : nil
        word = word ?? ""
      case " " where quote == nil:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
