import Foundation

/// Files that are read and written whole.
enum AtomicFile {
  /// Returns all bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileProblem(attempt: .read, path: path, code: errno) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw FileProblem(attempt: .read, path: path, code: errno) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(attempt: .read, path: path, code: EISDIR) }
    return try read(file, sizeHint: Int(facts.st_size), path: path)
  }

  /// Returns what an open file holds, from its beginning where it has one.
  ///
  /// The hint makes one buffer of the right size do; a pipe, or a file that grows meanwhile, is read on in pieces.
  static func read(_ file: Int32, sizeHint: Int, path: String) throws -> [UInt8] {
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
      more = piece.count == 65_536 && failure == 0
    }
    guard failure == 0 else { throw FileProblem(attempt: .read, path: path, code: failure) }
    return bytes
  }

  /// Writes a file whole: beside the old one, synced, then renamed over it, so that a crash leaves the old or the new.
  ///
  /// A symbolic link is followed first. A file that is there keeps its permissions; a new one gets `mode`.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644, calls: FileCalls = .system) throws {
    let new = try newFile(for: path, mode: mode, calls: calls)
    var failure = calls.writeAll(bytes, to: new.file, at: 0)
    if failure == 0 && calls.sync(new.file) != 0 { failure = errno }
    if close(new.file) != 0 && failure == 0 { failure = errno }
    if failure == 0 && calls.rename(new.path, new.target) != 0 { failure = errno }
    guard failure == 0 else {
      _ = calls.unlink(new.path)
      throw new.problem(failure, path)
    }
    syncFolder(of: new.target, calls: calls)
  }

  /// Throws what writing a file would throw, as far as that can be known before; leaves everything as it is.
  static func checkWriting(to path: String, calls: FileCalls = .system) throws {
    let new = try newFile(for: path, mode: 0o644, calls: calls)
    // An empty file has room on a full disk too.
    var failure = calls.writeAll([UInt8](repeating: 0, count: 4_096), to: new.file, at: 0)
    if close(new.file) != 0 && failure == 0 { failure = errno }
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
    let target = resolved(path)
    var facts = stat()
    let exists = stat(target, &facts) == 0
    guard !exists || facts.st_mode & S_IFMT != S_IFDIR else {
      throw FileProblem(attempt: .write, path: path, code: EISDIR)
    }
    let beside = "\(target).new-\(getpid())"
    let attempt = exists ? FileProblem.Attempt.write : .create
    let file = calls.open(beside, O_WRONLY | O_CREAT | O_TRUNC, exists ? facts.st_mode & 0o7777 : mode)
    guard file >= 0 else { throw FileProblem(attempt: attempt, path: path, code: errno) }
    return NewFile(file: file, path: beside, target: target, attempt: attempt)
  }

  /// Copies a file, or its end from an offset on, whole: beside its place, synced, then renamed.
  static func copy(_ path: String, from start: Int = 0, to place: String, calls: FileCalls = .system) throws {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw FileProblem(attempt: .read, path: path, code: errno) }
    defer { close(source) }
    let beside = "\(place).new-\(getpid())"
    let file = calls.open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw FileProblem(attempt: .create, path: place, code: errno) }
    var failure: Int32 = 0
    var readFailure: Int32 = 0
    var done = 0
    while failure == 0 {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        let read = pread(source, buffer.baseAddress, buffer.count, off_t(start + done))
        // A copy that ends where the disk could not be read would pass for the whole file.
        if read < 0 { readFailure = errno }
        count = max(0, read)
      }
      guard !piece.isEmpty else { break }
      failure = calls.writeAll(piece, to: file, at: done)
      done += piece.count
    }
    if failure == 0 && calls.sync(file) != 0 { failure = errno }
    if close(file) != 0 && failure == 0 { failure = errno }
    if failure == 0 && readFailure == 0 && calls.rename(beside, place) != 0 { failure = errno }
    guard failure == 0, readFailure == 0 else {
      _ = calls.unlink(beside)
      if readFailure != 0 { throw FileProblem(attempt: .read, path: path, code: readFailure) }
      throw FileProblem(attempt: .write, path: place, code: failure)
    }
  }

  /// Makes a rename in a file's folder last through a power cut; some file systems cannot, and that is no error.
  static func syncFolder(of path: String, calls: FileCalls = .system) {
    let folder = calls.open(Paths.folder(of: path), O_RDONLY | O_DIRECTORY, 0)
    guard folder >= 0 else { return }
    _ = calls.sync(folder)
    close(folder)
  }

  /// Makes a folder and those above it where they are missing.
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws {
    guard !path.isEmpty, mkdir(path, mode) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, Paths.folder(of: path) != path else {
      throw FileProblem(attempt: .create, path: path, code: errno)
    }
    try makeFolder(Paths.folder(of: path), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else {
      throw FileProblem(attempt: .create, path: path, code: errno)
    }
  }

  /// Returns where a path leads when its symbolic links are followed, also when the file at the end does not exist yet.
  static func resolved(_ path: String) -> String {
    var current = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = readlink(current, &buffer, Int(PATH_MAX))
      guard count >= 0 else { return current }
      let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      current = target.hasPrefix("/") ? target : "\(Paths.folder(of: current))/\(target)"
    }
    return current
  }
}
