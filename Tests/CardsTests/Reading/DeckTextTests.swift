import Cards
import Testing

@Suite struct DeckTextTests {
  private static func deck(_ bytes: [UInt8]) -> Deck { DeckParser.deck(from: bytes, file: "d.md") }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func everyLineEndIsOne(end: String) {
    let text = ["---", "name: N", "---", "Q: a", "", "b", "A: c", "- d", "", "e :: f", ""].joined(separator: end)
    #expect(summary(of: text) == ["4 ask: a⏎⏎b => c⏎- d", "10 ask: e => f"])
  }

  @Test func aByteOrderMarkIsNoText() {
    #expect(summary(of: Self.deck([0xEF, 0xBB, 0xBF] + Array("a :: b".utf8))) == ["1 ask: a => b"])
  }

  @Test func bytesThatAreNoTextAreSaidAndTheRestIsRead() {
    let bytes = Array("a :: b\n\nQ: Sj".utf8) + [0xF6] + Array("gren\nA: x".utf8) + [0] + Array("y\n\nc :: d".utf8)
    #expect(
      summary(of: Self.deck(bytes)) == [
        "1 ask: a => b", "3 ask: Sj\u{FFFD}gren => x\u{FFFD}y", "6 ask: c => d",
        "warning d.md:3: This line is not valid UTF-8; what could not be read is shown as '\u{FFFD}'. "
          + "Save the file as UTF-8.",
        "warning d.md:4: This line has a NUL character, which is shown as '\u{FFFD}'. Take it out.",
      ])
  }

  @Test func nothingAtAllIsAnEmptyDeck() {
    for text in ["", "\n", "\u{FEFF}", "   \n\t\n", "\r\n"] {
      #expect(DeckParser.deck(from: text, file: "d.md") == Deck(file: "d.md", name: "d", cards: []))
    }
  }

  @Test func anyBytesAtAllAreRead() {
    var random = SeededNumbers(seed: 5)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let deck = Self.deck(bytes)
      #expect(deck.cards.allSatisfy { $0.line >= 1 && !$0.prompt.isEmpty })
    }
  }

  /// Cutting a deck anywhere, or leaving bytes out, never brings the reader down nor gives an empty card.
  @Test func anyPieceOfADeckIsRead() {
    let text =
      "---\nname: x\n---\n# H\nT: a | b\nD: $c | d$ `e`\nK: k\n\nC: [a :: b] \\[ <!-- [c] -->\n\n```\nQ: x\n```\n\n"
      + "Q: x\n- [x] a\n- [ ] b\nN: n\n\na \\:: b ::: c\n$$\nx\n$$\n"
    let bytes = Array(text.utf8)
    for start in bytes.indices {
      for end in stride(from: start, through: bytes.count, by: 23) {
        let deck = Self.deck(Array(bytes[start..<end]))
        #expect(deck.cards.allSatisfy { !$0.prompt.isEmpty && !$0.answers.contains("") && !$0.answers.isEmpty })
      }
    }
  }

  @Test func aLineOfAnyLengthIsRead() {
    let long = String(repeating: "bone ", count: 200_000)
    let deck = DeckParser.deck(from: "a :: b\n\n\(long)\n\nc :: \(long)\n\nd :: e", file: "d.md")
    #expect(deck.cards.count == 3)
  }

  @Test(arguments: [
    "[", "]", "[a](", "![", "`", "$", "``` ` ", "<!--", " :: ", " | ", "\\", "[a :: ", "*", "_(", "- [x] ",
  ])
  func marksWithoutPartnersTakeNoLongerThanText(piece: String) {
    for marker in ["C: ", "A: ", "", "T: "] {
      let text = "Q: a\n" + marker + String(repeating: piece, count: 4_000)
      #expect(DeckParser.deck(from: text, file: "d.md").name == "d")
    }
  }
}
