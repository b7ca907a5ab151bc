import Foundation

/// Where the program's own files are, from the environment.
struct Paths: Sendable {
  private let environment: [String: String]

  /// Takes the environment's variables.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

  /// The progress file: the option where it is given, else `$RECOLLECT_PROGRESS`, else `progress.json` in the data folder.
  func progressFile(option: String? = nil) -> String {
    option ?? value("RECOLLECT_PROGRESS") ?? "\(data)/progress.json"
  }

  /// `$XDG_DATA_HOME/recollect`, by default `~/.local/share/recollect`.
  var data: String { place("XDG_DATA_HOME", "/.local/share") }

  /// `$XDG_STATE_HOME/recollect`, by default `~/.local/state/recollect`.
  var state: String { place("XDG_STATE_HOME", "/.local/state") }

  /// `$XDG_CACHE_HOME/recollect`, by default `~/.cache/recollect`.
  var cache: String { place("XDG_CACHE_HOME", "/.cache") }

  /// The home folder.
  var home: String { value("HOME") ?? NSHomeDirectory() }

  /// Returns a variable that is set to something.
  func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// Returns a path for the eye: the home folder as `~`.
  func shown(_ path: String) -> String {
    path.hasPrefix("\(home)/") ? "~\(path.dropFirst(home.count))" : path
  }

  /// Returns a sentence for the eye: the home folder as `~` where a path in it begins.
  func shortened(_ sentence: String) -> String {
    [" ", "(", "'"].reduce(shown(sentence)) { $0.replacing("\($1)\(home)/", with: "\($1)~/") }
  }

  /// Returns the folder that a path stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  // The XDG specification: a path that is not absolute is ignored.
  private func place(_ name: String, _ otherwise: String) -> String {
    "\(value(name).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + otherwise)/recollect"
  }
}
