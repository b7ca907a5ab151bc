import Cards
import Testing

@Suite struct DeckBlocksTests {
  @Test func theDesignsExampleGivesItsCards() {
    let text = """
      ---
      name: Bones and joints
      tags: [scleroderma]
      source: https://example.org/bones
      ---

      # Cartilage

      T: costochondritis | costosternal chondrodynia
      D: painful inflammation of the cartilage that joins a rib to the breastbone, without swelling
      S: bones.html:34

      Q: Which disease of thinning bone does a bone density test find?
      - [x] osteoporosis
      - [ ] osteoarthritis
      N: It also finds osteopenia, the step before.

      # Bone

      C: Transverse myelitis is an inflammation of the [spinal cord :: part of the nervous system].

      bone resorption ::: the breakdown of bone by osteoclasts
      lower jaw :: mandible
      """
    let deck = DeckParser.deck(from: text, file: "bones.md")
    #expect(deck.name == "Bones and joints")
    #expect(deck.tags == ["scleroderma"])
    #expect(deck.source == "https://example.org/bones")
    #expect(deck.headings == ["Cartilage", "Bone"])
    #expect(
      summary(of: deck) == [
        "9 define: costochondritis => painful inflammation of the cartilage that joins a rib to the breastbone, "
          + "without swelling S:bones.html:34 #Cartilage",
        "9 term: painful inflammation of the cartilage that joins a rib to the breastbone, without swelling => "
          + "costochondritis / costosternal chondrodynia S:bones.html:34 #Cartilage",
        "13 ask: Which disease of thinning bone does a bone density test find? => [x] osteoporosis "
          + "[ ] osteoarthritis N:It also finds osteopenia, the step before. #Cartilage",
        "20 gap: Transverse myelitis is an inflammation of the ____. => spinal cord (part of the nervous system) #Bone",
        "22 define: bone resorption => the breakdown of bone by osteoclasts #Bone",
        "22 term: the breakdown of bone by osteoclasts => bone resorption #Bone",
        "23 ask: lower jaw => mandible #Bone",
      ])
    #expect(deck.cards.map(\.entry) == [0, 0, 1, 2, 3, 3, 4])
    #expect(deck.cards[1].key.text == "costochondritis-term-b0ahjra9hz")
    #expect(deck.cards[3].key.text == "transverse-myelitis-is-a-gap-etmte52mty")
    #expect(deck.cards[6].key.text == "lower-jaw-ask-8awj0629p8")
    #expect(deck.cards[1].answer == "costochondritis | costosternal chondrodynia")
    #expect(deck.cards[2].answer == "")
    #expect(deck.cards[2].answers == ["osteoporosis"])
  }

  static let blocks: [(text: String, cards: [String])] = [
    // Q:, A: and C: run over blank lines and need no space.
    ("Q:One\n\ntwo?\nA:three\n\nfour\n\n\n", ["1 ask: One⏎⏎two? => three⏎⏎four"]),
    (
      "C:\nFire is [feu].\n\nRed is [rouge].",
      ["1 gap: Fire is ____.⏎⏎Red is rouge. => feu", "1 gap: Fire is feu.⏎⏎Red is ____. => rouge"]
    ),
    // T:, D:, N:, S: and K: need a space or the line's end, and end at a blank line.
    ("T:a\nD:b", []),
    (
      "T:\nrib\nD:\na bone\nof the chest\n\na note",
      ["1 define: rib => a bone⏎of the chest", "1 term: a bone⏎of the chest => rib"]
    ),
    ("T: rib\n\nD: a bone", ["1 define: rib => a bone", "1 term: a bone => rib"]),
    ("Q: a\nA: b\nN: note\ngoes on\n\nnot here", ["1 ask: a => b N:note⏎goes on"]),
    // N:, S: and K: belong to the card before them, until a heading or ---.
    ("Q: a\nA: b\n\nN: note\n\nsome prose\n\nS: book", ["1 ask: a => b N:note S:book"]),
    ("a :: b\nN: note\nc :: d", ["1 ask: a => b N:note⏎c :: d"]),
    ("a :: b\nN: note\n\nc :: d", ["1 ask: a => b N:note", "4 ask: c => d"]),
    // Choices end at a blank line; another may follow, any other text is a note.
    ("Q: a\n- [x] b\nmore\n\n- [ ] c\n\nprose\n- [ ] d", ["1 ask: a => [x] b⏎more [ ] c"]),
    ("Q: a\n- [X] b\n- [ ] c", ["1 ask: a => [x] b [ ] c"]),
    // Under an answer they are text.
    ("Q: a\nA: b\n- [x] c", ["1 ask: a => b⏎- [x] c"]),
    // A line --- ends a block, and so does a heading; seven signs or none before text are none.
    ("Q: a\nA: b\n---\nnote", ["1 ask: a => b"]),
    ("Q: a\nA: b\n---  \nnote", ["1 ask: a => b"]),
    ("Q: a\nA: b\n----", ["1 ask: a => b⏎----"]),
    ("Q: a\nA: b\n## H\nnote", ["1 ask: a => b"]),
    ("Q: a\nA: b\n####### H\n#tag\n #x", ["1 ask: a => b⏎####### H⏎#tag⏎ #x"]),
    // A marker stands at the line's beginning only.
    ("Q: a\nA: b\n A: c\nAA: d", ["1 ask: a => b⏎ A: c⏎AA: d"]),
    // A backslash takes the meaning away.
    ("Q: a\nA: b\n\\N: c\n\\D: d", ["1 ask: a => b⏎N: c⏎D: d"]),
    ("Q:\n\\Q: a\nA:\n\\A: b", ["1 ask: Q: a => A: b"]),
    ("\\A :: b", ["1 ask: \\A => b"]),
    // The entry's line is its first.
    ("note\n\n\nQ:\n\na\nA:\n\n\nb", ["4 ask: a => b"]),
  ]

  @Test(arguments: blocks)
  func aBlockEndsWhereItShould(text: String, cards: [String]) {
    #expect(
      DeckParser.deck(from: text, file: "d.md").cards.map { summary(of: Deck(file: "", name: "", cards: [$0]))[0] }
        == cards)
  }

  @Test func headingsAboveACardAreItsContext() {
    let text = "a :: 1\n# A\nb :: 2\n### C\nc :: 3\n## B\nd :: 4\n# \ne :: 5\n"
    let deck = DeckParser.deck(from: text, file: "x/d.md")
    #expect(deck.cards.map(\.headings) == [[], ["A"], ["A", "C"], ["A", "B"], []])
    #expect(deck.name == "d")
  }

  @Test func aNameInTheDeckNamesTheKeys() {
    let deck = DeckParser.deck(from: "T: rib\nD: a bone\nK: Costa!\n\nC: [a] and [b]\nK: ab", file: "d.md")
    #expect(deck.cards.map { $0.key.text.prefix { $0 != "-" } } == ["costa", "costa", "ab", "ab"])
    #expect(deck.cards[0].key == CardKey(kind: .define, parts: ["anything"], name: "Costa!"))
    #expect(deck.cards[3].key == CardKey(kind: .gap, parts: ["", "b", "1"], name: "ab"))
    #expect(deck.cards.allSatisfy { $0.note == nil })
  }

  @Test func noNeighbourOfABrokenCardIsLost() {
    let text =
      "Q: one\n\nQ: two\nA: 2\n\nT: three\n\nC: four\n\nfive :: 5\n\nA: six\n\nD: seven\n\n :: eight\n\nnine ::  \n\nten :: 10"
    #expect(
      summary(of: text) == [
        "3 ask: two => 2", "10 ask: five => 5", "20 ask: ten => 10",
        "error d.md:1: This question has no answer. Add a line that starts with 'A: '.",
        "error d.md:6: This term has no definition. Add a line that starts with 'D: '.",
        "error d.md:8: This sentence has no gap. Put brackets around the words to ask, like '[spinal cord]'.",
        "error d.md:12: This answer has no question. Put a line that starts with 'Q: ' above it.",
        "error d.md:14: This definition has no term. Put a line that starts with 'T: ' above it.",
        "error d.md:16: This line has nothing before '::'. Write what is asked there, or '\\::' if it is no card.",
        "error d.md:18: This line has nothing after '::'. Write the answer there, or '\\::' if it is no card.",
      ])
  }
}
