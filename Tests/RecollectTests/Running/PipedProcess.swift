import Foundation

/// The program in a pipe: bytes in, bytes out.
struct PipedProcess {
  let output: [UInt8]
  let errors: [UInt8]
  let status: Int32

  var text: String { String(decoding: output, as: UTF8.self) }
  var problems: String { String(decoding: errors, as: UTF8.self) }

  /// Runs the program to its end, where asked with some of its standard descriptors closed, or after a shell command that
  /// limits it.
  init(
    _ arguments: [String], input: some Sequence<UInt8> = [], home: String, environment: [String: String?] = [:],
    folder: String? = nil, closed: Set<Int32> = [], limit: String = ""
  ) throws {
    // Files instead of pipes: nobody has to read and write at once, whatever the size.
    let ends = try (0..<3).map { _ in try Self.unnamedFile() }
    defer { for end in ends { close(end) } }
    let bytes = Array(input)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(ends[0], $0.baseAddress, $0.count) }
      guard count > 0 else { throw RunningFailure.noTerminal(errno) }
      sent += count
    }
    lseek(ends[0], 0, SEEK_SET)
    let process = try RunningProgram.spawn(
      arguments, environment: RunningProgram.environment(home: home, environment), folder: folder ?? home, limit: limit
    ) { actions in
      for (number, end) in zip(Int32(0)..., ends) {
        if closed.contains(number) {
          posix_spawn_file_actions_addclose(&actions, number)
        } else {
          posix_spawn_file_actions_adddup2(&actions, end, number)
        }
      }
    }
    status = RunningProgram.status(of: process)
    output = Self.contents(of: ends[1])
    errors = Self.contents(of: ends[2])
  }

  init(_ arguments: [String], lines: [String], home: String, environment: [String: String?] = [:]) throws {
    try self.init(
      arguments, input: lines.map { $0 + "\n" }.joined().utf8, home: home, environment: environment)
  }

  private static func unnamedFile() throws -> Int32 {
    let path = "\(NSTemporaryDirectory())/recollect-pipe-\(UUID().uuidString)"
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw RunningFailure.noTerminal(errno) }
    unlink(path)
    return file
  }

  private static func contents(of file: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(max(0, lseek(file, 0, SEEK_END))))
    lseek(file, 0, SEEK_SET)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      done += count
    }
    return bytes
  }
}
