public import Cards

/// What entries would bring to a deck: which of them are new, and which a person has deleted.
///
/// ```swift
/// let growth = DeckGrowth(of: made, in: text)
/// let longer = growth.text(keeping: growth.fresh, fallbackHeading: "More")
/// ```
public struct DeckGrowth: Sendable {
  /// The entries that the deck does not have, in their order.
  public private(set) var fresh: [MadeEntry] = []
  /// How many cards were made once and are not in the deck any more.
  public private(set) var deleted = 0
  /// How many cards the deck has already.
  public private(set) var present = 0
  /// Whether the deck remembers what was made for it.
  public let isRemembering: Bool
  private let old: String
  private var made: MadeCards

  /// Compares entries with a deck's text.
  ///
  /// - Parameters:
  ///   - entries: what was made.
  ///   - text: the deck, empty for a new one.
  ///   - again: whether cards that a person has deleted count as new.
  public init(of entries: [MadeEntry], in text: String, again: Bool = false) {
    let cards = DeckParser.deck(from: text, file: "").cards
    old = text
    made = MadeCards(in: text)
    isRemembering = made.isWritten
    let reworded = RewordedCards(cards, besides: entries)
    var known = Set(cards.map(\.key))
    known.reserveCapacity(known.count + entries.count)
    var isFresh: [Bool] = []
    isFresh.reserveCapacity(entries.count)
    for index in entries.indices {
      let keys = entries[index].keys
      isFresh.append(false)
      guard !keys.isEmpty else { continue }
      if keys.contains(where: known.contains) {
        present += entries[index].cardCount
      } else if !keys.contains(where: made.contains) {
        isFresh[index] = true
      } else if reworded.have(entries[index], countingPlaces: !again) {
        present += entries[index].cardCount
      } else if again {
        isFresh[index] = true
      } else {
        deleted += entries[index].cardCount
      }
      if isFresh[index] { known.formUnion(keys) }
    }
    // In a new deck all are, and none has to be copied.
    fresh = isFresh.allSatisfy(\.self) ? entries : zip(entries, isFresh).filter(\.1).map(\.0)
    // What is there now counts as made: a deck may be older than its memory, and cards come by hand as well.
    for card in cards where card.kind != .term { made.insert(card.key) }
  }

  /// Returns the deck's text with entries added; nothing that is there changes but the line in which it remembers.
  ///
  /// - Parameters:
  ///   - kept: the entries to add, as they are to be written.
  ///   - dropped: entries that count as deleted from now on.
  ///   - fallbackHeading: stands above entries that have no heading of their own, so that they do not come under one of
  ///     the deck's by chance.
  /// - Returns: the whole text.
  public func text(keeping kept: [MadeEntry], dropping dropped: [MadeEntry] = [], fallbackHeading: String) -> String {
    let entries = kept.map { made in
      var entry = made.entry
      if entry.headings.isEmpty { entry.headings = [fallbackHeading] }
      return entry
    }
    return memory(of: kept, dropped).written(into: DeckPrinter.appending(entries, to: old))
  }

  /// Returns the text of a new deck.
  ///
  /// - Parameters:
  ///   - frontMatter: what the deck says about itself.
  ///   - introduction: a note before the entries.
  ///   - kept: the entries, as they are to be written.
  ///   - dropped: entries that count as deleted from now on.
  ///   - remembers: whether it ends with the line in which it remembers; what is only shown does not.
  /// - Returns: the whole text.
  public func newDeck(
    frontMatter: FrontMatter, introduction: String, keeping kept: [MadeEntry], dropping dropped: [MadeEntry] = [],
    remembers: Bool = true
  ) -> String {
    let text = DeckPrinter.deck(
      frontMatter: frontMatter, introduction: introduction, entries: kept.map(\.entry), written: kept.map(\.written))
    return remembers ? memory(of: kept, dropped).written(into: text) : text
  }

  private func memory(of lists: [MadeEntry]...) -> MadeCards {
    var memory = made
    for list in lists {
      for index in list.indices {
        // The card as it was made, so that it does not come back, and as it is written.
        if let key = list[index].firstKey { memory.insert(key) }
        for key in list[index].remembered { memory.insert(key) }
      }
    }
    return memory
  }
}

extension MadeEntry {
  /// The cards that a deck has of it, as it is to be written.
  public var cards: [Card] { DeckParser.deck(from: DeckPrinter.text(of: entry), file: "").cards }
}

/// The cards of a deck whose questions a person has reworded: they have the answer of a made card, or its kind and place.
///
/// Several cards may come from one line, so a place alone tells little: who asks for deleted cards gets them.
private struct RewordedCards {
  private var answers: Set<String> = []
  private var places: Set<String> = []

  init(_ cards: [Card], besides entries: [MadeEntry]) {
    guard !cards.isEmpty else { return }
    let known = Set(entries.flatMap(\.keys))
    for card in cards where !known.contains(card.key) {
      answers.insert(Self.name(card.kind, Fold.text(card.answer)))
      if let source = card.source { places.insert(Self.name(card.kind, source)) }
    }
  }

  func have(_ made: MadeEntry, countingPlaces: Bool) -> Bool {
    made.cards.contains { card in
      if countingPlaces, let source = card.source, places.contains(Self.name(card.kind, source)) { return true }
      return card.kind != .term && answers.contains(Self.name(card.kind, Fold.text(card.answer)))
    }
  }

  private static func name(_ kind: CardKind, _ text: String) -> String { "\(kind.rawValue) \(text)" }
}
