/// The program that reads aloud, with its arguments, as `--speak` and RECOLLECT_SPEAK name it.
///
/// No shell sees it. Words are split at blanks; '...' keeps what is in it as it stands, "..." too but for \" and \\, and
/// outside of quotes \ takes the next character as it is: `espeak-ng -v "en-gb" -s 140`.
struct SpeechCommand: Equatable {
  /// Why a command cannot be read.
  enum Fault: Error, Equatable, CustomStringConvertible {
    case openQuote(String)
    case noProgram

    var description: String {
      switch self {
      case .openQuote(let text): "The quotes in '\(text)' do not end. Close them, or write \\ before a lone one."
      case .noProgram: "There is no program to read aloud. Give its name, for example espeak-ng."
      }
    }
  }

  let program: String
  let arguments: [String]

  /// Splits a command into words.
  init(_ text: String) throws(Fault) {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        // Within double quotes only a quote and a backslash need one.
        if quote == "\"", character != "\"", character != "\\" { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw .openQuote(text) }
    if let word { words.append(word) }
    guard let program = words.first, !program.isEmpty else { throw .noProgram }
    self.program = program
    arguments = Array(words.dropFirst())
  }
}
