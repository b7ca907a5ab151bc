import Foundation

/// What tells whether a file is still the one that was looked at: its place on the disk, its size, and when it was changed.
struct FileIdentity: Equatable {
  private var device: UInt64 = 0
  private var number: UInt64 = 0
  private var changed = timespec()
  /// The size in bytes.
  var size = 0

  /// Nothing at all: no file.
  init() {}

  /// Looks at a path; nothing where there is no file.
  init(at path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return }
    device = UInt64(facts.st_dev)
    number = UInt64(facts.st_ino)
    changed = facts.st_mtim
    size = Int(facts.st_size)
  }

  /// Whether two looks saw the same.
  static func == (left: Self, right: Self) -> Bool {
    left.device == right.device && left.number == right.number && left.size == right.size
      && left.changed.tv_sec == right.changed.tv_sec && left.changed.tv_nsec == right.changed.tv_nsec
  }
}
