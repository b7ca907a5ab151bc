import Memory

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads a CSV file with card_id, review_unix_ms and rating as its first columns, a piece at a time.
enum LogReader {
  private static let piece = 65_536

  /// Reads the reviews of a file; nil where it cannot be read.
  ///
  /// Lines that are none are left out.
  static func reviews(at path: String) -> [LoggedReview]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var lines = Lines()
    let isWhole = withUnsafeTemporaryAllocation(byteCount: piece, alignment: 1) { buffer in
      while true {
        let count = read(file, buffer.baseAddress, piece)
        if count <= 0 { return count == 0 }
        for byte in buffer[..<count] { lines.take(byte) }
      }
    }
    lines.take(0x0a)
    return isWhole ? lines.reviews : nil
  }

  /// The lines so far, and the numbers of the one at hand.
  private struct Lines {
    private(set) var reviews: [LoggedReview] = []
    private var numbers = (card: 0, instant: 0, rating: 0)
    private var column = 0
    private var isHeader = true

    mutating func take(_ byte: UInt8) {
      switch byte {
      case 0x0a:
        if !isHeader, let grade = Grade(rawValue: numbers.rating) {
          reviews.append(LoggedReview(card: numbers.card, instant: numbers.instant, grade: grade))
        }
        isHeader = false
        numbers = (0, 0, 0)
        column = 0
      case 0x2c: column += 1
      case 0x30...0x39:
        let digit = Int(byte - 0x30)
        switch column {
        case 0: numbers.card = numbers.card &* 10 &+ digit
        case 1: numbers.instant = numbers.instant &* 10 &+ digit
        case 2: numbers.rating = numbers.rating &* 10 &+ digit
        default: break
        }
      default: break
      }
    }
  }
}
