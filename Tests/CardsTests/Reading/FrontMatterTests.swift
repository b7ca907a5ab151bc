import Cards
import Testing

@Suite struct FrontMatterTests {
  static let table: [(text: String, matter: FrontMatter)] = [
    (
      "name: Bones\ntags: [a, b c]\nsource: https://x.y/z",
      FrontMatter(name: "Bones", tags: ["a", "b c"], source: "https://x.y/z")
    ),
    (
      "tags:\n  - a\n  - \"b\"\ndate: 2026-11-21\nname: 'A: B'",
      FrontMatter(name: "A: B", tags: ["a", "b"], others: [.init(name: "date", value: "2026-11-21")])
    ),
    ("tags: one, two", FrontMatter(tags: ["one", "two"])),
    (
      "name = \"Bones\"\n# comment\ntags = [\"a\", 'b']\nother = 3",
      FrontMatter(name: "Bones", tags: ["a", "b"], others: [.init(name: "other", value: "3")])
    ),
    ("name = \"say \\\"hi\\\"\"", FrontMatter(name: "say \"hi\"")),
    ("", FrontMatter()),
    ("name:\n", FrontMatter()),
    ("name: 2024", FrontMatter(name: "2024")),
  ]

  @Test(arguments: table)
  func aDeckDescribesItself(text: String, matter: FrontMatter) {
    let deck = DeckParser.deck(from: "---\n\(text)\n---\na :: b\n", file: "d.md")
    #expect(deck.frontMatter == matter)
    #expect(deck.problems == [])
    #expect(deck.cards.count == 1)
    #expect(deck.cards.first?.deck == matter.name ?? "d")
  }

  static let mistakes: [(text: String, lines: [String])] = [
    (
      "---\nname: x\n\na :: b",
      [
        "4 ask: a => b",
        "warning d.md:1: The front matter has no closing line '---', so its lines are read as notes and cards. "
          + "Add the line '---'.",
      ]
    ),
    (
      "---\nname: x\nQ: a\nA: b\n---\nc :: d",
      [
        "3 ask: a => b", "6 ask: c => d",
        "warning d.md:1: Line 3 begins a card before a closing line '---', so there is no front matter. "
          + "Put '---' above the card.",
      ]
    ),
    (
      "---\nT: \n---",
      [
        "error d.md:2: This term is empty. Write it after 'T: '.",
        "warning d.md:1: Line 2 begins a card before a closing line '---', so there is no front matter. "
          + "Put '---' above the card.",
      ]
    ),
    (
      "---\n- a\n- b\n---\na :: b",
      [
        "5 ask: a => b",
        "warning d.md:1: The front matter cannot be read and is left out. "
          + "Write it as lines like 'name: Bones and joints'.",
      ]
    ),
    (
      "---\nname: [a: }\n---\na :: b",
      [
        "4 ask: a => b",
        "warning d.md:1: The front matter cannot be read and is left out. "
          + "Write it as lines like 'name: Bones and joints'.",
      ]
    ),
    (
      "---\nsource: x\nname: [a]\ntags: {a: b}\n---\na :: b",
      [
        "6 ask: a => b",
        "warning d.md:3: The front matter's value of 'name' cannot be used. Write it as one line of text.",
        "warning d.md:4: The front matter's value of 'tags' cannot be used. Write it as a list like '[bones, joints]'.",
      ]
    ),
    ("\n---\nname: x\n---\na :: b", ["5 ask: a => b"]),
  ]

  @Test(arguments: mistakes)
  func whatIsOddInItHidesNoCard(text: String, lines: [String]) { #expect(Set(summary(of: text)) == Set(lines)) }

  @Test(arguments: ["[", "{a: ", "- ", "&a [*a, "])
  func bracketsInBracketsDoNotBringTheReaderDown(piece: String) {
    for count in [900, 5_000] {
      let text = "---\nx: " + String(repeating: piece, count: count) + "\n---\na :: b"
      #expect(DeckParser.deck(from: text, file: "d.md").cards.count == 1)
    }
  }

  static let printed: [FrontMatter] = [
    FrontMatter(name: "Bones: \"one\" #2 \\", tags: ["a, b", "[c]", "yes", "- d"], source: "https://x.y/z?a=b#c"),
    FrontMatter(name: "'quoted'", tags: ["ä"], others: [.init(name: "note", value: "no medical advice: ask a doctor")]),
    FrontMatter(name: "- a", others: [.init(name: "Q", value: "x"), .init(name: "a b", value: "{c}")]),
    FrontMatter(name: "tab\there \u{85}\u{2028}\u{FEFF}", source: "a = b"),
    FrontMatter(name: "a = b"),
    FrontMatter(name: "eT: \u{301}Hands", source: "Hands #\u{301}2"),
    FrontMatter(source: "null"),
  ]

  @Test(arguments: printed)
  func readingItBackGivesIt(matter: FrontMatter) {
    let text = DeckPrinter.deck(frontMatter: matter, entries: [])
    let deck = DeckParser.deck(from: text, file: "d.md")
    #expect(deck.frontMatter == matter, "\(text)")
    #expect(deck.problems == [])
  }
}
