import Foundation

/// The learner's editor: `$VISUAL`, else `$EDITOR`, else the first that is installed of `editor`, `nano` and `vi`.
struct Editor {
  /// Why a file was not edited.
  enum Failure: Problem, Equatable {
    case none
    case notStarted(String)
    case ended(String, Int32)

    var status: ExitStatus { .failed }

    var description: String {
      switch self {
      case .none: "There is no editor. Set EDITOR to the name of one, for example: export EDITOR=nano."
      case .notStarted(let command): "The editor '\(command)' could not be started. Set EDITOR to another one."
      case .ended(let command, 127): "The editor '\(command)' was not found. Set EDITOR to the name of another one."
      case .ended(let command, let status):
        "The editor '\(command)' ended with error \(status). Look at the file again."
      }
    }
  }

  /// Editors that understand `+12` before the file's name.
  private static let goToLine: Set<String> = [
    "editor", "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "mg", "ne",
  ]

  private let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

  /// Opens a file at a line and waits until the editor is done.
  func open(_ path: String, line: Int? = nil) throws {
    guard let command else { throw Failure.none }
    // The shell takes the command apart, as it may hold options and quotes: EDITOR="code --wait".
    let words = ["sh", "-c", "\(command) \"$@\"", command] + arguments(of: command, path: path, line: line)
    let status = try Self.whileSignalsAreTheEditors { try Self.run(words, failure: .notStarted(command)) }
    guard status == 0 else { throw Failure.ended(command, status) }
  }

  /// What is said before an editor opens that the learner did not choose: its name, and how to leave vi.
  var introduction: String? {
    guard chosen == nil, let command else { return nil }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let path = folders.map { "\($0)/\(command)" }.first { access($0, X_OK) == 0 } ?? command
    // Debian's editor is a link to a link to the program.
    let real = realpath(path, nil)
    defer { free(real) }
    let program = real.map { String(cString: $0) }?.split(separator: "/").last.map(String.init) ?? command
    let leaving = program.hasPrefix("vi") ? "In vi, Esc and then :wq and Enter saves and leaves, :q! leaves. " : ""
    return "The card opens in \(program). \(leaving)To use another editor, set EDITOR to its name."
  }

  /// What the environment names.
  private var chosen: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = environment[name]?.trimmingCharacters(in: .whitespaces), !value.isEmpty { return value }
    }
    return nil
  }

  /// What to start; nil where nothing is installed.
  var command: String? {
    if let chosen { return chosen }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return ["editor", "nano", "vi"].first { name in folders.contains { access("\($0)/\(name)", X_OK) == 0 } }
  }

  func arguments(of command: String, path: String, line: Int?) -> [String] {
    // A name that begins with a hyphen or a plus sign would be an option.
    let file = ["-", "+"].contains { path.hasPrefix($0) } ? "./\(path)" : path
    let program = command.prefix { $0 != " " }.split(separator: "/").last.map(String.init) ?? ""
    guard let line, Self.goToLine.contains(program) else { return [file] }
    return ["+\(line)", file]
  }

  private static func run(_ words: [String], failure: Failure) throws -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What we ignore, the editor shall not.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var strings = words.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &strings, environ) == 0 else { throw failure }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Ctrl-C is the editor's affair while it runs; Ctrl-Z stops it and us.
  private static func whileSignalsAreTheEditors(_ run: () throws -> Int32) rethrows -> Int32 {
    // Handlers are not kept in a list: Swift takes the value of SIG_IGN for a nil there.
    let before = [SIGINT, SIGQUIT, SIGTSTP, SIGCONT].map { number in
      var old = sigaction()
      sigaction(number, nil, &old)
      return (number: number, action: old)
    }
    for number in [SIGINT, SIGQUIT] { signal(number, SIG_IGN) }
    for number in [SIGTSTP, SIGCONT] { signal(number, SIG_DFL) }
    defer {
      for (number, action) in before {
        var action = action
        sigaction(number, &action, nil)
      }
    }
    return try run()
  }
}
