import Foundation

/// Says who may write a progress file: one program at a time, by a lock on a file beside it.
///
/// The lock is on a file of its own, because the progress file itself may be replaced while it is held.
final class ProgressLock {
  private let file: Int32

  /// Takes the lock; throws where another program has it.
  init(besides path: String, shown: String, calls: FileCalls) throws {
    file = calls.open("\(path).lock", O_RDWR | O_CREAT, 0o600)
    let failure = errno
    guard file >= 0 else {
      throw FileProblem(attempt: access(path, F_OK) == 0 ? .write : .create, path: shown, code: failure)
    }
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK else { throw FileProblem(attempt: .write, path: shown, code: code) }
      throw LockProblem(path: shown, holder: Self.holder(file))
    }
    let name = Array("\(getpid())\n".utf8)
    _ = calls.truncate(file, 0)
    _ = calls.writeAll(name, to: file, at: 0)
  }

  deinit { if file >= 0 { close(file) } }

  private static func holder(_ file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? Int(String(decoding: bytes[..<count].prefix { $0 != 0x0a }, as: UTF8.self)) : nil
  }
}

/// Another program holds the progress file.
struct LockProblem: Problem, Equatable {
  let path: String
  /// The number of its process, where it has said so.
  let holder: Int?

  var status: ExitStatus { .locked }

  var description: String {
    let who = holder.map { "Another recollect (process \($0))" } ?? "Another recollect"
    return "\(path): \(who) is using this file. End that session first, then try again."
  }
}
