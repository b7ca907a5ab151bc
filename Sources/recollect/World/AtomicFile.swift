import Foundation

/// Files that are read and written whole.
enum AtomicFile {
  /// Returns all bytes of a file; throws `LongFile` where it has more than so many, an ordinary one before it is read.
  static func read(_ path: String, atMost most: Int = .max) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileProblem(attempt: .read, path: path, code: errno) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw FileProblem(attempt: .read, path: path, code: errno) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(attempt: .read, path: path, code: EISDIR) }
    if facts.st_size > most { throw LongFile(size: Int(facts.st_size)) }
    return try read(file, sizeHint: Int(facts.st_size), path: path, atMost: most)
  }

  /// Returns the bytes that an ordinary file has at one moment, also while another program appends to it.
  ///
  /// A pipe is opened once and read to its end: what a writer put into it is gone when it is opened again.
  static func readAtOnce(_ path: String, calls: FileCalls = .system) throws -> [UInt8] {
    do {
      let file = try calls.opened(path, O_RDONLY)
      defer { _ = calls.end(file) }
      let facts = try calls.known(file)
      guard !facts.isFolder else { throw FileFault(EISDIR) }
      guard facts.isOrdinary else { return try read(file, sizeHint: 0, path: path) }
      return try calls.contents(of: file)
    } catch let fault as FileFault {
      throw fault.of(.read, path)
    }
  }

  /// Returns what an open file holds, from its beginning where it has one.
  ///
  /// The hint makes one buffer of the right size do; a pipe, or a file that grows meanwhile, is read on in pieces.
  static func read(_ file: Int32, sizeHint: Int, path: String, atMost most: Int = .max) throws -> [UInt8] {
    var failure: Int32 = 0
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      var count = 0
      while count < buffer.count {
        let piece = Foundation.read(file, buffer.baseAddress?.advanced(by: count), min(buffer.count - count, 1 << 30))
        if piece < 0 && errno == EINTR { continue }
        if piece < 0 { failure = errno }
        if piece <= 0 { break }
        count += piece
      }
      return count
    }
    var bytes = [UInt8](unsafeUninitializedCapacity: sizeHint) { buffer, count in
      count = fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<sizeHint]))
    }
    var more = bytes.count == sizeHint && failure == 0
    while more {
      let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = fill(UnsafeMutableRawBufferPointer(buffer))
      }
      bytes += piece
      more = piece.count == 65_536 && failure == 0 && bytes.count <= most
    }
    guard failure == 0 else { throw FileProblem(attempt: .read, path: path, code: failure) }
    if bytes.count > most { throw LongFile(size: nil) }
    return bytes
  }

  /// Writes a file whole: beside the old one, synced, then renamed over it, so that a crash leaves the old or the new.
  ///
  /// A symbolic link is followed first. A file that is there keeps its permissions, as far as the umask lets it; a new one gets `mode`. The check runs
  /// when all is ready for the renaming; where it throws, nothing is changed.
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644, calls: FileCalls = .system, check: () throws -> Void = {}
  ) throws {
    try write(to: path, mode: mode, calls: calls, check: check) { try $0(bytes) }
  }

  /// Writes a file whole, in pieces: the closure hands each to a function that writes it.
  static func write(
    to path: String, mode: mode_t = 0o644, calls: FileCalls = .system, check: () throws -> Void = {},
    pieces: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let new = try newFile(for: path, mode: mode, calls: calls)
    do {
      let written = Result {
        var size = 0
        try pieces { piece in
          let failure = calls.writeAll(piece, to: new.file, at: size)
          if failure != 0 { throw new.problem(failure, path) }
          size += piece.count
        }
        let failure = calls.syncAll(new.file)
        if failure != 0 { throw new.problem(failure, path) }
      }
      let closing = calls.end(new.file)
      try written.get()
      if closing != 0 { throw new.problem(closing, path) }
      try check()
      let renaming = calls.renameAll(new.path, new.target)
      if renaming != 0 { throw new.problem(renaming, path) }
    } catch {
      _ = calls.unlink(new.path)
      throw error
    }
    try syncFolder(of: new.target, shown: path, calls: calls)
  }

  /// Throws what writing a file would throw, as far as that can be known before; leaves everything as it is.
  static func checkWriting(to path: String, calls: FileCalls = .system) throws {
    let new = try newFile(for: path, mode: 0o644, calls: calls)
    // An empty file has room on a full disk too.
    var failure = calls.writeAll([UInt8](repeating: 0, count: 4_096), to: new.file, at: 0)
    let closing = calls.end(new.file)
    if failure == 0 { failure = closing }
    _ = calls.unlink(new.path)
    guard failure == 0 else { throw new.problem(failure, path) }
  }

  /// An open file beside the one that is to be written.
  private struct NewFile {
    let file: Int32
    let path: String
    /// Where it is to go.
    let target: String
    let attempt: FileProblem.Attempt

    func problem(_ code: Int32, _ path: String) -> FileProblem {
      FileProblem(attempt: code == ENOSPC ? .write : attempt, path: path, code: code)
    }
  }

  private static func newFile(for path: String, mode: mode_t, calls: FileCalls) throws -> NewFile {
    let target = try resolved(path, calls: calls)
    let old = try calls.found(target, .write, shown: path)
    guard old?.isFolder != true else { throw FileProblem(attempt: .write, path: path, code: EISDIR) }
    let beside = "\(target).new-\(getpid())"
    let attempt = old == nil ? FileProblem.Attempt.create : .write
    do {
      let file = try calls.opened(beside, O_WRONLY | O_CREAT | O_TRUNC, old.map { $0.mode & 0o7777 } ?? mode)
      return NewFile(file: file, path: beside, target: target, attempt: attempt)
    } catch {
      throw error.of(attempt, path)
    }
  }

  /// Copies a file, or its end from an offset on, whole: beside its place, synced, then renamed.
  static func copy(_ path: String, from start: Int = 0, to place: String, calls: FileCalls = .system) throws {
    let source: Int32
    do { source = try calls.opened(path, O_RDONLY) } catch { throw error.of(.read, path) }
    defer { _ = calls.end(source) }
    let beside = "\(place).new-\(getpid())"
    let file: Int32
    do {
      file = try calls.opened(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } catch {
      throw error.of(.create, place)
    }
    do {
      let copied = Result { try copy(path, source, from: start, to: place, file, calls: calls) }
      let closing = calls.end(file)
      try copied.get()
      if closing != 0 { throw FileFault(closing).of(.write, place) }
      let renaming = calls.renameAll(beside, place)
      if renaming != 0 { throw FileFault(renaming).of(.write, place) }
    } catch {
      _ = calls.unlink(beside)
      throw error
    }
    try syncFolder(of: place, shown: place, calls: calls)
  }

  private static func copy(
    _ path: String, _ source: Int32, from start: Int, to place: String, _ file: Int32, calls: FileCalls
  ) throws {
    let size: Int
    do { size = try calls.known(source).size } catch { throw error.of(.read, path) }
    var done = start
    while done < size {
      let piece: [UInt8]
      // A copy that ends where the disk could not be read would pass for the whole file.
      do { piece = try calls.bytes(of: source, from: done, count: min(1 << 20, size - done)) } catch {
        throw error.of(.read, path)
      }
      if piece.isEmpty { throw FileProblem(attempt: .read, path: path, code: EIO) }
      let failure = calls.writeAll(piece, to: file, at: done - start)
      if failure != 0 { throw FileFault(failure).of(.write, place) }
      done += piece.count
    }
    let failure = calls.syncAll(file)
    if failure != 0 { throw FileFault(failure).of(.write, place) }
  }

  /// Makes a rename in a file's folder last through a power cut; some file systems cannot, and that is no error.
  static func syncFolder(
    of path: String, shown: String, attempt: FileProblem.Attempt = .write, calls: FileCalls = .system
  ) throws {
    let cannot = [EINVAL, EACCES, EPERM, ENOTSUP, ENOSYS, EBADF]
    do throws(FileFault) {
      let folder = try calls.opened(Paths.folder(of: path), O_RDONLY | O_DIRECTORY)
      let failure = calls.syncAll(folder)
      _ = calls.end(folder)
      if failure != 0 { throw FileFault(failure) }
    } catch {
      if !cannot.contains(error.code) { throw error.of(attempt, shown) }
    }
  }

  /// Makes a folder and those above it where they are missing.
  static func makeFolder(_ path: String, mode: mode_t = 0o755, calls: FileCalls = .system) throws {
    guard !path.isEmpty else { return }
    var failure = calls.folderMade(path, mode)
    if failure == ENOENT, Paths.folder(of: path) != path {
      try makeFolder(Paths.folder(of: path), mode: mode, calls: calls)
      failure = calls.folderMade(path, mode)
    }
    guard failure == 0 || failure == EEXIST else {
      throw FileProblem(attempt: .makeFolder, path: path, code: failure)
    }
    // What is there may be the last attempt's, and its name or that of a folder above it not have got to the disk.
    var place = path
    repeat {
      try syncFolder(of: place, shown: path, attempt: .makeFolder, calls: calls)
      place = Paths.folder(of: place)
    } while Paths.folder(of: place) != place
  }

  /// Returns where a path leads when its symbolic links are followed, also when the file at the end does not exist yet.
  static func resolved(_ path: String, calls: FileCalls = .system) throws -> String {
    var current = path
    for _ in 0..<40 {
      guard let target = calls.linkTarget(current) else {
        let code = errno
        if code == EINTR { continue }
        // It is no link, or there is nothing.
        guard [EINVAL, ENOENT, ENOTDIR].contains(code) else {
          throw FileProblem(attempt: .write, path: path, code: code)
        }
        return current
      }
      current = target.hasPrefix("/") ? target : "\(Paths.folder(of: current))/\(target)"
    }
    throw FileProblem(attempt: .write, path: path, code: ELOOP)
  }
}

/// A file has more bytes than are wanted of it; how many, where that is known.
struct LongFile: Error {
  let size: Int?
}
