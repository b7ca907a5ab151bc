import Foundation

/// The system calls that files are read and changed by, as values: a test replaces one to make it fail, stop short, or
/// come late.
///
/// As in C, -1 or nil means that a call failed, and `errno` says why.
struct FileCalls {
  var open: (_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 = { path, flags, mode in
    Foundation.open(path, flags | O_CLOEXEC, mode)
  }
  var close: (_ file: Int32) -> Int32 = { file in Foundation.close(file) }
  var read: (_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int = { file, buffer, offset in
    pread(file, buffer.baseAddress, buffer.count, off_t(offset))
  }
  var write: (_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int = { file, bytes, offset in
    pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))
  }
  var truncate: (_ file: Int32, _ length: Int) -> Int32 = { file, length in ftruncate(file, off_t(length)) }
  var sync: (_ file: Int32) -> Int32 = { file in fsync(file) }
  var lock: (_ file: Int32) -> Int32 = { file in flock(file, LOCK_EX | LOCK_NB) }
  var facts: (_ path: String) -> FileFacts? = { path in
    var facts = stat()
    return stat(path, &facts) == 0 ? FileFacts(facts) : nil
  }
  var factsOfOpen: (_ file: Int32) -> FileFacts? = { file in
    var facts = stat()
    return fstat(file, &facts) == 0 ? FileFacts(facts) : nil
  }
  var rename: (_ old: String, _ new: String) -> Int32 = { old, new in Foundation.rename(old, new) }
  var unlink: (_ path: String) -> Int32 = { path in Foundation.unlink(path) }
  var makeFolder: (_ path: String, _ mode: mode_t) -> Int32 = { path, mode in mkdir(path, mode) }
  var linkTarget: (_ path: String) -> String? = { path in
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(path, &buffer, Int(PATH_MAX))
    guard count >= 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  var names: (_ folder: String) -> [String]? = { folder in
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    return errno == 0 ? names : nil
  }

  /// The system's own.
  static var system: FileCalls { FileCalls() }

  /// Lets a write that passes the limit on file sizes fail like any other, instead of ending the program.
  static func ignoreFileSizeSignals() { signal(SIGXFSZ, SIG_IGN) }
}
