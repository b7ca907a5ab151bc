/// What the quiz needs of a screen and a keyboard.
///
/// The quiz shows lines and asks; whether that is GNU readline, a pipe or a script of a test is no matter to it.
protocol Terminal: AnyObject {
  /// Whether to use the plain wording: one stable prefix a line, nothing said by colour or position.
  var isPlain: Bool { get }
  /// Whether a person sits at a keyboard (standard input is a terminal, also with `--plain`).
  var isInteractive: Bool { get }
  /// Columns to wrap to.
  var width: Int { get }

  /// Shows a text as a line of its own, wrapped to the width; a line feed in it begins another line.
  ///
  /// Control, bidirectional and zero-width characters are made visible: no text can send an escape sequence.
  func show(_ text: StyledText)

  /// Asks for one line of text.
  ///
  /// A fresh question is one that has appeared just now: an empty line or a lone digit within 300 ms was meant for
  /// what stood there before, and is dropped.
  func line(prompt: StyledText, freshQuestion: Bool) -> Reply

  /// Asks for one line of text that the Tab key helps to type; where keys do not act, Tab is a blank.
  func line(prompt: StyledText, freshQuestion: Bool, completion: LineCompletion?) -> Reply

  /// Asks for one of the accepted keys, which acts at once; where keys do not act (`actsOnKeys`), for a line.
  ///
  /// Enter is an empty text. On a terminal other keys are ignored; a line is handed on whatever it holds.
  func key(prompt: StyledText, accepted: [Character], freshQuestion: Bool) -> Reply

  /// Asks for one of the accepted keys as `key` does, but only for some time: nil when it is over.
  func key(prompt: StyledText, accepted: [Character], withinMilliseconds: Int64) -> Reply?

  /// Asks for a line that is there already, to be changed; where that cannot be, for a new one, where an empty line
  /// leaves the old one as it is.
  func edit(prompt: StyledText, text: String) -> Reply

  /// How long nobody could answer since this was last asked, in milliseconds: the program was stopped, or the machine
  /// asleep, and that is no thinking time.
  func takePause() -> Int64

  /// Gives the terminal back as it was found.
  ///
  /// - Throws: an exit code when what was shown could not be written (a full disk), which has been said then.
  func close() throws
}

extension Terminal {
  /// Whether single keys act at once: on a real terminal, and not with `--plain`.
  var actsOnKeys: Bool { !isPlain }

  func line(prompt: StyledText, freshQuestion: Bool, completion: LineCompletion?) -> Reply {
    line(prompt: prompt, freshQuestion: freshQuestion)
  }

  func takePause() -> Int64 { 0 }

  func key(prompt: StyledText, accepted: [Character], withinMilliseconds: Int64) -> Reply? {
    key(prompt: prompt, accepted: accepted, freshQuestion: false)
  }

  func edit(prompt: StyledText, text: String) -> Reply {
    line(prompt: "New text, or Enter to leave it. \(prompt)", freshQuestion: false)
  }
}

/// What came from the keyboard.
enum Reply: Equatable {
  /// A line without its end, or the key that was pressed.
  case text(String)
  /// Ctrl-D, the end of a pipe, or a terminal that has gone away.
  case endOfInput
  /// Ctrl-C.
  case interrupted
}
