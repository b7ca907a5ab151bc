import ArgumentParser
import Cards
import Foundation
import Study

/// `recollect undo`: takes the newest answer or change back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes the newest answer or change back.",
    discussion: """
      The card stands again as it stood before; what 'recollect reschedule' moved at once is one change. An undo cannot be undone itself; used again, it takes back the answer or \
      change before.
      """)

  @Option(help: ArgumentHelp("Take back this many, the newest first.", valueName: "number"))
  var count = 1

  @OptionGroup var place: ProgressOption

  func validate() throws {
    if count < 1 { throw ValidationError("--count: '\(count)' is below 1. Give a whole number from 1.") }
  }

  func run() throws {
    let paths = Paths()
    // Nothing is made where there is no file.
    if access(paths.progressFile(option: place.progress), F_OK) != 0 {
      _ = try ProgressFile.read(place.progress, paths: paths)
      throw Self.nothing
    }
    var lines: [String] = []
    _ = try place.change(paths: paths) { state in
      let changes = state.newestChanges(count)
      guard !changes.isEmpty else { throw Self.nothing }
      lines = changes.compactMap { events in
        guard let first = events.last else { return nil }
        let what = events.count > 1 ? "the moving of \(events.count) cards" : first.deed.words
        return "Undone: \(what), of \(first.at.minute)."
      }
      if changes.count < count { lines.append("There is nothing more to undo.") }
      return changes.flatMap { $0.map { .undo($0.name) } }
    }
    try Console.show(lines)
  }

  private static let nothing = PlainProblem("There is nothing to undo.")
}

extension Moment {
  /// The day and the minute, as `2026-11-21 09:12`.
  var minute: String { "\(description.prefix(10)) \(description.dropFirst(11).prefix(5))" }
}

extension Deed {
  /// What was done, to follow "Undone:".
  var words: String {
    switch self {
    case .review(let review): "the answer to \(review.card)"
    case .set(let name, _, let deck): "the setting '\(name)'" + (deck.map { " for the deck '\($0)'" } ?? "")
    case .suspend(let card): "the suspending of \(card)"
    case .resume(let card): "the resuming of \(card)"
    case .flag(let card, .some): "the flag of \(card)"
    case .flag(let card, nil): "the taking away of the flag of \(card)"
    case .relink(let old, let new): "the joining of \(old) and \(new)"
    case .due(let card, let day): "the moving of \(card) to \(day)"
    case .exam: "the exam"
    case .examAnswer(let answer): "the exam's answer to \(answer.card)"
    case .unknown(let name): "the event '\(name)'"
    case .start, .card, .undo: "nothing"
    }
  }
}
