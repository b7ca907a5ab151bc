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
  private let inputDescriptor: Int32
  private var input: LineReader
  private let output: ScreenOutput
  private let signals: TerminalSignals

  init(
    input: Int32 = STDIN_FILENO, output: ScreenOutput = ScreenOutput(), width: Int = 80,
    signals: TerminalSignals = TerminalSignals(stopping: false)
  ) {
    self.output = output
    self.input = LineReader(descriptor: input)
    self.width = width
    self.signals = signals
    inputDescriptor = input
    isInteractive = isatty(input) == 1
  }

  func show(_ text: StyledText) { output.write(text + "\n") }

  func takePause() -> Int64 { signals.takePause() }

  func line(prompt: StyledText, freshQuestion: Bool) -> Reply { line(prompt: prompt, until: nil) ?? .endOfInput }

  func key(prompt: StyledText, accepted: [Character], withinMilliseconds: Int64) -> Reply? {
    line(prompt: prompt, until: .now + .milliseconds(withinMilliseconds))
  }

  private func line(prompt: StyledText, until end: ContinuousClock.Instant?) -> Reply? {
    output.write(prompt)
    guard output.failure == nil else { return .endOfInput }
    var timeIsOver = false
    let reply = signals.asking {
      input.next {
        while true {
          switch signals.wait(for: inputDescriptor, until: end) {
          case .input: return nil
          case .reply(let reply): return reply
          case .stop, .resumed: continue
          case .nothing:
            guard let end, end <= .now else { continue }
            timeIsOver = true
            return .endOfInput
          }
        }
      }
    }
    switch reply {
    // A terminal has echoed the line and its end itself.
    case .text(let text): if !isInteractive { output.write(StyledText(text + "\n")) }
    case .endOfInput, .interrupted: output.write("\n")
    }
    return timeIsOver ? nil : reply
  }

  func key(prompt: StyledText, accepted: [Character], freshQuestion: Bool) -> Reply {
    line(prompt: prompt, freshQuestion: freshQuestion)
  }

  func close() throws {
    signals.restore()
    try output.check()
  }
}
