import Foundation

/// The calls done to their end: taken up again where a signal interrupted them or they stopped short.
///
/// A call that returns a number returns 0 or the value of `errno`.
extension FileCalls {
  /// Opens a file; throws why it cannot be opened.
  func opened(_ path: String, _ flags: Int32, _ mode: mode_t = 0) throws(FileFault) -> Int32 {
    var file: Int32
    repeat { file = open(path, flags, mode) } while file < 0 && errno == EINTR
    guard file >= 0 else { throw FileFault(errno) }
    return file
  }

  /// Returns what stands at a path; nil where nothing does.
  func found(_ path: String) throws(FileFault) -> FileFacts? {
    while true {
      if let facts = facts(path) { return facts }
      switch errno {
      case EINTR: continue
      case ENOENT: return nil
      case let code: throw FileFault(code)
      }
    }
  }

  /// Returns what stands at a path; throws the problem that the reader is told of a file.
  func found(_ path: String, _ attempt: FileProblem.Attempt, shown: String) throws -> FileFacts? {
    do { return try found(path) } catch { throw error.of(attempt, shown) }
  }

  /// Returns the names in a folder.
  func allNames(in folder: String) throws -> [String] {
    while true {
      if let names = names(folder) { return names }
      let code = errno
      if code != EINTR { throw FileProblem(attempt: .readFolder, path: folder, code: code) }
    }
  }

  /// Returns what an open file is.
  func known(_ file: Int32) throws(FileFault) -> FileFacts {
    while true {
      if let facts = factsOfOpen(file) { return facts }
      if errno != EINTR { throw FileFault(errno) }
    }
  }

  /// Reads so many bytes from an offset on, fewer only where the file ends before.
  func bytes(of file: Int32, from start: Int, count: Int) throws(FileFault) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      while done < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<min(count, done + 1 << 30)])
        let piece = read(file, rest, start + done)
        if piece < 0 && errno == EINTR { continue }
        if piece < 0 { failure = errno }
        if piece <= 0 { break }
        done += piece
      }
    }
    guard failure == 0 else { throw FileFault(failure) }
    return bytes
  }

  /// Reads a file as large as it is when this begins: what another program appends meanwhile is not seen in part.
  func contents(of file: Int32) throws(FileFault) -> [UInt8] {
    let size = try known(file).size
    let bytes = try bytes(of: file, from: 0, count: size)
    // A disk or a network that ends a file too soon must not pass for a file that was cut off.
    if bytes.count < size, try known(file).size >= size { throw FileFault(EIO) }
    return bytes
  }

  /// Writes all bytes from an offset on, however often the system stops short.
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

  /// Brings what was written to the disk.
  ///
  /// Nothing but an interruption is tried again: after an error of the disk the system forgets what it could not write,
  /// and a second sync would say that all is well.
  func syncAll(_ file: Int32) -> Int32 { finished { sync(file) } }

  /// Ends a file at a length.
  func cut(_ file: Int32, to length: Int) -> Int32 { finished { truncate(file, length) } }

  /// Closes a file; the system has closed it also where it was interrupted.
  func end(_ file: Int32) -> Int32 { close(file) == 0 || errno == EINTR ? 0 : errno }

  /// Gives a file another name.
  func renameAll(_ old: String, _ new: String) -> Int32 { finished { rename(old, new) } }

  /// Makes a folder.
  func folderMade(_ path: String, _ mode: mode_t) -> Int32 { finished { makeFolder(path, mode) } }

  private func finished(_ call: () -> Int32) -> Int32 {
    while call() != 0 { if errno != EINTR { return errno } }
    return 0
  }
}

/// Why a call failed: the value of `errno`.
struct FileFault: Error, Equatable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// The problem for the reader.
  func of(_ attempt: FileProblem.Attempt, _ path: String) -> FileProblem {
    FileProblem(attempt: attempt, path: path, code: code)
  }
}
