import Foundation
import Memory
import Reports
import Study

/// One run of `recollect optimize` on the learner's own answers.
struct OptimizeRun {
  /// Whether the learner agrees to what is found.
  enum Consent {
    /// By `--yes`.
    case given
    /// By `--dry-run`, or by `--json` alone, nothing is saved.
    case withheld
    /// By one key, where there is a terminal.
    case asked
  }

  let options: ReportOptions
  let paths: Paths
  let clock: WorldClock

  /// Fits, shows what was found, and saves it where that is wanted.
  func optimize(consent: Consent) throws {
    let reading = try ProgressFile.read(options.place.progress, paths: paths)
    for notice in reading.notices { StandardError.write(line: notice) }
    let learner = reading.state
    let today = clock.now.studyDay
    let reviews = learner.countedReviews
    guard let report = fit(reviews, of: learner, today: today) else {
      if options.json { return try Console.write(JSONValue.tooFew(reviews).line + "\n") }
      return try Console.show(FitPatience.lines(reviews, lately: learner.laterPace(today: today)))
    }
    let style = options.style()
    if !options.json { try Console.write(report.lines(in: style).map { $0 + "\n" }.joined()) }
    guard report.hasGained else {
      if options.json { try Console.write(JSONValue.fit(report, isSaved: false).line + "\n") }
      return
    }
    let isSaved = try agrees(consent) && save(report.weights)
    if options.json { return try Console.write(JSONValue.fit(report, isSaved: isSaved).line + "\n") }
    try Console.show(isSaved ? Self.saved : [consent == .asked && isAtTerminal ? Self.declined : Self.notAsked])
  }

  private func fit(_ reviews: CountedReviews, of learner: LearnerState, today: Day) -> FitReport? {
    let line = ProgressLine("Fitting \(Wording.number(reviews.answers)) reviews")
    defer { line.finish() }
    return FitReport(reviews, of: learner, today: today) { line.update("pass \($0)") }
  }

  private var isAtTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && OutputDescriptor.standardOutput.isTerminal
  }

  /// Asks, where somebody is there to answer.
  private func agrees(_ consent: Consent) throws -> Bool {
    switch consent {
    case .given: return true
    case .withheld: return false
    case .asked where !isAtTerminal: return false
    case .asked:
      let terminal = AttachedTerminal.open(plain: options.plain)
      terminal.show("")
      let answer = Self.answer(at: terminal)
      try terminal.close()
      return answer
    }
  }

  /// Whether the answer is yes; Ctrl-C and Ctrl-D are no.
  static func answer(at terminal: any Terminal) -> Bool {
    var isFresh = true
    while true {
      let reply = terminal.key(
        prompt: "Use the fitted weights from now on? 1 yes, 0 no, ? > ", accepted: ["1", "0", "y", "n", "q", "?"],
        freshQuestion: isFresh)
      isFresh = false
      guard case .text(let text) = reply else { return false }
      switch text.lowercased() {
      case "1", "y", "yes": return true
      case "0", "n", "no", "q", "quit": return false
      default: terminal.show("1 or y: save them. 0 or n: everything stays as it is. 'recollect undo' takes a yes back.")
      }
    }
  }

  /// Writes the weights down; the log may have grown meanwhile, which changes nothing about them.
  private func save(_ weights: Weights) throws -> Bool {
    _ = try options.place.change(paths: paths) { _ in [LearnerState.setting(weights)] }
    return true
  }

  private static let saved = [
    "Saved. From now on each next answer gets its date from the fitted weights.",
    "'recollect reschedule' moves the dates that cards have already; 'recollect undo' takes the weights back.",
  ]
  private static let declined = "Nothing was saved. Everything stays as it is."
  private static let notAsked = "Nothing was saved. 'recollect optimize --yes' saves the fitted weights."
}
