import Cards
import Reports

/// Where a terminal writes: a failure is kept, and nothing is written after it.
final class ScreenOutput {
  private let descriptor: OutputDescriptor
  private let usesColour: Bool
  private(set) var failure: OutputFailure?

  init(_ descriptor: OutputDescriptor = .standardOutput, usesColour: Bool = false) {
    self.descriptor = descriptor
    self.usesColour = usesColour
  }

  /// Writes a text as it is to be seen, without what could harm.
  func write(_ text: StyledText) { write(encoded(text.mapped(VisibleText.block))) }

  /// The lines of a text as they are to be seen, wrapped to a width.
  func lines(of text: StyledText, width: Int) -> [String] {
    let visible = text.mapped(VisibleText.block)
    return Wrapping.lines(visible.text, width: width).map {
      String(repeating: " ", count: $0.indentation) + encoded(visible.characters($0.characters))
    }
  }

  /// Writes bytes that are ours.
  func write(_ bytes: String) {
    guard failure == nil else { return }
    do throws(OutputFailure) { try descriptor.write(bytes) } catch { failure = error }
  }

  /// The prompt as GNU readline wants it.
  func readlinePrompt(_ prompt: StyledText) -> String {
    let visible = prompt.mapped { VisibleText.line($0) }
    return usesColour ? Colour.escaped(visible, isPrompt: true) : visible.text
  }

  func check() throws {
    if let failure { throw failure.ending }
  }

  private func encoded(_ text: StyledText) -> String { usesColour ? Colour.escaped(text) : text.text }
}
