import Cards
import Study

/// A deck that was studied whole, and then edited.
struct EditedDecks {
  let relinking: Relinking

  init(_ before: String, then after: String) {
    self.init([("bones.md", before)], then: [("bones.md", after)])
  }

  init(_ before: [(file: String, text: String)], then after: [(file: String, text: String)]) {
    let old = before.flatMap { DeckParser.deck(from: $0.text, file: $0.file).cards }
    let now = after.flatMap { DeckParser.deck(from: $0.text, file: $0.file).cards }
    let known = Set(old.map(\.key))
    let there = Set(now.map(\.key))
    let lost = old.filter { !there.contains($0.key) }.map { LostCard(key: $0.key, facts: CardFacts(of: $0)) }
    relinking = Relinking(lost: lost, cards: now) { !known.contains($0) }
  }

  /// What is joined, as `old > new`, each entry once.
  var joined: [String] { relinking.joined.map(Self.line) }

  /// What is asked, each lost entry with what it may be.
  var asked: [String] {
    relinking.questions.map { $0.matches.map(Self.line).joined(separator: " or ") }
  }

  private static func line(_ match: Relinking.Match) -> String { "\(match.names.old) > \(match.names.new)" }
}
