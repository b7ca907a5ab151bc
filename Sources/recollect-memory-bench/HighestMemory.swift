#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The most memory that this process has had, as Linux counts it.
///
/// That is VmHWM of `/proc/self/status`. The `ru_maxrss` of getrusage begins with what the parent had when it started the
/// process, so that it says more of a small program than is true.
enum HighestMemory {
  private static let room = 8_192

  /// In units of 1024 bytes; 0 where the system does not say.
  static var kilobytes: Int {
    let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { buffer in
      let count = read(file, buffer.baseAddress, room)
      guard count > 0 else { return 0 }
      let line = buffer[..<count].split(separator: 0x0a).first { $0.starts(with: "VmHWM:".utf8) }
      return line?.reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 } ?? 0
    }
  }
}
