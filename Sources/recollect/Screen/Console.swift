import ArgumentParser
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Standard output, for commands that show a result and are done.
///
/// A reader that has gone away (`recollect list | head`) ends the program quietly; a full disk with exit code 74.
enum Console {
  /// Writes a text to standard output as it is; end it with a line feed.
  ///
  /// - Throws: what ends the program.
  static func write(_ text: String) throws {
    do throws(OutputFailure) {
      try OutputDescriptor.standardOutput.write(text)
    } catch {
      throw error.ending
    }
  }
}

/// Why something shown did not arrive.
enum OutputFailure: Problem, Equatable {
  /// Nobody reads any more: a closed pipe, a terminal that has gone away.
  case readerGone
  /// The system's error number.
  case failed(Int32)

  init(errorNumber: Int32) {
    self = [EPIPE, EIO, ENXIO, ECONNRESET].contains(errorNumber) ? .readerGone : .failed(errorNumber)
  }

  /// The error to end the program with: quietly when nobody reads.
  var ending: any Error { self == .readerGone ? ExitCode.success : self }

  var status: ExitStatus { .writeFailed }

  var description: String {
    switch self {
    case .readerGone: "Nobody reads the output any more."
    case .failed(ENOSPC), .failed(EDQUOT):
      "The output could not be written: the disk is full. Make room, then try again."
    case .failed(let number):
      "The output could not be written: \(String(cString: strerror(number)).lowercased()). "
        + "Send it elsewhere, then try again."
    }
  }
}

/// A file descriptor to write to, whole texts at a time.
struct OutputDescriptor: Sendable {
  let number: Int32

  static let standardOutput = OutputDescriptor(number: STDOUT_FILENO)
  static let standardError = OutputDescriptor(number: STDERR_FILENO)

  /// Occupies the numbers of standard input, output and error where they are closed.
  ///
  /// Else a file would get them, and what is shown be written into it. They are opened the wrong way round, so that
  /// using them is still an error.
  static func occupyStandardNumbers() {
    for (number, way) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is given, and those below are occupied.
      _ = open("/dev/null", way)
    }
  }

  var isTerminal: Bool { isatty(number) == 1 }

  func write(_ text: String) throws(OutputFailure) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Self.systemWrite(number, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if count < 0, errno == EAGAIN {
        // Somebody made the descriptor non-blocking (it is shared with the shell): wait until there is room.
        var room = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = poll(&room, 1, -1)
      } else if count < 0, errno != EINTR {
        throw OutputFailure(errorNumber: errno)
      }
    }
  }

  private static func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
    Glibc.write(number, bytes, count)
    #else
    Darwin.write(number, bytes, count)
    #endif
  }
}
