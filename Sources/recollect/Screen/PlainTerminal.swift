import Reports

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lines in, lines out: for `--plain`, pipes, dumb terminals and screen readers.
///
/// No colour, no wrapping, no redrawing. What comes from a pipe is written after its prompt, so that a transcript
/// reads as it would have on a terminal.
final class PlainTerminal: Terminal {
  let isPlain = true
  let isInteractive: Bool
  let width: Int
  private let output: OutputDescriptor
  private var input: LineReader
  private let signals: TerminalSignals?
  private var failure: OutputFailure?

  init(
    input: Int32 = STDIN_FILENO, output: OutputDescriptor = .standardOutput, width: Int = 80,
    signals: TerminalSignals? = nil
  ) {
    self.output = output
    self.input = LineReader(descriptor: input)
    self.width = width
    self.signals = signals
    isInteractive = isatty(input) == 1
  }

  func show(_ text: StyledText) { write(VisibleText.visible(text.text) + "\n") }

  func line(prompt: StyledText, freshQuestion: Bool) -> Reply {
    write(VisibleText.visible(prompt.text))
    guard failure == nil else { return .endOfInput }
    let reply = nextLine()
    if case .text(let text) = reply, !isInteractive {
      write(VisibleText.visible(text) + "\n")
    } else if reply == .endOfInput || reply == .interrupted {
      write("\n")
    }
    return reply
  }

  func key(prompt: StyledText, accepted: [Character], freshQuestion: Bool) -> Reply {
    line(prompt: prompt, freshQuestion: freshQuestion)
  }

  func close() throws {
    signals?.restore()
    if let failure { throw failure.exitCode }
  }

  private func nextLine() -> Reply {
    while true {
      if let reply = signals?.takeReply() { return reply }
      switch input.next() {
      case .line(let text): return .text(text)
      case .endOfInput: return signals?.takeReply() ?? .endOfInput
      case .interrupted: continue
      }
    }
  }

  private func write(_ text: String) {
    guard failure == nil else { return }
    do throws(OutputFailure) { try output.write(text) } catch { failure = error }
  }
}
