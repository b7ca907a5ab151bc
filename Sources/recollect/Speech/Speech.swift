import Foundation

/// Reads the quiz aloud through another program, which gets each text on its standard input.
///
/// The quiz never waits for it: a text is written into a pipe that has room for all of it, and a new text ends the one
/// that is still being spoken. Texts are no arguments, so none can be taken for an option.
final class Speech {
  /// More than this is not read aloud: every pipe has room for it.
  static let limit = 16_000
  /// How long a program may take to end when it is asked to, in steps of 5 ms.
  private static let patience = 10

  private let command: SpeechCommand
  private let path: String?
  private let report: (String) -> Void
  private var hasReported = false
  /// The program that is speaking, which leads a process group of its own.
  private(set) var speaker: pid_t?

  /// Takes the program, and where to say once that it does not work.
  init(
    _ command: SpeechCommand, environment: [String: String] = ProcessInfo.processInfo.environment,
    report: @escaping (String) -> Void
  ) {
    self.command = command
    self.report = report
    path =
      command.program.contains("/")
      ? command.program : ProgramFinder.path(of: command.program, environment: environment)
  }

  /// Begins to read a text aloud, instead of the one before.
  func say(_ text: String) {
    stop()
    guard !text.isEmpty else { return }
    guard let path else { return reportNotFound() }
    guard let process = start(path, reading: text) else { return reportNotFound() }
    speaker = process
  }

  /// Ends what is being spoken.
  func stop() {
    guard let process = speaker else { return }
    speaker = nil
    var status: Int32 = 0
    if waitpid(process, &status, WNOHANG) == process { return reportEnd(status) }
    kill(-process, SIGTERM)
    for _ in 0..<Self.patience {
      if waitpid(process, &status, WNOHANG) != 0 { return }
      usleep(5_000)
    }
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private func start(_ path: String, reading text: String) -> pid_t? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { for end in ends { close(end) } }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let bytes = Array((String(decoding: Array(text.utf8).prefix(Self.limit), as: UTF8.self) + "\n").utf8)
    _ = write(ends[1], bytes, bytes.count)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    // What it has to say itself would stand in the middle of the quiz.
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // A group of its own: Ctrl-C is not its affair, and its own children end with it.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    let words = ([command.program] + command.arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, &attributes, words + [nil], environ) == 0 ? process : nil
  }

  private func reportNotFound() {
    reportOnce(
      "The program '\(command.program)' that is to read aloud could not be started. Install it, or name another one "
        + "with --speak. The session goes on without it.")
  }

  private func reportEnd(_ status: Int32) {
    guard status & 0x7F == 0, status >> 8 & 0xFF != 0 else { return }
    reportOnce(
      "The program '\(command.program)' that is to read aloud ended with error \(status >> 8 & 0xFF). "
        + "Try it by itself: echo test | \(command.program).")
  }

  private func reportOnce(_ text: String) {
    if !hasReported { report(text) }
    hasReported = true
  }
}
