import CReadline
import Cards
import Foundation
import Synchronization

/// A real terminal: lines through GNU readline, single keys at once, text wrapped and in colour.
///
/// readline's callback interface with our own wait: signals are ours, so that Ctrl-C in the middle of a line ends the
/// question and leaves the terminal as it was found. Typed lines are not kept: an answer is never offered again. Single
/// keys and pages are in `ReadlineTerminal+Keys.swift`.
final class ReadlineTerminal: Terminal {
  let isPlain = false
  let isInteractive = true
  var strayKeys = StrayKeys()
  var habit = HabitualEnter()
  /// What ended a pause between pages, for the prompt that comes next.
  var pending: Reply?
  let output: ScreenOutput
  let signals = TerminalSignals(stopping: true)
  let mode: TerminalMode?
  var keys: KeyReader
  let clockIsSet: Bool
  private let environment: [String: String]

  /// What readline's callbacks share with the wait, as C functions can hold nothing.
  private struct Typing {
    var fresh = FreshQuestion(isOn: false)
    var habit = HabitualEnter()
    /// What Tab does, and whether it is the first key that came.
    var completion: LineCompletion?
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
      recollect_bind_tab { _, _ in ReadlineTerminal.answerTab() }
      recollect_bind_null { count, key in ReadlineTerminal.answerNull(count, key) }
    }
  }

  var width: Int { TerminalSize.columns(environment: environment) }

  var rows: Int { TerminalSize.rows(environment: environment) }

  func show(_ text: StyledText) { showPages(output.lines(of: text, width: width)) }

  func line(prompt: StyledText, freshQuestion: Bool) -> Reply {
    line(prompt: prompt, freshQuestion: freshQuestion, completion: nil)
  }

  func line(prompt: StyledText, freshQuestion: Bool, completion: LineCompletion?) -> Reply {
    line(prompt: prompt, freshQuestion: freshQuestion, beginning: "", completion: completion)
  }

  func edit(prompt: StyledText, text: String) -> Reply {
    line(prompt: prompt, freshQuestion: false, beginning: VisibleText.line(text), completion: nil)
  }

  func takePause() -> Int64 { signals.takePause() }

  private func line(
    prompt: StyledText, freshQuestion: Bool, beginning: String, completion: LineCompletion?
  ) -> Reply {
    if let pending = takePending() { return pending }
    guard output.failure == nil else { return .endOfInput }
    let habit = takeHabit()
    Self.typing.withLock {
      $0 = Typing(
        fresh: FreshQuestion(isOn: freshQuestion && !clockIsSet), habit: habit, completion: completion)
    }
    return signals.asking {
      withUTF8Locale {
        rl_callback_handler_install(output.readlinePrompt(prompt)) { ReadlineTerminal.complete($0) }
        if !beginning.isEmpty { recollect_begin_line(beginning) }
      }
      Self.typing.withLock { $0.isAhead = keys.waitingBytes > 0 }
      return typedLine()
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
    let isDropped = typing.withLock { typing in
      let isOfHabit = typing.habit.takesEnter() && text.isEmpty
      return typing.fresh.drops(text) || isOfHabit
    }
    guard isDropped else { return rl_newline(count, key) }
    recollect_clear_line()
    return 0
  }

  /// Tab: continues the line where something knows how.
  private static func answerTab() -> Int32 {
    guard let completion = typing.withLock({ $0.completion }) else { return 0 }
    let result = completion.complete(String(cString: recollect_line()))
    if let message = result.message { recollect_say_between(VisibleText.line(message)) }
    if let line = result.line { recollect_begin_line(VisibleText.line(line)) } else { recollect_show_line() }
    return 0
  }

  /// NUL: what Linux makes of a Ctrl-D that comes while the terminal takes whole lines; else what it is to readline.
  private static func answerNull(_ count: Int32, _ key: Int32) -> Int32 {
    guard typing.withLock({ $0.isAhead }), recollect_line().pointee == 0 else { return rl_set_mark(count, key) }
    return rl_stuff_char(4) == 1 ? 0 : 1
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
