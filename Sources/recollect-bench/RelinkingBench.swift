import Cards
import Foundation
import Study

/// How many edited cards keep their history: on made decks, and on the edit histories of files that are named.
enum RelinkingBench {
  static let decks = 1_000

  /// What came of the lost cards of which it is known what they are now, and of the others.
  struct Tally {
    var right = 0
    var asked = 0
    var wrong = 0
    /// Lost cards that are no card any more, and were left alone.
    var left = 0

    /// All that have a right answer.
    var known: Int { right + asked + misled }
    /// Wrong joins of cards that have a right answer.
    var misled = 0

    static func += (left: inout Tally, right: Tally) {
      left.right += right.right
      left.asked += right.asked
      left.wrong += right.wrong
      left.left += right.left
      left.misled += right.misled
    }
  }

  static func run() throws -> [Figure] {
    var kinds: [EditKind: Tally] = [:]
    var all = Tally()
    for number in 0..<decks {
      let deck = EditedDeckGenerator.deck(number)
      for (kind, tally) in tally(of: deck) {
        kinds[kind, default: Tally()] += tally
        all += tally
      }
    }
    let joins = all.right + all.wrong
    var figures = [
      Figure(
        name: "edited cards joined rightly, \(decks) made decks", value: percent(all.right, of: all.known),
        holds: all.right * 100 >= all.known * 95, floor: "95 %"),
      Figure(
        name: "wrong joins", value: "\(percent(all.wrong, of: joins)), \(all.wrong) of \(joins)",
        holds: all.wrong * 200 <= joins, floor: "at most 0.5 %"),
      Figure(name: "asked", value: "\(all.asked) cards"),
    ]
    for kind in EditKind.allCases {
      guard let tally = kinds[kind] else { continue }
      figures.append(
        Figure(
          name: "  \(kind.rawValue)",
          value: "\(tally.right) of \(tally.known) joined, \(tally.wrong) wrong, \(tally.left) left alone"))
    }
    return figures + speed()
  }

  static func percent(_ part: Int, of whole: Int) -> String {
    "\(Figure.text(Double(part) * 100 / Double(max(1, whole)))) %"
  }

  /// Studies the first version of a deck, opens the second, and looks at what is joined.
  static func tally(
    of deck: EditedDeck, show: (EditKind, String, Card?, Card?) -> Void = { _, _, _, _ in }
  ) -> [EditKind: Tally] {
    let before = EditedDeck.cards(of: deck.before)
    let after = EditedDeck.cards(of: deck.after)
    let history = EditHistory(before.map(\.card), then: after.map(\.card))
    let renamed = deck.before[0].path == deck.after[0].path ? [:] : ["hands": "renamed"]
    let relinking = history.relinking(renamed: renamed)
    let joined = Dictionary(relinking.joined.flatMap(\.pairs).map { ($0.old, $0.new) }) { first, _ in first }
    let truth = Dictionary(after.map { ($0.identity, $0.card) }) { first, _ in first }
    let byKey = Dictionary(after.map { ($0.card.key, $0.card) }) { first, _ in first }
    var tallies: [EditKind: Tally] = [:]
    for (identity, card) in before where history.lost.contains(card.key) {
      guard let kind = deck.edits[identity.entry] else { continue }
      var tally = Tally()
      let right = truth[identity].flatMap { history.isNew($0.key) ? $0 : nil }
      let found = joined[card.key].flatMap { byKey[$0] }
      switch (right, found) {
      case (let right?, let found?) where right.key == found.key: tally.right = 1
      case (.some, .some): (tally.wrong, tally.misled) = (1, 1)
      case (nil, .some): tally.wrong = 1
      case (.some, nil): tally.asked = 1
      case (nil, nil): tally.left = 1
      }
      if tally.wrong > 0 { show(kind, "wrong", card, found) }
      if tally.asked > 0 { show(kind, "asked", card, right) }
      tallies[kind, default: Tally()] += tally
    }
    return tallies
  }

  /// Prints each wrong join and each card of the made decks that is asked.
  static func show() {
    for number in 0..<decks {
      let deck = EditedDeckGenerator.deck(number)
      _ = tally(of: deck) { kind, what, old, new in
        guard let old else { return }
        print("\(what), \(kind.rawValue), deck \(number)\n  - \(old.prompt) = \(old.answer)")
        print("  + \(new?.prompt ?? "") = \(new?.answer ?? "")")
      }
    }
  }

  /// How long the comparison takes where every card of a large deck was edited, and where one was.
  private static func speed() -> [Figure] {
    [1, 5_000].map { edited in
      let (before, after) = largeDeck(edited: edited)
      var joined = 0
      let time = Stopwatch.best {
        joined = EditHistory(before, then: after).relinking().joined.count
      }
      return .time(
        "comparing \(edited) edited entries of 5000 (10000 cards), \(joined) joined", time,
        floor: edited == 1 ? 0.3 : 5,
        limit: "reading the words, and the comparisons with the entries that share the most")
    }
  }

  /// Entries of words that are put together from parts, with a slip in some.
  private static func largeDeck(edited: Int) -> ([Card], [Card]) {
    let heads = ["osteo", "chondro", "myo", "neuro", "gastro", "hepato", "cardio", "nephro", "dermo", "angio"]
    let tails = [
      "pathia", "gramma", "ptosis", "megalia", "stasis", "rrhexis", "malakia", "spasmus", "kinesis", "fibra",
    ]
    let parts = [
      "the skin", "bones", "small vessels", "a large joint", "the gut", "the eye", "the heart", "some nerves",
    ]
    func text(_ isLater: Bool) -> String {
      (0..<5_000).map { number in
        let (head, tail) = (heads[number % 10], tails[number / 10 % 10])
        let word = "\(head)\(tails[number / 100 % 10].dropLast())o\(tail)"
        let written = !isLater && number < edited ? word + "a" : word
        return """
          T: \(written) of kind \(number / 1_000 + 1)
          D: what happens to \(parts[number % 8]) when \(head) and \(tail) meet, seen in \(number) of 10000 people


          """
      }.joined()
    }
    return (
      DeckParser.deck(from: text(false), file: "large.md").cards,
      DeckParser.deck(from: text(true), file: "large.md").cards
    )
  }
}

/// Two versions of some cards, the first of which was studied whole.
struct EditHistory {
  let lost: Set<CardKey>
  private let before: [Card]
  private let after: [Card]
  private let known: Set<CardKey>

  /// Takes both versions, the keys that older versions had, and what joins keys of theirs.
  init(_ before: [Card], then after: [Card], known: Set<CardKey> = [], root: (CardKey) -> CardKey = { $0 }) {
    self.before = before
    self.after = after
    self.known = known.union(before.map(\.key))
    let there = Set(after.map { root($0.key) })
    lost = Set(before.map(\.key).filter { !there.contains(root($0)) })
  }

  func isNew(_ key: CardKey) -> Bool { !known.contains(key) }

  func relinking(renamed: [String: String] = [:]) -> Relinking {
    var seen = Set<CardKey>()
    let lost = before.filter { self.lost.contains($0.key) && seen.insert($0.key).inserted }
      .map { LostCard(key: $0.key, facts: CardFacts(of: $0)) }
    return Relinking(lost: lost, cards: after, renamed: renamed, isNew: isNew)
  }
}
