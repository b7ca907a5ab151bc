#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lines from a file descriptor, whatever the bytes are.
///
/// Broken UTF-8 is repaired, control characters are left out, CRLF and a missing last line feed are fine; of a line
/// that is longer than `limit` bytes the beginning is kept, so that memory stays small.
struct LineReader {
  enum Outcome: Equatable {
    case line(String)
    case endOfInput
    case interrupted
  }

  let descriptor: Int32
  let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0

  init(descriptor: Int32, limit: Int = 65_536) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Reads one line; a signal whose handler returns ends the wait.
  mutating func next() -> Outcome {
    var line: [UInt8] = []
    while true {
      if position == buffer.count {
        switch refill() {
        case .some(0): return line.isEmpty ? .endOfInput : .line(Self.text(line))
        case .none: return .interrupted
        default: break
        }
      }
      let rest = buffer[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      line += rest[..<(end ?? rest.endIndex)].prefix(limit - line.count)
      position = (end ?? rest.endIndex - 1) + 1
      if end != nil { return .line(Self.text(line)) }
    }
  }

  /// Reads more bytes: their number, 0 at the end or when the terminal has gone away, nil when interrupted.
  private mutating func refill() -> Int? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&ready, 1, -1) < 0, errno == EINTR { return nil }
        continue
      }
      if count < 0, errno == EINTR { return nil }
      buffer = Array(bytes.prefix(max(count, 0)))
      position = 0
      return max(count, 0)
    }
  }

  /// The text of a line's bytes; a character that the limit cut in two is left out.
  static func text(_ bytes: [UInt8]) -> String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      $0.properties.generalCategory != .control || $0 == "\t"
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
