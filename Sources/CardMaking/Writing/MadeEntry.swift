public import Cards

/// An entry as it was made of a card, which a person may still change before it is written.
public struct MadeEntry: Sendable, Hashable {
  /// What will be written.
  public var entry: Entry {
    didSet { isChanged = true }
  }
  /// The card that it was made of.
  public let card: DraftCard
  /// The entry as it was made, in a deck's lines.
  private let made: WrittenEntry
  /// The key that its card has in the other form that the same fact can take.
  private let otherKey: CardKey?
  /// Whether a person has changed it.
  private var isChanged = false

  init(_ entry: Entry, of card: DraftCard) {
    self.entry = entry
    self.card = card
    made = WrittenEntry(entry)
    otherKey = Self.otherKey(of: entry, card)
  }

  /// The keys under which a deck may have it: its cards' own, then that of the other form.
  var keys: [CardKey] {
    guard let otherKey, !made.keys.contains(otherKey) else { return made.keys }
    return made.keys + [otherKey]
  }

  /// The first of the keys.
  var firstKey: CardKey? { made.keys.first ?? otherKey }

  /// How many of the keys are its cards' own.
  var cardCount: Int { made.keys.count }

  /// Its lines as it is to be written; printed again only where a person has changed it.
  var written: String { isChanged ? WrittenEntry(entry).lines : made.lines }

  /// The keys by which a deck remembers it as it is to be written.
  var remembered: [CardKey] { isChanged ? WrittenEntry(entry).remembered : made.remembered }

  /// A definition of another length is asked as `Q:` instead of `T:`: it is the same fact all the same.
  private static func otherKey(of entry: Entry, _ card: DraftCard) -> CardKey? {
    guard card.kind == .definition, let term = card.shownTerm ?? card.term else { return nil }
    switch entry.content {
    case .termAndDefinition: return CardKey(kind: .ask, parts: [card.prompt])
    case .question where card.isPlainDefinition: return CardKey(kind: .define, parts: [term])
    default: return nil
    }
  }
}
