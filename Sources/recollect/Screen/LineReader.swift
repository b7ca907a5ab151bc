#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lines from a file descriptor, whatever the bytes are.
///
/// Broken UTF-8 is repaired, control characters are left out, so is white space around; CRLF and a missing last line
/// feed are fine. Of a line that is longer than `limit` bytes the beginning is kept, so that memory stays small.
struct LineReader {
  /// Bytes of a line that are kept.
  static let limit = 65_536

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Reads one line; the wait before each read may end with a reply that comes instead.
  mutating func next(wait: () -> Reply?) -> Reply {
    var line: [UInt8] = []
    while true {
      if position == buffer.count {
        if let other = wait() { return other }
        guard let count = refill() else { continue }
        if count == 0 { return line.isEmpty ? .endOfInput : .text(Self.text(line)) }
      }
      let end = lineEnd
      line += buffer[position..<(end ?? buffer.count)].prefix(Self.limit - line.count)
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return .text(Self.text(line)) }
    }
  }

  private var lineEnd: Int? {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let end = memchr(start + position, Int32(UInt8(ascii: "\n")), bytes.count - position)
      else { return nil }
      return UnsafeRawPointer(end) - start
    }
  }

  /// Reads more bytes: their number, 0 at the end or when the terminal has gone away, nil to wait again.
  private mutating func refill() -> Int? {
    buffer = [UInt8](repeating: 0, count: 65_536)
    position = 0
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    let failure = errno
    buffer.removeLast(buffer.count - max(count, 0))
    return count < 0 && (failure == EINTR || failure == EAGAIN) ? nil : buffer.count
  }

  /// The text of a line's bytes.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var scalars = String(decoding: bytes.prefix(limit), as: UTF8.self).unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\t", "\n", "\r": Unicode.Scalar(" ")
      default: scalar.properties.generalCategory == .control ? nil : scalar
      }
    }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars.drop { $0.properties.isWhitespace }))
  }
}
