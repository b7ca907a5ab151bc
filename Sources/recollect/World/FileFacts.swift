import Foundation

/// What the system says of a file: which one it is, how large, and when it was changed.
struct FileFacts: Equatable {
  /// The disk and the number on it: together they tell files apart.
  var device: UInt64 = 0
  var number: UInt64 = 0
  /// The size in bytes.
  var size = 0
  /// The kind and the permissions.
  var mode = mode_t(0)
  /// The time of the last change: seconds, and nanoseconds beside them.
  var seconds = 0
  var nanoseconds = 0

  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  /// Whether it is neither a folder nor a device nor a pipe.
  var isOrdinary: Bool { mode & S_IFMT == S_IFREG }

  /// Whether both are of one file, at two times perhaps.
  func isSameFile(as other: Self) -> Bool { device == other.device && number == other.number }
}

extension FileFacts {
  init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    number = UInt64(truncatingIfNeeded: facts.st_ino)
    size = Int(facts.st_size)
    mode = facts.st_mode
    #if canImport(Darwin)
    (seconds, nanoseconds) = (facts.st_mtimespec.tv_sec, facts.st_mtimespec.tv_nsec)
    #else
    (seconds, nanoseconds) = (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec)
    #endif
  }
}
