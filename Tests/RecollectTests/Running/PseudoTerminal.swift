import Foundation

/// The program on a terminal of its own, as a person at a keyboard sees it.
///
/// Everything waits with `poll` for what it expects; a deadline ends what hangs, and its message shows the screen.
final class PseudoTerminal {
  static let enter = "\r"
  static let controlC = "\u{3}"
  static let controlD = "\u{4}"
  static let controlZ = "\u{1A}"

  private let master: Int32
  let process: pid_t
  private var received: [UInt8] = []
  private var seen = 0
  private var ended: Int32?
  private let seconds: Double
  private let modeBefore: TerminalSetting?

  init(
    _ arguments: [String], home: String, environment: [String: String?] = [:], folder: String? = nil,
    columns: UInt16 = 80, rows: UInt16 = 24, shell: String = "", seconds: Double = 20
  ) throws {
    self.seconds = seconds
    let (master, name) = try Self.openMaster()
    self.master = master
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    modeBefore = TerminalSetting(of: master)
    // In a new session, the first terminal that is opened becomes the controlling one.
    process = try RunningProgram.spawn(
      arguments, environment: RunningProgram.environment(home: home, environment), folder: folder ?? home,
      newSession: true, limit: shell
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    if ended == nil {
      kill(process, SIGKILL)
      _ = RunningProgram.status(of: process)
    }
    close(master)
  }

  /// All that the program has written, as it was written.
  var transcript: String { String(decoding: received, as: UTF8.self) }

  /// What was written, without escape sequences and carriage returns.
  var screen: String { String(decoding: VisibleBytes(received[...]).bytes, as: UTF8.self) }

  /// Presses keys.
  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR || errno == EAGAIN else { return }
      sent += max(count, 0)
    }
  }

  /// Waits for a text after what earlier calls have found; returns what stood before it.
  @discardableResult
  func expect(_ text: String) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let unseen = VisibleBytes(received[seen...])
      if let range = Data(unseen.bytes).range(of: Data(text.utf8)) {
        seen = unseen.ends[range.upperBound - 1]
        return String(decoding: unseen.bytes[..<range.lowerBound], as: UTF8.self)
      }
      guard receive(before: deadline) else { throw RunningFailure.notSeen(text, screen: screen) }
    }
  }

  /// Waits for the program's end; returns its exit status.
  func status() throws -> Int32 {
    if let ended { return ended }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while receive(before: deadline) {}
    guard ContinuousClock.now < deadline else { throw RunningFailure.notEnded(screen: screen) }
    let status = RunningProgram.status(of: process)
    ended = status
    return status
  }

  /// Makes the window another size.
  func resize(columns: UInt16, rows: UInt16 = 24) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal, as another program would.
  func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as closing the window does.
  func hangUp() -> Int32 {
    // The kernel sends SIGHUP when the last descriptor of this end is closed.
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(nowhere, master)
    close(nowhere)
    let status = RunningProgram.status(of: process)
    ended = status
    return status
  }

  /// Whether every setting of the terminal is what it was before the program began, and pastes are not bracketed.
  var isAsFound: Bool {
    guard let before = modeBefore, TerminalSetting(of: master) == before else { return false }
    let text = transcript
    guard let on = text.range(of: "\u{1B}[?2004h", options: .backwards) else { return true }
    return text[on.upperBound...].contains("\u{1B}[?2004l")
  }

  /// Reads what there is; false at the end or when the time is over.
  private func receive(before deadline: ContinuousClock.Instant) -> Bool {
    let left = deadline - .now
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = max(0, left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000)
    guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    received += bytes[..<count]
    return true
  }

  private static func openMaster() throws -> (Int32, String) {
    #if canImport(Glibc)
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: UInt32 = 0
    // Linux's TIOCSPTLCK and TIOCGPTN, which Swift's Glibc hides with grantpt and its like.
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else { throw RunningFailure.noTerminal(errno) }
    return (master, "/dev/pts/\(number)")
    #else
    let master = posix_openpt(O_RDWR | O_NOCTTY)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
    else { throw RunningFailure.noTerminal(errno) }
    return (master, String(cString: name))
    #endif
  }
}

/// All that is set in a terminal: flags, and the characters with a meaning.
struct TerminalSetting: Equatable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  init?(of descriptor: Int32) {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return nil }
    flags = [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
    characters = withUnsafeBytes(of: &mode.c_cc) { Array($0) }
  }
}

/// What of a program's output is seen: no escape sequences, no carriage returns.
private struct VisibleBytes {
  private(set) var bytes: [UInt8] = []
  /// Where each of them ends in the output.
  private(set) var ends: [Int] = []

  init(_ output: ArraySlice<UInt8>) {
    var isEscape = false
    for (index, byte) in zip(output.indices, output) {
      if byte == 0x1B {
        isEscape = true
      } else if isEscape {
        // `ESC [ parameters letter`, or `ESC =`.
        isEscape = "[?;0123456789".utf8.contains(byte)
      } else if byte != 0x0D {
        bytes.append(byte)
        ends.append(index + 1)
      }
    }
  }
}
