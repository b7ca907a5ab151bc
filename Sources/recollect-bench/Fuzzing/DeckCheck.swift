import Cards

/// What is wrong with the cards that are read of a deck, whatever its bytes are.
struct DeckCheck {
  private(set) var complaints: [String] = []
  /// How many cards were read.
  let cards: Int

  init(_ bytes: [UInt8]) {
    let report = Self.report(bytes)
    cards = report.decks.map(\.cards.count).reduce(0, +)
    let lines = Self.lines(of: bytes)
    for problem in report.problems {
      if problem.line < 1 || problem.line > lines { complaints.append("a problem in line \(problem.line) of \(lines)") }
      let words = "\(problem)"
      if words.isEmpty || words.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) {
        complaints.append("a message with control characters: \(words)")
      }
    }
    for card in report.decks.flatMap(\.cards) {
      if card.line < 1 || card.line > lines { complaints.append("a card in line \(card.line) of \(lines)") }
      if card.key.text.isEmpty { complaints.append("a card without a key in line \(card.line)") }
      if card.answer.isEmpty, card.choices.isEmpty {
        complaints.append("a card without an answer in line \(card.line)")
      }
    }
    let again = Self.report(bytes)
    if again.decks != report.decks || again.problems != report.problems { complaints.append("read again it differs") }
    guard String(validating: bytes, as: UTF8.self) != nil else { return }
    checkTheNextCard(bytes)
    checkLineEnds(bytes, report.decks)
  }

  /// Whatever stands before it, a card after a blank line is read.
  private mutating func checkTheNextCard(_ bytes: [UInt8]) {
    let more = Self.report(bytes + Array("\n\nQ: Which horse of the steppe wears stripes?\nA: the zebra\n".utf8))
    let isThere = more.decks.flatMap(\.cards).contains { card in
      card.prompt == "Which horse of the steppe wears stripes?" && card.answer == "the zebra"
    }
    if !isThere { complaints.append("a card at the end is hidden by what stands before it") }
  }

  /// An editor of Windows changes no card.
  private mutating func checkLineEnds(_ bytes: [UInt8], _ decks: [Deck]) {
    guard !bytes.contains(0x0d) else { return }
    let windows = Self.report(bytes.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }).decks.flatMap(\.cards)
    let cards = decks.flatMap(\.cards)
    if windows.map(\.key) != cards.map(\.key) || windows.map(\.answer) != cards.map(\.answer) {
      complaints.append("with line ends of Windows the cards are others")
    }
  }

  private static func report(_ bytes: [UInt8]) -> DeckChecker.Report {
    DeckChecker.report(on: [DeckChecker.File(path: "deck.md", bytes: bytes)])
  }

  private static func lines(of bytes: [UInt8]) -> Int {
    var count = 1
    for (index, byte) in bytes.enumerated() {
      let isAfterReturn = index > 0 && bytes[index - 1] == 0x0d
      if byte == 0x0d || byte == 0x0a && !isAfterReturn { count += 1 }
    }
    return count
  }
}
