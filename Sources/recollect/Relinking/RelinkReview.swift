import Cards
import Study

/// Asks of one lost card after the other what it is now.
///
/// Ctrl-C, Ctrl-D and a terminal that goes away end it; what was joined until then is written.
struct RelinkReview {
  let terminal: any Terminal
  let words: RelinkWords
  /// Writes down that two are one.
  let join: (Relinking.Match) throws -> Void

  private enum Decision {
    case join(Relinking.Match)
    case leave
    case quit
  }

  /// Asks all questions; a card that was joined is offered to no other.
  func ask(_ questions: [Relinking.Question]) throws {
    var joined: [Relinking.Match] = []
    var left = 0
    asking: for (number, question) in questions.enumerated() {
      let matches = question.matches.filter { match in !joined.contains { $0.new.key == match.new.key } }
      guard !matches.isEmpty else {
        left += 1
        continue
      }
      terminal.show("")
      terminal.show(
        terminal.isPlain
          ? "Card \(number + 1) of \(questions.count)." : "\("\(number + 1) of \(questions.count)", .strong)")
      for line in words.lines(of: matches, isJoined: false) { terminal.show(StyledText(line)) }
      switch decision(on: matches) {
      case .join(let match):
        try join(match)
        joined.append(match)
        terminal.show("Joined.")
      case .leave: left += 1
      case .quit:
        left += questions.count - number
        break asking
      }
    }
    terminal.show("")
    for line in Self.farewell(joined, left: left) { terminal.show(StyledText(line)) }
  }

  private func decision(on matches: [Relinking.Match]) -> Decision {
    let digits = matches.indices.map { Character("\($0 + 1)") }
    let choice = matches.count == 1 ? "1 yes, 0 no" : "1 to \(matches.count), 0 none"
    let prompt: StyledText = "Same card? \(choice), q, ? > "
    var isFresh = true
    while true {
      let reply = terminal.key(
        prompt: prompt, accepted: digits + ["0", "y", "n", "q", "?"], freshQuestion: isFresh)
      isFresh = false
      guard case .text(let text) = reply else { return .quit }
      switch text.lowercased() {
      case "y",
        "yes" where matches.count == 1:
        return .join(matches[0])
      case "n", "no", "0": return .leave
      case "q", "quit": return .quit
      case "?", "h", "help": terminal.show(StyledText(Self.help(matches.count)))
      case let digit:
        if let number = Int(digit), matches.indices.contains(number - 1) { return .join(matches[number - 1]) }
        terminal.show(StyledText(Self.help(matches.count)))
      }
    }
  }

  private static func help(_ count: Int) -> String {
    let join =
      count == 1 ? "1 or y: it is the same card, and keeps its history." : "1 to \(count): it is this card now."
    return join + " 0 or n: it is another card. q ends this."
  }

  private static func farewell(_ joined: [Relinking.Match], left: Int) -> [String] {
    let cards = joined.reduce(0) { $0 + $1.pairs.count }
    var lines: [String] = []
    if cards > 0 {
      let undo = "'recollect undo\(cards == 1 ? "" : " --count \(cards)")' takes that back"
      lines.append("\(Wording.count(cards, "card")) \(cards == 1 ? "keeps its" : "keep their") history. \(undo).")
    }
    if left > 0 {
      lines.append("\(Wording.count(left, "card")) left as before. 'recollect list --lost' shows what is in no deck.")
    }
    return lines
  }
}
