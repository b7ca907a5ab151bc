import Foundation

@testable import recollect

/// Hands calls on to a disk, and lets something happen at one of them.
final class FaultInjector {
  enum Call: Hashable, CaseIterable {
    case open, openToWrite, close, read, write, truncate, sync, lock, facts, factsOfOpen, rename, unlink, makeFolder,
      linkTarget,
      names
  }

  enum Fault {
    /// The call does nothing and says why.
    case fails(Int32)
    /// The call does what it should, and says that it could not.
    case failsAfterwards(Int32)
    /// A read or a write stops after so many bytes.
    case short(Int)
    /// Another program acts just before.
    case foreign(ForeignAct)
    /// The power goes: nothing is done from this call on.
    case powerCut
    /// The disk is in trouble from this call on.
    case lasting(LastingTrouble)

    /// Whether the call only has to be made again: it was interrupted, or did a part of its work.
    var isHarmless: Bool {
      switch self {
      case .fails(EINTR): true
      case .short(let count): count > 0
      default: false
      }
    }
  }

  /// The calls that were made, in their order.
  private(set) var made: [Call] = []
  /// The disk as the power cut found it.
  private(set) var cutDisk: SimulatedDisk?
  /// Whether something happened.
  private(set) var hasHappened = false

  private let disk: SimulatedDisk
  private let number: Int?
  private let fault: Fault
  private let second: (number: Int, fault: Fault)?

  /// Takes a disk, the number of the call at which something happens, nil for never, and what happens; the same of a
  /// second call.
  init(
    _ disk: SimulatedDisk, at number: Int? = nil, _ fault: Fault = .powerCut, then second: (Int, Fault)? = nil
  ) {
    self.disk = disk
    self.number = number
    self.fault = fault
    self.second = second
  }

  var calls: FileCalls {
    let base = disk.calls
    return FileCalls(
      open: { [self] path, flags, mode in
        step(flags & (O_WRONLY | O_RDWR) == 0 ? .open : .openToWrite) { base.open(path, flags, mode) }
      },
      close: { [self] file in step(.close) { base.close(file) } },
      read: { [self] file, buffer, offset in
        step(.read, short: { base.read(file, UnsafeMutableRawBufferPointer(rebasing: buffer.prefix($0)), offset) }) {
          base.read(file, buffer, offset)
        }
      },
      write: { [self] file, bytes, offset in
        step(.write, short: { base.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix($0)), offset) }) {
          base.write(file, bytes, offset)
        }
      },
      truncate: { [self] file, length in step(.truncate) { base.truncate(file, length) } },
      sync: { [self] file in step(.sync) { base.sync(file) } },
      lock: { [self] file in step(.lock) { base.lock(file) } },
      facts: { [self] path in step(.facts) { base.facts(path) } },
      factsOfOpen: { [self] file in step(.factsOfOpen) { base.factsOfOpen(file) } },
      rename: { [self] old, new in step(.rename) { base.rename(old, new) } },
      unlink: { [self] path in step(.unlink) { base.unlink(path) } },
      makeFolder: { [self] path, mode in step(.makeFolder) { base.makeFolder(path, mode) } },
      linkTarget: { [self] path in step(.linkTarget) { base.linkTarget(path) } },
      names: { [self] folder in step(.names) { base.names(folder) } })
  }

  private func step<Result: FixedWidthInteger>(
    _ call: Call, short: ((Int) -> Result)? = nil, _ body: () -> Result
  ) -> Result {
    switch happens(at: call) {
    case .fails(let code):
      // A file that fails to close is closed.
      if call == .close { _ = body() }
      errno = code
      return ~0
    case .failsAfterwards(let code):
      _ = body()
      errno = code
      return ~0
    case .short(let count): return short?(count) ?? body()
    case .foreign, .powerCut, .lasting, nil: return body()
    }
  }

  private func step<Value>(_ call: Call, _ body: () -> Value?) -> Value? {
    switch happens(at: call) {
    case .fails(let code), .failsAfterwards(let code):
      errno = code
      return nil
    case .short, .foreign, .powerCut, .lasting, nil: return body()
    }
  }

  private func happens(at call: Call) -> Fault? {
    if cutDisk != nil { return .fails(EIO) }
    made.append(call)
    if case .lasting(let trouble) = fault, let number, made.count > number {
      hasHappened = true
      return trouble.error(of: call).map { .fails($0) }
    }
    if let second, made.count - 1 == second.number { return second.fault }
    guard made.count - 1 == number else { return nil }
    hasHappened = true
    switch fault {
    case .foreign(let act): act.act(on: disk)
    case .powerCut:
      cutDisk = disk.copy()
      return .fails(EIO)
    case .fails, .failsAfterwards, .short, .lasting: break
    }
    return fault
  }
}

