import Foundation
import Study

extension FileCalls {
  /// Whether a progress file is the beginning of another one, as a backup is of the file that went on, or one that was cut
  /// at a line's end of its backup; false where that cannot be seen.
  ///
  /// Only the end of the shorter one is looked at: an append changes nothing that stands before it, every line names its
  /// moment and its sum, and with a line that was taken out before it the end would stand elsewhere.
  func isBeginning(_ path: String, of other: String) -> Bool {
    do {
      let short = try opened(path, O_RDONLY)
      defer { _ = end(short) }
      let size = try known(short).size
      let start = max(0, size - Self.comparedLength)
      var piece = try bytes(of: short, from: start, count: size - start)
      if piece.suffix(LogLayout.lastLine.count).elementsEqual(LogLayout.lastLine) {
        piece.removeLast(LogLayout.lastLine.count)
      }
      // Zeros, which a power cut leaves, tell nothing of what stands before them.
      guard piece.contains(where: { $0 != 0 }) else { return false }
      let long = try opened(other, O_RDONLY)
      defer { _ = end(long) }
      return try bytes(of: long, from: start, count: piece.count) == piece
    } catch {
      return false
    }
  }

  private static let comparedLength = 4_096
}
