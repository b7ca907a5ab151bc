import Cards
import Foundation
import Study

/// How many cards keep their history over the versions of a real deck: `recollect-bench relinking FILE.json... [--show]`.
///
/// A file is `{"versions":[{"cards":[{"uid","kind","a","b"}]}]}`: `uid` says which cards are the same and is not shown to
/// the program, `kind` is `td` (term, definition) or `qa` (question, answer).
struct EditKitBench {
  private struct Kit: Decodable {
    struct Version: Decodable {
      let cards: [Entry]
    }
    struct Entry: Decodable {
      let uid: String
      let kind: String
      let a: String
      let b: String
    }
    let versions: [Version]
  }

  private struct Share {
    var right = 0
    var all = 0
    var text: String { "\(right) of \(all), \(RelinkingBench.percent(right, of: all))" }
  }

  let shows: Bool
  private var classes: [String: Share] = [:]
  private var wrong = 0
  private var cards = 0
  private var known = Set<CardKey>()
  private var roots: [CardKey: CardKey] = [:]

  init(shows: Bool) { self.shows = shows }

  static func run(_ arguments: [String]) throws {
    var bench = EditKitBench(shows: arguments.contains("--show"))
    if arguments == ["--show"] {
      RelinkingBench.show()
      return
    }
    for path in arguments where path != "--show" {
      let kit = try JSONDecoder().decode(Kit.self, from: Data(contentsOf: URL(filePath: path)))
      bench.known = []
      bench.roots = [:]
      for (old, new) in zip(kit.versions, kit.versions.dropFirst()) { bench.compare(old, new) }
    }
    for (name, share) in bench.classes.sorted(by: { $0.key < $1.key }) { print("\(name): \(share.text)") }
    print("wrong joins: \(bench.wrong) of \(bench.cards) cards")
  }

  private static func text(_ entries: [Kit.Entry]) -> String {
    entries.map { entry in
      let content: Entry.Content =
        entry.kind == "td"
        ? .termAndDefinition(terms: [entry.a], definitions: [entry.b]) : .question(entry.a, answers: [entry.b])
      return DeckPrinter.text(of: Entry(content)) + "\n"
    }.joined()
  }

  private mutating func compare(_ old: Kit.Version, _ new: Kit.Version) {
    let before = DeckParser.deck(from: Self.text(old.cards), file: "kit.md").cards
    let after = DeckParser.deck(from: Self.text(new.cards), file: "kit.md").cards
    let history = EditHistory(before, then: after, known: known) { roots[$0] ?? $0 }
    known.formUnion(before.map(\.key))
    cards += after.count
    let joined = Dictionary(history.relinking().joined.flatMap(\.pairs).map { ($0.old, $0.new) }) { first, _ in first }
    for (old, new) in joined { roots[new] = roots[old] ?? old }
    let entries = Dictionary(new.cards.map { ($0.uid, $0) }) { first, _ in first }
    let places = Dictionary(new.cards.indices.map { (new.cards[$0].uid, $0) }) { first, _ in first }
    let owners = Dictionary(after.map { ($0.key, new.cards[$0.entry].uid) }) { first, _ in first }
    let byPlace = Dictionary(grouping: after, by: \.entry)
    for card in before {
      let entry = old.cards[card.entry]
      guard let now = entries[entry.uid], let place = places[entry.uid],
        let same = byPlace[place]?.first(where: { $0.kind == card.kind })
      else {
        if let found = joined[card.key] { say("WRONG (gone)", entry, owners[found].flatMap { entries[$0] }) }
        continue
      }
      if entry.a == now.a, entry.b == now.b { continue }
      let isKept = (roots[same.key] ?? same.key) == (roots[card.key] ?? card.key)
      let name = Self.name(entry, now)
      classes[name, default: Share()].all += 1
      classes[name, default: Share()].right += isKept ? 1 : 0
      if !isKept { say("asked, \(name)", entry, now) }
      if let found = joined[card.key], found != same.key { say("WRONG", entry, owners[found].flatMap { entries[$0] }) }
    }
  }

  private mutating func say(_ what: String, _ old: Kit.Entry, _ new: Kit.Entry?) {
    if what.hasPrefix("WRONG") { wrong += 1 }
    guard shows else { return }
    print("\(what)\n  - \(old.a) = \(old.b)\n  + \(new?.a ?? "") = \(new?.b ?? "")")
  }

  private static func name(_ old: Kit.Entry, _ new: Kit.Entry) -> String {
    if old.a == new.a { return "answer edited" }
    if old.b == new.b { return "question edited, same answer" }
    let share = (likeness(old.a, new.a) + likeness(old.b, new.b)) / 2
    return "both edited, \(share >= 0.8 ? "a little" : share >= 0.5 ? "some" : "much")"
  }

  /// Twice the longest common subsequence of the letters, as a share of both.
  private static func likeness(_ first: String, _ second: String) -> Double {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    var row = [Int](repeating: 0, count: second.count + 1)
    for letter in first {
      var diagonal = 0
      for column in 0..<second.count {
        let above = row[column + 1]
        row[column + 1] = letter == second[column] ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return Double(2 * row[second.count]) / Double(max(1, first.count + second.count))
  }
}
