import Cards
import Study

/// Asks of one leech after the other whether it is set aside or kept.
///
/// Ctrl-C, Ctrl-D and a terminal that goes away end it; what was decided until then is written.
struct LeechReview {
  let terminal: any Terminal
  /// Writes down what was decided.
  let record: (Deed) throws -> Void

  /// Asks about each leech.
  func ask(_ leeches: [Leech]) throws {
    var aside = 0
    var kept = 0
    asking: for (number, leech) in leeches.enumerated() {
      terminal.show("")
      terminal.show(
        terminal.isPlain
          ? "Leech \(number + 1) of \(leeches.count)." : "\("\(number + 1) of \(leeches.count)", .strong)")
      for line in leech.lines { terminal.show(StyledText(line)) }
      switch decision() {
      case "s":
        try record(.suspend(leech.card.key))
        aside += 1
        terminal.show("Set aside: it is not asked until you resume it.")
      case "k":
        try record(.resume(leech.card.key))
        kept += 1
        terminal.show("Kept: it is asked as before.")
      case "n": terminal.show("Left for later.")
      default: break asking
      }
    }
    terminal.show("")
    terminal.show(StyledText(Self.farewell(aside: aside, kept: kept, left: leeches.count - aside - kept)))
  }

  /// The key that was pressed: s, k, n, or q.
  private func decision() -> String {
    var isFresh = true
    while true {
      let reply = terminal.key(
        prompt: "s set aside, k keep, n later, q, ? > ", accepted: ["s", "k", "n", "q", "?"], freshQuestion: isFresh)
      isFresh = false
      guard case .text(let text) = reply else { return "q" }
      let word = text.lowercased()
      if ["s", "k", "n", "q"].contains(word) { return word }
      terminal.show(
        "s: it is not asked until 'recollect resume'. k: it is asked as before, and listed again when it is forgotten more often. n leaves it for later, q ends this. To change the card: 'recollect edit'."
      )
    }
  }

  static func farewell(aside: Int, kept: Int, left: Int) -> String {
    let undo =
      aside + kept > 0 ? " 'recollect undo\(aside + kept > 1 ? " --count \(aside + kept)" : "")' takes that back." : ""
    return "\(aside) set aside, \(kept) kept, \(left) left.\(undo)"
  }
}
