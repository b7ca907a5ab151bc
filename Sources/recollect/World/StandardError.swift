import Foundation

/// Standard error, where problems and notices go.
enum StandardError {
  /// Writes a line, broken between words on a terminal.
  static func write(line: String) {
    var text = ScreenWrapping.wrapped(line, for: .standardError) + "\n"
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Foundation.write(2, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }
}
