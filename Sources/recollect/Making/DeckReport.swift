import CardMaking

/// What `make` did to a deck file, in words; all numbers are of cards.
struct DeckReport {
  let path: String
  let isNew: Bool
  let added: Int
  /// Dropped in the review.
  var dropped = 0
  /// Not looked at in the review.
  var later = 0
  /// Left out because a person has deleted them.
  var deleted = 0
  /// There before.
  var present = 0
  /// Whether the deck had no memory of its cards and gets one.
  var beginsToRemember = false

  /// Whether the file is written.
  var changesDeck: Bool { added > 0 || dropped > 0 || beginsToRemember }

  /// What was done, a sentence.
  var words: String {
    if isNew, !changesDeck { return "\(path): No cards made\(rest), so there is no deck." }
    if isNew, dropped == 0, later == 0 { return "\(path): \(Self.cards(added)) made." }
    if added == 0, dropped == 0, later == 0, deleted == 0 {
      return beginsToRemember
        ? "\(path): Nothing is new; from now on the deck remembers its cards, so that what you delete stays away."
        : "\(path): Nothing is new; the deck stays as it is."
    }
    return "\(path): \(added == 0 ? "No cards" : Self.cards(added)) \(isNew ? "made" : "added")\(rest)."
  }

  private var rest: String {
    var parts: [String] = []
    if dropped > 0 { parts.append("\(dropped) dropped") }
    if later > 0 { parts.append("\(later) not looked at") }
    if deleted > 0 { parts.append("\(deleted) left out because you deleted \(deleted == 1 ? "it" : "them")") }
    if present > 0 { parts.append("\(present) there already") }
    return parts.map { ", " + $0 }.joined()
  }

  /// What to do next, after a blank; nothing where there is no deck.
  var advice: String {
    let again = deleted > 0 ? " --again brings back what you deleted." : ""
    return again + (isNew && !changesDeck ? "" : " Study it with: recollect study \(ShellWord.quoted(path))")
  }

  /// How many cards entries are.
  static func count(_ entries: [MadeEntry]) -> Int { entries.reduce(0) { $0 + $1.cards.count } }

  /// The number of the cards of entries, in words.
  static func cards(_ entries: [MadeEntry]) -> String { cards(count(entries)) }

  /// A number of cards.
  static func cards(_ count: Int) -> String { "\(count) \(count == 1 ? "card" : "cards")" }
}
