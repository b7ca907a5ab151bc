/// Whether to use colour, and how each role looks in it.
enum Colour {
  /// NO_COLOR forbids it, FORCE_COLOR demands it, else a terminal gets it that is not dumb.
  static func isWanted(environment: [String: String], isTerminal: Bool) -> Bool {
    if let no = environment["NO_COLOR"], !no.isEmpty { return false }
    if let force = environment["FORCE_COLOR"], !force.isEmpty { return force != "0" && force != "false" }
    return isTerminal && environment["TERM"].map { $0 != "dumb" } ?? false
  }

  /// The text with escape sequences; in a prompt each stands between the marks that let readline count cells.
  static func escaped(_ text: StyledText, isPrompt: Bool = false) -> String {
    text.runs.map { run in
      guard let code = code(of: run.role) else { return run.text }
      let start = "\u{1B}[\(code)m"
      let end = "\u{1B}[0m"
      return isPrompt ? "\u{1}\(start)\u{2}\(run.text)\u{1}\(end)\u{2}" : start + run.text + end
    }.joined()
  }

  private static func code(of role: StyledText.Role) -> String? {
    switch role {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .right: "32"
    case .wrong: "31"
    case .term: "1;36"
    }
  }
}
