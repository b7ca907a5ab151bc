import Foundation

/// The built program, and the surroundings that tests run it in.
enum RunningProgram {
  /// `recollect` beside the test bundle.
  static var path: String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "recollect").path
  }

  /// An environment that owes nothing to the one the tests run in.
  static func environment(home: String, _ changes: [String: String?]) -> [String] {
    var variables: [String: String?] = [
      "HOME": home, "PATH": "/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null",
      "SWIFT_BACKTRACE": "enable=no", "TZ": "UTC",
    ]
    for (name, value) in changes { variables[name] = .some(value) }
    return variables.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
  }

  /// Starts the program in a folder; a shell goes there, as Swift's Glibc hides the call that would.
  static func spawn(
    _ arguments: [String], environment: [String], folder: String, newSession: Bool = false, limit: String = "",
    actions: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var fileActions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&fileActions)
    defer { posix_spawn_file_actions_destroy(&fileActions) }
    actions(&fileActions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // 0x80 is POSIX_SPAWN_SETSID, which Swift's Glibc hides.
    posix_spawnattr_setflags(
      &attributes, Int16(newSession ? 0x80 : 0) | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // The threads that run tests block signals, which the program would inherit.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    let words = ["sh", "-c", "\(limit)cd \"$0\" && exec \"$@\"", folder, path] + arguments
    var argv = words.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for string in argv + envp { free(string) } }
    var process = pid_t()
    let failure = posix_spawn(&process, "/bin/sh", &fileActions, &attributes, &argv, &envp)
    guard failure == 0 else { throw RunningFailure.notStarted(path, failure) }
    return process
  }

  /// Waits for the end; a program that a signal ended has 128 and the signal's number.
  static func status(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

enum RunningFailure: Error {
  case notStarted(String, Int32)
  case noTerminal(Int32)
  case notSeen(String, screen: String)
  case notEnded(screen: String)
}
