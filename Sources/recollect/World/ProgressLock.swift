import Foundation

/// Says who may write a progress file: one program at a time, by a lock on a file beside it.
///
/// The lock is on a file of its own, because the progress file itself may be replaced while it is held. It ends with the
/// program that holds it, however that ends, so that a lock that is left behind holds nobody up.
final class ProgressLock {
  private let file: Int32
  // What the open file is: which one cannot change under us.
  private let facts: FileFacts
  private let path: String
  private let calls: FileCalls
  private let isNew: Bool

  /// Takes the lock; throws where another program has it.
  init(besides target: String, shown: String, calls: FileCalls) throws {
    path = "\(target).lock"
    self.calls = calls
    isNew = calls.facts(path) == nil
    var taken: (file: Int32, facts: FileFacts)?
    // Where the lock's file is deleted between the opening and the locking, somebody else may lock a new one.
    for _ in 0..<10 where taken == nil { taken = try Self.take(path, of: target, shown: shown, calls: calls) }
    guard let taken else { throw FileProblem(attempt: .write, path: shown, code: EBUSY) }
    (file, facts) = taken
    let name = Array("\(getpid())\n".utf8)
    _ = calls.cut(file, to: 0)
    _ = calls.writeAll(name, to: file, at: 0)
  }

  deinit { _ = calls.end(file) }

  /// Takes away the lock's file where it was made for this lock: what is locked is no file that sessions go on with.
  ///
  /// It is still held: whoever opened the file before finds out that it is gone, and makes another.
  func leaveNothing() { if isNew { _ = calls.unlink(path) } }

  /// Whether the lock's file is still the one that is locked: somebody may have deleted it.
  var isHeld: Bool {
    // Where that cannot be known, it is: no other program could have locked a file that this one still has.
    do { return try calls.found(path)?.isSameFile(as: facts) ?? false } catch { return true }
  }

  /// Opens and locks the lock's file; nil where it was replaced meanwhile.
  private static func take(
    _ path: String, of target: String, shown: String, calls: FileCalls
  ) throws -> (file: Int32, facts: FileFacts)? {
    let file: Int32
    do {
      file = try calls.opened(path, O_RDWR | O_CREAT, 0o600)
    } catch {
      let exists = (try? calls.found(target)) != nil
      throw error.of(exists ? .write : .create, shown)
    }
    do {
      var waits = 0
      while calls.lock(file) != 0 {
        let code = errno
        if code == EINTR { continue }
        guard code == EWOULDBLOCK else { throw FileProblem(attempt: .write, path: shown, code: code) }
        let holder = holder(file, calls)
        // A child that this program is just starting has what was locked until it runs its own program.
        guard holder == Int(getpid()), waits < mostWaits else { throw LockProblem(path: shown, holder: holder) }
        waits += 1
        usleep(1_000)
      }
      do throws(FileFault) {
        let facts = try calls.known(file)
        if let there = try calls.found(path), there.isSameFile(as: facts) { return (file, facts) }
      } catch {
        throw error.of(.write, shown)
      }
    } catch {
      _ = calls.end(file)
      throw error
    }
    _ = calls.end(file)
    return nil
  }

  /// How often a lock that this very program has left is waited for, a millisecond each.
  private static let mostWaits = 100

  private static func holder(_ file: Int32, _ calls: FileCalls) -> Int? {
    guard let bytes = try? calls.bytes(of: file, from: 0, count: 20) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self))
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
