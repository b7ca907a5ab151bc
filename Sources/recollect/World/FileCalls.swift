import Foundation

/// The system calls that change files, as values: a test replaces one to make it fail or stop short.
struct FileCalls {
  var open: (_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 = { path, flags, mode in
    Foundation.open(path, flags | O_CLOEXEC, mode)
  }
  var write: (_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int = { file, bytes, offset in
    pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))
  }
  var truncate: (_ file: Int32, _ length: Int) -> Int32 = { file, length in ftruncate(file, off_t(length)) }
  var sync: (_ file: Int32) -> Int32 = { file in fsync(file) }
  var rename: (_ old: String, _ new: String) -> Int32 = { old, new in Foundation.rename(old, new) }
  var unlink: (_ path: String) -> Int32 = { path in Foundation.unlink(path) }

  /// The system's own.
  static var system: FileCalls { FileCalls() }

  /// Lets a write that passes the limit on file sizes fail like any other, instead of ending the program.
  static func ignoreFileSizeSignals() { signal(SIGXFSZ, SIG_IGN) }

  /// Writes all bytes from an offset on, however often the system stops short; returns 0 or the value of `errno`.
  func writeAll(_ bytes: [UInt8], to file: Int32, at offset: Int) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(file, UnsafeRawBufferPointer(rebasing: buffer[done...]), offset + done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        if count == 0 { return ENOSPC }
        done += count
      }
      return 0
    }
  }
}
