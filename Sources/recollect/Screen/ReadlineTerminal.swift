import CReadline
import Cards
import Foundation
import Synchronization

/// A real terminal: lines through GNU readline, single keys at once, text wrapped and in colour.
///
/// readline's callback interface with our own wait: signals are ours, so that Ctrl-C in the middle of a line ends the
/// question and leaves the terminal as it was found. Typed lines are not kept: an answer is never offered again.
final class ReadlineTerminal: Terminal {
  let isPlain = false
  let isInteractive = true
  private var strayKeys = StrayKeys()
  private let environment: [String: String]
  private let output: ScreenOutput
  private let signals = TerminalSignals(stopping: true)
  private let mode: TerminalMode?
  private var keys: KeyReader
  private let clockIsSet: Bool

  /// What readline's callbacks share with the wait, as C functions can hold nothing.
  private struct Typing {
    var fresh = FreshQuestion(isOn: false)
    /// Whether something had been typed before the question could take it.
    var isAhead = false
    /// The line once it is complete; nil inside for the end of the input.
    var line: String??
  }

  private static let typing = Mutex(Typing())

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
    let usesColour = Colour.isWanted(environment: environment, isTerminal: OutputDescriptor.standardOutput.isTerminal)
    output = ScreenOutput(usesColour: usesColour)
    mode = TerminalMode(descriptor: STDIN_FILENO)
    clockIsSet = environment["RECOLLECT_NOW"].map { !$0.isEmpty } ?? false
    keys = KeyReader(descriptor: STDIN_FILENO, dropsBursts: !clockIsSet)
    withUTF8Locale {
      recollect_set_up_readline()
      recollect_bind_return { count, key in ReadlineTerminal.answerReturn(count, key) }
      recollect_bind_null { count, key in ReadlineTerminal.answerNull(count, key) }
    }
  }

  var width: Int { TerminalSize.columns(environment: environment) }

  func show(_ text: StyledText) { output.write(text, width: width) }

  func line(prompt: StyledText, freshQuestion: Bool) -> Reply {
    line(prompt: prompt, freshQuestion: freshQuestion, beginning: "")
  }

  func edit(prompt: StyledText, text: String) -> Reply {
    line(prompt: prompt, freshQuestion: false, beginning: VisibleText.line(text))
  }

  private func line(prompt: StyledText, freshQuestion: Bool, beginning: String) -> Reply {
    guard output.failure == nil else { return .endOfInput }
    Self.typing.withLock { $0 = Typing(fresh: FreshQuestion(isOn: freshQuestion && !clockIsSet)) }
    return signals.asking {
      withUTF8Locale {
        rl_callback_handler_install(output.readlinePrompt(prompt)) { ReadlineTerminal.complete($0) }
        if !beginning.isEmpty { recollect_begin_line(beginning) }
      }
      Self.typing.withLock { $0.isAhead = keys.waitingBytes > 0 }
      return typedLine()
    }
  }

  func key(prompt: StyledText, accepted: [Character], freshQuestion: Bool) -> Reply {
    guard let mode else { return line(prompt: prompt, freshQuestion: freshQuestion) }
    let fresh = FreshQuestion(isOn: freshQuestion && !clockIsSet)
    return signals.asking {
      enterKeys(mode, prompt: prompt)
      let reply = pressedKey(mode, prompt: prompt, accepted: accepted, fresh: fresh)
      // The key is its own echo; Ctrl-C is shown as terminals do.
      output.write(reply == .interrupted ? "^C\n" : reply.echo + "\n")
      leaveKeys(mode)
      return output.failure == nil ? reply : .endOfInput
    }
  }

  func close() throws {
    signals.restore()
    try output.check()
  }

  // MARK: Lines

  private func typedLine() -> Reply {
    while true {
      switch signals.wait(for: STDIN_FILENO) {
      case .input: rl_callback_read_char()
      case .reply(let reply):
        recollect_abandon_line(reply == .interrupted ? "^C" : "")
        return reply
      case .stop:
        recollect_leave_terminal()
        signals.stopNow()
        recollect_enter_terminal()
      case .resumed: recollect_enter_terminal()
      // The window has another size.
      case .nothing: rl_check_signals()
      }
      guard let line = Self.typing.withLock({ $0.line }) else { continue }
      if let line { return .text(line) }
      output.write("\n")
      return .endOfInput
    }
  }

  /// Takes a complete line from readline; nil at the end of the input.
  private static func complete(_ line: UnsafeMutablePointer<CChar>?) {
    rl_callback_handler_remove()
    let text = line.map {
      LineReader.text(UnsafeBufferPointer(start: $0, count: strlen($0)).lazy.map { UInt8(bitPattern: $0) })
    }
    free(line)
    typing.withLock { $0.line = .some(text) }
  }

  /// Return: completes the line, but not one that was meant for the question before.
  private static func answerReturn(_ count: Int32, _ key: Int32) -> Int32 {
    let text = String(cString: recollect_line())
    guard typing.withLock({ $0.fresh.drops(text) }) else { return rl_newline(count, key) }
    recollect_clear_line()
    return 0
  }

  /// NUL: what Linux makes of a Ctrl-D that comes while the terminal takes whole lines; else what it is to readline.
  private static func answerNull(_ count: Int32, _ key: Int32) -> Int32 {
    guard typing.withLock({ $0.isAhead }), recollect_line().pointee == 0 else { return rl_set_mark(count, key) }
    return rl_stuff_char(4) == 1 ? 0 : 1
  }

  // MARK: Keys

  private func pressedKey(
    _ mode: TerminalMode, prompt: StyledText, accepted: [Character], fresh: FreshQuestion
  ) -> Reply {
    while true {
      switch signals.wait(for: STDIN_FILENO) {
      case .input:
        switch keys.next() {
        case .endOfInput: return .endOfInput
        case .enter where strayKeys.areEndedByEnter(): break
        case .enter where !fresh.drops(""): return .text("")
        case .character(let key):
          if let key = accepted.match(key), !fresh.drops(String(key)) { return .text(String(key)) }
          strayKeys.pressed()
        default: break
        }
      case .reply(let reply): return reply
      case .stop:
        leaveKeys(mode)
        signals.stopNow()
        enterKeys(mode, prompt: prompt)
      case .resumed: enterKeys(mode, prompt: prompt)
      case .nothing: break
      }
    }
  }

  private func enterKeys(_ mode: TerminalMode, prompt: StyledText) {
    mode.enterKeys()
    keys.begin()
    output.write("\u{1B}[?2004h")
    output.write(prompt)
  }

  private func leaveKeys(_ mode: TerminalMode) {
    output.write("\u{1B}[?2004l")
    mode.restore()
  }

  // MARK: Locale

  /// Lets readline, which asks the environment for the locale again and again, find one with UTF-8.
  private func withUTF8Locale(_ body: () -> Void) {
    guard recollect_locale_is_utf8() == 0 else { return body() }
    let before = getenv("LC_ALL").map { String(cString: $0) }
    setenv("LC_ALL", "C.UTF-8", 1)
    recollect_set_locale()
    body()
    if let before { setenv("LC_ALL", before, 1) } else { unsetenv("LC_ALL") }
  }
}

extension Reply {
  /// What a key leaves on the screen.
  fileprivate var echo: String { if case .text(let text) = self { text } else { "" } }
}

extension [Character] {
  /// The accepted key that was pressed; with Caps Lock on, its small letter.
  fileprivate func match(_ key: Character) -> Character? {
    if contains(key) { return key }
    let small = Character(key.lowercased())
    return contains(small) ? small : nil
  }
}
