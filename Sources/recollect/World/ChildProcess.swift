import Foundation

/// Another program, run without a shell: its output is read, its errors are dropped.
enum ChildProcess {
  /// How a run ended.
  enum Run: Equatable {
    /// By itself, with its status and what it wrote.
    case ended(status: Int32, output: [UInt8])
    /// It took too long and was ended.
    case tooSlow
    /// It wrote too much and was ended.
    case tooLong
  }

  /// Runs a program with arguments to its end, or to a limit of bytes or seconds.
  static func run(_ program: String, _ arguments: [String], limit: Int, seconds: Int32) throws -> Run {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileProblem(attempt: .read, path: program, code: errno) }
    defer { close(ends[0]) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    if ends[1] > STDERR_FILENO { posix_spawn_file_actions_addclose(&actions, ends[1]) }
    var child: pid_t = 0
    let words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    let code = posix_spawn(&child, program, &actions, nil, words + [nil], environ)
    close(ends[1])
    guard code == 0 else { throw FileProblem(attempt: .read, path: program, code: code) }
    let (output, stopped) = read(ends[0], limit: limit, seconds: seconds)
    if stopped != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let stopped { return stopped }
    // The low bits hold the signal that ended it, if one did.
    return .ended(status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, output: output)
  }

  private static func read(_ end: Int32, limit: Int, seconds: Int32) -> (output: [UInt8], stopped: Run?) {
    let last = ContinuousClock.now + .seconds(Int(seconds))
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, 200)
      if ContinuousClock.now > last { return ([], .tooSlow) }
      if ready < 0, errno != EINTR { return (output, nil) }
      guard ready > 0 else { continue }
      let count = Foundation.read(end, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (output, nil) }
      output += buffer[..<count]
      if output.count > limit { return ([], .tooLong) }
    }
  }
}

/// Finds programs as the shell does.
enum ProgramFinder {
  /// Returns where a program is, or nil where it is not installed.
  static func path(of name: String, environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
    let folders = environment["PATH"]?.split(separator: ":").map(String.init) ?? ["/usr/local/bin", "/usr/bin", "/bin"]
    return folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