/// A disk that does not come to itself again while a session lasts.
enum LastingTrouble: CaseIterable {
  case full
  case readOnly
  case dead
  case tooManyFiles

  /// Why a call fails; nil where it does not.
  func error(of call: FaultInjector.Call) -> Int32? {
    switch (self, call) {
    case (.full, .openToWrite), (.full, .write), (.full, .makeFolder): ENOSPC
    case (.readOnly, .openToWrite), (.readOnly, .write), (.readOnly, .truncate), (.readOnly, .rename),
      (.readOnly, .unlink), (.readOnly, .makeFolder):
      EROFS
    case (.readOnly, .sync): EIO
    case (.dead, .lock), (.dead, .close): nil
    case (.dead, _): EIO
    case (.tooManyFiles, .open), (.tooManyFiles, .openToWrite), (.tooManyFiles, .names): EMFILE
    default: nil
    }
  }
}

extension FaultInjector.Call {
  /// Every way in which a call can fail, as the manual pages of Linux and of network file systems have them.
  var faults: [FaultInjector.Fault] {
    let disk = [EIO, ENOSPC, EDQUOT, EROFS]
    func fails(_ codes: [Int32]) -> [FaultInjector.Fault] { codes.map { .fails($0) } }
    switch self {
    case .open, .openToWrite:
      return fails([EINTR, ENOENT, EACCES, EPERM, EMFILE, ENFILE, ENOMEM, ELOOP, ENOTDIR, ESTALE, EFBIG, EBUSY] + disk)
    case .close: return fails([EINTR, EIO, ENOSPC, EDQUOT])
    case .read:
      return fails([EINTR, EIO, EISDIR, EAGAIN, ESTALE, ENOMEM]) + [.short(0), .short(1), .short(30), .short(100)]
    case .write:
      let errors = [EINTR, EFBIG, EAGAIN, EPERM, ESTALE] + disk
      return fails(errors) + [.short(0), .short(1), .short(2), .short(3), .short(30), .short(100), .short(4_000)]
        + [EIO, ENOSPC].map { .failsAfterwards($0) }
    case .truncate: return fails([EINTR, EFBIG, EPERM, EINVAL, ETXTBSY] + disk) + [.failsAfterwards(EIO)]
    case .sync: return fails([EINTR, EINVAL] + disk) + disk.map { .failsAfterwards($0) }
    case .lock: return fails([EINTR, EWOULDBLOCK, ENOLCK, EIO, ENOSYS])
    case .facts, .factsOfOpen: return fails([EINTR, EIO, EACCES, ENOENT, ENOTDIR, ELOOP, ENOMEM, ESTALE, EOVERFLOW])
    case .rename:
      return fails([EINTR, ENOENT, EACCES, EPERM, EBUSY, EXDEV, EISDIR, ENOMEM, ESTALE] + disk)
        + [EIO, ESTALE, EINTR].map { .failsAfterwards($0) }
    case .unlink: return fails([EINTR, ENOENT, EACCES, EPERM, EBUSY] + disk) + [.failsAfterwards(EIO)]
    case .makeFolder: return fails([EACCES, ENOENT, EEXIST, ENOTDIR] + disk)
    case .linkTarget: return fails([EINTR, EACCES, EIO, ELOOP, ENOTDIR, ENOMEM, EINVAL, ENOENT])
    case .names: return fails([EINTR, EACCES, EIO, EMFILE, ENFILE, ENOENT, ENOMEM, ENOTDIR])
    }
  }
  /// The ways that differ in what they leave behind.
  var roughly: [FaultInjector.Fault] {
    switch self {
    case .close, .lock, .linkTarget, .facts, .factsOfOpen, .names, .open: [.fails(EIO)]
    case .read: [.fails(EIO), .short(0)]
    case .openToWrite, .makeFolder: [.fails(ENOSPC)]
    case .write: [.fails(ENOSPC), .failsAfterwards(EIO)]
    case .truncate, .sync, .rename, .unlink: [.fails(EIO), .failsAfterwards(EIO)]
    }
  }
}
