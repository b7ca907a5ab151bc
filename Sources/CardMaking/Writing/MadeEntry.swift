public import Cards

/// An entry as it was made of a card, which a person may still change before it is written.
public struct MadeEntry: Sendable, Hashable {
  /// What will be written.
  public var entry: Entry
  /// The card that it was made of.
  public let card: DraftCard
  /// The keys under which a deck may have it: its cards' own, then those of the other form that the same fact can take.
  let keys: [CardKey]
  /// How many of the keys are its cards' own.
  let cardCount: Int
  /// The lines of the entry as it was made.
  private let lines: String
  private let original: Entry
  private let ownRemembered: [CardKey]

  init(_ entry: Entry, of card: DraftCard) {
    self.entry = entry
    self.card = card
    lines = DeckPrinter.text(of: entry)
    let cards = DeckParser.deck(from: lines, file: "").cards
    let own = cards.map(\.key)
    cardCount = own.count
    original = entry
    ownRemembered = Self.remembered(cards)
    keys = own + Self.otherKeys(of: entry, card).filter { !own.contains($0) }
  }

  /// Its lines as it is to be written; printed again only where a person has changed it.
  var written: String { entry == original ? lines : DeckPrinter.text(of: entry) }

  /// The keys by which a deck remembers it as it is to be written; read again only where a person has changed it.
  var remembered: [CardKey] { entry == original ? ownRemembered : Self.remembered(cards) }

  private static func remembered(_ cards: [Card]) -> [CardKey] { cards.filter { $0.kind != .term }.map(\.key) }

  /// A definition of another length is asked as `Q:` instead of `T:`: it is the same fact all the same.
  private static func otherKeys(of entry: Entry, _ card: DraftCard) -> [CardKey] {
    guard card.kind == .definition, let term = card.shownTerm ?? card.term else { return [] }
    switch entry.content {
    case .termAndDefinition: return [CardKey(kind: .ask, parts: [card.prompt])]
    case .question where card.isPlainDefinition: return [CardKey(kind: .define, parts: [term])]
    default: return []
    }
  }
}
