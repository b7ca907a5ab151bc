import Foundation

/// The lines of a file descriptor as bytes, without their line feeds; a line may be as long as memory allows.
final class ByteLines {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins.
  private var start = 0
  /// Up to where no line feed was found.
  private var searched = 0
  private var isAtEnd = false
  private var isAtBeginning = true

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether a whole line is there without waiting for more input.
  var hasLine: Bool { buffer[max(start, searched)...].contains(0x0a) }

  /// Returns the next line; nil at the end.
  func next() throws -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[max(start, searched)...].firstIndex(of: 0x0a) {
        defer { (start, searched) = (end + 1, end + 1) }
        return line(start..<end)
      }
      searched = buffer.count
      guard !isAtEnd else { break }
      try fill()
    }
    guard start < buffer.count else { return nil }
    defer { (start, searched) = (buffer.count, buffer.count) }
    return line(start..<buffer.count)
  }

  private func line(_ range: Range<Int>) -> ArraySlice<UInt8> {
    defer { isAtBeginning = false }
    // A byte order mark belongs to the file, not to its first record.
    let hasMark = isAtBeginning && buffer[range].starts(with: [0xef, 0xbb, 0xbf])
    return buffer[range.lowerBound + (hasMark ? 3 : 0)..<range.upperBound]
  }

  private func fill() throws {
    buffer.removeSubrange(..<start)
    (start, searched) = (0, searched - start)
    let size = 1 << 18
    let chunk = try [UInt8](unsafeUninitializedCapacity: size) { chunk, count in
      while true {
        let got = read(descriptor, chunk.baseAddress, size)
        if got >= 0 {
          count = got
          return
        }
        guard errno == EINTR else {
          throw PlainProblem(
            "Standard input cannot be read: \(String(cString: strerror(errno)).lowercased()). Send it again.")
        }
      }
    }
    buffer += chunk
    isAtEnd = chunk.isEmpty
  }
}
