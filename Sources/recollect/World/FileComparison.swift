import Foundation

/// Tells whether what is written piece by piece to another file is what a file has already.
struct FileComparison {
  /// How much was written.
  private(set) var size = 0
  private var isSame: Bool
  private let file: Int32
  private let path: String
  private let calls: FileCalls

  /// Takes an open file; below 0 where there is none.
  init(with file: Int32, path: String, calls: FileCalls) {
    isSame = file >= 0
    (self.file, self.path, self.calls) = (file, path, calls)
  }

  /// Takes what is written next.
  mutating func take(_ piece: [UInt8]) throws {
    if isSame {
      do { isSame = try calls.bytes(of: file, from: size, count: piece.count) == piece } catch {
        throw error.of(.read, path)
      }
    }
    size += piece.count
  }

  /// Whether all that was written is the whole of a file of some size.
  func isSame(size: Int?) -> Bool { isSame && self.size == size }
}
