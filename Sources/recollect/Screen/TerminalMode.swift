#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The mode of a terminal in which each key arrives at once and is not echoed, and the way back.
struct TerminalMode {
  private let descriptor: Int32
  private let before: termios

  /// Remembers the mode that the terminal has now; nil where there is none.
  init?(descriptor: Int32) {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return nil }
    self.descriptor = descriptor
    before = mode
  }

  /// Lets single keys arrive; Ctrl-C and Ctrl-Z stay signals.
  func enterKeys() {
    var mode = before
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &mode.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    set(mode)
  }

  /// Gives the terminal back as it was.
  func restore() { set(before) }

  private func set(_ mode: termios) {
    var mode = mode
    while tcsetattr(descriptor, TCSADRAIN, &mode) != 0, errno == EINTR {}
  }
}
