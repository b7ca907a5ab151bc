import Cards
import Testing

@Suite struct CardReferenceTests {
  private static let cards = [
    card("costochondritis-define-1", "Decks/bones.md", 7), card("costochondritis-term-2", "Decks/bones.md", 7),
    card("bone-density-term-3", "Decks/bones.md", 12), card("morphea-term-4", "Decks/skin.md", 3),
    card("hand-term-5", "Decks/a/hands.md", 3), card("hand-term-6", "Decks/b/hands.md", 3),
  ]

  private static func card(_ key: String, _ file: String, _ line: Int) -> Card {
    Card(
      key: CardKey(text: key), kind: .term, prompt: "p", answer: "a", answers: ["a"], deck: "d", file: file, line: line,
      entry: line)
  }

  private func result(_ text: String) -> String {
    do {
      return try CardReference(text).keys(in: Self.cards, others: [CardKey(text: "lost-ask-9")]).map(\.text)
        .joined(separator: " ")
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("bone-density-term-3", "bone-density-term-3"), ("bone", "bone-density-term-3"), ("lost", "lost-ask-9"),
    ("costochondritis-t", "costochondritis-term-2"), ("Decks/bones.md:12", "bone-density-term-3"),
    ("bones.md:7", "costochondritis-define-1 costochondritis-term-2"), ("bones.md:14", "bone-density-term-3"),
    ("b/hands.md:3", "hand-term-6"), ("/home/me/Decks/skin.md:3", "morphea-term-4"),
  ])
  func aCardIsFound(text: String, keys: String) { #expect(result(text) == keys) }

  @Test(arguments: [
    (
      "nothing",
      "'nothing': There is no such card. Name it by its key or as file:line; 'recollect list' shows them."
    ),
    ("", "'': There is no such card. Name it by its key or as file:line; 'recollect list' shows them."),
    (
      "costo",
      "'costo': 2 cards begin so: costochondritis-define-1, costochondritis-term-2. Write more of the key."
    ),
    ("feet.md:3", "'feet.md': No deck that was read has this file. Check the name, or name the deck."),
    (
      "hands.md:3",
      "'hands.md': 2 files have this name: Decks/a/hands.md, Decks/b/hands.md. Write more of the path."
    ),
    (
      "skin.md:2",
      "Decks/skin.md:2: No card begins in this line or before it. 'recollect list' shows them."
    ),
  ])
  func whatIsNotFoundIsSaid(text: String, message: String) { #expect(result(text) == message) }
}
