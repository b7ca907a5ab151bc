import Testing

@testable import Cards

/// What is written of an entry without reading it back agrees with what reading it back gives.
@Suite struct WrittenEntryTests {
  /// Mostly plain words, and marks that mean something in some places of a deck.
  private static let pieces = [
    "a", "bone", "Bone", "SSc", "é", "骨", " ", " ", " ", "  ", "(", ")", "-", "- ", "1. ", ":", "Q:", "T: ", "S: ", "*",
    "_", "\"", "“", "”", "or", "/", "'", "…", "{", ".", "?", "of the", "joint", "\u{A0}", "\t", "::", "|", "[", "\\",
    "<",
  ]

  private static func text(_ random: inout SeededNumbers) -> String {
    // The last pieces make most texts one that is read back.
    let most = Int.random(in: 0..<4, using: &random) == 0 ? pieces.count : pieces.count - 6
    let text = (0...Int.random(in: 0...9, using: &random)).map { _ in pieces[Int.random(in: 0..<most, using: &random)] }
    return PrintedText.line(text.joined())
  }

  private static func content(_ random: inout SeededNumbers) -> Entry.Content {
    let texts = (0...Int.random(in: 0...2, using: &random)).map { _ in text(&random) }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .termAndDefinition(terms: texts, definitions: [text(&random)])
    case 1: return .question(text(&random), answers: texts)
    default:
      return .cloze(
        texts.flatMap { text -> [ClozePart] in
          let hint = Bool.random(using: &random) ? Self.text(&random) : nil
          return [.text(text), .gap(Self.text(&random), hint: hint)]
        } + [.text(text(&random))])
    }
  }

  @Test func itsLinesGiveTheEntryAndItsKeysAreThoseOfItsCards() {
    var random = SeededNumbers(seed: 17)
    var plain = 0
    for _ in 0..<6_000 {
      let source = Bool.random(using: &random) ? Self.text(&random) : nil
      let entry = Entry(Self.content(&random), source: source, headings: ["Bones"])
      let shape = EntryShape.withoutHeadings(entry)
      guard DeckParser.entries(in: DeckPrinter.text(of: entry)) == [shape] else { continue }
      if PlainEntry(shape) != nil { plain += 1 }
      let written = WrittenEntry(entry)
      let cards = DeckParser.deck(from: written.lines, file: "").cards
      #expect(DeckParser.entries(in: written.lines) == [shape], "\(written.lines)")
      #expect(written.keys == cards.map(\.key), "\(written.lines)")
      #expect(written.remembered == cards.filter { $0.kind != .term }.map(\.key), "\(written.lines)")
    }
    #expect(plain > 1_000)
  }

  @Test func plainTextsAreNeverReadOtherwise() {
    var random = SeededNumbers(seed: 19)
    for _ in 0..<6_000 {
      let shape = EntryShape.withoutHeadings(Entry(Self.content(&random), note: Self.text(&random)))
      guard let plain = PlainEntry(shape) else { continue }
      #expect(DeckParser.reads(plain.lines, as: shape), "\(plain.lines)")
    }
  }

  @Test func anEntryHasAProblemWhereItsDeckHasOne() {
    var random = SeededNumbers(seed: 23)
    let words = [
      "bone", "joint", "or", "the", "of", "body", "wall", "town", "“wall”", "Bone", "a_b", "x | y", "12", "mend",
    ]
    func text(_ most: Int) -> String {
      (0...Int.random(in: 0..<most, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    var problems = 0
    for _ in 0..<2_000 {
      let entry = Entry(.termAndDefinition(terms: [text(2), text(2)], definitions: [text(9)]))
      let lines = DeckPrinter.text(of: entry)
      let found = DeckChecker.report(on: [DeckChecker.File(path: "", bytes: Array(lines.utf8))]).problems
      #expect(DeckChecker.hasProblem(entry) == !found.isEmpty, "\(lines)")
      if !found.isEmpty { problems += 1 }
    }
    #expect((200..<1_800).contains(problems))
  }
}
