import Foundation

/// Shows a file in the program that the desktop has for it.
enum PageOpening {
  /// Why a page was not shown; it is written all the same.
  struct Failure: Problem, Equatable {
    let path: String
    /// The program that failed; nil where there is none.
    let program: String?

    var status: ExitStatus { .failed }

    var description: String {
      guard let program else {
        return "\(path): There is no program here that shows pages (xdg-open or open). Open the file in a browser."
      }
      return "\(path): '\(program)' could not show the page. Open the file in a browser."
    }
  }

  /// Starts the desktop's program, and waits some seconds for its word on whether that went well.
  static func open(_ path: String, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    let names = ["xdg-open", "open"]
    let found = names.lazy.compactMap { name in
      ProgramFinder.path(of: name, environment: environment).map { (name, $0) }
    }.first
    guard let (name, program) = found else { throw Failure(path: path, program: nil) }
    // A name that begins with a hyphen would be an option.
    let file = path.hasPrefix("-") ? "./\(path)" : path
    do {
      // Some desktops wait until the browser is closed: that is no failure, but nothing to wait for either.
      guard case .ended(let status, _) = try ChildProcess.run(program, [file], limit: 65_536, seconds: 10) else {
        return
      }
      if status != 0 { throw Failure(path: path, program: name) }
    } catch is FileProblem {
      throw Failure(path: path, program: name)
    }
  }
}
