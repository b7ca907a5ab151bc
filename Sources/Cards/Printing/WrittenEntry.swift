/// The lines of an entry, and the keys of the cards that a deck has of them.
package struct WrittenEntry: Hashable, Sendable {
  /// What ``DeckPrinter/text(of:style:)`` gives.
  package let lines: String
  /// The keys of its cards in their order.
  package let keys: [CardKey]
  /// Those by which a deck remembers that it was made: a term and its definition are remembered once.
  package let remembered: [CardKey]

  /// Writes an entry.
  package init(_ entry: Entry) {
    let shape = EntryShape.withoutHeadings(entry)
    if let plain = PlainEntry(shape) {
      lines = plain.lines
      keys = plain.keys
      if case .termAndDefinition = shape.content { remembered = Array(keys.prefix(1)) } else { remembered = keys }
    } else {
      lines = DeckPrinter.text(of: entry)
      let cards = DeckParser.deck(from: lines, file: "").cards
      keys = cards.map(\.key)
      remembered = cards.filter { $0.kind != .term }.map(\.key)
    }
  }
}
