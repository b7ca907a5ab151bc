import Foundation

/// What tells whether a file is still the one that was looked at: its place on the disk and its size.
struct FileIdentity: Equatable {
  private var device: UInt64 = 0
  private var number: UInt64 = 0
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
    size = Int(facts.st_size)
  }
}
