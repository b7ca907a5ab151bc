import Cards
import Study

/// The words of `recollect relink`.
struct RelinkWords {
  let learner: LearnerState

  /// A lost card as it was, and what it is or may be now.
  func lines(of matches: [Relinking.Match], isJoined: Bool) -> [String] {
    guard let first = matches.first else { return [] }
    let old = first.old
    let reviews = Wording.count(learner[first.pairs[0].old].reviews, "review")
    let was = "Was: \(Self.side(old.asks)) Answer: \(Self.side(old.answer)) \(old.deck), \(reviews)."
    let now = matches.enumerated().map { number, match in
      let name = isJoined ? "Is" : matches.count == 1 ? "Now" : "Now \(number + 1)"
      let answer = match.new.answers.joined(separator: ", ")
      return "\(name): \(Self.side(match.new.prompt)) Answer: \(Self.side(answer)) "
        + "\(match.new.file):\(match.new.line)."
    }
    return ([was] + now).map(VisibleText.line)
  }

  /// What is said where nothing can be joined.
  func nothing(_ lost: LostCards?) -> String {
    guard let lost else { return "There is nothing to join: no card was reviewed yet." }
    if lost.mayBeElsewhere {
      return "Some of the decks that you study are not here, and cards may have moved there. "
        + "Use 'recollect relink' without naming a deck, where you study."
    }
    if lost.cards.isEmpty, !lost.unreadDecks.isEmpty {
      return "There is nothing to join, as far as can be told: \(Self.unread(lost.unreadDecks))"
    }
    guard !lost.cards.isEmpty else { return "There is nothing to join: every reviewed card is in its deck." }
    let cards = lost.cards.count == 1 ? "1 reviewed card is" : "\(lost.cards.count) reviewed cards are"
    return "\(cards) in no deck any more, and no new card is like them. 'recollect list --lost' shows them."
  }

  /// Says that cards are missing from decks with mistakes.
  static func unread(_ decks: [String]) -> String {
    let names = decks.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = decks.count > 3 ? " and \(decks.count - 3) more" : ""
    return "in \(names)\(more) something could not be read, and reviewed cards are missing there. "
      + "Use 'recollect check'."
  }

  /// A text with an end.
  private static func side(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.last.map { ".?!:;".contains($0) } == true ? text : text + "."
  }
}
