#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension ReadlineTerminal {
  func key(prompt: StyledText, accepted: [Character], freshQuestion: Bool) -> Reply {
    if let pending = takePending() { return pending }
    guard let mode else { return line(prompt: prompt, freshQuestion: freshQuestion) }
    let fresh = FreshQuestion(isOn: freshQuestion && !clockIsSet)
    return key(mode, prompt: prompt, accepted: accepted, fresh: fresh, until: nil) ?? .endOfInput
  }

  func key(prompt: StyledText, accepted: [Character], withinMilliseconds: Int64) -> Reply? {
    if let pending = takePending() { return pending }
    guard let mode else { return line(prompt: prompt, freshQuestion: false) }
    return key(
      mode, prompt: prompt, accepted: accepted, fresh: FreshQuestion(isOn: false),
      until: .now + .milliseconds(withinMilliseconds))
  }

  private func key(
    _ mode: TerminalMode, prompt: StyledText, accepted: [Character], fresh: FreshQuestion,
    until end: ContinuousClock.Instant?
  ) -> Reply? {
    signals.asking {
      enterKeys(mode, prompt: prompt)
      let reply = pressedKey(mode, prompt: prompt, accepted: accepted, fresh: fresh, until: end)
      // The key is its own echo; Ctrl-C is shown as terminals do.
      output.write(reply == .interrupted ? "^C\n" : (reply?.echo ?? "") + "\n")
      leaveKeys(mode)
      // In the quiz, which knows u at every prompt, and at an exam's numbers; elsewhere Enter is the key that is pressed
      // most.
      let isQuiz = accepted.contains("u") || accepted.contains("1")
      if case .text(let key) = reply, !key.isEmpty, !clockIsSet, isQuiz { habit.keyActed() }
      return output.failure == nil ? reply : .endOfInput
    }
  }

  /// What ended a pause between pages, once.
  func takePending() -> Reply? {
    defer { pending = nil }
    return pending
  }

  /// The Enter that may follow a key, once.
  func takeHabit() -> HabitualEnter {
    defer { habit = HabitualEnter() }
    return habit
  }

  // MARK: Pages

  /// Writes lines; where they do not fit on the screen, a key brings each further page.
  func showPages(_ lines: [String]) {
    guard let mode, lines.count >= rows else { return write(lines) }
    var pager = Pager(lines)
    while !pager.isAtEnd, output.failure == nil, pending == nil {
      write(pager.nextPage(rows: rows))
      if pager.isAtEnd { return }
      let reply = signals.asking {
        enterKeys(mode, prompt: Pager.prompt)
        let reply = pressedKey(
          mode, prompt: Pager.prompt, accepted: ["q", " "], fresh: FreshQuestion(isOn: false))
        output.write("\r\u{1B}[K")
        leaveKeys(mode)
        return reply
      }
      if reply == .text("q") { return }
      if case .text = reply { continue }
      pending = reply
    }
  }

  private func write(_ lines: [String]) { output.write(lines.joined(separator: "\n") + "\n") }

  // MARK: Keys

  private func pressedKey(
    _ mode: TerminalMode, prompt: StyledText, accepted: [Character], fresh: FreshQuestion,
    until end: ContinuousClock.Instant? = nil
  ) -> Reply? {
    while true {
      if let end, end <= .now { return nil }
      switch signals.wait(for: STDIN_FILENO, until: end) {
      case .input:
        switch keys.next() {
        case .endOfInput: return .endOfInput
        case .enter:
          let isOfHabit = habit.takesEnter()
          if !strayKeys.areEndedByEnter(), !isOfHabit, !fresh.drops("") { return .text("") }
        case .character(let key):
          habit.otherKeyCame()
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
