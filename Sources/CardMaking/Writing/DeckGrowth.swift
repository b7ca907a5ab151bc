public import Cards

/// A deck's text with new entries, and how many there are.
public struct DeckGrowth: Sendable, Hashable {
  /// The whole text; where nothing is new, exactly the text that was there.
  public let text: String
  /// How many cards the new entries make.
  public let added: Int

  /// Adds to a deck's text the entries whose cards it does not have; nothing that is there changes.
  ///
  /// `fallbackHeading` stands above entries that have no heading of their own, so that they do not come under one of
  /// the deck's by chance.
  public init(adding entries: [Entry], to text: String, fallbackHeading: String) {
    var known = Set(DeckParser.deck(from: text, file: "").cards.map(\.key))
    let old = known.count
    var fresh = Self.fresh(entries, besides: &known)
    for index in fresh.indices where fresh[index].headings.isEmpty { fresh[index].headings = [fallbackHeading] }
    self.text = DeckPrinter.appending(fresh, to: text)
    added = known.count - old
  }

  /// Writes a new deck of the entries, each card once.
  public init(frontMatter: FrontMatter, introduction: String, entries: [Entry]) {
    var known: Set<CardKey> = []
    let fresh = Self.fresh(entries, besides: &known)
    text = DeckPrinter.deck(frontMatter: frontMatter, introduction: introduction, entries: fresh)
    added = known.count
  }

  /// The entries none of whose cards is known yet.
  private static func fresh(_ entries: [Entry], besides known: inout Set<CardKey>) -> [Entry] {
    var fresh: [Entry] = []
    for entry in entries {
      let keys = DeckParser.deck(from: DeckPrinter.text(of: entry), file: "").cards.map(\.key)
      guard !keys.isEmpty, !keys.contains(where: known.contains) else { continue }
      known.formUnion(keys)
      fresh.append(entry)
    }
    return fresh
  }
}
